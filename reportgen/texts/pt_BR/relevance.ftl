### O que a segmentação ganha ou perde com cada variável.

relevance-caption = Para que serve cada variável
relevance-note = Mesmo valor: percentual de clientes com o valor mais comum; a partir de { $constant }, uma variável quase não distingue clientes. Peso: parte da distância ao quadrado entre os segmentos. Explicado pelos segmentos: percentual das diferenças, em postos, que está entre segmentos. Duas variáveis cuja correlação de postos passa de { $rho } dizem o mesmo: fica uma delas. Lugares e variáveis de sim ou não descrevem: sozinhos, cortariam os clientes em dois.
column-carried-share = Peso
role-built-on = forma os segmentos
role-built-on-constant = forma os segmentos, embora quase constante
role-described-by = descreve
role-proposed = pode formar segmentos
role-nearly-constant = descreve: quase constante
role-redundant = descreve: diz o mesmo que { $other }
role-missing = descreve: falta a clientes demais
role-yes-or-no = descreve: sim ou não
role-place = descreve: um lugar
role-as-of-only = descreve: conhecida só nesta data

figure-left-out-title = { $n ->
    [0] Deixar de fora qualquer uma das variáveis não muda nada que estas amostras mostrem
    [one] { $n } de { $all } variáveis faz uma diferença clara quando fica de fora
   *[other] { $n } de { $all } variáveis fazem uma diferença clara quando ficam de fora
  }
figure-left-out-subtitle = Mudança em relação à segmentação escolhida quando uma variável fica de fora, ou entra: média e intervalo de 95% sobre { $samples } amostras de { $rows } clientes
figure-left-out-alt = Três séries de pontos com intervalos, uma linha por variável que fica de fora ou entra: ganho sobre dados embaralhados, força de predição e concordância dos reajustes, cada um como mudança em relação à segmentação escolhida. { $title }.
left-out-note = Pontos cheios: o intervalo não contém zero. Cerca de um intervalo em vinte fica assim por acaso. Em amostras deste tamanho, a segmentação escolhida tem ganho de { $lift }, força de predição de { $prediction } e concordância dos reajustes de { $stability }. Ganho: diferença entre a silhueta e a de dados em que nenhuma variável tem relação com as outras.
trial-lift = Ganho sobre dados embaralhados
trial-prediction = Força de predição
trial-stability = Concordância dos reajustes
column-change = Mudança
change-without = Sem: { $feature }
change-with = Com: { $feature }
change-interval = { $mean } ({ $low } a { $high })
changed-lift = { $value } no ganho
changed-prediction = { $value } na força de predição
changed-stability = { $value } na concordância dos reajustes

claim-left-out-loses = Deixar de fora { $feature } piora a segmentação: { $changes }.
claim-left-out-gains = Deixar de fora { $feature } melhoraria a segmentação: { $changes }. A escolha também pesa outros critérios e manteve a variável.
claim-left-out-nothing = Deixar de fora { $features } não faz diferença que estas amostras possam mostrar.
claim-added-gains = Acrescentar { $feature } melhoraria a segmentação: { $changes }; as outras candidatas e suas pontuações estão no capítulo sobre a escolha.
claim-segments-dominated = { $feature }: só essa variável responde por { $share } da distância entre os segmentos. Leia-os sobretudo como grupos dessa variável.
claim-one-sided-pair = { $built ->
    [yes] Dois segmentos com { $share } dos clientes se distinguem só por “{ $feature }” ({ $low } contra { $high }); a figura mostra a mesma segmentação sem ela.
   *[no] Com “{ $feature }” entre as entradas, dois segmentos com { $share } dos clientes se distinguiriam só por ela ({ $low } contra { $high }): ela descreve os segmentos e não os forma.
  }

struck-left-out-loses = Deixar a variável de fora piora a segmentação
struck-left-out-gains = Deixar a variável de fora melhora a segmentação
struck-left-out-nothing = Deixar a variável de fora não faz diferença
struck-added-gains = Acrescentar a variável melhora a segmentação
struck-segments-dominated = Uma variável responde pela maior parte da distância entre os segmentos
struck-one-sided-pair = Uma variável de sim ou não distingue sozinha dois segmentos
numbers-left-out-loses = mudança no ganho { $lift }, na força de predição { $prediction }, na concordância dos reajustes { $stability }
numbers-left-out-gains = mudança no ganho { $lift }, na força de predição { $prediction }, na concordância dos reajustes { $stability }
numbers-left-out-nothing = mudança no ganho { $lift }, na força de predição { $prediction }, na concordância dos reajustes { $stability }
numbers-added-gains = mudança no ganho { $lift }, na força de predição { $prediction }, na concordância dos reajustes { $stability }
numbers-segments-dominated = { $share } da distância, contra { $even_share } se todas as variáveis pesassem igual
numbers-one-sided-pair = percentuais { $low_share } e { $high_share }, { $customer_share } dos clientes, em { $n_samples } amostras
