"""Comparing sentences about what the segments did next."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from reportgen.model.results import Claim, Lifetime, Outcomes, SegmentOutcome


def _measured(outcome: SegmentOutcome, kind: Literal["repurchase", "spend"]) -> float | None:
    return outcome.repurchase_share if kind == "repurchase" else outcome.spend_mean


def _first(outcomes: Outcomes, kind: Literal["repurchase", "spend"]) -> Iterable[Claim]:
    """Yield the claim that one segment stands before all others.

    It holds where the segment differs from each other one after the correction for many tests.
    """
    known = [
        (value, segment.segment_id)
        for segment in outcomes.segments
        if (value := _measured(segment, kind)) is not None
    ]
    if len(known) < 2:
        return
    known.sort(key=lambda each: (-each[0], each[1]))
    (first, subject), (second, _) = known[:2]
    apart = {
        frozenset((pair.first, pair.second))
        for pair in outcomes.pairs
        if pair.outcome == kind and pair.differ
    }
    unit = "share" if kind == "repurchase" else "amount"
    yield Claim(
        text_key=f"{kind}-first",
        subject=subject,
        numbers={f"first_{unit}": first, f"second_{unit}": second},
        holds=all(frozenset((subject, other)) in apart for _, other in known[1:]),
    )


def outcome_claims(outcomes: Outcomes | None) -> Iterable[Claim]:
    """Return the claims about the follow-up; none where nothing was followed."""
    if outcomes is None:
        return
    yield from _first(outcomes, "repurchase")
    yield from _first(outcomes, "spend")
    value = outcomes.value
    if value.n_tests and value.skill_history is not None:
        yield Claim(
            text_key="spend-forecast",
            subject="",
            numbers={"saved_share": value.skill_history, "needed_share": value.needed},
            holds=value.carries,
        )
    if outcomes.lifetime is not None:
        yield from _lifetime(outcomes.lifetime)


def _lifetime(found: Lifetime) -> Iterable[Claim]:
    """Yield the claim that a model of orders and amounts passed its test."""
    check = found.check
    if check is None:
        return
    yield Claim(
        text_key="lifetime-carries",
        subject="",
        numbers={
            "predicted_per_hundred": 100 * check.predicted_orders,
            "observed_per_hundred": 100 * check.observed_orders,
            "repeat_share": found.repeat_share,
        },
        holds=not found.reasons,
    )
