### Exportações de outras lojas, lidas por um arquivo de mapeamento.

table-source = Arquivo da própria loja
rule-cancellation = Notas canceladas
rule-returned = Mercadoria devolvida ou baixada do estoque
rule-without_customer = Pedidos sem cliente
rule-zero_price = Sem preço
rule-adjustment = Acertos contábeis
rule-test_order = Pedidos de teste
rule-refund = Valores devolvidos
rule-refunded = Reembolsados por inteiro
problem-E39 = As datas estão escritas como mês/dia/ano e foram lidas assim.
problem-E66 =
    { $rule ->
        [cancellation] { $n ->
            [one] Uma linha de nota cancelada foi deixada de fora.
           *[other] { $rows } linhas de notas canceladas foram deixadas de fora.
        }
        [returned] { $n ->
            [one] Uma linha de mercadoria devolvida ou baixada foi deixada de fora.
           *[other] { $rows } linhas de mercadoria devolvida ou baixada foram deixadas de fora.
        }
        [without_customer] { $n ->
            [one] Uma linha sem cliente foi deixada de fora.
           *[other] { $rows } linhas sem cliente foram deixadas de fora.
        }
        [zero_price] { $n ->
            [one] Uma linha sem preço foi deixada de fora.
           *[other] { $rows } linhas sem preço foram deixadas de fora.
        }
        [adjustment] { $n ->
            [one] Uma linha de acerto contábil foi deixada de fora.
           *[other] { $rows } linhas de acertos contábeis foram deixadas de fora.
        }
        [refund] Os valores devolvidos foram descontados dos pagamentos.
       *[test_order] { $n ->
            [one] Uma linha de pedido de teste foi deixada de fora.
           *[other] { $rows } linhas de pedidos de teste foram deixadas de fora.
        }
    }
problem-E27 = A exportação é de outra loja e foi lida por um mapeamento. Pedido entregue, aqui, é aquele que o mapeamento mantém, e item é uma linha do pedido.
ledger-note-items = Um cliente conta na regra que retira o último de seus pedidos. Os valores somam preço e frete.
