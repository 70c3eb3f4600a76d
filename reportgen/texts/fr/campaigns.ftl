### Listes de campagne, échantillons témoins, et ce qu’un test peut montrer.

campaigns-title = Les campagnes et comment les tester
campaigns-lead = Chaque segment doté d’une action a une liste prête à importer : campaigns/S1.csv et ainsi de suite. Dans chaque liste, { $share } des clients, tirés au sort dans chaque tiers de montant, forment l’échantillon témoin : ils ne reçoivent aucune campagne et montrent ce qui se serait passé de toute façon.
campaigns-none = Aucun segment n’est assez stable pour une campagne à lui : il n’y a pas de liste.
campaigns-read-title = Lisez le résultat le { $date }
campaigns-read-text = Une campagne lancée à la date de ce dossier recueille des commandes pendant { $window }. Une commande compte une fois livrée : { $delivered } le sont sous { $lag }. Jusque-là, le résultat est incomplet.
campaigns-caption = Ce que chaque campagne peut montrer
campaigns-note = Achats spontanés : la part attendue de clients qui commandent sans campagne, { $source }. Hausse visible : détectée { $power } du temps, avec { $error } d’erreur s’il n’y en a pas. Clients nécessaires : sollicités et témoins, pour la hausse de la colonne précédente.
campaigns-source-outcomes = d’après ce que de tels clients ont fait dans le passé
campaigns-source-repeat = ici la part de ceux qui sont un jour revenus (parmi tous les clients, si le segment est justement formé sur ce critère) : cet export ne montre pas la suite
campaigns-together = Toutes les listes ensemble
campaigns-heading-how = Comment le lire
campaigns-how-count = Comptez les acheteurs parmi les sollicités et les témoins dans chaque tiers de montant (colonne amount_third), puis faites la moyenne des trois écarts.
campaigns-how-leave = Ne sollicitez personne du groupe « holdout », dans aucune campagne, avant d’avoir lu le résultat ; d’ici là, c’est la liste de cette édition qui compte. À l’export suivant, presque tous les clients se retrouvent dans le même groupe.
campaigns-how-tool = Les listes désignent les clients par customer_unique_id, le numéro propre à la boutique : l’export ne contient pas d’adresses. Rapprochez-le de l’adresse dans votre outil d’envoi.
claim-holdout-balanced = Les témoins ressemblent aux sollicités : pour les jours depuis la dernière commande, les commandes, le montant et les avis, aucune liste ne s’écarte davantage que ne le veut le hasard.
struck-holdout-balanced = Témoins et sollicités se ressemblent
numbers-holdout-balanced = plus grand écart { $largest } écart-type, par hasard jusqu’à { $chance }
campaigns-lopsided = Dans la liste « { $segment } », le tirage est déséquilibré : lisez-la par tiers de montant, et avec réserve.
campaigns-not-testable = Non testables, à ne pas soumettre à un test A/B : { $segments }. Avec si peu de clients, seule la hausse de la colonne « Hausse visible » se verrait.
campaigns-still-together = Leurs témoins comptent néanmoins lorsque toutes les listes sont lues ensemble.
campaigns-nothing-testable = Même toutes les listes réunies ne peuvent montrer la hausse voulue : prenez ce que vous voyez comme une expérience, non comme une preuve.
campaigns-without = « { $segment } » n’a pas de liste : il se dissout au rééchantillonnage ; qui serait sollicité le serait au hasard.
column-contacted = Sollicités
column-held-out = Témoins
column-base-rate = Achats spontanés
column-detectable = Hausse visible
column-stated = Hausse voulue
column-needed = Clients nécessaires
column-test = Test
test-yes = oui
test-no = ne pas tester
rise-to = à { $rise }
n-days = { $n ->
    [one] { $text } jour
   *[other] { $text } jours
  }
