### Ce que la segmentation gagne ou perd avec chaque variable.

relevance-caption = À quoi sert chaque variable
relevance-note = Même valeur : part des clients qui ont la valeur la plus fréquente ; à partir de { $constant }, une variable ne distingue guère les clients. Poids : part de la distance au carré entre les segments. Expliqué par les segments : part des différences, en rang, qui se trouve entre segments. Deux variables dont la corrélation de rang dépasse { $rho } disent la même chose : une seule est gardée. Les lieux et les variables oui/non décrivent : à eux seuls, ils couperaient les clients en deux.
column-carried-share = Poids
role-built-on = fonde les segments
role-built-on-constant = fonde les segments, bien que presque constante
role-described-by = décrit
role-proposed = peut fonder des segments
role-nearly-constant = décrit : presque constante
role-redundant = décrit : dit la même chose que { $other }
role-missing = décrit : manque à trop de clients
role-yes-or-no = décrit : oui ou non
role-place = décrit : un lieu
role-as-of-only = décrit : connue à cette date seulement

figure-left-out-title = { $n ->
    [0] Qu’on laisse de côté l’une ou l’autre des variables, ces échantillons ne montrent aucun changement
    [one] { $n } variable sur { $all } fait une nette différence quand on la laisse de côté
   *[other] { $n } variables sur { $all } font une nette différence quand on les laisse de côté
  }
figure-left-out-subtitle = Écart avec la segmentation retenue quand une variable est laissée de côté, ou ajoutée : moyenne et intervalle à 95 % sur { $samples } échantillons de { $rows } clients
figure-left-out-alt = Trois séries de points avec intervalles, une ligne par variable laissée de côté ou ajoutée : gain sur des données permutées, force de prédiction et concordance des réajustements, chacun en écart avec la segmentation retenue. { $title }.
left-out-note = Points pleins : l’intervalle exclut zéro. Environ un intervalle sur vingt le fait par hasard. Sur des échantillons de cette taille, la segmentation retenue a un gain de { $lift }, une force de prédiction de { $prediction } et une concordance des réajustements de { $stability }. Gain : la silhouette, dont on retire celle de données où aucune variable ne sait rien des autres.
trial-lift = Gain sur données permutées
trial-prediction = Force de prédiction
trial-stability = Concordance des réajustements
column-change = Changement
change-without = Sans : { $feature }
change-with = Avec : { $feature }
change-interval = { $mean } ({ $low } à { $high })
changed-lift = { $value } de gain
changed-prediction = { $value } de force de prédiction
changed-stability = { $value } de concordance des réajustements

claim-left-out-loses = Laisser de côté { $feature } rend la segmentation moins bonne : { $changes }.
claim-left-out-gains = Laisser de côté { $feature } rendrait la segmentation meilleure : { $changes }. Le choix pèse aussi d’autres critères, et a gardé la variable.
claim-left-out-nothing = Laisser de côté { $features } ne fait aucune différence que ces échantillons puissent montrer.
claim-added-gains = Ajouter { $feature } rendrait la segmentation meilleure : { $changes } ; les autres candidats et leurs scores figurent au chapitre sur le choix.
claim-segments-dominated = { $feature } : cette seule variable porte { $share } de la distance entre les segments. Lisez-les avant tout comme des groupes de cette variable.
claim-one-sided-pair = { $built ->
    [yes] Deux segments qui réunissent { $share } des clients ne se distinguent que par « { $feature } » ({ $low } contre { $high }) ; la figure montre la même segmentation sans elle.
   *[no] Avec « { $feature } » parmi les données d’entrée, deux segments qui réunissent { $share } des clients ne se distingueraient que par elle ({ $low } contre { $high }) : elle décrit les segments et ne les fonde pas.
  }

struck-left-out-loses = Laisser la variable de côté rend la segmentation moins bonne
struck-left-out-gains = Laisser la variable de côté rend la segmentation meilleure
struck-left-out-nothing = Laisser la variable de côté ne fait aucune différence
struck-added-gains = Ajouter la variable rend la segmentation meilleure
struck-segments-dominated = Une seule variable porte l’essentiel de la distance entre les segments
struck-one-sided-pair = Une variable oui/non distingue à elle seule deux segments
numbers-left-out-loses = écart de gain { $lift }, de force de prédiction { $prediction }, de concordance des réajustements { $stability }
numbers-left-out-gains = écart de gain { $lift }, de force de prédiction { $prediction }, de concordance des réajustements { $stability }
numbers-left-out-nothing = écart de gain { $lift }, de force de prédiction { $prediction }, de concordance des réajustements { $stability }
numbers-added-gains = écart de gain { $lift }, de force de prédiction { $prediction }, de concordance des réajustements { $stability }
numbers-segments-dominated = { $share } de la distance, contre { $even_share } si toutes les variables pesaient autant
numbers-one-sided-pair = parts { $low_share } et { $high_share }, { $customer_share } des clients, sur { $n_samples } échantillons
