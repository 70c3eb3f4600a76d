"""The vote: knock-out criteria first, then a weighted score."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.model.results import Algorithm, Candidate
from reportgen.model.settings import Thresholds, Weights
from reportgen.stages.selection.bases import GEOGRAPHY

# What is easier to explain first.
PLAINER: tuple[Algorithm, ...] = (
    "k-means",
    "bisecting k-means",
    "ward",
    "mixture, diagonal",
    "mixture, full",
    "hdbscan",
    "rfm-grid",
)
_FULL_LIFT = 0.25  # of the silhouette over no structure: earns all that a silhouette can
_FULL_SHARE = 0.05  # of customers: a smallest segment of this size is substantial without question


def knock_outs(candidate: Candidate, thresholds: Thresholds) -> tuple[str, ...]:
    """Return why a candidate cannot win; empty if it can.

    Codes: ``too_small``, ``giant``, ``binary_input`` (two segments that one yes/no input alone
    tells apart, or where customers live among the inputs), ``unstable`` (worst resample),
    ``dissolved`` (a segment's Jaccard). Criteria whose evidence is not there yet are not applied.
    """
    reasons = []
    if (
        candidate.smallest_share < thresholds.smallest_share
        or candidate.smallest_n < thresholds.smallest_n
    ):
        reasons.append("too_small")
    if candidate.largest_share > thresholds.largest_share:
        reasons.append("giant")
    geography = GEOGRAPHY & set(candidate.features) and not thresholds.geography_builds
    if candidate.binary_pairs or geography:
        reasons.append("binary_input")
    worst = candidate.bootstrap_ari_worst
    if worst is not None and worst < thresholds.worst_ari:
        reasons.append("unstable")
    if candidate.jaccard and candidate.jaccard[0] < thresholds.dissolved_jaccard:
        reasons.append("dissolved")
    return tuple(reasons)


def separation(candidate: Candidate, *, best_gain: float) -> float:
    """Return how well the segments stand apart beyond no structure, 0–1.

    Half from the silhouette's lift (compact groups), half from the gain in likelihood (groups of
    any shape), as a share of the largest gain that any candidate reaches.
    """
    compact = min(max((candidate.silhouette_lift or 0.0) / _FULL_LIFT, 0.0), 1.0)
    gained = min(max((candidate.gain_lift or 0.0) / best_gain, 0.0), 1.0)
    return (compact + gained) / 2


def score(candidate: Candidate, weights: Weights, *, k_max: int, best_gain: float) -> float:
    """Return the weighted score, 0–1; evidence that is not there counts 0."""
    simplicity = 1.0 - (candidate.k - 2) / max(k_max - 2, 1)
    return (
        weights.separation * separation(candidate, best_gain=best_gain)
        + weights.prediction * (candidate.prediction_strength or 0.0)
        + weights.stability * (candidate.jaccard[0] if candidate.jaccard else 0.0)
        + weights.substantiality * min(candidate.smallest_share / _FULL_SHARE, 1.0)
        + weights.value * (candidate.value_spread or 0.0)
        + weights.satisfaction * (candidate.satisfaction_spread or 0.0)
        + weights.simplicity * max(simplicity, 0.0)
    )


def stands_apart(candidate: Candidate, thresholds: Thresholds) -> bool:
    """Return whether a candidate's groups are in the data, as far as its evidence goes.

    They are where describing customers by them gains a stated amount beyond no structure and half
    of the customers predicts them for the other half. What is only convenient must not beat that.
    """
    predicted = candidate.prediction_strength
    foretold = predicted is None or predicted >= thresholds.prediction_strength
    return foretold and (candidate.gain_lift or 0.0) >= thresholds.clear_gain


def rank_key(candidate: Candidate, thresholds: Thresholds) -> tuple[object, ...]:
    """Return a sort key, best first.

    Binary inputs last; then fewest knock-outs; then those whose segments are all valid when
    resampled; then those whose groups are in the data; then the score to two decimals, closer than
    which nobody can argue, and among equals the plainer algorithm. The rest only makes the order
    total.
    """
    valid = bool(candidate.jaccard) and candidate.jaccard[0] >= thresholds.valid_jaccard
    return (
        "binary_input" in candidate.rejected_because,  # a reference, however poor the others
        len(candidate.rejected_because),
        not valid if candidate.jaccard else False,
        not stands_apart(candidate, thresholds),
        -round(candidate.score or 0.0, 2),
        PLAINER.index(candidate.algorithm),
        -(candidate.score or 0.0),
        candidate.k,
        candidate.features,
        candidate.transform,
        candidate.options,
    )


def best_first(candidates: Sequence[Candidate], thresholds: Thresholds) -> list[Candidate]:
    """Return the candidates, best first."""
    return sorted(candidates, key=lambda candidate: rank_key(candidate, thresholds))
