"""Which orders count as dissatisfied, and how few are too few to be named."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.model.settings.kinds import Count


@dataclass(frozen=True, slots=True, kw_only=True)
class Dissatisfaction:
    """Which orders count as dissatisfied, and how few are too few to be named.

    Parameters
    ----------
    low_score : int
        An order with a review of at most so many stars counts as dissatisfied.
    fewest_orders : int
        A state or a category with fewer judged orders is not shown.
    fewest_seller_orders : int
        A seller with fewer judged orders is not ranked; the ranking is shrunk towards all sellers
        as well, so that a handful of orders does not lead it.
    worst_sellers : int
        How many sellers are listed.
    return_days : int
        Only orders at least so old tell whether the customer came back.
    """

    low_score: Count = 2
    fewest_orders: Count = 30
    fewest_seller_orders: Count = 10
    worst_sellers: Count = 20
    return_days: Count = 90
