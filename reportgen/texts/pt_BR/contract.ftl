### A proposta de contrato de manutenção: duas páginas para assinar.

contract-title = Proposta de contrato de manutenção
contract-subtitle = Para manter a segmentação de clientes em condições de uso
contract-for = Para a loja cujos pedidos entregues de { $first } a { $last } embasam esta proposta
contract-running-title = Contrato de manutenção, { $as_of }
contract-description = Três formas de manter a segmentação de clientes em dia, com escopo, preço e condições
contract-offer-title = A oferta
contract-lead = Pela nossa estimativa a partir de dados passados, metade das segmentações perde a validade em { $weeks }. A opção padrão renova a sua até lá.
contract-lead-beyond = Os dados passados respondem por { $weeks }, e nesse tempo não se viu uma perda de validade típica. A opção padrão renova a sua até lá e não promete nada para depois.
contract-none = A exportação é curta demais para propor um prazo. Sugerimos refazer o dossiê a cada trimestre até que ela tenha tamanho suficiente.
contract-not-written = Nenhum contrato é oferecido, e nenhum foi gravado em arquivo: não há prazo em que se basear.

options-caption = Três formas de manter em dia
options-row = O que você recebe
option-light = Leve
option-standard = Padrão
option-tight = Intensiva
option-light-proposed = Leve (proposta)
option-standard-proposed = Padrão (proposta)
option-tight-proposed = Intensiva (proposta)
row-meant-for = Indicada para
option-light-for = planejamento por segmento
option-standard-for = campanhas por segmento
option-tight-for = mensagens automáticas diárias
row-every = Renovação a cada
row-why = De onde vem esse prazo
reason-median = seu prazo típico
reason-horizon = tudo o que seus dados mostram
reason-longest = a última perda de validade
reason-double = dois prazos típicos
reason-term = uma vez na vigência
reason-low = a primeira perda de validade
reason-half = metade da padrão
row-visits = Visitas em { $term }
row-price = Preço por visita
row-price-term = Preço por { $term }
row-delivery = Entrega em até
row-answer = Resposta a dúvidas em até
row-wrong = Clientes no segmento errado
row-contacts = Contatos errados por semana
row-at-stake = Em jogo por semana
row-break-even = Uma visita se paga em
working-days = { $n ->
    [one] { $text } dia útil
   *[other] { $text } dias úteis
  }
calendar-days = { $n ->
    [one] { $text } dia
   *[other] { $text } dias
  }
n-months = { $n ->
    [one] { $text } mês
   *[other] { $text } meses
  }
estimate = { $mid } ({ $low } a { $high })
break-even = { $mid } ({ $first } a { $last })
break-even-open = { $mid } ({ $first } até além dos dados)
break-even-only-high = além dos dados (a partir de { $first })
break-even-none = além dos dados
options-note = O prazo de entrega conta a partir da sua exportação. Preços em { $currency }, sem impostos, a { $day_rate } por dia de trabalho e { $hosting } por mês de hospedagem. Entre parênteses: do mínimo ao máximo de todas as premissas ao mesmo tempo; elas são nossas, e o dossiê as lista com suas fontes. Os clientes são uma média no intervalo entre duas visitas.
options-note-uncounted = O prazo de entrega conta a partir da sua exportação. Preços em { $currency }, sem impostos, a { $day_rate } por dia de trabalho e { $hosting } por mês de hospedagem. A exportação não permite contar os clientes no segmento errado, por isso o custo de uma segmentação desatualizada ficou de fora.

pays-title-yes = Compensa sob todas as premissas que adotamos
pays-title-depends = Se compensa, depende de como seus clientes respondem
pays-title-no = Não compensa sob as premissas que adotamos
claim-renewal-pays = A opção padrão custa { $cost } por ano e evita de { $saved_low } a { $saved_high } de margem perdida e contatos desperdiçados.
claim-renewal-depends = A opção padrão custa { $cost } por ano e evita de { $saved_low } a { $saved_high } de margem perdida e contatos desperdiçados, { $saved_mid } sob nossas premissas intermediárias. Meça a resposta com o grupo de controle das listas de campanha, use seus próprios números e então decida.
claim-renewal-does-not-pay = A opção padrão custa { $cost } por ano e evita no máximo { $saved_high } de margem perdida e contatos desperdiçados. Só como economia, não vale o preço; não recomendamos assinar por esse motivo.
proposed-none = Nenhuma das três está marcada como proposta: sob nossas premissas intermediárias, nenhuma vale o preço.
pays-factor = O ponto de equilíbrio fica onde o valor em jogo é { $factor } vezes o das nossas premissas intermediárias.
claim-twice-costs-more = Renovar com o dobro da frequência custaria { $twice } por ano no total, preço e perdas somados, contra { $chosen }.
claim-twice-costs-less = Renovar com o dobro da frequência custaria { $twice } por ano no total, preço e perdas somados, contra { $chosen }: sob nossas premissas intermediárias, vale a pena olhar a opção intensiva.

