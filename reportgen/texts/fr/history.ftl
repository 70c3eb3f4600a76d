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
move-boundary = frontière déplacée
move-new = nouveau
move-gone = parti
move-unknown = inconnue
flow-ribbon = { $reason } { $n }
flow-nowhere = aucun segment
flow-all = tous
flow-caption = Chaque flux entre deux segments
figure-flow-title = { $share } des clients que les deux dossiers connaissent ont changé de segment
figure-flow-subtitle = Clients de chaque segment au { $then } (à gauche) et au { $now } (à droite) ; la largeur d’un ruban suit le nombre de ses clients ; il porte sa raison
figure-flow-alt = { $title }. Des rubans mènent des segments du { $then }, à gauche, à ceux du { $now }, à droite, chacun pour une raison. Le tableau les donne tous, avec clients et montants.
reasons-caption = Pourquoi les clients sont là où ils sont : chacun une fois, avec tout ce qu’il a payé
flow-method = La raison est la dernière étape qui a mené un client dans son segment d’aujourd’hui : on demande au modèle précédent ce qu’il dit une fois les jours passés, ensuite avec les commandes d’aujourd’hui, ensuite avec les avis d’aujourd’hui ; ce qui reste est la frontière du nouveau modèle. « Données modifiées » : des commandes d’alors que l’export présente maintenant autrement. Les principaux mouvements sont listés dans movers.csv.
claim-score-rose = La note moyenne de { $segment } est montée de { $then } à { $now }.
claim-score-fell = La note moyenne de { $segment } est descendue de { $then } à { $now }.
struck-score-rose = La note moyenne d’un segment est montée
struck-score-fell = La note moyenne d’un segment est descendue
numbers-score-rose = { $then } alors, { $now } maintenant
numbers-score-fell = { $then } alors, { $now } maintenant

### Comment s’en est tiré le dernier dossier.

card-title = Bulletin de notes du dernier dossier
grades-caption = Prévu et observé, par segment précédent, sur les { $days } jours écoulés que l’on voit en entier
grades-note = Prévu : ce que le dernier dossier disait de { $whole } jours, ramené à { $days } en proportion. Entre parenthèses, les intervalles à 95 %. « comme prévu » : l’intervalle de l’écart contient zéro.
grades-none = Il est trop tôt pour noter ce que le dernier dossier prévoyait pour { $whole } jours : des commandes passées depuis peuvent être encore en route.
grade-as-predicted = comme prévu
grade-more = au-dessus
grade-fewer = au-dessous
grade-none = –
column-share-predicted = Ont racheté : prévu
column-share-observed = observé
column-share-grade = note
column-spend-predicted = Payé par client : prévu
column-spend-observed = observé
column-spend-grade = note
axis-predicted = prévu
axis-observed = observé
figure-calibration-share-title = Qui a racheté : { $n ->
    [one] { $right } segment sur { $total } comme prévu
   *[other] { $right } segments sur { $total } comme prévu
  }
figure-calibration-share-subtitle = Part de chaque segment précédent qui a racheté en { $days } jours, prévue et observée, avec les intervalles à 95 % ; sur la ligne pointillée les deux concordent
figure-calibration-share-alt = { $title }. Un point par segment : en abscisse ce qui était prévu, en ordonnée ce qui a été observé en { $days } jours. Le tableau ci-dessous donne les nombres.
figure-calibration-spend-title = Ce qu’ils ont payé : { $n ->
    [one] { $right } segment sur { $total } comme prévu
   *[other] { $right } segments sur { $total } comme prévu
  }
