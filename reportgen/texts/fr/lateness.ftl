### Ce que coûte une segmentation périmée.

lateness-title = Ce que coûte une segmentation périmée
lateness-lead = { $weeks } après une actualisation, { $wrong } clients sur { $customers } ({ $share }) relèvent désormais d’un autre segment. En une semaine, { $contacts } contacts leur portent une campagne destinée à d’autres, et { $at_stake } sont en jeu.
lateness-note = Moyenne sur les dates de départ de l’étude de stabilité. Ce dont diffèrent deux segmentations du même jour ({ $chance } des clients) est déduit : une actualisation n’y peut rien. Entre parenthèses : de la borne basse à la borne haute de toutes les hypothèses à la fois. Un contact erroné perd les réponses qui ne viennent pas, à leur marge, et au minimum son propre coût.
earned-title-all = Une segmentation périmée a coûté le prix d’une intervention au bout de { $mid }, de { $first } à { $last } selon les hypothèses
earned-title-open = Une segmentation périmée a coûté le prix d’une intervention au bout de { $mid } : au bout de { $first } à la borne haute des hypothèses, au-delà des données à la borne basse
earned-title-high = Une segmentation périmée a coûté le prix d’une intervention au bout de { $first } à la borne haute des hypothèses ; sous les hypothèses médianes, c’est au-delà des { $horizon } observées
earned-title-none = Une segmentation périmée n’a pas coûté le prix d’une intervention dans les { $horizon } observées, quelles que soient les hypothèses
figure-earned-subtitle = Ce qu’une segmentation vieillissante a fait perdre en tout depuis une actualisation. Ligne : sous les hypothèses médianes. Gris : de la borne basse à la borne haute. Tirets horizontaux : le prix d’une intervention de la formule standard ({ $price }). Verticale : la semaine où la perte l’atteint
figure-earned-alt = Courbe de la perte cumulée selon les semaines depuis une actualisation, avec une bande de la borne basse à la borne haute des hypothèses et une ligne en tirets au prix d’une intervention, { $price }. { $title }.
axis-weeks-renewal = semaines depuis une actualisation
axis-lost = perte cumulée
label-earned-price = une intervention
label-earned-low = borne basse : { $weeks }
label-earned-mid = médiane : { $weeks }
label-earned-high = borne haute : { $weeks }
earned-caption = Perte cumulée selon la semaine depuis une actualisation
column-lost-low = Perte cumulée, borne basse
claim-cheapest-visits = Sous nos hypothèses médianes, { $n ->
    [0] l’absence d’intervention coûte le moins
    [one] { $visits } intervention par an coûte le moins
   *[other] { $visits } interventions par an coûtent le moins
  } : { $total }, pertes comprises
figure-cost-title = Ce que coûte l’actualisation par an, pertes comprises
struck-cheapest-visits = Un nombre d’interventions coûte le moins
numbers-cheapest-visits = interventions : { $n_visits }, pour { $total_amount } par an ; le nombre suivant { $next_amount }
figure-cost-subtitle = Coût annuel selon le nombre d’actualisations : interventions et hébergement, et ce qui est perdu entre-temps. Gris : de la borne basse à la borne haute des hypothèses. Tirets horizontaux : ne jamais actualiser, sous les hypothèses médianes ({ $never })
figure-cost-alt = Courbe du coût annuel selon le nombre d’interventions par an, avec une bande des hypothèses basses aux hautes, une ligne grise du seul prix du contrat et une ligne en tirets au coût sans aucune actualisation, { $never }. { $title }.
axis-visits = interventions par an
axis-cost = coût par an
label-cost-total = prix et pertes
label-cost-price = prix seul
label-cost-never = jamais
label-cost-chosen = standard, toutes les { $weeks }
cost-caption = Coût annuel selon le nombre d’interventions
schedules-caption = Ce que chaque rythme coûte par an
schedules-note = Sur { $span } à partir d’une segmentation refaite, au prix de la formule standard. Les données portent sur { $horizon } ; au-delà, la dernière part observée est maintenue.{ $replayed ->
    [yes] {" "}« Dans le passé » : les semaines de l’étude de stabilité, revécues à chaque rythme.
   *[no] {""}
  }
schedule-never = Jamais
schedule-chosen = Standard, toutes les { $weeks }
schedule-twice = Deux fois plus souvent, toutes les { $weeks }
schedule-even = Toutes les { $weeks }
replayed-never = Dans le passé : jamais
replayed-months = { $n ->
    [one] Dans le passé : chaque mois
   *[other] Dans le passé : tous les { $text } mois
  }
column-schedule = Actualisation
column-visits-year = Interventions par an
column-wrong = Clients mal placés
column-contract-cost = Contrat par an
column-at-stake-year = Perdu par an, médian
column-total-low = Total, bas
column-total-mid = Médian
column-total-high = Haut
column-value-per-order = Payé par commande
column-at-stake-week = En jeu par semaine
segment-stakes-caption = Clients mal placés { $weeks } après une actualisation, par segment
assumptions-caption = Ce qui est supposé
assumptions-note = Les montants sont dans la monnaie de l’export ; les valeurs par défaut valent pour le Brésil. Remplacez-les par les vôtres dans les réglages, et le résultat suit.
assumption-no-source = hypothèse : sans source, à remplacer par la vôtre
column-assumption = Hypothèse
column-low = Bas
column-mid = Médian
column-high = Haut
column-source = Source
assumption-email_cost = Coût d’un e-mail
assumption-text_cost = Coût d’un SMS
assumption-letter_cost = Coût d’une lettre
assumption-text_share = Part des contacts par SMS
assumption-letter_share = Part des contacts par lettre
assumption-campaigns_per_year = Campagnes par segment et par an
assumption-contacted_share = Part des clients qu’une campagne atteint
assumption-gross_margin = Marge d’une commande supplémentaire
assumption-response_right = Commandes par contact, bonne campagne
assumption-response_kept = Ce qu’il en reste, mauvaise campagne
