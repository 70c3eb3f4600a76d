### Quanto custa o atraso.

lateness-title = Quanto custa uma segmentação desatualizada
lateness-lead = { $weeks } depois de uma renovação, { $wrong } de { $customers } clientes ({ $share }) já pertencem a outro segmento. Em uma semana, { $contacts } contatos chegam a eles com uma campanha feita para outros, e { $at_stake } estão em jogo.
lateness-note = Média das datas de início do estudo de estabilidade. Desconta-se o que duas segmentações do mesmo dia diferem ({ $chance } dos clientes): nenhuma renovação corrige isso. Entre parênteses: do mínimo ao máximo de todas as premissas ao mesmo tempo. Um contato errado perde as respostas que não vêm, pela margem delas, e pelo menos o próprio custo.
earned-title-all = Uma segmentação desatualizada custou o preço de uma visita depois de { $mid }, de { $first } a { $last } conforme as premissas
earned-title-open = Uma segmentação desatualizada custou o preço de uma visita depois de { $mid }: depois de { $first } com as premissas no máximo, além dos dados com elas no mínimo
earned-title-high = Uma segmentação desatualizada custou o preço de uma visita depois de { $first } com as premissas no máximo; pelas intermediárias, isso fica além das { $horizon } observadas
earned-title-none = Uma segmentação desatualizada não custou o preço de uma visita nas { $horizon } observadas, quaisquer que sejam as premissas
figure-earned-subtitle = O que uma segmentação envelhecida já fez perder desde uma renovação, no total. Linha: pelas premissas intermediárias. Cinza: do mínimo ao máximo. Tracejado horizontal: o preço de uma visita da opção padrão ({ $price }). Vertical: a semana em que a perda chega a ele
figure-earned-alt = Linha da perda acumulada por semana desde uma renovação, com uma faixa do mínimo ao máximo das premissas e uma linha tracejada no preço de uma visita, { $price }. { $title }.
axis-weeks-renewal = semanas desde uma renovação
axis-lost = perda acumulada
label-earned-price = uma visita
label-earned-low = mínimo: { $weeks }
label-earned-mid = intermediário: { $weeks }
label-earned-high = máximo: { $weeks }
earned-caption = Perda acumulada por semana desde uma renovação
column-lost-low = Perda acumulada, mínimo
claim-cheapest-visits = Pelas premissas intermediárias, { $n ->
    [0] não renovar custa menos
    [1] { $visits } visita por ano custa menos
   *[other] { $visits } visitas por ano custam menos
  }: { $total }, perdas incluídas
figure-cost-title = Quanto custa renovar por ano, perdas incluídas
struck-cheapest-visits = Um número de visitas custa menos que os outros
numbers-cheapest-visits = visitas: { $n_visits }, por { $total_amount } ao ano; o número seguinte { $next_amount }
figure-cost-subtitle = Custo por ano conforme o número de renovações: visitas e hospedagem, somadas ao que se perde até lá. Cinza: do mínimo ao máximo das premissas. Tracejado horizontal: nunca renovar, sob as intermediárias ({ $never })
figure-cost-alt = Linha do custo anual conforme o número de visitas por ano, com uma faixa do mínimo ao máximo das premissas, uma linha cinza só com o preço do contrato e uma linha tracejada no custo de nunca renovar, { $never }. { $title }.
axis-visits = visitas por ano
axis-cost = custo por ano
label-cost-total = preço e perdas
label-cost-price = só o preço
label-cost-never = nunca
label-cost-chosen = padrão, a cada { $weeks }
cost-caption = Custo por ano conforme o número de visitas
schedules-caption = Quanto cada calendário custa por ano
schedules-note = Durante { $span } a partir de uma segmentação nova, pelo preço da opção padrão. Os dados alcançam { $horizon } à frente; depois disso, mantém-se o último percentual observado.{ $replayed ->
    [yes] {" "}“No passado”: as semanas do estudo de estabilidade, revividas em cada calendário.
   *[no] {""}
  }
schedule-never = Nunca
schedule-chosen = Padrão, a cada { $weeks }
schedule-twice = Dobro da frequência, a cada { $weeks }
schedule-even = A cada { $weeks }
replayed-never = No passado: nunca
replayed-months = { $n ->
    [1] No passado: a cada mês
   *[other] No passado: a cada { $text } meses
  }
column-schedule = Renovação
column-visits-year = Visitas por ano
column-wrong = Clientes mal classificados
column-contract-cost = Contrato por ano
column-at-stake-year = Perdido por ano, médio
column-total-low = Soma, baixo
column-total-mid = Médio
column-total-high = Alto
column-value-per-order = Pago por pedido
column-at-stake-week = Em jogo por semana
segment-stakes-caption = Clientes mal classificados { $weeks } depois de uma renovação, por segmento
assumptions-caption = O que se supõe
assumptions-note = Os valores estão na moeda da exportação; os padrões foram pensados para o Brasil. Troque-os pelos seus nas configurações, e o resultado acompanha.
assumption-no-source = premissa: sem fonte, troque pela sua
column-assumption = Premissa
column-low = Baixo
column-mid = Médio
column-high = Alto
column-source = Fonte
assumption-email_cost = Custo de um e-mail
assumption-text_cost = Custo de um SMS
assumption-letter_cost = Custo de uma carta
assumption-text_share = Contatos feitos por SMS
assumption-letter_share = Contatos feitos por carta
assumption-campaigns_per_year = Campanhas por segmento ao ano
assumption-contacted_share = Clientes alcançados por uma campanha
assumption-gross_margin = Margem de um pedido adicional
assumption-response_right = Pedidos por contato, campanha certa
assumption-response_kept = O que sobra disso, campanha errada
