### Les variables d’un client : libellés, définitions, unités, échelles.

feature-freight_share = Part des frais de port
feature-comment_share = Avis avec commentaire
feature-review_missing = Sans avis
feature-days_to_deliver = Jours de livraison
feature-days_late = Jours après le jour promis
feature-late_share = Part des commandes en retard
feature-n_categories = Catégories de produits
feature-n_sellers = Vendeurs
feature-distance_km = Distance au vendeur

inline-freight_share = la part des frais de port dans le prix
inline-comment_share = la part des avis avec commentaire
inline-review_missing = l’absence d’avis
inline-days_to_deliver = les jours de livraison
inline-days_late = les jours après le jour promis
inline-late_share = la part des commandes en retard
inline-n_categories = le nombre de catégories de produits
inline-n_sellers = le nombre de vendeurs
inline-distance_km = la distance au vendeur

unit-score = étoiles
unit-share = part
unit-categories = catégories
unit-sellers = vendeurs
unit-km = km
with-unit-categories = { $n ->
    [one] { $text } catégorie
   *[other] { $text } catégories
  }
with-unit-sellers = { $n ->
    [one] { $text } vendeur
   *[other] { $text } vendeurs
  }
with-unit-km = { $text } km

definition-recency_days = Jours de la dernière commande livrée à la date de ce dossier
definition-n_orders = Commandes livrées
definition-monetary = Somme des paiements de ces commandes, frais de port compris
definition-review_score_mean = Moyenne des avis sur ces commandes ; un avis sur plusieurs commandes compte pour chacune
definition-items_per_order = Articles par commande, moyenne
definition-payment_types_per_order = Moyens de paiement distincts par commande payée, moyenne
definition-installments_per_order = Plus grand nombre de mensualités par commande payée, moyenne
definition-in_sao_paulo = 1 si la dernière commande est allée dans l’État de São Paulo, sinon 0
definition-freight_share = Frais de port rapportés au prix et aux frais de port, sur tous les articles dont le port est connu
definition-comment_share = Part des avis qui comportent un texte ou un titre
definition-review_missing = 1 si aucune des commandes n’a d’avis, sinon 0
definition-days_to_deliver = Jours de l’achat à la livraison, moyenne des commandes qui ont une date de livraison
definition-days_late = Jours calendaires du jour promis au jour de livraison, moyenne des commandes qui ont les deux dates ; négatif en cas d’avance
definition-late_share = Part de ces commandes livrées après le jour promis
definition-n_categories = Catégories de produits distinctes achetées, lorsqu’elles sont connues
definition-n_sellers = Vendeurs distincts auprès desquels le client a acheté
definition-distance_km = Kilomètres du client au vendeur, moyenne des colis ; un code postal est placé à la médiane de ses points

scale-long_tail = logarithme : longue traîne
scale-clock = telle quelle : une horloge
scale-bounded = telle quelle : bornée, de 0 à 1 ou de 1 à 5
scale-signed = telle quelle : peut être négative
scale-flag = oui ou non

definitions-title = Les variables
definitions-intro = Une ligne par client, sur les commandes livrées. Si une table manque à l’export, les variables qui en dépendent sont omises.
definitions-caption = Chaque variable : ce qu’elle est, et comment on la compare
definitions-note = Chapitres : chaque variable sert dans « { data-title } », sous son thème, dans « { variables-title } » et dans « { segments-title } » ; celles que la recherche de la segmentation a essayées, dans « { selection-title } » aussi. Logarithme (de la valeur augmentée de un) : pour des valeurs serrées dont quelques-unes sont très éloignées ; les configurations à échelle simple s’en passent. Chaque variable est ensuite ramenée à la même dispersion. Les variables oui/non décrivent, et aucun segment ne repose sur elles ; seule la configuration courante, éprouvée à côté de la nôtre, en utilise une.
column-definition = Définition
column-unit = Unité
column-scale = Échelle
column-tried = Essayée
