"""k-means on samples of at most a few thousand rows, where a library call costs more than the fit.

One Lloyd step is one matrix product and a count per column. For larger data ``kmeans`` is faster.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from reportgen.clusters.spaces import Labels, Matrix

_MAX_STEPS = 60
_TOLERANCE = 1e-4  # of the centres' movement, relative to the variances


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Grouped:
    """A partition (n,) into k groups, its centres (k, p), and the summed squared distances."""

    labels: Labels
    centers: Matrix
    inertia: float


def group_means(columns: Matrix, labels: Labels, k: int) -> Matrix:
    """Return (k, p) means of groups from the columns (p, n); an empty group lies at the origin."""
    sizes = np.bincount(labels, minlength=k)
    sums = np.array([np.bincount(labels, weights=column, minlength=k) for column in columns])
    return np.asarray((sums / np.maximum(sizes, 1)).T)


def lloyd(columns: Matrix, centers: Matrix) -> Grouped:
    """Return where Lloyd's iterations lead from some centres.

    Parameters
    ----------
    columns : (p, n) float64
        The points, transposed and contiguous.
    centers : (k, p) float64
    """
    k = len(centers)
    stop = _TOLERANCE * float(columns.var(axis=1).mean())
    lengths = float(np.einsum("ij,ij->", columns, columns))
    for _ in range(_MAX_STEPS):
        relative = (centers**2).sum(axis=1)[:, None] - 2.0 * (centers @ columns)
        labels = relative.argmin(axis=0)
        moved = group_means(columns, labels, k)
        shift = float(((moved - centers) ** 2).sum())
        centers = moved
        if shift <= stop:
            break
    relative = (centers**2).sum(axis=1)[:, None] - 2.0 * (centers @ columns)
    labels = relative.argmin(axis=0)
    return Grouped(
        labels=labels, centers=centers, inertia=max(lengths + float(relative.min(axis=0).sum()), 0)
    )


def spread_start(columns: Matrix, k: int, rng: np.random.Generator) -> Matrix:
    """Return k rows as first centres: each the best of a few drawn by their squared distance.

    References
    ----------
    Arthur and Vassilvitskii (2007), "k-means++", with greedy draws.
    """
    tries = 2 + int(np.log(k))
    chosen = [int(rng.integers(columns.shape[1]))]
    apart = ((columns - columns[:, chosen[-1], None]) ** 2).sum(axis=0)
    lengths = np.einsum("ij,ij->j", columns, columns)
    for _ in range(1, k):
        reach = np.cumsum(apart)
        drawn = np.searchsorted(reach, rng.random(tries) * reach[-1]).clip(max=len(reach) - 1)
        points = columns[:, drawn]
        to_drawn = lengths - 2.0 * (points.T @ columns) + lengths[drawn, None]
        left = np.minimum(apart, np.maximum(to_drawn, 0.0))
        best = int(left.sum(axis=1).argmin())
        chosen.append(int(drawn[best]))
        apart = left[best]
    return np.ascontiguousarray(columns[:, chosen].T)


def halved(columns: Matrix) -> Labels:
    """Return the rows cut in two by k-means, begun along the axis of the largest variance.

    The axis of the covariance, not a random start: the same rows always give the same halves.
    """
    centre = columns.mean(axis=1)
    centred = columns - centre[:, None]
    values, vectors = np.linalg.eigh(centred @ centred.T)
    step = vectors[:, -1] * np.sqrt(max(values[-1], 0.0) / columns.shape[1])
    step *= np.sign(step[np.argmax(np.abs(step))]) or 1.0
    return lloyd(columns, np.stack([centre - step, centre + step])).labels
