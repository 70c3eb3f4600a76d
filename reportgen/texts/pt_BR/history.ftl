### O capítulo sobre a execução anterior a esta.

history-title = Desde o último dossiê
history-lead = Este dossiê segue o de { $date }, de { $weeks } atrás. { $n ->
    [one] { $shared } cliente tem um segmento nos dois.
   *[other] { $shared } clientes têm um segmento nos dois.
  }

### O que aconteceu com cada segmento.

family-title = A família dos segmentos
figure-family-title = { $n ->
    [one] { $kept } de { $total } segmentos anteriores continua
   *[other] { $kept } de { $total } segmentos anteriores continuam
  }
figure-family-subtitle = Segmentos de { $date } à esquerda, os de hoje à direita. Linhas contínuas levam ao herdeiro, tracejadas a um segmento que reúne { $share } ou mais dos clientes; o número é o percentual dos clientes do segmento anterior.
figure-family-alt = { $title }. Uma árvore de duas colunas: cada segmento anterior está ligado ao seu herdeiro por uma linha contínua e, por linhas tracejadas, a outros segmentos que reúnem { $share } ou mais de seus clientes. A tabela lista os pares.
family-caption = Os segmentos de hoje e seus antecessores
family-known = { $n ->
    [one] { $customers } cliente
   *[other] { $customers } clientes
  }
family-new = { $n ->
    [one] novo · { $customers } cliente
   *[other] novo · { $customers } clientes
  }
family-gone = { $n ->
    [one] termina aqui · { $customers } cliente
   *[other] termina aqui · { $customers } clientes
  }
family-none = novo
family-event-birth = { $after } é novo e tem um novo número: nenhum segmento anterior ainda livre se parece com ele ({ $line } ou mais).
family-event-death = { $before } não tem herdeiro: seu número, sua cor e sua campanha terminam aqui.
family-event-split = { $before } foi dividido: seus clientes estão agora repartidos entre { $after }.
family-event-merge = { $before } foram reunidos: { $bulk } ou mais dos clientes de cada um estão agora em { $after }.
family-event-rename = { $before } tem um novo nome, { $after }: as palavras antigas já não valem para seus clientes. O número permanece.
family-method = Os segmentos são pareados um a um pelos clientes que os dois dossiês conhecem, de modo que a semelhança somada (Jaccard) seja máxima; a partir de { $line } um segmento é o herdeiro e mantém número, nome e cor. Um nome permanece enquanto suas palavras forem verdadeiras.
column-ancestor = Antecessor
column-likeness = Semelhança

### O que mudou.

changes-title = O que mudou
changes-caption = Os segmentos antes e agora: { $then } → { $now }
changes-note = Entre parênteses, o intervalo de 95% da média. Um traço: o segmento não existia nessa data.
changes-then-now = { $then } → { $now }
column-per-customer = Por cliente
column-review-mean = Nota média
column-from = De
column-to = Para
column-reason = Motivo
column-amount-then = Valor antes
column-amount-now = Valor agora
move-stayed = ficou
move-time = o tempo passou
move-bought = comprou de novo
move-corrected = registros alterados
move-reviewed = avaliou
move-boundary = a fronteira mudou
move-new = novo
move-gone = saiu
move-unknown = desconhecido
flow-ribbon = { $reason } { $n }
flow-nowhere = nenhum segmento
flow-all = todos
flow-caption = Cada fluxo entre dois segmentos
figure-flow-title = { $share } dos clientes que os dois dossiês conhecem trocaram de segmento
figure-flow-subtitle = Clientes de cada segmento em { $then } (à esquerda) e em { $now } (à direita); a largura de cada faixa segue o número de clientes; ela traz o seu motivo
figure-flow-alt = { $title }. Faixas levam dos segmentos de { $then }, à esquerda, aos de { $now }, à direita, cada uma por um motivo. A tabela lista todas, com clientes e valores.
reasons-caption = Por que os clientes estão onde estão: todos uma vez, com tudo o que pagaram
flow-method = O motivo é o último passo que levou um cliente ao segmento de hoje: pergunta-se ao modelo anterior o que ele diz depois de passados os dias, em seguida com os pedidos de hoje, em seguida com as avaliações de hoje; o que resta é a fronteira do novo modelo. “Registros alterados” são pedidos daquela época que a exportação agora apresenta de outro modo. As principais mudanças estão listadas em movers.csv.
claim-score-rose = A nota média de { $segment } subiu de { $then } para { $now }.
claim-score-fell = A nota média de { $segment } caiu de { $then } para { $now }.
struck-score-rose = A nota média de um segmento subiu
struck-score-fell = A nota média de um segmento caiu
numbers-score-rose = { $then } antes, { $now } agora
numbers-score-fell = { $then } antes, { $now } agora

### Como se saiu o último dossiê.

card-title = Boletim do último dossiê
grades-caption = Previsto e observado, por segmento anterior, nos { $days } dias desde então que se veem por inteiro
grades-note = Previsto: o que o último dossiê dizia de { $whole } dias, na proporção de { $days }. Entre parênteses, os intervalos de 95%. “como previsto”: o intervalo da diferença contém zero.
grades-none = É cedo para dar notas ao que o último dossiê previa para { $whole } dias: pedidos feitos desde então podem ainda estar a caminho.
grade-as-predicted = como previsto
grade-more = acima
grade-fewer = abaixo
grade-none = –
column-share-predicted = Compraram de novo: previsto
column-share-observed = observado
column-share-grade = nota
column-spend-predicted = Pago por cliente: previsto
column-spend-observed = observado
column-spend-grade = nota
axis-predicted = previsto
axis-observed = observado
figure-calibration-share-title = Quem comprou de novo: { $n ->
    [one] { $right } de { $total } segmentos como previsto
   *[other] { $right } de { $total } segmentos como previsto
  }
