### Deux pages pour qui n’en lit pas d’autres. Sans jargon.

summary-title = Synthèse
summary-lead = { $customers } clients ont reçu { $orders } commandes et payé { $amount }. Nous les répartissons en { $segments } groupes selon { $variables }.
claim-one-time-majority = { $share } d’entre eux n’ont acheté qu’une fois : l’enjeu est la deuxième commande.
summary-segments-caption = Les groupes, par ce qu’ils ont payé
summary-do = Que faire d’abord
summary-number-first = du montant vient de « { $segment } »
summary-number-once = des clients n’ont acheté qu’une fois
summary-number-late = de commandes arrivées en retard et qui ont déçu
summary-number-renew = { $n ->
    [one] semaine avant de refaire les groupes
   *[other] semaines avant de refaire les groupes
  }
first-caption = Trois actions pour commencer
column-first-what = Que faire, et pour qui
column-first-how = Comment les joindre
column-first-when = Quand
column-first-brings = Commandes possibles
first-brings = de { $low } à { $high }
first-unknown = non estimé
first-note = Commandes possibles : clients de la liste, multipliés par la part qui répond selon notre hypothèse (de { $low } à { $high } des personnes contactées) et par ce qu’un tel client a payé par commande. Une hypothèse, pas une promesse : le test de la campagne tranchera.
figure-waiting-title = Après { $weeks } sans actualisation, { $share } des clients sont dans un mauvais groupe
figure-waiting-subtitle = Part des clients dans un mauvais groupe, selon les semaines écoulées depuis la dernière actualisation : moyenne sur des dates passées
figure-waiting-alt = Ligne de la part des clients dans un mauvais groupe selon les semaines écoulées depuis la dernière actualisation. { $title }.
axis-weeks-renewed = semaines depuis la dernière actualisation
summary-waiting = À ce stade, les campagnes envoient le mauvais message à { $contacts } d’entre eux par semaine ; { $at_stake } par semaine sont en jeu. Entre parenthèses : des hypothèses prudentes aux hypothèses audacieuses.
summary-worth = Ce que cela vaut
summary-worth-late = { $n ->
    [one] { $orders } commande ({ $amount }) est arrivée en retard et a déçu son client.
   *[other] { $orders } commandes ({ $amount }) sont arrivées en retard et ont déçu leurs clients.
  } Être à l’heure aurait pu garder une part de leur confiance ; les données ne disent pas combien.
summary-worth-renewal = Tenir les groupes à jour coûterait { $cost } par an. Selon nos hypothèses, cela économiserait { $mid } par an, entre { $low } et { $high } selon les cas : décidez avec vos propres chiffres.
summary-renew = Quand refaire le point
summary-sure = Ce qu’il ne faut pas croire
summary-structure-natural = Que les groupes sont notre invention. Ils sont dans les données, nettement séparés, et la moitié des clients suffit à les retrouver.
summary-structure-reproducible = Qu’il existe des sortes de clients bien séparées. Les groupes reviennent chaque fois que nous refaisons le travail, mais on passe de l’un à l’autre par degrés.
summary-structure-constructed = Qu’il existe des sortes de clients. Ils diffèrent par degrés, comme les gens par la taille ; nous traçons les lignes là où elles aident à agir.
summary-borderline = Que chaque client est nettement à sa place : { $share } sont près d’une frontière entre deux groupes. La liste des clients dit lesquels.
summary-weak-segment = Le groupe « { $segment } » : il ne se retrouve pas de façon fiable. À utiliser avec prudence, ou pas du tout.
summary-steady = Que les groupes s’usent à un rythme régulier.
claim-crossings-share-date = { $others ->
    [0] Les { $total } décrochages passés tombent tous
   *[other] { $n } des { $total } décrochages passés tombent
  } à la même date, le { $date }. Un changement unique dans les données est plus probable qu’une usure régulière.
