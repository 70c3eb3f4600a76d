"""Placing by expressions in the engine is placing in memory, whatever the form of the model."""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.clusters.boxes import Boxes
from reportgen.clusters.centres import Centres
from reportgen.clusters.mixture import Mixture
from reportgen.clusters.spaces import Features, Scaler
from reportgen.frames.engine import connect
from reportgen.frames.engines import embedded, in_memory
from reportgen.pipeline.placing import placed

NAMES = ("recency_days", "monetary", "review_score_mean")
SCALER = Scaler(
    features=NAMES,
    logged=(False, True, False),
    means=(200.0, 4.0, 4.0),
    scales=(120.0, 1.1, 1.2),
    units=(1.0, 2.5, 1.0),
    limits=((30.0, 600.0), None, None),
)
WALLS = np.array([[-np.inf] * 3, [0.0, -np.inf, -np.inf], [0.0, -np.inf, 0.2]])
TOPS = np.array([[0.0, np.inf, np.inf], [np.inf, np.inf, 0.2], [np.inf] * 3])


def _models(rng):
    spread = rng.normal(size=(4, 3, 3))
    return {
        "centres": Centres(centers=rng.normal(size=(5, 3))),
        "one centre": Centres(centers=rng.normal(size=(1, 3))),
        "mixture": Mixture(
            means=rng.normal(size=(4, 3)),
            covariances=spread @ spread.transpose(0, 2, 1) + 0.4 * np.eye(3),
            log_weights=np.log([0.4, 0.3, 0.2, 0.1]),
        ),
        "grid": Boxes(low=WALLS, high=TOPS),
    }


def _customers(rng, n):
    missing = rng.random((n, 2)) < 0.15
    score = rng.integers(1, 6, n).astype(float)
    return pa.table(
        {
            "customer": np.arange(n),
            "recency_days": pa.array(rng.gamma(2, 120, n), mask=missing[:, 0]),
            "monetary_cents": rng.integers(0, 90_000, n),
            "review_score_mean": pa.array(score, mask=missing[:, 1]),
        }
    )


@pytest.mark.parametrize("name", ["centres", "one centre", "mixture", "grid"])
@settings(max_examples=5)
@given(seed=st.integers(0, 1_000))
def test_the_engine_places_as_memory_does(name, seed):
    rng = np.random.default_rng(seed)
    model, table = _models(rng)[name], _customers(rng, 400)
    money = table.to_pandas().assign(monetary=lambda rows: rows["monetary_cents"] / 100)
    values = money[list(NAMES)].to_numpy()
    points = SCALER.transform(Features(names=NAMES, values=values))
    with tempfile.TemporaryDirectory() as temp:
        connection = connect("1GB", Path(temp))
        engine = embedded(connection)
        rows = engine.frame("rows", connection.from_arrow(table))
        found = in_memory(placed(rows, SCALER, model, engine.checkpoint).sort("customer"))
        connection.close()
    assert found["label"].tolist() == model.place(points).tolist()
    np.testing.assert_allclose(found["confidence"], model.confidence(points), atol=1e-12)
