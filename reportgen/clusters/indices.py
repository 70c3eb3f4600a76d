"""Indices of separation and agreement, written for many cheap calls."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from reportgen.clusters.spaces import Labels, Matrix

Table = npt.NDArray[np.int64]


def contingency(first: Labels, second: Labels, n_first: int, n_second: int) -> Table:
    """Return (n_first, n_second) counts of rows per pair of labels."""
    flat = np.bincount(first * n_second + second, minlength=n_first * n_second)
    return flat.reshape(n_first, n_second)


def _pairs(counts: npt.NDArray[np.int64]) -> float:
    exact = counts.astype(np.float64)
    return float((exact * (exact - 1.0)).sum() / 2.0)


def adjusted_rand_index(table: Table) -> float:
    """Return the adjusted Rand index of a contingency table: 1 same partition, 0 as by chance.

    References
    ----------
    Hubert and Arabie (1985).

    Examples
    --------
    >>> adjusted_rand_index(np.array([[5, 0], [0, 5]]))
    1.0
    """
    n = int(table.sum())
    both = _pairs(table)
    rows, columns = _pairs(table.sum(axis=1)), _pairs(table.sum(axis=0))
    total = n * (n - 1) / 2.0
    if total == 0:
        return 1.0
    expected = rows * columns / total
    largest = (rows + columns) / 2.0
    return 1.0 if largest == expected else float((both - expected) / (largest - expected))


def jaccard_table(table: Table) -> Matrix:
    """Return the Jaccard similarity of every pair of clusters of a contingency table."""
    union = table.sum(axis=1)[:, None] + table.sum(axis=0)[None, :] - table
    return np.asarray(np.divide(table, union, out=np.zeros(table.shape), where=union > 0))


def best_jaccard(table: Table) -> Matrix:
    """Return each row cluster's Jaccard with the column cluster most like it (Hennig 2007)."""
    return np.asarray(jaccard_table(table).max(axis=1))


def match_clusters(table: Table) -> tuple[npt.NDArray[np.int64], Matrix]:
    """Return the one-to-one matching of rows to columns with the largest summed Jaccard.

    Returns
    -------
    columns : (n_rows,) int64
        The matched column of each row, -1 where there are fewer columns than rows.
    jaccard : (n_rows,) float64
        0–1; 0 where unmatched.
    """
    similarity = jaccard_table(table)
    from scipy.optimize import linear_sum_assignment  # not needed to place customers

    rows, columns = linear_sum_assignment(-similarity)
    matched = np.full(table.shape[0], -1, dtype=np.int64)
    matched[rows] = columns
    jaccard = np.zeros(table.shape[0])
    jaccard[rows] = similarity[rows, columns]
    return matched, jaccard


def distances(points: Matrix) -> Matrix:
    """Return the (n, n) Euclidean distances; ask only for samples of a few thousand rows."""
    from scipy.spatial.distance import pdist, squareform  # each pair once

    return np.asarray(squareform(pdist(points), checks=False))


def silhouette(apart: Matrix, labels: Labels, k: int) -> float:
    """Return the mean silhouette width, −1 to 1, from a matrix of distances.

    1: far from the next cluster; 0: on the border; negative: closer to another cluster. A customer
    alone in a cluster has width 0, and so has everybody where only one cluster is present.

    References
    ----------
    Rousseeuw (1987).
    """
    sizes = np.bincount(labels, minlength=k)
    if (sizes > 0).sum() < 2:
        return 0.0
    members = np.zeros((len(labels), k))
    members[np.arange(len(labels)), labels] = 1.0
    sums = apart @ members
    own = sizes[labels]
    within = sums[np.arange(len(labels)), labels] / np.maximum(own - 1, 1)
    with np.errstate(invalid="ignore", divide="ignore"):
        means = np.where(sizes > 0, sums / sizes, np.inf)
    means[np.arange(len(labels)), labels] = np.inf
    nearest = means.min(axis=1)
    larger = np.maximum(within, nearest)
    widths = np.where(
        (own > 1) & (larger > 0), (nearest - within) / np.where(larger > 0, larger, 1), 0
    )
    return float(widths.mean())


def prediction_strength(table: Table) -> float:
    """Return how well one half's clusters predict the other's: the worst cluster's share of pairs.

    Parameters
    ----------
    table : (k, k) counts
        Rows: the test half's own clusters; columns: where the other half's centres put it.

    References
    ----------
    Tibshirani and Walther (2005). 0–1; at least 0.8 is taken as real.
    """
    sizes = table.sum(axis=1).astype(np.float64)
    together = (table * (table - 1.0)).sum(axis=1)
    pairs = sizes * (sizes - 1.0)
    shares = np.divide(together, pairs, out=np.zeros(len(sizes)), where=pairs > 0)
    return float(shares.min())


def spread_explained(values: Matrix, labels: Labels, k: int) -> float | None:
    """Return eta squared: the share of the variance that lies between clusters, 0–1.

    Missing values are left out; None where nothing varies.
    """
    there = ~np.isnan(values)
    kept, groups = values[there], labels[there]
    total = float(((kept - kept.mean()) ** 2).sum()) if len(kept) else 0.0
    if total <= 0.0:
        return None
    sizes = np.bincount(groups, minlength=k)
    sums = np.bincount(groups, weights=kept, minlength=k)
    means = np.divide(sums, sizes, out=np.zeros(k), where=sizes > 0)
    between = float((sizes * (means - kept.mean()) ** 2)[sizes > 0].sum())
    return between / total
