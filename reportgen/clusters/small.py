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


def _below(columns: Matrix, *more: Matrix | float) -> Matrix:
    """Return the columns (p, n) with further rows below, so that one product is a whole formula."""
    found = np.empty((len(columns) + len(more), columns.shape[1]))
    found[: len(columns)] = columns
    for i, row in enumerate(more):
        found[len(columns) + i] = row
    return found


def _relative(centers: Matrix, down: Matrix, out: Matrix | None = None) -> Matrix:
    """Return (k, n) squared distances less each point's own squared length.

    ``down`` are the columns with a row of ones below.
    """
    weights = np.empty((len(centers), len(down)))
    np.multiply(centers, -2.0, out=weights[:, :-1])
    np.einsum("ij,ij->i", centers, centers, out=weights[:, -1])
    return np.matmul(weights, down, out=out)


def lloyd(columns: Matrix, centers: Matrix) -> Grouped:
    """Return where Lloyd's iterations lead from some centres.

    A step is two products: distances, and sums per group with the group's size as one more column.
    A point as near to two centres, to the last bit, counts for both while the centres move.

    Parameters
    ----------
    columns : (p, n) float64
        The points, transposed and contiguous.
    centers : (k, p) float64
    """
    k, n = len(centers), columns.shape[1]
    down = _below(columns, 1.0)
    across = np.ascontiguousarray(down.T)
    relative, members = np.empty((k, n)), np.empty((k, n))
    nearest, near = np.empty(n), np.empty((k, n), dtype=bool)
    squares = np.einsum("ij,ij->i", columns, columns)
    stop = _TOLERANCE * float((squares / n - columns.mean(axis=1) ** 2).mean())
    for _ in range(_MAX_STEPS):
        _relative(centers, down, relative)
        np.minimum.reduce(relative, axis=0, out=nearest)
        np.equal(relative, nearest, out=near)
        np.copyto(members, near)
        sums = members @ across
        moved = sums[:, :-1] / np.maximum(sums[:, -1:], 1.0)
        shift = moved - centers
        centers = moved
        if np.vdot(shift, shift) <= stop:
            break
    _relative(centers, down, relative)
    left = float(squares.sum() + relative.min(axis=0).sum())
    return Grouped(labels=relative.argmin(axis=0), centers=centers, inertia=max(left, 0.0))


def spread_start(columns: Matrix, k: int, rng: np.random.Generator) -> Matrix:
    """Return k rows as first centres: each the best of a few drawn by their squared distance.

    References
    ----------
    Arthur and Vassilvitskii (2007), "k-means++", with greedy draws.
    """
    tries, p = 2 + int(np.log(k)), len(columns)
    lengths = np.einsum("ij,ij->j", columns, columns)
    down = _below(columns, 1.0, lengths)
    weights = np.ones((tries, p + 2))
    chosen = [int(rng.integers(columns.shape[1]))]
    apart = ((columns - columns[:, chosen[-1], None]) ** 2).sum(axis=0)
    for _ in range(1, k):
        reach = apart.cumsum()
        drawn = reach.searchsorted(rng.random(tries) * reach[-1]).clip(max=len(reach) - 1)
        np.multiply(columns[:, drawn].T, -2.0, out=weights[:, :p])
        weights[:, p] = lengths[drawn]
        left = np.minimum(weights @ down, apart)
        best = int(left.sum(axis=1).argmin())
        chosen.append(int(drawn[best]))
        apart = np.maximum(left[best], 0.0)
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
