### The chapter on the run before this one.

history-title = Since the last dossier
history-lead = This dossier follows the one of { $date }, { $weeks } ago. { $n ->
    [one] { $shared } customer has a segment in both.
   *[other] { $shared } customers have a segment in both.
  }

### What became of each segment.

family-title = The family of the segments
figure-family-title = { $n ->
    [one] { $kept } of { $total } earlier segments lives on
   *[other] { $kept } of { $total } earlier segments live on
  }
figure-family-subtitle = Segments of { $date } on the left, today’s on the right. Solid lines lead to the heir, dashed ones to a segment that holds { $share } or more of the customers; the figure is the share of the earlier segment’s customers.
figure-family-alt = { $title }. A tree of two columns: each earlier segment is joined to its heir by a solid line, and by dashed lines to other segments that hold { $share } or more of its customers. The table lists the pairs.
family-caption = Today’s segments and their ancestors
family-known = { $n ->
    [one] { $customers } customer
   *[other] { $customers } customers
  }
family-new = { $n ->
    [one] new · { $customers } customer
   *[other] new · { $customers } customers
  }
family-gone = { $n ->
    [one] ends here · { $customers } customer
   *[other] ends here · { $customers } customers
  }
family-none = new
family-event-birth = { $after } is new and has a new number: no earlier segment is like it ({ $line } or more) and free.
family-event-death = { $before } has no heir: its number, colour and campaign end here.
family-event-split = { $before } was split: its customers are now mostly in { $after }.
family-event-merge = { $before } were merged: { $bulk } or more of each are now in { $after }.
family-event-rename = { $before } has a new name, { $after }: the old words are no longer true of its customers. Its number stays.
family-method = Segments are matched one to one by the customers known to both dossiers, so that the summed likeness (Jaccard) is largest; from { $line } on a segment is the heir and keeps number, name and colour. A name stays as long as its words are true.
column-ancestor = Ancestor
column-likeness = Likeness

### What changed.

changes-title = What changed
changes-caption = The segments then and now: { $then } → { $now }
changes-note = In brackets the 95% interval of the mean. A dash: the segment did not exist at that date.
changes-then-now = { $then } → { $now }
column-per-customer = Per customer
column-review-mean = Mean review
column-from = From
column-to = To
column-reason = Reason
column-amount-then = Amount then
column-amount-now = Amount now
move-stayed = stayed
move-time = time passed
move-bought = bought again
move-corrected = records changed
move-reviewed = reviewed
move-boundary = boundary moved
move-new = new
move-gone = gone
move-unknown = not known
flow-ribbon = { $reason } { $n }
flow-nowhere = no segment
flow-all = everybody
flow-caption = Every flow between two segments
figure-flow-title = { $share } of the customers known to both dossiers changed segment
figure-flow-subtitle = Customers in each segment on { $then } (left) and { $now } (right); a ribbon’s width follows its number of customers; it bears its reason
figure-flow-alt = { $title }. Ribbons lead from the segments of { $then } on the left to those of { $now } on the right, each for one reason. The table lists them all, with customers and amounts.
reasons-caption = Why customers are where they are: everybody once, with all they have paid
flow-method = The reason is the last step that brought a customer into today’s segment: the earlier model is asked what it says once the days have passed, then with today’s orders, then with today’s reviews; what is left is the new model’s boundary. “Records changed” are orders of then that the export now tells differently. The largest movers are listed in movers.csv.
claim-score-rose = The mean review of { $segment } rose from { $then } to { $now }.
claim-score-fell = The mean review of { $segment } fell from { $then } to { $now }.
struck-score-rose = The mean review of a segment rose
struck-score-fell = The mean review of a segment fell
numbers-score-rose = { $then } then, { $now } now
numbers-score-fell = { $then } then, { $now } now

### How the last dossier did.

card-title = Report card of the last dossier
grades-caption = Predicted and observed, by earlier segment, over the { $days } days since that can be seen in full
grades-note = Predicted: what the last dossier said of { $whole } days, taken in proportion for { $days }. In brackets 95% intervals. “as predicted”: the interval of the difference holds zero.
grades-none = It is too early to grade what the last dossier predicted for { $whole } days: orders of the days since may still be on their way.
grade-as-predicted = as predicted
grade-more = more
grade-fewer = less
grade-none = –
column-share-predicted = Bought again: predicted
column-share-observed = observed
column-share-grade = grade
column-spend-predicted = Paid per customer: predicted
column-spend-observed = observed
column-spend-grade = grade
axis-predicted = predicted
axis-observed = observed
figure-calibration-share-title = Who bought again: { $n ->
    [one] { $right } of { $total } segments as predicted
   *[other] { $right } of { $total } segments as predicted
  }
