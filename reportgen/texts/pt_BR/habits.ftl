### Os hábitos de um segmento e os cinco critérios com que ele é confrontado.

habits-title = Como compram: { $orders } pedidos
habits-caption = Percentuais no segmento e em toda a base
habits-note = Os intervalos tomam os clientes, não os pedidos, como independentes. Barras coloridas, com um fator, diferem dos outros segmentos além do acaso, depois de uma correção pelo tamanho de cada lista; o fator é o percentual dividido pelo de todos os clientes.
habit-lift = { $share } · { $lift }×
habit-amount = Metade dos pedidos deles custa entre { $p25 } e { $p75 }; a mediana é { $median }, a de todos os pedidos, { $base_median }.
habit-items = { $share } dos pedidos deles têm vários produtos (todos: { $base }).
habit-payments = Formas de pagamento: { $listing }.
habit-payment = { $kind } { $share }
habit-installments = { $share } dos pedidos pagos são parcelados (todos: { $base }).
habit-late = { $share } dos pedidos deles chegaram depois do dia prometido ({ $low } – { $high }; todos: { $base }).
habit-risk = Entre os atrasados, { $late } deixaram o cliente insatisfeito; entre os pontuais, { $punctual } (diferença de { $low } a { $high }): uma associação.
claim-month-apart = { $month } se destaca: { $share } dos pedidos deles foram feitos nesse mês ({ $low } – { $high }); de todos os pedidos, { $base }.
habit-month-built = (O segmento é formado com base nos dias desde o último pedido.)
struck-month-apart = Um mês se destaca nos pedidos de um segmento
numbers-month-apart = { $month_share } dos seus pedidos ({ $low_share } – { $high_share }), de todos os pedidos { $base_share }
figure-categories-title = { $category }: { $share } do valor em produtos
figure-categories-subtitle = Percentual do valor em produtos, com intervalo de 95%
figure-categories-alt = Barras com intervalos, uma por categoria. { $title }. Os números estão na tabela.
figure-where-title = { $state }: { $share } deles moram lá
figure-where-subtitle = Percentual dos clientes, estado do último pedido; branco: menos de { $fewest }
figure-where-alt = Um mapa de quadrados, um por estado. { $title }. Os números estão na tabela.
figure-when-title = { $day }, { $hours } h: { $share } dos pedidos deles
figure-when-subtitle = Percentual dos pedidos por dia da semana e horário; branco: menos de { $fewest }
figure-when-alt = Uma grade de dias da semana e horários. { $title }. Os números estão na tabela.
figure-scores-title = { $label }: { $share } dos pedidos avaliados
figure-scores-subtitle = Percentual dos pedidos avaliados pela menor nota, com intervalo de 95%
figure-scores-alt = Barras com intervalos, uma por nota. { $title }. Os números estão na tabela.
column-habit-share = Segmento
column-habit-base = Todos
column-weekday = Dia da semana
column-stars = Nota
means-credit-card = cartão de crédito
means-debit-card = cartão de débito
means-boleto = boleto
means-voucher = vale-compra

criteria-caption = Cinco perguntas a um segmento
column-criterion = Um segmento deve ser
column-criterion-met = Atende
column-criterion-why = Por quê
criterion-met = ✓ sim
criterion-missed = ✗ não
criterion-open = – em aberto
criterion-untested = nenhuma regra pôde ser testada
criterion-measurable = Mensurável
criterion-substantial = Substancial
criterion-accessible = Acessível
criterion-differentiable = Diferenciável
criterion-actionable = Acionável
criterion-measurable-numbers = as regras de bolso encontram { $value } dos seus membros; exigidos { $line }
criterion-substantial-numbers = { $n } clientes, { $value } do total (exigidos { $line }), com { $revenue_share } do valor
criterion-accessible-numbers = { $value } compraram nos últimos { $days } dias e são tidos como alcançáveis; exigidos { $line }
criterion-differentiable-numbers = os 90 dias seguintes diferem dos de { $value } de { $of } outros segmentos; { $n_unused ->
    [1] { $unused } variável que não o forma o distingue
    [0] nenhuma variável que não o forma o distingue
   *[other] { $unused } variáveis que não o formam o distinguem
  }
criterion-actionable-numbers = { $n_actions ->
    [0] nenhuma regra do playbook se aplica
    [1] { $actions } regra do playbook se aplica
   *[other] { $actions } regras do playbook se aplicam
  }; Jaccard do bootstrap { $value }, exigido { $line }
