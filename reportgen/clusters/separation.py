"""How well partitions of one sample hold apart: several indices of many partitions in one pass.

All partitions of a feature set are measured on the same rows in the same space: sums per group are
one product of a stacked membership matrix, for silhouettes with one shared matrix of distances.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from reportgen.clusters.indices import distances
from reportgen.clusters.spaces import Labels, Matrix

Single = npt.NDArray[np.float32]
# Variances below this share of a feature's whole variance count as this much: customers share
# values (five stars, one order), and naming such a group is no discovery beyond that.
_VARIANCE_FLOOR = 0.02


@dataclass(frozen=True, slots=True, kw_only=True)
class Indices:
    """How well one partition holds apart.

    Parameters
    ----------
    silhouette : float
        −1 to 1, on the rows whose distances were given.
    silhouette_error : float
        Standard error of that mean.
    davies_bouldin : float
        0 (apart) and up.
    calinski_harabasz : float
        0 and up, larger is better; grows with the number of rows.
    gain : float
        Nats per customer; see ``likelihood_gain``.
    inertia : float
        Summed squared distance to the groups' means.
    """

    silhouette: float
    silhouette_error: float
    davies_bouldin: float
    calinski_harabasz: float
    gain: float
    inertia: float


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Nearby:
    """Some rows of a sample and the distances between them, shared by all partitions."""

    rows: npt.NDArray[np.int64]
    apart: Single


def nearby(points: Matrix, most: int) -> Nearby:
    """Return at most so many evenly spaced rows, with their distances."""
    rows = np.linspace(0, len(points) - 1, min(len(points), most)).astype(np.int64)
    return Nearby(rows=rows, apart=distances(points[rows]).astype(np.float32))


def silhouettes(near: Nearby, partitions: Sequence[Labels]) -> list[tuple[float, float]]:
    """Return the mean silhouette width of each partition, and that mean's standard error.

    A customer alone in a group has width 0, and so has everybody where only one group is present.

    References
    ----------
    Rousseeuw (1987).
    """
    some = [labels[near.rows] for labels in partitions]
    counts = [int(labels.max(initial=0)) + 1 for labels in some]
    members = np.concatenate(
        [labels[:, None] == np.arange(k) for labels, k in zip(some, counts, strict=True)], axis=1
    )
    sums = near.apart @ members.astype(np.float32)
    found, first = [], 0
    for labels, k in zip(some, counts, strict=True):
        widths = _widths(sums[:, first : first + k].astype(np.float64), labels, k)
        error = float(widths.std() / np.sqrt(len(widths)))
        found.append((float(widths.mean()), error))
        first += k
    return found


def _widths(sums: Matrix, labels: Labels, k: int) -> Matrix:
    sizes = np.bincount(labels, minlength=k)
    if (sizes > 0).sum() < 2:
        return np.zeros(len(labels))
    rows = np.arange(len(labels))
    own = sizes[labels]
    within = sums[rows, labels] / np.maximum(own - 1, 1)
    means = np.where(sizes > 0, sums / np.maximum(sizes, 1), np.inf)
    means[rows, labels] = np.inf
    nearest = means.min(axis=1)
    larger = np.maximum(within, nearest)
    usable = (own > 1) & (larger > 0)
    return np.asarray(np.where(usable, (nearest - within) / np.where(usable, larger, 1.0), 0.0))


def likelihood_gain(shares: Matrix, covariances: Matrix, whole: Matrix) -> float:
    """Return how much better the groups describe a customer than one normal cloud does.

    The log likelihood per customer of a normal distribution for each group, the cost of telling
    which group included, less that of one for everybody, in nats. Cutting one normal cloud in two
    loses 0.19; cutting an even spread gains nothing; groups that stand apart gain, whatever
    their shape, size or tilt. So it may be compared across algorithms, and less its value on
    shuffled columns, across feature sets.

    Parameters
    ----------
    shares : (k,), covariances : (k, p, p), whole : (p, p)

    References
    ----------
    Scott and Symons (1971); Banfield and Raftery (1993).
    """
    floor = _VARIANCE_FLOOR * np.diag(np.maximum(np.diag(whole), 1e-12))
    inside = np.linalg.slogdet(covariances + floor)[1]
    there = shares > 0
    cost = (shares[there] * (0.5 * inside[there] - np.log(shares[there]))).sum()
    return float(0.5 * np.linalg.slogdet(whole + floor)[1] - cost)


def gain_of(points: Matrix, labels: Labels) -> float:
    """Return the gain in likelihood of one partition of the points, in nats per customer."""
    monomials, whole = _monomials(points)
    k = int(labels.max()) + 1
    _, covariances, sizes = _moments(labels, monomials, points.shape[1], k)
    return likelihood_gain(sizes / len(points), covariances, whole)


def measure(points: Matrix, partitions: Sequence[Labels], near: Nearby) -> list[Indices]:
    """Return the indices of every partition of the points.

    Parameters
    ----------
    points : (n, p) float64
    partitions : sequence of (n,) int64
        Labels 0 … k−1.
    near : Nearby
        Of the same points.
    """
    if not partitions:
        return []
    monomials, whole = _monomials(points)
    found = []
    for labels, (width, error) in zip(partitions, silhouettes(near, partitions), strict=True):
        k = int(labels.max()) + 1
        means, covariances, sizes = _moments(labels, monomials, points.shape[1], k)
        inertia = float((sizes * np.trace(covariances, axis1=1, axis2=2)).sum())
        found.append(
            Indices(
                silhouette=width,
                silhouette_error=error,
                davies_bouldin=_davies_bouldin(points, labels, means, sizes),
                calinski_harabasz=_calinski_harabasz(means, sizes, points.mean(axis=0), inertia),
                gain=likelihood_gain(sizes / len(points), covariances, whole),
                inertia=inertia,
            )
        )
    return found


def _monomials(points: Matrix) -> tuple[Matrix, Matrix]:
    """Return (1 + p + p², n) sums to be made per group, and the covariance of all rows."""
    n, p = points.shape
    squares = (points[:, :, None] * points[:, None, :]).reshape(n, p * p)
    rows = np.hstack([np.ones((n, 1)), points, squares]).T
    centred = points - points.mean(axis=0)
    return np.ascontiguousarray(rows), centred.T @ centred / n


def _moments(labels: Labels, monomials: Matrix, p: int, k: int) -> tuple[Matrix, Matrix, Matrix]:
    members = (labels[:, None] == np.arange(k)).astype(np.float64)
    sums = (monomials @ members).T
    sizes = sums[:, 0]
    there = np.maximum(sizes, 1.0)[:, None]
    means = sums[:, 1 : p + 1] / there
    squares = (sums[:, p + 1 :] / there).reshape(k, p, p)
    return means, squares - means[:, :, None] * means[:, None, :], sizes


def _davies_bouldin(points: Matrix, labels: Labels, means: Matrix, sizes: Matrix) -> float:
    """Davies and Bouldin (1979): mean over groups of the worst overlap with another."""
    there = np.flatnonzero(sizes > 0)
    if len(there) < 2:
        return 0.0
    apart = np.sqrt(((points - means[labels]) ** 2).sum(axis=1))
    radius = np.bincount(labels, weights=apart, minlength=len(sizes))[there] / sizes[there]
    centers = means[there]
    between = np.sqrt(((centers[:, None, :] - centers[None, :, :]) ** 2).sum(axis=2))
    np.fill_diagonal(between, np.inf)
    worst = ((radius[:, None] + radius[None, :]) / np.maximum(between, 1e-12)).max(axis=1)
    return float(worst.mean())


def _calinski_harabasz(means: Matrix, sizes: Matrix, centre: Matrix, inertia: float) -> float:
    """Calinski and Harabasz (1974): variance between groups over variance within."""
    k = int((sizes > 0).sum())
    spare = sizes.sum() - k
    if k < 2 or spare <= 0 or inertia <= 0:
        return 0.0
    between = float((sizes * ((means - centre) ** 2).sum(axis=1)).sum())
    return float(between / (k - 1) / (inertia / spare))
