### Pourquoi la segmentation se périme, et ce que veut dire être en retard.

choice-headline = Proposé : { $value }
choice-start = Départ le { $value }
choice-window = Clients : { $value }
choice-threshold = Seuil { $value }
choice-k = { $value } segments
choice-recency = Sans la récence
choice-restarts = Un seul départ aléatoire par ajustement
label-chosen = proposé : { $value }
figure-why-title = Pourquoi ce délai ? { $choices } choix défendables donnent de { $low } à { $high } ; « au-delà des données » : { $open }
figure-why-subtitle = Semaines typiques avant le décrochage, un choix changé à la fois ; traits épais : tous les départs. Flèches : pas encore à la fin des données. { $window } sauf mention contraire
figure-why-alt = Un point par choix avec ses semaines ; une flèche ouverte s’il n’y a pas de décrochage dans les données ; une ligne marque la proposition. { $title }.
why-caption = Un choix changé à la fois
column-choice = Choix

part-ageing = Vieillissement : seule l’horloge a avancé
part-new_customers = Clients arrivés et partis
part-behaviour = Comportement : commandes et avis
part-boundaries = Frontières déplacées
part-optimiser = Hasard de la recherche
part-whole = Le tout
figure-parts-model-title = Après { $weeks }, l’ancienne segmentation met { $share } des clients dans le mauvais segment
figure-parts-model-subtitle = Part des clients dans le mauvais segment, selon ce qui a changé ; les barres s’additionnent pour faire le total
figure-parts-model-alt = Barres pour le vieillissement, les clients arrivés et partis, le comportement et la recherche elle-même, dont la somme est la part dans le mauvais segment. { $title }.
parts-model-caption = L’ancienne segmentation, appliquée à des données récentes
figure-parts-list-title = Une liste jamais retouchée aurait { $share } des clients dans le mauvais segment après { $weeks }, ou dans aucun
figure-parts-list-subtitle = Une liste imprimée au départ : ce qu’un nouveau placement de chacun corrigerait, et ce que seule une nouvelle segmentation corrige (frontières déplacées)
figure-parts-list-alt = Barres pour le vieillissement, les clients arrivés et partis, le comportement, les frontières déplacées et la recherche elle-même, dont la somme est le tout. { $title }.
parts-list-caption = L’ancienne liste, jamais actualisée
column-part = Composante
column-wrong-share = Dans le mauvais segment
column-ari-lost = Concordance perdue
claim-part-rules = La plus grande part de la concordance perdue est « { $part } » : il en va ainsi pour { $n } départs sur { $total }.
no-part-rules = Aucune composante de la concordance perdue ne se détache pour la plupart des départs.
struck-part-rules = Une composante de la concordance perdue domine
numbers-part-rules = { $part } contre { $next_part } de concordance ; pour { $n_ruling } départs sur { $n_starts }

again-caption = Garderions-nous encore { $segments } segments ?
again-same = gardé
again-changed = un autre nombre : une raison d’anticiper
again-of = { $kept } sur { $samples }
again-note = Le choix refait sur les clients de cette date, entre le nombre retenu, un de moins et un de plus, selon les critères du chapitre sur le choix, sur plusieurs échantillons de { $rows } clients au plus. Un autre nombre est signalé si aucun échantillon ne garde l’ancien : deux nombres à peu près aussi bons changent de rang par hasard.
column-kept-by = Échantillons qui gardent { $segments }
column-date = Date
column-segments = Segments
column-verdict = Verdict

policy-never = jamais
policy-every = { $n ->
    [one] tous les mois
   *[other] tous les { $text } mois
}
axis-weeks-first = semaines après le premier relevé
axis-wrong-share = clients dans le mauvais segment
figure-replay-title = Le passé revécu : { $never } dans le mauvais segment sans actualisation, { $quarterly } avec une tous les 3 mois
figure-replay-subtitle = Part des clients que la segmentation en vigueur place ailleurs qu’une nouvelle ne le ferait, depuis le { $start } ; chaque actualisation remet chacun à sa place
figure-replay-alt = Lignes en dents de scie sur { $weeks } : la part dans le mauvais segment croît jusqu’à l’actualisation suivante et retombe à zéro. { $title }.
replay-caption = { $weeks } d’historique à chaque rythme, moyenne sur ce temps
column-policy = Actualisation
column-refits = Actualisations

figure-touch-title = Ce que chaque segment partage avec sa nouvelle version, semaine après semaine
figure-touch-subtitle = Membres communs rapportés aux membres de l’un ou l’autre (Jaccard), moyenne sur tous les départs. Tirets : { $dissolved }, la limite d’une intervention anticipée
figure-touch-alt = Une petite courbe par segment, partant de 1 ; une ligne en tirets à { $dissolved }. { $title }.
touch-caption = Membres communs avec la nouvelle version

figure-inputs-title = { $n ->
    [0] Données d’entrée : aucune alerte sur { $looks } relevés
    [one] Données d’entrée : une alerte sur { $looks } relevés
   *[other] Données d’entrée : une alerte à { $n } relevés sur { $looks }
}
figure-inputs-subtitle = Distance au départ ({ $start }) en écarts-types ; en couleur, les acheteurs des deux dernières semaines, en gris, tous les clients. Tirets : { $bound }, le seuil d’alerte
figure-inputs-alt = Une petite courbe par donnée d’entrée, avec la distance des clients les plus récents et celle de tous les clients ; une ligne en tirets à { $bound }. { $title }.
inputs-caption = Distance de la dernière cohorte de deux semaines, par relevé
column-season = Saison
season-none = –
season-black_friday = Black Friday
season-christmas = Noël
drift-caption = Les données d’entrée ont-elles bougé ? Le relevé du { $date }
column-input = Entrée
column-newest = Deux dernières semaines
column-chance = Par hasard jusqu’à
column-divergence = Divergence (0–1)
column-base = Tous les clients
drift-none = trop peu
drift-quiet = calme
drift-alarm = alerte
drift-clock = une horloge : pas d’alerte
drift-note = Distance (Wasserstein) : de combien le client moyen devrait se déplacer, en écarts-types ; montants et comptages sur une échelle logarithmique. L’alerte se déclenche si la dernière cohorte dépasse à la fois { $bound } et ce que permet le hasard. Autour du Black Friday et de Noël, une alerte demande un second regard.
