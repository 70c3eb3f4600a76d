"""Every customer of a fresh export, placed with a model that is there already."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import duckdb
import numpy as np
import pandas as pd
from threadpoolctl import threadpool_limits

from reportgen.clusters.shifts import shifts
from reportgen.errors import DataError
from reportgen.frames.engines import embedded
from reportgen.frames.facts import Frame, order_facts
from reportgen.history.model_file import StoredModel
from reportgen.model.results import InputShift
from reportgen.model.settings import Settings
from reportgen.pipeline.apart import resellers, set_apart
from reportgen.pipeline.everyone import all_customers
from reportgen.pipeline.keeping import Keeping, kept_keeping
from reportgen.pipeline.recent import recent_buyers
from reportgen.pipeline.view import View, view_of


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Assigned:
    """Every customer with the stored model's segments.

    Parameters
    ----------
    table : frame
        The rows of ``segments.csv``, without the segments' names.
    shares : mapping of str to float
        Share of each segment in the customers that have one.
    borderline_share : float
        Share of them near the border of their segment.
    mean_confidence : float
        0–1, of those customers.
    n_recent : int
        Those who bought in the last ``recent_days`` before as-of.
    recent_days : int or None
        None where the model keeps nothing to compare them with.
    shifts : tuple of InputShift
        How far their inputs have moved since the model was made.
    """

    table: pd.DataFrame
    shares: dict[str, float]
    borderline_share: float
    mean_confidence: float
    n_recent: int
    recent_days: int | None
    shifts: tuple[InputShift, ...]


def assign(
    connection: duckdb.DuckDBPyConnection,
    tables: Mapping[str, duckdb.DuckDBPyRelation],
    model: StoredModel,
    settings: Settings,
) -> Assigned:
    """Place every customer with a stored model, which carries its own scale.

    Parameters
    ----------
    connection, tables
        The fresh export in the engine, checked.
    model : StoredModel
    settings : Settings
        Those of the model's run: which orders are kept must not change between the two.

    Raises
    ------
    DataError
        E41 where no order is kept; E55 where the export has nothing for one of the model's inputs.
    """
    # Placing needs no library of fits: what is loaded already is held to one thread.
    with threadpool_limits(limits=1):
        engine = embedded(connection)
        frames, checkpoint = engine.frames(tables), engine.checkpoint
        facts = order_facts(frames, kept_statuses=settings.kept_statuses, checkpoint=checkpoint)
        view = view_of(facts, settings, fewest_buyers=1)
        require_inputs(model, view)
        view = set_apart(view, _keeping(view, frames, model, settings))
        points = model.scaler.transform(view.features)
        labels = model.clustering.place(points)
        confidence = model.clustering.confidence(points)
    recent = None
    if model.recent is not None:
        recent = recent_buyers(view, model.features, model.recent.days)
    ids = np.array(model.segment_ids, dtype=object)[labels]
    counts = np.bincount(labels, minlength=model.clustering.k)
    return Assigned(
        table=all_customers(view, ids, confidence),
        shares=dict(zip(model.segment_ids, (counts / len(labels)).tolist(), strict=True)),
        borderline_share=float((confidence < settings.thresholds.borderline).mean()),
        mean_confidence=float(confidence.mean()),
        n_recent=0 if recent is None else len(recent.values),
        recent_days=None if model.recent is None else model.recent.days,
        shifts=()
        if recent is None or model.recent is None
        else tuple(shifts(model.recent.inputs, recent, bound=settings.thresholds.input_drift)),
    )


def _keeping(
    view: View, tables: Mapping[str, Frame], model: StoredModel, settings: Settings
) -> Keeping:
    """Return who is kept apart: by the limits of the model's run, and by its rule of resellers."""
    keeping = kept_keeping(settings, model.set_aside)
    found = resellers(view, tables, settings) if settings.resellers.keep_apart else None
    if found is None:
        return keeping
    since = dict(zip(found["customer"].tolist(), found["since_s"].tolist(), strict=True))
    return replace(keeping, reseller_since=since)


def require_inputs(model: StoredModel, view: View) -> None:
    """Refuse an export that has no value at all for an input: everybody would be guessed.

    Raises
    ------
    DataError
        E55.
    """
    features = view.features
    empty = [
        name
        for name in model.features
        if name not in features.names or np.isnan(features.column(name)).all()
    ]
    if empty:
        raise DataError(
            "E55",
            found="the export has nothing for these inputs of the model: " + ", ".join(empty),
            expected="the tables and columns that the model was built on",
            remedy="export them too, or build a new segmentation from what there is",
        )
