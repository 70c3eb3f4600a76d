"""``movers.csv``: who is in another segment than in the run before, those who paid most first."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from reportgen.history.customers_file import neutralised


def write_movers(movers: pd.DataFrame, path: Path) -> None:
    """Write the movers, readable by the owner only.

    Parameters
    ----------
    movers : frame
        ``customer_unique_id``, the segments, the reason; amounts get two decimals, scores six.
    path : pathlib.Path
    """
    money = {
        name: movers[name].map(lambda amount: f"{amount:.2f}", na_action="ignore")
        for name in ("monetary_before", "monetary")
    }
    ids = neutralised(movers["customer_unique_id"].astype("string").str.removeprefix("'"))
    text = movers.assign(customer_unique_id=ids, **money).to_csv(
        index=False, float_format="%.6f", lineterminator="\n"
    )
    path.touch(mode=0o600)
    path.write_bytes(text.encode())
