### Os segmentos: visão geral, passaportes, nomes.

segments-title = Os segmentos
segments-lead = Todo cliente com um pedido entregue pertence a um dos { $segments } segmentos. Ainda sem pedido entregue, e sem segmento na lista de clientes: { $without }.
figure-shares-title = “{ $segment }” reúne { $customers } dos clientes e { $revenue } do valor
figure-shares-subtitle = Percentual dos clientes e do valor pago, por segmento
figure-shares-alt = Duas barras empilhadas, clientes e valor, divididas por segmento. { $title }.
figure-map-title = Os segmentos conforme há quanto tempo e quanto seus clientes compraram
figure-map-subtitle = Média de dias desde o último pedido e valor médio por cliente; a área é o número de clientes
figure-map-alt = Bolhas, uma por segmento, posicionadas pela média de dias desde o último pedido e pelo valor médio por cliente. Os números estão na tabela.

segment-page-title = { $segment_id } · { $name }
portrait-parts = Em média, { $parts }.
portrait-typical = Nas variáveis comparadas aqui, não se destacam da base como um todo.
claim-recency_days-below = compraram pela última vez há { $mean } (todos os clientes: { $base })
claim-recency_days-above = compraram pela última vez há { $mean } (todos os clientes: { $base })
claim-monetary-above = pagaram { $mean } cada um (todos: { $base })
claim-monetary-below = pagaram só { $mean } cada um (todos: { $base })
claim-review_score_mean-above = deram { $mean } (todos: { $base })
claim-review_score_mean-below = deram só { $mean } (todos: { $base })
claim-items_per_order-above = levaram { $mean } por pedido (todos: { $base })
claim-items_per_order-below = levaram só { $mean } por pedido (todos: { $base })
claim-installments_per_order-above = pagaram em { $mean } (todos: { $base })
claim-installments_per_order-below = pagaram em só { $mean } (todos: { $base })

verdict-keep = Manter: reaparece quando os clientes são sorteados de novo (Jaccard { $jaccard }); { $borderline } estão perto de uma fronteira.
verdict-with-care = Com cuidado: só reaparece em linhas gerais (Jaccard { $jaccard }); { $borderline } estão perto de uma fronteira.
verdict-do-not-target = Não abordar: desfaz-se quando os clientes são sorteados de novo (Jaccard { $jaccard }).

figure-profile-title = { $feature }: { $mean } em média, contra { $base } de todos os clientes
figure-profile-subtitle = Médias com intervalo de 95%, n = { $customers }; negrito: o que forma os segmentos; as demais não usadas
figure-profile-alt = “{ $segment }”: pontos com intervalos, um por variável, à esquerda ou à direita de uma linha que representa todos os clientes. { $title }. { $numbers }
profile-in-words = { $feature }: { $mean } (intervalo de 95% { $interval }, n = { $n }), todos os clientes { $base }.
profile-caption = “{ $segment }” ao lado de todos os clientes

no-campaign = Sem campanha
no-campaign-why = Nenhuma campanha é proposta: este grupo se desfaz quando os clientes são sorteados de novo, e quem fosse contatado seria escolhido pelo acaso.
