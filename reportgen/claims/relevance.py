"""Sentences about what a segmentation gains or loses with a variable."""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.model.results import Claim
from reportgen.model.results.relevance import Measured, Relevance, VariableRelevance

MEASURES = ("lift", "prediction", "stability")
# Above this share one variable speaks for the others, and the reader is told.
DOMINANT_SHARE = 0.4


def clear_changes(measured: Measured) -> dict[str, float]:
    """Return the measures whose interval excludes zero, with the change."""
    found = {}
    for name in MEASURES:
        estimate = getattr(measured, name)
        if estimate.low > 0 or estimate.high < 0:
            found[name] = estimate.mean
    return found


def _claim(text_key: str, variable: VariableRelevance, *, holds: bool, **numbers: float) -> Claim:
    return Claim(text_key=text_key, subject=variable.name, numbers=numbers, holds=holds)


def _turned(variable: VariableRelevance, measured: Measured) -> Iterable[Claim]:
    """Return what leaving out (or adding) a variable does: losses alone, gains alone, or nothing.

    Where some measures clearly gain and others clearly lose, neither sentence holds.
    """
    clear = clear_changes(measured)
    numbers = {name: getattr(measured, name).mean for name in MEASURES}
    loses = bool(clear) and max(clear.values()) < 0
    gains = bool(clear) and min(clear.values()) > 0
    if variable.built_on and not clear:
        yield _claim("left-out-nothing", variable, holds=True, **numbers)
    elif variable.built_on:
        most = max(clear.values(), key=abs)
        way = "gains" if most > 0 else "loses"
        yield _claim(f"left-out-{way}", variable, holds=gains or loses, **numbers)
    elif clear and max(clear.values()) > 0:
        yield _claim("added-gains", variable, holds=gains, **numbers)


def relevance_claims(relevance: Relevance | None) -> Iterable[Claim]:
    """Return the claims about what the variables do to the kept segmentation."""
    if relevance is None:
        return
    built_on = [v for v in relevance.variables if v.built_on and v.carried_share is not None]
    if len(built_on) > 1:
        first = max(built_on, key=lambda v: v.carried_share or 0.0)
        share = first.carried_share or 0.0
        even = 1 / len(built_on)
        holds = share > max(DOMINANT_SHARE, even)
        yield _claim("segments-dominated", first, holds=holds, share=share, even_share=even)
    for variable in relevance.variables:
        if variable.turned is not None:
            yield from _turned(variable, variable.turned)
        pairs = variable.one_sided
        if pairs is not None:
            yield _claim(
                "one-sided-pair",
                variable,
                holds=2 * pairs.n_samples > relevance.n_samples,
                low_share=pairs.low_share,
                high_share=pairs.high_share,
                customer_share=pairs.customer_share,
                n_samples=float(pairs.n_samples),
            )
