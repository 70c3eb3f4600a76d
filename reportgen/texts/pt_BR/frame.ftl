### A moldura do dossiê: capa, rótulos, unidades, palavras comuns a vários capítulos.

dossier-title = Segmentação de clientes
dossier-subtitle = Quem são nossos clientes, o que fazer com cada grupo e quando reavaliar
running-title = Segmentação de clientes, data-base { $as_of }
mark-synthetic = Dados fictícios
mark-draft = Rascunho

label-contents = Sumário
label-data-table = Os números deste gráfico
label-figure = Figura
label-skip-to-content = Ir para o conteúdo
label-source = Fonte
label-table = Tabela
label-tone-care = Com cuidado
label-tone-good = Bom
label-tone-plain = Nota
label-tone-stop = Pare

cover-period = Pedidos entregues de { $first } a { $last }. Data-base: { $as_of }
cover-synthetic = Os dados são fictícios: uma exportação de demonstração, sem nenhum cliente real.
cover-draft = Este é um rascunho, feito com menos inicializações e sorteios que um dossiê definitivo.
cover-customers = clientes com pedido entregue
cover-amount = pagos por pedidos entregues
cover-segments = segmentos
cover-repeat = dos clientes compraram de novo
cover-imprint = Feito com reportgen { $version } a partir da exportação indicada na última página.
cover-resampling-title = { $n ->
    [one] { $kept } de { $total } segmentos reaparece
   *[other] { $kept } de { $total } segmentos reaparecem
  } quando os clientes são sorteados de novo
cover-resampling-text = Sorteamos os clientes de novo muitas vezes e os reagrupamos a cada vez. Mesmo o segmento menos estável reaparece com semelhança de { $smallest }, em que 1 significa exatamente os mesmos clientes e 0,75 já basta para confiar nele.

structure-natural-title = Os grupos existem nos dados
structure-natural-text = Eles são mais separados que em dados embaralhados, e metade dos clientes prevê o agrupamento da outra metade.
structure-reproducible-title = Os grupos são um recorte útil, não ilhas naturais
structure-reproducible-text = Os mesmos grupos reaparecem toda vez, mas os clientes passam aos poucos de um para outro. Trate as fronteiras como convenções.
structure-constructed-title = Os grupos foram traçados por nós, não encontrados nos dados
structure-constructed-text = { $n ->
    [0] Nenhum teste distingue
   *[other] Nem todo teste distingue
  } este agrupamento de um feito com dados embaralhados. Os segmentos são uma convenção de trabalho, como as faixas etárias: úteis quando levam a ações diferentes, mas não prova de que existam tipos de pessoas.

period-title = Renove a cada { $weeks }
period-text = Fizemos a segmentação em { $starts } datas passadas e observamos por quanto tempo ela continuou valendo. Perderam a validade antes do fim dos dados: { $crossed } de { $starts }; levando em conta as que ainda valiam, estimamos que metade perde a validade em { $weeks }. { $range }
period-range = A primeira perdeu a validade após { $low }; a última, após { $high }.
period-range-open = A primeira perdeu a validade após { $low }; algumas ainda valiam quando os dados acabaram.
period-beyond-title = Nenhuma renovação necessária em { $horizon }
period-beyond-text = Fizemos a segmentação em { $starts } datas passadas e observamos por quanto tempo ela continuou valendo. Perderam a validade antes do fim dos dados: { $crossed }, pouco para um prazo típico. Não vimos nada além de { $horizon } e não prometemos nada além disso.
period-unknown-title = Não é possível indicar um prazo de renovação
period-unknown-text = A exportação cobre pouco tempo para testar quanto dura uma segmentação.

feature-recency_days = Dias desde o último pedido
feature-n_orders = Número de pedidos
feature-monetary = Valor pago
feature-review_score_mean = Nota média das avaliações
feature-items_per_order = Produtos por pedido
feature-payment_types_per_order = Formas de pagamento por pedido
feature-installments_per_order = Parcelas por pedido
feature-in_sao_paulo = Mora no estado de São Paulo

