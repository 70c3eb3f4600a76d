"""Intervals for shares, their differences and ratios, and a correction for many tests."""

from __future__ import annotations

from collections.abc import Sequence
from math import erfc, exp, log, sqrt

Z95 = 1.959964


def wilson(count: float, n: float, z: float = Z95) -> tuple[float, float]:
    """Return Wilson's interval of a share, both ends in 0–1; (0, 1) where there is nobody.

    ``count`` and ``n`` need not be whole: an effective number of customers is fine.

    References
    ----------
    Wilson (1927).

    Examples
    --------
    >>> [round(end, 3) for end in wilson(5, 100)]
    [0.022, 0.112]
    """
    if n <= 0:
        return 0.0, 1.0
    share = count / n
    middle = (share + z * z / (2 * n)) / (1 + z * z / n)
    half = z * sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return min(max(middle - half, 0.0), share), max(min(middle + half, 1.0), share)


def share_difference(
    count: float, n: float, other_count: float, other_n: float
) -> tuple[float, float]:
    """Return Newcombe's hybrid-score interval of a share less another, in −1…1.

    References
    ----------
    Newcombe (1998), method 10.

    Examples
    --------
    >>> [round(end, 3) for end in share_difference(56, 70, 48, 80)]
    [0.052, 0.334]
    """
    share, other = (count / n if n else 0.0), (other_count / other_n if other_n else 0.0)
    low, high = wilson(count, n)
    other_low, other_high = wilson(other_count, other_n)
    gap = share - other
    return (
        gap - sqrt((share - low) ** 2 + (other_high - other) ** 2),
        gap + sqrt((high - share) ** 2 + (other - other_low) ** 2),
    )


def share_ratio(
    count: float, n: float, other_count: float, other_n: float
) -> tuple[float, float, float] | None:
    """Return a share over another with its 95 % interval; None where a count is zero.

    References
    ----------
    Katz et al. (1978), on the logarithm.
    """
    if not (count and other_count and n and other_n):
        return None
    ratio = (count / n) / (other_count / other_n)
    half = Z95 * sqrt(max(1 / count - 1 / n + 1 / other_count - 1 / other_n, 0.0))
    return ratio, exp(log(ratio) - half), exp(log(ratio) + half)


def two_sided(z: float) -> float:
    """Return the two-sided p-value of a standard normal deviate.

    >>> round(two_sided(1.959964), 4)
    0.05
    """
    return erfc(abs(z) / sqrt(2.0))


def holm(p_values: Sequence[float]) -> tuple[float, ...]:
    """Return p-values adjusted for their number, in the same order.

    References
    ----------
    Holm (1979): controls the chance of any false finding, whatever the dependence.

    Examples
    --------
    >>> holm([0.01, 0.04, 0.03])
    (0.03, 0.06, 0.06)
    """
    order = sorted(range(len(p_values)), key=lambda i: (p_values[i], i))
    adjusted = [0.0] * len(p_values)
    largest = 0.0
    for rank, i in enumerate(order):
        largest = max(largest, min(1.0, p_values[i] * (len(p_values) - rank)))
        adjusted[i] = largest
    return tuple(adjusted)
