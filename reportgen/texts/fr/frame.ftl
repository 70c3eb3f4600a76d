### Le cadre du dossier : couverture, étiquettes, unités, mots communs à plusieurs chapitres.

dossier-title = Segmentation des clients
dossier-subtitle = Qui sont nos clients, que faire pour chaque groupe, et quand refaire le point
running-title = Segmentation des clients, arrêtée au { $as_of }
mark-synthetic = Données fictives
mark-draft = Version provisoire

label-contents = Sommaire
label-data-table = Les chiffres de ce graphique
label-figure = Figure
label-skip-to-content = Aller au contenu
label-source = Source
label-table = Tableau
label-tone-care = Prudence
label-tone-good = Favorable
label-tone-plain = À noter
label-tone-stop = Stop

cover-period = Commandes livrées du { $first } au { $last }, situation arrêtée au { $as_of }
cover-synthetic = Les données sont fictives : un export de démonstration, qui ne contient aucun client réel.
cover-draft = Ceci est une version provisoire, faite avec moins de départs et de rééchantillonnages qu’un dossier définitif.
cover-customers = clients ayant une commande livrée
cover-amount = payés pour les commandes livrées
cover-segments = segments
cover-repeat = des clients ont racheté
cover-imprint = Établi par reportgen { $version } à partir de l’export nommé en dernière page.
cover-resampling-title = { $n ->
    [one] { $kept } segment sur { $total } se retrouve
   *[other] { $kept } segments sur { $total } se retrouvent
  } au rééchantillonnage
cover-resampling-text = Nous avons tiré de nouveaux échantillons de clients un grand nombre de fois, et les avons regroupés à chaque fois. Même le segment le moins stable se retrouve avec une ressemblance de { $smallest }, où 1 désigne exactement les mêmes clients et où 0,75 suffit pour s’y fier.

structure-natural-title = Les groupes sont dans les données
structure-natural-text = Ils sont mieux séparés que dans des données permutées, et une moitié des clients prédit le regroupement de l’autre moitié.
structure-reproducible-title = Les groupes sont un découpage utile, non des îlots naturels
structure-reproducible-text = Les mêmes groupes reviennent à chaque fois, mais les clients passent de l’un à l’autre sans rupture. Tenez les frontières pour des conventions.
structure-constructed-title = Les groupes sont tracés par nous, ils ne sont pas dans les données
structure-constructed-text = { $n ->
    [0] Aucun test ne distingue
   *[other] Certains tests ne distinguent pas
  } ce regroupement de celui de données permutées. Les segments sont une convention de travail, comme les tranches d’âge : utiles s’ils mènent à des actions différentes, sans prouver l’existence de types de personnes.

period-title = À actualiser toutes les { $weeks }
period-text = Nous avons fait la segmentation à { $starts } dates passées et observé combien de temps elle restait juste. Décrochages avant la fin des données : { $crossed } sur { $starts } ; compte tenu de celles qui tenaient encore, nous estimons que la moitié décrochent en { $weeks }. { $range }
period-range = La première a décroché au bout de { $low }, la dernière au bout de { $high }.
period-range-open = La première a décroché au bout de { $low } ; certaines tenaient encore à la fin des données.
period-beyond-title = Aucune actualisation nécessaire avant { $horizon }
period-beyond-text = Nous avons fait la segmentation à { $starts } dates passées et observé combien de temps elle restait juste. Décrochages avant la fin des données : { $crossed } sur { $starts }, trop peu pour une durée typique. Nous n’avons rien vu au-delà de { $horizon }, et ne promettons rien au-delà.
period-unknown-title = Aucune durée ne peut être donnée
period-unknown-text = L’export couvre un temps trop court pour mesurer combien de temps dure une segmentation.

feature-recency_days = Jours depuis la dernière commande
feature-n_orders = Nombre de commandes
feature-monetary = Montant payé
feature-review_score_mean = Note moyenne des avis
feature-items_per_order = Produits par commande
feature-payment_types_per_order = Moyens de paiement par commande
feature-installments_per_order = Mensualités par commande
feature-in_sao_paulo = Habite l’État de São Paulo

