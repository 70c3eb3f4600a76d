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
