### As semanas da exportação.

figure-weeks-title = { $n ->
    [0] Nenhuma semana foge do normal
    [one] { $text } semana foge do normal
   *[other] { $text } semanas fogem do normal
  }
figure-weeks-subtitle = Pedidos feitos por semana, com as semanas contadas para trás a partir do último dia; o histórico aproveitável começa em { $first }{ $n ->
    [0] {""}
    [one] {""}; { $unusable } semana não pode ser usada
   *[other] {""}; { $unusable } semanas não podem ser usadas
  }
figure-weeks-alt = Barras com os pedidos feitos por semana. { $title }. O histórico aproveitável começa em { $first }; semanas que não podem ser usadas: { $unusable }.
label-weeks-key = ▲ acima do normal   ▼ abaixo do normal   × não pode ser usada
weeks-caption = Semanas fora do comum
column-week-from = Semana de
column-week-kind = Tipo
column-expected = Ao redor
week-high = acima do normal
week-low = abaixo do normal
week-unusable = não pode ser usada
claim-week-high = A semana de { $date } teve { $orders } pedidos; as semanas ao redor, cerca de { $expected }{ $event ->
    [black-friday] {""}: é a da Black Friday.
   *[other] {""}.
  }
claim-week-low = A semana de { $date } teve apenas { $orders } pedidos; as semanas ao redor, cerca de { $expected }{ $event ->
    [black-friday] {""}, embora seja a da Black Friday.
   *[other] {""}.
  }
struck-week-high = Uma semana se destaca por muitos pedidos
struck-week-low = Uma semana se destaca por poucos pedidos
numbers-week-high = { $n_orders } pedidos, ao redor { $n_expected }
numbers-week-low = { $n_orders } pedidos, ao redor { $n_expected }
method-weeks = Uma semana foge do normal quando seus pedidos ficam a pelo menos { $share } da mediana das { $weeks } semanas ao redor e seu escore robusto (distância em desvios absolutos medianos) passa de { $score }. Não pode ser usada quando tem menos de { $thin } da semana mediana ou vem antes de uma lacuna de { $gap } semanas assim. Aqui conta o que foi pedido, entregue ou não.
