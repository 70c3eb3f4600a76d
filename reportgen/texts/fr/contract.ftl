### La proposition de contrat de maintenance : deux pages à signer.

contract-title = Proposition de contrat de maintenance
contract-subtitle = Garder la segmentation des clients en état de servir
contract-for = Pour la boutique dont les commandes livrées du { $first } au { $last } fondent cette proposition
contract-running-title = Contrat de maintenance, { $as_of }
contract-description = Trois façons de tenir à jour une segmentation de clients : contenu, prix et conditions
contract-offer-title = L’offre
contract-lead = D’après les données passées, nous estimons que la moitié des segmentations ont décroché au bout de { $weeks }. La formule standard actualise la vôtre dans ce délai.
contract-lead-beyond = Les données passées répondent de { $weeks }, et aucun décrochage typique n’y a été observé. La formule standard actualise la vôtre dans ce délai, et ne promet rien pour la suite.
contract-none = L’export est trop court pour proposer une durée. Nous vous suggérons de refaire le dossier chaque trimestre jusqu’à ce qu’il soit assez long.
contract-not-written = Aucun contrat n’est proposé, et aucun fichier n’en a été écrit : il n’y a pas de durée sur laquelle le fonder.

options-caption = Trois façons de la tenir à jour
options-row = Ce que vous recevez
option-light = Allégée
option-standard = Standard
option-tight = Renforcée
option-light-proposed = Allégée (proposée)
option-standard-proposed = Standard (proposée)
option-tight-proposed = Renforcée (proposée)
row-meant-for = Destinée à
option-light-for = la planification par segment
option-standard-for = les campagnes par segment
option-tight-for = les messages automatiques quotidiens
row-every = Actualisation toutes les
row-why = D’où vient ce délai
reason-median = votre durée typique
reason-horizon = tout ce que montrent vos données
reason-longest = le dernier décrochage
reason-double = deux durées typiques
reason-term = une fois pendant le contrat
reason-low = le premier décrochage
reason-half = la moitié de la standard
row-visits = Interventions en { $term }
row-price = Prix par intervention
row-price-term = Prix pour { $term }
row-delivery = Livraison sous
row-answer = Réponse aux questions sous
row-wrong = Clients dans un mauvais segment
row-contacts = Contacts erronés par semaine
row-at-stake = En jeu par semaine
row-break-even = Une intervention est amortie en
working-days = { $n ->
    [one] { $text } jour ouvré
   *[other] { $text } jours ouvrés
  }
calendar-days = { $n ->
    [one] { $text } jour
   *[other] { $text } jours
  }
n-months = { $n ->
    [one] { $text } mois
   *[other] { $text } mois
  }
estimate = { $mid } ({ $low } à { $high })
break-even = { $mid } ({ $first } à { $last })
break-even-open = { $mid } ({ $first } jusqu’au-delà des données)
break-even-only-high = au-delà des données (à partir de { $first })
break-even-none = au-delà des données
options-note = La livraison se compte à partir de votre export. Prix en { $currency } hors taxes, à { $day_rate } la journée de travail et { $hosting } le mois d’hébergement. Entre parenthèses : de la borne basse à la borne haute de toutes les hypothèses à la fois ; ce sont les nôtres, et le dossier les donne avec leurs sources. Le nombre de clients est une moyenne sur le temps qui sépare deux interventions.
options-note-uncounted = La livraison se compte à partir de votre export. Prix en { $currency } hors taxes, à { $day_rate } la journée de travail et { $hosting } le mois d’hébergement. L’export ne permet pas de compter les clients dans un mauvais segment : ce que coûte une segmentation périmée est laissé de côté.

pays-title-yes = Rentable sous toutes nos hypothèses
pays-title-depends = La rentabilité dépend de la façon dont vos clients répondent
pays-title-no = Non rentable sous nos hypothèses
claim-renewal-pays = La formule standard coûte { $cost } par an et évite de { $saved_low } à { $saved_high } de marge perdue et de contacts gaspillés.
claim-renewal-depends = La formule standard coûte { $cost } par an et évite de { $saved_low } à { $saved_high } de marge perdue et de contacts gaspillés, soit { $saved_mid } sous nos hypothèses médianes. Mesurez la réponse avec l’échantillon témoin des listes de campagne, entrez vos propres chiffres, puis décidez.
claim-renewal-does-not-pay = La formule standard coûte { $cost } par an et évite tout au plus { $saved_high } de marge perdue et de contacts gaspillés. Comme simple économie, elle ne vaut pas son prix ; nous ne conseillons pas de la signer pour cela.
proposed-none = Aucune des trois n’est marquée comme proposée : sous nos hypothèses médianes, aucune ne vaut son prix.
pays-factor = L’équilibre est atteint si l’enjeu vaut { $factor } fois nos hypothèses médianes.
claim-twice-costs-more = Actualiser deux fois plus souvent coûterait { $twice } par an en tout, prix et pertes réunis, contre { $chosen }.
claim-twice-costs-less = Actualiser deux fois plus souvent coûterait { $twice } par an en tout, prix et pertes réunis, contre { $chosen } : sous nos hypothèses médianes, la formule renforcée mérite un regard.

