### How long it lasts.

stability-title = How long it lasts
stability-lead = We went back in time, read the export as it looked then, and segmented. How long does that old segmentation agree with one made afresh?
stability-not-run = At least six start dates with enough history before and after are needed. Come back with a longer export.
window-rolling = last 12 months
window-growing = all history so far
figure-ari-rolling-title = Customers of the last 12 months: agreement is { $ari } after { $weeks }
figure-ari-growing-title = Customers of all history: agreement is { $ari } after { $weeks }
figure-ari-subtitle = Agreement with a fresh segmentation, one line per start ({ $starts }), in colour the one from { $start }. Grey: what two segmentations of one day differ by
figure-ari-alt = Lines of the adjusted Rand index over weeks, one per start date ({ $window }); a band from { $floor } to 1 shows how far two segmentations of the same day differ by chance. { $title }.
label-noise-floor = same-day chance
label-threshold = threshold { $threshold }
label-not-crossed = not within { $weeks }
period-note = Typical: half have lost touch by then (Kaplan–Meier; a start that never did counts as “at least so long”).
column-median-weeks = Typical
column-shortest = Shortest
column-longest = Longest
column-crossed = Fell below
column-start = Start
column-ari = Agreement
column-floor = Noise floor
crossed-of = { $crossed } of { $starts }
claim-window-decides = The choice of window decides: on { $window } it is { $other }, against { $headline } here. As history grows, each customer is compared with ever more old ones.
stability-note = Same-day chance: nine in ten repeats on the start date, with other random starts and customers drawn again, agree at least this well. A difference below it is called drift.
