"""What counts as an unusual week, as far out, as a reseller, and as a variable that matters."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.model.settings.kinds import Count, Positive, Share


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekRules:
    """How the weeks of the export are told apart.

    Parameters
    ----------
    thin_share : float
        A week with less than this share of the median week's orders cannot be used: a tenth is
        far below any season, and is met before a shop opens and where an export has a hole.
    gap_weeks : int
        So many such weeks in a row (a month without trade) part the history in two.
    neighbours : int
        A week is held against the median of so many weeks on either side: a quarter in all, so that
        growth and seasons are in it.
    unusual_score : float
        Robust score (distance in median absolute deviations, scaled to a normal curve) above which
        a week is unusual; 3.5 after Iglewicz and Hoaglin (1993).
    unusual_share : float
        And it has to lie at least so far from its neighbours: what a manager would notice.
    """

    thin_share: Share = 0.1
    gap_weeks: Count = 4
    neighbours: Count = 6
    unusual_score: Positive = 3.5
    unusual_share: Share = 0.25


@dataclass(frozen=True, slots=True, kw_only=True)
class RelevanceRules:
    """When a variable matters, and how that is measured.

    Parameters
    ----------
    nearly_constant_share : float
        A variable of which more than this share of the customers have the same value hardly tells
        them apart: 19 of 20, the usual line for near-zero variance (Kuhn and Johnson 2013).
    redundant_rho : float
        Two variables whose rank correlation exceeds this say the same: four fifths of the variance
        of the one are in the other.
    """

    nearly_constant_share: Share = 0.95
    redundant_rho: Share = 0.9
