### The playbook's wording, per rule. Amounts and counts come from the segment.

action-detail-audience = Audience
action-detail-channel = Channel
action-detail-offer = Offer
action-detail-message = Message
action-detail-measure = Measure
action-detail-timing = Timing
action-detail-owner = Owner
action-detail-priority = Priority
priority-1 = First: at least a quarter of the amount
priority-2 = Second: at least a tenth of the amount
priority-3 = Third: less than a tenth of the amount

action-repair-title = Repair the relationship
action-repair-short = { $segment } ({ $customers } customers, { $share } of the amount): apologise and put right before selling anything.
action-repair-why = These customers rate their orders { $score } stars on average. An offer before an apology would confirm their opinion.
action-repair-audience = { $customers } customers of “{ $segment }”; those with an open complaint first
action-repair-channel = Personal e-mail from customer service, by name; no newsletter
action-repair-offer = Free shipping on the next order; a voucher of at most { $cap } where the fault was ours
action-repair-message = We got your order wrong. Tell us what happened, and we put it right.
action-repair-measure = Share that answers; score of the next review; share that orders again within 90 days, against a hold-out
action-repair-timing = Within a week of the review; leave them out of all other campaigns until answered
action-repair-owner = Customer service, with marketing

action-reward_loyalty-title = Reward those who came back
action-reward_loyalty-short = { $segment } ({ $customers } customers, { $share } of the amount): thank them and give them a reason for the next order.
action-reward_loyalty-why = They have come back already and paid { $amount } per order. Whoever returned once knows us; thank them before offering anything.
action-reward_loyalty-audience = { $customers } customers of “{ $segment }”
action-reward_loyalty-channel = E-mail, and a card in the parcel
action-reward_loyalty-offer = Early access or free shipping; no discount is needed to begin with, at most { $cap } per order
action-reward_loyalty-message = You came back, thank you. Here is what is new, for you first.
action-reward_loyalty-measure = Orders per customer in the next 90 days, against a hold-out
action-reward_loyalty-timing = Monthly at most; first message within two weeks
action-reward_loyalty-owner = Customer relations

action-win_back_value-title = Win back lapsed value
action-win_back_value-short = { $segment } ({ $customers } customers, { $share } of the amount): invite them back personally, with a voucher they feel.
action-win_back_value-why = They paid { $amount } per order, and their last one was { $recency } days ago on average.
action-win_back_value-audience = { $customers } customers of “{ $segment }”, the most recently lapsed first
action-win_back_value-channel = E-mail in two steps; post for the largest baskets
action-win_back_value-offer = A voucher of at most { $cap }, valid for four weeks
action-win_back_value-message = It has been a while. Here is what we would show you today.
action-win_back_value-measure = Share that orders within 90 days, against a hold-out
action-win_back_value-timing = One campaign per quarter; stop after two without an answer
action-win_back_value-owner = Marketing

action-reactivate_cheaply-title = Invite back at low cost
action-reactivate_cheaply-short = { $segment } ({ $customers } customers, { $share } of the amount): invite them back, without spending much.
action-reactivate_cheaply-why = Their last order was { $recency } days ago on average, at { $amount } per order: worth a message; a discount has to be earned back by that amount.
action-reactivate_cheaply-audience = { $customers } customers of “{ $segment }”
action-reactivate_cheaply-channel = E-mail only
action-reactivate_cheaply-offer = None in the first message; at most { $cap } in the second
action-reactivate_cheaply-message = New arrivals in the category you bought from.
action-reactivate_cheaply-measure = Share that orders within 90 days, against a hold-out; share that unsubscribes
action-reactivate_cheaply-timing = Twice a year, before the strong season
action-reactivate_cheaply-owner = Marketing

action-second_order_premium-title = Ask big spenders for a second order
action-second_order_premium-short = { $segment } ({ $customers } customers, { $share } of the amount): bring them to a second order while they remember the first.
action-second_order_premium-why = They paid { $amount } per order and bought { $recency } days ago on average: they remember us, and their baskets are big.
action-second_order_premium-audience = { $customers } customers of “{ $segment }”
action-second_order_premium-channel = E-mail with products that go with the first order; payment in instalments shown
action-second_order_premium-offer = Free shipping above the usual basket; at most { $cap } per order
action-second_order_premium-message = What others bought with it.
action-second_order_premium-measure = Share that orders again within 90 days, against a hold-out
action-second_order_premium-timing = 30 to 60 days after delivery, then once more
action-second_order_premium-owner = Marketing

action-second_order-title = Bring about the second order
action-second_order-short = { $segment } ({ $customers } customers, { $share } of the amount): bring about a second order soon, with a small nudge.
action-second_order-why = They bought { $recency } days ago on average and still know us; their basket of { $amount } leaves room for a small nudge.
action-second_order-audience = { $customers } customers of “{ $segment }”
action-second_order-channel = Automatic e-mail after delivery
action-second_order-offer = Free shipping from a basket above { $amount }; at most { $cap } per order
action-second_order-message = Glad that you are here. Three things for your next order.
action-second_order-measure = Share that orders again within 90 days, against a hold-out
action-second_order-timing = 14 and 45 days after delivery
action-second_order-owner = Marketing

action-cross_sell_premium-title = Offer what goes with it
action-cross_sell_premium-short = { $segment } ({ $customers } customers, { $share } of the amount): offer accessories and services that go with the large purchase.
action-cross_sell_premium-why = They paid { $amount } per order: what complements a large purchase sells at little discount.
action-cross_sell_premium-audience = { $customers } customers of “{ $segment }”
action-cross_sell_premium-channel = E-mail by category of the last purchase
action-cross_sell_premium-offer = A bundle; at most { $cap } per order
action-cross_sell_premium-message = Made for what you own.
action-cross_sell_premium-measure = Amount per customer in the next 90 days, against a hold-out
action-cross_sell_premium-timing = Once a month at most
action-cross_sell_premium-owner = Category management

action-raise_basket-title = Fill the basket
action-raise_basket-short = { $segment } ({ $customers } customers, { $share } of the amount): offer sets, and free shipping from a threshold.
action-raise_basket-why = They paid { $amount } per order: shipping weighs heavily, and a second product pays for it.
action-raise_basket-audience = { $customers } customers of “{ $segment }”
action-raise_basket-channel = On the site and in the basket; e-mail second
action-raise_basket-offer = Free shipping from a threshold above { $amount }; at most { $cap } per order
action-raise_basket-message = Add one more, and the parcel travels free.
action-raise_basket-measure = Products per order and margin after shipping, against a hold-out
action-raise_basket-timing = Always on; read after six weeks
action-raise_basket-owner = Shop team

action-keep_in_touch-title = Keep in touch
action-keep_in_touch-short = { $segment } ({ $customers } customers, { $share } of the amount): send the regular newsletter, nothing special.
action-keep_in_touch-why = Nothing in the numbers sets them apart clearly enough for an offer of their own.
action-keep_in_touch-audience = { $customers } customers of “{ $segment }”
action-keep_in_touch-channel = Newsletter
action-keep_in_touch-offer = None; at most { $cap } per order in general promotions
action-keep_in_touch-message = The best of the month.
action-keep_in_touch-measure = Share that orders within 90 days
action-keep_in_touch-timing = Monthly
action-keep_in_touch-owner = Marketing
