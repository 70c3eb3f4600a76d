"""What the data looks like, and its variables."""

from __future__ import annotations

from dataclasses import dataclass, field

from reportgen.model.results.calendar import Calendar


@dataclass(frozen=True, slots=True, kw_only=True)
class Histogram:
    """``counts[i]`` customers lie in ``[edges[i], edges[i + 1])`` (the last bin is closed)."""

    edges: tuple[float, ...]
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FeatureSummary:
    """One variable over all customers with a kept order, in its own unit.

    ``n_far`` counts values beyond Tukey's fences on the scale on which the variable is compared
    (null where the middle half of the customers share one value). ``at_mode_share`` is the share of
    customers with the commonest value.
    ``distance_share`` is the share of the squared distance between customers that the variable
    carries in the kept recipe (null where it is not built on); ``between_share`` is the share of
    its spread that the segments explain (eta squared, on ranks).
    """

    name: str
    unit: str
    n: int
    n_missing: int
    mean: float | None
    sd: float | None
    minimum: float | None
    p05: float | None
    p25: float | None
    median: float | None
    p75: float | None
    p95: float | None
    maximum: float | None
    n_far: int | None
    at_mode_share: float
    histogram: Histogram
    transform: str | None
    distance_share: float | None
    between_share: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Correlation:
    """Spearman's rank correlation of two variables over customers that have both."""

    first: str
    second: str
    rho: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """Kept orders purchased in a calendar month; ``complete`` is false at the thin ends."""

    month: str
    orders: int
    amount: float
    complete: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StateShare:
    """Customers whose last kept order went to a state."""

    state: str
    n_customers: int
    amount: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Kept orders with something the shop names itself: a category, a means of payment."""

    name: str
    n_orders: int
    amount: float


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupMean:
    """A mean over ``n`` customers of a group, with its 95 % interval."""

    group: str
    n: int
    mean: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Exploration:
    """What the data looks like.

    ``hours`` are kept orders by weekday (Monday first) and hour. ``top_tenth_share`` is the share
    of the amount that the tenth of the customers who paid most brought. ``scores_by_delay`` are
    mean review scores of customers by the days after the promised day; ``days_by_state`` mean days
    to deliver by state. ``category_names`` are the shop's own names of categories by the translated
    ones, for those in the analysis that have both. What the export does not allow is empty or null.
    """

    correlations: tuple[Correlation, ...]
    months: tuple[Month, ...]
    states: tuple[StateShare, ...]
    review_counts: tuple[int, ...]
    one_time_share: float
    calendar: Calendar | None = None
    hours: tuple[tuple[int, ...], ...] = ()
    top_tenth_share: float | None = None
    categories: tuple[Named, ...] = ()
    means_of_payment: tuple[Named, ...] = ()
    scores_by_delay: tuple[GroupMean, ...] = ()
    days_by_state: tuple[GroupMean, ...] = ()
    category_names: dict[str, str] = field(default_factory=dict)
