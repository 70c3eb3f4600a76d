"""``segments.csv``: every customer of the export, once."""

from __future__ import annotations

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
