"""Screening: every recipe, cheaply, on one seeded sample."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from reportgen.clusters.boxes import fit_boxes
from reportgen.clusters.fitting import Effort, fit
from reportgen.clusters.indices import contingency, prediction_strength, spread_explained
from reportgen.clusters.kmeans import n_distinct
from reportgen.clusters.separation import Indices, measure, nearby
from reportgen.clusters.spaces import (
    Features,
    Labels,
    Matrix,
    Options,
    Recipe,
    complete_rows,
    scaled,
)
from reportgen.model.results.selection import Algorithm
from reportgen.model.settings import Settings
from reportgen.stages.selection.bases import Base, two_valued
from reportgen.stages.selection.partitions import Partition, partitions

_NEVER, _ALWAYS = 0.02, 0.98  # shares of a yes/no input in two groups that it alone tells apart
_ALIKE = 0.5  # standard deviations: closer in everything else than a common man would see


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Screened:
    """One recipe on a sample.

    ``sizes`` of the groups, ``indices`` in the recipe's own space, the brief's spreads, the number
    of pairs of groups that a yes/no input alone tells apart, and the share that was noise.
    """

    recipe: Recipe
    sizes: tuple[int, ...]
    indices: Indices
    value_spread: float | None
    satisfaction_spread: float | None
    binary_pairs: int
    noise_share: float | None


Brief = tuple[Matrix, Matrix | None]


def brief_values(features: Features) -> Brief:
    """Return what the brief asks about: the amount, logged, and the mean review where there is."""
    money = features.column("monetary")
    paid = money[money > 0]
    unit = float(np.median(paid)) / 100 if len(paid) else 1.0
    value = np.log1p(np.maximum(money, 0.0) / unit)
    reviewed = "review_score_mean" in features.names
    return value, features.column("review_score_mean") if reviewed else None


def brief_spreads(brief: Brief, labels: Labels, k: int) -> tuple[float | None, float | None]:
    """Return how much of the spread in amount (logged) and in mean review the labels explain."""
    value, satisfaction = brief
    return (
        spread_explained(value, labels, k),
        None if satisfaction is None else spread_explained(satisfaction, labels, k),
    )


def binary_pairs(
    features: Features, points: Matrix, labels: Labels, k: int, names: tuple[str, ...]
) -> int:
    """Return how many pairs of groups differ by one two-valued input and by nothing else.

    Parameters
    ----------
    features : Features
        The rows' features in natural units, to see which are two-valued.
    points : (n, p) float64
        The same rows in the space of the recipe.
    labels : (n,) int64
    names : tuple of str
        The recipe's features, in the order of the columns.
    """
    binary = [names.index(name) for name in two_valued(features.only(names))]
    if not binary:
        return 0
    sizes = np.maximum(np.bincount(labels, minlength=k), 1)
    means = np.column_stack(
        [np.bincount(labels, weights=column, minlength=k) / sizes for column in points.T]
    )
    found = 0
    for j in binary:
        low, high = points[:, j].min(), points[:, j].max()
        shares = (means[:, j] - low) / (high - low)
        others = [column for column in range(len(names)) if column != j]
        for never in np.flatnonzero(shares <= _NEVER):
            for always in np.flatnonzero(shares >= _ALWAYS):
                apart = np.abs(means[never, others] - means[always, others])
                found += bool((apart < _ALIKE).all())
    return found


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
            fit(points[half], recipe, seed=seed + split, effort=effort) for half in (test, train)
        )
        if ours is None or theirs is None:
            return 0.0
        table = contingency(ours.place(points[test]), theirs.place(points[test]), ours.k, theirs.k)
        found.append(prediction_strength(table))
    return float(np.mean(found))


def screen_base(
    features: Features,
    base: Base,
    ks: Sequence[int],
    algorithms: Sequence[Algorithm],
    *,
    settings: Settings,
    options: Options | None = None,
) -> list[Screened]:
    """Return one record per recipe of a feature set and a transform, on the customers given.

    Parameters
    ----------
    features : Features
        A sample, in natural units; customers that lack a feature of the recipe are left out.
    base : feature names and transform
    ks : sequence of int
        Values above the number of distinct customers, or a quarter of all, are skipped.
    algorithms : sequence of Algorithm
        ``rfm-grid`` is made alone, of the grid's base.
    settings : Settings
    options : Options or None
        The only hyper-parameters to be tried; None for all.
    """
    names, transform = base
    _, points = scaled(features, names, transform)
    rows = complete_rows(points)
    points, known = np.ascontiguousarray(points[rows]), features.take(rows)
    possible = [k for k in ks if len(points) >= 4 * k and n_distinct(points, at_least=k)]
    if not possible:
        return []
    if "rfm-grid" in algorithms:
        found = [_grid(points, base)]
    else:
        found = partitions(
            points,
            base,
            possible,
            algorithms,
            settings=settings,
            options=options,
        )
    near = nearby(points, settings.budget.silhouette_rows)
    indices = measure(points, [partition.labels for partition in found], near)
    brief = brief_values(known)
    return [
        _screened(partition, index, known, points, brief)
        for partition, index in zip(found, indices, strict=True)
    ]


def _grid(points: Matrix, base: Base) -> Partition:
    names, transform = base
    boxes = fit_boxes(points)
    recipe = Recipe(features=names, transform=transform, k=boxes.k, algorithm="rfm-grid")
    return Partition(recipe=recipe, labels=boxes.place(points))


def _screened(
    partition: Partition, indices: Indices, features: Features, points: Matrix, brief: Brief
) -> Screened:
    labels, recipe = partition.labels, partition.recipe
    value, satisfaction = brief_spreads(brief, labels, recipe.k)
    return Screened(
        recipe=recipe,
        sizes=tuple(np.bincount(labels, minlength=recipe.k).tolist()),
        indices=indices,
        value_spread=value,
        satisfaction_spread=satisfaction,
        binary_pairs=binary_pairs(features, points, labels, recipe.k, recipe.features),
        noise_share=partition.noise_share,
    )


def sample_of(features: Features, rows: int, seed: int, draw: int = 0) -> Features:
    """Return at most so many customers, drawn at random, in their order.

    Another ``draw`` has other customers, where there are more.
    """
    n = len(features.values)
    if n <= rows:
        return features
    key = [seed, 3, draw] if draw else [seed, 3]
    drawn = np.sort(np.random.default_rng(key).choice(n, size=rows, replace=False))
    return features.take(drawn)


def permuted(features: Features, *, seed: int) -> Features:
    """Return a copy without joint structure: each column shuffled on its own.

    Every margin stays as it is (one-time buyers remain one-time buyers); what is lost is which
    values go together.
    """
    rng = np.random.default_rng([seed, 11])
    columns = [rng.permutation(features.values[:, j]) for j in range(features.values.shape[1])]
    return replace(features, values=np.column_stack(columns))
