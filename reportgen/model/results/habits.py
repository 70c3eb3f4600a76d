"""What, how, where and when a segment buys, and whether it is satisfied: aggregates only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reportgen.model.results.unhappiness import LateRisk


@dataclass(frozen=True, slots=True, kw_only=True)
class HabitShare:
    """A cell of a list: its share in the segment with a 95 % interval, and in the whole base.

    ``n`` counts orders (of states: customers; of categories: customers who bought them). ``lift``
    is the share over the base's, given only where the segment differs from all other segments
    after a correction for the length of the list; null otherwise.
    """

    name: str
    n: int
    share: float
    low: float
    high: float
    base_share: float
    lift: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Typical:
    """An order's amount or number of items: quartiles of the segment, and the base's median."""

    n: int
    p25: float
    median: float
    p75: float
    base_median: float


@dataclass(frozen=True, slots=True, kw_only=True)
class HourBlock:
    """Orders of a weekday (0 Monday) and a block of three hours; null where too few."""

    weekday: int
    block: int
    share: float | None
    base_share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthShare:
    """A calendar month's share of the segment's orders, and of all orders; null where too few.

    The interval holds 95 %; ``lift`` is as of the other shares.
    """

    month: str
    share: float | None
    base_share: float
    low: float | None
    high: float | None
    lift: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """A segment's habits. Intervals treat customers, not orders, as independent.

    Lists are empty and records null where the export lacks the table. ``several_items`` and
    ``in_installments`` are shares of orders; ``late`` of orders with both days of delivery;
    ``risk`` compares dissatisfaction of late and punctual orders (an association).
    """

    n_orders: int
    fewest: int
    amount: Typical | None
    several_items: HabitShare | None
    in_installments: HabitShare | None
    payments: tuple[HabitShare, ...]
    categories: tuple[HabitShare, ...]
    states: tuple[HabitShare, ...]
    hours: tuple[HourBlock, ...]
    months: tuple[MonthShare, ...]
    scores: tuple[HabitShare, ...]
    late: HabitShare | None
    risk: LateRisk | None


CriterionCode = Literal["measurable", "substantial", "accessible", "differentiable", "actionable"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One of the five criteria of a segment (Kotler): met or not, null where not tested.

    ``numbers`` are what it rests on, ``line`` what the first of them is held against.
    """

    code: CriterionCode
    met: bool | None
    numbers: dict[str, float]
