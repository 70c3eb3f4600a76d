### The kept segmentation beside simpler and common answers.

grid-heading = Would simple RFM do?
grid-title = Would simple RFM do? Compare for yourself
claim-grid-differs = Would simple RFM do? No: it would treat { $share } of customers differently
claim-grid-would-do = Would simple RFM do? Yes, nearly
grid-text = A plain grid of { $n ->
    [one] one box
   *[other] { $boxes } boxes
  } (how recently, once or again, how much) and the segments agree to { $ari } on a scale where 1 is the same grouping and 0 is chance. { $different } customers ({ $share }) would be treated differently.
grid-lead = The plainest segmentation of all is a grid of { $n ->
    [one] one box
   *[other] { $boxes } boxes
  } that anybody can draw by hand: how recently, once or again, how much (RFM). Whatever this dossier proposes has to be worth more than that.
grid-at-best = Boxes and segments were paired one to one so that as many customers as possible agree; everybody else counts as treated differently. Even if each box were treated as the segment of most of its customers, { $at_best } customers ({ $at_best_share }) would still get another segment’s treatment.
claim-grid-misses-satisfaction = What the grid lacks is satisfaction: the segments account for { $ours } of the differences in review scores between customers, the grid for { $theirs }. It would send the same letter to the pleased and to the angry.
claim-grid-tells-satisfaction = The grid tells satisfied from dissatisfied customers better than the segments: it accounts for { $theirs } of the differences in review scores, the segments for { $ours }.
claim-grid-misses-value = It also tells customers apart less by what they paid: the segments account for { $ours } of the differences in amount, the grid for { $theirs }.
claim-grid-tells-value = In fairness: by what customers paid, the grid tells them apart better. It accounts for { $theirs } of the differences in amount, the segments for { $ours }.
grid-no-reviews = The export has no reviews: neither the grid nor the segments know who is satisfied.
grid-caption = The boxes of the grid and the segments of their customers
grid-note = Paired with: the segment matched to the box one to one; where there are more boxes than segments, some have none. Mostly: the segment of most of its customers.
grid-method = Limits: thirds or halves of those who bought once, and of those who came back, rounded. A customer on a limit lies in the lower box, so that equal customers always share a box.
column-bought = Bought
column-share = Share
column-matched = Paired with
column-mostly = Mostly
word-once = once
word-again = again
word-none = none
range-any = any
range-up-to = up to { $high }
range-above = above { $low }
range-between = { $low } to { $high }
