### Ce qui sépare les segments, et les règles qui placent un client à la main.

explanation-title = Ce qui sépare les segments
explanation-lead = Leurs clients diffèrent-ils d’une façon qui compte, et sait-on avec certitude qui appartient à quoi ?
segment-label = { $id } { $name }
not-fitted = { $feature } ○
figure-effects-title = { $n ->
    [0] Aucune variable ne distingue
    [one] Une variable sur { $total } distingue
   *[other] { $separating } variables sur { $total } distinguent
  } un segment des autres clients
figure-effects-subtitle = Taille d’effet (delta de Cliff, de −1 à 1) de chaque segment face à tous les autres clients ; gris : négligeable ; ○ : n’a pas servi à former les segments
figure-effects-alt = Tableau de cases colorées, une ligne par variable et une colonne par segment, chacune avec sa taille d’effet. { $title }.
effects-caption = Taille d’effet avec son intervalle à 95 % et l’effectif du segment
effect-with-interval = { $effect } ({ $low } à { $high } ; n = { $n })
effects-how-to-read = Comment lire : tirez un client du segment et un client hors du segment. +0,60 signifie que celui du segment a la valeur la plus élevée dans 80 paires sur 100, −0,60 dans 20 sur 100 ; les égalités comptent pour moitié. Les variables marquées ○ sont l’épreuve : les autres séparent, puisque les segments ont été découpés selon elles.
effects-silent = Absentes du graphique, aucun segment ne s’y détachant : { $features }.
claim-unused-separates = Les segments diffèrent aussi là où personne n’a regardé : ils ont été formés sans { $feature }, et pourtant « { $segment } » a la valeur { $direction ->
    [more] la plus élevée
   *[less] la plus basse
  } dans { $pairs } paires sur 100 avec d’autres clients.
unused-does-not-separate = Aucune variable hors de la configuration ne sépare les segments. Celle qui s’en approche, { $feature }, atteint un effet de { $effect }, négligeable ou dans la marge du hasard. Les segments disent ce dont ils ont été faits, et rien d’autre.
unused-none = Toutes les variables de cet export ont servi à former les segments : il n’en reste aucune pour les éprouver.
figure-certainty-title = { $share } des clients sont près d’une frontière
figure-certainty-subtitle = Part des clients de chaque segment selon la confiance, de 0 (à la frontière d’un autre segment) à 1 (au cœur du sien)
figure-certainty-alt = Tableau de cases colorées, une ligne par segment et une colonne par dixième de confiance, chacune avec sa part de clients. { $title }.
certainty-caption = Confiance par segment : part près d’une frontière, quantiles, et part par dixième
certainty-note = La confiance compare la distance au segment du client avec la distance au suivant ; au-dessous de { $line }, un client compte comme proche d’une frontière et peut être traité d’une façon comme de l’autre. Elle figure en regard de chaque client dans segments.csv.
from-value = ≥ { $value }
column-borderline = Près d’une frontière
column-p10 = Dixième inférieur
column-p90 = Dixième supérieur

pocket-title = Règles de poche
pocket-lead = { $n ->
    [one] Une règle suffit
   *[other] { $rules } règles suffisent
  } à placer n’importe quel client à la main ; chaque client en remplit exactement une.
claim-rules-faithful = Ces règles placent { $fidelity } de tous les clients comme le fait le modèle ; une carte digne d’être emportée doit atteindre { $enough }. Elles ont été comptées telles qu’imprimées ici, une fois les limites arrondies.
rules-not-faithful-title = N’utilisez pas ces règles à la place du modèle
rules-not-faithful-text = Elles ne placent que { $fidelity } de tous les clients comme le fait le modèle ; il en faudrait { $enough }. Servez-vous-en pour comprendre les segments, et de segments.csv pour écrire aux clients.
pocket-caption = La carte
column-pocket-rule = Les clients qui…
column-rule-right = Bien placés
rule-sentence = … { $rule }
column-recall = Segment retrouvé
pocket-note = Bien placés : part des clients de la règle que le modèle met dans ce segment. Segment retrouvé : part des clients du segment que la carte entière y met.
pocket-unreached = Aucune règle n’aboutit à { $segments } : la carte ne peut en trouver les clients.
pocket-code-heading = Les mêmes règles pour vos outils
pocket-code-text = Les deux lisent une table aux colonnes de segments.csv. Pour les copier, ouvrez rules.sql et rules.txt de cette édition.
pocket-sql-title = SQL, pour une table « customers »
pocket-formula-title = Formule de tableur, pour la ligne 2 de segments.csv
pocket-formula-note = Les noms de fonctions sont en anglais et des virgules séparent les arguments. Si votre tableur écrit les décimales avec une virgule, mettez un point-virgule à la place de chaque virgule qui sépare des arguments, et une virgule à la place de chaque point décimal ; s’il traduit les noms de fonctions, traduisez-les aussi.

rule-line = { $id } { $name } : les clients qui { $rule }.
when-always = sont dans l’export, sans condition
when-missing-passes = { $condition } (ou n’ont pas cette valeur)
when-missing-passes-review_score_mean = { $condition } (ou n’ont pas donné d’avis)
when-missing-fails = { $condition }
when-recency_days-up-to = ont commandé il y a { $high } au plus
when-recency_days-above = ont commandé il y a plus de { $low }
when-recency_days-between = ont commandé il y a plus de { $low } et au plus { $high }
when-n_orders-once = ont commandé une fois
when-n_orders-again = sont revenus (deux commandes ou plus)
when-n_orders-up-to = ont passé au plus { $high }
when-n_orders-above = ont passé plus de { $low }
when-n_orders-between = ont passé plus de { $low } et au plus { $high }
when-monetary-up-to = ont payé au plus { $high }
when-monetary-above = ont payé plus de { $low }
when-monetary-between = ont payé plus de { $low } et au plus { $high }
when-review_score_mean-up-to = ont donné au plus { $high } en moyenne
when-review_score_mean-above = ont donné plus de { $low } en moyenne
when-review_score_mean-between = ont donné plus de { $low } et au plus { $high } en moyenne
when-in_sao_paulo-up-to = habitent hors de l’État de São Paulo
when-in_sao_paulo-above = habitent l’État de São Paulo
when-other-up-to = ont au plus { $high } pour { $feature }
when-other-above = ont plus de { $low } pour { $feature }
when-other-between = ont plus de { $low } et au plus { $high } pour { $feature }
