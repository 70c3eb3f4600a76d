### Combien de temps cela dure.

stability-title = Combien de temps cela dure
stability-lead = Nous sommes remontés dans le temps, avons lu l’export tel qu’il se présentait alors, et segmenté. Combien de temps cette ancienne segmentation concorde-t-elle avec une segmentation refaite ?
stability-not-run = Il faut au moins six dates de départ avec assez d’historique avant et après. Revenez avec un export qui couvre une durée suffisante.
window-rolling = 12 derniers mois
window-growing = tout l’historique
figure-ari-rolling-title = Clients des 12 derniers mois : la concordance est de { $ari } après { $weeks }
figure-ari-growing-title = Clients de tout l’historique : la concordance est de { $ari } après { $weeks }
figure-ari-subtitle = Concordance avec une segmentation refaite, une ligne par départ ({ $starts }), en couleur celui du { $start }. En gris : l’écart entre deux segmentations d’un même jour
figure-ari-alt = Courbes de l’indice de Rand ajusté au fil des semaines, une par date de départ ({ $window }) ; une bande de { $floor } à 1 montre l’écart que le hasard met entre deux segmentations du même jour. { $title }.
label-noise-floor = hasard du même jour
label-threshold = seuil { $threshold }
label-not-crossed = pas avant { $weeks }
period-note = Typique : la moitié a décroché d’ici là (Kaplan–Meier ; un départ qui n’a jamais décroché compte comme « au moins aussi longtemps »).
column-median-weeks = Typique
column-shortest = Minimum
column-longest = Maximum
column-crossed = Sous le seuil
column-start = Départ
column-ari = Concordance
column-floor = Plancher de bruit
crossed-of = { $crossed } sur { $starts }
claim-window-decides = Le choix de la fenêtre est décisif : sur { $window }, on obtient { $other }, contre { $headline } ici. À mesure que l’historique s’allonge, chaque client est comparé à toujours plus d’anciens.
stability-note = Hasard du même jour : neuf répétitions sur dix à la date de départ, avec d’autres départs aléatoires et des clients rééchantillonnés, concordent au moins autant. Au-dessous, nous parlons de dérive.
