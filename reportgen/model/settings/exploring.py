"""What counts as an unusual week, as far out, as a reseller, and as a variable that matters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from annotated_types import Ge

from reportgen.model.settings.kinds import Count, Positive, Share

#: What a segmentation may be built on, yes/no variables left out.
Measure = Literal[
    "recency_days",
    "n_orders",
    "monetary",
    "review_score_mean",
    "items_per_order",
    "payment_types_per_order",
    "installments_per_order",
]


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Resellers:
    """Who buys like a reseller.

    Parameters
    ----------
    units_in_order : int
        So many units of one product in one order: no household buys ten lamps, and of 96,000
        delivered orders of the Olist export about thirty reach it.
    units_in_all : int
        Or so many of one product over all orders of a customer.
    keep_apart : bool
        Whether they are left out of the segmentation; they stay in segments.csv, with the reason.
        By default they stay in: they are customers, and few.
    """

    units_in_order: Annotated[int, Ge(2)] = 10
    units_in_all: Annotated[int, Ge(2)] = 15
    keep_apart: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Outliers:
    """What happens to values far out, variable by variable; those not named stay as they are.

    Parameters
    ----------
    fence : float
        A value is far out beyond so many interquartile ranges from the quartiles, on the scale on
        which the variable is compared; 3 are the outer fences of Tukey (1977). Where the middle
        half of the customers share one value there is no fence, and nothing is far out.
    logarithm : tuple of str
        Variables whose logarithm is compared, whatever a recipe says: it draws a long tail in and
        keeps its order.
    winsorise : tuple of str
        Variables of which values beyond the fences count as the fences: a customer far out stays in
        the segment of those at the edge (Dixon 1960). The limits travel with each model.
    set_aside : tuple of str
        Variables far out in which a customer is left out of the segmentation; such customers stay
        in segments.csv, with the reason.

    Raises
    ------
    ValueError
        Where a variable is to be winsorised and set aside.
    """

    fence: Positive = 3.0
    logarithm: tuple[Measure, ...] = ()
    winsorise: tuple[Measure, ...] = ()
    set_aside: tuple[Measure, ...] = ()

    def __post_init__(self) -> None:
        both = sorted(set(self.winsorise) & set(self.set_aside))
        if both:
            message = f"{both[0]} cannot be winsorised and set aside"
            raise ValueError(message)
