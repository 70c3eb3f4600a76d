### Two pages for whoever reads no others. No jargon.

summary-title = Summary
summary-lead = { $customers } customers received { $orders } orders and paid { $amount }. We sort them into { $segments } groups by { $variables }.
claim-one-time-majority = { $share } of them bought exactly once: the prize is the second order.
summary-segments-caption = The groups, by what they paid
summary-do = What to do first
summary-number-first = of the amount comes from “{ $segment }”
summary-number-once = of customers bought exactly once
summary-number-late = in orders that came late and disappointed
summary-number-renew = { $n ->
    [one] week until the groups should be made afresh
   *[other] weeks until the groups should be made afresh
  }
first-caption = Three first steps
column-first-what = What to do, and for whom
column-first-how = How to reach them
column-first-when = When
column-first-brings = Orders it can bring
first-brings = { $low } to { $high }
first-unknown = not estimated
first-note = Orders it can bring: customers on the list, times the share that answers by our assumption ({ $low } to { $high } of those contacted), times what such a customer paid per order. An assumption, not a promise: the campaign’s test tells.
figure-waiting-title = After { $weeks } without renewal, { $share } of customers are in a wrong group
figure-waiting-subtitle = Share of customers in a wrong group, by weeks since the last renewal: mean over past dates
figure-waiting-alt = Line of the share of customers in a wrong group over the weeks since the last renewal. { $title }.
axis-weeks-renewed = weeks since the last renewal
summary-waiting = By then, campaigns send the wrong message to { $contacts } of them a week, with { $at_stake } a week at stake. In brackets: from careful assumptions to bold ones.
summary-worth = What it is worth
summary-worth-late = { $n ->
    [one] { $orders } order, worth { $amount }, came late and disappointed its customer.
   *[other] { $orders } orders, worth { $amount }, came late and disappointed their customers.
  } Being on time might have kept some of that goodwill; the data cannot say how much.
summary-worth-renewal = Keeping the groups up to date would cost { $cost } a year. By our assumptions it would save { $mid } a year, or anything from { $low } to { $high }: put in your own numbers before you decide.
summary-renew = When to look again
summary-sure = What not to believe
summary-structure-natural = That the groups are our invention. They are there in the data, clearly apart, and half of the customers is enough to find them.
summary-structure-reproducible = That customers come in separate kinds. The groups come back each time we repeat the work, but one passes smoothly into the next.
summary-structure-constructed = That customers come in kinds. They differ by degrees, as people do in height; we draw the lines where they help to act.
summary-borderline = That every customer belongs clearly: { $share } lie near a border between two groups. The customer list says who.
summary-weak-segment = The group “{ $segment }”: it does not come back reliably. Use it with care or not at all.
summary-steady = That groups wear out at a steady pace.
claim-crossings-share-date = { $others ->
    [0] All { $total } past segmentations that lost touch did
   *[other] { $n } of the { $total } past segmentations that lost touch did
  } so on the same date, { $date }. One change in the data is more likely than steady wear.
