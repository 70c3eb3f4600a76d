"""Numbers a person can remember: cut points with few digits that still cut in the same place."""

from __future__ import annotations

import numpy as np

from reportgen.clusters.spaces import Matrix

_MOST_DIGITS = 6


def significant(value: float, digits: int) -> float:
    """Return a value rounded to so many significant digits.

    >>> significant(234.6, 2), significant(0.03456, 2)
    (230.0, 0.035)
    """
    return float(f"{value:.{digits - 1}e}")


def readable_cut(cut: float, values: Matrix, *, tolerance: float) -> float:
    """Return the shortest number that cuts nearly where ``cut`` does.

    Parameters
    ----------
    cut : float
        ``value > cut`` is one side, ``value <= cut`` the other.
    values : (n,) float64
        Missing ones are on neither side.
    tolerance : float
        Largest share of the values that may change sides (0–1).

    Returns
    -------
    float
        The rounding to the fewest significant digits (a half step counts as a digit) that stays
        within the tolerance and leaves no side empty that was not; ``cut`` itself where none does.

    Examples
    --------
    >>> readable_cut(3.4837, np.array([1.0, 2.0, 3.0, 4.0, 5.0]), tolerance=0.0)
    3.0
    """
    there = values[~np.isnan(values)]
    above = there > cut
    for digits in range(1, _MOST_DIGITS + 1):
        for rounded in (significant(cut, digits), significant(2.0 * cut, digits) / 2.0):
            now = there > rounded
            both = (now.any(), now.all()) == (above.any(), above.all())
            if both and np.count_nonzero(now != above) <= tolerance * len(there):
                return rounded
    return cut
