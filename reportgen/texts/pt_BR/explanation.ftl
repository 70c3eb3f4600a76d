### O que separa os segmentos, e as regras para classificar um cliente à mão.

explanation-title = O que separa os segmentos
explanation-lead = Os clientes deles diferem em algo que importa, e com que certeza se sabe quem pertence a qual?
segment-label = { $id } { $name }
not-fitted = { $feature } ○
figure-effects-title = { $n ->
    [0] Nenhuma variável distingue
    [1] Uma de { $total } variáveis distingue
   *[other] { $separating } de { $total } variáveis distinguem
  } um segmento dos outros clientes
figure-effects-subtitle = Tamanho do efeito (delta de Cliff, −1 a 1) de cada segmento contra todos os outros clientes; cinza: desprezível; ○: não usada para formar os segmentos
figure-effects-alt = Tabela de células coloridas, uma linha por variável e uma coluna por segmento, cada uma com o tamanho do efeito. { $title }.
effects-caption = Tamanho do efeito com seu intervalo de 95% e os clientes do segmento
effect-with-interval = { $effect } ({ $low } a { $high }; n = { $n })
effects-how-to-read = Como ler: sorteie um cliente do segmento e um de fora. +0,60 significa que o de dentro tem o maior valor em 80 de 100 desses pares; −0,60, em 20 de 100; empates contam metade. As variáveis marcadas com ○ são o teste: as outras separam porque os segmentos foram cortados por elas.
effects-silent = Fora do gráfico (nenhum segmento se destaca nelas): { $features }.
claim-unused-separates = Os segmentos também diferem onde ninguém olhou: em { $feature }, variável que não participou da formação deles, { $segment } tem o { $direction ->
    [more] maior
   *[less] menor
  } valor em { $pairs } de 100 pares com outros clientes.
unused-does-not-separate = Nenhuma variável fora da configuração separa os segmentos. A mais forte, { $feature }, chega a um efeito de { $effect }, que é desprezível ou está dentro da margem do acaso. Os segmentos dizem aquilo de que foram feitos, e nada mais.
unused-none = Todas as variáveis desta exportação foram usadas para formar os segmentos: não sobra nenhuma para testá-los.
figure-certainty-title = { $share } dos clientes estão perto de uma fronteira
figure-certainty-subtitle = Percentual dos clientes de cada segmento por confiança, de 0 (na fronteira com outro segmento) a 1 (no centro do próprio)
figure-certainty-alt = Tabela de células coloridas, uma linha por segmento e uma coluna por décimo de confiança, cada uma com seu percentual de clientes. { $title }.
certainty-caption = Confiança por segmento: percentual perto de uma fronteira, quantis e percentual por décimo
certainty-note = A confiança compara a distância ao próprio segmento com a distância ao seguinte; abaixo de { $line }, o cliente conta como perto de uma fronteira e pode ser tratado de um jeito ou de outro. Ela está ao lado de cada cliente em segments.csv.
from-value = ≥ { $value }
column-borderline = Perto da fronteira
column-p10 = Décimo mais baixo
column-p90 = Décimo mais alto

pocket-title = Regras de bolso
pocket-lead = { $n ->
    [1] Uma regra basta
   *[other] { $rules } regras bastam
  } para classificar qualquer cliente à mão; cada cliente atende a exatamente uma.
claim-rules-faithful = Estas regras classificam { $fidelity } de todos os clientes como o modelo faz; um cartão que valha a pena levar no bolso deve chegar a { $enough }. Foram contadas como estão impressas aqui, depois de arredondados os limites.
rules-not-faithful-title = Não use estas regras no lugar do modelo
rules-not-faithful-text = Elas classificam só { $fidelity } de todos os clientes como o modelo faz; o exigido é { $enough }. Use-as para entender os segmentos e use segments.csv para escrever aos clientes.
pocket-caption = O cartão
column-pocket-rule = Clientes que…
column-rule-right = Pertencem a ele
rule-sentence = … { $rule }
column-recall = Segmento encontrado
pocket-note = Pertencem a ele: percentual dos clientes da regra que o modelo coloca nesse segmento. Segmento encontrado: percentual dos clientes do segmento que o cartão como um todo coloca ali.
pocket-unreached = Nenhuma regra termina em { $segments }: o cartão não encontra seus clientes.
pocket-code-heading = As mesmas regras para as suas ferramentas
pocket-code-text = As duas leem uma tabela com as colunas de segments.csv. Para copiá-las, abra rules.sql e rules.txt desta edição.
pocket-sql-title = SQL, para uma tabela “customers”
pocket-formula-title = Fórmula de planilha, para a linha 2 de segments.csv
pocket-formula-note = Os nomes das funções estão em inglês, e vírgulas separam os argumentos. Se a sua planilha usa vírgula decimal, troque por ponto e vírgula cada vírgula que separa argumentos, e por vírgula cada ponto decimal; se ela traduz os nomes das funções, traduza-os também.

rule-line = { $id } { $name }: clientes que { $rule }.
when-always = estão na exportação, sem condição
when-missing-passes = { $condition } (ou não têm esse valor)
when-missing-passes-review_score_mean = { $condition } (ou não deram avaliação)
when-missing-fails = { $condition }
when-recency_days-up-to = compraram nos últimos { $high }
when-recency_days-above = compraram há mais de { $low }
when-recency_days-between = compraram há mais de { $low } e no máximo { $high }
when-n_orders-once = compraram uma vez
when-n_orders-again = voltaram (dois pedidos ou mais)
when-n_orders-up-to = fizeram no máximo { $high }
when-n_orders-above = fizeram mais de { $low }
when-n_orders-between = fizeram mais de { $low } e no máximo { $high }
when-monetary-up-to = pagaram no máximo { $high }
when-monetary-above = pagaram mais de { $low }
when-monetary-between = pagaram mais de { $low } e no máximo { $high }
when-review_score_mean-up-to = deram { $high } ou menos em média
when-review_score_mean-above = deram mais de { $low } em média
when-review_score_mean-between = deram mais de { $low } e no máximo { $high } em média
when-in_sao_paulo-up-to = moram fora do estado de São Paulo
when-in_sao_paulo-above = moram no estado de São Paulo
when-other-up-to = ficam em { $high } ou menos em { $feature }
when-other-above = ficam acima de { $low } em { $feature }
when-other-between = ficam acima de { $low } e em { $high } ou menos em { $feature }
