"""A recipe refitted on the customers of a date, with its own scaler; agreement of two models."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

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
from reportgen.model.settings import Settings
from reportgen.stages.stability.matching import matched

TO_THE_END = Effort(to_the_end=True)
OF_A_DATE = Effort(to_the_end=True, start_rows=4_000)  # smaller shops begin on all their customers
RESTART_EVERY = 4


def cheaper(effort: Effort, settings: Settings) -> Effort:
    """Return the same effort with its starts on fewer rows, for refits that are made by the score.

    They differ by more than the refits of the dates: a floor made of them lies lower.
    """
    return replace(effort, start_rows=settings.budget.start_rows)


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


def _drawn(n: int, rows: int, *, seed: int, replace: bool) -> npt.NDArray[np.int64]:
    """Return at most ``rows`` row numbers, ascending; all where there are no more."""
    size = min(n, rows)
    if size == n and not replace:
        return np.arange(n)
    return np.sort(np.random.default_rng([seed, 5]).choice(n, size=size, replace=replace))


def floor_refits(
    features: Features,
    model: Model,
    recipe: Recipe,
    *,
    rows: int,
    effort: Effort,
    seeds: tuple[int, ...],
) -> tuple[tuple[float, float], ...]:
    """Return how refits on the same date compare with the model.

    One seed in ``RESTART_EVERY`` only restarts, on all customers; the others draw at most ``rows``
    customers again. A draw of fewer customers than there are differs by more: the floor lies lower,
    and drift is declared later rather than sooner.

    Returns
    -------
    tuple of (ari, wrong_share)
        On at most ``rows`` customers; ``wrong_share`` is of those whom the refit puts elsewhere.
    """
    n = len(features.values)
    judged = features.take(_drawn(n, rows, seed=0, replace=False))
    labels = placed(judged, model)
    found = []
    for seed in seeds:
        restart = seed % RESTART_EVERY == 0
        drawn = features if restart else features.take(_drawn(n, rows, seed=seed, replace=True))
        refit = fit_recipe(drawn, recipe, seed=seed, effort=effort)
        if refit is None:
            found.append((0.0, 1.0))
            continue
        table = contingency(labels, placed(judged, refit), model.k, refit.k)
        found.append((adjusted_rand_index(table), matched(table).wrong_share))
    return tuple(found)
