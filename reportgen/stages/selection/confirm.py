"""The kept solution's evidence: many starts on all rows, and full resamples."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from reportgen.clusters.centres import Centres
from reportgen.clusters.fitting import Effort, fit
from reportgen.clusters.indices import adjusted_rand_index, contingency
from reportgen.clusters.kmeans import Fit, fit_every_start
from reportgen.clusters.parallel import Workers, call
from reportgen.clusters.solution import Clustering
from reportgen.clusters.spaces import Features, Labels, Matrix
from reportgen.model.settings import Budget, Settings
from reportgen.stages.selection.evidence import (
    Fitted,
    resamples,
    with_resamples,
    with_solution,
)

_PART = 20  # resamples made before anybody looks at them
_CENSUS_SOLUTIONS = 20  # at most so many near-best solutions are compared pairwise
_HIT, _NEAR, _SAME = 1e-4, 0.01, 0.999


@dataclass(frozen=True, slots=True, kw_only=True)
class Census:
    """Where many starts ended.

    ``starts`` made, ``hits`` of the best inertia, ``distinct`` optima within 1 % of it (two
    solutions are the same optimum when their partitions agree to an ARI of 0.999), and the lowest
    mutual ARI among those.
    """

    starts: int
    hits: int
    distinct: int
    agreement: float


def census(fits: Sequence[Fit], points: Matrix, k: int) -> Census:
    """Return where the starts ended."""
    best = min(fit.inertia for fit in fits)
    near = sorted((f for f in fits if f.inertia <= best * (1 + _NEAR)), key=lambda f: f.inertia)
    kept: list[Labels] = []
    for one in near:
        labels = Centres(centers=one.centers).place(points)
        same = any(adjusted_rand_index(contingency(labels, other, k, k)) >= _SAME for other in kept)
        if not same and len(kept) < _CENSUS_SOLUTIONS:
            kept.append(labels)
    pairs = [
        adjusted_rand_index(contingency(one, other, k, k)) for one, other in combinations(kept, 2)
    ]
    return Census(
        starts=len(fits),
        hits=sum(one.inertia <= best * (1 + _HIT) for one in fits),
        distinct=len(kept),
        agreement=min(pairs, default=1.0),
    )


def _many_starts(
    fitted: Fitted, *, budget: Budget, seed: int, workers: Workers
) -> tuple[Clustering, Census]:
    """Return the best of many k-means starts on all rows, and the census of all."""
    k = fitted.recipe.k
    share = -(-budget.final_starts // 4)  # a fixed number of parts: cores never change a seed
    calls = [
        call(fit_every_start, fitted.points, k, starts=share, seed=seed * 100 + part)
        for part in range(-(-budget.final_starts // share))
    ]
    fits = [one for part in workers.run(calls) for one in part][: budget.final_starts]
    best = min(fits, key=lambda one: one.inertia)
    return Centres(centers=best.centers), census(fits, fitted.points, k)


def confirm(fitted: Fitted, features: Features, settings: Settings, *, workers: Workers) -> Fitted:
    """Return the candidate with the kept solution's evidence: many starts and full resamples.

    k-means is begun anew many times on all rows, and the best becomes the solution. The other
    algorithms begin from partitions that are found, not drawn, or have no starts at all.
    """
    budget, seed = settings.budget, settings.seed
    final, found = fitted, None
    if fitted.recipe.algorithm == "k-means":
        best, found = _many_starts(fitted, budget=budget, seed=seed, workers=workers)
        final = with_solution(fitted, features, best, budget)
    elif fitted.recipe.algorithm.startswith("mixture"):
        again = fit(fitted.points, fitted.recipe, seed=seed, effort=Effort(to_the_end=True))
        if again is not None:
            final = with_solution(fitted, features, again, budget)
    if found is not None:
        counted = replace(
            final.candidate,
            optima_starts=found.starts,
            optima_hits=found.hits,
            optima_distinct=found.distinct,
            optima_agreement=found.agreement,
        )
        final = replace(final, candidate=counted)
    return with_resamples(final, _full_resamples(final, settings, workers))


def _full_resamples(
    final: Fitted, settings: Settings, workers: Workers
) -> list[tuple[float, Matrix]]:
    """Return full resamples, fewer where the first of them already knock the solution out.

    They are made in parts of a fixed size: the number of cores decides nothing.
    """
    budget, first = settings.budget, settings.seed * 10_000
    results: list[tuple[float, Matrix]] = []
    while len(results) < budget.final_bootstraps:
        part = range(
            first + len(results), first + min(len(results) + _PART, budget.final_bootstraps)
        )
        results += workers.run(resamples(final, part, rows=None, budget=budget))
        if min(ari for ari, _ in results) < settings.thresholds.worst_ari:
            break
    return results
