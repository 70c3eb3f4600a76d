"""Which recipes are tried, and what each is called in the records."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from reportgen.clusters.spaces import Features, Recipe
from reportgen.model.results import Candidate
from reportgen.model.settings import Settings
from reportgen.stages.selection.screen import Base, Screened
from reportgen.stages.selection.vote import knock_outs, score

RFM = ("recency_days", "n_orders", "monetary")
RFM_SATISFACTION = (*RFM, "review_score_mean")
SEED_RECIPE = (
    *RFM_SATISFACTION,
    "items_per_order",
    "payment_types_per_order",
    "installments_per_order",
    "in_sao_paulo",
)
SEED_K = 4
FEATURE_SETS = (RFM, RFM_SATISFACTION)


def usable_names(features: Features, *, missing_share: float) -> frozenset[str]:
    """Return the features that vary and that enough customers have."""
    values = features.values
    missing = np.isnan(values).mean(axis=0)
    usable = []
    for j, name in enumerate(features.names):
        there = values[:, j][~np.isnan(values[:, j])]
        if missing[j] <= missing_share and len(there) and there.min() < there.max():
            usable.append(name)
    return frozenset(usable)


def searched_bases(usable: frozenset[str]) -> tuple[Base, ...]:
    """Return the feature sets and transforms that are searched, without repeats.

    A feature that cannot be used is left out of its set; a set that shrinks to another's is not
    tried twice.
    """
    sets = []
    for names in FEATURE_SETS:
        kept = tuple(name for name in names if name in usable)
        if kept and kept not in sets:
            sets.append(kept)
    return tuple((names, transform) for names in sets for transform in ("standard", "log"))


def seed_base(usable: frozenset[str]) -> Base | None:
    """Return the eight-feature recipe kept as a reference, where the export carries it."""
    return (SEED_RECIPE, "standard") if set(SEED_RECIPE) <= usable else None


def as_candidate(
    screened: Screened,
    reference: dict[Recipe, float],
    settings: Settings,
) -> Candidate:
    """Return a screened recipe as a candidate with its lift, knock-outs and score.

    Parameters
    ----------
    screened : Screened
    reference : mapping of Recipe to silhouette
        Means over the column-permuted copies; a recipe that is not in it gets no lift.
    settings : Settings
    """
    n = sum(screened.sizes)
    expected = reference.get(screened.recipe)
    candidate = Candidate(
        algorithm="k-means",
        k=screened.recipe.k,
        features=screened.recipe.features,
        transform=screened.recipe.transform,
        evidence="screened",
        n_rows=n,
        inertia=screened.fit.inertia,
        silhouette=screened.silhouette,
        silhouette_reference=expected,
        silhouette_lift=None if expected is None else screened.silhouette - expected,
        davies_bouldin=None,
        calinski_harabasz=None,
        prediction_strength=None,
        smallest_share=min(screened.sizes) / n,
        largest_share=max(screened.sizes) / n,
        smallest_n=min(screened.sizes),
        value_spread=screened.value_spread,
        satisfaction_spread=screened.satisfaction_spread,
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
    return judged(candidate, settings)


def recipe_of(candidate: Candidate) -> Recipe:
    """Return the recipe of a candidate."""
    return Recipe(features=candidate.features, transform=candidate.transform, k=candidate.k)


def judged(candidate: Candidate, settings: Settings, *, sampled: bool = False) -> Candidate:
    """Return the candidate with its knock-outs and score brought up to date.

    ``sampled`` leaves the smallest number of customers out of the judgement: on a sample it says
    nothing about the base.
    """
    thresholds = settings.thresholds
    if sampled or candidate.evidence == "screened":
        thresholds = replace(thresholds, smallest_n=1)
    return replace(
        candidate,
        rejected_because=knock_outs(candidate, thresholds),
        score=score(candidate, settings.weights, k_max=settings.k_max),
    )
