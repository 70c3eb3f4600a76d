"""How long until something happens, where some were not watched long enough to see it."""

from __future__ import annotations

from collections.abc import Sequence


def kaplan_meier_median(weeks: Sequence[float], *, crossed: Sequence[bool]) -> float | None:
    """Return the median time to crossing; None where it lies beyond the data.

    Parameters
    ----------
    weeks : sequence of float
        Weeks to the crossing, or to the last look for a start that never crossed.
    crossed : sequence of bool

    References
    ----------
    Kaplan and Meier (1958): the product over the times of crossing of the share that got past each
    of them, among those still watched.

    Examples
    --------
    >>> kaplan_meier_median([8, 10, 12], crossed=[True, True, True])
    10.0
    >>> kaplan_meier_median([8, 30, 30], crossed=[True, False, False]) is None
    True
    """
    surviving = 1.0
    for time in sorted({w for w, yes in zip(weeks, crossed, strict=True) if yes}):
        at_risk = sum(w >= time for w in weeks)
        events = sum(w == time and yes for w, yes in zip(weeks, crossed, strict=True))
        surviving *= 1 - events / at_risk
        if surviving <= 0.5 + 1e-12:
            return float(time)
    return None
