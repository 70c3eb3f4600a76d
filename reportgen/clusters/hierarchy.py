"""Nested groupings: Ward's method from below, bisecting k-means from above.

One pass gives the groups for every k. Both are made on a sample and kept as centres, to which
everybody is then placed.
"""

from __future__ import annotations

from collections.abc import Collection

import numpy as np

from reportgen.clusters.small import halved
from reportgen.clusters.spaces import Labels, Matrix

_SAME = 1e-9  # summed squared distance of rows that are all alike


def ward_groups(points: Matrix, ks: Collection[int]) -> dict[int, Labels]:
    """Return Ward's groups of the rows for every k, from one tree.

    Parameters
    ----------
    points : (n, p) float64
        Time grows with n²: 1,000 rows take 4 ms, 20,000 take 2 s; memory does not.
    ks : collection of int
        Values above the number of distinct rows are left out.

    References
    ----------
    Ward (1963); Müllner (2013), whose algorithm needs no table of distances.
    """
    from fastcluster import linkage_vector
    from scipy.cluster.hierarchy import fcluster  # takes a moment to load

    tree = linkage_vector(points, method="ward")
    found = {k: fcluster(tree, k, criterion="maxclust").astype(np.int64) - 1 for k in ks}
    return {k: labels for k, labels in found.items() if labels.max() + 1 == k}


def bisected_groups(points: Matrix, ks: Collection[int]) -> dict[int, Labels]:
    """Return the groups of bisecting k-means for every k.

    Each step cuts the group with the largest inertia in two, from a start along its longest axis.

    References
    ----------
    Steinbach, Karypis and Kumar (2000).
    """
    labels = np.zeros(len(points), dtype=np.int64)
    spread = [_inertia(points)]
    found = {1: labels}
    for k in range(2, max(ks, default=1) + 1):
        widest = int(np.argmax(spread))
        rows = np.flatnonzero(labels == widest)
        if spread[widest] <= _SAME:
            break
        second = rows[halved(np.ascontiguousarray(points[rows].T)) == 1]
        if len(second) in (0, len(rows)):
            break
        labels = labels.copy()
        labels[second] = k - 1
        spread[widest] = _inertia(points[labels == widest])
        spread.append(_inertia(points[second]))
        found[k] = labels
    return {k: labels for k, labels in found.items() if k in ks}


def _inertia(points: Matrix) -> float:
    return float(((points - points.mean(axis=0)) ** 2).sum())
