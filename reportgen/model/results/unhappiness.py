"""Dissatisfied orders and late deliveries: how often they go together, where, at what amount."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class LateBand:
    """Judged orders delivered from ``from_days`` to ``to_days`` after the promised day.

    Negative days are early; null leaves an end open. The interval is Wilson's, 95 %.
    """

    from_days: int | None
    to_days: int | None
    n_orders: int
    n_low: int
    low_share: float
    low_low: float
    low_high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class LateRisk:
    """Late against punctual orders: an association, with 95 % intervals.

    ``difference`` is the share of dissatisfied orders among late ones less that among punctual
    ones (Newcombe), ``ratio`` one over the other (Katz; null where a count is zero). ``excess`` is
    how many fewer orders would be dissatisfied if the late ones had the punctual ones' share.
    """

    n_late: int
    n_late_low: int
    n_punctual: int
    n_punctual_low: int
    difference: float
    difference_low: float
    difference_high: float
    ratio: float | None
    ratio_low: float | None
    ratio_high: float | None
    excess: float
    excess_low: float
    excess_high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class UnhappyGroup:
    """A state, a category or a seller (``name`` is then its rank).

    ``late_low_share`` is the share of judged orders that came late and were dissatisfied, shrunk
    towards all groups (beta-binomial, empirical Bayes) with its 95 % interval; ``above`` says that
    the interval lies above the share of all. ``amount`` is the money of those orders: of a seller
    or category, the price of its lines.
    """

    name: str
    n_orders: int
    low_share: float
    late_share: float
    n_late_low: int
    late_low_share: float
    late_low_low: float
    late_low_high: float
    above: bool
    amount: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnShare:
    """Judged orders old enough to tell, and after how many the customer bought again so far."""

    low: bool
    late: bool
    n_orders: int
    n_returned: int
    share: float
    share_low: float
    share_high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Unhappiness:
    """Dissatisfied orders: those whose lowest review has at most ``low_score`` stars.

    Judged orders have a review and both days of delivery. Amounts are payments of these orders;
    ``gone_*`` are customers with a late, dissatisfied order that no order has followed so far, and
    the payments of those orders: what they paid then, not what was lost.
    """

    low_score: int
    n_judged: int
    n_low: int
    n_late: int
    n_late_low: int
    low_amount: float
    late_low_amount: float
    risk: LateRisk | None
    bands: tuple[LateBand, ...]
    returns: tuple[ReturnShare, ...]
    return_days: int
    gone_customers: int
    gone_amount: float
    fewest_orders: int
    states: tuple[UnhappyGroup, ...]
    categories: tuple[UnhappyGroup, ...]
    fewest_seller_orders: int
    n_sellers: int
    n_sellers_ranked: int
    sellers: tuple[UnhappyGroup, ...]
