"""The five criteria of a segment (Kotler), each met or not by a number."""

from __future__ import annotations

from reportgen.model.results import (
    Criterion,
    Explanation,
    Outcomes,
    Segment,
)
from reportgen.model.settings import Habits, Thresholds

_CLEAR_EFFECT = 0.2  # standard deviations: less is a small difference at best (Cohen 1988)


def _measurable(segment: Segment, explanation: Explanation, rules: Habits) -> Criterion:
    recall = {found.segment_id: found.recall for found in explanation.pocket.segments}
    share = recall.get(segment.segment_id)
    return Criterion(
        code="measurable",
        met=None if share is None else share >= rules.fidelity,
        numbers={} if share is None else {"value": share, "line": rules.fidelity},
    )


def _substantial(segment: Segment, thresholds: Thresholds) -> Criterion:
    large = segment.n_customers >= thresholds.smallest_n
    return Criterion(
        code="substantial",
        met=large and segment.customer_share >= thresholds.smallest_share,
        numbers={
            "value": segment.customer_share,
            "line": thresholds.smallest_share,
            "n": float(segment.n_customers),
            "revenue_share": segment.revenue_share,
        },
    )


def _accessible(reachable: float, rules: Habits) -> Criterion:
    return Criterion(
        code="accessible",
        met=reachable >= rules.reachable_share,
        numbers={
            "value": reachable,
            "line": rules.reachable_share,
            "days": float(rules.contact_days),
        },
    )


def _differentiable(segment: Segment, outcomes: Outcomes | None) -> Criterion:
    """Met where the follow-up differs from another segment's, or a variable not built on does."""
    unused = sum(
        not c.used_for_fitting
        and (c.effect_low >= _CLEAR_EFFECT or c.effect_high <= -_CLEAR_EFFECT)
        for c in segment.contrasts
    )
    pairs = outcomes.pairs if outcomes is not None else ()
    own = [p for p in pairs if segment.segment_id in (p.first, p.second)]
    others = {other for p in own for other in (p.first, p.second)} - {segment.segment_id}
    apart = {other for p in own if p.differ for other in (p.first, p.second)}
    apart -= {segment.segment_id}
    return Criterion(
        code="differentiable",
        met=bool(apart) or unused > 0,
        numbers={"value": float(len(apart)), "of": float(len(others)), "unused": float(unused)},
    )


def _actionable(segment: Segment, thresholds: Thresholds) -> Criterion:
    return Criterion(
        code="actionable",
        met=bool(segment.actions) and segment.verdict != "do not target",
        numbers={
            "value": segment.jaccard,
            "line": thresholds.dissolved_jaccard,
            "actions": float(len(segment.actions)),
        },
    )


def criteria(
    segment: Segment,
    *,
    reachable: float,
    explanation: Explanation,
    outcomes: Outcomes | None,
    rules: Habits,
    thresholds: Thresholds,
) -> tuple[Criterion, ...]:
    """Return the five criteria of one segment.

    Parameters
    ----------
    segment : Segment
        With its actions.
    reachable : float
        Share of the members who bought within ``rules.contact_days``, 0–1.
    explanation : Explanation
        With the pocket rules and how many members they find.
    outcomes : Outcomes or None
    rules, thresholds : Habits, Thresholds

    References
    ----------
    Kotler and Keller, Marketing Management: measurable, substantial, accessible, differentiable,
    actionable.
    """
    return (
        _measurable(segment, explanation, rules),
        _substantial(segment, thresholds),
        _accessible(reachable, rules),
        _differentiable(segment, outcomes),
        _actionable(segment, thresholds),
    )
