"""Who is contacted and who is held out, and what the comparison can show.

A customer's place in the draw follows from the customer's id and the run's seed alone. Within each
third by amount those at the front of the draw are held out, as many as the share asks for: the
shares are met exactly, and every such choice is equally likely. When customers are added, or
somebody changes segment, the line of a third moves by a few places, and only who lies in between
changes group.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from statistics import NormalDist
from typing import Any

import numpy as np
import numpy.typing as npt

from reportgen.clusters.power import customers_needed, detectable_lift
from reportgen.clusters.spaces import Matrix
from reportgen.model.results import BaseRate, Estimate, Kit
from reportgen.model.settings import Campaign

THIRDS = ("low", "middle", "high")


def places(ids: Iterable[str], seed: int) -> npt.NDArray[np.uint64]:
    """Return each customer's place in the draw, evenly spread over 64 bits."""
    key = f"hold-out {seed}".encode()
    digests = (hashlib.blake2b(i.encode(), digest_size=8, key=key).digest() for i in ids)
    return np.frombuffer(b"".join(digests), dtype=">u8").astype(np.uint64)


def held_out(
    ids: Sequence[str], strata: npt.NDArray[np.int64], *, seed: int, share: float
) -> npt.NDArray[np.bool_]:
    """Return whether each customer of a list is held out.

    Parameters
    ----------
    ids : sequence of str
    strata : (n_customers,) int64
        From 0 on: the share is met within each of them, to the customer.
    seed : int
        Of the run: another seed draws other customers.
    share : float
        Of the customers (0–1).

    Returns
    -------
    (n_customers,) bool
        ``share`` of the list, rounded to whole customers, and of each stratum within one customer.

    >>> held_out(["a", "b", "c", "d"], np.zeros(4, dtype=np.int64), seed=0, share=0.5).tolist()
    [False, True, True, False]
    """
    found = np.zeros(len(ids), dtype=np.bool_)
    by_id = np.argsort(np.array(ids, dtype=object), kind="stable")
    found[by_id] = held_out_at(places(ids, seed)[by_id], strata[by_id], share=share)
    return found


def held_out_at(
    at: npt.NDArray[np.uint64], strata: npt.NDArray[np.integer[Any]], *, share: float
) -> npt.NDArray[np.bool_]:
    """Return the same for customers in the order of their ids, from their ``places``."""
    found = np.zeros(len(at), dtype=np.bool_)
    order = np.lexsort((at, strata))
    ends = np.cumsum(np.bincount(strata))
    # Rounded over the whole list, so that what one stratum has too few the next has more.
    quotas = np.diff(np.floor(ends * share + 0.5).astype(np.int64), prepend=0)
    for end, size, quota in zip(ends, np.bincount(strata), quotas, strict=True):
        found[order[end - size : end - size + quota]] = True
    return found


