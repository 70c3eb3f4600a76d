"""How much work a run may do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from annotated_types import Ge, Interval

from reportgen.model.settings.kinds import Count


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """How many starts and resamples a run can afford.

    Parameters
    ----------
    search_rows : int
        Customers in the seeded sample on which every recipe is screened.
    silhouette_rows, full_silhouette_rows : int
        Customers whose silhouette is computed while screening, and for a recipe with full evidence.
    search_starts, final_starts : int
        k-means starts while screening, and for the kept solution.
    start_rows : int
        Starts other than the kept solution's are made each on a sample of at most this many
        customers; the best is then polished on all of them.
    reference_rows : int
        Customers on whom choices are measured against those on shuffled copies.
    reference_copies : int
        Column-permuted copies on which the whole search is run again (at least 20).
    panel_copies : int
        Copies on which every algorithm is tried; on the others k-means and, where it is another,
        the algorithm that was kept, on the features that were kept.
    spread_copies : int
        Even spreads behind the gap statistic.
    finalists : int
        Recipes that get full evidence at once, neighbours and references not counted; where they do
        not hold, others follow, up to six in all.
    trial_rows : int
        Customers in the sample on which recipes have a short trial before finalists are named. A
        few thousand are too few: what comes back on everybody then fails by a handful of customers
        who are or are not in it.
    search_bootstraps, bootstraps, final_bootstraps : int
        Resamples per trial on a sample or a copy, per finalist, and for the kept solution.
    bootstrap_rows : int
        Size of a finalist's resample (the kept solution is resampled at full size).
    floor_refits, variant_floor_refits : int
        Refits on one date that make the noise floor of the stability study, and of each variant of
        it in which one choice differs.
    floor_rows : int
        Customers in each such draw, at most.
    reselections, reselection_samples : int
        Dates on which the number of segments is chosen again, and samples on which each is.
    relevance_samples, relevance_rows : int
        Samples on which a variable is left out or added, to see what that changes, and customers in
        each (at most half of all): the error of a change is its scatter over the samples.
    """

    search_rows: Count = 1_000
    silhouette_rows: Count = 600
    full_silhouette_rows: Count = 3_000
    search_starts: Count = 2
    final_starts: Count = 50
    start_rows: Count = 2_000
    reference_rows: Count = 3_000
    reference_copies: Annotated[int, Ge(20)] = 20
    panel_copies: Count = 2
    spread_copies: Count = 5
    finalists: Annotated[int, Interval(ge=1, le=6)] = 4
    trial_rows: Count = 8_000
    search_bootstraps: Count = 4
    bootstraps: Count = 20
    final_bootstraps: Count = 100
    bootstrap_rows: Count = 20_000
    floor_refits: Count = 20
    variant_floor_refits: Count = 6
    floor_rows: Count = 20_000
    reselections: Count = 4
    reselection_samples: Count = 5
    relevance_samples: Annotated[int, Ge(2)] = 8
    relevance_rows: Count = 1_500


QUICK = Budget(
    search_rows=600,
    silhouette_rows=400,
    full_silhouette_rows=1_000,
    search_starts=2,
    final_starts=10,
    start_rows=2_000,
    reference_rows=1_000,
    panel_copies=2,
    spread_copies=3,
    finalists=3,
    trial_rows=4_000,
    search_bootstraps=3,
    bootstraps=8,
    final_bootstraps=20,
    bootstrap_rows=3_000,
    floor_refits=8,
    variant_floor_refits=4,
    reselections=2,
    reselection_samples=3,
    relevance_samples=4,
    relevance_rows=800,
)
