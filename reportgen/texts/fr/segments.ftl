### Les segments : vue d’ensemble, fiches, noms.

segments-title = Les segments
segments-lead = Chaque client qui a une commande livrée appartient à l’un des { $segments } segments. Encore sans commande livrée, et sans segment dans la liste des clients : { $without }.
figure-shares-title = « { $segment } » : { $customers } des clients et { $revenue } du montant
figure-shares-subtitle = Part des clients et du montant payé, par segment
figure-shares-alt = Deux barres empilées, clients et montant, divisées par segment. { $title }.
figure-map-title = Les segments selon la date et le montant des achats de leurs clients
figure-map-subtitle = Nombre moyen de jours depuis la dernière commande et montant moyen par client ; la surface est le nombre de clients
figure-map-alt = Bulles, une par segment, placées selon le nombre moyen de jours depuis la dernière commande et le montant moyen par client. Les chiffres figurent dans le tableau.

segment-page-title = { $segment_id } · { $name }
portrait-parts = En moyenne, ils { $parts }.
portrait-typical = Par les variables comparées ici, ils ne se détachent pas de l’ensemble de la clientèle.
claim-recency_days-below = ont acheté pour la dernière fois il y a { $mean } (tous les clients : { $base })
claim-recency_days-above = ont acheté pour la dernière fois il y a { $mean } (tous les clients : { $base })
claim-monetary-above = ont payé { $mean } chacun (ensemble : { $base })
claim-monetary-below = n’ont payé que { $mean } chacun (ensemble : { $base })
claim-review_score_mean-above = ont donné { $mean } (ensemble : { $base })
claim-review_score_mean-below = n’ont donné que { $mean } (ensemble : { $base })
claim-items_per_order-above = ont mis { $mean } dans une commande (ensemble : { $base })
claim-items_per_order-below = n’ont mis que { $mean } dans une commande (ensemble : { $base })
claim-installments_per_order-above = ont payé en { $mean } (ensemble : { $base })
claim-installments_per_order-below = n’ont payé qu’en { $mean } (ensemble : { $base })

verdict-keep = À retenir : se retrouve au rééchantillonnage (Jaccard { $jaccard }) ; { $borderline } de ses clients sont près d’une frontière.
verdict-with-care = Avec prudence : ne se retrouve que dans ses grandes lignes (Jaccard { $jaccard }) ; { $borderline } de ses clients sont près d’une frontière.
verdict-do-not-target = À ne pas cibler : se dissout au rééchantillonnage (Jaccard { $jaccard }).

figure-profile-title = { $feature } : { $mean } en moyenne, contre { $base } pour tous les clients
figure-profile-subtitle = Moyennes avec intervalle à 95 %, n = { $customers } ; en gras : ce qui fonde les segments ; les autres ne servent pas
figure-profile-alt = « { $segment } » : points avec intervalles, un par variable, à gauche ou à droite d’une ligne qui représente tous les clients. { $title }. { $numbers }
profile-in-words = { $feature } : { $mean } (intervalle à 95 % { $interval }, n = { $n }), tous les clients { $base }.
profile-caption = « { $segment } » à côté de tous les clients

no-campaign = Pas de campagne
no-campaign-why = Aucune campagne n’est proposée : ce groupe se dissout au rééchantillonnage ; qui serait sollicité le serait au hasard.
