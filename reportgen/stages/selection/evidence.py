"""Full evidence: a recipe fitted on every customer and tested by resampling."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np
from sklearn.metrics import calinski_harabasz_score, davies_bouldin_score

from reportgen.clusters.fitting import STARTS, Effort
from reportgen.clusters.indices import (
    adjusted_rand_index,
    contingency,
    distances,
    silhouette,
)
from reportgen.clusters.kmeans import Fit, fit_every_start, fit_kmeans, place
from reportgen.clusters.parallel import Call, Workers, call
from reportgen.clusters.resampling import gather, resample_once
from reportgen.clusters.spaces import (
    Features,
    Labels,
    Matrix,
    Recipe,
    Scaler,
    complete_rows,
    scaled,
)
from reportgen.model.results import Candidate
from reportgen.model.settings import Budget, Settings
from reportgen.stages.selection.candidates import recipe_of
from reportgen.stages.selection.screen import brief_spreads, halves_prediction

_FEWEST_RESAMPLES = 5
_CENSUS_SOLUTIONS = 20  # at most so many near-best solutions are compared pairwise


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Fitted:
    """A candidate with its solution on every customer that has the recipe's features.

    ``rows`` are their indices, ``points`` the scaled values, ``labels`` the placement,
    ``cluster_jaccard`` (k,) the bootstrap Jaccard in the order of the centres.
    """

    candidate: Candidate
    recipe: Recipe
    scaler: Scaler
    rows: np.ndarray[tuple[int], np.dtype[np.int64]]
    points: Matrix
    fit: Fit
    labels: Labels
    cluster_jaccard: Matrix


def _with_fit(fitted: Fitted, features: Features, fit: Fit, budget: Budget) -> Fitted:
    points, k = fitted.points, fitted.candidate.k
    labels = place(points, fit.centers)
    sizes = np.bincount(labels, minlength=k)
    near = np.linspace(0, len(points) - 1, min(len(points), budget.full_silhouette_rows))
    some = near.astype(int)
    value, satisfaction = brief_spreads(features.take(fitted.rows), labels, k)
    candidate = replace(
        fitted.candidate,
        evidence="full",
        n_rows=len(points),
        inertia=fit.inertia,
        silhouette=silhouette(distances(points[some]), labels[some], k),
        davies_bouldin=float(davies_bouldin_score(points, labels)),
        calinski_harabasz=float(calinski_harabasz_score(points, labels)),
        smallest_share=float(sizes.min() / len(points)),
        largest_share=float(sizes.max() / len(points)),
        smallest_n=int(sizes.min()),
        value_spread=value,
        satisfaction_spread=satisfaction,
    )
    return replace(fitted, candidate=candidate, fit=fit, labels=labels)


def _calls(
    fitted: Fitted, seeds: range, *, rows: int | None, budget: Budget
) -> list[Call[tuple[float, Matrix]]]:
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


def _with_resamples(fitted: Fitted, results: list[tuple[float, Matrix]]) -> Fitted:
    found = gather(results)
    jaccard = found.jaccard.mean(axis=0)
    candidate = replace(
        fitted.candidate,
        bootstraps=len(results),
        bootstrap_ari=float(found.ari.mean()),
        bootstrap_ari_worst=float(found.ari.min()),
        jaccard=tuple(np.sort(jaccard).tolist()),
    )
    return replace(fitted, candidate=candidate, cluster_jaccard=jaccard)


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
        it is out, and ``bootstraps`` says how many resamples showed it.
    """
    budget, seed = settings.budget, settings.seed
    scaler, everyone = scaled(features, candidate.features, candidate.transform)
    rows = complete_rows(everyone)
    points = np.ascontiguousarray(everyone[rows])
    fit = fit_kmeans(points, candidate.k, starts=STARTS, seed=seed, start_rows=budget.start_rows)
    empty = Fitted(
        candidate=candidate,
        recipe=recipe_of(candidate),
        scaler=scaler,
        rows=rows,
        points=points,
        fit=fit,
        labels=np.zeros(len(points), dtype=np.int64),
        cluster_jaccard=np.zeros(candidate.k),
    )
    fitted = _with_fit(empty, features, fit, budget)
    strength = halves_prediction(
        points,
        recipe_of(candidate),
        seed=seed,
        splits=2,
        effort=Effort(start_rows=budget.start_rows),
    )
    fitted = replace(fitted, candidate=replace(fitted.candidate, prediction_strength=strength))
    size = min(len(points), budget.bootstrap_rows)
    results = []
    seeds = range(seed * 10_000, seed * 10_000 + budget.bootstraps)
    for function, args, kwargs in _calls(fitted, seeds, rows=size, budget=budget):
        results.append(function(*args, **kwargs))
        worst = min(ari for ari, _ in results)
        if len(results) >= _FEWEST_RESAMPLES and worst < settings.thresholds.worst_ari:
            break
    return _with_resamples(fitted, results)


def _census(fits: list[Fit], points: Matrix, k: int) -> tuple[int, int, float]:
    """Return hits of the best inertia, distinct optima within 1 % of it, their lowest mutual ARI.

    Two solutions are the same optimum when their partitions agree to an ARI of 0.999.
    """
    best = min(fit.inertia for fit in fits)
    hits = sum(fit.inertia <= best * (1 + 1e-4) for fit in fits)
    near = sorted((f for f in fits if f.inertia <= best * 1.01), key=lambda fit: fit.inertia)
    kept: list[Labels] = []
    for fit in near:
        labels = place(points, fit.centers)
        same = any(adjusted_rand_index(contingency(labels, other, k, k)) >= 0.999 for other in kept)
        if not same and len(kept) < _CENSUS_SOLUTIONS:
            kept.append(labels)
    pairs = [
        adjusted_rand_index(contingency(one, other, k, k)) for one, other in combinations(kept, 2)
    ]
    return hits, len(kept), min(pairs, default=1.0)


def confirm(
    fitted: Fitted, features: Features, *, budget: Budget, seed: int, workers: Workers
) -> Fitted:
    """Return the candidate with the kept solution's evidence: many starts and full resamples.

    Every start is made on all rows; the best becomes the fit.
    """
    k = fitted.candidate.k
    share = -(-budget.final_starts // (workers.cores * 2))
    calls = [
        call(fit_every_start, fitted.points, k, starts=share, seed=seed * 100 + part)
        for part in range(-(-budget.final_starts // share))
    ]
    fits = [fit for part in workers.run(calls) for fit in part][: budget.final_starts]
    best = min([fitted.fit, *fits], key=lambda fit: fit.inertia)
    hits, distinct, agreement = _census(fits, fitted.points, k)
    final = _with_fit(fitted, features, best, budget)
    candidate = replace(
        final.candidate,
        optima_starts=len(fits),
        optima_hits=hits,
        optima_distinct=distinct,
        optima_agreement=agreement,
    )
    seeds = range(seed * 10_000, seed * 10_000 + budget.final_bootstraps)
    tested = replace(final, candidate=candidate)
    resamples = list(workers.run(_calls(tested, seeds, rows=None, budget=budget)))
    return _with_resamples(tested, resamples)
