"""A short trial on a sample: whether a recipe comes back, and half foretells the other half."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from reportgen.clusters.fitting import Effort, fit
from reportgen.clusters.resampling import Resampled, gather, resample_once
from reportgen.clusters.spaces import Features, Labels, Matrix, Recipe, complete_rows, scaled
from reportgen.model.results import Candidate
from reportgen.model.settings import Settings
from reportgen.stages.selection.candidates import Court, judged, recipe_of
from reportgen.stages.selection.screen import halves_prediction

_SPLITS = 2


def _points(features: Features, recipe: Recipe) -> Matrix:
    points = scaled(features, recipe.features, recipe.transform)[1]
    return np.ascontiguousarray(points[complete_rows(points)])


def _effort(settings: Settings) -> Effort:
    return Effort(starts=settings.budget.search_starts)


def tried(
    features: Features,
    candidate: Candidate,
    court: Court,
    *,
    until_out: bool = False,
    effort: Effort | None = None,
) -> Candidate:
    """Return a candidate with the evidence that a sample can give.

    Parameters
    ----------
    features : Features
        The sample, natural units.
    candidate : Candidate
        Screened.
    court : Court
    until_out : bool
        Stop at the first resample below the worst accepted agreement: the candidate is out, and
        its prediction strength stays unknown. Not for measures that are held against others.
    effort : Effort or None
        None: the starts of the screening.
    """
    settings, recipe = court.settings, recipe_of(candidate)
    points, effort = _points(features, recipe), effort or _effort(settings)
    found = fit(points, recipe, seed=settings.seed, effort=effort)
    if found is None:
        return judged(_dissolved(candidate), court, sampled=True)
    labels, seen = found.place(points), replace(recipe, k=found.k)
    again = _resampled(points, labels, seen, court, effort=effort, until_out=until_out)
    out = until_out and again.ari.min() < settings.thresholds.worst_ari
    strength = None if out else _strength(points, seen, settings, effort)
    tested = replace(
        candidate,
        prediction_strength=strength,
        bootstraps=len(again.ari),
        bootstrap_ari=float(again.ari.mean()),
        bootstrap_ari_worst=float(again.ari.min()),
        jaccard=tuple(np.sort(again.jaccard.mean(axis=0)).tolist()),
    )
    return judged(tested, court, sampled=True)


def sample_stability(features: Features, recipe: Recipe, court: Court) -> float:
    """Return the mean agreement (ARI) of resamples of a sample with its own groups."""
    points, effort = _points(features, recipe), _effort(court.settings)
    found = fit(points, recipe, seed=court.settings.seed, effort=effort)
    if found is None:
        return 0.0
    seen = replace(recipe, k=found.k)
    again = _resampled(points, found.place(points), seen, court, effort=effort, until_out=False)
    return float(again.ari.mean())


def sample_strength(features: Features, recipe: Recipe, settings: Settings) -> float:
    """Return the prediction strength of a recipe on a sample, 0–1."""
    return _strength(_points(features, recipe), recipe, settings, _effort(settings))


def _resampled(
    points: Matrix, labels: Labels, recipe: Recipe, court: Court, *, effort: Effort, until_out: bool
) -> Resampled:
    results: list[tuple[float, Matrix]] = []
    for i in range(court.settings.budget.search_bootstraps):
        results.append(
            resample_once(points, labels, recipe, rows=None, effort=effort, seed=100 + i)
        )
        if until_out and results[-1][0] < court.settings.thresholds.worst_ari:
            break
    return gather(results)


def _strength(points: Matrix, recipe: Recipe, settings: Settings, effort: Effort) -> float:
    return halves_prediction(points, recipe, seed=settings.seed, splits=_SPLITS, effort=effort)


def _dissolved(candidate: Candidate) -> Candidate:
    """Return a candidate that cannot be fitted on the sample."""
    return replace(
        candidate,
        prediction_strength=0.0,
        bootstrap_ari=0.0,
        bootstrap_ari_worst=0.0,
        jaccard=(0.0,) * candidate.k,
    )
