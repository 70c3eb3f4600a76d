### As variáveis de um cliente: rótulos, definições, unidades, escalas.

feature-freight_share = Peso do frete
feature-comment_share = Avaliações com comentário
feature-review_missing = Sem avaliação
feature-days_to_deliver = Dias até a entrega
feature-days_late = Dias depois do dia prometido
feature-late_share = % de pedidos atrasados
feature-n_categories = Categorias de produto
feature-n_sellers = Vendedores
feature-distance_km = Distância até o vendedor

inline-freight_share = peso do frete no preço
inline-comment_share = percentual de avaliações com comentário
inline-review_missing = falta de avaliação
inline-days_to_deliver = dias até a entrega
inline-days_late = dias depois do dia prometido
inline-late_share = percentual de pedidos atrasados
inline-n_categories = número de categorias de produto
inline-n_sellers = número de vendedores
inline-distance_km = distância até o vendedor

unit-score = estrelas
unit-share = percentual
unit-categories = categorias
unit-sellers = vendedores
unit-km = km
with-unit-categories = { $n ->
    [one] { $text } categoria
   *[other] { $text } categorias
  }
with-unit-sellers = { $n ->
    [one] { $text } vendedor
   *[other] { $text } vendedores
  }
with-unit-km = { $text } km

definition-recency_days = Dias do último pedido entregue até a data-base deste dossiê
definition-n_orders = Pedidos entregues
definition-monetary = Soma dos pagamentos desses pedidos, frete incluído
definition-review_score_mean = Média das avaliações desses pedidos; uma avaliação de vários pedidos conta para cada um
definition-items_per_order = Itens por pedido, média
definition-payment_types_per_order = Formas de pagamento distintas por pedido pago, média
definition-installments_per_order = Maior número de parcelas por pedido pago, média
definition-in_sao_paulo = 1 se o último pedido foi para o estado de São Paulo, senão 0
definition-freight_share = Frete dividido pela soma de preço e frete, sobre todos os itens com frete conhecido
definition-comment_share = Percentual das avaliações que trazem texto ou título
definition-review_missing = 1 se nenhum dos pedidos tem avaliação, senão 0
definition-days_to_deliver = Dias da compra à entrega, média dos pedidos com data de entrega
definition-days_late = Dias corridos do dia prometido ao dia da entrega, média dos pedidos com as duas datas; negativo quando chegaram antes
definition-late_share = Percentual desses pedidos entregues em um dia depois do prometido
definition-n_categories = Categorias de produto distintas compradas, quando se conhece alguma
definition-n_sellers = Vendedores distintos de quem comprou
definition-distance_km = Quilômetros do cliente ao vendedor, média das remessas; um CEP fica na mediana de seus pontos

scale-long_tail = logaritmo: cauda longa
scale-clock = como está: um relógio
scale-bounded = como está: limitada, 0 a 1 ou 1 a 5
scale-signed = como está: pode ser negativa
scale-flag = sim ou não

definitions-title = As variáveis
definitions-intro = Uma linha por cliente, sobre os pedidos entregues. Quando falta uma tabela na exportação, as variáveis que precisam dela ficam de fora.
definitions-caption = Cada variável: o que é, e como é comparada
definitions-note = Capítulos: cada variável é usada em “{ data-title }”, no seu assunto, em “{ variables-title }” e em “{ segments-title }”; as que a busca pela segmentação testou, também em “{ selection-title }”. Logaritmo (do valor acrescido de um): para valores próximos entre si com alguns muito distantes; configurações em escala simples o dispensam. Depois, toda variável é levada à mesma dispersão. Variáveis sim ou não descrevem, e nenhum segmento se forma com elas; só a configuração usual, testada ao lado da nossa, usa uma.
column-definition = Definição
column-unit = Unidade
column-scale = Escala
column-tried = Testada
