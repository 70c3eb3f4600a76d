### Listas de campanha, seus grupos de controle e o que um teste pode mostrar.

campaigns-title = As campanhas e como testá-las
campaigns-lead = Cada segmento com uma ação tem uma lista pronta para importar: campaigns/S1.csv e assim por diante. Em cada lista, { $share } dos clientes, sorteados dentro de cada terço por valor, formam o grupo de controle: não recebem campanha e mostram o que teria acontecido de qualquer jeito.
campaigns-none = Nenhum segmento é estável o bastante para uma campanha própria, por isso não há lista.
campaigns-read-title = Leia o resultado em { $date }
campaigns-read-text = Uma campanha que começa na data-base deste dossiê recebe pedidos por { $window }. Um pedido conta depois de entregue: { $delivered } deles chegam em até { $lag }. Antes disso, o resultado está incompleto.
campaigns-caption = O que cada campanha pode mostrar
campaigns-note = Compra sem campanha: o percentual que deve comprar mesmo sem ser contatado, { $source }. Aumento perceptível: é encontrado em { $power } das vezes, com erro de { $error } quando não existe. Clientes necessários: contatados e controle, para o aumento da coluna anterior.
campaigns-source-outcomes = com base no que fizeram no passado clientes assim
campaigns-source-repeat = aqui, o percentual que já voltou alguma vez (entre todos os clientes, quando o segmento é formado por quem voltou ou por quem não voltou): esta exportação não mostra o que veio depois
campaigns-together = Todas as listas juntas
campaigns-heading-how = Como ler o resultado
campaigns-how-count = Conte os compradores entre os contatados e no grupo de controle dentro de cada terço por valor (coluna amount_third) e tire a média das três diferenças.
campaigns-how-leave = Não contate ninguém do grupo “holdout”, em nenhuma campanha, até que o resultado seja lido; até lá, vale a lista desta edição. Na próxima exportação, quase todos os clientes voltam ao mesmo grupo.
campaigns-how-tool = As listas identificam os clientes por customer_unique_id, o número da própria loja: a exportação não traz endereços. Cruze-o com o contato na sua ferramenta de disparo.
claim-holdout-balanced = O grupo de controle se parece com os contatados: em dias desde o último pedido, pedidos, valor e avaliações, nenhuma lista difere mais do que o acaso permitiria.
struck-holdout-balanced = Grupo de controle e contatados são parecidos
numbers-holdout-balanced = maior diferença { $largest } desvio-padrão, por acaso até { $chance }
campaigns-lopsided = Na lista de “{ $segment }” o sorteio saiu desequilibrado: leia o resultado dentro de cada terço por valor, e com reserva.
campaigns-not-testable = Não testáveis (não faça teste A/B): { $segments }. Com tão poucos clientes, só apareceria o aumento da coluna “Aumento perceptível”.
campaigns-still-together = Os clientes de controle deles ainda contam quando todas as listas são lidas juntas.
campaigns-nothing-testable = Nem todas as listas juntas conseguem mostrar o aumento desejado: tome o que observar como experiência, não como prova.
campaigns-without = “{ $segment }” não tem lista: o segmento se desfaz quando os clientes são sorteados de novo, e quem fosse contatado seria escolhido pelo acaso.
column-contacted = Contatados
column-held-out = Controle
column-base-rate = Compra sem campanha
column-detectable = Aumento perceptível
column-stated = Aumento desejado
column-needed = Clientes necessários
column-test = Teste
test-yes = sim
test-no = sem teste A/B
rise-to = para { $rise }
n-days = { $n ->
    [one] { $text } dia
   *[other] { $text } dias
  }
