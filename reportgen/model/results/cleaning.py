"""From the raw export to the kept orders."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CleaningStep:
    """A named rule with orders, customers and amount before and after it."""

    rule: str
    orders_before: int
    orders_after: int
    customers_before: int
    customers_after: int
    amount_before: float
    amount_after: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something the reader of the export should know: a code, the table, how many rows."""

    code: str
    table: str
    column: str
    n_rows: int
    found: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleaning:
    """From the raw export to the kept orders; ``steps`` account for every order and cent."""

    steps: tuple[CleaningStep, ...]
    notices: tuple[Notice, ...]
    n_customers: int
    n_kept_customers: int
    n_kept_orders: int
    kept_amount: float
