"""Whether a segment is there with one segment fewer and one more as well."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from reportgen.clusters.indices import Table, best_jaccard, contingency
from reportgen.clusters.spaces import Labels, Matrix, first_ids
from reportgen.model.results import SegmentStability
from reportgen.model.settings import Thresholds


def across(table: Table) -> Matrix:
    """Return the stability of segments across two solutions, 0–1 per row of a contingency table.

    One less the entropy of where a segment's members are in the other solution, as a share of the
    largest possible: 1 where all are together, 0 where they are spread evenly.

    References
    ----------
    Dolnicar and Leisch (2017), "Using segment level stability to select target segments".
    """
    if table.shape[1] < 2:
        return np.ones(len(table))
    shares = table / np.maximum(table.sum(axis=1, keepdims=True), 1)
    logs = np.log(np.where(shares > 0, shares, 1.0))
    entropy = -(shares * logs).sum(axis=1)
    return np.asarray(1.0 - entropy / np.log(table.shape[1]))


def band(jaccard: float, thresholds: Thresholds) -> str:
    """Return Hennig's band (2007): dissolved, not trusted, pattern, valid or highly stable."""
    if jaccard < _DISSOLVED:
        return "dissolved"
    if jaccard < thresholds.dissolved_jaccard:
        return "not trusted"
    if jaccard < thresholds.valid_jaccard:
        return "pattern"
    return "valid" if jaccard < thresholds.stable_jaccard else "highly stable"


_DISSOLVED = 0.5


def segment_stabilities(
    labels: Labels,
    jaccard: tuple[Matrix, Matrix],
    neighbours: Sequence[Labels | None],
    thresholds: Thresholds,
) -> tuple[SegmentStability, ...]:
    """Return each segment's stability within k and across k.

    Parameters
    ----------
    labels : (n,) int64
        The kept solution, 0 … k−1 in the order of the segments.
    jaccard : two (k,) float64
        Mean over the resamples, and their 5 % quantile.
    neighbours : sequence of (n,) int64 or None
        The same customers with one segment fewer, and with one more; None where there is none.
    """
    mean, low = jaccard
    k = len(mean)
    tables = [
        None if other is None else contingency(labels, other, k, int(other.max()) + 1)
        for other in neighbours
    ]
    likeness = [None if table is None else best_jaccard(table) for table in tables]
    spread = [across(table) for table in tables if table is not None]
    sla = np.mean(spread, axis=0) if spread else None
    return tuple(
        SegmentStability(
            segment_id=segment_id,
            jaccard=float(mean[i]),
            jaccard_low=float(low[i]),
            band=band(float(mean[i]), thresholds),
            within=float(mean[i]),
            across=None if sla is None else float(sla[i]),
            jaccard_fewer=None if likeness[0] is None else float(likeness[0][i]),
            jaccard_more=None if likeness[1] is None else float(likeness[1][i]),
        )
        for i, segment_id in enumerate(first_ids(k))
    )
