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

### Ce qui a changé.

changes-title = Ce qui a changé
changes-caption = Les segments alors et maintenant : { $then } → { $now }
changes-note = Entre parenthèses, l’intervalle à 95 % de la moyenne. Un tiret : le segment n’existait pas à cette date.
changes-then-now = { $then } → { $now }
column-per-customer = Par client
column-review-mean = Note moyenne
column-from = De
column-to = Vers
column-reason = Raison
column-amount-then = Montant alors
column-amount-now = Montant maintenant
move-stayed = resté
move-time = le temps a passé
move-bought = a racheté
move-corrected = données modifiées
move-reviewed = a noté
move-boundary = la limite a bougé
move-new = nouveau
move-gone = parti
move-unknown = inconnue
flow-ribbon = { $reason } { $n }
flow-nowhere = aucun segment
flow-all = tous
flow-caption = Chaque flux entre deux segments
figure-flow-title = { $share } des clients que les deux dossiers connaissent ont changé de segment
figure-flow-subtitle = Clients de chaque segment au { $then } (à gauche) et au { $now } (à droite) ; un ruban a la largeur des clients qu’il porte et dit sa raison
figure-flow-alt = { $title }. Des rubans mènent des segments du { $then }, à gauche, à ceux du { $now }, à droite, chacun pour une raison. Le tableau les donne tous, avec clients et montants.
reasons-caption = Pourquoi les clients sont là où ils sont : chacun une fois, avec tout ce qu’il a payé
flow-method = La raison est la dernière étape qui a mené un client dans son segment d’aujourd’hui : on demande au modèle précédent ce qu’il dit une fois les jours passés, ensuite avec les commandes d’aujourd’hui, ensuite avec les avis d’aujourd’hui ; ce qui reste est la limite du nouveau modèle. « Données modifiées » : des commandes d’alors que l’export raconte maintenant autrement. Les principaux mouvements sont listés dans movers.csv.
claim-score-rose = La note moyenne de { $segment } est montée de { $then } à { $now }.
claim-score-fell = La note moyenne de { $segment } est descendue de { $then } à { $now }.
struck-score-rose = La note moyenne d’un segment est montée
struck-score-fell = La note moyenne d’un segment est descendue
numbers-score-rose = { $then } alors, { $now } maintenant
numbers-score-fell = { $then } alors, { $now } maintenant
