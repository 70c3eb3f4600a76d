"""How a run is held against the one before it."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.model.settings.kinds import Count, Positive, Share


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparing:
    """How a run is held against the one before it.

    Parameters
    ----------
    same_shop_share : float
        An earlier run is of the same shop where this share of its customers (0–1) is in the new
        export with the same last purchase, to the second. A tenth leaves room for exports that
        forget old customers; two shops share no such moments but by chance.
    heir_jaccard : float
        A segment is the heir of an earlier one, and keeps its id, from this Jaccard on (0–1):
        below a half a cluster counts as dissolved (Hennig 2007).
    bulk_share : float
        A segment lives on in another that holds this share of its customers; where two do in the
        same one, they are merged (0–1). Half, as in MONIC (Spiliopoulou et al. 2006).
    kin_share : float
        Pieces of at least this share of a segment's customers (0–1) make a split, and are drawn in
        the family tree: a fifth is what we would call a branch.
    movers : int
        At most so many customers who changed segment are listed, those who paid most first.
    fewest_days : int
        Predictions are graded once so many days can be seen: four whole weeks.
    score_change : float
        A segment's mean review is said to rise or fall from this difference on, in stars, where it
        is more than chance: with thousands of reviews a hundredth of a star is, and means nothing.
    """

    same_shop_share: Share = 0.1
    heir_jaccard: Share = 0.5
    bulk_share: Share = 0.5
    kin_share: Share = 0.2
    movers: Count = 1_000
    fewest_days: Count = 28
    score_change: Positive = 0.05
