"""The stability study beside the usual notebook way, in one run.

    python benchmarks/stability.py FOLDER

FOLDER holds the nine CSV files. The notebook way merges orders, payments and reviews with pandas
at every look, groups anew, scales, and fits ten starts with scikit-learn's defaults, for the same
dates under both window policies. With one fit per look it has no noise floor, no causes, no other
choices and no replay, while ours is the whole study with all of them: 66 fits against hundreds. So
its features and its fits are timed apart, and printed is also what it would take for as many refits
as the study makes, the features still computed once per look.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

import narwhals.stable.v2 as nw
import numpy as np
import pandas as pd
from sklearn.cluster import KMeans
from sklearn.preprocessing import StandardScaler

from reportgen.clusters.fitting import FITTERS
from reportgen.clusters.parallel import Workers, one_thread_each
from reportgen.clusters.solution import Clustering
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


def _notebook_points(folder: Path, cut: pd.Timestamp, start: pd.Timestamp | None) -> np.ndarray:
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
    return StandardScaler().fit_transform(features)


def _notebook(folder: Path, looks: list[tuple[int | None, int]]) -> tuple[float, float]:
    """Return the seconds for features and for one fit, over all looks."""
    spent = [0.0, 0.0]
    for start, date in looks:
        behind = None if start is None else pd.Timestamp(start, unit="s")
        began = time.perf_counter()
        points = _notebook_points(folder, pd.Timestamp(date, unit="s"), behind)
        fitting = time.perf_counter()
        KMeans(RECIPE.k, n_init=10, random_state=0).fit(points)
        spent[0] += fitting - began
        spent[1] += time.perf_counter() - fitting
    return spent[0], spent[1]


@contextmanager
def _counted() -> Iterator[list[int]]:
    """Count the refits that are made in this process."""
    made, fitter = [0], FITTERS[RECIPE.algorithm]

    def counting(*arguments: Any) -> Clustering | None:
        made[0] += 1
        return fitter(*arguments)

    with patch.dict(FITTERS, {RECIPE.algorithm: counting}):
        yield made


def main() -> None:
    """Print the seconds of both ways and their ratio."""
    folder, settings = Path(sys.argv[1]), Settings()
    with open_export(folder) as export, tempfile.TemporaryDirectory() as temp:
        connection = connect(None, Path(temp))
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
            study = partial(simulate, history, RECIPE, kept, settings, preferred_k=preferred_k)
            began = time.perf_counter()
            study(workers=workers)
            ours = time.perf_counter() - began
            with _counted() as made:
                study(workers=Workers())
    plans = [
        plan(window=window, first_s=history.first_s, end_s=history.end_s, settings=settings)
        for window in POLICIES
    ]
    looks = [(each.window_start(date), date) for each in plans for date in each.dates]
    tables_s, fits_s = _notebook(folder, looks)
    once = tables_s + fits_s
    same = tables_s + fits_s * made[0] / len(looks)
    sys.stdout.write(
        f"the whole study, {made[0]} refits: {ours:.1f} s\n"
        f"the notebook way, one fit at each of {len(looks)} looks: {once:.1f} s,"
        f" {once / ours:.1f} times (features {tables_s:.1f} s, fits {fits_s:.1f} s)\n"
        f"the notebook way, as many refits: {same:.0f} s, {same / ours:.1f} times\n"
    )


if __name__ == "__main__":
    main()
