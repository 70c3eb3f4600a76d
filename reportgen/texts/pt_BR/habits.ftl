### Os hábitos de um segmento e os cinco critérios com que ele é confrontado.

habits-title = Como compram: { $orders } pedidos
habits-caption = Percentuais no segmento e em toda a base
habits-note = Intervalos: clientes, não pedidos, são tidos como independentes. Barras em cor, com um fator, diferem dos outros segmentos além do acaso, corrigido pelo tamanho de cada lista; o fator é o percentual dividido pelo de todos os clientes.
habit-lift = { $share } · { $lift }×
habit-amount = Metade dos pedidos deles custa de { $p25 } a { $p75 }; a mediana é { $median } (todos: { $base_median }).
habit-items = { $share } dos pedidos deles têm vários produtos (todos: { $base }).
habit-payments = Formas de pagamento: { $listing }.
habit-payment = { $kind } { $share }
habit-installments = { $share } dos pedidos pagos são parcelados (todos: { $base }).
habit-late = { $share } dos pedidos deles chegaram depois do dia prometido ({ $low } – { $high }; todos: { $base }).
habit-risk = Insatisfeitos: { $late } dos atrasados, { $punctual } dos pontuais (diferença de { $low } a { $high }); é uma associação.
habit-risk-built = (O segmento se baseia nas notas.)
claim-month-apart = O mês de { $month } se destaca: nele foram feitos { $share } dos pedidos deles ({ $low } – { $high }), contra { $base } de todos os pedidos.
habit-month-built = (O segmento se baseia nos dias desde o último pedido.)
struck-month-apart = Um mês se destaca nos pedidos de um segmento
numbers-month-apart = { $month_share } dos seus pedidos ({ $low_share } – { $high_share }), de todos os pedidos { $base_share }
figure-categories-title = { $category }: { $share } do valor em produtos
figure-categories-subtitle = % do valor em produtos, com intervalo de 95%
figure-categories-alt = Barras com intervalos, uma por categoria. { $title }. Os números estão na tabela.
figure-where-title = { $state }: { $share } deles moram lá
figure-where-subtitle = % dos clientes, estado do último pedido; branco: abaixo de { $fewest }
figure-where-alt = Um mapa de quadrados, um por estado. { $title }. Os números estão na tabela.
figure-when-title = { $day }, { $hours } h: { $share } dos pedidos deles
figure-when-subtitle = % dos pedidos por dia e horário; branco: abaixo de { $fewest }
figure-when-alt = Uma grade de dias da semana e horários. { $title }. Os números estão na tabela.
figure-scores-title = { $label }: { $share } dos pedidos avaliados
figure-scores-subtitle = % dos pedidos avaliados, menor nota, intervalo de 95%
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
criterion-differentiable-numbers = os 90 dias seguintes diferem dos de { $value } de { $of } segmentos; { $n_unused ->
    [1] { $unused } variável que não o forma o separa
    [0] nenhuma variável que não o forma o separa
   *[other] { $unused } variáveis que não o formam o separam
  }
criterion-actionable-numbers = { $n_actions ->
    [0] nenhuma regra do playbook se aplica
    [1] { $actions } regra do playbook se aplica
   *[other] { $actions } regras do playbook se aplicam
  }; Jaccard do bootstrap { $value }, exigido { $line }
