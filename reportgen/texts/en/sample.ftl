### A base too large to be studied as a whole: what stands for it, and what counts everybody.

sample-note = Means, spreads, models and the counts beside them are of a sample on this page: { $sample } of the { $base } customers, drawn by chance. Sizes and amounts of whole segments, orders by month and hour, states and lists count everybody.
sample-extrapolated = Numbers of customers and amounts on this page were measured on a sample of { $sample } customers and multiplied up to all { $base }.
sample-history = Who moved, and what they paid, was counted on a sample of { $sample } customers and multiplied up to all { $base }; grades and results of campaigns are the sample’s own.
sample-said = The base has { $base } customers: segments are chosen on a sample of { $sample }, and everybody is placed and counted.
method-sample = The base is too large to be studied as a whole. A sample of { $sample } of its { $base } customers stands for it, each with all their orders: those whose id, hashed with the seed { $seed }, falls below a line. Segments were chosen, described and followed in time on it; a share of one half is known from so many to { $points } percentage points. Then everybody was placed: sizes, amounts and borders of segments, campaign lists, the ledger and all counts of orders hold everybody.
