### Por que a segmentação envelhece e o que significa atrasar.

choice-headline = Como proposto: { $value }
choice-start = Início em { $value }
choice-window = Clientes: { $value }
choice-threshold = Limiar { $value }
choice-k = { $value } segmentos
choice-recency = Sem a recência
choice-restarts = Uma inicialização por ajuste
label-chosen = proposto: { $value }
figure-why-title = Por que esse prazo? { $choices } escolhas defensáveis dizem de { $low } a { $high }; “além dos dados”: { $open }
figure-why-subtitle = Semanas típicas até perder a validade, mudando uma escolha por vez; linhas grossas: todos os inícios. Setas: ainda válida quando os dados acabaram. Salvo indicação: { $window }
figure-why-alt = Um ponto por escolha com suas semanas; uma seta aberta onde a validade não se perdeu dentro dos dados; uma linha marca a proposta. { $title }.
why-caption = Uma escolha mudada por vez
column-choice = Escolha

part-ageing = Envelhecimento: só o relógio andou
part-new_customers = Clientes que entraram e saíram
part-behaviour = Comportamento: pedidos e avaliações
part-boundaries = Fronteiras deslocadas
part-optimiser = Acaso da busca
part-whole = O todo
figure-parts-model-title = Após { $weeks }, a segmentação antiga coloca { $share } dos clientes no segmento errado
figure-parts-model-subtitle = Percentual de clientes no segmento errado, pelo que mudou; as barras somam o total
figure-parts-model-alt = Barras para o envelhecimento, os clientes que entraram e saíram, o comportamento e a própria busca, que somam o percentual no segmento errado. { $title }.
parts-model-caption = A segmentação antiga, usada em dados novos
figure-parts-list-title = Uma lista nunca mais atualizada teria { $share } no segmento errado, ou em nenhum, após { $weeks }
figure-parts-list-subtitle = Uma lista impressa no início: o que recolocar todos corrigiria, e o que só uma nova segmentação corrige (fronteiras deslocadas)
figure-parts-list-alt = Barras para o envelhecimento, os clientes que entraram e saíram, o comportamento, as fronteiras deslocadas e a própria busca, que somam o todo. { $title }.
parts-list-caption = A lista antiga, nunca renovada
column-part = Parte
column-wrong-share = No segmento errado
column-ari-lost = Concordância perdida
claim-part-rules = A maior parte da concordância perdida é “{ $part }”: foi assim em { $n } de { $total } inícios.
no-part-rules = Nenhuma parte isolada da concordância perdida se destaca na maioria dos inícios.
struck-part-rules = Uma parte da concordância perdida é a maior
numbers-part-rules = { $part } contra { $next_part } de concordância; em { $n_ruling } de { $n_starts } inícios

again-caption = Ainda manteríamos { $segments } segmentos?
again-same = mantidos
again-changed = outro número: motivo para antecipar a visita
again-of = { $kept } de { $samples }
again-note = A escolha refeita com os clientes daquela data, entre o número mantido, um a menos e um a mais, pelos critérios do capítulo sobre a escolha, em várias amostras de no máximo { $rows } clientes. Outro número é apontado quando nenhuma amostra mantém o antigo: dois números quase igualmente bons trocam de lugar por acaso.
column-kept-by = Amostras que mantêm { $segments }
column-date = Data
column-segments = Segmentos
column-verdict = Veredito

policy-never = nunca
policy-every = { $n ->
    [1] todo mês
   *[other] a cada { $text } meses
}
axis-weeks-first = semanas desde a primeira medição
axis-wrong-share = clientes no segmento errado
figure-replay-title = O passado, revivido: { $never } no segmento errado sem renovação, { $quarterly } com uma a cada 3 meses
figure-replay-subtitle = Percentual de clientes que a segmentação em vigor coloca onde uma nova não colocaria, a partir de { $start }; cada renovação acerta todos
figure-replay-alt = Linhas em dente de serra por { $weeks }: o percentual no segmento errado cresce até a próxima renovação e cai a zero. { $title }.
replay-caption = { $weeks } de histórico em cada calendário, média no período
column-policy = Renovação
column-refits = Renovações

figure-touch-title = O que cada segmento tem em comum com sua versão refeita, semana a semana
figure-touch-subtitle = Membros em comum sobre membros de um ou de outro (Jaccard), média de todos os inícios. Tracejado: { $dissolved }, a linha para antecipar a visita
figure-touch-alt = Um pequeno gráfico de linha por segmento, a partir de 1 no início; uma linha tracejada em { $dissolved }. { $title }.
touch-caption = Membros em comum com a versão refeita

figure-inputs-title = { $n ->
    [0] Entradas: nenhum alarme em { $looks } medições
    [1] Entradas: um alarme em uma de { $looks } medições
   *[other] Entradas: um alarme em { $n } de { $looks } medições
}
figure-inputs-subtitle = Distância desde o início ({ $start }) em desvios-padrão; em cor, quem comprou nas duas últimas semanas; em cinza, todos os clientes. Tracejado: { $bound }, o limite para um alarme
figure-inputs-alt = Um pequeno gráfico de linha por variável de entrada, com a distância dos clientes mais novos e de todos os clientes; uma linha tracejada em { $bound }. { $title }.
inputs-caption = Distância da safra mais nova, de duas semanas, por medição
column-season = Época
season-none = –
season-black_friday = Black Friday
season-christmas = Natal
drift-caption = As variáveis de entrada se deslocaram? A medição de { $date }
column-input = Entrada
column-newest = Duas semanas mais novas
column-chance = Por acaso até
column-divergence = Divergência (0–1)
column-base = Todos os clientes
drift-none = poucos clientes
drift-quiet = normal
drift-alarm = alarme
drift-clock = um relógio: sem alarme
drift-note = Distância (Wasserstein): quanto o cliente médio teria de se deslocar, em desvios-padrão; valores e contagens em escala logarítmica. O alarme soa quando a safra mais nova passa tanto de { $bound } quanto do que o acaso permite. Perto da Black Friday e do Natal, um alarme pede um segundo olhar.
