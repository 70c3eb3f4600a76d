"""From features to the kept segmentation."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from reportgen.clusters.centres import Centres
from reportgen.clusters.parallel import Workers, call
from reportgen.clusters.solution import Clustering
from reportgen.clusters.spaces import (
    Features,
    Labels,
    Matrix,
    Placement,
    Recipe,
    Scaler,
    Transform,
)
from reportgen.errors import DataError
from reportgen.model.results import Candidate, Chosen, Selection
from reportgen.model.settings import Settings
from reportgen.stages.selection.candidates import (
    SEED_K,
    as_candidate,
    judged,
    searched_bases,
    seed_base,
    usable_names,
)
from reportgen.stages.selection.evidence import Fitted, confirm, full_evidence
from reportgen.stages.selection.reference import (
    Measures,
    Reference,
    measure_choice,
    reference_means,
    screen_all,
    screen_copy,
    search_copy,
    verdict,
)
from reportgen.stages.selection.screen import Screened, screen_base
from reportgen.stages.selection.vote import best_first

Key = tuple[tuple[str, ...], Transform, int]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Segmentation:
    """The kept solution, and everything that was tried.

    Parameters
    ----------
    placement : Placement
    recipe, scaler, clustering
        The model, in the scaled space.
    points : (n_fitted, p)
        The scaled customers it was fitted on.
    """

    selection: Selection
    recipe: Recipe
    scaler: Scaler
    clustering: Clustering
    placement: Placement
    points: Matrix


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Search:
    """The screening of the sample and of its copies; ``larger`` is the sample to measure on."""

    sample: Features
    larger: Features
    screened: dict[Key, Screened]
    copies: list[list[Screened]]
    reference: Reference


def _key(candidate: Candidate) -> Key:
    return candidate.features, candidate.transform, candidate.k


def _sample(features: Features, rows: int, seed: int) -> Features:
    n = len(features.values)
    if n <= rows:
        return features
    drawn = np.sort(np.random.default_rng([seed, 3]).choice(n, size=rows, replace=False))
    return features.take(drawn)


def _searched(features: Features, settings: Settings, *, workers: Workers) -> _Search:
    usable = usable_names(features, missing_share=settings.thresholds.missing_share)
    bases = searched_bases(usable)
    sample = _sample(features, settings.budget.search_rows, settings.seed)
    larger = _sample(features, settings.budget.reference_rows, settings.seed)
    screened = screen_all(sample, bases, settings)
    workers.tick()
    if not screened:
        raise DataError(
            "E40",
            found="the customers with a kept order are too few or too much alike to be grouped",
            expected="customers that differ in recency, number of orders or amount",
            remedy="check that the export holds the whole history, not one day or one product",
        )
    calls = [
        call(screen_copy, sample, bases, settings, copy=copy)
        for copy in range(settings.budget.reference_copies)
    ]
    copies = []
    for copy in workers.run(calls):
        copies.append(copy)
        workers.tick()
    seed = seed_base(usable)
    extra = (
        screen_base(sample, seed, [SEED_K], budget=settings.budget, seed=settings.seed)
        if seed
        else []
    )
    by_key = {(s.recipe.features, s.recipe.transform, s.recipe.k): s for s in [*screened, *extra]}
    return _Search(
        sample=sample,
        larger=larger,
        screened=by_key,
        copies=copies,
        reference=reference_means(copies),
    )


def _neighbours(winner: Candidate, everyone: dict[Key, Candidate]) -> list[Candidate]:
    keys = [(winner.features, winner.transform, winner.k + step) for step in (-1, 1)]
    references = [c for c in everyone.values() if "binary_input" in c.rejected_because]
    return [everyone[key] for key in keys if key in everyone] + references


def _confirmed(
    everyone: dict[Key, Candidate],
    features: Features,
    settings: Settings,
    *,
    workers: Workers,
) -> tuple[Fitted, dict[Key, Candidate]]:
    """Give finalists, neighbours and references full evidence until a confirmed one leads.

    While the leader is knocked out, recipes that are not yet get their turn.
    """
    budget, thresholds = settings.budget, settings.thresholds
    fitted: dict[Key, Fitted] = {}
    confirmed: set[Key] = set()

    def test(candidates: list[Candidate]) -> None:
        new = [candidate for candidate in candidates if _key(candidate) not in fitted]
        calls = [call(full_evidence, candidate, features, settings=settings) for candidate in new]
        for candidate, found in zip(new, workers.run(calls), strict=True):
            fitted[_key(candidate)] = _judged(found, settings)
            workers.tick()

    ranked = best_first(list(everyone.values()), thresholds)
    test(ranked[: budget.finalists])
    while True:
        test(_neighbours(_leader(fitted, settings).candidate, everyone))
        leader = _leader(fitted, settings)
        key = _key(leader.candidate)
        clean = [c for c in ranked if _key(c) not in fitted and not c.rejected_because]
        if leader.candidate.rejected_because and clean:
            test(clean[: budget.finalists])
        elif key in confirmed:
            return leader, {key: found.candidate for key, found in fitted.items()}
        else:
            found = confirm(leader, features, budget=budget, seed=settings.seed, workers=workers)
            fitted[key] = _judged(found, settings)
            confirmed.add(key)
            workers.tick()


def _judged(fitted: Fitted, settings: Settings) -> Fitted:
    return replace(fitted, candidate=judged(fitted.candidate, settings))


def _leader(fitted: dict[Key, Fitted], settings: Settings) -> Fitted:
    candidates = [found.candidate for found in fitted.values()]
    return fitted[_key(best_first(candidates, settings.thresholds)[0])]


def _structure(
    search: _Search, winner: Candidate, settings: Settings, *, workers: Workers
) -> Chosen:
    kept = as_candidate(search.screened[_key(winner)], search.reference, settings)
    observed = measure_choice(search.larger, kept, settings)
    recipe = search.screened[_key(winner)].recipe
    calls = [
        call(search_copy, search.larger, copy, search.reference, settings, copy=i, kept=recipe)
        for i, copy in enumerate(search.copies)
        if copy
    ]
    copies: list[Measures] = []
    for measures in workers.run(calls):
        copies.append(measures)
        workers.tick()
    strength = settings.thresholds.prediction_strength
    structure, compared = verdict(observed, copies, strength=strength)
    return Chosen(
        algorithm=winner.algorithm,
        k=winner.k,
        features=winner.features,
        transform=winner.transform,
        structure=structure,
        one_margin=(),
        n_rows=winner.n_rows,
        borderline_share=0.0,
        search_rows=len(search.sample.values),
        reference_rows=len(search.larger.values),
        reference_copies=len(copies),
        no_structure=compared,
    )


def _one_margin(points: Matrix, labels: Labels, names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the features along which one cluster is told from all others by that feature alone.

    A cluster lives in one margin when a single threshold on one feature separates it from the rest
    for at least 98 % of its members and 98 % of the others.
    """
    found = []
    for j, name in enumerate(names):
        for cluster in np.unique(labels):
            inside = points[labels == cluster, j]
            outside = points[labels != cluster, j]
            if not len(outside):
                continue
            above = np.quantile(inside, 0.02) > np.quantile(outside, 0.98)
            below = np.quantile(inside, 0.98) < np.quantile(outside, 0.02)
            if (above or below) and name not in found:
                found.append(name)
    return tuple(found)


