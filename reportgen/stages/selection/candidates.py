"""What was screened, as candidates with their lifts, knock-outs and scores."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from reportgen.clusters.spaces import Recipe
from reportgen.model.results import Candidate
from reportgen.model.settings import Settings
from reportgen.stages.selection.reference import Gaps, Reference, no_luck
from reportgen.stages.selection.screen import Screened
from reportgen.stages.selection.vote import knock_outs, score

# Nats per customer: where nothing gains more, the best of little does not count as separation.
_LEAST_GAIN = 0.25
_CENTRED = frozenset({"k-means", "bisecting k-means", "ward"})  # what the gap statistic is for


@dataclass(frozen=True, slots=True, kw_only=True)
class Court:
    """By what candidates are judged: the settings, and the best gain among those in the race."""

    settings: Settings
    best_gain: float = _LEAST_GAIN


def recipe_of(candidate: Candidate) -> Recipe:
    """Return the recipe of a candidate."""
    return Recipe(
        features=candidate.features,
        transform=candidate.transform,
        k=candidate.k,
        algorithm=candidate.algorithm,
        options=candidate.options,
    )


def as_candidate(screened: Screened, reference: Reference, gaps: Gaps) -> Candidate:
    """Return a screened recipe as a candidate that is not judged yet.

    A recipe that the references do not hold gets no lift.
    """
    recipe, indices, n = screened.recipe, screened.indices, sum(screened.sizes)
    luck = no_luck(reference, recipe)
    base = (recipe.features, recipe.transform)
    gap = gaps.get((base, recipe.k)) if recipe.algorithm in _CENTRED else None
    return Candidate(
        algorithm=recipe.algorithm,
        options=recipe.options,
        k=recipe.k,
        features=recipe.features,
        transform=recipe.transform,
        evidence="screened",
        n_rows=n,
        inertia=indices.inertia,
        silhouette=indices.silhouette,
        silhouette_error=indices.silhouette_error,
        silhouette_reference=luck.silhouette if luck else None,
        silhouette_lift=indices.silhouette - luck.silhouette if luck else None,
        davies_bouldin=indices.davies_bouldin,
        davies_bouldin_reference=luck.davies_bouldin if luck else None,
        calinski_harabasz=indices.calinski_harabasz,
        calinski_harabasz_reference=luck.calinski_harabasz if luck else None,
        gain=indices.gain,
        gain_reference=luck.gain if luck else None,
        gain_lift=indices.gain - luck.gain_high if luck else None,
        reference_copies=luck.copies if luck else 0,
        gap=gap.log_inertia - float(np.log(max(indices.inertia, 1e-12))) if gap else None,
        gap_error=gap.error if gap else None,
        prediction_strength=None,
        smallest_share=min(screened.sizes) / n,
        largest_share=max(screened.sizes) / n,
        smallest_n=min(screened.sizes),
        value_spread=screened.value_spread,
        satisfaction_spread=screened.satisfaction_spread,
        binary_pairs=screened.binary_pairs,
        noise_share=screened.noise_share,
        bootstraps=0,
        bootstrap_ari=None,
        bootstrap_ari_worst=None,
        jaccard=(),
        optima_starts=None,
        optima_hits=None,
        optima_distinct=None,
        optima_agreement=None,
        score=None,
        rejected_because=(),
    )


def court_of(candidates: Iterable[Candidate], settings: Settings) -> Court:
    """Return by what candidates are judged: gains are shares of the best that may win."""
    thresholds = replace(settings.thresholds, smallest_n=1)
    gains = [
        candidate.gain_lift
        for candidate in candidates
        if candidate.gain_lift is not None and not knock_outs(candidate, thresholds)
    ]
    return Court(settings=settings, best_gain=max([_LEAST_GAIN, *gains]))


def all_judged(
    screened: Sequence[Screened], reference: Reference, gaps: Gaps, settings: Settings
) -> tuple[list[Candidate], Court]:
    """Return screened recipes as judged candidates, and by what they were judged."""
    candidates = [as_candidate(one, reference, gaps) for one in screened]
    court = court_of(candidates, settings)
    return [judged(candidate, court) for candidate in candidates], court


def judged(candidate: Candidate, court: Court, *, sampled: bool = False) -> Candidate:
    """Return the candidate with its knock-outs and score brought up to date.

    ``sampled`` leaves the smallest number of customers out of the judgement: on a sample it says
    nothing about the base.
    """
    settings = court.settings
    thresholds = settings.thresholds
    if sampled or candidate.evidence == "screened":
        thresholds = replace(thresholds, smallest_n=1)
    return replace(
        candidate,
        rejected_because=knock_outs(candidate, thresholds),
        score=score(candidate, settings.weights, k_max=settings.k_max, best_gain=court.best_gain),
    )