unit-days = jours
unit-orders = commandes
unit-currency = montant par client
unit-items = produits par commande
unit-types = moyens de paiement par commande
unit-installments = mensualités par commande

list-and = { $rest } et { $last }
list-clauses = { $first } ; { $rest }
quoted = « { $text } »
n-weeks = { $n ->
    [one] { $text } semaine
   *[other] { $text } semaines
  }
recipe = { $k } segments d’après { $features }, sur { $transform }
transform-standard = une échelle simple
transform-log = une échelle logarithmique pour les montants et les comptages
transform-short-standard = simple
transform-short-log = log
set-rfm = RFM, { $scale }
set-rfm-satisfaction = RFM + avis, { $scale }
set-all = Les huit, { $scale }

word-yes = oui
word-no = non
label-kept = retenue
label-median = médiane { $value }
label-incomplete = mois incomplet
label-base = tous les clients
label-stars = { $n ->
    [one] { $text } étoile
   *[other] { $text } étoiles
  }
label-per-customer = payés par client
label-repeat-share = ont racheté
note-of-customers = { $share } des clients
note-of-revenue = { $share } du montant

column-segment = Segment
column-customers = Clients
column-customer-share = Part des clients
column-revenue = Montant
column-revenue-share = Part du montant
column-first-action = À faire d’abord
column-month = Mois
column-orders = Commandes
column-amount = Montant
column-variable = Variable
column-p05 = 5 % au-dessous
column-median = Médiane
column-mean = Moyenne
column-p95 = 95 % au-dessous
column-maximum = Maximum
column-far = Extrêmes
column-missing = Manquants
column-role = Rôle
column-mode-share = Même valeur
column-distance-share = Part de la distance
column-between-share = Expliqué par les segments
column-segment-mean = Moyenne
column-interval = Intervalle à 95 %
column-segment-median = Médiane
column-base-mean = Tous
column-n = n

table-customers = Clients
table-orders = Commandes
table-items = Articles des commandes
table-payments = Paiements
table-reviews = Avis
table-products = Produits
table-sellers = Vendeurs
table-geolocation = Codes postaux et lieux
table-translation = Noms des catégories

axis-orders = commandes
axis-recency = jours depuis la dernière commande (moyenne)
axis-monetary = montant par client (moyenne)
axis-effect = écart à l’ensemble des clients, en écarts-types
axis-k = nombre de segments
axis-lift = silhouette, moins celle des données permutées
axis-weeks = semaines après le départ
axis-ari = concordance (indice de Rand ajusté)

figure-source = nos calculs, d’après l’export

### Valeurs avec leur unité, et variables à l’intérieur d’une phrase.

range-of = { $low } à { $high }
with-unit-days = { $n ->
    [one] { $text } jour
   *[other] { $text } jours
  }
with-unit-orders = { $n ->
    [one] { $text } commande
   *[other] { $text } commandes
  }
with-unit-currency = { $text }
with-unit-score = { $n ->
    [one] { $text } étoile
   *[other] { $text } étoiles
  }
with-unit-items = { $n ->
    [one] { $text } produit
   *[other] { $text } produits
  }
with-unit-types = { $n ->
    [one] { $text } moyen de paiement
   *[other] { $text } moyens de paiement
  }
with-unit-installments = { $n ->
    [one] { $text } mensualité
   *[other] { $text } mensualités
  }
with-unit-share = { $text }
inline-recency_days = les jours depuis la dernière commande
inline-n_orders = le nombre de commandes
inline-monetary = le montant payé
inline-review_score_mean = la note moyenne des avis
inline-items_per_order = les produits par commande
inline-payment_types_per_order = les moyens de paiement par commande
inline-installments_per_order = les mensualités par commande
inline-in_sao_paulo = le fait d’habiter l’État de São Paulo