contract-scope-caption = O que é feito em cada visita
column-work = Trabalho
column-days = Dias
scope-data_check = Verificar a nova exportação: tabelas, regras de limpeza, totais até o centavo
scope-refit = Segmentar de novo com a mesma configuração; testar o número de segmentos
scope-comparison = Comparar antes e depois: quem mudou, por quê, o que isso significa para as campanhas
scope-dossier = Entregar o dossiê e a lista de clientes com seus segmentos
scope-campaign_lists = Entregar uma lista de campanha por segmento, com seu grupo de controle
scope-review_meeting = Reunir-se com a sua equipe: as mudanças, as próximas campanhas
scope-in = sim
scope-out = –
scope-total = Dias por visita

contract-terms-title = Condições
contract-triggers = Antes da data prevista, se
trigger-segment_jaccard = um segmento ficar abaixo de { $dissolved } de membros em comum com sua versão refeita (Jaccard) em { $looks } medições seguidas;
trigger-other_k = a mesma escolha, com dados novos, não mantiver mais { $segments } segmentos;
trigger-input_drift = uma variável de entrada se deslocar { $drift } desvio-padrão ou mais (exceto os dias desde o último pedido, que sempre passam) ou mudar de significado, como uma nova forma de pagamento ou outro formulário de avaliação.
clause-subject = Objeto
clause-subject-text = O prestador mantém a segmentação de clientes do dossiê com data-base em { $as_of }, com seus { $segments } segmentos, em condições de uso em campanhas, por meio das visitas da opção aqui escolhida.
clause-price = Preço e pagamento
clause-price-text = O preço da opção, pelo trabalho listado. Cada visita é faturada depois de entregue e paga em até { $payment }; a hospedagem é faturada por mês. Os impostos são acrescidos na forma da lei.
clause-early = Renovações antecipadas
clause-early-text = O prestador procura esses sinais em cada visita e em qualquer exportação que o cliente envie nesse meio-tempo, e informa em até { $report }. O cliente decide em até { $decide } se antecipa a renovação; sem decisão, vale a data prevista. Até { $early } renovações antecipadas por ano podem ser pedidas pelo preço de uma visita; outras são combinadas à parte.
clause-service = Nível de serviço
clause-service-text = Os prazos de entrega da tabela contam a partir de uma exportação completa. Se a entrega atrasar por motivo imputável ao prestador, desconta-se { $reduction } do preço da visita por dia útil de atraso, até zerar.
clause-customer = Por parte do cliente
clause-customer-text = Uma exportação completa para cada visita, no formato com que o dossiê foi feito, e uma pessoa que responda às dúvidas sobre ela.
clause-excluded = Não incluído
clause-excluded-text = Executar campanhas e enviar mensagens; alterar os sistemas da loja; comprar dados; descontos e mídia; assessoria jurídica.
clause-term = Vigência e rescisão
clause-term-text = { $term } a partir da data da última assinatura, sem renovação automática. Qualquer das partes pode rescindir com aviso prévio de { $notice }, e deve ou conserva o que tiver sido entregue até então.
clause-data = Dados
clause-data-text = O prestador trata a exportação como operador, em nome do cliente e só para esta finalidade, e a elimina em até { $keep } após o término. Modelos, listas e dossiês pertencem ao cliente, em arquivos simples que podem ser lidos sem o prestador.
clause-decides = Quem decide
clause-decides-text = Quem assina pelo cliente, ou a pessoa que este indicar por escrito, decide sobre renovações antecipadas, mudança do número de segmentos e término. O prestador aconselha.
clause-limits = Sem promessa de resultado
clause-limits-text = O prazo é uma estimativa a partir do passado desta loja. O prestador deve um trabalho cuidadoso, não um prazo, uma resposta nem um faturamento.
clause-valid = Validade
clause-valid-text = Esta oferta vale por { $valid } a partir do dia em que é entregue.
contract-choice = Opção escolhida
contract-boxes = □ { $light }   □ { $standard }   □ { $tight }
party-customer = Pelo cliente
party-provider = Pelo prestador
field-name = Nome e cargo
field-date = Local e data
field-signature = Assinatura

struck-renewal-pays = Renovar compensa sob todas as premissas
struck-renewal-depends = Renovar compensa sob algumas premissas
struck-renewal-does-not-pay = Renovar não compensa sob nenhuma premissa
struck-twice-costs-more = Renovar com o dobro da frequência custa mais
struck-twice-costs-less = Renovar com o dobro da frequência custa menos
numbers-renewal-pays = custa { $cost_amount } por ano, evita { $low_amount } a { $high_amount }
numbers-renewal-depends = custa { $cost_amount } por ano, evita { $low_amount } a { $high_amount }
numbers-renewal-does-not-pay = custa { $cost_amount } por ano, evita { $low_amount } a { $high_amount }
numbers-twice-costs-more = { $twice_amount } por ano, como proposto { $chosen_amount }
numbers-twice-costs-less = { $twice_amount } por ano, como proposto { $chosen_amount }
