"""``campaigns/<segment_id>.csv``: a segment's customers, ready to be imported by a mailing tool.

Headings are plain words with underscores, dates ISO 8601, amounts plain numbers, one row per
customer: what the imports of the common tools map without help (``docs/campaigns.md``).
"""

from __future__ import annotations

from collections.abc import Iterable
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


def write_campaigns(pieces: Iterable[pd.DataFrame], folder: Path) -> None:
    """Write a file per segment, readable by its owner only, sorted by customer.

    Parameters
    ----------
    pieces : iterable of frame
        ``COLUMNS`` with ``monetary_cents`` in place of ``monetary``, sorted by customer, a part of
        the customers after the other.
    folder : pathlib.Path
        Made if it is not there; without a campaign it stays empty.
    """
    folder.mkdir(mode=0o700, exist_ok=True)
    for piece in pieces:
        for segment_id, rows in _shown(piece).groupby("segment_id", sort=True):
            _append(rows, folder / f"{segment_id}.csv")


def _shown(piece: pd.DataFrame) -> pd.DataFrame:
    return piece.assign(
        customer_unique_id=neutralised(piece["customer_unique_id"]),
        segment=neutralised(piece["segment"]),
        state=neutralised(piece["state"]),
        monetary=piece["monetary_cents"] / 100,
        confidence=piece["confidence"].round(6),
        offer_cap=piece["offer_cap"].round(2),
        recency_days=piece["recency_days"].round(6),
        review_score_mean=piece["review_score_mean"].round(6),
    )[list(COLUMNS)]


def _append(rows: pd.DataFrame, path: Path) -> None:
    begins = not path.exists()
    path.touch(mode=0o600)
    options = csv.WriteOptions(include_header=False, quoting_style="needed")
    with path.open("ab") as file:
        if begins:
            file.write((",".join(COLUMNS) + "\n").encode())
        csv.write_csv(pa.Table.from_pandas(rows, preserve_index=False), file, options)
