"""A segmentation as a Gaussian mixture: groups may be stretched, tilted and of unequal density.

Expectation maximisation is two matrix products per step: log densities are linear in the monomials
1, x, x², xy of a row, and so are the sums that the next means and covariances are made of. That is
several times faster than one covariance at a time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from reportgen.clusters.kmeans import fit_fixed, place
from reportgen.clusters.solution import as_array
from reportgen.clusters.spaces import Labels, Matrix, drawn_rows

_TOLERANCE = 5e-4  # of the mean log likelihood, per step
_MAX_STEPS = 200
_TRIES = 3  # k-means starts behind each start of the mixture
_FEWEST = 1e-8  # a component never weighs less, so that its covariance stays defined


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Mixture:
    """The component that most probably made a customer.

    Parameters
    ----------
    means : (k, p) float64
    covariances : (k, p, p) float64
        Symmetric, positive definite; zero off the diagonal where the mixture is diagonal.
    log_weights : (k,) float64
        Logarithms of the components' shares.
    """

    means: Matrix
    covariances: Matrix
    log_weights: Matrix
    kind: str = "mixture"

    @property
    def k(self) -> int:
        """Return the number of components."""
        return len(self.means)

    def log_densities(self, points: Matrix) -> Matrix:
        """Return (n, k) log of weight times density, but for a constant that no component changes.

        A row with missing coordinates gets the marginal density of those it has: what is missing
        is integrated out, so it is neither a value nor the mean.
        """
        missing = np.isnan(points)
        if not missing.any():
            return self._present(points, np.arange(points.shape[1]))
        found = np.empty((len(points), self.k))
        patterns, which = np.unique(missing, axis=0, return_inverse=True)
        for i, pattern in enumerate(patterns):
            rows = np.flatnonzero(which == i)
            there = np.flatnonzero(~pattern)
            found[rows] = self._present(points[np.ix_(rows, there)], there)
        return found

    def _present(self, points: Matrix, columns: Labels) -> Matrix:
        if not len(columns):
            return np.tile(self.log_weights, (len(points), 1))
        square = self.covariances[:, columns[:, None], columns[None, :]]
        return _monomials(points) @ _coefficients(self.means[:, columns], square, self.log_weights)

    def place(self, points: Matrix) -> Labels:
        """Return the most probable component of every row (n,), the first of equals."""
        return np.asarray(np.argmax(self.log_densities(points), axis=1), dtype=np.int64)

    def confidence(self, points: Matrix) -> Matrix:
        """Return one less the ratio of the second to the largest probability, (n,)."""
        if self.k < 2:
            return np.ones(len(points))
        two = np.partition(self.log_densities(points), self.k - 2, axis=1)[:, -2:]
        return np.asarray(-np.expm1(np.minimum(two[:, 0] - two[:, 1], 0.0)))

    def reordered(self, order: Sequence[int]) -> Mixture:
        """Return the same components in another order."""
        first = np.asarray(order)
        return Mixture(
            means=self.means[first],
            covariances=self.covariances[first],
            log_weights=self.log_weights[first],
        )

    def as_data(self) -> Mapping[str, Any]:
        """Return the components as plain data."""
        return {
            "kind": self.kind,
            "means": self.means.tolist(),
            "covariances": self.covariances.tolist(),
            "log_weights": self.log_weights.tolist(),
        }


def mixture_from(data: Mapping[str, Any], *, n_features: int) -> Mixture:
    """Return a mixture read from plain data.

    Raises
    ------
    ValueError
        Where shapes do not agree or a covariance is not positive definite.
    """
    means = as_array(data["means"], shape=(None, n_features))
    k = len(means)
    covariances = as_array(data["covariances"], shape=(k, n_features, n_features))
    symmetric = np.allclose(covariances, covariances.transpose(0, 2, 1))
    if not symmetric or (np.linalg.eigvalsh(covariances) <= 0).any():
        raise ValueError("a covariance is not symmetric and positive definite")
    weights = as_array(data["log_weights"], shape=(k,))
    return Mixture(means=means, covariances=covariances, log_weights=weights)


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


def _pairs(p: int) -> tuple[Labels, Labels]:
    rows, columns = np.triu_indices(p)
    return rows.astype(np.int64), columns.astype(np.int64)


def _monomials(points: Matrix) -> Matrix:
    """Return (n, 1 + p + p(p+1)/2): one, the coordinates, and their products."""
    rows, columns = _pairs(points.shape[1])
    ones = np.ones((len(points), 1))
    return np.hstack([ones, points, points[:, rows] * points[:, columns]])


def _coefficients(means: Matrix, covariances: Matrix, log_weights: Matrix) -> Matrix:
    """Return (monomials, k) coefficients of the log of weight times density."""
    p = means.shape[1]
    precision = np.linalg.inv(covariances)
    _, log_volume = np.linalg.slogdet(covariances)
    pull = np.einsum("kij,kj->ki", precision, means)
    constant = log_weights - 0.5 * (log_volume + np.einsum("ki,ki->k", pull, means))
    rows, columns = _pairs(p)
    twice = np.where(rows == columns, 0.5, 1.0)
    return np.vstack([constant[None, :], pull.T, -(precision[:, rows, columns] * twice).T])


def _components(
    shares: Matrix, monomials: Matrix, p: int, shape: Shape
) -> tuple[Matrix, Matrix, Matrix]:
    """Return the means, covariances and log weights that the shares (k, n) make most likely."""
    sums = shares @ monomials
    weights = np.maximum(sums[:, 0], _FEWEST)
    means = sums[:, 1 : p + 1] / weights[:, None]
    rows, columns = _pairs(p)
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
    p = points.shape[1]
    monomials = _monomials(points)
    across = np.ascontiguousarray(monomials.T)
    shares = np.zeros((k, len(points)))
    shares[start, np.arange(len(points))] = 1.0
    likelihood = -np.inf
    parts = _components(shares, monomials, p, shape)
    for _ in range(_MAX_STEPS):
        shares, row = _shares(_coefficients(*parts).T @ across)
        better = float(row.mean())
        if better - likelihood < _TOLERANCE:
            break
        likelihood = better
        parts = _components(shares, monomials, p, shape)
    means, covariances, log_weights = parts
    return Mixture(means=means, covariances=covariances, log_weights=log_weights), likelihood


def _whitened(points: Matrix) -> Matrix:
    """Return the rows turned and stretched so that their covariance is the identity."""
    centred = points - points.mean(axis=0)
    values, vectors = np.linalg.eigh(centred.T @ centred / len(points))
    kept = values > _FEWEST * max(values.max(), 1.0)
    return np.ascontiguousarray(centred @ (vectors[:, kept] / np.sqrt(values[kept])))


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

    Every other start of a full mixture is made on whitened rows: k-means would cut long groups that
    lie side by side across, and a likelihood that climbs from there does not find them.
    Starts are made on at most ``start_rows`` rows and the best is polished on all.
    """
    sample = drawn_rows(points, start_rows, seed=seed)
    found = []
    round_ = _whitened(sample) if shape.full and starts > 1 else sample
    for start in range(starts):
        space = round_ if start % 2 else sample
        centers = fit_fixed(space, k, starts=_TRIES, seed=seed + 7_919 * start).centers
        found.append(fit_mixture(sample, place(space, centers), k, shape))
    best = max(found, key=lambda pair: pair[1])[0]
    if sample is points:
        return best
    return fit_mixture(points, best.place(points), k, shape)[0]