def ticks_expected(settings: Settings) -> int:
    """Return about how often ``choose`` will report progress."""
    budget = settings.budget
    return 2 * budget.reference_copies + budget.finalists + 5


def choose(features: Features, settings: Settings, *, workers: Workers) -> Segmentation:
    """Choose a segmentation and place every customer.

    Parameters
    ----------
    features : Features
        Every customer with a kept order, in natural units, in the order of the customer id;
        ``monetary`` in the currency's unit.
    settings : Settings
    workers : Workers
        Make independent fits.

    Returns
    -------
    Segmentation

    Raises
    ------
    DataError
        E40 where there are not enough different customers.
    """
    search = _searched(features, settings, workers=workers)
    everyone = {
        key: as_candidate(screened, search.reference, settings)
        for key, screened in search.screened.items()
    }
    winner, tested = _confirmed(everyone, features, settings, workers=workers)
    everyone |= tested
    chosen = _structure(search, winner.candidate, settings, workers=workers)
    return _placed(winner, chosen, everyone, features, settings)


def _placed(
    winner: Fitted,
    chosen: Chosen,
    everyone: dict[Key, Candidate],
    features: Features,
    settings: Settings,
) -> Segmentation:
    scaled = winner.scaler.transform(features)
    found = Centres(centers=winner.fit.centers)
    first = found.place(scaled)
    revenue = np.bincount(first, weights=features.column("monetary"), minlength=chosen.k)
    order = np.argsort(-revenue, kind="stable")
    clustering = found.reordered(order.tolist())
    labels = clustering.place(scaled)
    sure = clustering.confidence(scaled)
    chosen = replace(
        chosen,
        borderline_share=float((sure < settings.thresholds.borderline).mean()),
        one_margin=_one_margin(winner.points, clustering.place(winner.points), chosen.features),
    )
    ranked = best_first(list(everyone.values()), settings.thresholds)
    key = _key(winner.candidate)
    ranked.sort(key=lambda candidate: (_key(candidate) != key, candidate.evidence != "full"))
    return Segmentation(
        selection=Selection(
            candidates=tuple(_told(candidate, key) for candidate in ranked),
            chosen=chosen,
            not_run=(),
        ),
        recipe=Recipe(features=chosen.features, transform=chosen.transform, k=chosen.k),
        scaler=winner.scaler,
        clustering=clustering,
        placement=Placement(labels=labels, confidence=sure, jaccard=winner.cluster_jaccard[order]),
        points=winner.points,
    )


def _told(candidate: Candidate, winner: Key) -> Candidate:
    """Return the candidate with a reason for losing, where nothing knocked it out."""
    if _key(candidate) == winner or candidate.rejected_because:
        return candidate
    return replace(candidate, rejected_because=("lower_score",))
