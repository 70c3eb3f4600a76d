"""From features to the kept segmentation."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from reportgen.clusters.parallel import Workers, call
from reportgen.clusters.solution import Clustering
from reportgen.clusters.spaces import (
    Features,
    Matrix,
    Placement,
    Recipe,
    Scaler,
    canonical_order,
)
from reportgen.model.results import Candidate, Chosen, Prediction, Selection
from reportgen.model.settings import Settings
from reportgen.stages.selection.across import segment_stabilities
from reportgen.stages.selection.bases import two_valued
from reportgen.stages.selection.candidates import Court, all_judged, recipe_of
from reportgen.stages.selection.evidence import Fitted
from reportgen.stages.selection.finalists import Tested, tested
from reportgen.stages.selection.screen import sample_of
from reportgen.stages.selection.search import Search, search, with_algorithm
from reportgen.stages.selection.structure import (
    MEASURED,
    Measures,
    measure_choice,
    one_margin,
    search_copy,
    typical,
    verdict,
)
from reportgen.stages.selection.trial import sample_strength
from reportgen.stages.selection.vote import best_first, stands_apart


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Segmentation:
    """The kept solution, and everything that was tried.

    Parameters
    ----------
    placement : Placement
    recipe, scaler, clustering
        The model, in the scaled space.
    points : (n_fitted, p)
        The scaled customers it was fitted on, in no order that tells who they are.
    """

    selection: Selection
    recipe: Recipe
    scaler: Scaler
    clustering: Clustering
    placement: Placement
    points: Matrix


def ticks_expected(settings: Settings) -> int:
    """Return about how often ``choose`` will report progress."""
    budget = settings.budget
    return 2 * budget.reference_copies + 5 * budget.panel_copies + budget.finalists + 12


def choose(
    features: Features,
    settings: Settings,
    *,
    workers: Workers,
    proposed: tuple[str, ...] = (),
    redundant: frozenset[str] = frozenset(),
) -> Segmentation:
    """Choose a segmentation and place every customer.

    Parameters
    ----------
    features : Features
        Every customer with a kept order, in natural units; ``monetary`` in the currency's unit.
        The order of the rows does not matter: what is drawn is drawn by what customers did.
    settings : Settings
    workers : Workers
        Make independent fits.
    proposed : tuple of str
        A feature set that relevance proposes, to be tried beside the others.
    redundant : frozenset of str
        Features of which another one says the same: nothing is built on them.

    Returns
    -------
    Segmentation

    Raises
    ------
    DataError
        E40 where there are not enough different customers.
    """
    order = canonical_order(features)
    ordered = replace(features.take(order), two_valued=two_valued(features))
    searched = search(ordered, settings, proposed=proposed, redundant=redundant, workers=workers)
    candidates, court = all_judged(searched.screened, searched.reference, searched.gaps, settings)
    tried_on = sample_of(ordered, settings.budget.trial_rows, settings.seed)
    found = tested(candidates, tried_on, ordered, court, workers=workers)
    kept = found.winner.recipe
    searched = with_algorithm(searched, kept, settings, workers=workers)
    chosen = _structure(searched, found.winner, court, workers=workers)
    prediction = _prediction(searched, kept, settings, workers=workers)
    placed = _placed(found, chosen, features, settings)
    selection = replace(placed.selection, not_run=searched.not_run, prediction=prediction)
    return replace(placed, selection=selection)


def _structure(searched: Search, winner: Fitted, court: Court, *, workers: Workers) -> Chosen:
    """Return the kept recipe with its structure verdict."""
    settings, kept = court.settings, winner.recipe
    candidates, court = all_judged(searched.screened, searched.reference, searched.gaps, settings)
    own = [c for c in candidates if recipe_of(c) == kept]
    candidate = (own or [winner.candidate])[0]
    seen = [
        call(measure_choice, sample, candidate, court, draw=draw)
        for draw, sample in enumerate(searched.larger[:MEASURED])
    ]
    observed = typical(list(workers.run(seen)))
    calls = [
        call(search_copy, sample, copy, searched.reference, settings, copy=i, kept=kept)
        for i, (sample, copy) in enumerate(zip(searched.larger, searched.copies, strict=True))
        if copy
    ]
    copies: list[Measures] = []
    for measures in workers.run(calls):
        copies.append(measures)
        workers.tick()
    strength = settings.thresholds.prediction_strength
    apart = stands_apart(winner.candidate, settings.thresholds)
    structure, compared = verdict(observed, copies, strength=strength, apart=apart)
    return Chosen(
        algorithm=kept.algorithm,
        options=kept.options,
        k=kept.k,
        features=kept.features,
        transform=kept.transform,
        structure=structure,
        one_margin=(),
        n_rows=winner.candidate.n_rows,
        borderline_share=0.0,
        search_rows=len(searched.sample.values),
        reference_rows=len(searched.larger[0].values),
        reference_copies=len(copies),
        no_structure=compared,
    )


def _prediction(
    searched: Search, kept: Recipe, settings: Settings, *, workers: Workers
) -> tuple[Prediction, ...]:
    """Return the prediction strength of the kept recipe by k, where k is a choice."""
    if kept.algorithm in ("hdbscan", "rfm-grid"):
        return ()
    ks = range(settings.k_min, settings.k_max + 1)
    calls = [call(sample_strength, searched.larger[0], replace(kept, k=k), settings) for k in ks]
    return tuple(
        Prediction(k=k, strength=strength)
        for k, strength in zip(ks, workers.run(calls), strict=True)
    )


def _placed(found: Tested, chosen: Chosen, features: Features, settings: Settings) -> Segmentation:
    """Return every customer's segment, numbered by revenue."""
    winner = found.winner
    scaled = winner.scaler.transform(features)
    first = winner.clustering.place(scaled)
    revenue = np.bincount(first, weights=features.column("monetary"), minlength=chosen.k)
    order = np.argsort(-revenue, kind="stable")
    clustering = winner.clustering.reordered(order.tolist())
    sure = clustering.confidence(scaled)
    inside = clustering.place(winner.points)
    chosen = replace(
        chosen,
        borderline_share=float((sure < settings.thresholds.borderline).mean()),
        one_margin=one_margin(winner.points, inside, chosen.features),
    )
    jaccard = winner.cluster_jaccard[order]
    selection = Selection(
        candidates=_ranked(found, settings),
        chosen=chosen,
        not_run=(),
        segments=segment_stabilities(
            inside,
            (jaccard, winner.jaccard_low[order]),
            [found.neighbour(step) for step in (-1, 1)],
            settings.thresholds,
        ),
    )
    return Segmentation(
        selection=selection,
        recipe=winner.recipe,
        scaler=winner.scaler,
        clustering=clustering,
        placement=Placement(labels=clustering.place(scaled), confidence=sure, jaccard=jaccard),
        points=winner.points,
    )


def _ranked(found: Tested, settings: Settings) -> tuple[Candidate, ...]:
    """Return every candidate: the kept one, those with full evidence, the others, best first."""
    kept = found.winner.candidate
    ranked = best_first([c for c in found.everyone if c is not kept], settings.thresholds)
    ranked.sort(key=lambda candidate: candidate.evidence != "full")
    return (kept, *(_told(candidate) for candidate in ranked))


def _told(candidate: Candidate) -> Candidate:
    """Return a loser with a reason: where nothing knocks it out, its score is lower."""
    return replace(candidate, rejected_because=candidate.rejected_because or ("lower_score",))
