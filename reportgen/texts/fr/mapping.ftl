### Exports d’autres boutiques, lus au moyen d’un fichier de correspondance.

table-source = Fichier propre à la boutique
rule-cancellation = Factures annulées
rule-returned = Articles rendus ou sortis du stock
rule-without_customer = Commandes sans client
rule-zero_price = Sans prix
rule-adjustment = Écritures de correction
rule-test_order = Commandes d’essai
rule-refund = Montants remboursés
rule-refunded = Remboursées en totalité
problem-E39 = Les dates sont écrites mois/jour/année et ont été lues ainsi.
problem-E66 =
    { $rule ->
        [cancellation] { $n ->
            [one] Une ligne de facture annulée a été écartée.
           *[other] { $rows } lignes de factures annulées ont été écartées.
        }
        [returned] { $n ->
            [one] Une ligne d’articles rendus ou sortis du stock a été écartée.
           *[other] { $rows } lignes d’articles rendus ou sortis du stock ont été écartées.
        }
        [without_customer] { $n ->
            [one] Une ligne sans client a été écartée.
           *[other] { $rows } lignes sans client ont été écartées.
        }
        [zero_price] { $n ->
            [one] Une ligne sans prix a été écartée.
           *[other] { $rows } lignes sans prix ont été écartées.
        }
        [adjustment] { $n ->
            [one] Une écriture de correction a été écartée.
           *[other] { $rows } écritures de correction ont été écartées.
        }
        [refund] Les montants remboursés ont été déduits des paiements.
       *[test_order] { $n ->
            [one] Une ligne de commande d’essai a été écartée.
           *[other] { $rows } lignes de commandes d’essai ont été écartées.
        }
    }
problem-E27 = L’export est celui d’une autre boutique et a été lu au moyen d’un fichier de correspondance. Une commande livrée est ici une commande que ce fichier conserve, et un article est une ligne de la commande.
ledger-note-items = Un client est compté sous la règle qui retire la dernière de ses commandes. Les montants comprennent le prix et les frais de port.
