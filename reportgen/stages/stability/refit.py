"""A recipe refitted on the customers of a date, with its own scaler; agreement of two models."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from reportgen.clusters.indices import adjusted_rand_index, contingency, match_clusters
from reportgen.clusters.kmeans import fit_kmeans, n_distinct, place, polished
from reportgen.clusters.resampling import STARTS
from reportgen.clusters.spaces import (
    Features,
    Labels,
    Matrix,
    Recipe,
    Scaler,
    complete_rows,
    scaled,
)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Model:
    """A fitted recipe: its own scaler and its centres."""

    scaler: Scaler
    centers: Matrix


def fit_recipe(
    features: Features, recipe: Recipe, *, seed: int, start_rows: int | None = None
) -> Model | None:
    """Return the recipe fitted on the customers given; None where they are too few or alike.

    ``start_rows`` is as for ``fit_kmeans``.
    """
    scaler, points = scaled(features, recipe.features, recipe.transform)
    points = points[complete_rows(points)]
    if len(points) < recipe.k or not n_distinct(points, at_least=recipe.k):
        return None
    fit = fit_kmeans(points, recipe.k, starts=STARTS, seed=seed, start_rows=start_rows)
    fit = polished(points, fit)
    return Model(scaler=scaler, centers=fit.centers)


def placed(features: Features, model: Model) -> Labels:
    """Return each customer's segment under a model, which scales them with its own scaler."""
    return place(model.scaler.transform(features), model.centers)


def agreement(features: Features, old: Model, new: Model) -> tuple[float, tuple[float, ...]]:
    """Return the ARI of two models on the same customers, and each old segment's Jaccard.

    Segments are matched one to one.
    """
    labels = placed(features, old), placed(features, new)
    table = contingency(*labels, len(old.centers), len(new.centers))
    return adjusted_rand_index(table), tuple(match_clusters(table)[1].tolist())


def floor_refit(
    features: Features, labels: Labels, recipe: Recipe, *, start_rows: int, seed: int
) -> float:
    """Return the agreement (ARI) of a refit on the same date with the model's ``labels``.

    Even seeds draw the customers again, odd ones only restart.
    """
    drawn = features
    if seed % 2 == 0:
        rng = np.random.default_rng([seed, 5])
        n = len(features.values)
        drawn = features.take(np.sort(rng.integers(0, n, size=n)))
    refit = fit_recipe(drawn, recipe, start_rows=start_rows, seed=seed)
    if refit is None:
        return 0.0
    k = recipe.k
    return adjusted_rand_index(contingency(labels, placed(features, refit), k, k))
