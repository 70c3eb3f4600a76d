"""A short trial on a sample: whether a recipe comes back, and half foretells the other half."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from reportgen.clusters.fitting import Effort, fit
from reportgen.clusters.indices import best_jaccard, contingency, prediction_strength
from reportgen.clusters.resampling import Resampled, gather, resample_once
from reportgen.clusters.spaces import Features, Labels, Matrix, Recipe, complete_rows, scaled
from reportgen.model.results import Candidate
from reportgen.model.settings import Settings
from reportgen.stages.selection.candidates import Court, judged, recipe_of
from reportgen.stages.selection.screen import halves_prediction
from reportgen.stages.selection.vote import best_first

_SPLITS = 2
_STARTS = 6  # with two, comparisons measure bad starts


def _points(features: Features, recipe: Recipe) -> Matrix:
    points = scaled(features, recipe.features, recipe.transform)[1]
    return np.ascontiguousarray(points[complete_rows(points)])


def _effort(settings: Settings) -> Effort:
    return Effort(starts=_STARTS, start_rows=settings.budget.start_rows)


def tried(
    features: Features,
    candidate: Candidate,
    court: Court,
    *,
    until_out: bool = False,
    draw: int = 0,
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
    draw : int
        Another draw has other resamples and other halves.
    """
    told = resampled(features, candidate, court, until_out=until_out, draw=draw)
    return told if is_out(told, court) and until_out else foretold(features, told, court, draw=draw)


def is_out(candidate: Candidate, court: Court) -> bool:
    """Return whether a candidate's resamples fall below the worst accepted agreement."""
    worst = candidate.bootstrap_ari_worst
    return worst is not None and worst < court.settings.thresholds.worst_ari


def resampled(
    features: Features,
    candidate: Candidate,
    court: Court,
    *,
    until_out: bool = False,
    draw: int = 0,
) -> Candidate:
    """Return a candidate with the resamples of a trial; its prediction strength stays unknown."""
    settings, recipe = court.settings, recipe_of(candidate)
    budget, effort, points = settings.budget, _effort(settings), _points(features, recipe)
    found = fit(points, recipe, seed=settings.seed, effort=effort)
    if found is None:
        return judged(_dissolved(candidate), court, sampled=True)
    labels, seen = found.place(points), replace(recipe, k=found.k)
    least = settings.thresholds.worst_ari if until_out else -np.inf
    seeds = range(100 * (draw + 1), 100 * (draw + 1) + budget.search_bootstraps)
    again = _resampled(points, labels, seen, effort, seeds=seeds, least=least)
    tested = replace(
        candidate,
        prediction_strength=None,
        bootstraps=len(again.ari),
        bootstrap_ari=float(again.ari.mean()),
        bootstrap_ari_worst=float(again.ari.min()),
        jaccard=tuple(np.sort(again.jaccard.mean(axis=0)).tolist()),
    )
    return judged(tested, court, sampled=True)


def foretold(features: Features, candidate: Candidate, court: Court, *, draw: int = 0) -> Candidate:
    """Return a resampled candidate with its prediction strength on the same sample."""
    if candidate.prediction_strength is not None:
        return candidate
    recipe = replace(recipe_of(candidate), k=len(candidate.jaccard))
    strength = _strength(_points(features, recipe), recipe, court.settings, draw)
    return judged(replace(candidate, prediction_strength=strength), court, sampled=True)


def best_tried(features: Features, candidates: Sequence[Candidate], court: Court) -> Candidate:
    """Return the best of some candidates after a trial, as if all had one to the end.

    Prediction strength costs as much as the resamples. Only who would lead with a perfect one is
    asked for it.
    """
    told = [resampled(features, candidate, court, until_out=True) for candidate in candidates]
    while True:
        at_best = [_at_best(candidate, court) for candidate in told]
        leader = at_best.index(best_first(at_best, court.settings.thresholds)[0])
        if at_best[leader] is told[leader]:
            return told[leader]
        told[leader] = foretold(features, told[leader], court)


def _at_best(candidate: Candidate, court: Court) -> Candidate:
    """Return a candidate as it would be with a perfect prediction strength, where it has none."""
    if candidate.prediction_strength is not None or is_out(candidate, court):
        return candidate
    return judged(replace(candidate, prediction_strength=1.0), court, sampled=True)


def by_halves(features: Features, candidate: Candidate, court: Court) -> Candidate:
    """Return a candidate with what two halves of a sample tell, each grouped by itself.

    Whether one half's groups foretell the other's, and how much of each group is in the groups of
    the other half when both place everybody (Jaccard): six times cheaper than a trial.
    """
    settings, recipe = court.settings, recipe_of(candidate)
    points = _points(features, recipe)
    order = np.random.default_rng([settings.seed, 37]).permutation(len(points))
    halves = np.sort(order[: len(order) // 2]), np.sort(order[len(order) // 2 :])
    ours, theirs = (
        fit(points[half], recipe, seed=settings.seed, effort=_effort(settings)) for half in halves
    )
    if ours is None or theirs is None:
        return judged(_dissolved(candidate), court, sampled=True)
    first, second = ours.place(points), theirs.place(points)
    tested = halves[1]
    table = contingency(first[tested], second[tested], ours.k, theirs.k)
    told = replace(
        candidate,
        prediction_strength=prediction_strength(table),
        jaccard=tuple(sorted(best_jaccard(contingency(first, second, ours.k, theirs.k)).tolist())),
    )
    return judged(told, court, sampled=True)


def sample_strength(features: Features, recipe: Recipe, settings: Settings) -> float:
    """Return the prediction strength of a recipe on a sample, 0–1."""
    return _strength(_points(features, recipe), recipe, settings)


def _resampled(
    points: Matrix, labels: Labels, recipe: Recipe, effort: Effort, *, seeds: range, least: float
) -> Resampled:
    """Return resamples up to the first that agrees less than ``least``."""
    results: list[tuple[float, Matrix]] = []
    for seed in seeds:
        results.append(resample_once(points, labels, recipe, rows=None, effort=effort, seed=seed))
        if results[-1][0] < least:
            break
    return gather(results)


def _strength(points: Matrix, recipe: Recipe, settings: Settings, draw: int = 0) -> float:
    seed, effort = settings.seed + 1_000 * draw, _effort(settings)
    return halves_prediction(points, recipe, seed=seed, splits=_SPLITS, effort=effort)


def _dissolved(candidate: Candidate) -> Candidate:
    """Return a candidate that cannot be fitted on the sample."""
    return replace(
        candidate,
        prediction_strength=0.0,
        bootstrap_ari=0.0,
        bootstrap_ari_worst=0.0,
        jaccard=(0.0,) * candidate.k,
    )
