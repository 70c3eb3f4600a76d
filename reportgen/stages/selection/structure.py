"""Is there anything here? The same choice on copies of the data without joint structure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from reportgen.clusters.spaces import Features, Labels, Matrix, Recipe
from reportgen.model.results import Candidate, NoStructure, Structure
from reportgen.model.settings import Settings
from reportgen.stages.selection.candidates import Court, all_judged, recipe_of
from reportgen.stages.selection.reference import Reference
from reportgen.stages.selection.screen import Screened, permuted
from reportgen.stages.selection.trial import sample_stability, tried
from reportgen.stages.selection.vote import best_first

_FINALISTS = 3
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
    trials = [tried(shuffled, candidate, court, until_out=True) for candidate in first]
    best = best_first(trials, settings.thresholds)[0]
    choice = measures_of(best)
    if best.prediction_strength is None:  # out, but the others are no better
        choice = measures_of(tried(shuffled, best, court))
    stability = choice.stability
    if recipe_of(best) != kept and any(recipe_of(one) == kept for one in candidates):
        stability = max(stability, sample_stability(shuffled, kept, court))
    return replace(choice, stability=stability)


def measure_choice(features: Features, candidate: Candidate, court: Court) -> Measures:
    """Return the kept recipe's measures on the sample as it is, with the copies' budget."""
    return measures_of(tried(features, candidate, court))


def measures_of(candidate: Candidate) -> Measures:
    """Return what a resampled candidate scores."""
    return Measures(
        separation=candidate.gain_lift or 0.0,
        prediction_strength=candidate.prediction_strength or 0.0,
        stability=candidate.bootstrap_ari or 0.0,
    )


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
