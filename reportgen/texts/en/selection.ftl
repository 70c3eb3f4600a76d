### How the segmentation was chosen.

selection-title = How the segmentation was chosen
selection-lead = We tried { $total } recipes and kept { $recipe }.
selection-evidence = When the customers are drawn again and regrouped, the kept segmentation agrees with itself to { $ari } on average and { $worst } at worst (adjusted Rand index: 1 is the same grouping, 0 is chance). Its least faithful segment shares { $jaccard } of its members with its copy (Jaccard). Half of the customers predicts the grouping of the other half to { $prediction }. The silhouette, how much closer customers are to their own segment than to the next on a scale from −1 to 1, is { $silhouette }.
figure-lift-title = The kept recipe with { $k } segments: { $lift } against shuffled data
figure-lift-subtitle = Silhouette, less its mean in data whose columns were shuffled. RFM: recency, number of orders, amount; log or plain: the scale
figure-lift-alt = Lines of the silhouette’s lift over shuffled data by number of segments, one per recipe, the kept one marked. { $title }.
candidates-caption = The kept recipe and the best of the others
candidates-note = { $total } recipes in all; the full list is in analysis.json. RFM: recency, number of orders (frequency), amount (monetary). The kept recipe, the finalists and the references stand first, tested on all customers; the rest were tested on a sample only, or at most on two halves of it (a dash under “Worst ARI”). Lift: silhouette less its mean in shuffled data; gain: likelihood beyond what shuffled data reaches, in nats per customer. Score: weighted sum of separation, prediction, stability, size of the smallest, spread of value and of satisfaction, and simplicity.
column-recipe = Recipe
column-k = Segments
column-silhouette = Silhouette
column-reference = Shuffled
column-lift = Lift
column-prediction = Predicts
column-worst-ari = Worst ARI
column-worst-jaccard = Worst Jaccard
column-smallest = Smallest
column-score = Score
column-why = Verdict
lost-lower_score = lower score
lost-dissolved = dissolves
lost-unstable = unstable
lost-binary_input = yes/no split
lost-giant = one giant
lost-too_small = too small
claim-rival-unstable = { $which ->
    [fewer] With one segment fewer ({ $k })
    [more] With one segment more ({ $k })
   *[common] With the eight variables and four segments of a common recipe
  }, the groups drawn again agree with the first to only { $theirs } at worst, below the { $floor } asked for; those of the kept recipe stay at { $ours }.
claim-rival-dissolved = { $which ->
    [fewer] With one segment fewer ({ $k })
    [more] With one segment more ({ $k })
   *[common] With the eight variables and four segments of a common recipe
  }, one segment shares only { $theirs } of its members with its copy when customers are drawn again, below the { $floor } asked for; the least faithful segment kept shares { $ours }.
claim-rival-too-small = { $which ->
    [fewer] With one segment fewer ({ $k })
    [more] With one segment more ({ $k })
   *[common] With the eight variables and four segments of a common recipe
  }, the smallest segment holds { $theirs } of the customers, below the { $floor } asked for; the smallest one kept holds { $ours }.
claim-rival-score = { $which ->
    [fewer] With one segment fewer ({ $k })
    [more] With one segment more ({ $k })
   *[common] With the eight variables and four segments of a common recipe
  }, the weighted score is { $theirs }, against { $ours } for the kept recipe.
rival-plain = { $which ->
    [common] Eight variables, { $k } segments
   *[other] The same recipe, { $k } segments
  }: score { $theirs }; the kept recipe: { $ours }.
claim-seed-less-stable = A common choice, four segments on all eight variables, agrees with itself to only { $theirs } on average and { $theirs_worst } at worst when customers are drawn again, against { $ours } and { $ours_worst } for the kept recipe.
census = Of { $starts } random starts, { $hits } ended in the same best solution; { $n ->
    [one] within 1% of it lies this one alone (agreement { $agreement }).
   *[other] { $distinct } different solutions lie within 1% of it, and the least alike of them agree to { $agreement }.
  }
structure-heading = Are there groups in the data at all?
structure-measures = { $n ->
    [0] None
    [one] One
   *[other] { $above }
  } of the { $total } measures below { $n ->
    [one] lies
   *[other] lie
  } above what the same search reaches in shuffled data.
no-structure-caption = The choice beside the same search in shuffled data
no-structure-note = Means over several samples of { $rows } customers. The whole search was run again on { $copies } copies, each of a sample of its own in which every column was shuffled by itself; the larger of what the copy’s own choice and the kept recipe reach there counts, and the range holds nine in ten of those. Silhouettes of different variables are not compared with each other.
column-measure = Measure
column-observed = Here
column-reference-median = Shuffled, median
column-reference-range = Shuffled, nine in ten
column-above = Above
measure-prediction_strength = Prediction strength
measure-stability = Agreement when drawn again
structure-apart = Shuffled data is foretold about as well here, because single variables have groups of their own. What tells the kept grouping from it is separation: describing customers by it gains { $gain } nats each, in shuffled data { $shuffled }.
structure-one-margin = One thing is certain: a segment can be told by { $features } alone. That is structure in one variable, not in how variables go together.
selection-note = Stability is necessary, not sufficient: with this many customers even an arbitrary cut comes back. That is why the number of segments was not chosen by stability alone.
