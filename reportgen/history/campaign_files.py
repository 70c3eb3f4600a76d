"""``campaigns/<segment_id>.csv``: a segment's customers, ready to be imported by a mailing tool.

Headings are plain words with underscores, dates ISO 8601, amounts plain numbers, one row per
customer: what the imports of the common tools map without help (``docs/campaigns.md``).
"""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pyarrow as pa
from pyarrow import csv

from reportgen.history.customers_file import neutralised

COLUMNS = (
    "customer_unique_id",
    "segment_id",
    "segment",
    "group",
    "action",
    "priority",
    "offer_cap",
    "amount_third",
    "confidence",
    "last_order_date",
    "recency_days",
    "n_orders",
    "monetary",
    "review_score_mean",
    "state",
)


def write_campaigns(addressed: pd.DataFrame, folder: Path) -> None:
    """Write a file per segment, readable by its owner only, sorted by customer.

    Parameters
    ----------
    addressed : frame
        ``COLUMNS`` with ``monetary_cents`` in place of ``monetary``, sorted by customer.
    folder : pathlib.Path
        Made if it is not there; without a campaign it stays empty.
    """
    folder.mkdir(mode=0o700, exist_ok=True)
    table = addressed.assign(
        customer_unique_id=neutralised(addressed["customer_unique_id"]),
        segment=neutralised(addressed["segment"]),
        state=neutralised(addressed["state"]),
        monetary=addressed["monetary_cents"] / 100,
        confidence=addressed["confidence"].round(6),
        offer_cap=addressed["offer_cap"].round(2),
        recency_days=addressed["recency_days"].round(6),
        review_score_mean=addressed["review_score_mean"].round(6),
    )[list(COLUMNS)]
    for segment_id, rows in table.groupby("segment_id", sort=True):
        _write(rows, folder / f"{segment_id}.csv")


def _write(rows: pd.DataFrame, path: Path) -> None:
    path.touch(mode=0o600)
    options = csv.WriteOptions(include_header=False, quoting_style="needed")
    with path.open("wb") as file:
        file.write((",".join(COLUMNS) + "\n").encode())
        csv.write_csv(pa.Table.from_pandas(rows, preserve_index=False), file, options)
