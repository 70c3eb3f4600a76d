"""What each segment did next: fitted as of earlier dates, followed afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One earlier date: the kept recipe fitted on what was known then.

    ``matched`` are the segments of today that had a counterpart; ``n_customers`` were placed.
    """

    date: str
    n_customers: int
    repurchase_share: float
    matched: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LookOutcome:
    """A segment at one date: members, and how many of them bought again."""

    date: str
    n_customers: int
    n_repurchased: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentOutcome:
    """A segment's follow-up, pooled over the dates at which it had a counterpart.

    ``n_customers`` counts a customer once per date, ``n_distinct`` once. ``design_effect`` is how
    many times larger the variance of the repurchase share is than if all were different customers;
    the Wilson interval is that of ``n_customers / design_effect``. Spend is per customer, bought
    again or not, with a bootstrap interval over customers (null with too few who bought). Scores
    are those of the orders that followed. Everything is null where there was no counterpart.
    """

    segment_id: str
    n_looks: int
    n_customers: int
    n_distinct: int
    n_repurchased: int
    repurchase_share: float | None
    repurchase_low: float | None
    repurchase_high: float | None
    design_effect: float | None
    spend_mean: float | None
    spend_low: float | None
    spend_high: float | None
    n_scored: int
    score_mean: float | None
    score_low: float | None
    score_high: float | None
    by_look: tuple[LookOutcome, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PairTest:
    """Two segments compared: ``difference`` is the first less the second.

    ``p_adjusted`` is Holm's over all pairs of one outcome; ``differ`` says that it lies below the
    level. Where they do not differ there is no evidence that the two behave differently.
    """

    outcome: Literal["repurchase", "spend"]
    first: str
    second: str
    difference: float
    p_value: float
    p_adjusted: float
    differ: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueCheck:
    """Whether spending can be forecast at all: each forecast learned at one date, tested later.

    ``skill`` is the share of the squared error of the plain mean that the forecast saves (0: none,
    negative: worse than the mean). ``n_tests`` pairs of dates with disjoint follow-ups.
    """

    one_time_share: float
    n_tests: int
    skill_history: float | None
    skill_segments: float | None
    needed: float
    carries: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LifetimeCheck:
    """A model of orders and amounts at earlier dates, beside what came in the follow-up.

    Orders and spend are means per customer and date. ``n_segments_fit`` of the ``n_segments`` with
    enough buyers came out. ``saved_before`` and ``saved_mean`` are the shares of the squared error
    of "as in the period before" and of everybody's mean that the model saves, the smaller of
    orders and spend (0: none, negative: worse).
    """

    n_dates: int
    n_customers: int
    observed_orders: float
    predicted_orders: float
    observed_spend: float
    predicted_spend: float
    n_segments: int
    n_segments_fit: int
    saved_before: float
    saved_mean: float


@dataclass(frozen=True, slots=True, kw_only=True)
class LifetimeSegment:
    """Expected orders and spend per customer of a segment, with what the estimate leaves open."""

    segment_id: str
    orders: float
    orders_low: float
    orders_high: float
    spend: float
    spend_low: float
    spend_high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Lifetime:
    """What customers will spend in the next ``days``, where a model of it passes its test.

    ``segments`` is empty where it does not, and ``reasons`` says why (empty where it does).
    ``check`` is null where the model cannot be fitted as of an earlier date; ``parameters`` are
    those of today's fit (BG/NBD in weeks, gamma-gamma), empty where there is none.
    """

    days: int
    repeat_share: float
    needed_repeaters: float
    tolerance: float
    check: LifetimeCheck | None
    reasons: tuple[str, ...]
    segments: tuple[LifetimeSegment, ...]
    parameters: dict[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcomes:
    """The follow-up of every segment.

    ``step_days`` lie between two dates. No number rests on less than ``fewest_members`` customers;
    ``level`` is the chance of any false difference among the pairs of one outcome.
    """

    follow_up_days: int
    step_days: int
    level: float
    fewest_members: int
    looks: tuple[Look, ...]
    segments: tuple[SegmentOutcome, ...]
    pairs: tuple[PairTest, ...]
    value: ValueCheck
    lifetime: Lifetime | None = None
