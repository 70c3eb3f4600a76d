### Valores muito distantes e clientes que compram como revendedores.

treatments-caption = Como são tratados os valores muito distantes
treatments-note = Por configuração. Os limites ficam a { $fence } intervalos interquartis além dos quartis, na escala da variável (logaritmos para valores e contagens). O logaritmo e os limites valem onde quer que clientes sejam classificados: aqui, no estudo de estabilidade (cada modelo com seus próprios limites) e em `reportgen assign`.
treatments-none = Nada se faz com valores muito distantes: todos ficam como estão. As configurações podem usar o logaritmo de uma variável, contar valores além dos limites como os limites ou deixar esses clientes à parte.
treatment-logarithm = usa-se o logaritmo
treatment-winsorise = valores além dos limites contam como os limites
treatment-set-aside = esses clientes ficam à parte
column-treatment = Tratamento
column-low-fence = Limite inferior
column-high-fence = Limite superior
resellers = { $n ->
    [0] Nenhum cliente compra como revendedor: { $order } unidades de um produto em um pedido, ou { $all } em todos os pedidos.
    [one] Um cliente compra como revendedor: { $order } unidades de um produto em um pedido, ou { $all } em todos os pedidos. { $apart ->
        [yes] Ele fica à parte dos segmentos
       *[no] Ele fica nos segmentos, com { $amount } pagos,
      } e está listado em resellers.csv.
   *[other] { $text } clientes compram como revendedores: { $order } unidades de um produto em um pedido, ou { $all } em todos os pedidos. { $apart ->
        [yes] Eles ficam à parte dos segmentos
       *[no] Eles ficam nos segmentos, com { $amount } pagos,
      } e estão listados em resellers.csv.
  }
apart-reseller = À parte como revendedores: { $n ->
    [1] { $customers } cliente
   *[other] { $customers } clientes
  } com { $orders } e { $amount }.
apart-far-out = À parte por valores muito distantes: { $n ->
    [1] { $customers } cliente
   *[other] { $customers } clientes
  } com { $orders } e { $amount }.
apart-sums = Eles não têm segmento, e sim um motivo em segments.csv, e contam nos totais de pedidos e valores: { $inside } em segmentos e { $outside } à parte são os { $all } clientes com pedido entregue. Percentuais e distribuições são dos que estão em segmentos.
