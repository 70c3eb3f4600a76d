"""Fitting a Gaussian mixture by expectation maximisation.

A step is two matrix products: log densities are linear in the monomials of a row, and so are the
sums that the next means and covariances are made of. That is several times faster than one
covariance at a time.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from reportgen.clusters.mixture import Mixture, coefficients_of, monomials_of, pairs_of
from reportgen.clusters.small import lloyd, spread_start
from reportgen.clusters.spaces import Labels, Matrix, drawn_rows

_TOLERANCE = 5e-4  # of the mean log likelihood, per step
_MAX_STEPS = 200
_SHORT_STEPS = 6
_FEWEST = 1e-8  # a component never weighs less, so that its covariance stays defined


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What components may look like.

    Parameters
    ----------
    full : bool
        Whether they may be tilted; else their axes are the features'.
    floor : float
        Added to each variance: without it a component shrinks onto customers who share a value
        (five stars, one order) and its density grows without limit.
    """

    full: bool
    floor: float


def _components(
    shares: Matrix, monomials: Matrix, p: int, shape: Shape
) -> tuple[Matrix, Matrix, Matrix]:
    """Return the means, covariances and log weights that the shares (k, n) make most likely."""
    sums = shares @ monomials
    weights = np.maximum(sums[:, 0], _FEWEST)
    means = sums[:, 1 : p + 1] / weights[:, None]
    rows, columns = pairs_of(p)
    covariances = np.zeros((len(means), p, p))
    products = sums[:, p + 1 :] / weights[:, None] - means[:, rows] * means[:, columns]
    covariances[:, rows, columns] = products
    covariances[:, columns, rows] = products
    if not shape.full:
        covariances *= np.eye(p)
    spread = np.arange(p)
    diagonal = covariances[:, spread, spread]
    covariances[:, spread, spread] = np.maximum(diagonal, 0.0) + shape.floor
    return means, covariances, np.log(weights / weights.sum())


def _shares(logs: Matrix) -> tuple[Matrix, Matrix]:
    """Return each component's probability (k, n), and the log likelihood of every row (n,)."""
    most = logs.max(axis=0)
    shares = np.exp(logs - most)
    total = shares.sum(axis=0)
    shares /= total
    return shares, most + np.log(total)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Rows:
    """Points (n, p) and their monomials, both ways round."""

    points: Matrix
    down: Matrix
    across: Matrix


def _rows(points: Matrix) -> _Rows:
    down = monomials_of(points)
    return _Rows(points=points, down=down, across=np.ascontiguousarray(down.T))


def _climb(rows: _Rows, start: Labels, k: int, shape: Shape, steps: int) -> tuple[Mixture, float]:
    p = rows.points.shape[1]
    shares = np.zeros((k, len(rows.points)))
    shares[start, np.arange(len(start))] = 1.0
    likelihood = -np.inf
    parts = _components(shares, rows.down, p, shape)
    for _ in range(steps):
        shares, row = _shares(coefficients_of(*parts).T @ rows.across)
        better = float(row.mean())
        if better - likelihood < _TOLERANCE:
            break
        likelihood = better
        parts = _components(shares, rows.down, p, shape)
    means, covariances, log_weights = parts
    return Mixture(means=means, covariances=covariances, log_weights=log_weights), likelihood


def fit_mixture(points: Matrix, start: Labels, k: int, shape: Shape) -> tuple[Mixture, float]:
    """Return the mixture that expectation maximisation reaches from a partition.

    Parameters
    ----------
    points : (n, p) float64
        No missing values.
    start : (n,) int64
        A first partition into 0 … k−1, each with a member.
    shape : Shape

    Returns
    -------
    Mixture
    float
        Mean log likelihood per row, up to a constant that depends on p alone.

    References
    ----------
    Dempster, Laird and Rubin (1977); McLachlan and Peel (2000).
    """
    return _climb(_rows(points), start, k, shape, _MAX_STEPS)


def _spaces(points: Matrix, shape: Shape) -> Iterator[Matrix]:
    """Yield the spaces, transposed, in which k-means makes first partitions.

    The points as they are; for tilted components also whitened, and along each principal axis,
    the shortest first: k-means cuts long groups that lie side by side across, and a likelihood that
    climbs from there does not find them.
    """
    yield np.ascontiguousarray(points.T)
    if not shape.full:
        return
    centred = points - points.mean(axis=0)
    values, vectors = np.linalg.eigh(centred.T @ centred / len(points))
    kept = values > _FEWEST * max(float(values.max()), 1.0)
    whitened = np.ascontiguousarray((centred @ (vectors[:, kept] / np.sqrt(values[kept]))).T)
    if len(whitened) < 2:
        return
    yield whitened
    for axis in whitened:
        yield axis[None, :]


def best_mixture(
    points: Matrix,
    k: int,
    *,
    shape: Shape,
    starts: int,
    seed: int,
    start_rows: int | None = None,
) -> Mixture:
    """Return the most likely mixture of several starts, each from a k-means partition.

    All starts climb a few steps, and the best of them to the end; on at most ``start_rows`` rows,
    from which it is polished on all.

    References
    ----------
    Biernacki, Celeux and Govaert (2003), short runs of the algorithm as its starts.
    """
    sample = drawn_rows(points, start_rows, seed=seed)
    rows, rng = _rows(sample), np.random.default_rng([seed, k, 23])
    found = []
    for space, _ in zip(_spaces(sample, shape), range(starts), strict=False):
        labels = lloyd(space, spread_start(space, k, rng)).labels
        found.append(_climb(rows, labels, k, shape, _SHORT_STEPS))
    best = max(found, key=lambda pair: pair[1])[0]
    best = _climb(rows, best.place(sample), k, shape, _MAX_STEPS)[0]
    if sample is points:
        return best
    return fit_mixture(points, best.place(points), k, shape)[0]
