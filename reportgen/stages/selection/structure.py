"""Is there anything here? The same choice on copies of the data without joint structure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from reportgen.clusters.spaces import Features, Labels, Matrix, Recipe
from reportgen.model.results import Candidate, NoStructure, Structure
from reportgen.model.settings import Settings
from reportgen.stages.selection.candidates import Court, all_judged, recipe_of
from reportgen.stages.selection.reference import Reference
from reportgen.stages.selection.screen import Screened, permuted
from reportgen.stages.selection.trial import best_tried, tried
from reportgen.stages.selection.vote import best_first

MEASURED = 6  # samples on which the choice is measured: one sample may be a lucky draw
_FINALISTS = 3
_DRAWS = 2  # of each copy
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
        A sample of its own, not permuted: what samples differ in is then in the band as well.
    screened : sequence of Screened
        Every recipe, screened on the copy of a smaller sample.
    copy : int
        Number of the copy.
    kept : Recipe
        The recipe that was kept on the real data.

    Returns
    -------
    Measures
        The larger of the copy's choice and of the kept recipe on the copy: that one was picked
        with more evidence than a copy gets, and what makes a recipe stable or easy to foretell
        without structure, the margins, is in the copy as well. Means over several draws, for the
        band is to hold what copies differ in and not what one draw misses.
    """
    shuffled = permuted(features, seed=settings.seed * 1_000 + copy)
    candidates, court = all_judged(screened, reference, {}, settings)
    first = best_first(candidates, settings.thresholds)[:_FINALISTS]
    best = best_tried(shuffled, first, court)
    rivals = [best, *(one for one in candidates if recipe_of(one) == kept != recipe_of(best))]
    return most([_often(shuffled, rival, court) for rival in rivals])


def _often(features: Features, candidate: Candidate, court: Court) -> Measures:
    """Return the means over several draws, of which a trial that was made to the end is one."""
    told = candidate.prediction_strength is not None
    first = measures_of(candidate) if told else measure_choice(features, candidate, court)
    draws = range(1, _DRAWS)
    return typical([first, *(measure_choice(features, candidate, court, draw=i) for i in draws)])


def measure_choice(
    features: Features, candidate: Candidate, court: Court, *, draw: int = 0
) -> Measures:
    """Return the kept recipe's measures on a sample as it is, with the copies' budget.

    ``draw`` is the sample's number: where samples are alike, because they hold everybody, their
    resamples are not.
    """
    return measures_of(tried(features, candidate, court, draw=draw))


def typical(measured: Sequence[Measures]) -> Measures:
    """Return the means over samples."""
    return Measures(**{key: float(np.mean(_each(measured, key))) for key in MEASURES})


def most(measured: Sequence[Measures]) -> Measures:
    """Return the largest of each measure."""
    return Measures(**{key: max(_each(measured, key)) for key in MEASURES})


def _each(measured: Sequence[Measures], key: str) -> list[float]:
    return [getattr(one, key) for one in measured]


def measures_of(candidate: Candidate) -> Measures:
    """Return what a resampled candidate scores."""
    return Measures(
        separation=candidate.gain_lift or 0.0,
        prediction_strength=candidate.prediction_strength or 0.0,
        stability=candidate.bootstrap_ari or 0.0,
    )


def verdict(
    observed: Measures, copies: Sequence[Measures], *, strength: float, apart: bool = False
) -> tuple[Structure, tuple[NoStructure, ...]]:
    """Return the structure verdict and the comparison behind it.

    *natural*: separation and prediction strength both above the 95 % quantile of the copies, and
    prediction strength at least ``strength``; *reproducible*: only the resampling stability above
    it; *constructed* otherwise. A prediction strength of 1 cannot lie above anything: at its
    ceiling separation alone decides. So it does for groups that stand clearly ``apart``: where
    each variable has groups of its own, shuffled copies are foretold from half of them as well.

    References
    ----------
    Dolnicar and Leisch (2010).
    """
    compared = {}
    for measure in MEASURES:
        values = np.array(_each(copies, measure))
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
    foretold = compared["prediction_strength"].above or predicted >= _CEILING or apart
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
