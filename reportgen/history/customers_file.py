"""``segments.csv``: every customer of the export, once."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

COLUMNS = (
    "customer_unique_id",
    "segment_id",
    "segment",
    "confidence",
    "recency_days",
    "n_orders",
    "monetary",
    "review_score_mean",
    "items_per_order",
    "payment_types_per_order",
    "installments_per_order",
    "state",
    "in_sao_paulo",
)
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def neutralised(texts: pd.Series[str]) -> pd.Series[str]:
    """Return cells that a spreadsheet will not run: a formula's first sign gets an apostrophe."""
    texts = texts.astype("str")  # a column without any value has another type
    dangerous = texts.str.startswith(_FORMULA_STARTS).fillna(value=False)
    return texts.where(~dangerous, "'" + texts)


def _money(cents: pd.Series[int]) -> pd.Series[str]:
    whole, rest = cents // 100, cents % 100
    return whole.astype(str) + "." + rest.astype(str).str.zfill(2)


def write_customers(customers: pd.DataFrame, path: Path) -> None:
    """Write the customers, sorted by id.

    Parameters
    ----------
    customers : (n_customers, ≥ 13) frame
        ``COLUMNS`` with ``monetary_cents`` in place of ``monetary``; missing values stay empty.
    path : pathlib.Path
    """
    table = customers.assign(
        monetary=_money(customers["monetary_cents"]),
        customer_unique_id=neutralised(customers["customer_unique_id"]),
        state=neutralised(customers["state"]),
    )
    text = table[list(COLUMNS)].to_csv(index=False, float_format="%.6f", lineterminator="\n")
    path.write_bytes(text.encode())
