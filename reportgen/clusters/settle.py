"""Lloyd's iterations to the very end, at the price of a few.

As the centres slow down only rows near a border can change sides. The others are not looked at: a
row keeps how much farther its second centre is, and is asked again once the centres have moved so
far (Hamerly 2010, "Making k-means even faster"). Where Lloyd's usual stopping rule ends a walk that
still creeps, this one goes on until nobody changes sides.
"""

from __future__ import annotations

import numpy as np

from reportgen.clusters.spaces import Labels, Matrix

_MAX_STEPS = 1_000
_ROUNDING = 1e-6  # of distances in a space whose unit is a standard deviation


def nearest(columns: Matrix, centers: Matrix) -> tuple[Labels, Matrix]:
    """Return the nearest centre of every point, and how much farther the second one is.

    Parameters
    ----------
    columns : (p, n) float64
        The points, transposed.
    centers : (k, p) float64

    Returns
    -------
    labels : (n,) int64
        The first of equals.
    gaps : (n,) float64
        Distance to the second centre less that to the nearest; infinite for a single centre.
    """
    squared = (centers**2).sum(axis=1)[:, None] - 2.0 * (centers @ columns)
    squared += np.einsum("ij,ij->j", columns, columns)
    labels = np.zeros(columns.shape[1], dtype=np.int64)
    best, second = squared[0], np.full(columns.shape[1], np.inf)
    for centre, distance in enumerate(squared[1:], start=1):
        np.copyto(labels, centre, where=distance < best)
        second = np.minimum(second, np.maximum(best, distance))
        best = np.minimum(best, distance)
    return labels, np.sqrt(np.maximum(second, 0.0)) - np.sqrt(np.maximum(best, 0.0))


def _totals(columns: Matrix, labels: Labels, k: int) -> Matrix:
    """Return (p + 1, k): the sums of each group's points, and below them how many they are."""
    sums = [np.bincount(labels, weights=column, minlength=k) for column in columns]
    return np.array([*sums, np.bincount(labels, minlength=k)], dtype=np.float64)


def _reach(moves: Matrix) -> Matrix:
    """Return per centre (k,) by how much its points' gaps may have shrunk."""
    steps = np.sqrt((moves**2).sum(axis=1))
    others = [np.delete(steps, own).max(initial=0.0) for own in range(len(steps))]
    return np.asarray(steps + others)


def settled(points: Matrix, centers: Matrix) -> tuple[Matrix, float]:
    """Return where Lloyd's iterations end for good, and the summed squared distance there.

    Parameters
    ----------
    points : (n, p) float64
        No missing values.
    centers : (k, p) float64
        Where to begin. A centre that nobody is near stays where it is.

    Returns
    -------
    centers : (k, p) float64
    inertia : float
    """
    columns, k = np.ascontiguousarray(points.T), len(centers)
    labels, gaps = nearest(columns, centers)
    totals, shrunk = _totals(columns, labels, k), np.zeros(k)
    for _ in range(_MAX_STEPS):
        sizes = totals[-1]
        moved = np.where(sizes > 0, totals[:-1] / np.maximum(sizes, 1.0), centers.T).T
        shrunk += _reach(moved - centers)
        centers = moved
        doubtful = np.flatnonzero(gaps <= shrunk[labels] + _ROUNDING)
        now, apart = nearest(columns[:, doubtful], centers)
        gaps[doubtful] = apart + shrunk[now]
        changed = now != labels[doubtful]
        if not changed.any():
            break
        rows, now = doubtful[changed], now[changed]
        few = columns[:, rows]
        totals += _totals(few, now, k) - _totals(few, labels[rows], k)
        labels[rows] = now
    return centers, float(((columns - centers[labels].T) ** 2).sum())
