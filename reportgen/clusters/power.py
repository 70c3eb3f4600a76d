"""What a comparison of two shares can show: the smallest difference, and the customers needed.

The test compares the share of buyers among the contacted with that among the held out, two-sided,
by the normal approximation without continuity correction.

References
----------
Fleiss, J., Levin, B. & Paik, M. (2003). Statistical Methods for Rates and Proportions, 3rd ed.,
ch. 4: sample sizes for two proportions, also of unequal size.
"""

from __future__ import annotations

import math
from statistics import NormalDist

_MANY = 10**9  # no shop has more customers


def _excess(
    base: float, lift: float, n_first: float, n_second: float, z: tuple[float, float]
) -> float:
    """Return by how much a lift exceeds the smallest that can be found (negative: too small)."""
    other = base + lift
    pooled = (n_first * other + n_second * base) / (n_first + n_second)
    null = math.sqrt(pooled * (1 - pooled) * (1 / n_first + 1 / n_second))
    here = math.sqrt(other * (1 - other) / n_first + base * (1 - base) / n_second)
    return lift - z[0] * null - z[1] * here


def _z(significance: float, power: float) -> tuple[float, float]:
    normal = NormalDist()
    return normal.inv_cdf(1 - significance / 2), normal.inv_cdf(power)


def detectable_lift(
    base: float, n_campaign: int, n_holdout: int, *, significance: float = 0.05, power: float = 0.8
) -> float | None:
    """Return the smallest rise of a share that a campaign shows with the stated power.

    Parameters
    ----------
    base : float
        Share of buyers without the campaign (0–1).
    n_campaign, n_holdout : int
        Customers contacted and held out.
    significance, power : float
        Two-sided error and power (0–1).

    Returns
    -------
    float or None
        In the share's own unit (0.01 is one in a hundred); None where even everybody buying would
        not show.

    Notes
    -----
    The lift solves ``lift = z₁ √(p̄(1−p̄)(1/n₁+1/n₂)) + z₂ √(p₁(1−p₁)/n₁ + p₂(1−p₂)/n₂)``
    (Fleiss, Levin and Paik 2003, ch. 4) by bisection.

    >>> round(detectable_lift(0.60, 356, 356), 3)
    0.1
    """
    if min(n_campaign, n_holdout) < 1 or base >= 1:
        return None
    z = _z(significance, power)
    low, high = 0.0, 1.0 - base
    if _excess(base, high, n_campaign, n_holdout, z) < 0:
        return None
    for _ in range(60):
        middle = (low + high) / 2
        if _excess(base, middle, n_campaign, n_holdout, z) < 0:
            low = middle
        else:
            high = middle
    return high


def customers_needed(
    base: float,
    lift: float,
    *,
    holdout_share: float,
    significance: float = 0.05,
    power: float = 0.8,
) -> int | None:
    """Return how many customers, hold-out included, show a lift with the stated power.

    Parameters
    ----------
    base, lift : float
        Share of buyers without the campaign, and its rise (0–1).
    holdout_share : float
        Share held out (0–1, exclusive).
    significance, power : float
        As for ``detectable_lift``.

    Returns
    -------
    int or None
        None where the share would rise above 1.

    >>> customers_needed(0.60, 0.10, holdout_share=0.5)
    712
    """
    if base + lift > 1:
        return None
    z = _z(significance, power)
    low, high = 1, _MANY
    while low < high:
        n = (low + high) // 2
        enough = _excess(base, lift, (1 - holdout_share) * n, holdout_share * n, z) >= 0
        low, high = (low, n) if enough else (n + 1, high)
    return low
