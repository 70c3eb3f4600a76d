"""What the reader of an export left out, for the ledger."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Removal:
    """Rows that a rule of the reader left out, with what went with them.

    Parameters
    ----------
    table : str
        Short name of the table the rule is about.
    rows_before, n_rows : int
        Rows of the table before the rule, and how many it left out.
    n_orders, n_customers : int
        Orders that are gone, and customers who have no order left.
    cents : int
        Payments that are gone (price plus freight where there is no table of payments).
    """

    table: str
    rows_before: int
    n_rows: int
    n_orders: int = 0
    n_customers: int = 0
    cents: int = 0
