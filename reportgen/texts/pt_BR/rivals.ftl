### A segmentação escolhida ao lado de respostas mais simples e usuais.

grid-heading = Uma grade RFM simples bastaria?
grid-title = Uma grade RFM simples bastaria? Compare você mesmo
claim-grid-differs = Uma grade RFM simples bastaria? Não: ela trataria { $share } dos clientes de outro modo
claim-grid-would-do = Uma grade RFM simples bastaria? Sim, quase
grid-text = Uma grade simples de { $n ->
    [1] uma célula
   *[other] { $boxes } células
  } (há quanto tempo, uma vez ou de novo, quanto) e os segmentos concordam em { $ari }, em uma escala na qual 1 é o mesmo agrupamento e 0 é o acaso. { $different } clientes ({ $share }) seriam tratados de outro modo.
grid-lead = A segmentação mais simples de todas é uma grade de { $n ->
    [1] uma célula
   *[other] { $boxes } células
  } que qualquer um desenha à mão: há quanto tempo, uma vez ou de novo, quanto (RFM). O que este dossiê propuser tem de valer mais que isso.
grid-at-best = Células e segmentos foram pareados um a um, de modo que o maior número possível de clientes concorde; os demais contam como tratados de outro modo. Mesmo que cada célula fosse tratada como o segmento da maioria de seus clientes, { $at_best } clientes ({ $at_best_share }) ainda receberiam o tratamento de outro segmento.
claim-grid-misses-satisfaction = O que falta à grade é a satisfação: os segmentos respondem por { $ours } das diferenças de nota entre os clientes; a grade, por { $theirs }. Ela mandaria a mesma carta a quem está contente e a quem está irritado.
claim-grid-tells-satisfaction = A grade distingue clientes satisfeitos de insatisfeitos melhor que os segmentos: responde por { $theirs } das diferenças de nota; os segmentos, por { $ours }.
claim-grid-misses-value = Ela também distingue menos os clientes pelo que pagaram: os segmentos respondem por { $ours } das diferenças de valor; a grade, por { $theirs }.
claim-grid-tells-value = Justiça seja feita: pelo que os clientes pagaram, a grade os distingue melhor. Ela responde por { $theirs } das diferenças de valor; os segmentos, por { $ours }.
grid-no-reviews = A exportação não tem avaliações: nem a grade nem os segmentos sabem quem está satisfeito.
grid-caption = As células da grade e os segmentos de seus clientes
grid-note = Pareada com: o segmento ligado à célula, um a um; quando há mais células que segmentos, algumas ficam sem nenhum. Maioria: o segmento da maior parte de seus clientes.
grid-method = Limites: terços ou metades de quem comprou uma vez e de quem voltou, arredondados. Um cliente no limite fica na célula de baixo: clientes iguais estão sempre na mesma célula.
column-bought = Comprou
column-share = Percentual
column-matched = Pareada com
column-mostly = Maioria
word-once = uma vez
word-again = de novo
word-none = nenhum
range-any = qualquer
range-up-to = até { $high }
range-above = acima de { $low }
range-between = { $low } a { $high }
