### Les parties du chapitre sur les données, une par famille de variables.

data-purchases-title = Achats et temps
data-money-title = Montants
data-satisfaction-title = Satisfaction
data-delivery-title = Livraison
data-products-title = Produits et vendeurs
data-payment-title = Paiement
data-geography-title = Géographie
data-outliers-title = Valeurs extrêmes

figure-weekdays-title = Quand les clients commandent : jours de la semaine
figure-weekdays-subtitle = Commandes livrées par jour d’achat
figure-weekdays-alt = Barres des commandes livrées par jour de la semaine, du lundi au dimanche.
figure-hours-title = Quand les clients commandent : heures de la journée
figure-hours-subtitle = Commandes livrées par heure d’achat
figure-hours-alt = Histogramme des commandes livrées par heure de la journée.
axis-hour = heure

figure-top-categories-title = { $name } : dans { $share } des commandes
figure-top-categories-subtitle = Part des commandes livrées par catégorie de produits : les { $n } premières
figure-top-categories-alt = Barres de la part des commandes livrées par catégorie de produits. { $title }.
figure-means-title = { $name } : pour { $share } des commandes
figure-means-subtitle = Part des commandes livrées par moyen de paiement ; une commande peut en utiliser plusieurs
figure-means-alt = Barres de la part des commandes livrées par moyen de paiement. { $title }.
figure-scores-by-delay-title = Les avis selon le jour de livraison
figure-scores-by-delay-subtitle = Note moyenne des avis avec son intervalle à 95 %, selon l’écart au jour promis
figure-scores-by-delay-alt = Barres de la note moyenne selon le retard de livraison. Les chiffres figurent au bout des barres.
figure-days-by-state-title = Jours de livraison par État
figure-days-by-state-subtitle = Nombre moyen de jours de l’achat à la livraison avec son intervalle à 95 % : les États qui ont le plus de clients
figure-days-by-state-alt = Barres du nombre moyen de jours de livraison par État. Les chiffres figurent au bout des barres.
delay-early = une semaine d’avance ou plus
delay-on_time = jusqu’à une semaine d’avance
delay-late = jusqu’à une semaine de retard
delay-very_late = plus d’une semaine de retard

claim-weekend-quieter = Un jour de semaine apporte plus de commandes qu’un jour de week-end : { $n_weekday } contre { $n_weekend } au total.
claim-top-tenth = Les 10 % de clients qui ont payé le plus ont apporté { $share } du montant.
claim-delay-less-happy = Les clients livrés avec plus d’une semaine de retard donnent une note moyenne de { $late }, ceux livrés avec une semaine d’avance ou plus { $early } : retard et mauvaises notes vont de pair.
claim-late-orders = Les promesses sont prudentes : la moitié des clients ont reçu leurs commandes au moins { $n_days } jours avant le jour promis, et { $late_share } des commandes étaient en retard.
claim-category-first = La première catégorie figure dans { $n_first } commandes, nettement plus que la deuxième ({ $n_second }).
claim-means-majority = Plus de la moitié des commandes ({ $share }) sont payées, au moins en partie, par un seul et même moyen.
claim-farther-longer = Plus le vendeur est loin, plus la livraison est longue (corrélation de rang { $rho }).
struck-weekend-quieter = Le week-end apporte moins de commandes que la semaine
struck-top-tenth = Les 10 % qui paient le plus apportent une grande part du montant
struck-delay-less-happy = Les commandes en retard vont de pair avec de moins bonnes notes
struck-late-orders = Les jours promis sont tenus avec de la marge
struck-category-first = Une catégorie domine
struck-means-majority = Un moyen de paiement pour la plupart des commandes
struck-farther-longer = Vendeurs plus éloignés, livraisons plus longues
numbers-weekend-quieter = jour de semaine { $n_weekday }, jour de week-end { $n_weekend }
numbers-top-tenth = { $share } du montant
numbers-delay-less-happy = note { $late } contre { $early }
numbers-late-orders = { $late_share } en retard, la moitié au moins { $n_days } jours en avance
numbers-category-first = { $n_first } commandes, la deuxième { $n_second }
numbers-means-majority = { $share } des commandes
numbers-farther-longer = corrélation de rang { $rho }
