"""Refits on resamples: how much of a solution comes back."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from reportgen.clusters.fitting import STARTS, Effort, fit
from reportgen.clusters.indices import adjusted_rand_index, best_jaccard, contingency
from reportgen.clusters.spaces import Labels, Matrix, Recipe

__all__ = ["STARTS", "Effort", "Resampled", "gather", "resample_once"]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Resampled:
    """Agreement with resamples: ``ari`` (n_resamples,), ``jaccard`` (n_resamples, k)."""

    ari: Matrix
    jaccard: Matrix


def resample_once(
    points: Matrix, labels: Labels, recipe: Recipe, *, rows: int | None, effort: Effort, seed: int
) -> tuple[float, Matrix]:
    """Return the agreement (ARI, Jaccard per cluster) of one bootstrap refit with ``labels``.

    The resample is drawn with replacement; the refit places every original row.

    Parameters
    ----------
    points : (n, p) float64, no missing values
    labels : (n,) int64
        The solution under test: the recipe's, 0 … k−1.
    recipe : Recipe
    rows : int or None
        Size of the resample; None for n.
    effort : Effort

    References
    ----------
    Hennig (2007), "Cluster-wise assessment of cluster stability".
    """
    rng = np.random.default_rng([seed, 7])
    drawn = np.sort(rng.integers(0, len(points), size=rows or len(points)))
    sample = points[drawn]
    k = recipe.k
    found = fit(sample, recipe, seed=seed, effort=effort)
    if found is None:
        return 0.0, np.zeros(k)
    table = contingency(labels, found.place(points), k, found.k)
    return adjusted_rand_index(table), best_jaccard(table)


def gather(results: list[tuple[float, Matrix]]) -> Resampled:
    """Return many resamples as one record."""
    return Resampled(
        ari=np.array([ari for ari, _ in results]), jaccard=np.array([j for _, j in results])
    )
