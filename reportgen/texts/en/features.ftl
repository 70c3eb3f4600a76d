### The variables of a customer: labels, definitions, units, scales.

feature-freight_share = Share of freight
feature-comment_share = Reviews with a comment
feature-review_missing = No review
feature-days_to_deliver = Days to deliver
feature-days_late = Days after the promised day
feature-late_share = Share of late orders
feature-n_categories = Product categories
feature-n_sellers = Sellers
feature-distance_km = Distance to the seller

inline-freight_share = the share of freight in the price
inline-comment_share = the share of reviews with a comment
inline-review_missing = whether a review is missing
inline-days_to_deliver = the days to deliver
inline-days_late = the days after the promised day
inline-late_share = the share of late orders
inline-n_categories = the number of product categories
inline-n_sellers = the number of sellers
inline-distance_km = the distance to the seller

unit-score = stars
unit-share = share
unit-categories = categories
unit-sellers = sellers
unit-km = km
with-unit-categories = { $n ->
    [one] { $text } category
   *[other] { $text } categories
  }
with-unit-sellers = { $n ->
    [one] { $text } seller
   *[other] { $text } sellers
  }
with-unit-km = { $text } km

definition-recency_days = Days from the last delivered order to the date of this dossier
definition-n_orders = Delivered orders
definition-monetary = Sum of the payments of these orders, freight included
definition-review_score_mean = Mean over the reviews of these orders; a review on several orders counts for each
definition-items_per_order = Items per order, mean
definition-payment_types_per_order = Distinct means of payment per paid order, mean
definition-installments_per_order = Highest number of instalments per paid order, mean
definition-in_sao_paulo = 1 where the last order went to São Paulo state, else 0
definition-freight_share = Freight divided by price and freight, over all items whose freight is known
definition-comment_share = Share of the reviews that carry a text or a title
definition-review_missing = 1 where none of the orders has a review, else 0
definition-days_to_deliver = Days from purchase to delivery, mean over orders with a date of delivery
definition-days_late = Calendar days from the promised day to the day of delivery, mean over orders with both dates; negative where they came early
definition-late_share = Share of these orders delivered on a day after the promised one
definition-n_categories = Distinct product categories bought, where one is known
definition-n_sellers = Distinct sellers bought from
definition-distance_km = Kilometres from customer to seller, mean over parcels; a postal code stands at the median of its points

scale-long_tail = logarithm: a long tail
scale-clock = as it is: a clock
scale-bounded = as it is: bounded, 0 to 1 or 1 to 5
scale-signed = as it is: may be negative
scale-flag = yes or no

definitions-title = The variables
definitions-intro = One row per customer, over delivered orders. Where a table of the export is missing, the variables that need it are left out.
definitions-caption = Every variable: what it is, and how it is compared
definitions-note = Chapters: each variable is used in “{ data-title }” under its subject, in “{ variables-title }” and in “{ segments-title }”; those tried by the search for the segmentation, in “{ selection-title }” too. Logarithm (of one plus the value): for values that lie close together with a few far out; recipes on a plain scale go without it. Every variable is then brought to the same spread. Yes-or-no variables describe, and no segment is built on them; only the common recipe, tested beside ours, uses one.
column-definition = Definition
column-unit = Unit
column-scale = Scale
column-tried = Tried
