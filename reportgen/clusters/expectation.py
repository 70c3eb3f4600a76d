"""Fitting a Gaussian mixture by expectation maximisation.

A step is two matrix products: log densities are linear in the monomials of a row, and so are the
sums that the next means and covariances are made of. That is several times faster than one
covariance at a time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from reportgen.clusters.indices import adjusted_rand_index, contingency
from reportgen.clusters.mixture import Mixture, coefficients_of, monomials_of, pairs_of, square_of
from reportgen.clusters.small import lloyd, spread_start
from reportgen.clusters.spaces import Labels, Matrix, drawn_rows

_TOLERANCE = 2e-4  # of the mean log likelihood, per step
_MAX_STEPS = 200
_SHORT_STEPS = 6
_FEW_STARTS = 3  # for a glance
_ALIKE = 0.95  # of the adjusted Rand index: two starts on the same hill
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


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Rows:
    """Points (n, p) and their monomials, both ways round: without products for straight axes."""

    points: Matrix
    down: Matrix
    across: Matrix


def _rows(points: Matrix, shape: Shape) -> _Rows:
    down = monomials_of(points)
    if not shape.full:
        down = np.hstack([down[:, : 1 + points.shape[1]], points**2])
    return _Rows(points=points, down=down, across=np.ascontiguousarray(down.T))


def _of_groups(rows: _Rows, labels: Labels, k: int) -> Matrix:
    """Return the sums of the monomials (k, monomials) in the groups of a partition."""
    shares = np.zeros((k, len(labels)))
    shares[labels, np.arange(len(labels))] = 1.0
    return shares @ rows.down


def _moments(sums: Matrix, p: int, shape: Shape) -> tuple[Matrix, Matrix, Matrix]:
    """Return components' likeliest log weights, means and covariances (as pairs, or variances).

    From sums of monomials over the rows, each counted by the share that a component has of it.
    """
    weights = np.maximum(sums[:, 0], _FEWEST)
    log_weights = np.log(weights / np.add.reduce(weights))
    scaled = sums / weights[:, None]
    means, spreads = scaled[:, 1 : p + 1], scaled[:, p + 1 :]
    if not shape.full:
        return log_weights, means, np.maximum(spreads - means * means, 0.0) + shape.floor
    rows, columns = pairs_of(p)
    spreads -= means.take(rows, axis=1) * means.take(columns, axis=1)
    straight = square_of(p).diagonal()
    spreads[:, straight] = np.maximum(spreads.take(straight, axis=1), 0.0) + shape.floor
    return log_weights, means, spreads


def _mixture(sums: Matrix, p: int, shape: Shape) -> Mixture:
    """Return the mixture whose components such sums make most likely."""
    log_weights, means, spreads = _moments(sums, p, shape)
    covariances = np.zeros((len(means), p, p))
    if shape.full:
        covariances[:] = spreads[:, square_of(p)]
    else:
        covariances[:, np.arange(p), np.arange(p)] = spreads
    return Mixture(means=means, covariances=covariances, log_weights=log_weights)


def _coefficients(sums: Matrix, p: int, shape: Shape) -> Matrix:
    """Return (k, monomials) coefficients of the log of weight times density of that mixture."""
    log_weights, means, spreads = _moments(sums, p, shape)
    if shape.full:
        square = spreads.take(square_of(p), axis=1)
        return coefficients_of(means, square, log_weights).T
    found = np.empty_like(sums)
    pull = np.divide(means, spreads, out=found[:, 1 : p + 1])
    np.divide(-0.5, spreads, out=found[:, p + 1 :])
    found[:, 0] = log_weights - 0.5 * np.add.reduce(np.log(spreads) + pull * means, axis=1)
    return found


def _shared(logs: Matrix) -> Matrix:
    """Turn logs (k, n) into each component's probability, in place; return log likelihoods (n,)."""
    most = np.maximum.reduce(logs, axis=0)
    np.subtract(logs, most, out=logs)
    np.exp(logs, out=logs)
    total = np.add.reduce(logs, axis=0)
    np.divide(logs, total, out=logs)
    return np.asarray(np.log(total, out=total) + most)


