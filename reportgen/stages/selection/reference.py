"""Where there is no structure: the same screening on shuffled copies, and on even spreads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from reportgen.clusters.hierarchy import bisected_groups
from reportgen.clusters.kmeans import n_distinct
from reportgen.clusters.small import group_means, lloyd
from reportgen.clusters.spaces import Features, Options, Recipe, complete_rows, scaled
from reportgen.model.results.selection import Algorithm
from reportgen.model.settings import Settings
from reportgen.stages.selection.bases import Base
from reportgen.stages.selection.screen import Screened, permuted, screen_base

_CENTRED = frozenset({"k-means", "bisecting k-means", "ward", "hdbscan"})
UPPER = 0.95


@dataclass(frozen=True, slots=True, kw_only=True)
class NoLuck:
    """What a recipe reaches without structure.

    Means over ``copies`` shuffled copies; ``gain_high`` is the 95 % quantile of the gain.
    """

    copies: int
    silhouette: float
    davies_bouldin: float
    calinski_harabasz: float
    gain: float
    gain_high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Log inertia of k-means on even spreads: mean, and the standard error of a comparison."""

    log_inertia: float
    error: float


Reference = Mapping[Recipe, NoLuck]
Gaps = Mapping[tuple[Base, int], Gap]


def screen_all(
    features: Features,
    bases: Sequence[Base],
    algorithms: Sequence[Algorithm],
    settings: Settings,
    options: Options | None = None,
) -> list[Screened]:
    """Return every recipe screened on one sample."""
    ks = range(settings.k_min, settings.k_max + 1)
    return [
        screened
        for base in bases
        for screened in screen_base(
            features,
            base,
            ks,
            algorithms,
            settings=settings,
            options=options,
        )
    ]


def screen_copy(
    features: Features,
    bases: Sequence[Base],
    algorithms: Sequence[Algorithm],
    settings: Settings,
    *,
    copy: int | None,
    options: Options | None = None,
) -> list[Screened]:
    """Return every recipe screened on column-permuted copy number ``copy``; None: as it is.

    ``options`` are the only hyper-parameters to be tried; None for all.
    """
    if copy is not None:
        features = permuted(features, seed=settings.seed * 1_000 + copy)
    return screen_all(features, bases, algorithms, settings, options)


def reference_of(copies: Sequence[Sequence[Screened]]) -> Reference:
    """Return what each recipe reaches on the copies on which it was tried."""
    found: dict[Recipe, list[Screened]] = {}
    for copy in copies:
        for screened in copy:
            found.setdefault(screened.recipe, []).append(screened)
    return {recipe: _no_luck(group) for recipe, group in found.items()}


def _no_luck(group: Sequence[Screened]) -> NoLuck:
    indices = [screened.indices for screened in group]
    gains = [index.gain for index in indices]
    return NoLuck(
        copies=len(group),
        silhouette=float(np.mean([index.silhouette for index in indices])),
        davies_bouldin=float(np.mean([index.davies_bouldin for index in indices])),
        calinski_harabasz=float(np.mean([index.calinski_harabasz for index in indices])),
        gain=float(np.mean(gains)),
        gain_high=float(np.quantile(gains, UPPER)),
    )


def peers(recipe: Recipe) -> list[Recipe]:
    """Return the recipes whose gains on shuffled copies a recipe's own is held against."""
    if recipe.algorithm not in _CENTRED:
        return [recipe]
    return [
        replace(recipe, algorithm=algorithm, options=())
        for algorithm in ("k-means", "bisecting k-means", "ward")
    ]


def no_luck(reference: Reference, recipe: Recipe) -> NoLuck | None:
    """Return what a recipe reaches without structure.

    What is kept as centres is held against the most that any such algorithm gains on shuffled
    copies with as many groups, and against k-means in the other indices: one that does badly there
    must not look good for it.
    """
    if recipe.algorithm not in _CENTRED:
        return reference.get(recipe)
    known = [reference[peer] for peer in peers(recipe) if peer in reference]
    if not known:
        return None
    return replace(known[0], gain_high=max(one.gain_high for one in known))


def spread_inertia(
    features: Features, bases: Sequence[Base], settings: Settings, *, copy: int
) -> dict[tuple[Base, int], float]:
    """Return the log inertia of k-means on an even spread over the range of every feature."""
    found = {}
    ks = range(settings.k_min, settings.k_max + 1)
    for base in bases:
        points = scaled(features, *base)[1]
        points = points[complete_rows(points)]
        rng = np.random.default_rng([settings.seed, copy, 41])
        even = rng.uniform(points.min(axis=0), points.max(axis=0), size=points.shape)
        columns = np.ascontiguousarray(even.T)
        if not n_distinct(points, at_least=settings.k_min):
            continue
        for k, labels in bisected_groups(even, ks).items():
            fit = lloyd(columns, group_means(columns, labels, k))
            found[base, k] = float(np.log(max(fit.inertia, 1e-12)))
    return found


def gaps_of(spreads: Sequence[Mapping[tuple[Base, int], float]]) -> Gaps:
    """Return the reference of the gap statistic.

    References
    ----------
    Tibshirani, Walther and Hastie (2001).
    """
    keys = [key for key in (spreads[0] if spreads else {}) if all(key in one for one in spreads)]
    widen = np.sqrt(1.0 + 1.0 / max(len(spreads), 1))
    return {
        key: Gap(
            log_inertia=float(np.mean([one[key] for one in spreads])),
            error=float(np.std([one[key] for one in spreads]) * widen),
        )
        for key in keys
    }
