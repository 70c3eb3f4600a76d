"""A segmentation as a Gaussian mixture: groups may be stretched, tilted and of unequal density.

Log densities are linear in the monomials 1, x, x², xy of a row, so placing is one matrix product.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np

from reportgen.clusters.solution import as_array
from reportgen.clusters.spaces import Labels, Matrix


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
        return monomials_of(points) @ coefficients_of(
            self.means[:, columns], square, self.log_weights
        )

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


@cache
def pairs_of(p: int) -> tuple[Labels, Labels]:
    """Return the rows and columns of the upper triangle of a (p, p) matrix."""
    rows, columns = np.triu_indices(p)
    return rows.astype(np.int64), columns.astype(np.int64)


@cache
def square_of(p: int) -> Labels:
    """Return (p, p): which pair of ``pairs_of`` an entry of a symmetric matrix is."""
    rows, columns = pairs_of(p)
    square = np.empty((p, p), dtype=np.int64)
    square[rows, columns] = square[columns, rows] = np.arange(len(rows))
    return square


@cache
def _halves(p: int) -> Matrix:
    """Return (pairs, 1): minus one half on the diagonal; minus one beside it, for two entries."""
    rows, columns = pairs_of(p)
    return np.where(rows == columns, -0.5, -1.0)[:, None]


def monomials_of(points: Matrix) -> Matrix:
    """Return (n, 1 + p + p(p+1)/2): one, the coordinates, and their products."""
    n, p = points.shape
    rows, columns = pairs_of(p)
    found = np.empty((n, 1 + p + len(rows)))
    found[:, 0] = 1.0
    found[:, 1 : p + 1] = points
    np.multiply(points[:, rows], points[:, columns], out=found[:, p + 1 :])
    return found


def coefficients_of(means: Matrix, covariances: Matrix, log_weights: Matrix) -> Matrix:
    """Return (monomials, k) coefficients of the log of weight times density."""
    p = means.shape[1]
    precision = np.linalg.inv(covariances)
    _, log_volume = np.linalg.slogdet(covariances)
    pull = (precision @ means[:, :, None])[:, :, 0]
    rows, columns = pairs_of(p)
    found = np.empty((1 + p + len(rows), len(means)))
    found[0] = log_weights - 0.5 * (log_volume + np.add.reduce(pull * means, axis=1))
    found[1 : p + 1] = pull.T
    np.multiply(precision[:, rows, columns].T, _halves(p), out=found[p + 1 :])
    return found
