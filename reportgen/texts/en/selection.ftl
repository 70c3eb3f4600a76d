### How the segmentation was chosen.

selection-title = How the segmentation was chosen
selection-lead = We tried { $total } recipes and kept { $recipe }.
selection-evidence = Regrouped from customers drawn again, the kept segmentation agrees with itself to { $ari } on average and { $worst } at worst (adjusted Rand index; 1 is the same grouping, 0 is chance). Its least faithful segment reaches a Jaccard of { $jaccard }. Half of the customers predicts the other half to { $prediction }. The silhouette is { $silhouette }: how much closer a customer is to the own segment than to the next, from −1 to 1.
figure-lift-title = With { $k } segments the kept recipe separates { $lift } above shuffled data
figure-lift-subtitle = Silhouette less its mean in data whose columns were shuffled, by number of segments; each recipe in its own space
figure-lift-alt = Lines of the silhouette’s lift over shuffled data by number of segments, one per recipe, the kept one marked. { $title }.
candidates-caption = The kept recipe and the best of the others
candidates-note = { $total } recipes in all; the full list is in analysis.json. Recipes without an entry under “worst ARI” were only screened on a sample. Score: weighted sum of separation, prediction, stability, spread of value and of satisfaction, and simplicity.
column-recipe = Recipe
column-k = Segments
column-silhouette = Silhouette
column-reference = Shuffled
column-lift = Lift
column-prediction = Prediction
column-worst-ari = Worst ARI
column-worst-jaccard = Worst Jaccard
column-smallest = Smallest
column-score = Score
column-why = Verdict
rejected-too_small = a segment is too small
rejected-giant = one giant segment
rejected-binary_input = a yes/no variable makes the groups
rejected-unstable = does not come back when customers are drawn again
rejected-dissolved = a segment dissolves
rejected-lower_score = lower score
neighbour-lost = { $k } segments lost: { $why } (score { $score } against { $ours }).
claim-seed-less-stable = All eight variables with four segments, a common choice, agree with themselves to only { $theirs } on average and { $theirs_worst } at worst when customers are drawn again, against { $ours } and { $ours_worst } for the kept recipe.
census = Of { $starts } random starts, { $hits } ended in the same best solution; { $n ->
    [one] there is one solution
   *[other] there are { $distinct } different solutions
  } within 1 % of it, and the least alike of them agree to { $agreement }.
structure-heading = Is there anything here?
no-structure-caption = The choice beside the same search in shuffled data
no-structure-note = Measured on { $rows } customers. The whole search was run again on { $copies } copies of them in which each column was shuffled by itself; the range holds nine in ten of those. Silhouettes of different variables are not compared with each other.
column-measure = Measure
column-observed = Here
column-reference-median = Shuffled, median
column-reference-range = Shuffled, nine in ten
column-above = Above
measure-silhouette = Separation (silhouette)
measure-prediction_strength = Prediction strength
measure-stability = Agreement when drawn again
structure-one-margin = One thing is certain: a segment can be told by { $features } alone. That is structure in one variable, not in how variables go together.
selection-note = Stability is necessary, not sufficient: with this many customers even an arbitrary cut comes back. That is why the number of segments was not chosen by stability alone.
