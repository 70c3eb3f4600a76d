### The parts of the chapter on the data, one per family of variables.

data-purchases-title = Purchases and time
data-money-title = Money
data-satisfaction-title = Satisfaction
data-delivery-title = Delivery
data-products-title = Products and sellers
data-payment-title = Payment
data-geography-title = Geography
data-outliers-title = Values far out

figure-weekdays-title = When customers order: days of the week
figure-weekdays-subtitle = Delivered orders by day of purchase
figure-weekdays-alt = Bars of delivered orders by day of the week, Monday to Sunday.
figure-hours-title = When customers order: hours of the day
figure-hours-subtitle = Delivered orders by hour of purchase
figure-hours-alt = Histogram of delivered orders by hour of the day.
axis-hour = hour

figure-top-categories-title = { $name }: in { $share } of orders
figure-top-categories-subtitle = Share of delivered orders by product category: the first { $n }
figure-top-categories-alt = Bars of the share of delivered orders by product category. { $title }.
figure-means-title = { $name }: used for { $share } of orders
figure-means-subtitle = Share of delivered orders by means of payment; an order can use several
figure-means-alt = Bars of the share of delivered orders by means of payment. { $title }.
figure-scores-by-delay-title = Reviews by the day of delivery
figure-scores-by-delay-subtitle = Mean review score of customers with its 95% interval, by days after the promised day
figure-scores-by-delay-alt = Bars of the mean review score by lateness of delivery. The numbers stand at the bars.
figure-days-by-state-title = Days to deliver by state
figure-days-by-state-subtitle = Mean days from purchase to delivery with its 95% interval: the states with most customers
figure-days-by-state-alt = Bars of the mean days to deliver by state. The numbers stand at the bars.
delay-early = a week early or more
delay-on_time = up to a week early
delay-late = up to a week late
delay-very_late = over a week late

claim-weekend-quieter = A weekday brings more orders than a day of the weekend: { $n_weekday } against { $n_weekend } in total.
claim-top-tenth = The tenth of the customers who paid most brought { $share } of the amount.
claim-delay-less-happy = Customers whose orders came over a week late give { $late } stars on average, those a week early or more { $early }: lateness and low scores go together.
claim-late-orders = Promises are cautious: half of the customers had their orders at least { $n_days } days before the promised day, and { $late_share } of orders were late.
claim-category-first = The first category is in { $n_first } orders, clearly more than the second ({ $n_second }).
claim-means-majority = More than half of the orders ({ $share }) are paid, at least in part, by one means.
claim-farther-longer = The farther away the seller, the longer the delivery takes (rank correlation { $rho }).
struck-weekend-quieter = Weekends bring fewer orders than weekdays
struck-top-tenth = A tenth of the customers brings much of the amount
struck-delay-less-happy = Late orders go with lower scores
struck-late-orders = Promised days are kept with room to spare
struck-category-first = One category leads
struck-means-majority = One means of payment for most orders
struck-farther-longer = Farther sellers, longer deliveries
numbers-weekend-quieter = weekday { $n_weekday }, weekend day { $n_weekend }
numbers-top-tenth = { $share } of the amount
numbers-delay-less-happy = { $late } stars against { $early }
numbers-late-orders = { $late_share } late, half at least { $n_days } days early
numbers-category-first = { $n_first } orders, the second { $n_second }
numbers-means-majority = { $share } of orders
numbers-farther-longer = rank correlation { $rho }
