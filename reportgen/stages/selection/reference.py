"""Is there anything here? The same search on copies of the data without joint structure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from reportgen.clusters.kmeans import place
from reportgen.clusters.resampling import gather, resample_once
from reportgen.clusters.spaces import Features, Recipe, complete_rows, scaled
from reportgen.model.results import Candidate, NoStructure, Structure
from reportgen.model.settings import Settings
from reportgen.stages.selection.candidates import as_candidate, judged
from reportgen.stages.selection.screen import Base, Screened, permuted, screen_base
from reportgen.stages.selection.vote import best_first

REAL_SPLITS, COPY_SPLITS = 4, 1
_SEARCH_FINALISTS = 3

Reference = dict[Recipe, tuple[float, float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """What a choice scores on a sample: silhouette, prediction strength, mean resample ARI."""

    silhouette: float
    prediction_strength: float
    stability: float


def screen_all(
    features: Features, bases: Sequence[Base], settings: Settings, *, splits: int
) -> list[Screened]:
    """Return every recipe screened on one sample."""
    ks = range(settings.k_min, settings.k_max + 1)
    return [
        screened
        for base in bases
        for screened in screen_base(
            features, base, ks, budget=settings.budget, seed=settings.seed, splits=splits
        )
    ]


def screen_copy(
    features: Features, bases: Sequence[Base], settings: Settings, *, copy: int
) -> list[Screened]:
    """Return every recipe screened on the column-permuted copy number ``copy``."""
    shuffled = permuted(features, seed=settings.seed * 1_000 + copy)
    return screen_all(shuffled, bases, settings, splits=COPY_SPLITS)


def reference_means(copies: Sequence[Sequence[Screened]]) -> Reference:
    """Return each recipe's mean silhouette and prediction strength over the copies."""
    found: dict[Recipe, list[tuple[float, float]]] = {}
    for copy in copies:
        for screened in copy:
            pair = (screened.silhouette, screened.prediction_strength)
            found.setdefault(screened.recipe, []).append(pair)
    return {
        recipe: (float(np.mean([s for s, _ in pairs])), float(np.mean([p for _, p in pairs])))
        for recipe, pairs in found.items()
    }


def _resampled(
    features: Features, screened: Screened, candidate: Candidate, settings: Settings
) -> Candidate:
    budget, recipe = settings.budget, screened.recipe
    _, points = scaled(features, recipe.features, recipe.transform)
    points = points[complete_rows(points)]
    labels = place(points, screened.fit.centers)
    found = gather(
        [
            resample_once(
                points, labels, recipe.k, rows=None, start_rows=budget.start_rows, seed=100 + i
            )
            for i in range(budget.search_bootstraps)
        ]
    )
    tested = replace(
        candidate,
        bootstrap_ari=float(found.ari.mean()),
        bootstrap_ari_worst=float(found.ari.min()),
        jaccard=tuple(np.sort(found.jaccard.mean(axis=0)).tolist()),
    )
    return judged(tested, settings, sampled=True)


def search_on(
    features: Features, screened: Sequence[Screened], reference: Reference, settings: Settings
) -> Measures:
    """Return what the whole choice reaches on one sample: vote, resample the best, vote again."""
    by_key = {s.recipe: s for s in screened}
    candidates = [as_candidate(s, reference, settings) for s in screened]
    first = best_first(candidates, settings.thresholds)[:_SEARCH_FINALISTS]
    tested = [_resampled(features, by_key[_recipe(c)], c, settings) for c in first]
    return _measures(best_first(tested, settings.thresholds)[0])


def search_copy(
    features: Features,
    screened: Sequence[Screened],
    reference: Reference,
    settings: Settings,
    *,
    copy: int,
) -> Measures:
    """Return what the whole choice reaches on the column-permuted copy number ``copy``."""
    shuffled = permuted(features, seed=settings.seed * 1_000 + copy)
    return search_on(shuffled, screened, reference, settings)


def measure_choice(
    features: Features, screened: Screened, reference: Reference, settings: Settings
) -> Measures:
    """Return the kept recipe's measures on the same sample and with the same budget."""
    candidate = as_candidate(screened, reference, settings)
    return _measures(_resampled(features, screened, candidate, settings))


def _recipe(candidate: Candidate) -> Recipe:
    return Recipe(features=candidate.features, transform=candidate.transform, k=candidate.k)


def _measures(candidate: Candidate) -> Measures:
    return Measures(
        silhouette=candidate.silhouette or 0.0,
        prediction_strength=candidate.prediction_strength or 0.0,
        stability=candidate.bootstrap_ari or 0.0,
    )


def verdict(
    observed: Measures, copies: Sequence[Measures], *, strength: float
) -> tuple[Structure, tuple[NoStructure, ...]]:
    """Return the structure verdict and the comparison behind it.

    *natural*: silhouette and prediction strength both above the 95 % quantile of the copies, and
    prediction strength at least ``strength``; *reproducible*: only the resampling stability above
    it; *constructed* otherwise.

    References
    ----------
    Dolnicar and Leisch (2010).
    """
    compared = {}
    for measure in ("silhouette", "prediction_strength", "stability"):
        values = np.array([getattr(copy, measure) for copy in copies])
        low, median, high = np.quantile(values, [0.05, 0.5, 0.95]).tolist()
        value = getattr(observed, measure)
        compared[measure] = NoStructure(
            measure=measure,
            observed=value,
            median=median,
            low=low,
            high=high,
            above=bool(value > high),
        )
    separated = compared["silhouette"].above and compared["prediction_strength"].above
    if separated and observed.prediction_strength >= strength:
        return "natural", tuple(compared.values())
    if compared["stability"].above:
        return "reproducible", tuple(compared.values())
    return "constructed", tuple(compared.values())