def _climb(rows: _Rows, start: Matrix, shape: Shape, steps: int) -> tuple[Matrix, float]:
    """Return the sums that a mixture climbs to in at most so many steps, and its mean likelihood.

    Steps are short, so what they call is the plainest form of each function.
    """
    n, p = rows.points.shape
    sums, likelihood = start, -np.inf
    logs = np.empty((len(start), n))
    for _ in range(steps):
        np.matmul(_coefficients(sums, p, shape), rows.across, out=logs)
        better = float(np.add.reduce(_shared(logs)) / n)
        if better - likelihood < _TOLERANCE:
            break
        likelihood = better
        sums = logs @ rows.down
    return sums, likelihood


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
    rows = _rows(points, shape)
    sums, likelihood = _climb(rows, _of_groups(rows, start, k), shape, _MAX_STEPS)
    return _mixture(sums, points.shape[1], shape), likelihood


def _spaces(points: Matrix, shape: Shape) -> list[Matrix]:
    """Return the spaces, transposed, in which k-means makes first partitions, the best known first.

    The points as they are; for tilted components also whitened, and along each principal axis,
    the shortest first: k-means cuts long groups that lie side by side across, and a likelihood that
    climbs from there does not find them. The points once more: another draw, another partition.
    """
    plain = np.ascontiguousarray(points.T)
    if not shape.full:
        return [plain, plain, plain]
    centred = points - points.mean(axis=0)
    values, vectors = np.linalg.eigh(centred.T @ centred / len(points))
    kept = values > _FEWEST * max(float(values.max()), 1.0)
    whitened = np.ascontiguousarray((centred @ (vectors[:, kept] / np.sqrt(values[kept]))).T)
    axes = [axis[None, :] for axis in whitened] if len(whitened) > 1 else []
    return [plain, whitened, *axes[:1], plain, *axes[1:]]


def _unlike(found: Sequence[tuple[Matrix, float]], rows: _Rows, shape: Shape) -> list[Matrix]:
    """Return the sums of the most likely mixture, and of the next that groups rows otherwise."""
    first, *rest = (sums for sums, _ in sorted(found, key=_likelihood, reverse=True))
    labels, k = _labels(first, rows, shape), len(first)
    for other in rest:
        table = contingency(labels, _labels(other, rows, shape), k, k)
        if adjusted_rand_index(table) < _ALIKE:
            return [first, other]
    return [first]


def _labels(sums: Matrix, rows: _Rows, shape: Shape) -> Labels:
    """Return every row's most probable component (n,)."""
    logs = _coefficients(sums, rows.points.shape[1], shape) @ rows.across
    return np.asarray(logs.argmax(axis=0))


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

    All starts climb a few steps on at most ``start_rows`` rows. The best that differ climb to the
    end, there and on all rows: which of two hills is the higher a sample and a few steps do not
    tell, and a refit that ends on the wrong one looks like a segmentation that does not hold.

    Parameters
    ----------
    points : (n, p) float64
    k : int
    shape : Shape
    starts : int
        At most so many; there are as many as ways to begin. With three or fewer only the best
        climbs to the end.
    seed : int
    start_rows : int or None
        None for all.

    References
    ----------
    Biernacki, Celeux and Govaert (2003), short runs of the algorithm as its starts.
    """
    sample = drawn_rows(points, start_rows, seed=seed)
    rows, rng = _rows(sample, shape), np.random.default_rng([seed, k, 23])
    found = []
    for space in _spaces(sample, shape)[:starts]:
        labels = lloyd(space, spread_start(space, k, rng)).labels
        found.append(_climb(rows, _of_groups(rows, labels, k), shape, _SHORT_STEPS))
    few = starts <= _FEW_STARTS
    best = [max(found, key=_likelihood)[0]] if few else _unlike(found, rows, shape)
    ends = [_climb(rows, one, shape, _MAX_STEPS) for one in best]
    if sample is not points:
        rows = _rows(points, shape)
        ends = [_climb(rows, one, shape, _MAX_STEPS) for one, _ in ends]
    return _mixture(max(ends, key=_likelihood)[0], points.shape[1], shape)


def _likelihood(climbed: tuple[Matrix, float]) -> float:
    return climbed[1]
