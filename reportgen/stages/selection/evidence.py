"""Full evidence: a recipe fitted on every customer and tested by resampling."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from reportgen.clusters.centres import Centres
from reportgen.clusters.fitting import Effort, fit
from reportgen.clusters.indices import adjusted_rand_index, contingency
from reportgen.clusters.parallel import Call, call
from reportgen.clusters.resampling import gather, resample_once
from reportgen.clusters.separation import measure, nearby
from reportgen.clusters.solution import Clustering
from reportgen.clusters.spaces import (
    Features,
    Labels,
    Matrix,
    Recipe,
    Scaler,
    complete_rows,
    drawn_rows,
    scaled,
)
from reportgen.model.results import Candidate
from reportgen.model.settings import Budget, Settings
from reportgen.stages.selection.candidates import recipe_of
from reportgen.stages.selection.screen import (
    binary_pairs,
    brief_spreads,
    brief_values,
    halves_prediction,
)

_FEWEST_RESAMPLES = 5
_SPLITS = 2


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Fitted:
    """A candidate with its solution on every customer that has the recipe's features.

    ``rows`` are their indices, ``points`` the scaled values, ``labels`` the placement,
    ``cluster_jaccard`` (k,) the bootstrap Jaccard in the order of the clusters and
    ``jaccard_low`` (k,) its 5 % quantile.
    """

    candidate: Candidate
    recipe: Recipe
    scaler: Scaler
    rows: Labels
    points: Matrix
    clustering: Clustering
    labels: Labels
    cluster_jaccard: Matrix
    jaccard_low: Matrix


def with_solution(
    fitted: Fitted, features: Features, clustering: Clustering, budget: Budget
) -> Fitted:
    """Return the candidate described as a solution groups all customers."""
    points, k, n = fitted.points, clustering.k, len(fitted.points)
    labels = clustering.place(points)
    sizes = np.bincount(labels, minlength=k)
    indices = measure(points, [labels], nearby(points, budget.full_silhouette_rows))[0]
    known = features.take(fitted.rows)
    value, satisfaction = brief_spreads(brief_values(known), labels, k)
    candidate = replace(
        fitted.candidate,
        evidence="full",
        k=k,
        n_rows=n,
        inertia=indices.inertia,
        silhouette_full=indices.silhouette,
        silhouette_full_error=indices.silhouette_error,
        davies_bouldin_full=indices.davies_bouldin,
        calinski_harabasz_full=indices.calinski_harabasz,
        smallest_share=float(sizes.min() / n),
        largest_share=float(sizes.max() / n),
        smallest_n=int(sizes.min()),
        value_spread=value,
        satisfaction_spread=satisfaction,
        binary_pairs=binary_pairs(known, points, labels, k, fitted.recipe.features),
    )
    recipe = replace(fitted.recipe, k=k)
    return replace(fitted, candidate=candidate, recipe=recipe, clustering=clustering, labels=labels)


def resamples(
    fitted: Fitted, seeds: range, *, rows: int | None, budget: Budget
) -> list[Call[tuple[float, Matrix]]]:
    """Return the bootstrap refits of a solution, to be made."""
    return [
        call(
            resample_once,
            fitted.points,
            fitted.labels,
            fitted.recipe,
            rows=rows,
            effort=Effort(start_rows=budget.start_rows),
            seed=seed,
        )
        for seed in seeds
    ]


def with_resamples(fitted: Fitted, results: list[tuple[float, Matrix]]) -> Fitted:
    """Return the candidate with what its resamples showed."""
    found = gather(results)
    jaccard = found.jaccard.mean(axis=0)
    candidate = replace(
        fitted.candidate,
        bootstraps=len(results),
        bootstrap_ari=float(found.ari.mean()),
        bootstrap_ari_worst=float(found.ari.min()),
        jaccard=tuple(np.sort(jaccard).tolist()),
    )
    return replace(
        fitted,
        candidate=candidate,
        cluster_jaccard=jaccard,
        jaccard_low=np.quantile(found.jaccard, 0.05, axis=0),
    )


def _sample_agreement(fitted: Fitted, settings: Settings) -> float | None:
    """Return how far a fit on the screening sample groups everybody like the fit on all (ARI)."""
    budget = settings.budget
    if len(fitted.points) <= budget.search_rows:
        return None
    sample = drawn_rows(fitted.points, budget.search_rows, seed=settings.seed)
    found = fit(sample, fitted.recipe, seed=settings.seed)
    if found is None:
        return 0.0
    table = contingency(fitted.labels, found.place(fitted.points), fitted.clustering.k, found.k)
    return adjusted_rand_index(table)


def full_evidence(candidate: Candidate, features: Features, *, settings: Settings) -> Fitted:
    """Return a screened candidate fitted on every customer, with a finalist's resamples.

    Parameters
    ----------
    candidate : Candidate
        ``evidence`` is ``screened``.
    features : Features
        Every customer with a kept order, natural units.
    settings : Settings

    Returns
    -------
    Fitted
        A candidate that falls below the worst accepted agreement early is not resampled further:
        it is out, and ``bootstraps`` says how many resamples showed it. One that cannot be fitted
        on all customers has dissolved.
    """
    budget, seed = settings.budget, settings.seed
    recipe = recipe_of(candidate)
    scaler, everyone = scaled(features, recipe.features, recipe.transform)
    rows = complete_rows(everyone)
    points = np.ascontiguousarray(everyone[rows])
    effort = Effort(start_rows=budget.start_rows)
    found = fit(points, recipe, seed=seed, effort=effort)
    nothing = np.zeros(recipe.k)
    empty = Fitted(
        candidate=candidate,
        recipe=recipe,
        scaler=scaler,
        rows=rows,
        points=points,
        clustering=found or Centres(centers=np.zeros((1, points.shape[1]))),
        labels=np.zeros(len(points), dtype=np.int64),
        cluster_jaccard=nothing,
        jaccard_low=nothing,
    )
    if found is None:
        return with_resamples(empty, [(0.0, nothing)])
    fitted = with_solution(empty, features, found, budget)
    strength = halves_prediction(points, fitted.recipe, seed=seed, splits=_SPLITS, effort=effort)
    evidence = replace(
        fitted.candidate,
        prediction_strength=strength,
        sample_agreement=_sample_agreement(fitted, settings),
    )
    fitted = replace(fitted, candidate=evidence)
    size = min(len(points), budget.bootstrap_rows)
    results = []
    seeds = range(seed * 10_000, seed * 10_000 + budget.bootstraps)
    for function, args, kwargs in resamples(fitted, seeds, rows=size, budget=budget):
        results.append(function(*args, **kwargs))
        worst = min(ari for ari, _ in results)
        if len(results) >= _FEWEST_RESAMPLES and worst < settings.thresholds.worst_ari:
            break
    return with_resamples(fitted, results)
