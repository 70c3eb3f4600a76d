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
family-event-birth = { $after } é novo e tem um novo número: nenhum segmento anterior é parecido com ele ({ $line } ou mais) e está livre.
family-event-death = { $before } não tem herdeiro: seu número, sua cor e sua campanha terminam aqui.
family-event-split = { $before } foi dividido: seus clientes estão agora repartidos entre { $after }.
family-event-merge = { $before } foram reunidos: { $bulk } ou mais dos clientes de cada um estão agora em { $after }.
family-event-rename = { $before } tem um novo nome, { $after }: as palavras antigas já não valem para seus clientes. O número permanece.
family-method = Os segmentos são emparelhados um a um pelos clientes que os dois dossiês conhecem, de modo que a semelhança somada (Jaccard) seja máxima; a partir de { $line } um segmento é o herdeiro e mantém número, nome e cor. Um nome permanece enquanto suas palavras forem verdadeiras.
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
figure-flow-subtitle = Clientes de cada segmento em { $then } (à esquerda) e em { $now } (à direita); cada faixa é tão larga quanto os clientes nela e traz o seu motivo
figure-flow-alt = { $title }. Faixas levam dos segmentos de { $then }, à esquerda, aos de { $now }, à direita, cada uma por um motivo. A tabela lista todas, com clientes e valores.
reasons-caption = Por que os clientes estão onde estão: todos uma vez, com tudo o que pagaram
flow-method = O motivo é o último passo que levou um cliente ao segmento de hoje: pergunta-se ao modelo anterior o que ele diz depois de passados os dias, em seguida com os pedidos de hoje, em seguida com as avaliações de hoje; o que resta é a fronteira do novo modelo. “Registros alterados” são pedidos de então que a exportação agora conta de outro modo. As principais mudanças estão listadas em movers.csv.
claim-score-rose = A nota média de { $segment } subiu de { $then } para { $now }.
claim-score-fell = A nota média de { $segment } caiu de { $then } para { $now }.
struck-score-rose = A nota média de um segmento subiu
struck-score-fell = A nota média de um segmento caiu
numbers-score-rose = { $then } antes, { $now } agora
numbers-score-fell = { $then } antes, { $now } agora