figure-calibration-share-subtitle = Share of each earlier segment that bought again in { $days } days, predicted and observed, with 95% intervals; on the dashed line both agree
figure-calibration-share-alt = { $title }. A point per segment: across what was predicted, upwards what was observed in { $days } days. The table below has the numbers.
figure-calibration-spend-title = What they paid: { $n ->
    [one] { $right } of { $total } segments as predicted
   *[other] { $right } of { $total } segments as predicted
  }
figure-calibration-spend-subtitle = Amount per customer of each earlier segment in { $days } days, predicted and observed, with 95% intervals; on the dashed line both agree
figure-calibration-spend-alt = { $title }. A point per segment: across what was predicted, upwards what was observed in { $days } days. The table below has the numbers.
fired-caption = Triggers of the contract
trigger-period = Renewal period
fired-period = the { $agreed } that were agreed have passed
trigger-segment-jaccard = Likeness of the segment that lies lowest: { $subject }
fired-segment-jaccard = { $subject } no longer fits
trigger-other-k = Number of segments chosen
fired-other-k = another number of segments is chosen
trigger-input-drift = Largest shift of an input: { $subject }
fired-input-drift = an input has shifted ({ $subject })
fired-yes = fired
fired-no = not fired
fired-unknown = not known
column-trigger = Trigger
column-value-found = Found
column-line = Line
column-fired = State
recommended-caption = What was recommended first, and what it brought against the hold-out
recommended-note = Points: buyers in a hundred among the contacted, less those among the held out, averaged over thirds by amount. It is known for campaigns that outcomes.csv names.
column-recommended = Recommended
column-buyers = Buyers
column-points = Difference, points
column-more-paid = Difference, amount
column-read = Read
brought-unknown = not reported
brought-shares = { $campaign } of the contacted, { $holdout } of the held out
brought-complete = { $days } days from { $date }
brought-so-far = the first { $days } days from { $date }
proposal-keep-kept-title = The earlier segmentation still holds, and is kept
proposal-keep-refitted-title = The earlier segmentation would still hold
proposal-refit-kept-title = Renew the segmentation: this dossier still uses the earlier one
proposal-refit-refitted-title = The segmentation was due, and is renewed here
proposal-fired = Triggers of the contract have fired since { $date }: { $triggers }.
proposal-quiet = No trigger of the contract has fired since { $date }.
proposal-diff = The earlier model and a fresh one put { $share } of today’s customers ({ $wrong }) into different segments; their agreement (adjusted Rand index) is { $ari }, where 1 means the same.
proposal-kept = This dossier keeps the earlier model: the chapter on how it was chosen speaks of { $date }.
proposal-refitted = This dossier is made with the fresh one; build with --keep-model { $run } to keep the earlier one.
card-looks = A segment has to lie below its line at { $looks } looks in a row, each against a model fitted on that day, { $n ->
    [one] a week
   *[other] { $weeks } weeks
  } apart and the last one today; “found” has them in their order.
card-method = An input is held against the customers who had bought shortly before the last dossier, in standard deviations; the days since the last order never sound an alarm.

### Changes in the data itself.

data-changes-title = Changes in the data itself
data-changes-none = Nothing changed in the shape of the data: the same tables, columns, categories, means of payment, states and order statuses, and no week without usable orders.
data-tables-new = New tables: { $names }.
data-tables-gone = Tables no longer there: { $names }.
data-columns-new = { $subject }: columns now filled: { $names }.
data-columns-gone = { $subject }: columns no longer filled: { $names }.
data-rows-fewer = These tables shrank, which a growing shop’s do not: { $names }. Check that the export is whole.
data-values-new = { $subject }, new ({ $total }): { $names }.
data-values-gone = { $subject }, no longer there ({ $total }): { $names }.
data-weeks-missing = { $n ->
    [one] { $total } week
   *[other] { $total } weeks
  } between the two dossiers without usable orders, from: { $names }.
values-category = Categories
values-means = Means of payment
values-state = States
values-status = Order statuses
