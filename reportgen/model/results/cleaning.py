"""From the raw export to the kept orders."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CleaningStep:
    """A named rule with rows, orders, customers and amount before and after it.

    ``rows_*`` are those of the table that the rule is about.
    """

    rule: str
    table: str
    rows_before: int
    rows_after: int
    orders_before: int
    orders_after: int
    customers_before: int
    customers_after: int
    amount_before: float
    amount_after: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something the reader of the export should know: a code, the table, how many rows.

    ``severity`` is ``drop`` where the rows were left out, else ``told``. ``details`` are words of
    the program and dates that the code's sentence needs; nothing in it stands in the export.
    """

    code: str
    severity: str
    table: str
    column: str
    n_rows: int
    details: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleaning:
    """From the raw export to the kept orders; ``steps`` account for every order and cent."""

    steps: tuple[CleaningStep, ...]
    notices: tuple[Notice, ...]
    n_customers: int
    n_kept_customers: int
    n_kept_orders: int
    kept_amount: float
