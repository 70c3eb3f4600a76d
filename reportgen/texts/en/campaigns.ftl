### Campaign lists, their hold-outs, and what a test can show.

campaigns-title = Campaigns, and how to test them
campaigns-lead = Each segment with an action has a list ready for import: campaigns/S1.csv and so on. In each list { $share } of the customers, drawn at random within each third by amount, are held out: they get no campaign, and show what would have happened anyway.
campaigns-none = No segment is steady enough for a campaign of its own, so there is no list.
campaigns-read-title = Read the result on { $date }
campaigns-read-text = A campaign that starts on the date of this dossier collects orders for { $window }. Orders count once they are delivered: { $delivered } of them are within { $lag }. Until then the result is incomplete.
campaigns-caption = What each campaign can show
campaigns-note = Ordered anyway: the share expected to order without a campaign, { $source }. Rise that shows: found { $power } of the time, with an error of { $error } where there is none. Customers needed: contacted and held out, for the rise in the column before.
campaigns-source-outcomes = from what such customers did in the past
campaigns-source-repeat = here the share who ever came back (of all customers, where the segment is made of those who did or did not): this export does not show what followed
campaigns-together = All lists together
campaigns-heading-how = How to read it
campaigns-how-count = Count buyers among the contacted and the held out within each third by amount (column amount_third), and average the three differences.
campaigns-how-leave = Contact nobody of the group “holdout”, in any campaign, until the result is read; until then the list of this run says who that is. At the next export nearly everybody is in the same group again.
campaigns-how-tool = The lists name customers by customer_unique_id, the shop’s own number: the export has no addresses. Match it with the address in your mailing tool.
claim-holdout-balanced = The held out resemble the contacted: in days since the last order, orders, amount and reviews no list differs by more than chance would have it.
struck-holdout-balanced = Held out and contacted are alike
numbers-holdout-balanced = largest difference { $largest } standard deviations, by chance up to { $chance }
campaigns-lopsided = In the list of “{ $segment }” the draw came out lopsided: read it within each third by amount, and with reserve.
campaigns-not-testable = Not testable, so do not A/B: { $segments }. With so few customers only the rise in the column “Rise that shows” would be seen.
campaigns-still-together = Their held-out customers still count when all lists are read together.
campaigns-nothing-testable = Not even all lists together can show the rise wanted: take what you see as experience, not as proof.
campaigns-without = “{ $segment }” gets no list: it dissolves when customers are drawn again, so whoever is addressed would be chosen by chance.
column-contacted = Contacted
column-held-out = Held out
column-base-rate = Ordered anyway
column-detectable = Rise that shows
column-stated = Rise wanted
column-needed = Customers needed
column-test = Test
test-yes = yes
test-no = do not A/B
rise-to = to { $rise }
n-days = { $n ->
    [one] { $text } day
   *[other] { $text } days
  }
