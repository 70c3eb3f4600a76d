### Why the segmentation goes out of date, and what being late means.

choice-headline = As proposed: { $value }
choice-start = Started { $value }
choice-window = Customers: { $value }
choice-threshold = Threshold { $value }
choice-k = { $value } segments
choice-recency = Recency left out
choice-restarts = One random start per fit
label-chosen = proposed: { $value }
figure-why-title = Why this period? { $choices } defensible choices say { $low } to { $high }; { $open } say “not within the data”
figure-why-subtitle = Typical weeks until touch is lost, one choice changed at a time; thick lines: all starts. Arrows: not when the data ended. { $window } unless said otherwise
figure-why-alt = One dot per choice with its weeks; an open arrow where touch was not lost within the data; a line marks the proposal. { $title }.
why-caption = One choice changed at a time
column-choice = Choice

part-ageing = Ageing: only the clock moved
part-new_customers = Customers who came and went
part-behaviour = Behaviour: orders and reviews
part-boundaries = Moved boundaries
part-optimiser = Chance of the search
part-whole = The whole
figure-parts-model-title = After { $weeks } the old segmentation puts { $share } of customers in the wrong segment
figure-parts-model-subtitle = Share of customers in the wrong segment, by what changed; the bars add up to the whole
figure-parts-model-alt = Bars for ageing, customers who came and went, behaviour and the search itself, which add up to the share in the wrong segment. { $title }.
parts-model-caption = The old segmentation, used on fresh data
figure-parts-list-title = A list never touched again would have { $share } in the wrong segment after { $weeks }, or in none
figure-parts-list-subtitle = A list printed at the start: what placing everybody again would put right, and what only a new segmentation would (moved boundaries)
figure-parts-list-alt = Bars for ageing, customers who came and went, behaviour, moved boundaries and the search itself, which add up to the whole. { $title }.
parts-list-caption = The old list, never renewed
column-part = Part
column-wrong-share = In the wrong segment
column-ari-lost = Agreement lost
claim-part-rules = The largest part of the lost agreement is “{ $part }”: so it was for { $n } of { $total } starts.
no-part-rules = No single part of the lost agreement stands out for most starts.
struck-part-rules = One part of the lost agreement is the largest
numbers-part-rules = { $part } against { $next_part } of agreement; for { $n_ruling } of { $n_starts } starts

again-caption = Would we still keep { $segments } segments?
again-same = kept
again-changed = another number: a reason to come early
again-of = { $kept } of { $samples }
again-note = The choice made again on the customers of that date, among the kept number, one fewer and one more, by the criteria of the chapter on the choice, on several samples of at most { $rows } customers. Another number is reported where no sample keeps the old one: two numbers that are about as good change places by chance.
column-kept-by = Samples that keep { $segments }
column-date = Date
column-segments = Segments
column-verdict = Verdict

policy-never = never
policy-every = { $n ->
    [one] every month
   *[other] every { $text } months
}
axis-weeks-first = weeks since the first look
axis-wrong-share = customers in the wrong segment
figure-replay-title = Past data, lived again: { $never } in the wrong segment without renewal, { $quarterly } with one every 3 months
figure-replay-subtitle = Share of customers whom the segmentation in force puts elsewhere than a fresh one would, from { $start } on; each renewal puts everybody right
figure-replay-alt = Saw-tooth lines over { $weeks }: the share in the wrong segment grows until the next renewal and falls to zero. { $title }.
replay-caption = { $weeks } of history under each policy, mean over that time
column-policy = Renewal
column-refits = Renewals

figure-touch-title = What each segment shares with its fresh copy, week by week
figure-touch-subtitle = Members in common over members of either (Jaccard), mean over all starts. Dashed: { $dissolved }, the line for an early visit
figure-touch-alt = A small line chart per segment, from 1 at the start; a dashed line at { $dissolved }. { $title }.
touch-caption = Members in common with the fresh copy

figure-inputs-title = { $n ->
    [0] Inputs: no alarm at { $looks } looks
    [one] Inputs: an alarm at one of { $looks } looks
   *[other] Inputs: an alarm at { $n } of { $looks } looks
}
figure-inputs-subtitle = Distance from the start ({ $start }) in standard deviations; in colour who bought in the last two weeks, in grey all customers. Dashed: { $bound }, the bound for an alarm
figure-inputs-alt = A small line chart per input with the distance of the newest customers and of all customers; a dashed line at { $bound }. { $title }.
inputs-caption = Distance of the newest two-week cohort, by look
column-season = Season
season-none = –
season-black_friday = Black Friday
season-christmas = Christmas
drift-caption = Have the inputs moved? The look of { $date }
column-input = Input
column-newest = Newest two weeks
column-chance = By chance up to
column-divergence = Divergence (0–1)
column-base = All customers
drift-none = too few
drift-quiet = quiet
drift-alarm = alarm
drift-clock = a clock: no alarm
drift-note = Distance (Wasserstein): how far the average customer would have to move, in standard deviations; amounts and counts on a logarithmic scale. An alarm sounds where the newest cohort lies beyond both { $bound } and what chance allows. Around Black Friday and Christmas an alarm wants a second look.
