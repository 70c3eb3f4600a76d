"""Superlatives: that the first of a list stands clear of the second."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from reportgen.model.results import Claim, Exploration, FeatureSummary

# Shares, or correlations, that lie closer than this read as equal in a chart: our judgement.
CLEAR_LEAD = 0.05
_Z95 = 1.959964


def more_events(first: float, second: float) -> bool:
    """Return whether a count exceeds another by more than chance would have it.

    Two Poisson counts over equally long times, two-sided at 5 %, normal approximation.

    References
    ----------
    Przyborowski, J. & Wilenski, H. (1940). Homogeneity of results in testing samples from Poisson
    series. Biometrika 31.

    >>> more_events(120, 80), more_events(105, 100)
    (True, False)
    """
    total = first + second
    return total > 0 and (first - second) / math.sqrt(total) > _Z95


def rank_claims(exploration: Exploration, features: Sequence[FeatureSummary]) -> Iterable[Claim]:
    """Return the claims that name the busiest month, the main difference, the closest link."""
    months = sorted(exploration.months, key=lambda m: (-m.orders, m.month))
    if len(months) > 1:
        first, second = months[:2]
        yield Claim(
            text_key="orders-peaked",
            subject=first.month,
            numbers={"n_first": float(first.orders), "n_second": float(second.orders)},
            holds=more_events(first.orders, second.orders),
        )
    separating = sorted(
        ((f.between_share or 0.0, f.name) for f in features if f.distance_share is not None),
        key=lambda each: -each[0],
    )
    if len(separating) > 1:
        yield _lead("differ-most", separating, suffix="_share")
    pairs = sorted(
        (
            (abs(c.rho), f"{c.first} {c.second}")
            for c in exploration.correlations
            if c.rho is not None
        ),
        key=lambda each: -each[0],
    )
    if len(pairs) > 1:
        yield _lead("closest-link", pairs)


def _lead(text_key: str, ranked: Sequence[tuple[float, str]], *, suffix: str = "") -> Claim:
    (first, subject), (second, _) = ranked[:2]
    return Claim(
        text_key=text_key,
        subject=subject,
        numbers={f"first{suffix}": first, f"second{suffix}": second},
        holds=first - second >= CLEAR_LEAD,
    )
