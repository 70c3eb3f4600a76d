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
