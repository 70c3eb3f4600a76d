"""A passport per segment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reportgen.model.results.habits import Criterion, Habits

Verdict = Literal["keep", "with care", "do not target"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast:
    """A variable of a segment beside the whole base.

    ``mean`` with its 95 % interval and n in the variable's unit; ``base_mean`` of all customers;
    ``effect`` with its interval is the difference in standard deviations of the base.
    """

    feature: str
    unit: str
    n: int
    mean: float
    mean_low: float
    mean_high: float
    median: float
    base_mean: float
    effect: float
    effect_low: float
    effect_high: float
    used_for_fitting: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A number by which a rule applies, and the line it had to reach, both in ``unit``."""

    name: str
    value: float
    unit: str
    threshold: float
    at_least: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """A rule of the playbook that applies, and the numbers behind it.

    ``priority`` is 1, 2 or 3, by ``score``: the share of revenue that the action addresses with
    confidence. ``amount_per_order`` and ``offer_cap`` (the most that an offer may cost per order)
    are in the currency's unit. ``texts`` is a team's own wording by language and part, empty for a
    shipped rule.
    """

    code: str
    priority: int
    score: float
    evidence: tuple[Evidence, ...]
    amount_per_order: float
    offer_cap: float
    texts: dict[str, dict[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A segment's passport. ``name`` is a key of the catalogs made of ``traits``.

    ``contrasts`` are the variables that a segmentation may be built on, ``further`` the others that
    clearly set the segment apart, the clearest first.
    """

    segment_id: str
    name: str
    slot: int
    traits: tuple[str, ...]
    n_customers: int
    customer_share: float
    revenue: float
    revenue_share: float
    repeat_share: float
    jaccard: float
    verdict: Verdict
    borderline_share: float
    contrasts: tuple[Contrast, ...]
    actions: tuple[Action, ...]
    further: tuple[Contrast, ...] = ()
    habits: Habits | None = None
    criteria: tuple[Criterion, ...] = ()
