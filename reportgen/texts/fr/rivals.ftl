### La segmentation retenue à côté de réponses simples et courantes.

grid-heading = Une simple grille RFM suffirait-elle ?
grid-title = Une simple grille RFM suffirait-elle ? Comparez vous-même
claim-grid-differs = Une simple grille RFM suffirait-elle ? Non : elle traiterait { $share } des clients autrement
claim-grid-would-do = Une simple grille RFM suffirait-elle ? Oui, presque
grid-text = Une grille de { $n ->
    [one] une case
   *[other] { $boxes } cases
  } (quand, une fois ou plusieurs, combien) et les segments concordent à { $ari } sur une échelle où 1 est le même regroupement et 0 le hasard. { $different } clients ({ $share }) seraient traités autrement.
grid-lead = La segmentation élémentaire est une grille de { $n ->
    [one] une case
   *[other] { $boxes } cases
  } que chacun peut tracer à la main : quand, une fois ou plusieurs, combien (RFM). Ce que propose ce dossier doit valoir mieux que cela.
grid-at-best = Cases et segments ont été appariés un à un de façon à faire concorder le plus de clients possible ; tous les autres comptent comme traités autrement. Même si chaque case était traitée comme le segment de la plupart de ses clients, { $at_best } clients ({ $at_best_share }) recevraient encore le traitement d’un autre segment.
claim-grid-misses-satisfaction = Ce qui manque à la grille, c’est la satisfaction : les segments rendent compte de { $ours } des différences de note entre clients, la grille de { $theirs }. Elle enverrait la même lettre aux contents et aux fâchés.
claim-grid-tells-satisfaction = La grille distingue mieux que les segments les clients satisfaits des insatisfaits : elle rend compte de { $theirs } des différences de note, les segments de { $ours }.
claim-grid-misses-value = Elle distingue aussi moins bien les clients par ce qu’ils ont payé : les segments rendent compte de { $ours } des différences de montant, la grille de { $theirs }.
claim-grid-tells-value = En toute honnêteté : par ce que les clients ont payé, la grille les distingue mieux. Elle rend compte de { $theirs } des différences de montant, les segments de { $ours }.
grid-no-reviews = L’export ne contient pas d’avis : ni la grille ni les segments ne savent qui est satisfait.
grid-caption = Les cases de la grille et les segments de leurs clients
grid-note = Apparié à : le segment apparié à la case, un à un ; si les cases dépassent les segments en nombre, certaines n’en ont pas. Surtout : le segment de la plupart de ses clients.
grid-method = Limites : tiers ou moitiés de ceux qui ont acheté une fois, et de ceux qui sont revenus, arrondis. Un client situé sur une limite va dans la case du dessous : des clients identiques partagent toujours une case.
column-bought = Achats
column-share = Part
column-matched = Apparié à
column-mostly = Surtout
word-once = une fois
word-again = plusieurs fois
word-none = aucun
range-any = sans limite
range-up-to = jusqu’à { $high }
range-above = au-dessus de { $low }
range-between = { $low } à { $high }
