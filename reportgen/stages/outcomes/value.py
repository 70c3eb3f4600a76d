"""Whether what a customer will spend can be forecast: learned at one date, tested at a later one.

A lifetime value is a forecast; it is worth printing only where the plainest forecast of the next
quarter already beats "everybody spends the mean" on dates it has not seen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from reportgen.clusters.spaces import Features, Matrix
from reportgen.model.results import ValueCheck
from reportgen.model.settings import FollowUp

_SECONDS_PER_DAY = 86_400
_HISTORY = ("n_orders", "recency_days", "monetary")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Trial:
    """One date: what was known (n, p), today's segments (-1: none), and the spend that followed."""

    moment: int
    history: Matrix
    segments: npt.NDArray[np.int64]
    spend: Matrix


def history_of(features: Features) -> Matrix:
    """Return orders, recency and amount, logged, with a constant: what every shop knows."""
    columns = [np.log1p(np.maximum(features.column(name), 0.0)) for name in _HISTORY]
    return np.column_stack([np.ones(len(features.values)), *columns])


def _by_history(learned: Trial, tested: Trial) -> Matrix:
    """Return the forecasts of a linear regression of spend on the history."""
    weights = np.linalg.lstsq(learned.history, learned.spend, rcond=None)[0]
    return np.asarray(tested.history @ weights)


def _by_segment(learned: Trial, tested: Trial) -> Matrix:
    """Return each customer's segment mean at the earlier date; the overall mean without one."""
    k = int(max(learned.segments.max(), tested.segments.max(), 0)) + 1
    known = learned.segments >= 0
    sums = np.bincount(learned.segments[known], weights=learned.spend[known], minlength=k)
    counts = np.bincount(learned.segments[known], minlength=k)
    overall = float(learned.spend.mean())
    means = np.divide(sums, counts, out=np.full(k, overall), where=counts > 0)
    return np.asarray(np.where(tested.segments >= 0, means[tested.segments], overall))


def check_value(trials: Sequence[Trial], *, one_time_share: float, rules: FollowUp) -> ValueCheck:
    """Return how much better than the mean two plain forecasts do on later dates.

    Each date learns from the latest earlier one whose follow-up had ended by then.

    Parameters
    ----------
    trials : sequence of Trial
        Ascending.
    one_time_share : float
        Share of today's customers with one order.
    rules : FollowUp
    """
    span = rules.days * _SECONDS_PER_DAY
    errors = np.zeros(3)
    n_tests = 0
    for i, tested in enumerate(trials):
        past = [trial for trial in trials[:i] if trial.moment + span <= tested.moment]
        if not past:
            continue
        learned = past[-1]
        forecasts = (
            np.full(len(tested.spend), learned.spend.mean()),
            _by_history(learned, tested),
            _by_segment(learned, tested),
        )
        errors += [float(((tested.spend - f) ** 2).sum()) for f in forecasts]
        n_tests += 1
    skills = [float(1 - e / errors[0]) if errors[0] > 0 else None for e in errors[1:]]
    history, by_segment = skills
    return ValueCheck(
        one_time_share=one_time_share,
        n_tests=n_tests,
        skill_history=history,
        skill_segments=by_segment,
        needed=rules.forecast_skill,
        carries=history is not None and history >= rules.forecast_skill,
    )