contract-scope-caption = Ce qui est fait à chaque intervention
column-work = Travail
column-days = Jours
scope-data_check = Contrôler le nouvel export : tables, règles de nettoyage, totaux au centime près
scope-refit = Refaire la segmentation avec la même configuration ; tester le nombre de segments
scope-comparison = Comparer l’ancienne et la nouvelle : qui a bougé, pourquoi, ce que cela change pour les campagnes
scope-dossier = Remettre le dossier, et la liste des clients avec leurs segments
scope-campaign_lists = Remettre une liste de campagne par segment, avec son échantillon témoin
scope-review_meeting = Rencontrer votre équipe : les changements, les prochaines campagnes
scope-in = oui
scope-out = –
scope-total = Jours par intervention

contract-terms-title = Conditions
contract-triggers = Avant la date prévue, si
trigger-segment_jaccard = un segment partage moins de { $dissolved } de ses membres avec sa nouvelle version (Jaccard) lors de { $looks } relevés de suite ;
trigger-other_k = le même choix sur des données récentes ne retient plus { $segments } segments ;
trigger-input_drift = une donnée d’entrée se déplace d’au moins { $drift } écart-type (hormis les jours depuis la dernière commande, qui passent toujours), ou change de sens, comme un nouveau moyen de paiement ou un autre formulaire d’avis.
clause-subject = Objet
clause-subject-text = Le prestataire maintient la segmentation des clients du dossier arrêté au { $as_of }, avec ses { $segments } segments, en état de servir aux campagnes, par les interventions de la formule choisie ici.
clause-price = Prix et paiement
clause-price-text = Le prix de la formule couvre les travaux énumérés. Chaque intervention est facturée à la livraison et payée sous { $payment } ; l’hébergement est facturé au mois. Les taxes s’ajoutent selon la loi.
clause-early = Actualisation anticipée
clause-early-text = Le prestataire guette ces signes à chaque intervention, ainsi que sur tout export que le client lui envoie entre-temps, et les signale sous { $report }. Le client décide sous { $decide } s’il actualise par anticipation ; sans décision, la date prévue demeure. Jusqu’à { $early } actualisations anticipées par an peuvent être commandées au prix d’une intervention ; les suivantes font l’objet d’un nouvel accord.
clause-service = Niveau de service
clause-service-text = Les délais de livraison du tableau courent à partir d’un export complet. Pour une livraison tardive du fait du prestataire, { $reduction } du prix de l’intervention sont déduits par jour ouvré de retard, jusqu’à épuisement.
clause-customer = À la charge du client
clause-customer-text = Un export complet à chaque intervention, au format qui a servi à établir le dossier, et une personne qui répond aux questions à son sujet.
clause-excluded = Non compris
clause-excluded-text = La conduite des campagnes et l’envoi des messages ; la modification des systèmes de la boutique ; l’achat de données ; les remises et l’espace publicitaire ; le conseil juridique.
clause-term = Durée et résiliation
clause-term-text = { $term } à compter de la date de la dernière signature, sans reconduction tacite. Chaque partie peut résilier moyennant un préavis de { $notice }, et doit ou conserve ce qui a été livré jusque-là.
clause-data = Données
clause-data-text = Le prestataire traite l’export en qualité de sous-traitant du client, à cette seule fin, et l’efface sous { $keep } après la fin du contrat. Modèles, listes et dossiers appartiennent au client, sous forme de fichiers simples, lisibles sans le prestataire.
clause-decides = Qui décide
clause-decides-text = La personne qui signe pour le client, ou celle qu’elle désigne par écrit, décide des actualisations anticipées, d’un changement du nombre de segments et de la fin du contrat. Le prestataire conseille.
clause-limits = Pas de promesse de résultat
clause-limits-text = La durée est une estimation tirée du passé de cette boutique. Le prestataire doit un travail soigné, non une durée, un taux de réponse ou un chiffre d’affaires.
clause-valid = Validité
clause-valid-text = Cette offre est valable { $valid } à compter de sa remise.
contract-choice = Formule choisie
contract-boxes = □ { $light }   □ { $standard }   □ { $tight }
party-customer = Pour le client
party-provider = Pour le prestataire
field-name = Nom et fonction
field-date = Lieu et date
field-signature = Signature

struck-renewal-pays = Actualiser est rentable sous toutes les hypothèses
struck-renewal-depends = Actualiser est rentable sous certaines hypothèses
struck-renewal-does-not-pay = Actualiser n’est rentable sous aucune hypothèse
struck-twice-costs-more = Actualiser deux fois plus souvent coûte davantage
struck-twice-costs-less = Actualiser deux fois plus souvent coûte moins
numbers-renewal-pays = coûte { $cost_amount } par an, évite de { $low_amount } à { $high_amount }
numbers-renewal-depends = coûte { $cost_amount } par an, évite de { $low_amount } à { $high_amount }
numbers-renewal-does-not-pay = coûte { $cost_amount } par an, évite de { $low_amount } à { $high_amount }
numbers-twice-costs-more = { $twice_amount } par an, au rythme proposé { $chosen_amount }
numbers-twice-costs-less = { $twice_amount } par an, au rythme proposé { $chosen_amount }
