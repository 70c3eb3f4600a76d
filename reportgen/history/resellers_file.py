"""``resellers.csv``: customers who buy very many units of one product, with their ids."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from reportgen.history.customers_file import neutralised

COLUMNS = (
    "customer_unique_id",
    "units_in_order",
    "units_in_all",
    "n_orders",
    "monetary",
    "recency_days",
    "state",
)


def write_resellers(listed: pd.DataFrame, path: Path) -> None:
    """Write the list, sorted by customer, readable by its owner only.

    Parameters
    ----------
    listed : frame
        ``COLUMNS`` with ``monetary_cents`` in place of ``monetary``.
    path : pathlib.Path
    """
    cents = listed["monetary_cents"]
    table = listed.assign(
        customer_unique_id=neutralised(listed["customer_unique_id"].astype("string")),
        state=neutralised(listed["state"].astype("string")),
        monetary=(cents // 100).astype(str) + "." + (cents % 100).astype(str).str.zfill(2),
    )
    text = table[list(COLUMNS)].to_csv(index=False, float_format="%.6f", lineterminator="\n")
    path.touch(mode=0o600)
    path.write_bytes(text.encode())
