"""Is there anything here? The same choice on copies of the data without joint structure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from reportgen.clusters.fitting import Effort, fit
from reportgen.clusters.resampling import gather, resample_once
from reportgen.clusters.spaces import Features, Labels, Matrix, Recipe, complete_rows, scaled
from reportgen.model.results import Candidate, NoStructure, Structure
from reportgen.model.settings import Settings
from reportgen.stages.selection.candidates import Court, all_judged, judged, recipe_of
from reportgen.stages.selection.reference import Reference
from reportgen.stages.selection.screen import Screened, halves_prediction, permuted
from reportgen.stages.selection.vote import best_first

_FINALISTS = 3
_SPLITS = 2
_CEILING = 0.995
MEASURES = ("separation", "prediction_strength", "stability")


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """What a choice scores on a sample.

    ``separation`` is the gain in likelihood beyond the 95 % quantile of the recipe's own gains on
    shuffled copies (so feature sets and algorithms may be compared), ``stability`` the mean ARI of
    resamples.
    """

    separation: float
    prediction_strength: float
    stability: float


def _resampled(features: Features, candidate: Candidate, court: Court) -> Candidate:
    """Return a candidate with the evidence that a sample can give."""
    settings, recipe = court.settings, recipe_of(candidate)
    budget = settings.budget
    _, points = scaled(features, recipe.features, recipe.transform)
    points = points[complete_rows(points)]
    effort = Effort(starts=budget.search_starts)
    found = fit(points, recipe, seed=settings.seed, effort=effort)
    if found is None:
        nothing = (0.0,) * recipe.k
        return replace(
            candidate,
            prediction_strength=0.0,
            bootstrap_ari=0.0,
            bootstrap_ari_worst=0.0,
            jaccard=nothing,
        )
    labels, seen = found.place(points), replace(recipe, k=found.k)
    results = gather(
        [
            resample_once(points, labels, seen, rows=None, effort=effort, seed=100 + i)
            for i in range(budget.search_bootstraps)
        ]
    )
    tested = replace(
        candidate,
        prediction_strength=halves_prediction(
            points, seen, seed=settings.seed, splits=_SPLITS, effort=effort
        ),
        bootstraps=budget.search_bootstraps,
        bootstrap_ari=float(results.ari.mean()),
        bootstrap_ari_worst=float(results.ari.min()),
        jaccard=tuple(np.sort(results.jaccard.mean(axis=0)).tolist()),
    )
    return judged(tested, court, sampled=True)


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
        Of the copy's choice. ``stability`` is the larger of the choice's and the kept recipe's on
        the copy: that one was picked for its stability with more evidence than a copy gets, and
        what makes a recipe stable without structure, the margins, is in the copy as well.
    """
    shuffled = permuted(features, seed=settings.seed * 1_000 + copy)
    candidates, court = all_judged(screened, reference, {}, settings)
    first = best_first(candidates, settings.thresholds)[:_FINALISTS]
    tested = [_resampled(shuffled, candidate, court) for candidate in first]
    choice = measures_of(best_first(tested, settings.thresholds)[0])
    there = [one for one in tested if recipe_of(one) == kept]
    others = [one for one in candidates if recipe_of(one) == kept and one not in first]
    same = there or [_resampled(shuffled, candidate, court) for candidate in others]
    stability = max([choice.stability, *(measures_of(one).stability for one in same)])
    return replace(choice, stability=stability)


def measure_choice(features: Features, candidate: Candidate, court: Court) -> Measures:
    """Return the kept recipe's measures on the sample as it is, with the copies' budget."""
    return measures_of(_resampled(features, candidate, court))


def measures_of(candidate: Candidate) -> Measures:
    """Return what a resampled candidate scores."""
    return Measures(
        separation=candidate.gain_lift or 0.0,
        prediction_strength=candidate.prediction_strength or 0.0,
        stability=candidate.bootstrap_ari or 0.0,
    )


def sample_strength(features: Features, recipe: Recipe, settings: Settings) -> float:
    """Return the prediction strength of a recipe on a sample, 0–1."""
    points = scaled(features, recipe.features, recipe.transform)[1]
    points = points[complete_rows(points)]
    effort = Effort(starts=settings.budget.search_starts)
    return halves_prediction(points, recipe, seed=settings.seed, splits=_SPLITS, effort=effort)


def verdict(
    observed: Measures, copies: Sequence[Measures], *, strength: float
) -> tuple[Structure, tuple[NoStructure, ...]]:
    """Return the structure verdict and the comparison behind it.

    *natural*: separation and prediction strength both above the 95 % quantile of the copies, and
    prediction strength at least ``strength``; *reproducible*: only the resampling stability above
    it; *constructed* otherwise. A prediction strength of 1 cannot lie above anything: at its
    ceiling separation alone decides.

    References
    ----------
    Dolnicar and Leisch (2010).
    """
    compared = {}
    for measure in MEASURES:
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
    if compared["separation"].above and foretold and predicted >= strength:
        return "natural", tuple(compared.values())
    if compared["stability"].above:
        return "reproducible", tuple(compared.values())
    return "constructed", tuple(compared.values())


def one_margin(points: Matrix, labels: Labels, names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the features along which one cluster is told from all others by that feature alone.

    A cluster lives in one margin when a single threshold on one feature separates it from the rest
    for at least 98 % of its members and 98 % of the others.
    """
    found = []
    for j, name in enumerate(names):
        for cluster in np.unique(labels):
            inside = points[labels == cluster, j]
            outside = points[labels != cluster, j]
            if not len(outside):
                continue
            above = np.quantile(inside, 0.02) > np.quantile(outside, 0.98)
            below = np.quantile(inside, 0.98) < np.quantile(outside, 0.02)
            if (above or below) and name not in found:
                found.append(name)
    return tuple(found)
