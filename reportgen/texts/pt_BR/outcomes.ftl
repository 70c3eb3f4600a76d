### O que os segmentos fizeram em seguida.

outcomes-title = O que cada segmento fez em seguida
outcomes-lead = { $n ->
    [1] Fizemos a mesma segmentação em { $looks } data passada e acompanhamos cada cliente pelos { $days } dias seguintes.
   *[other] Fizemos a mesma segmentação em { $looks } datas passadas e acompanhamos cada cliente pelos { $days } dias seguintes.
  } { $low ->
    [same] De todos os clientes, { $share } compraram de novo.
   *[other] De todos os clientes, de { $low } a { $share } compraram de novo, conforme a data.
  }
figure-repurchase-title = Quem comprou de novo em { $days } dias, por segmento
claim-repurchase-first = “{ $segment }” foi o que mais voltou a comprar: { $first } em { $days } dias; o segmento seguinte, { $second }
figure-repurchase-subtitle = Percentual dos membros do segmento que compraram de novo em { $days } dias, com intervalo de 95%
figure-repurchase-alt = Barras com intervalos, uma por segmento. { $title }. Os números estão na tabela.
figure-spend-title = Quanto um membro gastou em { $days } dias, por segmento
claim-spend-first = Um membro de “{ $segment }” gastou { $first } em média em { $days } dias; o segmento seguinte, { $second }
figure-spend-subtitle = Valor médio por membro em { $days } dias, tenha comprado ou não, com intervalo de 95%
figure-spend-alt = Barras com intervalos, uma por segmento. { $title }. Os números estão na tabela.
outcomes-caption = Os { $days } dias depois de cada data, todas as datas juntas
column-followed = Acompanhados
column-bought-again = Compraram de novo
column-spend = Gastaram
column-next-score = Próxima nota
column-dates = Datas
outcomes-note = Um cliente conta uma vez em cada data e aparece na tabela a cada vez; para os intervalos, cada cliente é um só, de modo que a mesma pessoa em duas datas não passe por duas. Recompra: intervalo de Wilson do número efetivo; valor: bootstrap sobre clientes; avaliação: nota média dos pedidos que se seguiram, impressa a partir de { $fewest } clientes com nota. O que todos os clientes de uma data têm em comum, como a época do ano, não está nos intervalos.
outcomes-pairs-title = { $n ->
    [0] Nenhum par de segmentos se distingue
   *[other] { $differ } de { $total } pares de segmentos se distinguem pela recompra, { $spend } pelo valor
  }
outcomes-pairs-tested = Cada par é testado nas datas que os dois têm, com os clientes como unidades; as probabilidades são corrigidas pelo número de pares (Holm, para recompra e para valor separadamente), de modo que a chance de alguma diferença falsa entre eles seja de no máximo { $level }.
outcomes-pairs-same = Não há evidência de que estes se comportem de forma diferente, nem na recompra nem no valor: { $pairs }. Trate-os do mesmo modo até que uma campanha mostre outra coisa.
outcomes-pairs-none = Todos os pares se distinguem pela recompra, pelo valor ou por ambos.
outcomes-pairs-few = Poucos membros compraram de novo para que algum par possa ser testado.
outcomes-pair = { $first } e { $second }
outcomes-matching = Um segmento de uma data passada é pareado com um de hoje pelo perfil entre os clientes do seu próprio tempo (médias em desvios-padrão): dois são pareados quando cada um é o mais próximo do outro.
outcomes-unmatched = { $segment }: tem correspondente em { $n } de { $total } datas.
outcomes-overlap = As datas estão a { $step } dias umas das outras, de modo que os períodos de acompanhamento se sobrepõem.
outcomes-value-title = Nenhum valor de vida do cliente (LTV) é impresso
outcomes-value-why = O valor de vida do cliente é uma previsão. { $one_time } dos clientes compraram uma só vez, e as previsões mais simples dos { $days } dias seguintes, aprendidas em uma data e testadas em outra posterior ({ $tests ->
    [1] { $n } teste
   *[other] { $n } testes
  }), evitam { $history } (por pedidos, recência e valor) e { $segments } (pelo segmento) do erro quadrático de atribuir a média a todos; exigimos { $needed }. O que os segmentos pagaram até agora, e nos { $days } dias seguintes, foi observado e está neste dossiê.
outcomes-value-untested = O valor de vida do cliente é uma previsão, e a exportação não tem duas datas passadas, uma para aprendê-la e outra para testá-la. { $one_time } dos clientes compraram uma só vez. O que os segmentos pagaram até agora foi observado e está neste dossiê.
claim-spend-forecast = Aqui, os pedidos passados permitem uma previsão dos { $days } dias seguintes: testada em datas posteriores, ela evita { $history } do erro quadrático de atribuir a média a todos. Uma vida inteira vai além de qualquer teste nesta exportação, por isso imprimimos os { $days } dias observados.
struck-repurchase-first = Um segmento é o que mais volta a comprar
struck-spend-first = Um segmento é o que mais gasta depois
struck-spend-forecast = Pedidos passados permitem prever o gasto
numbers-repurchase-first = { $first_share }, o segmento seguinte { $second_share }
numbers-spend-first = { $first_amount }, o segmento seguinte { $second_amount }
numbers-spend-forecast = { $saved_share } do erro quadrático evitados; exigidos { $needed_share }
lifetime-title = Quanto os clientes vão gastar nos próximos { $days } dias
claim-lifetime-carries = Um modelo de quando os clientes voltam, quando param e quanto pagam, ajustado em { $dates } datas passadas, esperava { $predicted } por cliente nos { $days } dias seguintes; observou-se { $observed }, e cada segmento ficou dentro dos seus limites. Por isso a estimativa é impressa. Ela vai mais longe do que o teste.
lifetime-caption = Esperado por cliente nos próximos { $days } dias, com intervalos de 95%
column-lifetime-orders = Pedidos
column-lifetime-spend = Gasto
column-lifetime-seen = Observado em { $days } dias
lifetime-note = Vendas, não margem, e sem desconto a valor presente. O intervalo é o que a estimativa dos parâmetros deixa em aberto (BG/NBD para os pedidos, gama-gama para os valores). Observado: o que os segmentos gastaram depois das datas passadas.
segment-lifetime = Esperado por cliente nos próximos { $days } dias: { $spend } (pedidos: { $orders }), segundo um modelo que passou no teste em datas passadas.
lifetime-failed = Um modelo de quando os clientes voltam, quando param e quanto pagam (BG/NBD e gama-gama) também foi testado{ $n ->
    [1] {""} em uma data passada
   *[other] {""} em { $dates } datas passadas
  }. Ele não é impresso:
lifetime-few-repeaters = { $share } dos clientes voltaram em outro dia, e são necessários { $needed }.
lifetime-no-fit = Os pedidos não bastam para estimar seus parâmetros.
lifetime-total-off = Em { $days } dias, pedidos por cem clientes: esperados { $expected }, observados { $came }; valor por cliente: esperado { $spend_expected }, observado { $spend_came }; admite-se um desvio de { $tolerance }.
lifetime-segments-off = { $fit } de { $n } segmentos ficaram dentro dos limites.
lifetime-no-better = Atribuir a todos a média, ou o que compraram nos { $days } dias anteriores, não erra mais.
struck-lifetime-carries = Um modelo de pedidos e valores passa no teste
numbers-lifetime-carries = pedidos por cem clientes: esperados { $predicted_per_hundred }, observados { $observed_per_hundred }; { $repeat_share } voltaram
