"""Export to feature table: the product's way beside the usual notebook, in one run.

    python benchmarks/notebook_features.py FOLDER [RUNS]

FOLDER holds the nine CSV files. The notebook reads every table with pandas' defaults, merges them
all, and groups with lambdas; it is measured because most public projects on this data do so (its
sums fan out over items, payments and reviews, so its amounts are wrong as well as slow).
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path

import narwhals.stable.v2 as nw
import pandas as pd

from reportgen.frames.engine import connect
from reportgen.frames.facts import order_facts
from reportgen.frames.features import customer_features
from reportgen.inputs.export import open_export
from reportgen.inputs.read import read_tables

NEEDED = ("customers", "orders", "items", "payments", "reviews")


def product(folder: Path) -> float:
    # As `reportgen assign` does: what the features are not made of is not opened.
    with open_export(folder, only=NEEDED) as export, tempfile.TemporaryDirectory() as temp:
        connection = connect(None, Path(temp))
        read = read_tables(export, connection)
        count = iter(range(99))

        def checkpoint(frame):
            name = f"fact_{next(count)}"
            frame.to_native().create(name)
            return nw.from_native(connection.table(name))

        tables = {name: nw.from_native(table) for name, table in read.tables.items()}
        facts = order_facts(tables, kept_statuses=("delivered",), checkpoint=checkpoint)
        cut = 2_000_000_000
        features = customer_features(facts, cut_s=cut, hide_later=False)
        table = features.collect(backend="pandas").to_native()
        connection.close()
    return float(table["monetary_cents"].sum()) / 100


def notebook(folder: Path) -> float:
    read = {file.stem: pd.read_csv(file) for file in sorted(folder.glob("*.csv"))}
    merged = read["olist_orders_dataset"]
    merged = merged.merge(read["olist_customers_dataset"], on="customer_id")
    for name in ("order_items", "order_payments", "order_reviews"):
        merged = merged.merge(read[f"olist_{name}_dataset"], on="order_id", how="left")
    merged = merged.merge(read["olist_products_dataset"], on="product_id", how="left")
    merged = merged[merged["order_status"] == "delivered"]
    merged["order_purchase_timestamp"] = pd.to_datetime(merged["order_purchase_timestamp"])
    now = merged["order_purchase_timestamp"].max()
    grouped = merged.groupby("customer_unique_id").agg(
        {
            "order_purchase_timestamp": lambda moments: (now - moments.max()).days,
            "order_id": lambda orders: orders.nunique(),
            "payment_value": lambda amounts: amounts.sum(),
            "review_score": lambda scores: scores.mean(),
            "payment_installments": lambda numbers: numbers.mean(),
            "payment_type": lambda types: types.nunique(),
            "customer_state": lambda states: states.iloc[-1],
        }
    )
    return float(grouped["payment_value"].sum())


def main() -> None:
    folder = Path(sys.argv[1])
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    product(folder)  # libraries are loaded and files cached before anything is timed
    ratios, ours, theirs = [], [], []
    for _ in range(runs):
        began = time.perf_counter()
        right = product(folder)
        middle = time.perf_counter()
        wrong = notebook(folder)
        ended = time.perf_counter()
        ours.append(middle - began)
        theirs.append(ended - middle)
        ratios.append((ended - middle) / (middle - began))
    print(f"product  {statistics.median(ours):6.2f} s   amount {right:,.2f}")
    print(f"notebook {statistics.median(theirs):6.2f} s   amount {wrong:,.2f}")
    print(f"notebook / product: {statistics.median(ratios):.1f} (median of {runs})")


if __name__ == "__main__":
    main()
