"""A made-up export whose categories and cities are named to break a page, a table or a script."""

from __future__ import annotations

import itertools
from pathlib import Path

import pandas as pd

from reportgen.inputs.demo import write_demo

#: As many, besides the empty one, as a chart of categories has rows: all of them are drawn.
HOSTILE = (
    "{{ 7*7 }}",
    "<script>alert('own')</script>",
    "</script><img src=x onerror=alert(2)>",
    "W" * 500,
    "abc\u202edcba",
    "🛒 cart",
    "=cmd|' /C calc'!A0",
    "",
)


def write_hostile_export(folder: Path, *, n_customers: int = 400) -> None:
    """Write the demo export with its categories and cities renamed, each to one of these."""
    write_demo(folder, n_customers=n_customers)
    (folder / "SYNTHETIC.md").unlink()
    _rename(folder, "products", "product_category_name")
    for table, column in (("customers", "customer_city"), ("sellers", "seller_city")):
        _rename(folder, table, column)
    (folder / "product_category_name_translation.csv").unlink(missing_ok=True)


def _rename(folder: Path, table: str, column: str) -> None:
    path = next(folder.glob(f"*{table}*.csv"))
    frame = pd.read_csv(path, dtype=str, keep_default_na=False)
    common = frame[column].value_counts().index
    names = dict(zip(common, itertools.cycle(HOSTILE), strict=False))
    frame[column] = frame[column].replace(names)
    frame.to_csv(path, index=False)
