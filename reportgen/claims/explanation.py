"""Sentences about what separates the segments, and about the rules that stand for them."""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.model.results import Claim, Effect, Explanation, Separator


def strongest(separator: Separator) -> Effect | None:
    """Return a variable's largest effect, the first of equals."""
    return max(separator.effects, key=lambda e: abs(e.effect), default=None)


def unused_separator(explanation: Explanation) -> Separator | None:
    """Return the strongest variable that was not used for fitting, whether it separates or not.

    Where there is one, one that is no echo of a fitted variable.
    """
    unused = [s for s in explanation.separators if not s.used_for_fitting and s.effects]
    own = [s for s in unused if s.follows is None]
    return next(iter(own or unused), None)


def explanation_claims(explanation: Explanation) -> Iterable[Claim]:
    """Return the claims that compare segments on a new variable, and the rules with the model."""
    unused = unused_separator(explanation)
    effect = strongest(unused) if unused else None
    if unused and effect:
        yield Claim(
            text_key="unused-separates",
            subject=unused.feature,
            numbers={
                "effect": effect.effect,
                "low": effect.low,
                "high": effect.high,
                "small": explanation.small_effect,
            },
            holds=unused.separates,
        )
    pocket = explanation.pocket
    yield Claim(
        text_key="rules-faithful",
        subject="",
        numbers={"fidelity_share": pocket.fidelity, "enough_share": pocket.enough},
        holds=pocket.fidelity >= pocket.enough,
    )
