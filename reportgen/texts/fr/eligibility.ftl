### Les chapitres que cet export permet d’imprimer, et pourquoi les autres non.

gated-data = À quoi ressemblent les données
gated-satisfaction = Satisfaction
gated-payments = Moyens de paiement et mensualités
gated-baskets = Produits par commande
gated-categories = Catégories
gated-sellers = Vendeurs
gated-distances = Distance entre vendeur et client
gated-segments = Les segments
gated-campaigns = Campagnes
gated-stability = Combien de temps cela dure
gated-contract = Proposition de contrat de maintenance

lacking-few_customers =
    { $n ->
        [0] aucun client n’a de commande livrée (il en faut { $needed })
        [one] un seul client a une commande livrée (il en faut { $needed })
       *[other] seuls { $found } clients ont une commande livrée (il en faut { $needed })
    }
lacking-short_history =
    { $n ->
        [0] aucun jour d’activité régulière (il en faut { $needed })
        [one] un seul jour d’activité régulière (il en faut { $needed })
       *[other] seulement { $found } jours d’activité régulière (il en faut { $needed })
    }
lacking-few_starts =
    { $n ->
        [0] aucune date n’a assez d’historique avant et après elle pour éprouver les segments (il en faut { $needed })
        [one] une seule date a assez d’historique avant et après elle pour éprouver les segments (il en faut { $needed })
       *[other] seules { $found } dates ont assez d’historique avant et après elles pour éprouver les segments (il en faut { $needed })
    }
lacking-few_reviews = seuls { $found } des clients ont donné une note (il en faut { $needed })
lacking-no_repeat = aucun client n’est revenu pour une deuxième commande : le nombre de commandes ne distingue personne
lacking-stale = la dernière commande précède de { $found } jours la date de ce dossier ({ $needed } au maximum)
lacking-table_missing = l’export n’a pas de table « { $table } »
lacking-amount_from_items = l’export n’a pas de table « { $table } » : les montants sont le prix majoré des frais de port

label-left-out = Absent de ce dossier
left-out-title = Absent de ce dossier
period-unknown-because = Cet export ne permet pas de mesurer combien de temps dure une segmentation : { $reasons }.
left-out-line = { $chapter } : { $reasons }.
with-care-title = À lire avec prudence
stale-title = L’export est ancien
stale-text = La dernière commande précède de { $days } jours la date de ce dossier. Ce qui est dit du passé reste vrai ; avant d’appliquer une recommandation, refaites l’export.
