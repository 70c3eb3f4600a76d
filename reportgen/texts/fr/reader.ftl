### Ce dont se sert le lecteur du HTML : recherche, mise en évidence, graphiques qui répondent.

label-tools = Recherche et mise en évidence
label-search = Rechercher
label-search-found = Passages trouvés :
label-search-none = Rien trouvé
label-highlight-segment = Mettre un segment en évidence
label-highlight-none = Arrêter la mise en évidence
label-chart-keys = Quand le graphique est sélectionné, les flèches gauche et droite lisent ses valeurs.
