### Com o que trabalha quem lê o HTML: busca, destaque, gráficos que respondem.

label-tools = Busca e destaque
label-search = Buscar
label-search-found = Trechos encontrados:
label-search-none = Nada encontrado
label-highlight-segment = Destacar um segmento
label-highlight-none = Encerrar o destaque
label-chart-keys = Com o gráfico em foco, as setas para a esquerda e para a direita leem seus valores.
