### A segment's habits, and the five criteria it is held against.

habits-title = How they buy: { $orders } orders
habits-caption = Shares in the segment and in the whole base
habits-note = Intervals take customers, not orders, as independent. Bars in colour, with a factor, differ from the other segments beyond chance, after a correction for the length of each list; the factor is the share over that of all customers.
habit-lift = { $share } · { $lift }×
habit-amount = Half of their orders cost between { $p25 } and { $p75 }; the median is { $median }, of all orders { $base_median }.
habit-items = { $share } of their orders hold several products (all: { $base }).
habit-payments = Paid by: { $listing }.
habit-payment = { $kind } { $share }
habit-installments = { $share } of the paid orders are in instalments (all: { $base }).
habit-late = { $share } of their orders came after the promised day ({ $low } – { $high }; all: { $base }).
habit-risk = Of the late ones { $late } were dissatisfied, of the punctual ones { $punctual } (difference { $low } to { $high }): an association.
habit-risk-built = (The segment is built on the scores.)
claim-month-apart = { $month } stands out: { $share } of their orders fell in it ({ $low } – { $high }), of all orders { $base }.
habit-month-built = (The segment is built on the days since the last order.)
struck-month-apart = One month stands out in a segment’s orders
numbers-month-apart = { $month_share } of its orders ({ $low_share } – { $high_share }), of all orders { $base_share }
figure-categories-title = { $category }: { $share } of the amount for products
figure-categories-subtitle = Share of the amount for products, with 95 % interval
figure-categories-alt = Bars with intervals, one per category. { $title }. The numbers stand in the table.
figure-where-title = { $state }: { $share } of them live there
figure-where-subtitle = Share of customers, state of the last order; white: under { $fewest }
figure-where-alt = A map of tiles, one per state. { $title }. The numbers stand in the table.
figure-when-title = { $day }, { $hours } h: { $share } of their orders
figure-when-subtitle = Share of orders by weekday and hours; white: under { $fewest }
figure-when-alt = A grid of weekdays and hours. { $title }. The numbers stand in the table.
figure-scores-title = { $label }: { $share } of their reviewed orders
figure-scores-subtitle = Share of reviewed orders by lowest score, with 95 % interval
figure-scores-alt = Bars with intervals, one per score. { $title }. The numbers stand in the table.
column-habit-share = Segment
column-habit-base = All
column-weekday = Weekday
column-stars = Score
means-credit-card = credit card
means-debit-card = debit card
means-boleto = boleto
means-voucher = voucher

criteria-caption = Five questions to a segment
column-criterion = A segment should be
column-criterion-met = Met
column-criterion-why = By what
criterion-met = ✓ yes
criterion-missed = ✗ no
criterion-open = – open
criterion-untested = no rule could be tested
criterion-measurable = Measurable
criterion-substantial = Substantial
criterion-accessible = Accessible
criterion-differentiable = Differentiable
criterion-actionable = Actionable
criterion-measurable-numbers = the pocket rules find { $value } of its members; { $line } asked for
criterion-substantial-numbers = { $n } customers, { $value } of all ({ $line } asked for), with { $revenue_share } of the amount
criterion-accessible-numbers = { $value } bought within the last { $days } days and are taken as reachable; { $line } asked for
criterion-differentiable-numbers = its next 90 days differ from those of { $value } of { $of } other segments; { $n_unused ->
    [one] { $unused } variable that it is not built on sets it apart
   *[other] { $unused } variables that it is not built on set it apart
  }
criterion-actionable-numbers = { $n_actions ->
    [one] { $actions } rule of the playbook applies
   *[other] { $actions } rules of the playbook apply
  }; bootstrap Jaccard { $value }, { $line } asked for
