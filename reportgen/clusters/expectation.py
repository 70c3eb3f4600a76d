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


def _components(
    shares: Matrix, monomials: Matrix, p: int, shape: Shape
) -> tuple[Matrix, Matrix, Matrix]:
    """Return the means, covariances and log weights that the shares (k, n) make most likely."""
    sums = shares @ monomials
    weights = np.maximum(sums[:, 0], _FEWEST)
    means = sums[:, 1 : p + 1] / weights[:, None]
    products = sums[:, p + 1 :] / weights[:, None]
    log_weights = np.log(weights / weights.sum())
    if not shape.full:
        covariances = np.zeros((len(means), p, p))
        spread = np.arange(p)
        covariances[:, spread, spread] = np.maximum(products - means**2, 0.0) + shape.floor
        return means, covariances, log_weights
    rows, columns = pairs_of(p)
    square = square_of(p)
    products -= means[:, rows] * means[:, columns]
    products[:, square.diagonal()] = np.maximum(products[:, square.diagonal()], 0.0) + shape.floor
    return means, products[:, square], log_weights


def _coefficients(found: Mixture, shape: Shape) -> Matrix:
    """Return (k, monomials) coefficients of the log of weight times density."""
    if shape.full:
        return coefficients_of(found.means, found.covariances, found.log_weights).T
    variances = np.einsum("kii->ki", found.covariances)
    pull = found.means / variances
    constant = found.log_weights - 0.5 * (np.log(variances) + pull * found.means).sum(axis=1)
    return np.hstack([constant[:, None], pull, -0.5 / variances])


def _shares(logs: Matrix) -> tuple[Matrix, Matrix]:
    """Return each component's probability (k, n), made in place, and every row's log likelihood."""
    most = logs.max(axis=0)
    shares = np.exp(np.subtract(logs, most, out=logs), out=logs)
    total = shares.sum(axis=0)
    shares /= total
    return shares, most + np.log(total)


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


def _of_groups(rows: _Rows, labels: Labels, k: int, shape: Shape) -> Mixture:
    """Return the mixture whose components are the groups of a partition."""
    shares = np.zeros((k, len(labels)))
    shares[labels, np.arange(len(labels))] = 1.0
    return _likeliest(rows, shares, shape)


def _likeliest(rows: _Rows, shares: Matrix, shape: Shape) -> Mixture:
    means, covariances, logs = _components(shares, rows.down, rows.points.shape[1], shape)
    return Mixture(means=means, covariances=covariances, log_weights=logs)


def _climb(rows: _Rows, start: Mixture, shape: Shape, steps: int) -> tuple[Mixture, float]:
    """Return where a mixture climbs to in at most so many steps, and its mean log likelihood."""
    found, likelihood = start, -np.inf
    for _ in range(steps):
        logs = _coefficients(found, shape) @ rows.across
        shares, row = _shares(logs)
        better = float(row.mean())
        if better - likelihood < _TOLERANCE:
            break
        likelihood = better
        found = _likeliest(rows, shares, shape)
    return found, likelihood


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
    return _climb(rows, _of_groups(rows, start, k, shape), shape, _MAX_STEPS)


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


def _unlike(found: Sequence[tuple[Mixture, float]], points: Matrix) -> list[Mixture]:
    """Return the most likely mixture, and the next that groups the points otherwise."""
    first, *rest = (one for one, _ in sorted(found, key=lambda pair: -pair[1]))
    labels = first.place(points)
    for other in rest:
        table = contingency(labels, other.place(points), first.k, other.k)
        if adjusted_rand_index(table) < _ALIKE:
            return [first, other]
    return [first]


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
        start = _of_groups(rows, labels, k, shape)
        found.append(_climb(rows, start, shape, _SHORT_STEPS))
    best = _unlike(found, sample) if starts > _FEW_STARTS else _unlike(found, sample)[:1]
    ends = [_climb(rows, one, shape, _MAX_STEPS) for one in best]
    if sample is not points:
        rows = _rows(points, shape)
        ends = [_climb(rows, one, shape, _MAX_STEPS) for one, _ in ends]
    return max(ends, key=lambda pair: pair[1])[0]
