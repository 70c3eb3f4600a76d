### Como são os dados e quais variáveis importam.

data-title = Como são os dados
data-lead = { $orders } pedidos entregues de { $customers } clientes, feitos entre { $first } e { $last }. Tudo o que vem abaixo conta só esses pedidos; o anexo diz o que ficou de fora e por quê.
data-distributions = Um gráfico por variável. Um cliente é uma pessoa, não importa quantos pedidos tenha feito; os valores são { $source ->
        [items] preços mais frete
       *[payments] pagamentos, frete incluído
    }.
claim-orders-peaked = O pico de pedidos foi em { $month }, com { $orders } pedidos entregues
figure-months-title = Pedidos entregues, mês a mês
figure-months-subtitle = Pedidos entregues por mês da compra
figure-months-alt = Linha de pedidos entregues por mês. { $title }. Os meses das pontas que a exportação cobre só em parte estão marcados como incompletos.
figure-measured-title = { $feature }: metade dos clientes com { $median } ou menos
figure-measured-subtitle = Clientes por { $inline }; nove em cada dez ficam entre { $low } e { $high }{ $n ->
    [0] {""}
   *[other] {""}; fora do gráfico: { $beyond }
  }
figure-measured-alt = Histograma de clientes por { $inline }. A mediana é { $median }; nove em cada dez clientes ficam entre { $low } e { $high }.
figure-counted-title = { $feature }: { $share } dos clientes com { $most }
figure-counted-subtitle = Percentual de clientes por { $inline }{ $name ->
    [n_orders] {""}
   *[other] {""}, médias arredondadas
  }
figure-counted-alt = Barras com o percentual de clientes por { $inline }. { $share } dos clientes têm { $most }; nove em cada dez ficam entre { $low } e { $high }.
label-or-more = { $value } ou mais
figure-alike-title = Quase todos: { $values }
figure-alike-subtitle = Percentual de clientes no número usual, médias arredondadas
figure-alike-alt = Barras do percentual de clientes no número usual de cada variável. { $title }.
column-commonest = Número usual
claim-top-score-majority = { $share } das avaliações dão cinco estrelas
figure-reviews-title = { $share } das avaliações dão cinco estrelas
figure-reviews-subtitle = Percentual de { $total } avaliações de pedidos entregues, por nota
figure-reviews-alt = Barras com o percentual de avaliações por nota. Cinco estrelas: { $share }; uma estrela: { $worst }.
figure-states-title = { $share } dos clientes moram em { $state }
figure-states-subtitle = Percentual de clientes por estado do último pedido entregue: os { $n } maiores de { $total }
figure-states-alt = Barras com o percentual de clientes por estado. { $title }.
outliers-caption = Distribuição de cada variável entre os clientes
outliers-note = Muito distante: mais longe da metade central dos clientes do que três vezes a largura dela, na escala em que a variável é comparada; um traço onde essa metade tem um só valor. Uma avaliação ausente continua ausente: nunca é trocada por uma nota.

variables-title = Quais variáveis importam
variables-intro = A segmentação escolhida se baseia em { $features }. As outras variáveis descrevem os segmentos, mas não os formam: uma variável sim/não, como o lugar onde alguém mora, dividiria sozinha os clientes em dois e esconderia o resto.
claim-differ-most = Os segmentos diferem sobretudo em { $feature }: respondem por { $share } das diferenças
figure-distance-title = Os segmentos respondem por { $share } das diferenças em { $feature }
figure-distance-subtitle = Percentual das diferenças entre clientes (em postos) que está entre segmentos; só as variáveis que formam os segmentos
figure-distance-alt = Barras com o percentual das diferenças de cada variável que está entre segmentos. { $title }.
claim-distance-dominated = { $feature }: só essa variável responde por { $share } da distância entre os clientes, contra { $even } se todas tivessem o mesmo peso. Leia os segmentos sobretudo como grupos dessa variável.
claim-redundant-pair = { $first } e { $second } dizem quase o mesmo (correlação de postos { $rho }): só uma das duas pode formar os segmentos.
claim-closest-link = A ligação mais estreita: { $first } e { $second } ({ $rho })
figure-correlations-title = Como as variáveis andam juntas
figure-correlations-subtitle = Correlação de postos (Spearman) de cada par de variáveis, de −1 a 1
figure-correlations-alt = Tabela de correlações de postos, colorida pela intensidade. { $title }.
