"""What customers will spend in a year, where a model of their orders passes its test.

The model (BG/NBD for orders, gamma-gamma for amounts) is fitted as of each earlier date on what was
known then, and held against what customers did in the follow-up. Its estimate is given where

- enough customers have come back at all;
- orders and spend of all dates together come out within the tolerance;
- so do orders and spend of every segment, or they lie no further than the tolerance beyond the
  interval of what was observed (95 % over all segments and both measures, Šidák);
- its squared error lies below that of "as in the period before", and of everybody's mean.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np
import numpy.typing as npt

from reportgen.clusters.spaces import Labels, Matrix
from reportgen.model.results import Lifetime, LifetimeCheck, LifetimeSegment
from reportgen.model.settings import FollowUp
from reportgen.stages.outcomes.forecast import estimates, fitted, parameters, predicted
from reportgen.stages.outcomes.purchases import Around, Purchases


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Backtest:
    """A date: its customers (n,), today's segment of each (-1: none), and what they bought."""

    customers: npt.NDArray[np.int64]
    segments: npt.NDArray[np.int64]
    around: Around


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Tested:
    """Every customer-date: who, the segment, and orders and spend (n, 2) of each kind."""

    customers: npt.NDArray[np.int64]
    segments: npt.NDArray[np.int64]
    came: Matrix
    predicted: Matrix
    before: Matrix


def _tested(tests: Sequence[Backtest], days: int) -> _Tested | None:
    parts = []
    for test in tests:
        model = fitted(test.around.known)
        if model is None:
            return None
        parts.append((test, predicted(model, test.around.known, days)))
    if not parts:
        return None
    return _Tested(
        customers=np.concatenate([test.customers for test, _ in parts]),
        segments=np.concatenate([test.segments for test, _ in parts]),
        came=np.concatenate([test.around.after for test, _ in parts]),
        predicted=np.concatenate([found for _, found in parts]),
        before=np.concatenate([test.around.before for test, _ in parts]),
    )


def _errors(customers: npt.NDArray[np.int64], came: Matrix) -> Matrix:
    """Return the standard errors of mean orders and spend, (2,); customers are the units."""
    units, where = np.unique(customers, return_inverse=True)
    off = came - came.mean(axis=0)
    sums = np.column_stack([np.bincount(where, weights=column) for column in off.T])
    m = len(units)
    return np.asarray(np.sqrt((sums**2).sum(axis=0) * m / max(m - 1, 1)) / len(came))


def _segments_fit(tested: _Tested, k: int, rules: FollowUp) -> tuple[int, int]:
    """Return how many segments could be tested, and how many came out."""
    inside = [tested.segments == i for i in range(k)]
    enough = [
        rows
        for rows in inside
        if rows.sum() >= rules.fewest_members
        and (tested.came[rows, 0] > 0).sum() >= rules.fewest_buyers
    ]
    each = 0.95 ** (1 / max(2 * len(enough), 1))
    z = NormalDist().inv_cdf((1 + each) / 2)
    fit = 0
    for rows in enough:
        mean, error = (
            tested.came[rows].mean(axis=0),
            _errors(tested.customers[rows], tested.came[rows]),
        )
        gap = np.abs(tested.predicted[rows].mean(axis=0) - mean)
        fit += bool((gap <= z * error + rules.lifetime_tolerance * mean).all())
    return len(enough), fit


def _saved(tested: _Tested, other: Matrix) -> float:
    """Return the share of another forecast's squared error saved, the smaller of both measures."""
    ours = ((tested.came - tested.predicted) ** 2).sum(axis=0)
    theirs = ((tested.came - other) ** 2).sum(axis=0)
    return float(np.min(1 - ours / theirs)) if (theirs > 0).all() else 0.0


def check(tests: Sequence[Backtest], k: int, rules: FollowUp) -> LifetimeCheck | None:
    """Return how the model did at earlier dates; None where it cannot be fitted at one of them.

    Parameters
    ----------
    tests : sequence of Backtest
    k : int
        Number of segments.
    rules : FollowUp
    """
    tested = _tested(tests, rules.days)
    if tested is None:
        return None
    n_segments, fit = _segments_fit(tested, k, rules)
    orders, spend = tested.came.mean(axis=0).tolist()
    expected_n, expected_spend = tested.predicted.mean(axis=0).tolist()
    mean = np.broadcast_to(tested.came.mean(axis=0), tested.came.shape)
    return LifetimeCheck(
        n_dates=len(tests),
        n_customers=len(tested.customers),
        observed_orders=orders,
        predicted_orders=expected_n,
        observed_spend=spend,
        predicted_spend=expected_spend,
        n_segments=n_segments,
        n_segments_fit=fit,
        saved_before=_saved(tested, tested.before),
        saved_mean=_saved(tested, mean),
    )


def reasons(found: LifetimeCheck | None, repeat_share: float, rules: FollowUp) -> tuple[str, ...]:
    """Return why no estimate is given; empty where one is.

    ``few_repeaters``, ``no_fit``, ``total_off``, ``segments_off``, ``no_better``.
    """
    few = ("few_repeaters",) if repeat_share < rules.lifetime_repeaters else ()
    if found is None:
        return (*few, "no_fit")
    off = [
        abs(predicted - observed) > rules.lifetime_tolerance * observed
        for predicted, observed in (
            (found.predicted_orders, found.observed_orders),
            (found.predicted_spend, found.observed_spend),
        )
    ]
    kept = {
        "total_off": any(off),
        "segments_off": found.n_segments_fit < max(found.n_segments, 1),
        "no_better": min(found.saved_before, found.saved_mean) <= 0,
    }
    return (*few, *(name for name, there in kept.items() if there))


def lifetime(
    tests: Sequence[Backtest],
    today: Purchases,
    labels: Labels,
    segment_ids: Sequence[str],
    rules: FollowUp,
) -> Lifetime:
    """Return what customers will spend where the model passes its test, and the test in any case.

    Parameters
    ----------
    tests : sequence of Backtest
        Earlier dates, ascending.
    today : Purchases
    labels : (n,) int64
        Today's segments, all of them with customers.
    segment_ids : sequence of str
    rules : FollowUp
    """
    repeat_share = float((today.repeats > 0).mean())
    found = check(tests, len(segment_ids), rules)
    why = reasons(found, repeat_share, rules)
    model = fitted(today)
    segments: tuple[LifetimeSegment, ...] = ()
    if not why and model is not None:
        segments = estimates(model, today, labels, segment_ids, rules.lifetime_days)
    if not why and not segments:
        why = ("no_fit",)
    return Lifetime(
        days=rules.lifetime_days,
        repeat_share=repeat_share,
        needed_repeaters=rules.lifetime_repeaters,
        tolerance=rules.lifetime_tolerance,
        check=found,
        reasons=why,
        segments=segments,
        parameters=parameters(model),
    )
