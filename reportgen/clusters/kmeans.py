"""k-means with many starts, placement of everybody, and confidence.

Callers hold numeric libraries to one thread (see ``parallel``): two are slower below a million
rows, and several processes may run at once.

Fits use the customers that have every feature of the recipe. Placement measures distance over the
features a customer has (the partial-distance strategy of Hathaway and Bezdek 2001), so that a
missing review is neither a score nor the mean: it simply does not speak.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from reportgen.clusters.settle import settled
from reportgen.clusters.small import lloyd, spread_start
from reportgen.clusters.spaces import Labels, Matrix

_TOLERANCE, _FINE_TOLERANCE = 1e-4, 1e-6  # of the centres' movement, relative to the variances
_MAX_ITERATIONS = 300
_ENOUGH_HITS = 3
_SAME_INERTIA, _SAME_ON_SAMPLES = 1e-3, 3e-3
_SMALL_ROWS = 4_000


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Fit:
    """A k-means solution: ``centers`` (k, p) and the summed squared distance to them."""

    centers: Matrix
    inertia: float


def _lloyd(
    points: Matrix, init: Matrix | str, k: int, starts: int, seed: int, tol: float = _TOLERANCE
) -> Fit:
    # Loaded when something is fitted: placing customers with a stored model needs none of it.
    from sklearn import config_context
    from sklearn.cluster import KMeans

    model = KMeans(
        k, init=init, n_init=starts, random_state=seed, tol=tol, max_iter=_MAX_ITERATIONS
    )
    # Points come from our own scaler: checking them again would double the cost of a small fit.
    with config_context(assume_finite=True, skip_parameter_validation=True):
        model.fit(points)
    return Fit(centers=model.cluster_centers_, inertia=float(model.inertia_))


def n_distinct(points: Matrix, *, at_least: int) -> bool:
    """Return whether there are at least so many different rows."""
    # A glance at some rows nearly always settles it, and costs a thousandth of the whole answer.
    glance = points[:: max(1, len(points) // 64)]
    if len({row.tobytes() for row in glance}) >= at_least:
        return True
    return len(np.unique(points, axis=0)) >= at_least


def _start(points: Matrix, k: int, seed: int) -> Fit:
    """Return where one k-means++ start leads, on small samples without the library's overhead."""
    if len(points) > _SMALL_ROWS:
        return _lloyd(points, "k-means++", k, 1, seed)
    columns = np.ascontiguousarray(points.T)
    found = lloyd(columns, spread_start(columns, k, np.random.default_rng([seed, 29])))
    return Fit(centers=found.centers, inertia=found.inertia)


def _best_start(points: Matrix, k: int, starts: int, seed: int, rows: int | None) -> Fit:
    """Return the best of at most ``starts`` starts, as soon as it was reached often enough.

    Where nearly every start ends in one optimum a few starts find it; where they do not, all are
    made. With ``rows`` each is made on a sample of its own and measured on all: a sample that
    happens to hold an extreme customer spends a centre on it, and then none of its starts is good.
    """
    sampled = _begun_on_samples(points, rows)
    inertia_of = _inertia_on(points) if sampled else None
    best, hits = None, 0
    for start in range(starts):
        drawn_by = seed + 7_919 * start
        begun = _start_rows(points, k, rows, drawn_by) if sampled else points
        fit = _start(begun, k, drawn_by)
        if inertia_of is not None:
            fit = Fit(centers=fit.centers, inertia=inertia_of(fit.centers))
        same = _SAME_ON_SAMPLES if sampled else _SAME_INERTIA
        if best is None or fit.inertia < best.inertia * (1 - same):
            best, hits = fit, 1
        elif fit.inertia <= best.inertia * (1 + same):
            best, hits = min(best, fit, key=lambda one: one.inertia), hits + 1
        if hits >= _ENOUGH_HITS:
            break
    assert best is not None, "starts is at least 1"
    return best


def _begun_on_samples(points: Matrix, rows: int | None) -> bool:
    # A start on a few thousand rows costs less than measuring and polishing one from a sample.
    return rows is not None and len(points) > max(rows, _SMALL_ROWS)


def _inertia_on(points: Matrix) -> Callable[[Matrix], float]:
    """Return what measures centres on all points."""
    columns = np.ascontiguousarray(points.T)
    own = float(np.einsum("ij,ij->", columns, columns))
    return lambda centers: max(
        own + float(_relative_distances(columns, centers).min(axis=0).sum()), 0.0
    )


