### One page for whoever reads only one. No jargon.

summary-title = Summary
summary-lead = { $customers } customers received { $orders } orders and paid { $amount }. We sort them into { $segments } groups by how recently and how often they bought, how much they paid and how satisfied they were.
claim-one-time-majority = { $share } of them bought exactly once: the prize is the second order.
summary-segments-caption = The groups, by what they paid
summary-do = What to do first
summary-worth = What it is worth
summary-worth-late = { $n ->
    [one] { $orders } order, worth { $amount }, came late and disappointed its customer.
   *[other] { $orders } orders, worth { $amount }, came late and disappointed their customers.
  } Being on time might have kept some of that goodwill; the data cannot say how much.
summary-worth-renewal = Keeping the groups up to date would cost { $cost } a year. By our assumptions it saves { $mid } a year, or anything from { $low } to { $high }: put in your own numbers before you decide.
summary-renew = When to look again
summary-sure = How sure we are
summary-structure-natural = The groups exist in the data: they are clearly apart, and half of the customers is enough to find them.
summary-structure-reproducible = The groups come back each time we repeat the work, but their borders are smooth. A customer near a border could be treated either way.
summary-structure-constructed = The groups are a working convention. Customers differ by degrees, as people do in height; we draw the lines where they help to act.
summary-borderline = { $share } of customers lie near a border between two groups. The customer list gives, for each, how clearly they belong.
summary-weak-segment = The group “{ $segment }” does not come back reliably: use it with care or not at all.
claim-crossings-share-date = { $n } of the { $total } breaks fall on the same date, { $date }. These are more likely one change in the data, seen from several starts, than steady wear.
