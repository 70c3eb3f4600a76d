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
changes-note = In brackets the 95 % interval of the mean. A dash: the segment did not exist at that date.
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
figure-flow-subtitle = Customers in each segment on { $then } (left) and { $now } (right); a ribbon is as thick as the customers in it, and is told by its reason
figure-flow-alt = { $title }. Ribbons lead from the segments of { $then } on the left to those of { $now } on the right, each for one reason. The table lists them all, with customers and amounts.
reasons-caption = Why customers are where they are: everybody once, with all they have paid
flow-method = The reason is the last step that brought a customer into today’s segment: the earlier model is asked what it says once the days have passed, then with today’s orders, then with today’s reviews; what is left is the new model’s boundary. “Records changed” are orders of then that the export now tells differently. The largest movers are listed in movers.csv.
claim-score-rose = The mean review of { $segment } rose from { $then } to { $now }.
claim-score-fell = The mean review of { $segment } fell from { $then } to { $now }.
struck-score-rose = The mean review of a segment rose
struck-score-fell = The mean review of a segment fell
numbers-score-rose = { $then } then, { $now } now
numbers-score-fell = { $then } then, { $now } now