def fit_kmeans(
    points: Matrix,
    k: int,
    *,
    starts: int,
    seed: int,
    start_rows: int | None = None,
    to_the_end: bool = False,
) -> Fit:
    """Return the best of several k-means starts.

    Parameters
    ----------
    points : (n, p) float64
        No missing values; rows in the order of the customer id.
    k : int
        1 ≤ k ≤ number of distinct rows.
    starts : int
        At most so many k-means++ starts; fewer where the best inertia was hit three times.
    seed : int
    start_rows : int or None
        Make each start on its own random sample of at most this many rows, measure it on all, and
        polish the best on all.
    to_the_end : bool
        Iterate the best until nobody changes sides. Where customers differ by degrees Lloyd's
        iterations creep, and two fits of one optimum that stopped early can agree to no more than
        0.9: what compares partitions must not measure that.

    References
    ----------
    Lloyd (1982); Arthur and Vassilvitskii (2007).
    """
    best = _best_start(points, k, starts, seed, start_rows)
    if to_the_end:
        centers, inertia = settled(points, best.centers)
        return Fit(centers=centers, inertia=inertia)
    if not _begun_on_samples(points, start_rows):
        return best
    return _lloyd(points, best.centers, k, 1, seed)


def _start_rows(points: Matrix, k: int, rows: int | None, seed: int) -> Matrix:
    """Return the rows on which starts are made: all of them where a sample has too few values."""
    if rows is None or len(points) <= rows:
        return points
    drawn = np.random.default_rng(seed).choice(len(points), size=rows, replace=False, shuffle=False)
    sample = points[np.sort(drawn)]
    return sample if n_distinct(sample, at_least=k) else points


def fit_fixed(points: Matrix, k: int, *, starts: int, seed: int) -> Fit:
    """Return the best of exactly so many starts: the cheapest form for small samples."""
    return _lloyd(points, "k-means++", k, starts, seed)


def fit_every_start(points: Matrix, k: int, *, starts: int, seed: int) -> list[Fit]:
    """Return one solution per start, each polished on all rows, for the census of optima."""
    return [
        _lloyd(points, "k-means++", k, 1, seed * 1_000 + start, _FINE_TOLERANCE)
        for start in range(starts)
    ]


def _relative_distances(columns: Matrix, centers: Matrix) -> Matrix:
    """Return (k, n) squared distances less each point's own squared length, the same for all k.

    ``columns`` (p, n) are the points, transposed. A missing coordinate adds nothing.
    """
    missing = np.isnan(columns)
    if not missing.any():
        return np.asarray((centers**2).sum(axis=1)[:, None] - 2.0 * (centers @ columns))
    rows = np.flatnonzero(missing.any(axis=0))
    relative = _relative_distances(np.where(missing, 0.0, columns), centers)
    relative[:, rows] -= centers**2 @ missing[:, rows]
    return relative


def squared_distances(points: Matrix, centers: Matrix) -> Matrix:
    """Return (n, k) squared distances; a missing coordinate adds nothing."""
    columns = np.ascontiguousarray(points.T)
    filled = np.where(np.isnan(columns), 0.0, columns)
    lengths = np.einsum("ij,ij->j", filled, filled)
    distances = np.maximum(lengths + _relative_distances(columns, centers), 0.0)
    return np.ascontiguousarray(distances.T)


def place(points: Matrix, centers: Matrix) -> Labels:
    """Return the nearest centre of every row (n,), the first of equals."""
    # Centres in rows: a minimum over a handful of columns costs several times as much.
    relative = _relative_distances(np.ascontiguousarray(points.T), centers)
    labels = np.zeros(len(points), dtype=np.int64)
    best = relative[0]
    for centre, distance in enumerate(relative[1:], start=1):
        np.copyto(labels, centre, where=distance < best)
        best = np.minimum(best, distance)
    return labels


def confidence(points: Matrix, centers: Matrix) -> Matrix:
    """Return how clearly each row lies with its centre, 0 (on a border) to 1 (on the centre).

    One less the ratio of the distances to the nearest and to the second centre.
    """
    if len(centers) < 2:
        return np.ones(len(points))
    two = np.sqrt(np.partition(squared_distances(points, centers), 1, axis=1)[:, :2])
    with np.errstate(invalid="ignore", divide="ignore"):
        ratio = np.where(two[:, 1] > 0, two[:, 0] / two[:, 1], 1.0)
    return np.asarray(1.0 - ratio)
