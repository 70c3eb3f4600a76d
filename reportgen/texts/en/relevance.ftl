### What the segmentation gains or loses with each variable.

relevance-caption = What each variable is used for
relevance-note = Same value: share of customers with the commonest value; from { $constant } on a variable hardly tells customers apart. Weight: share of the squared distance between the segments. Explained by segments: share of the differences, in rank, that lies between segments. Two variables whose rank correlation exceeds { $rho } say the same: one of them is kept. Places and yes/no variables describe: they would cut the customers in two by themselves.
column-carried-share = Weight
role-built-on = built on
role-described-by = described by
role-built-on-constant = built on, though nearly constant
role-proposed = may be built on
role-nearly-constant = describes: nearly constant
role-redundant = describes: says the same as { $other }
role-missing = describes: too many customers lack it
role-yes-or-no = describes: yes or no
role-place = describes: a place
role-as-of-only = describes: known for this date only

figure-left-out-title = { $n ->
    [0] Leaving out any one of the variables changes nothing that these samples show
    [one] { $n } of { $all } variables makes a clear difference when it is left out
   *[other] { $n } of { $all } variables make a clear difference when they are left out
  }
figure-left-out-subtitle = Change against the kept segmentation when a variable is left out, or added: mean and 95% interval over { $samples } samples of { $rows } customers
figure-left-out-alt = Three rows of dots with intervals, one row per variable left out or added: lift over shuffled data, prediction strength and agreement of refits, each as the change against the kept segmentation. { $title }.
left-out-note = Filled dots: the interval excludes zero. About one interval in twenty does so by chance. On samples of this size the kept segmentation has a lift of { $lift }, a prediction strength of { $prediction } and an agreement of refits of { $stability }. Lift: silhouette minus that of data in which no variable knows of the others.
trial-lift = Lift over shuffled data
trial-prediction = Prediction strength
trial-stability = Agreement of refits
column-change = Change
change-without = Without: { $feature }
change-with = With: { $feature }
change-interval = { $mean } ({ $low } to { $high })
changed-lift = { $value } in lift
changed-prediction = { $value } in prediction strength
changed-stability = { $value } in the agreement of refits

claim-left-out-loses = Leaving out { $feature } makes the segmentation worse: { $changes }.
claim-left-out-gains = Leaving out { $feature } would make the segmentation better: { $changes }. The choice weighs other criteria too, and kept it.
claim-left-out-nothing = Leaving out { $features } makes no difference that these samples can show.
claim-added-gains = Adding { $feature } would make the segmentation better: { $changes }; the other candidates with their scores stand in the chapter on the choice.
claim-segments-dominated = { $feature } alone carries { $share } of the distance between the segments: read them mostly as groups of that variable.
claim-one-sided-pair = { $built ->
    [yes] Two segments with { $share } of the customers are told apart by “{ $feature }” alone ({ $low } against { $high }); the figure shows the same segmentation without it.
   *[no] With “{ $feature }” among the inputs, two segments with { $share } of the customers would be told apart by that alone ({ $low } against { $high }): it describes the segments and does not make them.
  }

struck-left-out-loses = Leaving the variable out makes the segmentation worse
struck-left-out-gains = Leaving the variable out makes the segmentation better
struck-left-out-nothing = Leaving the variable out makes no difference
struck-added-gains = Adding the variable makes the segmentation better
struck-segments-dominated = One variable carries most of the distance between the segments
struck-one-sided-pair = One yes/no variable alone tells two segments apart
numbers-left-out-loses = change in lift { $lift }, prediction strength { $prediction }, agreement of refits { $stability }
numbers-left-out-gains = change in lift { $lift }, prediction strength { $prediction }, agreement of refits { $stability }
numbers-left-out-nothing = change in lift { $lift }, prediction strength { $prediction }, agreement of refits { $stability }
numbers-added-gains = change in lift { $lift }, prediction strength { $prediction }, agreement of refits { $stability }
numbers-segments-dominated = { $share } of the distance, against { $even_share } if all variables spoke equally
numbers-one-sided-pair = shares { $low_share } and { $high_share }, { $customer_share } of the customers, on { $n_samples } samples
