### Values far out, and customers who buy like resellers.

treatments-caption = How values far out are treated
treatments-note = By setting. Fences lie { $fence } interquartile ranges beyond the quartiles, on the scale of the variable (logarithms for amounts and counts). A logarithm and the fences apply wherever customers are placed: here, in the stability study (each model with its own fences) and by `reportgen assign`.
treatments-none = Nothing is done with values far out: everybody stays in as they are. The settings can take the logarithm of a variable, count values beyond the fences as the fences, or set such customers aside.
treatment-logarithm = its logarithm is taken
treatment-winsorise = values beyond the fences count as the fences
treatment-set-aside = such customers are set aside
column-treatment = Treatment
column-low-fence = Lower fence
column-high-fence = Upper fence
resellers = { $n ->
    [0] No customer buys like a reseller: { $order } units of one product in one order, or { $all } over all orders.
    [one] One customer buys like a reseller: { $order } units of one product in one order, or { $all } over all orders. { $apart ->
        [yes] The customer is kept apart from the segments
       *[no] The customer stays in the segments, with { $amount } paid,
      } and is listed in resellers.csv.
   *[other] { $text } customers buy like resellers: { $order } units of one product in one order, or { $all } over all orders. { $apart ->
        [yes] They are kept apart from the segments
       *[no] They stay in the segments, with { $amount } paid,
      } and are listed in resellers.csv.
  }
apart-reseller = Kept apart as resellers: { $n ->
    [one] { $customers } customer
   *[other] { $customers } customers
  } with { $orders } and { $amount }.
apart-far-out = Set aside as far out: { $n ->
    [one] { $customers } customer
   *[other] { $customers } customers
  } with { $orders } and { $amount }.
apart-sums = They have no segment but a reason in segments.csv, and count in the totals of orders and amounts: { $inside } in segments and { $outside } apart are the { $all } customers with a delivered order. Shares and distributions are of those in segments.
