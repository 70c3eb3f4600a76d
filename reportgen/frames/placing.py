"""Placing customers inside the engine: a fitted segmentation as arithmetic on columns.

Every form of a model gives each customer one score per cluster, of which the smallest wins; the
scores are expressions, so that nobody is collected to be placed. Missing values are nulls.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import add
from typing import Literal

import narwhals.stable.v2 as nw

from reportgen.frames.facts import Frame

Limits = tuple[float, float]
Sureness = Literal["distance", "log density"]

LABEL, CONFIDENCE = "label", "confidence"
MONEY = "monetary"


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """A coordinate of the space in which customers are placed.

    The value between ``limits``, its logarithm where ``logged`` (one added, counted in ``unit``),
    less ``mean``, in units of ``scale``.
    """

    feature: str
    logged: bool
    unit: float
    mean: float
    scale: float
    limits: Limits | None = None


def value_of(feature: str) -> nw.Expr:
    """Return a feature in its natural unit; amounts in the currency's."""
    if feature == MONEY:
        return nw.col("monetary_cents").cast(nw.Float64) / 100.0
    return nw.col(feature).cast(nw.Float64)


def axis_name(place: int) -> str:
    """Return the column that ``with_axes`` gives the axis at a place."""
    return f"axis_{place}"


def with_axes(rows: Frame, axes: Sequence[Axis]) -> Frame:
    """Return rows of ``customer_features`` with their coordinates; null where a value lacks."""
    rows = rows.with_columns(
        **{axis_name(i): _within(value_of(axis.feature), axis) for i, axis in enumerate(axes)}
    )
    return rows.with_columns(**{axis_name(i): _scaled(i, axis) for i, axis in enumerate(axes)})


def _within(value: nw.Expr, axis: Axis) -> nw.Expr:
    if axis.limits is not None:
        value = value.clip(*axis.limits)
    if not axis.logged:
        return value
    # The comparison is null for a missing value, which then stays one.
    return nw.when(value < 0.0).then(0.0).otherwise(value) / axis.unit + 1.0


def _scaled(place: int, axis: Axis) -> nw.Expr:
    value = nw.col(axis_name(place))
    return ((value.log() if axis.logged else value) - axis.mean) / axis.scale


def squared_distance(centre: Sequence[float]) -> nw.Expr:
    """Return the squared distance to a point; a missing coordinate adds nothing."""
    gaps = [nw.col(axis_name(i)) - at for i, at in enumerate(centre)]
    return reduce(add, [(gap * gap).fill_null(0.0) for gap in gaps])


def quadratic(
    constant: float, linear: Mapping[int, float], crossed: Mapping[tuple[int, int], float]
) -> nw.Expr:
    """Return a polynomial of second degree in some of the axes."""
    axes = {i: nw.col(axis_name(i)) for i in linear}
    terms = [axes[i] * factor for i, factor in linear.items()]
    terms += [axes[i] * axes[j] * factor for (i, j), factor in crossed.items()]
    return reduce(add, terms, nw.lit(constant).cast(nw.Float64))


def by_pattern(found: Mapping[tuple[bool, ...], nw.Expr]) -> nw.Expr:
    """Return the expression that holds for each pattern of missing axes."""
    chain = nw.lit(None).cast(nw.Float64)
    for pattern, expression in found.items():
        fits = [nw.col(axis_name(i)).is_null() == missing for i, missing in enumerate(pattern)]
        chain = nw.when(*fits).then(expression).otherwise(chain)
    return chain


def missing_patterns(rows: Frame, n_axes: int) -> list[tuple[bool, ...]]:
    """Return which axes are missing together, each pattern that occurs once, sorted."""
    flags = {f"missing_{i}": nw.col(axis_name(i)).is_null() for i in range(n_axes)}
    found = rows.select(**flags).unique().collect(backend="pyarrow").select(*flags).iter_rows()
    return sorted(tuple(bool(flag) for flag in row) for row in found)


def outside_box(low: Sequence[float], high: Sequence[float]) -> nw.Expr:
    """Return 0 in a box (``low < value <= high``), else 1; a missing value lies lowest."""
    inside = nw.lit(value=True)
    for i, (bottom, top) in enumerate(zip(low, high, strict=True)):
        value = nw.col(axis_name(i))
        if bottom > float("-inf"):
            inside = inside & (value > bottom).fill_null(value=False)
        if top < float("inf"):
            inside = inside & (value <= top).fill_null(value=True)
    return nw.when(inside).then(0.0).otherwise(1.0)


def wall_distance(low: Sequence[float], high: Sequence[float]) -> nw.Expr:
    """Return the distance to the nearest wall of a box, 0–1; a missing coordinate has no wall."""
    walls = []
    for i, (bottom, top) in enumerate(zip(low, high, strict=True)):
        value = nw.col(axis_name(i))
        walls += [value - bottom] if bottom > float("-inf") else []
        walls += [top - value] if top < float("inf") else []
    nearest = nw.min_horizontal(nw.lit(1.0), *walls)
    return nearest.clip(0.0, 1.0)


def with_smallest(rows: Frame, scores: Sequence[nw.Expr]) -> Frame:
    """Return rows with ``label``, the place of the smallest score, the first of equals.

    The scores stay, as ``score_0``, ``score_1``, …; ``first`` is the smallest, ``second`` the
    smallest of the others, null where there is none.
    """
    names = [f"score_{i}" for i in range(len(scores))]
    rows = rows.with_columns(**dict(zip(names, scores, strict=True)))
    rows = rows.with_columns(first=nw.min_horizontal(*names))
    label = nw.lit(len(names) - 1).cast(nw.Int64)
    for i in reversed(range(len(names) - 1)):
        label = nw.when(nw.col(names[i]) <= nw.col("first")).then(i).otherwise(label)
    rows = rows.with_columns(label=label.cast(nw.Int64))
    others = [nw.when(nw.col(LABEL) != i).then(nw.col(name)) for i, name in enumerate(names)]
    second = nw.min_horizontal(*others) if len(others) > 1 else nw.lit(None).cast(nw.Float64)
    return rows.with_columns(second=second)


def sureness(kind: Sureness) -> nw.Expr:
    """Return how clearly a customer lies in a cluster, 0–1, from ``first`` and ``second``.

    One less a ratio: of the distances, or of the probabilities whose negative logarithms they are.
    """
    first, second = nw.col("first"), nw.col("second")
    if kind == "log density":
        sure = 1.0 - (first - second).exp()
    else:
        near, far = first.clip(0.0, None).sqrt(), second.clip(0.0, None).sqrt()
        sure = nw.when(second > 0.0).then(1.0 - near / far).otherwise(0.0)
    return nw.when(second.is_null()).then(1.0).otherwise(sure)
