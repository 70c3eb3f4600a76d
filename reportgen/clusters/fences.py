"""Where a value counts as far out, and how such values may be treated."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from reportgen.model.variables import FLAGS, LOGGED

Values = npt.NDArray[np.float64]
Limits = tuple[float, float]

MONEY = frozenset({"monetary"})
OUTER_FENCE = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Treatments:
    """How values far out are treated before anything is scaled; by default they stay as they are.

    Parameters
    ----------
    logarithm : tuple of str
        Variables whose logarithm is compared, whatever a recipe says.
    winsorise : tuple of str
        Variables of which values beyond the fences count as the fences.
    fence : float
        Interquartile ranges beyond the quartiles.
    """

    logarithm: tuple[str, ...] = ()
    winsorise: tuple[str, ...] = ()
    fence: float = OUTER_FENCE


def unit_of(values: Values, name: str, *, logged: bool) -> float:
    """Return what a variable is counted in before its logarithm is taken.

    Amounts are counted in hundredths of their median, so that another currency changes nothing.
    """
    if not logged or name not in MONEY:
        return 1.0
    paid = values[values > 0]
    return float(np.median(paid)) / 100 if len(paid) else 1.0


def limits(values: Values, name: str, *, fence: float = OUTER_FENCE) -> Limits | None:
    """Return the lowest and the highest value of a variable that is not far out.

    Parameters
    ----------
    values : (n,)
        In natural units; NaN where missing.
    name : str
    fence : float
        Interquartile ranges beyond the quartiles, on the variable's own scale: counts and amounts
        on a logarithmic one, where a long tail is no outlier.

    Returns
    -------
    tuple of float or None
        In natural units. None for a yes/no variable, and where the middle half of the customers
        have the same value: there is nothing to measure with.

    References
    ----------
    Tukey (1977), "Exploratory Data Analysis": outer fences at 3.

    Examples
    --------
    >>> limits(np.array([1.0, 2.0, 3.0, 4.0, 5.0]), "review_score_mean")
    (-4.0, 10.0)
    """
    there = values[~np.isnan(values)]
    if name in FLAGS or not len(there):
        return None
    logged = name in LOGGED
    unit = unit_of(there, name, logged=logged)
    scaled = np.log1p(np.maximum(there, 0.0) / unit) if logged else there
    low, high = np.quantile(scaled, [0.25, 0.75])
    reach = fence * (high - low)
    if reach <= 0:
        return None
    ends = (float(low - reach), float(high + reach))
    if not logged:
        return ends
    return float(np.expm1(ends[0]) * unit), float(np.expm1(ends[1]) * unit)


def outside(values: Values, ends: Limits | None) -> npt.NDArray[np.bool_]:
    """Return which values lie beyond limits; a missing one does not."""
    if ends is None:
        return np.zeros(len(values), dtype=bool)
    return (values < ends[0]) | (values > ends[1])
