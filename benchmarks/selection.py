"""The evidence for a choice: the product's whole search beside the usual notebook, in one run.

    python benchmarks/selection.py FOLDER_OR_ZIP [CUSTOMERS]

The notebook fits every k anew with ten starts on everybody, takes the silhouette of everybody,
two more indices and twenty bootstrap refits of ten starts each. It is timed for k = 5 on one
feature set and multiplied by the recipes the product tries with k-means alone (its feature sets and
scales times its ks); the product's seconds are the whole of its search: six algorithms, shuffled
copies, full evidence, the verdict. CUSTOMERS draws so many: the silhouette grows with their square.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

import narwhals.stable.v2 as nw
import numpy as np
from sklearn.cluster import KMeans
from sklearn.metrics import (
    adjusted_rand_score,
    calinski_harabasz_score,
    davies_bouldin_score,
    silhouette_score,
)

from reportgen.clusters.parallel import Workers, one_thread_each
from reportgen.clusters.spaces import Features, complete_rows, scaled
from reportgen.frames.engine import connect
from reportgen.frames.engines import embedded
from reportgen.frames.facts import order_facts
from reportgen.inputs.export import open_export
from reportgen.inputs.read import read_tables
from reportgen.model.settings import Settings
from reportgen.pipeline.view import view_of
from reportgen.stages.relevance.proposed import proposed
from reportgen.stages.selection.bases import RFM_SATISFACTION
from reportgen.stages.selection.choose import choose

_K, _STARTS, _BOOTSTRAPS = 5, 10, 20


def customers(path: Path, most: int | None) -> Features:
    settings = Settings()
    with open_export(path) as export, tempfile.TemporaryDirectory() as temp:
        connection = connect(None, Path(temp))
        read = read_tables(export, connection)
        tables = {name: nw.from_native(table) for name, table in read.tables.items()}
        facts = order_facts(
            tables, kept_statuses=settings.kept_statuses, checkpoint=embedded(connection).checkpoint
        )
        features = view_of(facts, settings).features
        connection.close()
    if most is None or len(features.values) <= most:
        return features
    drawn = np.random.default_rng(0).choice(len(features.values), size=most, replace=False)
    return features.take(np.sort(drawn))


def notebook(features: Features) -> float:
    """Return the seconds for one recipe."""
    points = scaled(features, RFM_SATISFACTION, "log")[1]
    points = points[complete_rows(points)]
    began = time.perf_counter()
    labels = KMeans(_K, n_init=_STARTS, random_state=0).fit_predict(points)
    silhouette_score(points, labels)
    davies_bouldin_score(points, labels)
    calinski_harabasz_score(points, labels)
    rng = np.random.default_rng(0)
    for seed in range(_BOOTSTRAPS):
        again = points[rng.integers(0, len(points), len(points))]
        refit = KMeans(_K, n_init=_STARTS, random_state=seed).fit(again)
        adjusted_rand_score(labels, refit.predict(points))
    return time.perf_counter() - began


def main() -> None:
    most = int(sys.argv[2]) if len(sys.argv) > 2 else None
    features = customers(Path(sys.argv[1]), most)
    workers = Workers(cores=2)
    with one_thread_each():
        starting = workers.warm_up()
        if starting is not None:
            starting.join()
        began = time.perf_counter()
        found = choose(
            features, Settings(), workers=workers, proposed=proposed(features, Settings())
        )
        ours = time.perf_counter() - began
    alike = [c for c in found.selection.candidates if c.algorithm == "k-means"]
    each = notebook(features)
    whole = each * len(alike)
    print(f"{len(features.values):,} customers")
    print(f"product  {ours:8.1f} s  {len(found.selection.candidates)} recipes and all evidence")
    print(f"notebook {whole:8.1f} s  {len(alike)} recipes of k-means at {each:.1f} s each")
    print(f"notebook / product: {whole / ours:.0f}")


if __name__ == "__main__":
    main()
