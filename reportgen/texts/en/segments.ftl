### The segments: overview, passports, names.

segments-title = The segments
segments-lead = Every customer with a delivered order belongs to one of { $segments } segments. Still without a delivered order, and without a segment in the customer list: { $without }.
figure-shares-title = “{ $segment }” is { $customers } of customers and { $revenue } of the amount
figure-shares-subtitle = Share of customers and of the amount paid, by segment
figure-shares-alt = Two stacked bars, customers and amount, divided by segment. { $title }.
figure-map-title = The segments by how recently and how much their customers bought
figure-map-subtitle = Mean days since the last order and mean amount per customer; area is the number of customers
figure-map-alt = Bubbles, one per segment, placed by mean days since the last order and mean amount per customer. The numbers stand in the table.

segment-page-title = { $segment_id } · { $name }
portrait-parts = On average they { $parts }.
portrait-typical = On the variables compared here they do not stand out from the whole base.
claim-recency_days-below = last bought { $mean } ago (all customers: { $base })
claim-recency_days-above = last bought { $mean } ago (all customers: { $base })
claim-monetary-above = paid { $mean } each (all: { $base })
claim-monetary-below = paid only { $mean } each (all: { $base })
claim-review_score_mean-above = gave { $mean } (all: { $base })
claim-review_score_mean-below = gave only { $mean } (all: { $base })
claim-items_per_order-above = put { $mean } into an order (all: { $base })
claim-items_per_order-below = put only { $mean } into an order (all: { $base })
claim-installments_per_order-above = paid in { $mean } (all: { $base })
claim-installments_per_order-below = paid in only { $mean } (all: { $base })

verdict-keep = Keep: comes back when customers are drawn again (Jaccard { $jaccard }); { $borderline } lie near a border.
verdict-with-care = With care: comes back only in outline (Jaccard { $jaccard }); { $borderline } lie near a border.
verdict-do-not-target = Do not target: dissolves when customers are drawn again (Jaccard { $jaccard }).

figure-profile-title = { $feature }: { $mean } on average, against { $base } for all customers
figure-profile-subtitle = Means with 95% interval, n = { $customers }; bold: what segments are built on; others not used
figure-profile-alt = “{ $segment }”: dots with intervals, one per variable, to the left or right of a line that stands for all customers. { $title }. { $numbers }
profile-in-words = { $feature }: { $mean } (95% interval { $interval }, n = { $n }), all customers { $base }.
profile-caption = “{ $segment }” beside all customers

no-campaign = No campaign
no-campaign-why = No campaign is proposed: this group dissolves when customers are drawn again, so whoever is addressed would be chosen by chance.
