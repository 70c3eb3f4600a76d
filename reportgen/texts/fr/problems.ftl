### Ce que le lecteur de l’export a signalé, par code : lu selon une règle, ou écarté.

problem-E06 = La table a un en-tête et aucune ligne ; elle compte comme absente.
problem-E08 = La colonne n’y est pas ; ce qui en dépend manque.
problem-E10 =
    { $n ->
        [one] Une valeur n’a pas pu être lue ; elle compte comme manquante.
       *[other] { $rows } valeurs n’ont pas pu être lues ; elles comptent comme manquantes.
    }
problem-E12 =
    { $severity ->
        [drop] { $n ->
            [one] Une ligne à valeur impossible a été écartée.
           *[other] { $rows } lignes à valeur impossible ont été écartées.
        }
       *[told] { $n ->
            [one] Une valeur impossible compte comme manquante.
           *[other] { $rows } valeurs impossibles comptent comme manquantes.
        }
    }
problem-E13 =
    { $n ->
        [one] Une ligne sans une valeur nécessaire a été écartée.
       *[other] { $rows } lignes sans une valeur nécessaire ont été écartées.
    }
problem-E14 =
    { $n ->
        [one] Une ligne en répète exactement une autre et a été écartée.
       *[other] { $rows } lignes en répètent exactement une autre et ont été écartées.
    }
problem-E16 =
    { $severity ->
        [drop] { $n ->
            [one] Une ligne renvoie à quelque chose qui n’est pas dans l’export et a été écartée.
           *[other] { $rows } lignes renvoient à quelque chose qui n’est pas dans l’export et ont été écartées.
        }
       *[told] { $n ->
            [one] Une ligne renvoie à quelque chose qui n’est pas dans l’export.
           *[other] { $rows } lignes renvoient à quelque chose qui n’est pas dans l’export.
        }
    }
problem-E17 =
    { $n ->
        [one] Une commande a été livrée avant d’être achetée : elle reste, sa date de livraison compte comme manquante.
       *[other] { $rows } commandes ont été livrées avant d’être achetées : elles restent, leurs dates de livraison comptent comme manquantes.
    }
problem-E18 =
    { $kind ->
        [isolated] { $n ->
            [one] Un achat (du { $first } au { $last }) se trouve à plus de six mois de tous les autres ; il reste.
           *[other] { $rows } achats (du { $first } au { $last }) se trouvent à plus de six mois de tous les autres ; ils restent.
        }
       *[far] { $n ->
            [one] Une date se trouve à plus d’un an des achats (du { $first } au { $last }) ; elle reste.
           *[other] { $rows } dates se trouvent à plus d’un an des achats (du { $first } au { $last }) ; elles restent.
        }
    }
problem-E30 = Le fichier est écrit en { $encoding } et a été converti.
problem-E31 = Le fichier mêle plusieurs sortes de fins de ligne ; elles ont été unifiées.
problem-E32 = Les nombres sont écrits avec une virgule décimale et ont été lus ainsi.
problem-E33 = Les dates sont écrites jour/mois/année et ont été lues ainsi.
problem-E34 =
    { $kind ->
        [universal] Les moments portent un fuseau horaire et ont été lus en temps universel (UTC).
       *[clock] Les heures portent un fuseau horaire : l’heure de l’horloge a été gardée, le fuseau omis.
    }
problem-E35 = Les montants ont plus de deux décimales et ont été arrondis au centime, au pair en cas d’égalité.
problem-E36 = Les espaces autour des identifiants ont été retirés.
problem-E37 =
    { $n ->
        [one] Une mention vide, comme NULL ou NaN, compte comme manquante.
       *[other] { $rows } mentions vides, comme NULL ou NaN, comptent comme manquantes.
    }
problem-E38 = Les nombres entiers sont écrits avec des décimales et ont été lus comme entiers.

rule-value_missing = Une valeur nécessaire manque ({ $table })
rule-value_impossible = Valeur impossible ({ $table })
rule-repeated = Répétition exacte ({ $table })
rule-pointing_nowhere = Ne renvoie à rien dans l’export ({ $table })
