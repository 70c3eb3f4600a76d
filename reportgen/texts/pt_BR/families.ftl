### As partes do capítulo sobre os dados, uma por família de variáveis.

data-purchases-title = Compras e tempo
data-money-title = Valores pagos
data-satisfaction-title = Satisfação
data-delivery-title = Entrega
data-products-title = Produtos e vendedores
data-payment-title = Pagamento
data-geography-title = Geografia
data-outliers-title = Valores muito distantes

figure-weekdays-title = Quando os clientes compram: dias da semana
figure-weekdays-subtitle = Pedidos entregues por dia da compra
figure-weekdays-alt = Barras de pedidos entregues por dia da semana, de segunda a domingo.
figure-hours-title = Quando os clientes compram: horas do dia
figure-hours-subtitle = Pedidos entregues por hora da compra
figure-hours-alt = Histograma de pedidos entregues por hora do dia.
axis-hour = hora

figure-top-categories-title = { $name }: em { $share } dos pedidos
figure-top-categories-subtitle = Percentual de pedidos entregues por categoria de produto: as { $n } primeiras
figure-top-categories-alt = Barras com o percentual de pedidos entregues por categoria de produto. { $title }.
figure-means-title = { $name }: em { $share } dos pedidos
figure-means-subtitle = Percentual de pedidos entregues por forma de pagamento; um pedido pode usar várias
figure-means-alt = Barras com o percentual de pedidos entregues por forma de pagamento. { $title }.
figure-scores-by-delay-title = Avaliações conforme o dia da entrega
figure-scores-by-delay-subtitle = Nota média das avaliações com seu intervalo de 95%, por dias depois do dia prometido
figure-scores-by-delay-alt = Barras com a nota média das avaliações conforme o atraso da entrega. Os números estão junto às barras.
figure-days-by-state-title = Dias até a entrega, por estado
figure-days-by-state-subtitle = Média de dias da compra à entrega com seu intervalo de 95%: os estados com mais clientes
figure-days-by-state-alt = Barras com a média de dias até a entrega, por estado. Os números estão junto às barras.
delay-early = uma semana antes ou mais
delay-on_time = até uma semana antes
delay-late = até uma semana de atraso
delay-very_late = mais de uma semana de atraso

claim-weekend-quieter = Um dia útil traz mais pedidos que um dia de fim de semana: { $n_weekday } contra { $n_weekend } no total.
claim-top-tenth = Os 10% de clientes que mais pagaram trouxeram { $share } do valor.
claim-delay-less-happy = Clientes cujos pedidos chegaram com mais de uma semana de atraso dão nota média { $late }; os atendidos com uma semana de antecedência ou mais, { $early }: atraso e notas baixas andam juntos.
claim-late-orders = As promessas são cautelosas: metade dos clientes recebeu seus pedidos pelo menos { $n_days } dias antes do dia prometido, e { $late_share } dos pedidos atrasaram.
claim-category-first = A primeira categoria está em { $n_first } pedidos, claramente mais que a segunda ({ $n_second }).
claim-means-majority = Mais da metade dos pedidos ({ $share }) é paga, ao menos em parte, com uma só forma de pagamento.
claim-farther-longer = Quanto mais longe o vendedor, mais demora a entrega (correlação de postos { $rho }).
struck-weekend-quieter = Fins de semana trazem menos pedidos que dias úteis
struck-top-tenth = Os 10% que mais pagaram trazem grande parte do valor
struck-delay-less-happy = Pedidos atrasados andam com notas mais baixas
struck-late-orders = Os prazos prometidos são cumpridos com folga
struck-category-first = Uma categoria lidera
struck-means-majority = Uma forma de pagamento na maioria dos pedidos
struck-farther-longer = Vendedores mais longe, entregas mais demoradas
numbers-weekend-quieter = dia útil { $n_weekday }, dia de fim de semana { $n_weekend }
numbers-top-tenth = { $share } do valor
numbers-delay-less-happy = nota { $late } contra { $early }
numbers-late-orders = { $late_share } atrasados, metade pelo menos { $n_days } dias antes
numbers-category-first = { $n_first } pedidos, a segunda { $n_second }
numbers-means-majority = { $share } dos pedidos
numbers-farther-longer = correlação de postos { $rho }
