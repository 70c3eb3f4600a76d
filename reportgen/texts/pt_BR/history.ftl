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
figure-family-subtitle = Segmentos de { $date } à esquerda, os de hoje à direita. Linhas contínuas levam ao herdeiro, tracejadas a um segmento que reúne { $share } ou mais dos clientes; o número é a parcela dos clientes do segmento anterior.
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