figure-calibration-spend-subtitle = Montant par client de chaque segment précédent en { $days } jours, prévu et observé, avec les intervalles à 95 % ; sur la ligne pointillée les deux concordent
figure-calibration-spend-alt = { $title }. Un point par segment : en abscisse ce qui était prévu, en ordonnée ce qui a été observé en { $days } jours. Le tableau ci-dessous donne les nombres.
fired-caption = Déclencheurs du contrat
trigger-period = Délai d’actualisation
fired-period = les { $agreed } convenues sont passées
trigger-segment-jaccard = Ressemblance du segment le plus bas : { $subject }
fired-segment-jaccard = { $subject } ne correspond plus
trigger-other-k = Nombre de segments choisi
fired-other-k = un autre nombre de segments est choisi
trigger-input-drift = Déplacement maximal d’une variable : { $subject }
fired-input-drift = une variable s’est déplacée ({ $subject })
fired-yes = déclenché
fired-no = non déclenché
fired-unknown = inconnu
column-trigger = Déclencheur
column-value-found = Trouvé
column-line = Seuil
column-fired = État
recommended-caption = Ce qui était recommandé en premier, et ce que cela a apporté face à l’échantillon témoin
recommended-note = Points : acheteurs pour cent sollicités, moins ceux pour cent témoins, en moyenne sur les tiers de montant. Ils sont connus pour les campagnes que nomme outcomes.csv.
column-recommended = Recommandé
column-buyers = Acheteurs
column-points = Écart, points
column-more-paid = Écart, montant
column-read = Lu
brought-unknown = non signalé
brought-shares = { $campaign } des sollicités, { $holdout } des témoins
brought-complete = { $days } jours depuis le { $date }
brought-so-far = les { $days } premiers jours depuis le { $date }
proposal-keep-kept-title = La segmentation précédente tient toujours : elle est gardée
proposal-keep-refitted-title = La segmentation précédente tiendrait toujours
proposal-refit-kept-title = Actualisez la segmentation : ce dossier utilise encore la précédente
proposal-refit-refitted-title = La segmentation arrivait à échéance ; elle est actualisée ici
proposal-fired = Depuis le { $date }, des déclencheurs du contrat ont joué : { $triggers }.
proposal-quiet = Aucun déclencheur du contrat n’a joué depuis le { $date }.
proposal-diff = Le modèle précédent et un modèle refait mettent { $share } des clients d’aujourd’hui ({ $wrong }) dans des segments différents ; leur concordance (indice de Rand ajusté) est de { $ari }, où 1 veut dire identiques.
proposal-kept = Ce dossier garde le modèle précédent : le chapitre sur son choix décrit la situation au { $date }.
proposal-refitted = Ce dossier est fait avec le modèle refait ; relancez avec --keep-model { $run } pour garder le précédent.
card-looks = Un segment doit passer sous son seuil à { $looks } relevés de suite, chacun face à un modèle ajusté ce jour-là, à { $n ->
    [one] une semaine
   *[other] { $weeks } semaines
  } d’intervalle, le dernier aujourd’hui ; ils figurent dans cet ordre.
card-method = Une variable est comparée aux clients qui avaient acheté peu avant le dernier dossier, en écarts-types ; les jours depuis la dernière commande ne déclenchent jamais l’alerte.

### Changements dans les données mêmes.

data-changes-title = Changements dans les données mêmes
data-changes-none = Rien n’a changé dans la forme des données : mêmes tables, colonnes, catégories, moyens de paiement, États et statuts de commande, et aucune semaine sans commandes utilisables.
data-tables-new = Nouvelles tables : { $names }.
data-tables-gone = Tables disparues : { $names }.
data-columns-new = { $subject } : colonnes désormais remplies : { $names }.
data-columns-gone = { $subject } : colonnes qui ne sont plus remplies : { $names }.
data-rows-fewer = Ces tables ont rétréci, ce que ne font pas celles d’une boutique qui grandit : { $names }. Vérifiez que l’export est entier.
data-values-new = { $subject }, nouveautés ({ $total }) : { $names }.
data-values-gone = { $subject }, disparitions ({ $total }) : { $names }.
data-weeks-missing = { $n ->
    [one] { $total } semaine
   *[other] { $total } semaines
  } entre les deux dossiers sans commandes utilisables, à partir de : { $names }.
values-category = Catégories
values-means = Moyens de paiement
values-state = États
values-status = Statuts de commande
