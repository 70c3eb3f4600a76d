"""Every algorithm on one sample: shared starts, shared trees, one partition per recipe."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from reportgen.clusters.density import dense_groups
from reportgen.clusters.expectation import Shape, best_mixture, fit_mixture
from reportgen.clusters.hierarchy import bisected_groups, ward_groups
from reportgen.clusters.small import Grouped, group_means, lloyd, spread_start
from reportgen.clusters.spaces import Labels, Matrix, Options, Recipe
from reportgen.model.results.selection import Algorithm
from reportgen.model.settings import Settings
from reportgen.stages.selection.bases import OPTIONS, Base

_MIXTURE_STARTS = 3

ALGORITHMS: tuple[Algorithm, ...] = (
    "k-means",
    "bisecting k-means",
    "mixture, diagonal",
    "mixture, full",
    "ward",
    "hdbscan",
)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Partition:
    """A recipe's groups of a sample: labels (n,), and the share that was noise to the algorithm."""

    recipe: Recipe
    labels: Labels
    noise_share: float | None = None


def partitions(
    points: Matrix,
    base: Base,
    ks: Sequence[int],
    algorithms: Sequence[Algorithm],
    *,
    settings: Settings,
    options: Options | None = None,
) -> list[Partition]:
    """Return one partition per algorithm, k and hyper-parameter.

    Parameters
    ----------
    points : (n, p) float64
        A sample in the base's scaled space.
    base : feature names and transform
    ks : sequence of int
    algorithms : sequence of Algorithm
    settings : Settings
        k-means is begun once from the nested groups and, at random, ``search_starts`` times less
        one.
    options : Options or None
        The only hyper-parameters to be tried; None for all.
    """
    starts, seed = settings.budget.search_starts, settings.seed
    nested = bisected_groups(points, ks)
    found: list[Partition] = []
    if "k-means" in algorithms:
        found += [
            _partition(base, "k-means", _kmeans(points, nested[k], k, starts, seed))
            for k in sorted(nested)
        ]
    if "bisecting k-means" in algorithms:
        found += [_partition(base, "bisecting k-means", nested[k]) for k in sorted(nested)]
    if "ward" in algorithms:
        tree = ward_groups(points, ks)
        found += [_partition(base, "ward", tree[k]) for k in sorted(tree)]
    for algorithm in ("mixture, diagonal", "mixture, full"):
        if algorithm in algorithms:
            found += _mixtures(
                points, base, sorted(nested), algorithm, seed, _searched(algorithm, options)
            )
    if "hdbscan" in algorithms:
        found += _dense(points, base, max(ks), _searched("hdbscan", options))
    return found


def _searched(algorithm: Algorithm, only: Options | None) -> Sequence[Options]:
    return OPTIONS[algorithm] if only is None else (only,)


def _partition(base: Base, algorithm: Algorithm, labels: Labels) -> Partition:
    names, transform = base
    k = int(labels.max()) + 1
    recipe = Recipe(features=names, transform=transform, k=k, algorithm=algorithm)
    return Partition(recipe=recipe, labels=labels)


def _kmeans(points: Matrix, nested: Labels, k: int, starts: int, seed: int) -> Labels:
    columns = np.ascontiguousarray(points.T)
    rng = np.random.default_rng([seed, k, 31])
    found: list[Grouped] = [lloyd(columns, group_means(columns, nested, k))]
    found += [lloyd(columns, spread_start(columns, k, rng)) for _ in range(starts - 1)]
    labels = min(found, key=lambda one: one.inertia).labels
    return np.unique(labels, return_inverse=True)[1]


def _mixtures(
    points: Matrix,
    base: Base,
    ks: Sequence[int],
    algorithm: Algorithm,
    seed: int,
    searched: Sequence[Options],
) -> list[Partition]:
    names, transform = base
    full = algorithm == "mixture, full"
    found = []
    for k in ks:
        labels: Labels | None = None
        for options in searched:
            shape = Shape(full=full, floor=dict(options)["variance_floor"])
            # Another floor moves a solution a little: it is begun where the one before ended.
            fitted = (
                best_mixture(points, k, shape=shape, starts=_MIXTURE_STARTS, seed=seed)
                if labels is None
                else fit_mixture(points, labels, k, shape)[0]
            )
            labels = fitted.place(points)
            if len(np.unique(labels)) < k:
                continue  # a component that is nobody's most probable one is no segment
            recipe = Recipe(
                features=names, transform=transform, k=k, algorithm=algorithm, options=options
            )
            found.append(Partition(recipe=recipe, labels=labels))
    return found


def _dense(points: Matrix, base: Base, k_max: int, searched: Sequence[Options]) -> list[Partition]:
    names, transform = base
    found = []
    for options in searched:
        dense = dense_groups(points, least_share=dict(options)["least_share"])
        if dense is None or dense.centres.k > k_max:
            continue
        recipe = Recipe(
            features=names,
            transform=transform,
            k=dense.centres.k,
            algorithm="hdbscan",
            options=options,
        )
        found.append(
            Partition(
                recipe=recipe,
                labels=dense.centres.place(points),
                noise_share=dense.noise_share,
            )
        )
    return found
