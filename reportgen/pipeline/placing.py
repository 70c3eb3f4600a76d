"""A fitted segmentation as expressions, so that customers are placed where they lie."""

from __future__ import annotations

import narwhals.stable.v2 as nw
import numpy as np

from reportgen.clusters.boxes import Boxes
from reportgen.clusters.centres import Centres
from reportgen.clusters.mixture import Mixture, coefficients_of, pairs_of
from reportgen.clusters.solution import Clustering
from reportgen.clusters.spaces import Scaler
from reportgen.frames.facts import Checkpoint, Frame
from reportgen.frames.placing import (
    CONFIDENCE,
    LABEL,
    Axis,
    Sureness,
    by_pattern,
    missing_patterns,
    outside_box,
    quadratic,
    squared_distance,
    sureness,
    wall_distance,
    with_axes,
    with_smallest,
)


def axes_of(scaler: Scaler) -> tuple[Axis, ...]:
    """Return the coordinates of a scaler's space."""
    n = len(scaler.features)
    return tuple(
        Axis(feature=name, logged=logged, unit=unit, mean=mean, scale=scale, limits=ends)
        for name, logged, unit, mean, scale, ends in zip(
            scaler.features,
            scaler.logged,
            scaler.units or (1.0,) * n,
            scaler.means,
            scaler.scales,
            scaler.limits or (None,) * n,
            strict=True,
        )
    )


def placed(rows: Frame, scaler: Scaler, clustering: Clustering, checkpoint: Checkpoint) -> Frame:
    """Return ``customer``, ``label`` (0 … k−1) and ``confidence`` (0–1) of customers.

    The same as ``clustering.place`` and ``clustering.confidence`` in memory.

    Parameters
    ----------
    rows : frame
        As ``customer_features`` returns them, with the state where it is asked for.
    scaler, clustering
        The model.
    checkpoint : callable
        As for ``order_facts``.
    """
    spread = with_axes(rows, axes_of(scaler))
    names = ("customer", LABEL, CONFIDENCE)
    kind: Sureness = "distance"
    if isinstance(clustering, Boxes):
        return _boxed(spread, clustering).select(*names)
    if isinstance(clustering, Mixture):
        spread = checkpoint(spread)
        scores, kind = _mixture_scores(spread, clustering), "log density"
    elif isinstance(clustering, Centres):
        scores = [squared_distance(at) for at in clustering.centers.tolist()]
    else:
        message = f"no expression for a model of the form {clustering.kind}"
        raise TypeError(message)
    found = with_smallest(spread, scores)
    return found.with_columns(confidence=sureness(kind)).select(*names)


def _boxed(spread: Frame, boxes: Boxes) -> Frame:
    ends = list(zip(boxes.low.tolist(), boxes.high.tolist(), strict=True))
    found = with_smallest(spread, [outside_box(low, high) for low, high in ends])
    sure = nw.lit(1.0)
    for i, (low, high) in enumerate(ends):
        sure = nw.when(nw.col(LABEL) == i).then(wall_distance(low, high)).otherwise(sure)
    return found.with_columns(confidence=sure)


def _mixture_scores(spread: Frame, mixture: Mixture) -> list[nw.Expr]:
    """Return each component's negative log density of the coordinates that are there."""
    patterns = missing_patterns(spread, mixture.means.shape[1])
    parts = {pattern: _polynomials(mixture, pattern) for pattern in patterns}
    return [by_pattern({p: parts[p][i] for p in patterns}) for i in range(mixture.k)]


def _polynomials(mixture: Mixture, missing: tuple[bool, ...]) -> list[nw.Expr]:
    there = np.flatnonzero(~np.array(missing))
    if not len(there):
        return [nw.lit(-weight) for weight in mixture.log_weights.tolist()]
    square = mixture.covariances[:, there[:, None], there[None, :]]
    found = -coefficients_of(mixture.means[:, there], square, mixture.log_weights)
    rows, columns = pairs_of(len(there))
    axes = [(int(there[i]), int(there[j])) for i, j in zip(rows, columns, strict=True)]
    n = 1 + len(there)
    return [
        quadratic(
            float(each[0]),
            dict(zip(there.tolist(), each[1:n].tolist(), strict=True)),
            dict(zip(axes, each[n:].tolist(), strict=True)),
        )
        for each in found.T
    ]