unit-days = dias
unit-orders = pedidos
unit-currency = valor por cliente
unit-items = produtos por pedido
unit-types = formas de pagamento por pedido
unit-installments = parcelas por pedido

list-and = { $rest } e { $last }
list-clauses = { $first }; { $rest }
quoted = “{ $text }”
n-weeks = { $n ->
    [one] { $text } semana
   *[other] { $text } semanas
  }
recipe = { $k } segmentos a partir de { $features }, em { $transform }
transform-standard = escala simples
transform-log = escala logarítmica para valores e contagens
transform-short-standard = simples
transform-short-log = log
set-rfm = RFM, { $scale }
set-rfm-satisfaction = RFM + avaliações, { $scale }
set-all = Todas as oito, { $scale }

word-yes = sim
word-no = não
label-kept = escolhida
label-median = mediana { $value }
label-incomplete = mês incompleto
label-base = todos os clientes
label-stars = { $n ->
    [one] { $text } estrela
   *[other] { $text } estrelas
  }
label-per-customer = pagos por cliente
label-repeat-share = voltaram a comprar
note-of-customers = { $share } dos clientes
note-of-revenue = { $share } do valor

column-segment = Segmento
column-customers = Clientes
column-customer-share = % dos clientes
column-revenue = Valor
column-revenue-share = % do valor
column-first-action = O que fazer primeiro
column-month = Mês
column-orders = Pedidos
column-amount = Valor
column-variable = Variável
column-p05 = 5% abaixo
column-median = Mediana
column-mean = Média
column-p95 = 95% abaixo
column-maximum = Máximo
column-far = Distantes
column-missing = Ausentes
column-role = Papel
column-mode-share = Mesmo valor
column-distance-share = Parte da distância
column-between-share = Explicado pelos segmentos
column-segment-mean = Média
column-interval = Intervalo de 95%
column-segment-median = Mediana
column-base-mean = Todos
column-n = n

table-customers = Clientes
table-orders = Pedidos
table-items = Itens dos pedidos
table-payments = Pagamentos
table-reviews = Avaliações
table-products = Produtos
table-sellers = Vendedores
table-geolocation = CEPs e lugares
table-translation = Nomes das categorias

axis-orders = pedidos
axis-recency = dias desde o último pedido (média)
axis-monetary = valor por cliente (média)
axis-effect = diferença em relação a todos os clientes, em desvios-padrão
axis-k = número de segmentos
axis-lift = silhueta, menos a de dados embaralhados
axis-weeks = semanas após o início
axis-ari = concordância (índice de Rand ajustado)

figure-source = cálculo próprio a partir da exportação

### Valores com suas unidades, e variáveis dentro de uma frase.

range-of = { $low } a { $high }
with-unit-days = { $n ->
    [one] { $text } dia
   *[other] { $text } dias
  }
with-unit-orders = { $n ->
    [one] { $text } pedido
   *[other] { $text } pedidos
  }
with-unit-currency = { $text }
with-unit-score = { $n ->
    [one] { $text } estrela
   *[other] { $text } estrelas
  }
with-unit-items = { $n ->
    [one] { $text } produto
   *[other] { $text } produtos
  }
with-unit-types = { $n ->
    [one] { $text } forma de pagamento
   *[other] { $text } formas de pagamento
  }
with-unit-installments = { $n ->
    [one] { $text } parcela
   *[other] { $text } parcelas
  }
with-unit-share = { $text }
inline-recency_days = dias desde o último pedido
inline-n_orders = número de pedidos
inline-monetary = valor pago
inline-review_score_mean = nota média das avaliações
inline-items_per_order = produtos por pedido
inline-payment_types_per_order = formas de pagamento por pedido
inline-installments_per_order = parcelas por pedido
inline-in_sao_paulo = residência no estado de São Paulo
