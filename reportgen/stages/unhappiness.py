"""Lateness and dissatisfaction: how they go together, and which groups stand out beyond chance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
from scipy.special import betaincinv

from reportgen.clusters.intervals import share_difference, share_ratio, wilson
from reportgen.clusters.spaces import Matrix
from reportgen.model.results import LateBand, LateRisk, ReturnShare, UnhappyGroup

Counts = npt.NDArray[np.int64]

#: Days after the promised day at which a band begins; the first is open towards early.
BANDS = (None, -6, 0, 1, 4, 8, 15)
# What the prior is worth at most, in judged orders: where groups differ by no more than chance the
# estimate of their spread is zero, which is too sure of itself.
_MOST_ALIKE = 500.0


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Tallies:
    """Judged orders per group, all (n_groups,): how many, and how many were low, late, both.

    ``cents`` is the money of the orders that were both.
    """

    names: tuple[str, ...]
    n: Counts
    low: Counts
    late: Counts
    both: Counts
    cents: Counts


def late_risk(n: int, low: int, late: int, both: int) -> LateRisk | None:
    """Return late orders against punctual ones; None where one kind is missing."""
    punctual, punctual_low = n - late, low - both
    if not late or not punctual:
        return None
    gap_low, gap_high = share_difference(both, late, punctual_low, punctual)
    ratio = share_ratio(both, late, punctual_low, punctual)
    gap = both / late - punctual_low / punctual
    return LateRisk(
        n_late=late,
        n_late_low=both,
        n_punctual=punctual,
        n_punctual_low=punctual_low,
        difference=gap,
        difference_low=gap_low,
        difference_high=gap_high,
        ratio=ratio[0] if ratio else None,
        ratio_low=ratio[1] if ratio else None,
        ratio_high=ratio[2] if ratio else None,
        excess=late * gap,
        excess_low=late * gap_low,
        excess_high=late * gap_high,
    )


def late_bands(days: Counts, n: Counts, low: Counts) -> tuple[LateBand, ...]:
    """Return the share of dissatisfied orders per band of days after the promised day.

    Parameters
    ----------
    days, n, low : (n_days,) int64
        Per number of days late: judged orders, and how many of them were dissatisfied.
    """
    found = []
    for i, start in enumerate(BANDS):
        following = BANDS[i + 1] if i + 1 < len(BANDS) else None
        end = None if following is None else following - 1
        inside = np.ones(len(days), dtype=bool)
        if start is not None:
            inside &= days >= start
        if end is not None:
            inside &= days <= end
        total, bad = int(n[inside].sum()), int(low[inside].sum())
        if total:
            ends = wilson(bad, total)
            found.append(
                LateBand(
                    from_days=start,
                    to_days=end,
                    n_orders=total,
                    n_low=bad,
                    low_share=bad / total,
                    low_low=ends[0],
                    low_high=ends[1],
                )
            )
    return tuple(found)


def return_share(*, low: bool, late: bool, n: int, returned: int) -> ReturnShare:
    """Return after how many orders of a kind the customer bought again, with Wilson's interval."""
    share_low, share_high = wilson(returned, n)
    return ReturnShare(
        low=low,
        late=late,
        n_orders=n,
        n_returned=returned,
        share=returned / n if n else 0.0,
        share_low=share_low,
        share_high=share_high,
    )


def prior_strength(events: Counts, n: Counts) -> tuple[float, float]:
    """Return the share of all and how many orders of it each group's own share is mixed with.

    A beta-binomial prior by the method of moments: the spread of the groups' shares beyond what
    chance makes of one common share.

    References
    ----------
    Kleinman (1973), "Proportions with extraneous variance".
    """
    total = float(n.sum())
    mean = float(events.sum()) / total if total else 0.0
    within = mean * (1 - mean)
    if within <= 0 or len(n) < 2:
        return mean, _MOST_ALIKE
    spread = float((n * (events / n - mean) ** 2).sum())
    room = total - float((n.astype(np.float64) ** 2).sum()) / total
    between = (spread - (len(n) - 1) * within) / room if room > 0 else 0.0
    if between <= 0:
        return mean, _MOST_ALIKE
    return mean, min(max(within / between - 1, 1.0), _MOST_ALIKE)


def _shrunk(tallies: Tallies) -> tuple[Matrix, Matrix, Matrix, float]:
    mean, strength = prior_strength(tallies.both, tallies.n)
    hits = tallies.both + mean * strength
    misses = tallies.n - tallies.both + (1 - mean) * strength
    if not 0 < mean < 1:
        flat = np.full(len(tallies.n), mean)
        return flat, flat, flat, mean
    ends = np.asarray(betaincinv(hits, misses, [[0.025], [0.975]]))
    return hits / (hits + misses), ends[0], ends[1], mean


def groups(tallies: Tallies, *, fewest: int) -> tuple[UnhappyGroup, ...]:
    """Return the groups with enough orders, those with the largest shrunk share first.

    All groups, small ones as well, tell how far shares differ beyond chance.

    Parameters
    ----------
    tallies : Tallies
    fewest : int
        Judged orders that a group needs to be shown.
    """
    if not len(tallies.n):
        return ()
    share, low, high, mean = _shrunk(tallies)
    shown = [i for i in range(len(share)) if tallies.n[i] >= fewest]
    shown.sort(key=lambda i: (-share[i], -tallies.n[i], tallies.names[i]))
    return tuple(
        UnhappyGroup(
            name=tallies.names[i],
            n_orders=int(tallies.n[i]),
            low_share=float(tallies.low[i] / tallies.n[i]),
            late_share=float(tallies.late[i] / tallies.n[i]),
            n_late_low=int(tallies.both[i]),
            late_low_share=float(share[i]),
            late_low_low=float(low[i]),
            late_low_high=float(high[i]),
            above=bool(low[i] > mean),
            amount=float(tallies.cents[i]) / 100,
        )
        for i in shown
    )


def ranked(found: Sequence[UnhappyGroup]) -> tuple[UnhappyGroup, ...]:
    """Return groups with their rank in place of their name: no seller is named in a dossier."""
    return tuple(replace(group, name=str(rank)) for rank, group in enumerate(found, start=1))
