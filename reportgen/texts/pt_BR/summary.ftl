### Duas páginas para quem não lê outras. Sem jargão.

summary-title = Resumo
summary-lead = { $customers } clientes receberam { $orders } pedidos e pagaram { $amount }. Nós os dividimos em { $segments } grupos conforme { $variables }.
claim-one-time-majority = { $share } deles compraram exatamente uma vez: o que está em jogo é o segundo pedido.
summary-segments-caption = Os grupos, pelo que pagaram
summary-do = O que fazer primeiro
summary-number-first = do valor vem de “{ $segment }”
summary-number-once = dos clientes compraram exatamente uma vez
summary-number-late = em pedidos que atrasaram e decepcionaram
summary-number-renew = { $n ->
    [1] semana até refazer os grupos
   *[other] semanas até refazer os grupos
  }
first-caption = Três primeiros passos
column-first-what = O que fazer, e para quem
column-first-how = Como chegar a eles
column-first-when = Quando
column-first-brings = Pedidos que pode trazer
first-brings = de { $low } a { $high }
first-unknown = não estimado
first-note = Pedidos que pode trazer: clientes da lista, vezes o percentual que responde segundo a nossa premissa (de { $low } a { $high } dos contatados), vezes o que um cliente desses pagou por pedido. É uma premissa, não uma promessa: o teste da campanha dirá.
figure-waiting-title = Depois de { $weeks } sem renovação, { $share } dos clientes estão em um grupo errado
figure-waiting-subtitle = Percentual de clientes em um grupo errado, por semanas desde a última renovação: média de datas passadas
figure-waiting-alt = Linha do percentual de clientes em um grupo errado por semanas desde a última renovação. { $title }.
axis-weeks-renewed = semanas desde a última renovação
summary-waiting = A essa altura, as campanhas mandam a mensagem errada a { $contacts } deles por semana; { $at_stake } por semana estão em jogo. Entre parênteses: de premissas cautelosas a premissas ousadas.
summary-worth = Quanto isso vale
summary-worth-late = { $n ->
    [1] { $orders } pedido, no valor de { $amount }, atrasou e decepcionou o cliente.
   *[other] { $orders } pedidos, no valor de { $amount }, atrasaram e decepcionaram os clientes.
  } Cumprir o prazo talvez tivesse conservado parte dessa boa vontade; quanto, os dados não dizem.
summary-worth-renewal = Manter os grupos em dia custaria { $cost } por ano. Pelas nossas premissas, economizaria { $mid } por ano, de { $low } a { $high } conforme o caso: use seus próprios números antes de decidir.
summary-renew = Quando reavaliar
summary-sure = No que não acreditar
summary-structure-natural = Que os grupos são invenção nossa. Eles estão nos dados, claramente separados, e metade dos clientes basta para encontrá-los.
summary-structure-reproducible = Que existam tipos separados de clientes. Os grupos reaparecem toda vez que repetimos o trabalho, mas passa-se de um a outro aos poucos.
summary-structure-constructed = Que existam tipos de clientes. Eles diferem em grau, como as pessoas na altura; traçamos as linhas onde elas ajudam a agir.
summary-borderline = Que todo cliente tem lugar claro: { $share } estão perto da fronteira entre dois grupos. A lista de clientes diz quais.
summary-weak-segment = O grupo “{ $segment }”: não reaparece de forma confiável. Use-o com cuidado ou não use.
summary-steady = Que os grupos se desgastam em ritmo constante.
claim-crossings-share-date = { $others ->
    [0] Todas as { $total } perdas de validade passadas ocorreram
   *[other] { $n } das { $total } perdas de validade passadas ocorreram
  } na mesma data, { $date }. Uma única mudança nos dados é mais provável do que um desgaste contínuo.
