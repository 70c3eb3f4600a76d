### Les habitudes d’un segment, et les cinq critères auxquels il est confronté.

habits-title = Comment ils achètent : { $orders } commandes
habits-caption = Parts dans le segment et dans l’ensemble de la clientèle
habits-note = Intervalles : les clients, non les commandes, sont tenus pour indépendants. En couleur, avec un facteur (part rapportée à celle de tous les clients) : écart aux autres segments au-delà du hasard, corrigé pour la longueur de la liste.
habit-lift = { $share } · { $lift }×
habit-amount = La moitié de leurs commandes coûtent de { $p25 } à { $p75 } ; médiane { $median } (ensemble : { $base_median }).
habit-items = { $share } comprennent plusieurs produits (ensemble : { $base }).
habit-payments = Paiement : { $listing }.
habit-payment = { $kind } { $share }
habit-installments = { $share } des commandes payées le sont en plusieurs fois (ensemble : { $base }).
habit-late = { $share } de leurs commandes sont arrivées après le jour promis ({ $low } – { $high } ; ensemble : { $base }).
habit-risk = { $late } des commandes en retard ont déçu, { $punctual } des ponctuelles (écart de { $low } à { $high }) : une association.
habit-risk-built = (Le segment repose sur les notes.)
claim-month-apart = Un mois se détache, { $month } : { $share } de leurs commandes ({ $low } – { $high }), { $base } pour l’ensemble.
habit-month-built = (Le segment repose sur les jours depuis la dernière commande.)
struck-month-apart = Un mois se détache dans les commandes d’un segment
numbers-month-apart = { $month_share } de ses commandes ({ $low_share } – { $high_share }), de toutes les commandes { $base_share }
figure-categories-title = { $category } : { $share } du montant des produits
figure-categories-subtitle = Part du montant des produits, avec intervalle à 95 %
figure-categories-alt = Barres avec intervalles, une par catégorie. { $title }. Les chiffres figurent dans le tableau.
figure-where-title = { $state } : { $share } d’entre eux y habitent
figure-where-subtitle = Part des clients, État de la dernière commande ; blanc : < { $fewest }
figure-where-alt = Carte en tuiles, une par État. { $title }. Les chiffres figurent dans le tableau.
figure-when-title = Le { $day }, { $hours } h : { $share } de leurs commandes
figure-when-subtitle = Part des commandes par jour et par heures ; blanc : moins de { $fewest }
figure-when-alt = Grille des jours de la semaine et des heures. { $title }. Les chiffres figurent dans le tableau.
figure-scores-title = { $label } : { $share } de leurs commandes notées
figure-scores-subtitle = Part des commandes notées (note la plus basse), intervalle à 95 %
figure-scores-alt = Barres avec intervalles, une par note. { $title }. Les chiffres figurent dans le tableau.
column-habit-share = Segment
column-habit-base = Tous
column-weekday = Jour
column-stars = Note
means-credit-card = carte de crédit
means-debit-card = carte de débit
means-boleto = boleto
means-voucher = bon d’achat

criteria-caption = Cinq questions à un segment
column-criterion = Un segment doit être
column-criterion-met = Rempli
column-criterion-why = Au vu de
criterion-met = ✓ oui
criterion-missed = ✗ non
criterion-open = – ouvert
criterion-untested = aucune règle n’a pu être testée
criterion-measurable = Mesurable
criterion-substantial = Substantiel
criterion-accessible = Accessible
criterion-differentiable = Différenciable
criterion-actionable = Actionnable
criterion-measurable-numbers = les règles de poche retrouvent { $value } de ses membres ; { $line } demandés
criterion-substantial-numbers = { $n } clients, { $value } de l’ensemble ({ $line } demandés), pour { $revenue_share } du montant
criterion-accessible-numbers = { $value } ont acheté au cours des { $days } derniers jours et sont tenus pour joignables ; { $line } demandés
criterion-differentiable-numbers = autres segments dont ses 90 jours suivants diffèrent : { $value } sur { $of } ; variables qui le distinguent sans le fonder : { $unused }
criterion-actionable-numbers = { $n_actions ->
    [0] aucune règle du plan d’action ne s’applique
    [one] { $actions } règle du plan d’action s’applique
   *[other] { $actions } règles du plan d’action s’appliquent
  } ; Jaccard au rééchantillonnage { $value }, { $line } demandés
