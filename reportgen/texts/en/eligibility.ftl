### Which chapters can be printed from this export, and why the others cannot.

gated-data = What the data looks like
gated-satisfaction = Satisfaction
gated-payments = Means of payment and instalments
gated-baskets = Products per order
gated-categories = Categories
gated-sellers = Sellers
gated-distances = Distance between seller and customer
gated-segments = The segments
gated-campaigns = Campaigns
gated-stability = How long it lasts
gated-contract = Maintenance-contract proposal

lacking-few_customers =
    { $n ->
        [one] only one customer has a delivered order (needed: { $needed })
       *[other] only { $found } customers have a delivered order (needed: { $needed })
    }
lacking-short_history =
    { $n ->
        [one] only one day of steady trade (needed: { $needed })
       *[other] only { $found } days of steady trade (needed: { $needed })
    }
lacking-few_starts =
    { $n ->
        [0] no date has enough history before and after it to test the segments from (needed: { $needed })
        [one] only one date has enough history before and after it to test the segments from (needed: { $needed })
       *[other] only { $found } dates have enough history before and after them to test the segments from (needed: { $needed })
    }
lacking-few_reviews = only { $found } of the customers have given a score (needed: { $needed })
lacking-no_repeat = no customer came back for a second order, so the number of orders tells nobody apart
lacking-stale = the last order lies { $found } days before the date of this dossier (at most { $needed })
lacking-table_missing = the export has no table “{ $table }”
lacking-amount_from_items = the export has no table “{ $table }”: amounts are price plus freight

label-left-out = Not in this dossier
left-out-title = Not in this dossier
period-unknown-because = How long a segmentation lasts cannot be tested on this export: { $reasons }.
left-out-line = { $chapter }: { $reasons }.
with-care-title = Read with care
stale-title = The export is old
stale-text = The last order lies { $days } days before the date of this dossier. What is said of the past holds; before you act on a recommendation, export again.
