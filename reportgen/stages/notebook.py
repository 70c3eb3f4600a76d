"""The answer a notebook would give: eight variables, three algorithms, four groups.

Public projects on such exports compare k-means, Ward's method and a mixture on eight standardised
variables, one of them 0/1, tune each by the silhouette and keep four groups. Here that answer is
made and measured beside the kept one: same customers, same resamples, same copies.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from reportgen.clusters.fitting import fit
from reportgen.clusters.indices import distances, silhouette
from reportgen.clusters.parallel import Workers, call
from reportgen.clusters.resampling import Effort, gather, resample_once
from reportgen.clusters.solution import Clustering
from reportgen.clusters.spaces import (
    Features,
    Labels,
    Matrix,
    Recipe,
    Scaler,
    complete_rows,
    scaled,
)
from reportgen.model.results import CommonAnswer, CommonAnswers, Tried
from reportgen.model.settings import Settings

COMMON_FEATURES = (
    "recency_days",
    "n_orders",
    "monetary",
    "review_score_mean",
    "items_per_order",
    "payment_types_per_order",
    "installments_per_order",
    "in_sao_paulo",
)
COMMON_K = 4
BINARY = ("in_sao_paulo",)
Role = Literal["common", "without split", "kept"]
_FLOOR = 0.01  # of a mixture's variances: without one, a column of equal values has none
_NEVER, _ALWAYS = 0.02, 0.98
_STARTS = 5
_SMALLEST_SAMPLE = 40


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Sample:
    """Everybody, and the customers on whom an answer is made and measured."""

    everybody: Features
    drawn: Features
    settings: Settings


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Made:
    clustering: Clustering
    scaler: Scaler
    points: Matrix
    labels: Labels


def _usable(features: Features) -> tuple[str, ...]:
    """Return those of the eight variables that the export has and that vary."""
    found = []
    for name in COMMON_FEATURES:
        if name not in features.names:
            continue
        values = features.column(name)
        there = values[~np.isnan(values)]
        if len(there) and there.min() < there.max():
            found.append(name)
    return tuple(found)


def _drawn(features: Features, names: tuple[str, ...], rows: int, seed: int) -> Features:
    """Return a seeded sample of the customers that have every variable."""
    complete = complete_rows(features.only(names).values)
    rng = np.random.default_rng([seed, 23])
    if len(complete) > rows:
        complete = np.sort(rng.choice(complete, size=rows, replace=False, shuffle=False))
    return features.take(complete)


def _made(sample: _Sample, recipe: Recipe) -> _Made | None:
    scaler, points = scaled(sample.drawn, recipe.features, recipe.transform)
    points = points[complete_rows(points)]
    found = fit(points, recipe, seed=sample.settings.seed, effort=Effort(starts=_STARTS))
    if found is None:
        return None
    return _Made(clustering=found, scaler=scaler, points=points, labels=found.place(points))


def _tried(made: _Made, recipe: Recipe, apart: Matrix, settings: Settings) -> Iterator[Tried]:
    for k in range(settings.k_min, settings.k_max + 1):
        found = fit(
            made.points, replace(recipe, k=k), seed=settings.seed, effort=Effort(starts=_STARTS)
        )
        if found is not None:
            labels = found.place(made.points)
            yield Tried(k=k, silhouette=silhouette(apart, labels, found.k))


def _reference(made: _Made, recipe: Recipe, settings: Settings) -> float | None:
    """Return the mean silhouette where each column was shuffled by itself."""
    widths = []
    for copy in range(settings.explaining.common_copies):
        rng = np.random.default_rng([settings.seed, 29, copy])
        shuffled = np.column_stack([rng.permutation(column) for column in made.points.T])
        found = fit(shuffled, recipe, seed=copy, effort=Effort(starts=_STARTS))
        if found is not None:
            widths.append(silhouette(distances(shuffled), found.place(shuffled), found.k))
    return float(np.mean(widths)) if widths else None


def binary_splits(features: Features, labels: Labels, k: int) -> tuple[tuple[str, ...], float]:
    """Return the 0/1 variables that alone tell two groups apart, and the share those groups hold.

    A variable does where one group has it in at most 2 % and another in at least 98 % of its
    customers.
    """
    names, inside = [], np.zeros(k, dtype=bool)
    sizes = np.bincount(labels, minlength=k)
    for name in BINARY:
        if name not in features.names:
            continue
        has = np.bincount(labels, weights=features.column(name), minlength=k)
        share = np.divide(has, sizes, out=np.full(k, 0.5), where=sizes > 0)
        never, always = share <= _NEVER, share >= _ALWAYS
        if never.any() and always.any():
            names.append(name)
            inside |= never | always
    return tuple(names), float(sizes[inside].sum() / max(len(labels), 1))


def measured(sample: _Sample, recipe: Recipe, role: Role) -> CommonAnswer | None:
    """Return one recipe with its evidence; None where the sample is too small or too much alike."""
    made = _made(sample, recipe)
    if made is None:
        return None
    settings, lines = sample.settings, sample.settings.explaining
    apart = distances(made.points)
    k = made.clustering.k
    width = silhouette(apart, made.labels, k)
    reference = _reference(made, recipe, settings)
    effort = Effort(starts=_STARTS)
    resampled = gather(
        [
            resample_once(
                made.points,
                made.labels,
                replace(recipe, k=k),
                rows=None,
                effort=effort,
                seed=settings.seed + i,
            )
            for i in range(lines.common_bootstraps)
        ]
    )
    everybody = made.clustering.place(made.scaler.transform(sample.everybody))
    split_by, split_share = (
        binary_splits(sample.everybody, everybody, k)
        if set(BINARY) & set(recipe.features)
        else ((), 0.0)
    )
    shares = np.sort(np.bincount(everybody, minlength=k) / len(everybody))[::-1]
    return CommonAnswer(
        role=role,
        algorithm=recipe.algorithm,
        options=dict(recipe.options),
        features=recipe.features,
        transform=recipe.transform,
        k=k,
        silhouette=width,
        silhouette_reference=reference,
        silhouette_lift=None if reference is None else width - reference,
        bootstraps=len(resampled.ari),
        ari_mean=float(resampled.ari.mean()),
        ari_worst=float(resampled.ari.min()),
        shares=tuple(shares.tolist()),
        split_by=split_by,
        split_share=split_share,
        tried=tuple(_tried(made, recipe, apart, settings)) if role == "common" else (),
    )


def common_recipes(names: tuple[str, ...]) -> tuple[tuple[Recipe, Role], ...]:
    """Return the three algorithms on the variables the export has, and k-means without the 0/1."""
    base = Recipe(features=names, transform="standard", k=COMMON_K)
    mixture = replace(base, algorithm="mixture, full", options=(("variance_floor", _FLOOR),))
    recipes: list[tuple[Recipe, Role]] = [
        (base, "common"),
        (replace(base, algorithm="ward"), "common"),
        (mixture, "common"),
    ]
    without = tuple(name for name in names if name not in BINARY)
    if without != names:
        recipes.append((replace(base, features=without), "without split"))
    return tuple(recipes)


def common_answers(
    features: Features, kept: Recipe, settings: Settings, *, workers: Workers
) -> CommonAnswers:
    """Return the answers of a usual notebook beside the kept recipe, on one sample.

    Parameters
    ----------
    features : Features
        Every customer with a kept order, natural units.
    kept : Recipe
        The kept recipe.
    settings : Settings
    workers : Workers

    Returns
    -------
    CommonAnswers
        Without answers where fewer than forty customers have every variable; an answer that cannot
        be made on the sample is left out.
    """
    names = _usable(features)
    every = tuple(dict.fromkeys((*names, *kept.features)))
    lines = settings.explaining
    drawn = _drawn(features, every, lines.common_rows, settings.seed)
    n = len(drawn.values)
    if n < _SMALLEST_SAMPLE or not names:
        return CommonAnswers(answers=(), n_sample=n, n_copies=lines.common_copies)
    sample = _Sample(everybody=features.only(every), drawn=drawn.only(every), settings=settings)
    recipes: list[tuple[Recipe, Role]] = [*common_recipes(names), (kept, "kept")]
    found = workers.run(call(measured, sample, recipe, role) for recipe, role in recipes)
    return CommonAnswers(
        answers=tuple(answer for answer in found if answer is not None),
        n_sample=n,
        n_copies=lines.common_copies,
    )
