### Les semaines de l’export.

figure-weeks-title = { $n ->
    [0] Aucune semaine ne se détache
    [one] { $text } semaine sort de l’ordinaire
   *[other] { $text } semaines sortent de l’ordinaire
  }
figure-weeks-subtitle = Commandes passées par semaine, comptées à rebours du dernier jour ; l’historique exploitable commence le { $first }{ $n ->
    [0] {""}
    [one] {""} ; { $unusable } semaine est inutilisable
   *[other] {""} ; { $unusable } semaines sont inutilisables
  }
figure-weeks-alt = Barres des commandes passées par semaine. { $title }. L’historique exploitable commence le { $first } ; semaines inutilisables : { $unusable }.
label-weeks-key = ▲ anormalement haut   ▼ anormalement bas   × inutilisable
weeks-caption = Les semaines qui ne sont pas ordinaires
column-week-from = Semaine du
column-week-kind = Nature
column-expected = Autour
week-high = anormalement haut
week-low = anormalement bas
week-unusable = inutilisable
claim-week-high = La semaine du { $date } compte { $orders } commandes, les semaines voisines environ { $expected }{ $event ->
    [black-friday] {""} : elle comprend le Black Friday.
   *[other] {""}.
  }
claim-week-low = La semaine du { $date } ne compte que { $orders } commandes, les semaines voisines environ { $expected }{ $event ->
    [black-friday] {""}, bien qu’elle comprenne le Black Friday.
   *[other] {""}.
  }
struck-week-high = Une semaine se détache par ses nombreuses commandes
struck-week-low = Une semaine se détache par ses rares commandes
numbers-week-high = { $n_orders } commandes, autour { $n_expected }
numbers-week-low = { $n_orders } commandes, autour { $n_expected }
method-weeks = Une semaine sort de l’ordinaire si ses commandes s’écartent d’au moins { $share } de la médiane des { $weeks } semaines qui l’entourent, et si son score robuste (distance en écarts absolus médians) dépasse { $score }. Elle est inutilisable si elle compte moins de { $thin } de la semaine médiane, ou précède une lacune de { $gap } semaines de ce genre. Compte ici tout ce qui a été commandé, livré ou non.
