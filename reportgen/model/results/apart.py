"""Customers far out and those who buy like resellers: who they are counted as, and what is done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ApartReason = Literal["reseller", "far-out"]
Treatment = Literal["logarithm", "winsorise", "set_aside"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Treated:
    """What a setting does to values of a variable that are far out.

    ``low`` and ``high`` are the fences in the variable's unit, null where it has none; ``n`` counts
    the customers beyond them, whom the treatment moves or sets aside.
    """

    name: str
    treatment: Treatment
    low: float | None
    high: float | None
    n: int


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptApart:
    """Customers left out of the segmentation for a reason, with their kept orders and amount."""

    reason: ApartReason
    n_customers: int
    n_orders: int
    amount: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Apart:
    """Resellers by rule, treatments of outliers, and who is kept apart.

    ``n_resellers`` counts customers with ``units_in_order`` units of one product in one order or
    ``units_in_all`` of one over all orders; null without a table of items. Segments and those in
    ``kept_apart`` together are all customers with a kept order.
    """

    n_resellers: int | None
    reseller_amount: float
    units_in_order: int
    units_in_all: int
    resellers_apart: bool
    fence: float
    treated: tuple[Treated, ...]
    kept_apart: tuple[KeptApart, ...]
