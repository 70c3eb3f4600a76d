"""Simpler or common answers beside the kept one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class GridBox:
    """One box of the RFM grid: each range is ``(low, high)``, ``low < value <= high``.

    ``segment_id`` is the segment matched to the box one to one (None where there are more boxes
    than segments), ``likeliest_id`` the segment of most of its customers.
    """

    recency_days: tuple[float | None, float | None]
    n_orders: tuple[float | None, float | None]
    monetary: tuple[float | None, float | None]
    n_customers: int
    segment_id: str | None
    likeliest_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GridCheck:
    """Whether a plain RFM grid would do.

    ``n_different`` customers lie outside the segment their box is matched to one to one;
    ``n_different_at_best`` remain different even if every box is treated as the segment of most of
    its customers. Spreads are the shares (0–1) of the variance in amount (logged) and in review
    score that the groups explain; None where the export has no reviews.
    """

    boxes: tuple[GridBox, ...]
    n_customers: int
    ari: float
    n_different: int
    different_share: float
    n_different_at_best: int
    different_at_best_share: float
    enough_like: float
    value_spread: float | None
    value_spread_grid: float | None
    satisfaction_spread: float | None
    satisfaction_spread_grid: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """The silhouette of a number of groups on the sample."""

    k: int
    silhouette: float


@dataclass(frozen=True, slots=True, kw_only=True)
class CommonAnswer:
    """One algorithm on one set of variables, all measured on the same customers.

    ``role`` is ``common`` (the usual eight variables, four groups), ``without split`` (the same
    without the 0/1 variable that splits groups) or ``kept`` (this dossier's recipe).
    ``silhouette_reference`` is the mean over column-permuted copies; only the lift may be compared
    between sets of variables. ``ari_mean`` and ``ari_worst`` are over bootstrap refits. ``shares``
    of all customers, largest first. ``split_by`` are 0/1 variables that alone tell two groups
    apart (at most 2 % in one, at least 98 % in the other); those groups hold ``split_share``.
    ``tried`` is what tuning by the silhouette saw.
    """

    role: Literal["common", "without split", "kept"]
    algorithm: str
    options: dict[str, float]
    features: tuple[str, ...]
    transform: str
    k: int
    silhouette: float
    silhouette_reference: float | None
    silhouette_lift: float | None
    bootstraps: int
    ari_mean: float
    ari_worst: float
    shares: tuple[float, ...]
    split_by: tuple[str, ...]
    split_share: float
    tried: tuple[Tried, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CommonAnswers:
    """The usual notebook's answers beside the kept one, on ``n_sample`` customers."""

    answers: tuple[CommonAnswer, ...]
    n_sample: int
    n_copies: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareChange:
    """A segment's share of customers, and that of its counterpart without the rule.

    ``after`` is None where no segment of the refit is matched to it.
    """

    segment_id: str
    before: float
    after: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleTest:
    """The kept recipe refitted as if one cleaning rule were not there.

    ``n_orders`` that the rule removes are kept; ``n_new`` customers come in with them, ``n_shared``
    are in both, and over those ``ari`` is the agreement with the kept segmentation.
    ``largest_change`` is that of any segment's share (0–1).
    """

    rule: str
    n_orders: int
    n_new: int
    n_shared: int
    ari: float
    shares: tuple[ShareChange, ...]
    largest_change: float


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleTests:
    """Every cleaning rule taken back, one at a time.

    ``unchanged_ari`` and ``unchanged_change`` are the same two measures for a refit with all rules
    in place: what a refit alone does.
    """

    tests: tuple[RuleTest, ...]
    unchanged_ari: float
    unchanged_change: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Rivals:
    """Simpler or common answers beside the kept one, and the kept one under other rules.

    ``rules`` is None where no rule removed an order.
    """

    grid: GridCheck
    common: CommonAnswers
    rules: RuleTests | None
