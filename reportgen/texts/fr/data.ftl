### À quoi ressemblent les données, et quelles variables comptent.

data-title = À quoi ressemblent les données
data-lead = { $orders } commandes livrées à { $customers } clients, passées entre le { $first } et le { $last }. Tout ce qui suit ne compte que ces commandes ; l’annexe dit ce qui a été écarté et pourquoi.
data-distributions = Un graphique par variable. Un client est une personne, quel que soit le nombre de ses commandes ; les montants sont { $source ->
        [items] des prix majorés des frais de port
       *[payments] des paiements, frais de port compris
    }.
claim-orders-peaked = Les commandes culminent en { $month }, avec { $orders } commandes livrées
figure-months-title = Commandes livrées, mois par mois
figure-months-subtitle = Commandes livrées par mois d’achat
figure-months-alt = Courbe des commandes livrées par mois. { $title }. Les mois des extrémités que l’export ne couvre qu’en partie sont marqués comme incomplets.
figure-measured-title = { $feature } : { $median } au maximum pour la moitié des clients
figure-measured-subtitle = Répartition des clients selon { $inline } ; neuf sur dix se situent entre { $low } et { $high }{ $n ->
    [0] {""}
   *[other] {""} ; { $beyond } au-delà, non représentés
  }
figure-measured-alt = Histogramme des clients selon { $inline }. La médiane est de { $median } ; neuf clients sur dix se situent entre { $low } et { $high }.
figure-counted-title = { $feature } : { $most } pour { $share } des clients
figure-counted-subtitle = Part des clients selon { $inline }{ $name ->
    [n_orders] {""}
   *[other] {""}, moyennes arrondies
  }
figure-counted-alt = Barres de la part des clients selon { $inline }. { $share } des clients sont à { $most } ; neuf sur dix se situent entre { $low } et { $high }.
label-or-more = { $value } ou plus
figure-alike-title = Presque tous : { $values }
figure-alike-subtitle = Part des clients au nombre habituel, moyennes arrondies
figure-alike-alt = Barres de la part des clients au nombre habituel de chaque variable. { $title }.
column-commonest = Nombre habituel
claim-top-score-majority = { $share } des avis donnent cinq étoiles
figure-reviews-title = { $share } des avis donnent cinq étoiles
figure-reviews-subtitle = Part des { $total } avis sur des commandes livrées, par note
figure-reviews-alt = Barres de la part des avis par note. Cinq étoiles : { $share } ; une étoile : { $worst }.
figure-states-title = { $state } : { $share } des clients y habitent
figure-states-subtitle = Part des clients par État de la dernière commande livrée : les { $n } premiers sur { $total }
figure-states-alt = Barres de la part des clients par État. { $title }.
outliers-caption = Distribution de chaque variable sur les clients
outliers-note = Extrêmes : éloignés de la moitié centrale des clients de plus de trois fois la largeur de celle-ci, sur l’échelle où la variable est comparée ; un tiret là où cette moitié partage une seule valeur. Un avis manquant reste manquant : aucune note ne le remplace.

variables-title = Quelles variables comptent
variables-intro = La segmentation retenue repose sur { $features }. Les autres variables décrivent les segments sans les faire : une variable oui/non, comme le lieu de résidence, couperait à elle seule les clients en deux et cacherait le reste.
claim-differ-most = Ce qui sépare le plus les segments : { $feature } ({ $share } des différences expliquées)
figure-distance-title = Les segments expliquent { $share } des différences entre clients selon { $feature }
figure-distance-subtitle = Part des différences entre clients (en rang) qui se trouve entre segments ; seulement les variables sur lesquelles reposent les segments
figure-distance-alt = Barres de la part des différences que les segments expliquent, par variable. { $title }.
claim-distance-dominated = { $feature } : cette seule variable porte { $share } de la distance entre clients, contre { $even } si toutes pesaient autant. Lisez les segments surtout comme des groupes de cette variable.
claim-redundant-pair = { $first } et { $second } disent presque la même chose (corrélation de rang { $rho }) : une seule des deux peut servir de base.
claim-closest-link = Le lien le plus étroit : { $first } et { $second } ({ $rho })
figure-correlations-title = Comment les variables vont ensemble
figure-correlations-subtitle = Corrélation de rang (Spearman) de chaque paire de variables, de −1 à 1
figure-correlations-alt = Tableau des corrélations de rang, coloré selon leur force. { $title }.
