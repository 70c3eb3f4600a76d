### Ce que les segments ont fait ensuite.

outcomes-title = Ce que chaque segment a fait ensuite
outcomes-lead = { $n ->
    [one] Nous avons fait la même segmentation à { $looks } date passée et suivi chaque client pendant les { $days } jours suivants.
   *[other] Nous avons fait la même segmentation à { $looks } dates passées et suivi chaque client pendant les { $days } jours suivants.
  } { $low ->
    [same] Sur l’ensemble des clients, { $share } ont racheté.
   *[other] Sur l’ensemble des clients, de { $low } à { $share } ont racheté, selon la date.
  }
figure-repurchase-title = Qui a racheté en { $days } jours, par segment
claim-repurchase-first = « { $segment } » a racheté le plus souvent : { $first } en { $days } jours, le segment suivant { $second }
figure-repurchase-subtitle = Part des membres du segment qui ont racheté en { $days } jours, avec intervalle à 95 %
figure-repurchase-alt = Barres avec intervalles, une par segment. { $title }. Les chiffres figurent dans le tableau.
figure-spend-title = Ce qu’un membre a dépensé en { $days } jours, par segment
claim-spend-first = Un membre de « { $segment } » a dépensé { $first } en moyenne en { $days } jours ; au segment suivant, { $second }
figure-spend-subtitle = Montant moyen par membre en { $days } jours, acheteurs ou non, avec intervalle à 95 %
figure-spend-alt = Barres avec intervalles, une par segment. { $title }. Les chiffres figurent dans le tableau.
outcomes-caption = Les { $days } jours qui suivent chaque date, toutes dates réunies
column-followed = Suivis
column-bought-again = Ont racheté
column-spend = Dépensé
column-next-score = Avis suivant
column-dates = Dates
outcomes-note = Un client compte une fois à chaque date et figure chaque fois dans le tableau ; pour les intervalles, chaque client ne fait qu’un, afin que la même personne à deux dates ne passe pas pour deux. Réachat : intervalle de Wilson sur la taille effective ; montant : bootstrap sur les clients ; avis : note moyenne des commandes qui ont suivi, imprimée à partir de { $fewest } clients ayant noté. Ce que tous les clients d’une date ont en commun, comme une saison, n’est pas dans les intervalles.
outcomes-pairs-title = { $n ->
    [0] Aucun segment ne se distingue d’un autre
   *[other] Paires de segments distinguées sur { $total } : { $differ } par le réachat, { $spend } par le montant
  }
outcomes-pairs-tested = Chaque paire est testée aux dates communes aux deux, le client étant l’unité ; les probabilités sont corrigées pour le nombre de paires (Holm, pour le réachat et pour le montant séparément), si bien que le risque d’y trouver un seul faux écart est de { $level } au maximum.
outcomes-pairs-same = Rien ne montre que ceux-ci se comportent différemment, ni pour le réachat ni pour le montant : { $pairs }. Traitez-les de la même façon tant qu’une campagne ne montre pas le contraire.
outcomes-pairs-none = Chaque paire se distingue par le réachat, par le montant ou par les deux.
outcomes-pairs-few = Trop peu de membres ont racheté pour qu’une paire puisse être testée.
outcomes-pair = { $first } et { $second }
outcomes-matching = Un segment d’une date passée est apparié à un segment d’aujourd’hui par son profil parmi les clients de son époque (moyennes en écarts-types) : deux segments sont appariés si chacun est le voisin le plus proche de l’autre.
outcomes-unmatched = { $segment } : un correspondant à { $n } des { $total } dates.
outcomes-overlap = Les dates sont espacées de { $step } jours : leurs périodes de suivi se recouvrent.
outcomes-value-title = Aucune valeur vie client n’est imprimée
outcomes-value-why = Une valeur vie client est une prévision. { $one_time } des clients ont acheté une seule fois, et les prévisions les plus simples des { $days } jours suivants, apprises à une date et éprouvées à une date ultérieure ({ $tests ->
    [one] { $n } épreuve
   *[other] { $n } épreuves
  }), évitent { $history } (d’après les commandes, la récence et le montant) et { $segments } (d’après le segment) de l’erreur quadratique commise en donnant la moyenne à tous ; nous en exigeons { $needed }. Ce que les segments ont payé jusqu’ici, et dans les { $days } jours suivants, est observé et figure dans ce dossier.
