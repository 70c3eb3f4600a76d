### Quanto tempo dura.

stability-title = Quanto tempo dura
stability-lead = Voltamos no tempo, lemos a exportação como era na época e segmentamos. Por quanto tempo essa segmentação antiga concorda com uma feita de novo?
stability-not-run = São necessárias pelo menos seis datas de início com histórico suficiente antes e depois. Volte com uma exportação mais longa.
window-rolling = últimos 12 meses
window-growing = todo o histórico até ali
figure-ari-rolling-title = Clientes dos últimos 12 meses: a concordância é { $ari } após { $weeks }
figure-ari-growing-title = Clientes de todo o histórico: a concordância é { $ari } após { $weeks }
figure-ari-subtitle = Concordância com uma segmentação nova, uma linha por início ({ $starts }), em cor o de { $start }. Em cinza: o quanto diferem duas segmentações do mesmo dia
figure-ari-alt = Linhas do índice de Rand ajustado ao longo das semanas, uma por data de início ({ $window }); uma faixa de { $floor } a 1 mostra o quanto duas segmentações do mesmo dia diferem por acaso. { $title }.
label-noise-floor = acaso do mesmo dia
label-threshold = limiar { $threshold }
label-not-crossed = não em { $weeks }
period-note = Típico: até então, metade perdeu a validade (Kaplan–Meier; um início que nunca a perdeu conta como “pelo menos tanto”).
column-median-weeks = Típico
column-shortest = Mais curto
column-longest = Mais longo
column-crossed = Abaixo do limiar
column-start = Início
column-ari = Concordância
column-floor = Piso de ruído
crossed-of = { $crossed } de { $starts }
claim-window-decides = A escolha da janela decide: com { $window }, são { $other }, contra { $headline } aqui. À medida que o histórico cresce, cada cliente é comparado com cada vez mais clientes antigos.
stability-note = Acaso do mesmo dia: nove em cada dez repetições na data de início, com outras inicializações e clientes sorteados de novo, concordam pelo menos tanto. Abaixo disso, falamos em deriva.
