### The weeks of the export.

figure-weeks-title = { $n ->
    [0] No week stands out
    [one] { $text } week is out of the ordinary
   *[other] { $text } weeks are out of the ordinary
  }
figure-weeks-subtitle = Orders placed per week, weeks counted back from the last day; the usable history begins on { $first }{ $n ->
    [0] {""}
    [one] {""}; { $unusable } week cannot be used
   *[other] {""}; { $unusable } weeks cannot be used
  }
figure-weeks-alt = Bars of orders placed per week. { $title }. The usable history begins on { $first }; weeks that cannot be used: { $unusable }.
label-weeks-key = ▲ unusually many   ▼ unusually few   × cannot be used
weeks-caption = Weeks that are not ordinary
column-week-from = Week from
column-week-kind = Kind
column-expected = Around it
week-high = unusually many
week-low = unusually few
week-unusable = cannot be used
claim-week-high = The week from { $date } had { $orders } orders, the weeks around it about { $expected }{ $event ->
    [black-friday] {""}: it includes Black Friday.
   *[other] {""}.
  }
claim-week-low = The week from { $date } had only { $orders } orders, the weeks around it about { $expected }{ $event ->
    [black-friday] {""}, although it includes Black Friday.
   *[other] {""}.
  }
struck-week-high = A week stands out by many orders
struck-week-low = A week stands out by few orders
numbers-week-high = { $n_orders } orders, around it { $n_expected }
numbers-week-low = { $n_orders } orders, around it { $n_expected }
method-weeks = A week is out of the ordinary where its orders lie at least { $share } from the median of the { $weeks } weeks around it, and by a robust score (distance in median absolute deviations) above { $score }. It cannot be used where it holds less than { $thin } of the median week, or lies before a gap of { $gap } such weeks. What was ordered counts here, delivered or not.
