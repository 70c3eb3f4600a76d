"""A recipe refitted on the customers of a date, with its own scaler; agreement of two models."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from reportgen.clusters.fitting import Effort, fit
from reportgen.clusters.indices import adjusted_rand_index, contingency
from reportgen.clusters.solution import Clustering
from reportgen.clusters.spaces import (
    Features,
    Labels,
    Recipe,
    Scaler,
    complete_rows,
    scaled,
)
from reportgen.stages.stability.matching import matched

TO_THE_END = Effort(to_the_end=True)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Model:
    """A fitted recipe: its own scaler and its segments in that space."""

    scaler: Scaler
    clustering: Clustering

    @property
    def k(self) -> int:
        """Return the number of segments."""
        return self.clustering.k


def fit_recipe(
    features: Features, recipe: Recipe, *, seed: int, effort: Effort = TO_THE_END
) -> Model | None:
    """Return the recipe fitted on the customers given; None where they are too few or alike.

    The fit is iterated to the end unless ``effort`` says otherwise: partitions are compared.
    """
    scaler, points = scaled(features, recipe.features, recipe.transform)
    points = points[complete_rows(points)]
    found = fit(points, recipe, seed=seed, effort=effort)
    return None if found is None else Model(scaler=scaler, clustering=found)


def placed(features: Features, model: Model) -> Labels:
    """Return each customer's segment under a model, which scales them with its own scaler."""
    return model.clustering.place(model.scaler.transform(features))


def floor_refit(
    features: Features, labels: Labels, recipe: Recipe, *, start_rows: int, seed: int
) -> tuple[float, float]:
    """Return how a refit on the same date compares with the model's ``labels``.

    Even seeds draw the customers again, odd ones only restart.

    Returns
    -------
    ari : float
    wrong_share : float
        Share of customers whom the refit puts elsewhere, 0–1.
    """
    drawn = features
    if seed % 2 == 0:
        rng = np.random.default_rng([seed, 5])
        n = len(features.values)
        drawn = features.take(np.sort(rng.integers(0, n, size=n)))
    effort = replace(TO_THE_END, start_rows=start_rows)
    refit = fit_recipe(drawn, recipe, seed=seed, effort=effort)
    if refit is None:
        return 0.0, 1.0
    n_old = int(labels.max()) + 1
    table = contingency(labels, placed(features, refit), n_old, refit.k)
    return adjusted_rand_index(table), matched(table).wrong_share
