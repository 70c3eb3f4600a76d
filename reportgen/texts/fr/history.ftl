### Le chapitre sur l’exécution précédente.

history-title = Depuis le dernier dossier
history-lead = Ce dossier fait suite à celui du { $date }, il y a { $weeks }. { $n ->
    [one] { $shared } client a un segment dans les deux.
   *[other] { $shared } clients ont un segment dans les deux.
  }

### Ce qu’est devenu chaque segment.

family-title = La famille des segments
figure-family-title = { $n ->
    [one] { $kept } segment précédent sur { $total } subsiste
   *[other] { $kept } segments précédents sur { $total } subsistent
  }
figure-family-subtitle = À gauche les segments du { $date }, à droite ceux d’aujourd’hui. Un trait plein mène à l’héritier, un trait pointillé à un segment qui réunit { $share } ou davantage des clients ; le chiffre est la part des clients du segment précédent.
figure-family-alt = { $title }. Un arbre à deux colonnes : chaque segment précédent est relié à son héritier par un trait plein et, par des traits pointillés, à d’autres segments qui réunissent { $share } ou davantage de ses clients. Le tableau donne les paires.
family-caption = Les segments d’aujourd’hui et leurs ancêtres
family-known = { $n ->
    [one] { $customers } client
   *[other] { $customers } clients
  }
family-new = { $n ->
    [one] nouveau · { $customers } client
   *[other] nouveau · { $customers } clients
  }
family-gone = { $n ->
    [one] s’arrête ici · { $customers } client
   *[other] s’arrête ici · { $customers } clients
  }
family-none = nouveau
family-event-birth = { $after } est nouveau et porte un nouveau numéro : aucun segment précédent encore libre ne lui ressemble ({ $line } au minimum).
family-event-death = { $before } n’a pas d’héritier : son numéro, sa couleur et sa campagne s’arrêtent ici.
family-event-split = { $before } s’est scindé : ses clients se trouvent maintenant surtout dans { $after }.
family-event-merge = { $before } ont fusionné : { $bulk } au minimum des clients de chacun se trouvent maintenant dans { $after }.
family-event-rename = { $before } porte un nouveau nom, { $after } : les anciens mots ne sont plus vrais de ses clients. Son numéro reste.
family-method = Les segments sont appariés un à un par les clients que les deux dossiers connaissent, de sorte que la ressemblance cumulée (Jaccard) soit maximale ; à partir de { $line }, un segment est l’héritier et garde numéro, nom et couleur. Un nom reste tant que ses mots sont vrais.
column-ancestor = Ancêtre
column-likeness = Ressemblance
