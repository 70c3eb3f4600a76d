"""Simpler or common answers beside the kept one."""

from __future__ import annotations

from dataclasses import dataclass


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
class Rivals:
    """Simpler or common answers beside the kept one."""

    grid: GridCheck
