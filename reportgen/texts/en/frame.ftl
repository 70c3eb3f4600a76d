### The frame of the dossier: cover, labels, units, words that several chapters share.

dossier-title = Customer segmentation
dossier-subtitle = Who our customers are, what to do for each group, and when to look again
running-title = Customer segmentation, as of { $as_of }
mark-synthetic = Made-up data
mark-draft = Draft

label-contents = Contents
label-data-table = The numbers of this chart
label-figure = Figure
label-skip-to-content = Skip to the content
label-source = Source
label-table = Table
label-tone-care = With care
label-tone-good = Good
label-tone-plain = Note
label-tone-stop = Stop

cover-period = Delivered orders from { $first } to { $last }, seen as of { $as_of }
cover-synthetic = The data is made up: a demonstration export, no real customer is in it.
cover-draft = This is a draft, made with fewer starts and resamples than a final dossier.
cover-customers = customers with a delivered order
cover-amount = paid for delivered orders
cover-segments = segments
cover-repeat = of customers bought again
cover-imprint = Made by reportgen { $version } from the export named on the last page.
cover-resampling-title = { $n ->
    [one] { $kept } of { $total } segments comes back
   *[other] { $kept } of { $total } segments come back
  } when customers are drawn again
cover-resampling-text = We drew the customers again many times and regrouped them each time. Even the least steady segment comes back with a likeness of { $smallest }, where 1 means the very same customers and 0.75 is enough to rely on it.

structure-natural-title = The groups are in the data
structure-natural-text = They are better separated than in shuffled data, and half of the customers predicts the grouping of the other half.
structure-reproducible-title = The groups are a useful cut, not natural islands
structure-reproducible-text = The same groups come back each time, but customers pass smoothly from one to the next. Treat the borders as conventions.
structure-constructed-title = The groups are drawn by us, not found in the data
structure-constructed-text = { $n ->
    [0] No test tells
   *[other] Not every test tells
  } this grouping from one of shuffled data. The segments are a convention to work with, as age bands are: useful where they lead to different actions, not evidence of kinds of people.

period-title = Renew every { $weeks }
period-text = We made the segmentation on { $starts } past dates and watched how long it stayed true. { $crossed } of them lost touch before the data ended; allowing for those that had not yet, we reckon that half lose touch within { $weeks }. { $range }
period-range = The first did so after { $low }, the last after { $high }.
period-range-open = The first did so after { $low }; some still held when the data ended.
period-beyond-title = No renewal needed within { $horizon }
period-beyond-text = We made the segmentation on { $starts } past dates and watched how long it stayed true. { $crossed } lost touch before the data ended: too few for a typical period. We saw nothing beyond { $horizon }, and promise nothing beyond it.
period-unknown-title = No renewal period can be given
period-unknown-text = The export covers too short a time to test how long a segmentation lasts.

feature-recency_days = Days since last order
feature-n_orders = Number of orders
feature-monetary = Amount paid
feature-review_score_mean = Mean review score
feature-items_per_order = Products per order
feature-payment_types_per_order = Means of payment per order
feature-installments_per_order = Instalments per order
feature-in_sao_paulo = Lives in São Paulo state

unit-days = days
unit-orders = orders
unit-currency = amount per customer
unit-items = products per order
unit-types = means of payment per order
unit-installments = instalments per order

list-and = { $rest } and { $last }
list-clauses = { $first }; { $rest }
quoted = “{ $text }”
n-weeks = { $n ->
    [one] { $text } week
   *[other] { $text } weeks
  }
recipe = { $k } segments from { $features }, on { $transform }
transform-standard = a plain scale
transform-log = a logarithmic scale for amounts and counts
transform-short-standard = plain
transform-short-log = log
set-rfm = RFM, { $scale }
set-rfm-satisfaction = RFM + reviews, { $scale }
set-all = All eight, { $scale }

word-yes = yes
word-no = no
label-kept = kept
label-median = median { $value }
label-incomplete = incomplete month
label-base = all customers
label-stars = { $n ->
    [one] { $text } star
   *[other] { $text } stars
  }
label-per-customer = paid per customer
label-repeat-share = bought more than once
note-of-customers = { $share } of customers
note-of-revenue = { $share } of the amount

column-segment = Segment
column-customers = Customers
column-customer-share = Share of customers
column-revenue = Amount
column-revenue-share = Share of amount
column-first-action = First thing to do
column-month = Month
column-orders = Orders
column-amount = Amount
column-variable = Variable
column-p05 = 5% below
column-median = Median
column-mean = Mean
column-p95 = 95% below
column-maximum = Largest
column-far = Far out
column-missing = Missing
column-role = Role
column-mode-share = Same value
column-distance-share = Share of distance
column-between-share = Explained by segments
column-segment-mean = Mean
column-interval = 95% interval
column-segment-median = Median
column-base-mean = All
column-n = n

table-customers = Customers
table-orders = Orders
table-items = Order items
table-payments = Payments
table-reviews = Reviews
table-products = Products
table-sellers = Sellers
table-geolocation = Postal codes and places
table-translation = Names of categories

axis-orders = orders
axis-recency = days since the last order (mean)
axis-monetary = amount per customer (mean)
axis-effect = difference from all customers, in standard deviations
axis-k = number of segments
axis-lift = silhouette, less that of shuffled data
axis-weeks = weeks after the start
axis-ari = agreement (adjusted Rand index)

figure-source = own calculation from the export

### Values with their units, and variables inside a sentence.

range-of = { $low } to { $high }
with-unit-days = { $n ->
    [one] { $text } day
   *[other] { $text } days
  }
with-unit-orders = { $n ->
    [one] { $text } order
   *[other] { $text } orders
  }
with-unit-currency = { $text }
with-unit-score = { $n ->
    [one] { $text } star
   *[other] { $text } stars
  }
with-unit-items = { $n ->
    [one] { $text } product
   *[other] { $text } products
  }
with-unit-types = { $n ->
    [one] { $text } means of payment
   *[other] { $text } means of payment
  }
with-unit-installments = { $n ->
    [one] { $text } instalment
   *[other] { $text } instalments
  }
with-unit-share = { $text }
inline-recency_days = the days since the last order
inline-n_orders = the number of orders
inline-monetary = the amount paid
inline-review_score_mean = the mean review score
inline-items_per_order = the products per order
inline-payment_types_per_order = the means of payment per order
inline-installments_per_order = the instalments per order
inline-in_sao_paulo = whether they live in São Paulo state
