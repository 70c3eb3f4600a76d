### Quais capítulos esta exportação permite imprimir, e por que os outros não.

gated-data = Como são os dados
gated-satisfaction = Satisfação
gated-payments = Formas de pagamento e parcelas
gated-baskets = Produtos por pedido
gated-categories = Categorias
gated-sellers = Vendedores
gated-distances = Distância entre vendedor e cliente
gated-segments = Os segmentos
gated-campaigns = Campanhas
gated-stability = Quanto tempo dura
gated-contract = Proposta de contrato de manutenção

lacking-few_customers =
    { $n ->
        [1] só um cliente tem pedido entregue (necessários: { $needed })
       *[other] só { $found } clientes têm pedido entregue (necessários: { $needed })
    }
lacking-short_history =
    { $n ->
        [1] só um dia de vendas regulares (necessários: { $needed })
       *[other] só { $found } dias de vendas regulares (necessários: { $needed })
    }
lacking-few_starts =
    { $n ->
        [0] nenhuma data tem histórico suficiente antes e depois para testar os segmentos a partir dela (necessárias: { $needed })
        [1] só uma data tem histórico suficiente antes e depois para testar os segmentos a partir dela (necessárias: { $needed })
       *[other] só { $found } datas têm histórico suficiente antes e depois para testar os segmentos a partir delas (necessárias: { $needed })
    }
lacking-few_reviews = só { $found } dos clientes deram uma nota (necessários: { $needed })
lacking-no_repeat = nenhum cliente voltou para um segundo pedido: o número de pedidos não distingue ninguém
lacking-stale = o último pedido foi { $found } dias antes da data-base deste dossiê (no máximo { $needed })
lacking-table_missing = a exportação não tem a tabela “{ $table }”
lacking-amount_from_items = a exportação não tem a tabela “{ $table }”: os valores são preço mais frete

label-left-out = Não consta deste dossiê
left-out-title = Não consta deste dossiê
period-unknown-because = Esta exportação não permite testar quanto tempo dura uma segmentação: { $reasons }.
left-out-line = { $chapter }: { $reasons }.
with-care-title = Leia com cuidado
stale-title = A exportação é antiga
stale-text = O último pedido foi { $days } dias antes da data-base deste dossiê. O que se diz do passado vale; antes de agir com base em uma recomendação, exporte de novo.
