"""Screening: every recipe, cheaply, on one seeded sample."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from reportgen.clusters.fitting import Effort, fit
from reportgen.clusters.indices import (
    contingency,
    distances,
    prediction_strength,
    silhouette,
    spread_explained,
)
from reportgen.clusters.kmeans import Fit, fit_fixed, n_distinct, place
from reportgen.clusters.spaces import (
    Features,
    Labels,
    Matrix,
    Recipe,
    Transform,
    complete_rows,
    scaled,
)
from reportgen.model.settings import Budget

Base = tuple[tuple[str, ...], Transform]  # a recipe without its k


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Screened:
    """One recipe on a sample: the fit, its labels, and indices in the recipe's own space."""

    recipe: Recipe
    fit: Fit
    sizes: tuple[int, ...]
    silhouette: float
    value_spread: float | None
    satisfaction_spread: float | None


def brief_spreads(features: Features, labels: Labels, k: int) -> tuple[float | None, float | None]:
    """Return how much of the spread in amount (logged) and in mean review the labels explain."""
    value = spread_explained(np.log1p(features.column("monetary")), labels, k)
    if "review_score_mean" not in features.names:
        return value, None
    return value, spread_explained(features.column("review_score_mean"), labels, k)


def halves_prediction(
    points: Matrix, recipe: Recipe, *, seed: int, splits: int, effort: Effort
) -> float:
    """Return the prediction strength of a recipe, the mean over random halvings, 0–1."""
    rng = np.random.default_rng([seed, recipe.k])
    found = []
    for split in range(splits):
        order = rng.permutation(len(points))
        train, test = np.sort(order[: len(order) // 2]), np.sort(order[len(order) // 2 :])
        ours, theirs = (
            fit(
                points[half],
                recipe,
                seed=seed + split,
                effort=effort,
            )
            for half in (test, train)
        )
        if ours is None or theirs is None:
            return 0.0
        table = contingency(ours.place(points[test]), theirs.place(points[test]), ours.k, theirs.k)
        found.append(prediction_strength(table))
    return float(np.mean(found))


def screen_base(
    features: Features, base: Base, ks: Sequence[int], *, budget: Budget, seed: int
) -> list[Screened]:
    """Return one record per k for a feature set and a transform, on the customers given.

    Parameters
    ----------
    features : Features
        A sample, in natural units; customers that lack a feature of the recipe are left out.
    base : feature names and transform
    ks : sequence of int
        Values above the number of distinct customers are skipped.
    """
    names, transform = base
    _, points = scaled(features, names, transform)
    rows = complete_rows(points)
    points, known = points[rows], features.take(rows)
    near = np.linspace(0, len(points) - 1, min(len(points), budget.silhouette_rows)).astype(int)
    apart = distances(points[near])
    found = []
    for k in ks:
        if len(points) < 4 * k or not n_distinct(points, at_least=k):
            break
        solution = fit_fixed(points, k, starts=budget.search_starts, seed=seed)
        labels = place(points, solution.centers)
        value, satisfaction = brief_spreads(known, labels, k)
        found.append(
            Screened(
                recipe=Recipe(features=names, transform=transform, k=k),
                fit=solution,
                sizes=tuple(np.bincount(labels, minlength=k).tolist()),
                silhouette=silhouette(apart, labels[near], k),
                value_spread=value,
                satisfaction_spread=satisfaction,
            )
        )
    return found


def permuted(features: Features, *, seed: int) -> Features:
    """Return a copy without joint structure: each column shuffled on its own.

    Every margin stays as it is (one-time buyers remain one-time buyers); what is lost is which
    values go together.
    """
    rng = np.random.default_rng([seed, 11])
    columns = [rng.permutation(features.values[:, j]) for j in range(features.values.shape[1])]
    return Features(names=features.names, values=np.column_stack(columns))
