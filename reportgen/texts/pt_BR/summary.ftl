### Uma página para quem só lê uma. Sem jargão.

summary-title = Resumo
summary-lead = { $customers } clientes receberam { $orders } pedidos e pagaram { $amount }. Nós os dividimos em { $segments } grupos conforme há quanto tempo e com que frequência compraram, quanto pagaram e quão satisfeitos ficaram.
claim-one-time-majority = { $share } deles compraram exatamente uma vez: o que está em jogo é o segundo pedido.
summary-segments-caption = Os grupos, pelo que pagaram
summary-do = O que fazer primeiro
summary-worth = Quanto isso vale
summary-worth-late = { $n ->
    [1] { $orders } pedido, no valor de { $amount }, atrasou e decepcionou o cliente.
   *[other] { $orders } pedidos, no valor de { $amount }, atrasaram e decepcionaram os clientes.
  } Cumprir o prazo talvez tivesse conservado parte dessa boa vontade; quanto, os dados não dizem.
summary-worth-renewal = Manter os grupos em dia custaria { $cost } por ano. Pelas nossas premissas, poupa { $mid } por ano, ou algo entre { $low } e { $high }: use seus próprios números antes de decidir.
summary-renew = Quando olhar de novo
summary-sure = Quanta certeza temos
summary-structure-natural = Os grupos existem nos dados: estão claramente separados, e metade dos clientes basta para encontrá-los.
summary-structure-reproducible = Os grupos reaparecem toda vez que repetimos o trabalho, mas as fronteiras são suaves. Um cliente perto de uma fronteira poderia ser tratado de um jeito ou de outro.
summary-structure-constructed = Os grupos são uma convenção de trabalho. Os clientes diferem em grau, como as pessoas na altura; traçamos as linhas onde elas ajudam a agir.
summary-borderline = { $share } dos clientes estão perto da fronteira entre dois grupos. A lista de clientes diz, para cada um, com que clareza ele pertence ao seu.
summary-weak-segment = O grupo “{ $segment }” não reaparece de forma confiável: use-o com cuidado ou não use.
claim-crossings-share-date = { $n } das { $total } quebras caem na mesma data, { $date }. O mais provável é que seja uma única mudança nos dados, vista de vários inícios, e não um desgaste contínuo.
