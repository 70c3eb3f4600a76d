"""``segments.csv``: every customer of the export, once."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import pandas as pd

from reportgen.model.cells import FORMULA_STARTS

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


def neutralised(texts: pd.Series[str]) -> pd.Series[str]:
    """Return cells that a spreadsheet will not run: a formula's first sign gets an apostrophe."""
    texts = texts.astype("str")  # a column without any value has another type
    dangerous = texts.str.startswith(FORMULA_STARTS).fillna(value=False)
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
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(COLUMNS)
    rows.writerows(zip(*(_cells(table[name]) for name in COLUMNS), strict=True))
    path.touch(mode=0o600)
    path.write_bytes(text.getvalue().encode())


def _cells(column: pd.Series[Any]) -> list[str]:
    """Return a column as text, numbers that may have a fraction with six decimals."""
    written = "{:.6f}".format if column.dtype.kind == "f" else str
    cells = zip(column.tolist(), column.isna().tolist(), strict=True)
    return ["" if missing else written(value) for value, missing in cells]
