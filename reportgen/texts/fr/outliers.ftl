### Valeurs très éloignées, et clients qui achètent comme des revendeurs.

treatments-caption = Comment les valeurs extrêmes sont traitées
treatments-note = Par réglage. Les bornes se trouvent à { $fence } écarts interquartiles au-delà des quartiles, sur l’échelle de la variable (logarithmes pour les montants et les comptages). Le logarithme et les bornes valent partout où des clients sont placés : ici, dans l’étude de stabilité (chaque modèle avec ses propres bornes) et dans `reportgen assign`.
treatments-none = Les valeurs extrêmes ne sont pas traitées : chacun reste tel qu’il est. Les réglages permettent de prendre le logarithme d’une variable, de ramener aux bornes les valeurs situées au-delà, ou de mettre ces clients à part.
treatment-logarithm = on prend son logarithme
treatment-winsorise = les valeurs hors des bornes comptent comme les bornes
treatment-set-aside = ces clients sont mis à part
column-treatment = Traitement
column-low-fence = Borne basse
column-high-fence = Borne haute
resellers = { $n ->
    [0] Aucun client n’achète comme un revendeur : { $order } unités d’un produit dans une commande, ou { $all } dans toutes ses commandes.
    [one] { $text } client achète comme un revendeur : { $order } unités d’un produit dans une commande, ou { $all } dans toutes ses commandes. { $apart ->
        [yes] Ce client est tenu à l’écart des segments
       *[no] Ce client reste dans les segments, avec { $amount } payés,
      } et figure dans resellers.csv.
   *[other] { $text } clients achètent comme des revendeurs : { $order } unités d’un produit dans une commande, ou { $all } dans toutes leurs commandes. { $apart ->
        [yes] Ils sont tenus à l’écart des segments
       *[no] Ils restent dans les segments, avec { $amount } payés,
      } et figurent dans resellers.csv.
  }
apart-reseller = Tenus à l’écart comme revendeurs : { $n ->
    [one] { $customers } client
   *[other] { $customers } clients
  } avec { $orders } et { $amount }.
apart-far-out = Mis à part pour des valeurs extrêmes : { $n ->
    [one] { $customers } client
   *[other] { $customers } clients
  } avec { $orders } et { $amount }.
apart-sums = Ils n’ont pas de segment mais une raison dans segments.csv, et comptent dans les totaux de commandes et de montants : { $inside } dans les segments et { $outside } à part, soit les { $all } clients ayant une commande livrée. Les parts et les distributions sont celles des clients des segments.