figure-calibration-share-subtitle = Percentual de cada segmento anterior que comprou de novo em { $days } dias, previsto e observado, com os intervalos de 95%; sobre a linha tracejada os dois concordam
figure-calibration-share-alt = { $title }. Um ponto por segmento: na horizontal o previsto, na vertical o observado em { $days } dias. A tabela abaixo traz os números.
figure-calibration-spend-title = O que pagaram: { $n ->
    [one] { $right } de { $total } segmentos como previsto
   *[other] { $right } de { $total } segmentos como previsto
  }
figure-calibration-spend-subtitle = Valor por cliente de cada segmento anterior em { $days } dias, previsto e observado, com os intervalos de 95%; sobre a linha tracejada os dois concordam
figure-calibration-spend-alt = { $title }. Um ponto por segmento: na horizontal o previsto, na vertical o observado em { $days } dias. A tabela abaixo traz os números.
fired-caption = Gatilhos do contrato
trigger-period = Prazo de renovação
fired-period = as { $agreed } combinadas já passaram
trigger-segment-jaccard = Semelhança do segmento mais baixo: { $subject }
fired-segment-jaccard = { $subject } já não corresponde
trigger-other-k = Número de segmentos escolhido
fired-other-k = outro número de segmentos é escolhido
trigger-input-drift = Deslocamento máximo de uma variável: { $subject }
fired-input-drift = uma variável se deslocou ({ $subject })
fired-yes = disparou
fired-no = não disparou
fired-unknown = desconhecido
column-trigger = Gatilho
column-value-found = Encontrado
column-line = Limite
column-fired = Estado
recommended-caption = O que foi recomendado primeiro, e o que trouxe contra o grupo de controle
recommended-note = Pontos: compradores a cada cem contatados, descontados os do grupo de controle, em média sobre os terços por valor. São conhecidos para as campanhas citadas em outcomes.csv.
column-recommended = Recomendado
column-buyers = Compradores
column-points = Diferença, pontos
column-more-paid = Diferença, valor
column-read = Lido
brought-unknown = não informado
brought-shares = { $campaign } dos contatados, { $holdout } do controle
brought-complete = { $days } dias desde { $date }
brought-so-far = os primeiros { $days } dias desde { $date }
proposal-keep-kept-title = A segmentação anterior ainda vale e foi mantida
proposal-keep-refitted-title = A segmentação anterior ainda valeria
proposal-refit-kept-title = Renove a segmentação: este dossiê ainda usa a anterior
proposal-refit-refitted-title = A segmentação estava vencida e foi renovada aqui
proposal-fired = Desde { $date }, gatilhos do contrato dispararam: { $triggers }.
proposal-quiet = Nenhum gatilho do contrato disparou desde { $date }.
proposal-diff = O modelo anterior e um refeito colocam { $share } dos clientes de hoje ({ $wrong }) em segmentos diferentes; a concordância deles (índice de Rand ajustado) é { $ari }, em que 1 quer dizer iguais.
proposal-kept = Este dossiê mantém o modelo anterior: o capítulo sobre a sua escolha se refere a { $date }.
proposal-refitted = Este dossiê é feito com o modelo refeito; gere-o com --keep-model { $run } para manter o anterior.
card-looks = Um segmento precisa ficar abaixo do seu limite em { $looks } medições seguidas, cada uma contra um modelo ajustado naquele dia, com intervalo de { $n ->
    [one] uma semana
   *[other] { $weeks } semanas
  }, a última hoje; os valores aparecem nessa ordem.
card-method = Uma variável é comparada com os clientes que tinham comprado pouco antes do último dossiê, em desvios-padrão; os dias desde o último pedido nunca disparam o alarme.

### Mudanças nos próprios dados.

data-changes-title = Mudanças nos próprios dados
data-changes-none = Nada mudou na forma dos dados: as mesmas tabelas, colunas, categorias, formas de pagamento, estados e status de pedido, e nenhuma semana sem pedidos utilizáveis.
data-tables-new = Tabelas novas: { $names }.
data-tables-gone = Tabelas que já não existem: { $names }.
data-columns-new = { $subject }: colunas agora preenchidas: { $names }.
data-columns-gone = { $subject }: colunas que deixaram de ser preenchidas: { $names }.
data-rows-fewer = Estas tabelas encolheram, o que as de uma loja que cresce não fazem: { $names }. Confira se a exportação está inteira.
data-values-new = { $subject }, novidades ({ $total }): { $names }.
data-values-gone = { $subject }, o que já não aparece ({ $total }): { $names }.
data-weeks-missing = { $n ->
    [one] { $total } semana
   *[other] { $total } semanas
  } entre os dois dossiês sem pedidos utilizáveis, a partir de: { $names }.
values-category = Categorias
values-means = Formas de pagamento
values-state = Estados
values-status = Status de pedido
