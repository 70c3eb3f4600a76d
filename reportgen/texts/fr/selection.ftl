### Comment la segmentation a été choisie.

selection-title = Comment la segmentation a été choisie
selection-lead = Nous avons essayé { $total } configurations et en avons retenu une : { $recipe }.
selection-evidence = Lorsque les clients sont rééchantillonnés et regroupés de nouveau, la segmentation retenue concorde avec elle-même à { $ari } en moyenne et { $worst } au pire (indice de Rand ajusté : 1 est le même regroupement, 0 le hasard). Son segment le moins fidèle partage { $jaccard } de ses membres avec sa copie (Jaccard). Une moitié des clients prédit le regroupement de l’autre à { $prediction }. La silhouette, qui dit de −1 à 1 à quel point les clients sont plus proches de leur segment que du suivant, est de { $silhouette }.
figure-lift-title = La configuration retenue à { $k } segments : { $lift } par rapport aux données permutées
figure-lift-subtitle = Silhouette, moins sa moyenne sur des données aux colonnes permutées. RFM : récence, nombre de commandes, montant ; log ou simple : l’échelle
figure-lift-alt = Courbes du gain de silhouette sur les données permutées selon le nombre de segments, une par configuration, celle retenue étant marquée. { $title }.
candidates-caption = La configuration retenue et les meilleures des autres
candidates-note = { $total } configurations en tout ; la liste complète est dans analysis.json. RFM : récence, nombre de commandes (fréquence), montant. La configuration retenue, les finalistes et les références viennent d’abord, éprouvées sur tous les clients ; les autres ne l’ont été que sur un échantillon, ou tout au plus sur ses deux moitiés (un tiret sous « Pire ARI »). Gain de silhouette : silhouette moins sa moyenne sur données permutées ; gain : vraisemblance au-delà de ce qu’atteignent les données permutées, en nats par client. Score : somme pondérée de la séparation, de la prédiction, de la stabilité, de la taille du plus petit segment, de l’étalement de la valeur et de la satisfaction, et de la simplicité.
column-recipe = Configuration
column-k = Segments
column-silhouette = Silhouette
column-reference = Permuté
column-lift = Gain de silhouette
column-prediction = Prédit
column-worst-ari = Pire ARI
column-worst-jaccard = Pire Jaccard
column-smallest = Plus petit
column-score = Score
column-why = Verdict
lost-lower_score = score inférieur
lost-dissolved = se dissout
lost-unstable = instable
lost-binary_input = coupure oui/non
lost-giant = un géant
lost-too_small = trop petit
claim-rival-unstable = { $which ->
    [fewer] Avec un segment de moins ({ $k })
    [more] Avec un segment de plus ({ $k })
   *[common] Avec les huit variables et les quatre segments d’une configuration courante
  }, les groupes rééchantillonnés ne s’accordent avec les premiers qu’à { $theirs } au pire, sous le seuil de { $floor } ; ceux de la configuration retenue restent à { $ours }.
claim-rival-dissolved = { $which ->
    [fewer] Avec un segment de moins ({ $k })
    [more] Avec un segment de plus ({ $k })
   *[common] Avec les huit variables et les quatre segments d’une configuration courante
  }, un segment ne partage que { $theirs } de ses membres avec sa copie au rééchantillonnage, sous le seuil de { $floor } ; le moins fidèle des segments retenus en partage { $ours }.
claim-rival-too-small = { $which ->
    [fewer] Avec un segment de moins ({ $k })
    [more] Avec un segment de plus ({ $k })
   *[common] Avec les huit variables et les quatre segments d’une configuration courante
  }, le plus petit segment réunit { $theirs } des clients, sous le seuil de { $floor } ; le plus petit des segments retenus en réunit { $ours }.
claim-rival-score = { $which ->
    [fewer] Avec un segment de moins ({ $k })
    [more] Avec un segment de plus ({ $k })
   *[common] Avec les huit variables et les quatre segments d’une configuration courante
  }, le score pondéré est de { $theirs }, contre { $ours } pour la configuration retenue.
rival-plain = { $which ->
    [common] Huit variables, { $k } segments
   *[other] La même configuration, { $k } segments
  } : score { $theirs } ; la configuration retenue : { $ours }.
claim-seed-less-stable = Un choix courant, quatre segments sur les huit variables, ne concorde avec lui-même qu’à { $theirs } en moyenne et { $theirs_worst } au pire au rééchantillonnage, contre { $ours } et { $ours_worst } pour la configuration retenue.
census = Sur { $starts } départs aléatoires, { $hits } ont abouti à la même meilleure solution ; à 1 % près, { $n ->
    [one] il n’y en a pas d’autre (concordance { $agreement }).
   *[other] { $distinct } solutions différentes se valent, et les moins semblables concordent à { $agreement }.
  }
structure-heading = Y a-t-il seulement des groupes dans les données ?
structure-measures = { $n ->
    [0] Aucune
    [one] Une
   *[other] { $above }
  } des { $total } mesures ci-dessous { $n ->
    [one] dépasse
   *[other] dépassent
  } ce que la même recherche atteint dans des données permutées.
no-structure-caption = Le choix à côté de la même recherche dans des données permutées
no-structure-note = Moyennes sur plusieurs échantillons de { $rows } clients. Toute la recherche a été refaite sur { $copies } copies, chacune d’un échantillon à elle dont chaque colonne avait été permutée séparément ; compte ce qui est le plus élevé, du choix fait sur la copie ou de la configuration retenue, et la plage en contient neuf sur dix. Des silhouettes de variables différentes ne sont pas comparées entre elles.
column-measure = Mesure
column-observed = Ici
column-reference-median = Permuté, médiane
column-reference-range = Permuté, neuf sur dix
column-above = Dépasse
measure-prediction_strength = Force de prédiction
measure-stability = Concordance au rééchantillonnage
structure-apart = Des données permutées se prédisent ici à peu près aussi bien, car certaines variables ont des groupes à elles seules. Ce qui en distingue les groupes retenus est la séparation : décrire les clients par ces groupes fait gagner { $gain } nats par client, contre { $shuffled } dans des données permutées.
structure-one-margin = Une chose est certaine : un segment peut se reconnaître d’après { $features }, sans rien d’autre. C’est une structure dans une variable, non dans la façon dont les variables vont ensemble.
selection-note = La stabilité est nécessaire, non suffisante : avec un tel nombre de clients, même un découpage arbitraire se retrouve. C’est pourquoi le nombre de segments n’a pas été choisi sur la seule stabilité.
