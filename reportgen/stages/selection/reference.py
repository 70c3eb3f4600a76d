"""Is there anything here? The same search on copies of the data without joint structure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from reportgen.clusters.fitting import Effort
from reportgen.clusters.kmeans import fit_kmeans, place
from reportgen.clusters.resampling import gather, resample_once
from reportgen.clusters.spaces import Features, Recipe, complete_rows, scaled
from reportgen.model.results import Candidate, NoStructure, Structure
from reportgen.model.settings import Settings
from reportgen.stages.selection.candidates import as_candidate, judged, recipe_of
from reportgen.stages.selection.screen import (
    Base,
    Screened,
    halves_prediction,
    permuted,
    screen_base,
)
from reportgen.stages.selection.vote import best_first

_SEARCH_FINALISTS = 3
_SPLITS = 2
_CEILING = 0.995

Reference = dict[Recipe, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """What a choice scores on a sample.

    The silhouette's lift over the recipe's own mean on shuffled copies (lifts of different feature
    sets may be compared, silhouettes may not), prediction strength, mean ARI of resamples.
    """

    silhouette_lift: float
    prediction_strength: float
    stability: float


def screen_all(features: Features, bases: Sequence[Base], settings: Settings) -> list[Screened]:
    """Return every recipe screened on one sample."""
    ks = range(settings.k_min, settings.k_max + 1)
    return [
        screened
        for base in bases
        for screened in screen_base(features, base, ks, budget=settings.budget, seed=settings.seed)
    ]


def screen_copy(
    features: Features, bases: Sequence[Base], settings: Settings, *, copy: int
) -> list[Screened]:
    """Return every recipe screened on the column-permuted copy number ``copy``."""
    shuffled = permuted(features, seed=settings.seed * 1_000 + copy)
    return screen_all(shuffled, bases, settings)


def reference_means(copies: Sequence[Sequence[Screened]]) -> Reference:
    """Return each recipe's mean silhouette over the copies."""
    found: dict[Recipe, list[float]] = {}
    for copy in copies:
        for screened in copy:
            found.setdefault(screened.recipe, []).append(screened.silhouette)
    return {recipe: float(np.mean(values)) for recipe, values in found.items()}


def _resampled(features: Features, candidate: Candidate, settings: Settings) -> Candidate:
    """Return a candidate with the evidence that a sample can give."""
    budget, recipe = settings.budget, recipe_of(candidate)
    _, points = scaled(features, recipe.features, recipe.transform)
    points = points[complete_rows(points)]
    fit = fit_kmeans(points, recipe.k, starts=budget.search_starts, seed=settings.seed)
    labels = place(points, fit.centers)
    effort = Effort(starts=budget.search_starts)
    found = gather(
        [
            resample_once(points, labels, recipe, rows=None, effort=effort, seed=100 + i)
            for i in range(budget.search_bootstraps)
        ]
    )
    tested = replace(
        candidate,
        prediction_strength=halves_prediction(
            points, recipe, seed=settings.seed, splits=_SPLITS, effort=effort
        ),
        bootstraps=budget.search_bootstraps,
        bootstrap_ari=float(found.ari.mean()),
        bootstrap_ari_worst=float(found.ari.min()),
        jaccard=tuple(np.sort(found.jaccard.mean(axis=0)).tolist()),
    )
    return judged(tested, settings, sampled=True)


def search_copy(
    features: Features,
    screened: Sequence[Screened],
    reference: Reference,
    settings: Settings,
    *,
    copy: int,
    kept: Recipe,
) -> Measures:
    """Return what the whole choice reaches on a column-permuted copy: vote, resample, vote again.

    Parameters
    ----------
    features : Features
        The sample, not permuted.
    screened : sequence of Screened
        Every recipe, screened on the copy of a smaller sample.
    copy : int
        Number of the copy.
    kept : Recipe
        The recipe that was kept on the real data.

    Returns
    -------
    Measures
        Of the copy's choice. ``stability`` is the largest among its finalists and the kept recipe:
        that one was picked for its stability with more evidence than a copy gets, and what makes a
        recipe stable without structure, the margins, is in the copy as well.
    """
    shuffled = permuted(features, seed=settings.seed * 1_000 + copy)
    candidates = [as_candidate(s, reference, settings) for s in screened]
    first = best_first(candidates, settings.thresholds)[:_SEARCH_FINALISTS]
    tested = [_resampled(shuffled, candidate, settings) for candidate in first]
    choice = _measures(best_first(tested, settings.thresholds)[0])
    same = [_resampled(shuffled, c, settings) for c in candidates if recipe_of(c) == kept]
    most = max(_measures(candidate).stability for candidate in (*tested, *same))
    return replace(choice, stability=most)


def measure_choice(features: Features, candidate: Candidate, settings: Settings) -> Measures:
    """Return the kept recipe's measures on the sample as it is, with the copies' budget."""
    return _measures(_resampled(features, candidate, settings))


def _measures(candidate: Candidate) -> Measures:
    return Measures(
        silhouette_lift=candidate.silhouette_lift or 0.0,
        prediction_strength=candidate.prediction_strength or 0.0,
        stability=candidate.bootstrap_ari or 0.0,
    )


def verdict(
    observed: Measures, copies: Sequence[Measures], *, strength: float
) -> tuple[Structure, tuple[NoStructure, ...]]:
    """Return the structure verdict and the comparison behind it.

    *natural*: the silhouette's lift and prediction strength both above the 95 % quantile of the
    copies, and prediction strength at least ``strength``; *reproducible*: only the resampling
    stability above it; *constructed* otherwise. A prediction strength of 1 cannot lie above
    anything: at its ceiling the lift alone decides.

    References
    ----------
    Dolnicar and Leisch (2010).
    """
    compared = {}
    for measure in ("silhouette_lift", "prediction_strength", "stability"):
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
    predicted = observed.prediction_strength
    foretold = compared["prediction_strength"].above or predicted >= _CEILING
    if compared["silhouette_lift"].above and foretold and predicted >= strength:
        return "natural", tuple(compared.values())
    if compared["stability"].above:
        return "reproducible", tuple(compared.values())
    return "constructed", tuple(compared.values())
