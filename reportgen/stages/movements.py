"""Why customers are in another segment than before: counterfactual placements, one step at a time.

A customer is placed by the earlier model with what was known then; then as if only time had passed;
then with the orders of today; then with the reviews of today; and at last by the model of today.
The reason of a move is the last step that changed the segment: what it took to be where they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

import numpy as np
import numpy.typing as npt

from reportgen.clusters.spaces import Features, Labels, Matrix
from reportgen.model.results.comparison import Flow, FlowReason

RECENCY, ORDERS, SCORE = "recency_days", "n_orders", "review_score_mean"
REASONS: tuple[FlowReason, ...] = get_args(FlowReason)
_SAME_DAYS = 1e-5  # of moments written with six decimals of a day
Cents = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Stages:
    """The same customers' features in four states, each (n, p).

    Parameters
    ----------
    then, aged, ordered, now : Features
        As known then; with the days since added to recency for whoever did not buy; with today's
        orders and the reviews of then; as known today.
    bought : (n,) bool
        Who has a kept order more, or a later one.
    """

    then: Features
    aged: Features
    ordered: Features
    now: Features
    bought: npt.NDArray[np.bool_]


def stages(then: Features, now: Features, *, days: float) -> Stages:
    """Return what lies between two states of the same customers.

    Parameters
    ----------
    then, now : Features
        The same customers and the same variables, recency and orders among them.
    days : float
        From the earlier date to the later one.
    """
    later = now.column(RECENCY) < then.column(RECENCY) + days - _SAME_DAYS
    bought = later | (now.column(ORDERS) > then.column(ORDERS))
    aged = then.values.copy()
    aged[~bought, then.names.index(RECENCY)] += days
    ordered = now.values.copy()
    if SCORE in now.names:
        place = now.names.index(SCORE)
        ordered[:, place] = then.values[:, place]
    return Stages(
        then=then,
        aged=Features(names=then.names, values=aged),
        ordered=Features(names=now.names, values=ordered),
        now=now,
        bought=bought,
    )


def reasons(path: Sequence[Labels], bought: npt.NDArray[np.bool_]) -> npt.NDArray[np.int64]:
    """Return the place in ``REASONS`` of each customer's reason.

    Parameters
    ----------
    path : five (n,) int64
        The segment then; the earlier model's after time, after today's orders, after today's
        reviews; the segment now. One code for one lasting id.
    bought : (n,) bool

    Examples
    --------
    >>> path = [np.array([0, 0, 0]), *[np.array([0, 1, 1])] * 3, np.array([0, 1, 2])]
    >>> [REASONS[i] for i in reasons(path, np.zeros(3, dtype=bool))]
    ['stayed', 'time', 'boundary']
    """
    start, aged, ordered, reviewed, end = path
    told = np.full(len(start), REASONS.index("time"))
    record = np.where(bought, REASONS.index("bought"), REASONS.index("corrected"))
    told = np.where(ordered != aged, record, told)
    told = np.where(reviewed != ordered, REASONS.index("reviewed"), told)
    told = np.where(end != reviewed, REASONS.index("boundary"), told)
    return np.where(start == end, REASONS.index("stayed"), told).astype(np.int64)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Everyone:
    """Everybody who has a segment in either run, once.

    Parameters
    ----------
    before, after : (n,) int64
        Place of the segment among those of then, and of today; -1 where there is none.
    reason : (n,) int64
        Place in ``REASONS``.
    cents_before, cents_after : (n,) int64
        What they had paid by then, and by now; 0 where the run does not list them.
    """

    before: Labels
    after: Labels
    reason: Labels
    cents_before: Cents
    cents_after: Cents


def flows(
    everyone: Everyone, before_ids: Sequence[str], after_ids: Sequence[str]
) -> tuple[Flow, ...]:
    """Return the customers and amounts from each segment to each other, by reason.

    Every customer is counted once: the flows out of a segment of then add up to it, and so do
    those into one of today, in customers and to the cent.
    """
    n_after, n_reasons = len(after_ids) + 1, len(REASONS)
    # -1 stands for no segment: shift both so that codes are not negative.
    code = ((everyone.before + 1) * n_after + everyone.after + 1) * n_reasons + everyone.reason
    found, where, counts = np.unique(code, return_inverse=True, return_counts=True)
    size = len(found)
    told = []
    sums = [_summed(where, cents, size) for cents in (everyone.cents_before, everyone.cents_after)]
    for i, each in enumerate(found.tolist()):
        pair, reason = divmod(each, n_reasons)
        before, after = divmod(pair, n_after)
        told.append(
            Flow(
                previous_id=before_ids[before - 1] if before else None,
                segment_id=after_ids[after - 1] if after else None,
                reason=REASONS[reason],
                n_customers=int(counts[i]),
                amount_before=sums[0][i] / 100,
                amount_after=sums[1][i] / 100,
            )
        )
    return tuple(told)


def _summed(where: Labels, cents: Cents, size: int) -> list[int]:
    found = np.zeros(size, dtype=np.int64)
    np.add.at(found, where, cents)
    return [int(each) for each in found]


def mean_interval(values: Matrix, z: float) -> tuple[float, float, float] | None:
    """Return the mean of what is there with its normal interval; None below two values."""
    there = values[~np.isnan(values)]
    if len(there) < 2:
        return None
    mean = float(there.mean())
    half = z * float(there.std(ddof=1)) / float(np.sqrt(len(there)))
    return mean, mean - half, mean + half
