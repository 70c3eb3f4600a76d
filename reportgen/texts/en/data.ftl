### What the data looks like, and which variables matter.

data-title = What the data looks like
data-lead = { $orders } delivered orders by { $customers } customers, placed between { $first } and { $last }. Everything below counts these orders only; the annex says what was left out and why.
data-distributions = One chart per variable. A customer is one person, however many orders they placed; amounts are { $source ->
        [items] prices plus freight
       *[payments] payments, freight included
    }.
claim-orders-peaked = Orders peaked in { $month }, with { $orders } delivered orders
figure-months-title = Delivered orders, month by month
figure-months-subtitle = Delivered orders by month of purchase
figure-months-alt = Line of delivered orders per month. { $title }. Months at the ends that the export covers only in part are marked as incomplete.
figure-measured-title = { $feature }: half of the customers at { $median } or less
figure-measured-subtitle = Customers by { $inline }; nine in ten lie between { $low } and { $high }{ $n ->
    [0] {""}
   *[other] {""}; { $beyond } further out not drawn
  }
figure-measured-alt = Histogram of customers by { $inline }. The median is { $median }; nine in ten customers lie between { $low } and { $high }.
figure-counted-title = { $feature }: { $share } of customers at { $most }
figure-counted-subtitle = Share of customers by { $inline }{ $name ->
    [n_orders] {""}
   *[other] {""}, averages rounded
  }
figure-counted-alt = Bars of the share of customers by { $inline }. { $share } of customers are at { $most }; nine in ten lie between { $low } and { $high }.
label-or-more = { $value } or more
figure-alike-title = Nearly everybody: { $values }
figure-alike-subtitle = Share of customers with the usual number, averages rounded
figure-alike-alt = Bars of the share of customers with the usual number of each variable. { $title }.
column-commonest = Usual number
claim-top-score-majority = { $share } of reviews give five stars
figure-reviews-title = { $share } of reviews give five stars
figure-reviews-subtitle = Share of { $total } reviews of delivered orders by score
figure-reviews-alt = Bars of the share of reviews by score. Five stars: { $share }; one star: { $worst }.
figure-states-title = { $share } of customers live in { $state }
figure-states-subtitle = Share of customers by state of the last delivered order: the { $n } largest of { $total }
figure-states-alt = Bars of the share of customers by state. { $title }.
outliers-caption = Distribution of each variable over customers
outliers-note = Far out: further from the middle half of the customers than three times its width, on the scale on which the variable is compared; a dash where that half shares one value. A missing review stays missing: it is never replaced by a score.

variables-title = Which variables matter
variables-intro = The kept segmentation is built on { $features }. The other variables describe the segments but do not make them: a yes/no variable, such as where someone lives, would cut the customers in two by itself and hide the rest.
claim-differ-most = The segments differ most in { $feature }: they explain { $share } of its differences
figure-distance-title = The segments explain { $share } of the differences in { $feature }
figure-distance-subtitle = Share of the differences between customers (in rank) that lies between segments; only variables that the segments are built on
figure-distance-alt = Bars of the share of each variable’s differences that the segments explain. { $title }.
claim-distance-dominated = { $feature } alone carries { $share } of the distance between customers, against { $even } if all variables spoke equally: read the segments mostly as groups of that variable.
claim-redundant-pair = { $first } and { $second } say nearly the same (rank correlation { $rho }): only one of them may be built on.
claim-closest-link = The closest link: { $first } and { $second } ({ $rho })
figure-correlations-title = How the variables go together
figure-correlations-subtitle = Rank correlation (Spearman) of every pair of variables, from −1 to 1
figure-correlations-alt = Table of rank correlations coloured by strength. { $title }.