def thirds(amounts: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """Return the third by amount in which each customer lies: 0 low, 1 middle, 2 high.

    Equal amounts share a third.
    """
    if not len(amounts):
        return np.zeros(0, dtype=np.int64)
    low, high = np.quantile(amounts, (1 / 3, 2 / 3), method="inverted_cdf")
    found: npt.NDArray[np.int64] = np.add(amounts > low, amounts > high, dtype=np.int64)
    return found


def difference(out: npt.NDArray[np.bool_], values: Matrix) -> float | None:
    """Return the standardised mean difference of a variable between held out and contacted.

    Missing values are left aside. None where a group is too small to have a spread, or has none.

    References
    ----------
    Austin, P. (2009). Balance diagnostics for comparing the distribution of baseline covariates.
    Statistics in Medicine 28.
    """
    there = ~np.isnan(values)
    first, second = values[there & out], values[there & ~out]
    if min(len(first), len(second)) < 2:
        return None
    sd = math.sqrt((float(first.var(ddof=1)) + float(second.var(ddof=1))) / 2)
    return abs(float(first.mean() - second.mean())) / sd if sd > 0 else None


def chance_difference(n_first: int, n_second: int, n_variables: int) -> float | None:
    """Return what the largest of some standardised differences stays below by chance, 95 %.

    Independent variables (Šidák); for linked ones it is on the safe side.
    """
    if min(n_first, n_second) < 1 or not n_variables:
        return None
    each = 0.95 ** (1 / n_variables)
    z = NormalDist().inv_cdf((1 + each) / 2)
    return z * math.sqrt(1 / n_first + 1 / n_second)


def kit(
    segment_id: str,
    out: npt.NDArray[np.bool_],
    differences: Sequence[float | None],
    *,
    base: tuple[float, BaseRate],
    settings: Campaign,
) -> Kit:
    """Return what a campaign to some customers can show.

    Parameters
    ----------
    segment_id : str
    out : (n,) bool
        Who is held out.
    differences : sequence of float or None
        Of the variables checked for balance, as ``difference`` returns them.
    base : (share, source)
        Expected share of buyers without a campaign.
    settings : Campaign
    """
    rate, source = base
    n_holdout = int(out.sum())
    n_campaign = len(out) - n_holdout
    limits = {"significance": settings.significance, "power": settings.power}
    stated = max(settings.stated_lift, settings.stated_lift_relative * rate)
    found = detectable_lift(rate, n_campaign, n_holdout, **limits)
    return Kit(
        segment_id=segment_id,
        n_campaign=n_campaign,
        n_holdout=n_holdout,
        base_rate=rate,
        base_rate_from=source,
        stated_lift=stated,
        detectable_lift=found,
        n_needed=customers_needed(rate, stated, holdout_share=settings.holdout_share, **limits),
        testable=found is not None and found <= stated,
        largest_difference=max((d for d in differences if d is not None), default=None),
        chance_difference=chance_difference(n_campaign, n_holdout, len(differences)),
    )


def brings(kit: Kit, amount_per_order: float, answers: Estimate) -> Kit:
    """Return a campaign with what its orders are worth: contacts × share that orders × amount.

    Parameters
    ----------
    kit : Kit
    amount_per_order : float
        Of the segment, in the currency's unit.
    answers : Estimate
        Assumed share of the contacted who order (0–1).
    """
    each = kit.n_campaign * amount_per_order
    worth = Estimate(low=each * answers.low, mid=each * answers.mid, high=each * answers.high)
    return replace(kit, brings=worth)


def base_rate(
    followed: float | None, repeat_share: float, repeat_share_all: float
) -> tuple[float, BaseRate]:
    """Return the expected share of buyers without a campaign, and where it comes from.

    Parameters
    ----------
    followed : float or None
        Share of such customers that bought within as long a time in the past (0–1). None, or nobody
        at all, says too little: then the share of the segment who ever came back stands in; where
        the segment is made of those (all of them, or none), the share of all customers.
    repeat_share, repeat_share_all : float
        Of the segment and of all customers (0–1).
    """
    if followed:
        return followed, "outcomes"
    if 0 < repeat_share < 1:
        return repeat_share, "repeat_share"
    return repeat_share_all, "repeat_share_all"


def delivery_lag(lags: Mapping[int, int], share: float) -> int:
    """Return after how many days a share of orders is delivered.

    Parameters
    ----------
    lags : mapping of days to number of orders
    share : float
        0–1.
    """
    days = np.array(sorted(lags), dtype=np.int64)
    if not len(days):
        return 0
    reached = np.cumsum([lags[day] for day in days.tolist()])
    return max(0, int(days[np.searchsorted(reached, share * reached[-1])]))


def read_from(as_of: datetime, *, window_days: int, lag_days: int) -> str:
    """Return the first day, ISO 8601, on which a campaign started at as-of can be read."""
    return (as_of + timedelta(days=window_days + lag_days)).date().isoformat()
