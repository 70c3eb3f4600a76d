### What separates the segments, and the rules that place a customer by hand.

explanation-title = What separates the segments
explanation-lead = Do their customers differ in ways that matter, and how sure is it who belongs where?
segment-label = { $id } { $name }
not-fitted = { $feature } ○
figure-effects-title = { $n ->
    [0] No variable tells
    [one] One of { $total } variables tells
   *[other] { $separating } of { $total } variables tell
  } a segment from the other customers
figure-effects-subtitle = Effect size (Cliff’s delta, −1 to 1) of each segment against all other customers; grey: negligible; ○: not used to form the segments
figure-effects-alt = Table of coloured cells, a row per variable and a column per segment, each with its effect size. { $title }.
effects-caption = Effect size with its 95% interval and the segment’s customers
effect-with-interval = { $effect } ({ $low } to { $high }; n = { $n })
effects-how-to-read = How to read it: draw one customer of the segment and one from outside. +0.60 means that the one inside has the larger value in 80 of 100 such pairs, −0.60 in 20 of 100; ties count half. Variables marked ○ are the test: the others separate since the segments were cut along them.
effects-silent = Not in the chart, as no segment stands out in them: { $features }.
claim-unused-separates = The segments also differ where nobody looked: { $feature } played no part in forming them, yet { $segment } has the { $direction ->
    [more] larger
   *[less] smaller
  } value in { $pairs } of 100 pairs with other customers.
unused-does-not-separate = No variable outside the recipe separates the segments. The strongest, { $feature }, reaches an effect of { $effect }, which is negligible or within the margin of chance. The segments say what they were built from, and no more.
unused-none = Every variable of this export was used to form the segments, so that none is left to test them.
figure-certainty-title = { $share } of customers lie near a border
figure-certainty-subtitle = Share of each segment’s customers by confidence, from 0 (on the border to another segment) to 1 (at the heart of its own)
figure-certainty-alt = Table of coloured cells, a row per segment and a column per tenth of confidence, each with its share of customers. { $title }.
certainty-caption = Confidence per segment: share near a border, quantiles, and share per tenth
certainty-note = Confidence compares the distance to the own segment with that to the next; below { $line } a customer counts as near a border, and may be treated as either. It stands beside every customer in segments.csv.
from-value = from { $value }
column-borderline = Near a border
column-p10 = Lowest tenth
column-p90 = Highest tenth

pocket-title = Pocket rules
pocket-lead = { $n ->
    [one] One rule is
   *[other] { $rules } rules are
  } enough to place any customer by hand; each customer meets exactly one.
claim-rules-faithful = These rules place { $fidelity } of all customers as the model does; a card worth carrying should reach { $enough }. They were counted as printed here, after the limits were rounded.
rules-not-faithful-title = Do not use these rules instead of the model
rules-not-faithful-text = They place only { $fidelity } of all customers as the model does; { $enough } is asked for. Use them to understand the segments, and segments.csv to write to customers.
pocket-caption = The card
column-pocket-rule = Customers who …
column-rule-right = Belong there
rule-sentence = … { $rule }
column-recall = Segment found
pocket-note = Belong there: share of the rule’s customers whom the model puts in that segment. Segment found: share of the segment’s customers whom the card as a whole puts there.
pocket-unreached = No rule ends in { $segments }: the card cannot find its customers.
pocket-code-heading = The same rules for your tools
pocket-code-text = Both read a table with the columns of segments.csv. To copy them, open rules.sql and rules.txt of this run.
pocket-sql-title = SQL, for a table “customers”
pocket-formula-title = Spreadsheet formula, for row 2 of segments.csv
pocket-formula-note = Function names are English and arguments are parted by commas. Where your spreadsheet writes decimals with a comma, put a semicolon for each comma that parts arguments, and a comma for each decimal point; where it translates the function names, translate them too.

rule-line = { $id } { $name }: customers who { $rule }.
when-always = are in the export, whoever they are
when-missing-passes = { $condition } (or have no such value)
when-missing-passes-review_score_mean = { $condition } (or gave no review)
when-missing-fails = { $condition }
when-recency_days-up-to = ordered within the last { $high }
when-recency_days-above = ordered more than { $low } ago
when-recency_days-between = ordered more than { $low } and at most { $high } ago
when-n_orders-once = ordered once
when-n_orders-again = came back (two orders or more)
when-n_orders-up-to = made at most { $high }
when-n_orders-above = made more than { $low }
when-n_orders-between = made more than { $low } and at most { $high }
when-monetary-up-to = paid at most { $high }
when-monetary-above = paid more than { $low }
when-monetary-between = paid more than { $low } and at most { $high }
when-review_score_mean-up-to = gave { $high } or less on average
when-review_score_mean-above = gave more than { $low } on average
when-review_score_mean-between = gave more than { $low } and at most { $high } on average
when-in_sao_paulo-up-to = live outside São Paulo state
when-in_sao_paulo-above = live in São Paulo state
when-other-up-to = lie at { $high } or less in { $feature }
when-other-above = lie above { $low } in { $feature }
when-other-between = lie above { $low } and at { $high } or less in { $feature }
