### Como a segmentação foi escolhida.

selection-title = Como a segmentação foi escolhida
selection-lead = Testamos { $total } configurações e ficamos com { $recipe }.
selection-evidence = Quando os clientes são sorteados de novo e reagrupados, a segmentação escolhida concorda consigo mesma em { $ari } em média e { $worst } no pior caso (índice de Rand ajustado: 1 é o mesmo agrupamento, 0 é o acaso). O segmento menos fiel tem { $jaccard } de membros em comum com sua cópia (Jaccard). Metade dos clientes prevê o agrupamento da outra metade em { $prediction }. A silhueta, o quanto os clientes estão mais perto do próprio segmento que do seguinte em uma escala de −1 a 1, é { $silhouette }.
figure-lift-title = A configuração escolhida com { $k } segmentos: { $lift } em relação a dados embaralhados
figure-lift-subtitle = Silhueta, menos sua média em dados com as colunas embaralhadas. RFM: recência, número de pedidos, valor; log ou simples: a escala
figure-lift-alt = Linhas do ganho da silhueta sobre dados embaralhados por número de segmentos, uma por configuração, com a escolhida marcada. { $title }.
candidates-caption = A configuração escolhida e as melhores das outras
candidates-note = { $total } configurações ao todo; a lista completa está em analysis.json. RFM: recência, número de pedidos (frequência), valor (monetário). A configuração escolhida, as finalistas e as referências vêm primeiro, testadas com todos os clientes; as demais foram testadas só em uma amostra, ou no máximo em duas metades dela (um traço em “Pior ARI”). Ganho da silhueta: silhueta menos sua média em dados embaralhados; ganho: verossimilhança além da que dados embaralhados alcançam, em nats por cliente. Pontuação: soma ponderada de separação, predição, estabilidade, tamanho do menor segmento, diferença de valor e de satisfação, e simplicidade.
column-recipe = Configuração
column-k = Segmentos
column-silhouette = Silhueta
column-reference = Embaralhado
column-lift = Ganho da silhueta
column-prediction = Predição
column-worst-ari = Pior ARI
column-worst-jaccard = Pior Jaccard
column-smallest = Menor
column-score = Pontuação
column-why = Veredito
lost-lower_score = pontuação menor
lost-dissolved = desfaz-se
lost-unstable = instável
lost-binary_input = divisão sim/não
lost-giant = um gigante
lost-too_small = pequeno demais
claim-rival-unstable = { $which ->
    [fewer] Com um segmento a menos ({ $k })
    [more] Com um segmento a mais ({ $k })
   *[common] Com as oito variáveis e os quatro segmentos de uma configuração usual
  }, os grupos sorteados de novo concordam com os primeiros em apenas { $theirs } no pior caso, abaixo do mínimo de { $floor }; os da configuração escolhida ficam em { $ours }.
claim-rival-dissolved = { $which ->
    [fewer] Com um segmento a menos ({ $k })
    [more] Com um segmento a mais ({ $k })
   *[common] Com as oito variáveis e os quatro segmentos de uma configuração usual
  }, um segmento compartilha apenas { $theirs } dos seus membros com a sua cópia quando os clientes são sorteados de novo, abaixo do mínimo de { $floor }; o menos fiel dos segmentos escolhidos compartilha { $ours }.
claim-rival-too-small = { $which ->
    [fewer] Com um segmento a menos ({ $k })
    [more] Com um segmento a mais ({ $k })
   *[common] Com as oito variáveis e os quatro segmentos de uma configuração usual
  }, o menor segmento reúne { $theirs } dos clientes, abaixo do mínimo de { $floor }; o menor dos escolhidos reúne { $ours }.
claim-rival-score = { $which ->
    [fewer] Com um segmento a menos ({ $k })
    [more] Com um segmento a mais ({ $k })
   *[common] Com as oito variáveis e os quatro segmentos de uma configuração usual
  }, a pontuação ponderada é { $theirs }, contra { $ours } da configuração escolhida.
rival-plain = { $which ->
    [common] Oito variáveis, { $k } segmentos
   *[other] A mesma configuração, { $k } segmentos
  }: pontuação { $theirs }; a configuração escolhida: { $ours }.
claim-seed-less-stable = Uma escolha comum, quatro segmentos com todas as oito variáveis, concorda consigo mesma em só { $theirs } em média e { $theirs_worst } no pior caso quando os clientes são sorteados de novo, contra { $ours } e { $ours_worst } da configuração escolhida.
census = De { $starts } inicializações aleatórias, { $hits } terminaram na mesma melhor solução; { $n ->
    [1] a até 1% dela não há outra (concordância { $agreement }).
   *[other] { $distinct } soluções diferentes ficam a até 1% dela, e as menos parecidas entre si concordam em { $agreement }.
  }
structure-heading = Existem mesmo grupos nos dados?
structure-measures = { $n ->
    [0] Nenhuma
    [1] Uma
   *[other] { $above }
  } das { $total } medidas abaixo { $n ->
    [0] fica
    [1] fica
   *[other] ficam
  } acima do que a mesma busca alcança em dados embaralhados.
no-structure-caption = A escolha ao lado da mesma busca em dados embaralhados
no-structure-note = Médias de várias amostras de { $rows } clientes. Toda a busca foi repetida em { $copies } cópias, cada uma de uma amostra própria com cada coluna embaralhada separadamente; vale o maior valor entre a escolha feita na cópia e a configuração escolhida, e a faixa contém nove em cada dez. Silhuetas de variáveis diferentes não são comparadas entre si.
column-measure = Medida
column-observed = Aqui
column-reference-median = Embaralhado, mediana
column-reference-range = Embaralhado, nove em dez
column-above = Acima
measure-prediction_strength = Força de predição
measure-stability = Concordância no novo sorteio
structure-apart = Dados embaralhados são previstos aqui quase tão bem, porque algumas variáveis já têm grupos por si sós. O que distingue deles os grupos escolhidos é a separação: descrever os clientes por eles faz ganhar { $gain } nats por cliente; em dados embaralhados, { $shuffled }.
structure-one-margin = Uma coisa é certa: só com { $features } já se reconhece um segmento. Isso é estrutura em uma variável, não na forma como as variáveis andam juntas.
selection-note = A estabilidade é necessária, não suficiente: com tantos clientes, até um corte arbitrário reaparece. Por isso o número de segmentos não foi escolhido só pela estabilidade.
