### Une page pour qui n’en lit qu’une. Sans jargon.

summary-title = Synthèse
summary-lead = { $customers } clients ont reçu { $orders } commandes et payé { $amount }. Nous les répartissons en { $segments } groupes selon la date et la fréquence de leurs achats, ce qu’ils ont payé et leur satisfaction.
claim-one-time-majority = { $share } d’entre eux n’ont acheté qu’une fois : l’enjeu est la deuxième commande.
summary-segments-caption = Les groupes, par ce qu’ils ont payé
summary-do = Que faire d’abord
summary-worth = Ce que cela vaut
summary-worth-late = { $n ->
    [one] { $orders } commande ({ $amount }) est arrivée en retard et a déçu son client.
   *[other] { $orders } commandes ({ $amount }) sont arrivées en retard et ont déçu leurs clients.
  } À l’heure, elles auraient pu garder une part de leur confiance ; les données ne disent pas combien.
summary-worth-renewal = Tenir les groupes à jour coûterait { $cost } par an. Selon nos hypothèses, cela épargne { $mid } par an, entre { $low } et { $high } selon les cas : décidez avec vos propres chiffres.
summary-renew = Quand refaire le point
summary-sure = Avec quelle certitude
summary-structure-natural = Les groupes existent dans les données : ils sont nettement séparés, et la moitié des clients suffit à les retrouver.
summary-structure-reproducible = Les groupes reviennent chaque fois que nous refaisons le travail, mais leurs frontières sont floues. Un client proche d’une frontière pourrait être traité d’une façon comme de l’autre.
summary-structure-constructed = Les groupes sont une convention de travail. Les clients diffèrent par degrés, comme les gens par la taille ; nous traçons les lignes là où elles aident à agir.
summary-borderline = { $share } des clients sont près d’une frontière entre deux groupes. La liste des clients dit, pour chacun, avec quelle netteté il appartient au sien.
summary-weak-segment = Le groupe « { $segment } » ne se retrouve pas de façon fiable : utilisez-le avec prudence ou pas du tout.
claim-crossings-share-date = { $n } des { $total } ruptures tombent à la même date, le { $date }. C’est plus probablement un seul changement dans les données, vu depuis plusieurs départs, qu’une usure régulière.
