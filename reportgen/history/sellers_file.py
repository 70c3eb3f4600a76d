"""``unhappiness.csv``: the sellers with most late, dissatisfied orders, with their ids."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from reportgen.history.customers_file import neutralised


def write_sellers(sellers: pd.DataFrame, path: Path) -> None:
    """Write the ranked sellers, readable by the owner only; the dossier names their ranks alone.

    Parameters
    ----------
    sellers : frame
        ``rank``, ``seller_id``, counts, shares with six decimals, ``amount`` with two.
    path : pathlib.Path
    """
    table = sellers.assign(
        seller_id=neutralised(sellers["seller_id"].astype("string")),
        amount=sellers["amount"].map(lambda amount: f"{amount:.2f}"),
    )
    text = table.to_csv(index=False, float_format="%.6f", lineterminator="\n")
    path.touch(mode=0o600)
    path.write_bytes(text.encode())
