### O que o leitor da exportação relatou, por código: lido por uma regra ou deixado de fora.

problem-E06 = A tabela tem cabeçalho e nenhuma linha; conta como ausente.
problem-E08 = A coluna não existe; o que precisa dela fica ausente.
problem-E10 =
    { $n ->
        [1] Um valor não pôde ser lido; conta como ausente.
       *[other] { $rows } valores não puderam ser lidos; contam como ausentes.
    }
problem-E12 =
    { $severity ->
        [drop] { $n ->
            [1] Uma linha com um valor impossível foi deixada de fora.
           *[other] { $rows } linhas com um valor impossível foram deixadas de fora.
        }
       *[told] { $n ->
            [1] Um valor impossível conta como ausente.
           *[other] { $rows } valores impossíveis contam como ausentes.
        }
    }
problem-E13 =
    { $n ->
        [1] Uma linha sem um valor necessário foi deixada de fora.
       *[other] { $rows } linhas sem um valor necessário foram deixadas de fora.
    }
problem-E14 =
    { $n ->
        [1] Uma linha repete outra exatamente e foi deixada de fora.
       *[other] { $rows } linhas repetem outra exatamente e foram deixadas de fora.
    }
problem-E16 =
    { $severity ->
        [drop] { $n ->
            [1] Uma linha aponta para algo que não está na exportação e foi deixada de fora.
           *[other] { $rows } linhas apontam para algo que não está na exportação e foram deixadas de fora.
        }
       *[told] { $n ->
            [1] Uma linha aponta para algo que não está na exportação.
           *[other] { $rows } linhas apontam para algo que não está na exportação.
        }
    }
problem-E17 =
    { $n ->
        [1] Um pedido foi entregue antes de ser comprado: ele permanece, e sua data de entrega conta como ausente.
       *[other] { $rows } pedidos foram entregues antes de ser comprados: eles permanecem, e suas datas de entrega contam como ausentes.
    }
problem-E18 =
    { $kind ->
        [isolated] { $n ->
            [1] Uma compra ({ $first } a { $last }) está a mais de meio ano de todas as outras; permanece.
           *[other] { $rows } compras ({ $first } a { $last }) estão a mais de meio ano de todas as outras; permanecem.
        }
       *[far] { $n ->
            [1] Uma data está mais de um ano fora do período das compras ({ $first } a { $last }); permanece.
           *[other] { $rows } datas estão mais de um ano fora do período das compras ({ $first } a { $last }); permanecem.
        }
    }
problem-E30 = O arquivo está em { $encoding } e foi convertido.
problem-E31 = O arquivo mistura tipos de quebra de linha; foram unificados.
problem-E32 = Os números estão escritos com vírgula decimal e foram lidos assim.
problem-E33 = As datas estão escritas como dia/mês/ano e foram lidas assim.
problem-E34 =
    { $kind ->
        [universal] Os horários trazem fuso e foram lidos como tempo universal (UTC).
       *[clock] Os horários trazem fuso: a hora do relógio foi mantida, e o fuso, descartado.
    }
problem-E35 = Os valores têm mais de duas casas decimais e foram arredondados para centavos, metade para o par.
problem-E36 = Espaços em volta dos ids foram removidos.
problem-E37 =
    { $n ->
        [1] Uma palavra que significa vazio, como NULL ou NaN, conta como ausente.
       *[other] { $rows } palavras que significam vazio, como NULL ou NaN, contam como ausentes.
    }
problem-E38 = Números inteiros estão escritos com decimais e foram lidos como inteiros.

rule-value_missing = Falta um valor necessário ({ $table })
rule-value_impossible = Valor impossível ({ $table })
rule-repeated = Repetição exata ({ $table })
rule-pointing_nowhere = Não aponta para nada na exportação ({ $table })
