### What the segments did next.

outcomes-title = What each segment did next
outcomes-lead = { $n ->
    [one] We made the same segmentation on { $looks } past date and followed every customer for the next { $days } days.
   *[other] We made the same segmentation on { $looks } past dates and followed every customer for the next { $days } days.
  } { $low ->
    [same] Of all customers, { $share } bought again.
   *[other] Of all customers, { $low } to { $share } bought again, depending on the date.
  }
figure-repurchase-title = Who bought again within { $days } days, by segment
claim-repurchase-first = “{ $segment }” bought again most often: { $first } within { $days } days, the next segment { $second }
figure-repurchase-subtitle = Share of the segment’s members who bought again within { $days } days, with 95% interval
figure-repurchase-alt = Bars with intervals, one per segment. { $title }. The numbers stand in the table.
figure-spend-title = What a member spent within { $days } days, by segment
claim-spend-first = A member of “{ $segment }” spent { $first } on average within { $days } days; the next segment { $second }
figure-spend-subtitle = Mean amount per member within { $days } days, whether they bought or not, with 95% interval
figure-spend-alt = Bars with intervals, one per segment. { $title }. The numbers stand in the table.
outcomes-caption = The { $days } days after each date, all dates together
column-followed = Followed
column-bought-again = Bought again
column-spend = Spent
column-next-score = Next review
column-dates = Dates
outcomes-note = A customer counts once at each date and stands in the table as often; for the intervals each customer is one, so that the same person at two dates is not taken for two. Repurchase: Wilson interval of the effective number; amount: bootstrap over customers; review: mean score of the orders that followed, printed from { $fewest } scored customers on. Whatever all customers of one date share, such as a season, is not in the intervals.
outcomes-pairs-title = { $n ->
    [0] No two segments are told apart
   *[other] { $differ } of { $total } pairs of segments are told apart by repurchase, { $spend } by amount
  }
outcomes-pairs-tested = Each pair is tested on the dates both have, customers as units; chances are corrected for the number of pairs (Holm, for repurchase and for amount each), so that any false difference among them has a chance of { $level } at most.
outcomes-pairs-same = No evidence that these behave differently, neither in repurchase nor in amount: { $pairs }. Treat them alike until a campaign shows otherwise.
outcomes-pairs-none = Every pair is told apart by repurchase, by amount or by both.
outcomes-pairs-few = Too few members bought again for any pair to be tested.
outcomes-pair = { $first } and { $second }
outcomes-matching = A segment of a past date is matched with today’s by its profile among the customers of its own time (means in standard deviations): two are matched where each is the other’s nearest.
outcomes-unmatched = { $segment }: a counterpart at { $n } of { $total } dates.
outcomes-overlap = The dates lie { $step } days apart, so that their follow-ups overlap.
outcomes-value-title = No lifetime value is printed
outcomes-value-why = A lifetime value is a forecast. { $one_time } of customers have bought once, and the plainest forecasts of the next { $days } days, learned at one date and tested at a later one ({ $tests ->
    [one] { $n } test
   *[other] { $n } tests
  }), save { $history } (from orders, recency and amount) and { $segments } (from the segment) of the squared error of giving everybody the mean; we ask for { $needed }. What the segments paid so far, and in the { $days } days after, is observed and stands in this dossier.
outcomes-value-untested = A lifetime value is a forecast, and the export has no two past dates to learn one at and test it at the other. { $one_time } of customers have bought once. What the segments paid so far is observed and stands in this dossier.
claim-spend-forecast = Past orders do carry a forecast of the next { $days } days here: tested at later dates it saves { $history } of the squared error of giving everybody the mean. A lifetime reaches further than any test on this export, so the observed { $days } days are what we print.
struck-repurchase-first = One segment buys again most often
struck-spend-first = One segment spends most afterwards
struck-spend-forecast = Past orders carry a forecast of spending
numbers-repurchase-first = { $first_share }, the next segment { $second_share }
numbers-spend-first = { $first_amount }, the next segment { $second_amount }
numbers-spend-forecast = { $saved_share } of the squared error saved; { $needed_share } asked for
lifetime-title = What customers will spend in the next { $days } days
claim-lifetime-carries = A model of when customers come back, when they stop and what they pay, fitted as of { $dates } earlier dates, expected { $predicted } per customer in the { $days } days after; { $observed } came, and every segment came out within its limits. So its estimate is printed. It looks further ahead than its test did.
lifetime-caption = Expected per customer in the next { $days } days, with 95% intervals
column-lifetime-orders = Orders
column-lifetime-spend = Spend
column-lifetime-seen = Seen in { $days } days
lifetime-note = Sales, not margin, and not discounted. The interval is what the estimate of the model’s parameters leaves open (BG/NBD for orders, gamma-gamma for amounts). Seen: what the segments spent after the earlier dates.
segment-lifetime = Expected per customer in the next { $days } days: { $orders } orders and { $spend }, from a model that passed its test on earlier dates.
lifetime-failed = A model of when customers come back, when they stop and what they pay (BG/NBD and gamma-gamma) was tried as well{ $n ->
    [one] {""}, as of one earlier date
   *[other] {""}, as of { $dates } earlier dates
  }. It is not printed:
lifetime-few-repeaters = { $share } of customers came back on another day, and it takes { $needed }.
lifetime-no-fit = The orders are too few to set its parameters.
lifetime-total-off = For { $days } days it expected { $expected } orders of a hundred customers, where { $came } came, and { $spend_expected } per customer, where { $spend_came } came; { $tolerance } off is allowed.
lifetime-segments-off = { $fit } of { $n } segments came out within the limits.
lifetime-no-better = Giving everybody the mean, or what they bought in the { $days } days before, errs no more.
struck-lifetime-carries = A model of orders and amounts passes its test
numbers-lifetime-carries = { $predicted_per_hundred } orders of a hundred customers expected, { $observed_per_hundred } came; { $repeat_share } came back
