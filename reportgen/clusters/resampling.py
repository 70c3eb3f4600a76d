"""Refits on resamples: how much of a solution comes back."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from reportgen.clusters.indices import adjusted_rand_index, best_jaccard, contingency
from reportgen.clusters.kmeans import fit_kmeans, n_distinct, place
from reportgen.clusters.spaces import Labels, Matrix

STARTS = 10  # with fewer, the figures measure bad starts instead of bad clusters


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Resampled:
    """Agreement with resamples: ``ari`` (n_resamples,), ``jaccard`` (n_resamples, k)."""

    ari: Matrix
    jaccard: Matrix


@dataclass(frozen=True, slots=True, kw_only=True)
class Refit:
    """How a refit is made: at most ``starts`` starts, on at most ``start_rows`` rows."""

    starts: int = STARTS
    start_rows: int | None = None


def resample_once(
    points: Matrix, labels: Labels, k: int, *, rows: int | None, refit: Refit, seed: int
) -> tuple[float, Matrix]:
    """Return the agreement (ARI, Jaccard per cluster) of one bootstrap refit with ``labels``.

    The resample is drawn with replacement; the refit places every original row.

    Parameters
    ----------
    points : (n, p) float64, no missing values
    labels : (n,) int64
        The solution under test.
    rows : int or None
        Size of the resample; None for n.
    refit : Refit

    References
    ----------
    Hennig (2007), "Cluster-wise assessment of cluster stability".
    """
    rng = np.random.default_rng([seed, 7])
    drawn = np.sort(rng.integers(0, len(points), size=rows or len(points)))
    sample = points[drawn]
    if not n_distinct(sample, at_least=k):
        return 0.0, np.zeros(k)
    found = fit_kmeans(sample, k, starts=refit.starts, seed=seed, start_rows=refit.start_rows)
    table = contingency(labels, place(points, found.centers), k, k)
    return adjusted_rand_index(table), best_jaccard(table)


def gather(results: list[tuple[float, Matrix]]) -> Resampled:
    """Return many resamples as one record."""
    return Resampled(
        ari=np.array([ari for ari, _ in results]), jaccard=np.array([j for _, j in results])
    )
