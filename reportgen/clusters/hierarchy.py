"""Nested groupings: Ward's method from below, bisecting k-means from above.

One pass gives the groups for every k. Both are made on a sample and kept as centres, to which
everybody is then placed.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

import numpy as np

from reportgen.clusters.small import halved
from reportgen.clusters.spaces import Labels, Matrix

_SAME = 1e-9  # summed squared distance of rows that are all alike
_TREES = 64  # kept, for they are asked for again with another k: 80 kB each


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
    tree = _ward_tree(points.tobytes(), points.shape[1])
    heights = np.concatenate([[-np.inf], tree[:, 2], [np.inf]])
    # Merges at one height are undone together: there is no k in between.
    possible = [k for k in ks if k <= len(points) and heights[-k - 1] < heights[-k]]
    return {k: _cut(tree, k) for k in possible}


@lru_cache(maxsize=_TREES)
def _ward_tree(rows: bytes, width: int) -> Matrix:
    """Return the merges (n − 1, 4): the two nodes, the height, the size; the lowest first."""
    from fastcluster import linkage_vector  # takes a moment to load

    tree: Matrix = linkage_vector(np.frombuffer(rows).reshape(-1, width), method="ward")
    return tree


def _cut(tree: Matrix, k: int) -> Labels:
    """Return the groups that are left once the last k − 1 merges are undone.

    Numbered as they are met from the top, the first branch first and single rows after groups.
    """
    n, whole = len(tree) + 1, len(tree) + 1 - k
    children = tree[:, :2].astype(np.int64)
    above = np.arange(2 * n - 1)
    above[children[:whole]] = np.arange(n, n + whole)[:, None]
    while not np.array_equal(higher := above[above], above):
        above = higher
    label = np.empty(2 * n - 1, dtype=np.int64)
    label[_tops(children, n, n + whole)] = np.arange(k)
    return label[above[:n]]


def _tops(children: Labels, n: int, undone: int) -> list[int]:
    """Return the nodes below the merges from ``undone`` on, in the order they are met."""
    found: list[int] = []

    def visit(node: int) -> None:
        if node < undone:
            found.append(node)
            return
        for child in sorted(children[node - n].tolist(), key=lambda child: child < n):
            visit(child)

    visit(n + len(children) - 1)
    return found


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
