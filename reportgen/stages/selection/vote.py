"""The vote: knock-out criteria first, then a weighted score."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.model.results import Candidate
from reportgen.model.settings import Thresholds, Weights

# 0/1 inputs: a standardised one sets its two groups so far apart that it makes the clusters.
BINARY_INPUTS = frozenset({"in_sao_paulo"})


def knock_outs(candidate: Candidate, thresholds: Thresholds) -> tuple[str, ...]:
    """Return why a candidate cannot win; empty if it can.

    Codes: ``too_small``, ``giant``, ``binary_input``, ``unstable`` (worst resample), ``dissolved``
    (a segment's Jaccard). Criteria whose evidence is not there yet are not applied.
    """
    reasons = []
    if (
        candidate.smallest_share < thresholds.smallest_share
        or candidate.smallest_n < thresholds.smallest_n
    ):
        reasons.append("too_small")
    if candidate.largest_share > thresholds.largest_share:
        reasons.append("giant")
    if BINARY_INPUTS & set(candidate.features):
        reasons.append("binary_input")
    worst = candidate.bootstrap_ari_worst
    if worst is not None and worst < thresholds.worst_ari:
        reasons.append("unstable")
    if candidate.jaccard and candidate.jaccard[0] < thresholds.dissolved_jaccard:
        reasons.append("dissolved")
    return tuple(reasons)


def score(candidate: Candidate, weights: Weights, *, k_max: int) -> float:
    """Return the weighted score, 0–1; evidence that is not there counts 0.

    A lift of the silhouette of 0.25 or more over no structure earns the full weight.
    """
    lift = candidate.silhouette_lift or 0.0
    simplicity = 1.0 - (candidate.k - 2) / max(k_max - 2, 1)
    return (
        weights.separation * min(max(lift / 0.25, 0.0), 1.0)
        + weights.prediction * (candidate.prediction_strength or 0.0)
        + weights.stability * (candidate.jaccard[0] if candidate.jaccard else 0.0)
        + weights.value * (candidate.value_spread or 0.0)
        + weights.satisfaction * (candidate.satisfaction_spread or 0.0)
        + weights.simplicity * simplicity
    )


def rank_key(candidate: Candidate, thresholds: Thresholds) -> tuple[object, ...]:
    """Return a sort key, best first.

    Binary inputs last; then fewest knock-outs; then those whose segments are all valid when
    resampled; then the score; then fewer segments. The rest only makes the order total.
    """
    valid = bool(candidate.jaccard) and candidate.jaccard[0] >= thresholds.valid_jaccard
    return (
        "binary_input" in candidate.rejected_because,  # a reference, however poor the others
        len(candidate.rejected_because),
        not valid if candidate.jaccard else False,
        -(candidate.score or 0.0),
        candidate.k,
        candidate.features,
        candidate.transform,
    )


def best_first(candidates: Sequence[Candidate], thresholds: Thresholds) -> list[Candidate]:
    """Return the candidates, best first."""
    return sorted(candidates, key=lambda candidate: rank_key(candidate, thresholds))
