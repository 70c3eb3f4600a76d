"""The stability study beside the usual notebook way, in one run.

    python benchmarks/stability.py FOLDER

FOLDER holds the nine CSV files. The notebook way merges orders, payments and reviews with pandas
at every look, groups anew, scales, and fits ten starts with scikit-learn's defaults, for the same
dates under both window policies; it has no noise floor, no causes, no other choices and no replay.
Ours is the whole study with all of them.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

import narwhals.stable.v2 as nw
import pandas as pd
from sklearn.cluster import KMeans
from sklearn.preprocessing import StandardScaler

from reportgen.clusters.parallel import Workers, one_thread_each
from reportgen.clusters.spaces import Recipe
from reportgen.frames.engine import connect
from reportgen.frames.engines import embedded
from reportgen.frames.facts import order_facts
from reportgen.inputs.export import open_export
from reportgen.inputs.read import read_tables
from reportgen.model.settings import Settings
from reportgen.pipeline.view import history_of, view_of
from reportgen.stages.selection.again import preferred_k
from reportgen.stages.stability.plan import plan
from reportgen.stages.stability.refit import fit_recipe
from reportgen.stages.stability.simulate import POLICIES, simulate

FEATURES = ("recency_days", "n_orders", "monetary", "review_score_mean")
RECIPE = Recipe(features=FEATURES, transform="log", k=5)


def _notebook_look(folder: Path, cut: pd.Timestamp, start: pd.Timestamp | None) -> None:
    orders = pd.read_csv(
        folder / "olist_orders_dataset.csv", parse_dates=["order_purchase_timestamp"]
    )
    customers = pd.read_csv(folder / "olist_customers_dataset.csv")
    payments = pd.read_csv(folder / "olist_order_payments_dataset.csv")
    reviews = pd.read_csv(folder / "olist_order_reviews_dataset.csv")
    bought = orders["order_purchase_timestamp"]
    kept = orders[(orders["order_status"] == "delivered") & (bought < cut)]
    if start is not None:
        kept = kept[kept["order_purchase_timestamp"] >= start]
    paid = payments.groupby("order_id")["payment_value"].sum()
    scores = reviews.groupby("order_id")["review_score"].mean()
    table = kept.merge(customers, on="customer_id")
    table = table.merge(paid, on="order_id").merge(scores, on="order_id")
    features = table.groupby("customer_unique_id").agg(
        recency=("order_purchase_timestamp", lambda moments: (cut - moments.max()).days),
        frequency=("order_id", "nunique"),
        monetary=("payment_value", "sum"),
        review=("review_score", "mean"),
    )
    points = StandardScaler().fit_transform(features)
    KMeans(RECIPE.k, n_init=10, random_state=0).fit(points)


def main() -> None:
    """Print the seconds of both ways and their ratio."""
    folder, settings = Path(sys.argv[1]), Settings()
    with open_export(folder) as export, tempfile.TemporaryDirectory() as temp:
        connection = connect(None, Path(temp), in_memory=True)
        read = read_tables(export, connection)
        tables = {name: nw.from_native(table) for name, table in read.tables.items()}
        facts = order_facts(
            tables, kept_statuses=settings.kept_statuses, checkpoint=embedded(connection).checkpoint
        )
        view = view_of(facts, settings)
        history = history_of(view)
        workers = Workers(cores=2)
        with one_thread_each():
            if (starting := workers.warm_up()) is not None:
                starting.join()
            kept = fit_recipe(view.features, RECIPE, seed=0)
            began = time.perf_counter()
            simulate(history, RECIPE, kept, settings, preferred_k=preferred_k, workers=workers)
            ours = time.perf_counter() - began
    plans = [
        plan(window=window, first_s=history.first_s, end_s=history.end_s, settings=settings)
        for window in POLICIES
    ]
    looks = [(each.window_start(date), date) for each in plans for date in each.dates]
    began = time.perf_counter()
    for start, date in looks:
        behind = None if start is None else pd.Timestamp(start, unit="s")
        _notebook_look(folder, pd.Timestamp(date, unit="s"), behind)
    theirs = time.perf_counter() - began
    sys.stdout.write(
        f"whole study {ours:.1f} s; one fit per look the notebook way {theirs:.1f} s"
        f" ({len(looks)} looks); {theirs / ours:.1f} times\n"
    )


if __name__ == "__main__":
    main()
