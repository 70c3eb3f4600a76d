"""What separates the segments, and rules that place a customer by hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """How far a segment lies from everybody else on one variable.

    ``effect`` is Cliff's delta, −1 to 1: of all pairs of one customer inside and one outside, the
    share in which the inside one has more, less the share in which they have less. ``low`` and
    ``high`` are its 95 % interval, ``n`` the segment's customers who have the variable.
    """

    segment_id: str
    n: int
    effect: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Separator:
    """A variable's effects on all segments, and whether at least one is more than negligible.

    ``follows`` is the fitted variable of which this one is largely an echo (rank correlation of at
    least 0.7 without sign): where it separates, that one does.
    """

    feature: str
    unit: str
    used_for_fitting: bool
    follows: str | None
    separates: bool
    effects: tuple[Effect, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """One part of a rule: ``low < value <= high``, None where open.

    ``missing`` says whether a customer without the value passes; None where everybody has it.
    """

    feature: str
    unit: str
    low: float | None
    high: float | None
    missing: Literal["passes", "fails"] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PocketRule:
    """All conditions together put a customer in a segment.

    ``n_customers`` pass; for ``right_share`` of them (0–1) that is where they really belong.
    """

    segment_id: str
    conditions: tuple[Condition, ...]
    n_customers: int
    right_share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Fidelity:
    """How well the rules stand for a segment.

    ``precision`` is the share of those the rules put there who belong (None where they put
    nobody), ``recall`` the share of those who belong whom the rules put there.
    """

    segment_id: str
    n_customers: int
    precision: float | None
    recall: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PocketRules:
    """A short list of rules that stands for the segmentation; each customer passes exactly one.

    ``fidelity`` is the share of all customers whom the rules place as the model does, measured on
    the rules as printed; ``enough`` the share that is asked for. ``sql`` and ``formula`` say the
    same; ``formula`` is empty where a variable is no column of ``segments.csv``.
    """

    rules: tuple[PocketRule, ...]
    most_rules: int
    fidelity: float
    enough: float
    segments: tuple[Fidelity, ...]
    sql: str
    formula: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Certainty:
    """How sure the segment of its customers is.

    ``counts`` are customers per tenth of confidence, from 0–0.1 to 0.9–1.
    """

    segment_id: str
    n_customers: int
    borderline_share: float
    p10: float
    median: float
    p90: float
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """What separates the segments, the pocket rules, and how sure each customer's segment is."""

    separators: tuple[Separator, ...]
    small_effect: float
    pocket: PocketRules
    certainty: tuple[Certainty, ...]
    borderline_below: float
