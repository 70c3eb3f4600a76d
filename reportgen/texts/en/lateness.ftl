### What lateness costs.

lateness-title = What an old segmentation costs
lateness-lead = { $weeks } after a renewal { $wrong } of { $customers } customers ({ $share }) belong to another segment by now. In a week { $contacts } contacts reach them with a campaign meant for others, and { $at_stake } are at stake.
lateness-note = Mean over the start dates of the stability study. What two segmentations of one day differ by ({ $chance } of customers) is taken off: no renewal can mend it. In brackets: from the low to the high end of all assumptions at once. A wrong contact loses the answers that do not come, at their margin, and at least its own cost.
earned-title-all = An old segmentation has cost the price of a visit after { $mid }, between { $first } and { $last } over the assumptions
earned-title-open = An old segmentation has cost the price of a visit after { $mid }: after { $first } at the high end of the assumptions, beyond the data at the low end
earned-title-high = An old segmentation has cost the price of a visit after { $first } at the high end of the assumptions; on the middle ones that lies beyond the { $horizon } seen
earned-title-none = An old segmentation has not cost the price of a visit within the { $horizon } seen, whatever the assumptions
figure-earned-subtitle = What an ageing segmentation has lost after a renewal, in all. Line: on the middle assumptions. Grey: from the low to the high end. Dashed across: the price of a visit in the standard option ({ $price }). Upright: the week in which the loss comes to it
figure-earned-alt = Line of the loss so far over the weeks after a renewal, with a band from the low to the high end of the assumptions and a dashed line at the price of a visit, { $price }. { $title }.
axis-weeks-renewal = weeks after a renewal
axis-lost = lost so far
label-earned-price = a visit
label-earned-low = low end: { $weeks }
label-earned-mid = middle: { $weeks }
label-earned-high = high end: { $weeks }
earned-caption = Lost so far by the week after a renewal
column-lost-low = Lost so far, low
claim-cheapest-visits = On our middle assumptions { $n ->
    [0] no visit at all costs least
    [one] { $visits } visit a year costs least
   *[other] { $visits } visits a year cost least
  }: { $total }, losses included
figure-cost-title = What renewing costs a year, losses included
struck-cheapest-visits = One number of visits costs least
numbers-cheapest-visits = visits: { $n_visits }, for { $total_amount } a year; the next number { $next_amount }
figure-cost-subtitle = Cost a year by the number of renewals: visits and hosting, plus what is lost by then. Grey: from the low to the high end of the assumptions. Dashed across: never renewing, on the middle ones ({ $never })
figure-cost-alt = Line of the yearly cost over the number of visits a year, with a band from the low to the high assumptions, a grey line of the contract’s price alone, and a dashed line at the cost of never renewing, { $never }. { $title }.
axis-visits = visits a year
axis-cost = cost a year
label-cost-total = price and losses
label-cost-price = price alone
label-cost-never = never
label-cost-chosen = standard, every { $weeks }
cost-caption = Cost a year by the number of visits
schedules-caption = What each schedule costs a year
schedules-note = Over { $span } from a fresh segmentation on, at the price of the standard option. The data see { $horizon } ahead; after that the last share seen is held.{ $replayed ->
    [yes] {" "}“In the past”: the weeks of the stability study, lived again under each schedule.
   *[no] {""}
  }
schedule-never = Never
schedule-chosen = Standard, every { $weeks }
schedule-twice = Twice as often, every { $weeks }
schedule-even = Every { $weeks }
replayed-never = In the past: never
replayed-months = { $n ->
    [one] In the past: every month
   *[other] In the past: every { $text } months
  }
column-schedule = Renewal
column-visits-year = Visits a year
column-wrong = Customers misplaced
column-contract-cost = Contract a year
column-at-stake-year = Lost a year, middle
column-total-low = Together, low
column-total-mid = Middle
column-total-high = High
column-value-per-order = Paid per order
column-at-stake-week = At stake a week
segment-stakes-caption = Customers misplaced { $weeks } after a renewal, by segment
assumptions-caption = What is assumed
assumptions-note = Amounts are in the currency of the export; the defaults are meant for Brazil. Replace them with your own in the settings, and the result follows.
assumption-no-source = assumption: no source, replace with your own
column-assumption = Assumption
column-low = Low
column-mid = Middle
column-high = High
column-source = Source
assumption-email_cost = Cost of an e-mail
assumption-text_cost = Cost of a text message
assumption-letter_cost = Cost of a letter
assumption-text_share = Share of contacts by text message
assumption-letter_share = Share of contacts by letter
assumption-campaigns_per_year = Campaigns by segment a year
assumption-contacted_share = Share of customers reached by a campaign
assumption-gross_margin = Margin of an additional order
assumption-response_right = Orders per contact, right campaign
assumption-response_kept = What is left of that, wrong campaign
