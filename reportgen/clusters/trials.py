"""One segmentation on a sample, measured in ways that may be compared across sets of variables."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from reportgen.clusters.fitting import Effort, fit
from reportgen.clusters.indices import (
    adjusted_rand_index,
    contingency,
    distances,
    prediction_strength,
    silhouette,
)
from reportgen.clusters.spaces import Features, Labels, Matrix, Recipe, complete_rows, scaled

_EFFORT = Effort(starts=5)
_RESAMPLES = 2
_WIDTH_ROWS = 600  # whose silhouette widths are measured: their cost grows with the square
_LITTLE, _MUCH = 0.02, 0.98


@dataclass(frozen=True, slots=True, kw_only=True)
class OneSided:
    """Two segments of which next to nobody and next to everybody has a yes/no variable.

    ``customer_share`` is the share of the customers who lie in either.
    """

    first: int
    second: int
    low_share: float
    high_share: float
    customer_share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """A recipe on one sample.

    ``lift`` is the silhouette less that of a column-permuted copy, ``prediction`` the prediction
    strength of one half for the other, ``stability`` the mean adjusted Rand index of refits on
    customers drawn again. ``carried`` is per variable of the recipe the share of the squared
    distance between the segments' centres; ``one_sided`` the pairs per yes/no variable.
    """

    lift: float
    prediction: float
    stability: float
    carried: tuple[float, ...]
    one_sided: dict[str, tuple[OneSided, ...]]


def one_sided_pairs(column: Matrix, labels: Labels, k: int) -> tuple[OneSided, ...]:
    """Return the pairs of segments whose shares of a yes/no variable are ≤ 0.02 and ≥ 0.98.

    Such a pair is described by that variable alone. A customer without a value is left out.

    Parameters
    ----------
    column : (n,)
        0, 1 or NaN.
    labels : (n,)
        0 … k−1.
    k : int
    """
    there = ~np.isnan(column)
    sizes = np.bincount(labels[there], minlength=k)
    ones = np.bincount(labels[there], weights=column[there], minlength=k)
    shares = np.divide(ones, sizes, out=np.full(k, np.nan), where=sizes > 0)
    return tuple(
        OneSided(
            first=low,
            second=high,
            low_share=float(shares[low]),
            high_share=float(shares[high]),
            customer_share=float((sizes[low] + sizes[high]) / sizes.sum()),
        )
        for low in range(k)
        for high in range(k)
        if shares[low] <= _LITTLE and shares[high] >= _MUCH
    )


def carried_shares(points: Matrix, labels: Labels) -> Matrix:
    """Return the share of the squared distance between segments that each column carries.

    Parameters
    ----------
    points : (n, p)
        In the scaled space.
    labels : (n,)

    Returns
    -------
    (p,) float64
        Sums to 1; NaN where the segments do not differ.
    """
    k = int(labels.max()) + 1
    sizes = np.bincount(labels, minlength=k).astype(np.float64)
    sums = np.array([np.bincount(labels, weights=column, minlength=k) for column in points.T]).T
    means = sums / np.maximum(sizes, 1.0)[:, None]
    between = (sizes[:, None] * (means - points.mean(axis=0)) ** 2).sum(axis=0)
    total = between.sum()
    return np.asarray(between / total if total > 0 else np.full(points.shape[1], np.nan))


def _placed(points: Matrix, recipe: Recipe, onto: Matrix, seed: int) -> tuple[Labels, int] | None:
    found = fit(points, recipe, seed=seed, effort=_EFFORT)
    return None if found is None else (found.place(onto), found.k)


def _width(points: Matrix, labels: Labels, k: int) -> float:
    """Return the silhouette of evenly spread rows of the sample: it is in no order that matters."""
    rows = np.linspace(0, len(points) - 1, min(len(points), _WIDTH_ROWS)).astype(np.int64)
    return silhouette(distances(points[rows]), labels[rows], k)


def _chance(points: Matrix, recipe: Recipe, seed: int) -> float:
    """Return the silhouette of the recipe where no column knows of the others."""
    rng = np.random.default_rng([seed, 11])
    mixed = np.column_stack([rng.permutation(column) for column in points.T])
    found = _placed(mixed, recipe, mixed, seed)
    return 0.0 if found is None else _width(mixed, *found)


def _predicted(points: Matrix, recipe: Recipe, seed: int) -> float:
    order = np.random.default_rng([seed, 5]).permutation(len(points))
    one, two = np.sort(order[: len(order) // 2]), np.sort(order[len(order) // 2 :])
    ours = _placed(points[two], recipe, points[two], seed)
    theirs = _placed(points[one], recipe, points[two], seed)
    if ours is None or theirs is None:
        return 0.0
    return prediction_strength(contingency(ours[0], theirs[0], ours[1], theirs[1]))


def _agreement(points: Matrix, labels: Labels, k: int, recipe: Recipe, seed: int) -> float:
    found = []
    for draw in range(_RESAMPLES):
        rng = np.random.default_rng([seed, 7, draw])
        drawn = points[np.sort(rng.integers(0, len(points), len(points)))]
        other = _placed(drawn, recipe, points, seed * 10 + draw)
        same = 0.0
        if other is not None:
            same = adjusted_rand_index(contingency(labels, other[0], k, other[1]))
        found.append(same)
    return float(np.mean(found))


def _yes_or_no(column: Matrix) -> Matrix | None:
    """Return a variable of two values as 0 and 1, whatever they are; None if it has others."""
    values = np.unique(column[~np.isnan(column)])
    if len(values) != 2:
        return None
    return np.where(np.isnan(column), np.nan, column == values[1])


def trial(sample: Features, recipe: Recipe, *, seed: int) -> Trial | None:
    """Return how a recipe does on a sample; None where its customers are too few or too alike.

    Parameters
    ----------
    sample : Features
        Customers that lack a variable of the recipe are left out.
    recipe : Recipe
    seed : int
    """
    points = scaled(sample, recipe.features, recipe.transform)[1]
    rows = complete_rows(points)
    points = np.ascontiguousarray(points[rows])
    placed = _placed(points, recipe, points, seed)
    if placed is None:
        return None
    labels, k = placed
    columns = {name: _yes_or_no(sample.column(name)[rows]) for name in recipe.features}
    return Trial(
        lift=_width(points, labels, k) - _chance(points, recipe, seed),
        prediction=_predicted(points, recipe, seed),
        stability=_agreement(points, labels, k, recipe, seed),
        carried=tuple(carried_shares(points, labels).tolist()),
        one_sided={
            name: one_sided_pairs(column, labels, k)
            for name, column in columns.items()
            if column is not None
        },
    )


def trials(samples: tuple[Features, ...], recipe: Recipe, *, seed: int) -> tuple[Trial | None, ...]:
    """Return the trial of a recipe on each sample."""
    return tuple(trial(each, recipe, seed=seed * 100 + i) for i, each in enumerate(samples))