outcomes-value-untested = Une valeur vie client est une prévision, et l’export n’offre pas deux dates passées pour l’apprendre à l’une et l’éprouver à l’autre. { $one_time } des clients ont acheté une seule fois. Ce que les segments ont payé jusqu’ici est observé et figure dans ce dossier.
claim-spend-forecast = Les commandes passées portent bien ici une prévision des { $days } jours suivants : éprouvée à des dates ultérieures, elle évite { $history } de l’erreur quadratique commise en donnant la moyenne à tous. Une vie de client dépasse tout ce que cet export permet d’éprouver : nous imprimons donc les { $days } jours observés.
struck-repurchase-first = Un segment rachète le plus souvent
struck-spend-first = Un segment dépense le plus ensuite
struck-spend-forecast = Les commandes passées permettent de prévoir la dépense
numbers-repurchase-first = { $first_share }, le segment suivant { $second_share }
numbers-spend-first = { $first_amount }, le segment suivant { $second_amount }
numbers-spend-forecast = { $saved_share } de l’erreur quadratique évités ; { $needed_share } demandés
lifetime-title = Ce que les clients dépenseront dans les { $days } jours à venir
claim-lifetime-carries = Un modèle du retour des clients, de leur départ et de ce qu’ils paient, ajusté à { $dates } dates passées, attendait { $predicted } par client dans les { $days } jours suivants ; on a observé { $observed }, et chaque segment est resté dans ses limites. Son estimation est donc imprimée. Elle porte plus loin que son épreuve.
lifetime-caption = Attendu par client dans les { $days } jours à venir, avec intervalles à 95 %
column-lifetime-orders = Commandes
column-lifetime-spend = Dépense
column-lifetime-seen = Observé en { $days } jours
lifetime-note = Ventes et non marge, sans taux d’actualisation. L’intervalle est ce que l’estimation des paramètres laisse ouvert (BG/NBD pour les commandes, gamma-gamma pour les montants). Observé : ce que les segments ont dépensé après les dates passées.
segment-lifetime = Attendu par client dans les { $days } jours à venir : { $spend } (commandes : { $orders }), d’après un modèle qui a réussi son épreuve à des dates passées.
lifetime-failed = Un modèle du retour des clients, de leur départ et de ce qu’ils paient (BG/NBD et gamma-gamma) a aussi été essayé{ $n ->
    [one] {""} à une date passée
   *[other] {""} à { $dates } dates passées
  }. Il n’est pas imprimé :
lifetime-few-repeaters = { $share } des clients sont revenus un autre jour, et il en faut { $needed }.
lifetime-no-fit = Les commandes ne suffisent pas à fixer ses paramètres.
lifetime-total-off = Sur { $days } jours, commandes pour cent clients : { $expected } attendues, { $came } observées ; montant par client : { $spend_expected } attendu, { $spend_came } observé ; un écart de { $tolerance } est admis.
lifetime-segments-off = { $fit } segments sur { $n } sont restés dans les limites.
lifetime-no-better = Donner à tous la moyenne, ou ce qu’ils ont acheté dans les { $days } jours précédents, ne se trompe pas davantage.
struck-lifetime-carries = Un modèle des commandes et des montants réussit son épreuve
numbers-lifetime-carries = commandes pour cent clients : { $predicted_per_hundred } attendues, { $observed_per_hundred } observées ; { $repeat_share } sont revenus
