"""Every customer of a fresh export, placed with a model that is there already."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import duckdb
import narwhals.stable.v2 as nw
from threadpoolctl import threadpool_limits

from reportgen.clusters.shifts import CLOCK, shifts
from reportgen.clusters.spaces import Features
from reportgen.errors import DataError
from reportgen.frames.engines import Engine
from reportgen.frames.facts import Frame, order_facts
from reportgen.frames.placing import value_of
from reportgen.history.model_file import StoredModel
from reportgen.model.results import InputShift
from reportgen.model.settings import Settings
from reportgen.model.variables import BASE_NAMES
from reportgen.pipeline.apart import resellers
from reportgen.pipeline.apart_rows import with_reasons
from reportgen.pipeline.base import Base, base_of, collected
from reportgen.pipeline.everyone import everyone
from reportgen.pipeline.placing import placed

_WHOLE = 1_000_000_000  # confidences are summed as whole numbers: the same in any order


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Assigned:
    """Every customer with the stored model's segments.

    Parameters
    ----------
    rows : frame
        The rows of ``segments.csv``, without the segments' names; there as long as the engine is.
    n_customers, n_placed : int
        All of them, and those with a segment.
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

    rows: Frame
    n_customers: int
    n_placed: int
    shares: dict[str, float]
    borderline_share: float
    mean_confidence: float
    n_recent: int
    recent_days: int | None
    shifts: tuple[InputShift, ...]


def assign(
    engine: Engine,
    tables: Mapping[str, duckdb.DuckDBPyRelation],
    model: StoredModel,
    settings: Settings,
) -> Assigned:
    """Place every customer with a stored model, which carries its own scale.

    Nobody is collected but those who bought lately, to be compared with the model's inputs.

    Parameters
    ----------
    engine : Engine
        Where customers are placed.
    tables : mapping of str to relation
        The fresh export, checked.
    model : StoredModel
    settings : Settings
        Those of the model's run: which orders are kept must not change between the two.

    Raises
    ------
    DataError
        E41 where no order is kept; E55 where the export has nothing for one of the model's inputs.
    """
    frames, checkpoint = engine.frames(tables), engine.checkpoint
    facts = order_facts(
        frames,
        kept_statuses=settings.kept_statuses,
        checkpoint=checkpoint,
        release=engine.release,
    )
    base = base_of(facts, settings, fewest=1, checkpoint=checkpoint)
    require_inputs(model, base)
    rows = with_reasons(base.rows, model.set_aside, _since(base, frames, settings), engine)
    inside = rows.filter(nw.col("reason") == "")
    found = checkpoint(placed(inside, model.scaler, model.clustering, checkpoint))
    sums = label_sums(found, k=model.clustering.k, borderline=settings.thresholds.borderline)
    n = sum(each[0] for each in sums)
    recent = None if model.recent is None else _recent(inside, model, model.recent.days)
    listed = checkpoint(everyone(base, rows, found, model.segment_ids))
    # Placing needs no library of fits: what is loaded already is held to one thread.
    with threadpool_limits(limits=1):
        moved = (
            ()
            if recent is None or model.recent is None
            else tuple(shifts(model.recent.inputs, recent, bound=settings.thresholds.input_drift))
        )
    return Assigned(
        rows=listed,
        n_customers=count_of(listed),
        n_placed=n,
        shares={key: each[0] / n for key, each in zip(model.segment_ids, sums, strict=True)},
        borderline_share=sum(each[1] for each in sums) / n,
        mean_confidence=sum(each[2] for each in sums) / n / _WHOLE,
        n_recent=0 if recent is None else len(recent.values),
        recent_days=None if model.recent is None else model.recent.days,
        shifts=moved,
    )


def count_of(rows: Frame) -> int:
    """Return how many rows a frame has."""
    return int(rows.select(nw.len()).collect(backend="pyarrow").item())


def label_sums(placed_rows: Frame, *, k: int, borderline: float) -> list[tuple[int, int, int]]:
    """Return each segment's customers, those near a border, and the sum of confidences.

    Confidences are summed in billionths.
    """
    near = nw.when(nw.col("confidence") < borderline).then(1).otherwise(0).cast(nw.Int64)
    parts = placed_rows.with_columns(
        one=nw.lit(1).cast(nw.Int64),
        near=near,
        sure=(nw.col("confidence") * float(_WHOLE)).round(0).cast(nw.Int64),
    )
    sums = parts.group_by("label").agg(
        nw.col("one").sum(), nw.col("near").sum(), nw.col("sure").sum()
    )
    found = {int(row[0]): row[1:] for row in sums.collect(backend="pyarrow").iter_rows()}
    rows = [found.get(label, (0, 0, 0)) for label in range(k)]
    return [(int(n), int(unsure), int(sure)) for n, unsure, sure in rows]


def _since(base: Base, tables: Mapping[str, Frame], settings: Settings) -> dict[int, int]:
    """Return the customers whom the model's run kept apart as resellers, and since when."""
    found = resellers(base, tables, settings) if settings.resellers.keep_apart else None
    if found is None:
        return {}
    return dict(zip(found["customer"].tolist(), found["since_s"].tolist(), strict=True))


def _recent(rows: Frame, model: StoredModel, days: int) -> Features:
    """Return the model's inputs of those who bought in the last days before as-of."""
    names = model.features
    late = rows.filter(nw.col(CLOCK) <= days)
    table = collected(late.select("customer", **{f"input_{n}": value_of(n) for n in names}))
    values = table.drop(columns="customer").to_numpy(dtype=float, na_value=float("nan"))
    return Features(names=names, values=values)


def require_inputs(model: StoredModel, base: Base) -> None:
    """Refuse an export that has no value at all for an input: everybody would be guessed.

    Raises
    ------
    DataError
        E55.
    """
    known = [name for name in model.features if name in BASE_NAMES]
    filled = base.rows.select(**{f"input_{n}": value_of(n).max() for n in known})
    (values,) = filled.collect(backend="pyarrow").iter_rows()
    there = {name for name, value in zip(known, values, strict=True) if value is not None}
    empty = [name for name in model.features if name not in there]
    if empty:
        raise DataError(
            "E55",
            found="the export has nothing for these inputs of the model: " + ", ".join(empty),
            expected="the tables and columns that the model was built on",
            remedy="export them too, or build a new segmentation from what there is",
        )
