"""The run before, graded: predictions held against what its customers did."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np

from reportgen.clusters.intervals import Z95, share_difference, wilson
from reportgen.clusters.spaces import Matrix
from reportgen.model.results.report_card import Fired, Grade, Grading
from reportgen.model.settings import FollowUp


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicted:
    """What the earlier run said of a segment for its whole follow-up; null where nothing.

    ``n`` is the effective number of customers behind the share.
    """

    share: float | None
    share_low: float | None
    share_high: float | None
    n: float
    spend: float | None
    spend_low: float | None
    spend_high: float | None


NOTHING = Predicted(
    share=None,
    share_low=None,
    share_high=None,
    n=0.0,
    spend=None,
    spend_low=None,
    spend_high=None,
)


def days_seen(gap_days: float, *, follow_up_days: int) -> float:
    """Return for how many days after the earlier as-of purchases can be graded.

    Parameters
    ----------
    gap_days : float
        From the earlier as-of to the last moment that can be seen in full.
    follow_up_days : int
        The days that predictions were made for.

    Examples
    --------
    >>> days_seen(63.0, follow_up_days=90), days_seen(400.0, follow_up_days=90)
    (63.0, 90.0)
    """
    return max(0.0, min(float(follow_up_days), gap_days))


def spend_interval(spend: Matrix, *, resamples: int, seed: int) -> tuple[float, float]:
    """Return the 2.5 % and 97.5 % quantiles of the mean over Poisson resamples of customers."""
    rng = np.random.default_rng([seed, 31])
    buyers = spend[spend > 0]
    weights = rng.poisson(1.0, size=(resamples, len(buyers))).astype(np.float64)
    n = weights.sum(axis=1) + rng.poisson(len(spend) - len(buyers), size=resamples)
    means = np.divide(weights @ buyers, n, out=np.zeros(resamples), where=n > 0)
    low, high = np.quantile(means, [0.025, 0.975]).tolist()
    return low, high


def _graded(low: float, high: float) -> Grading:
    """Return the grade from the interval of observed less predicted."""
    if low > 0:
        return "more"
    return "fewer" if high < 0 else "as predicted"


def _spend_grade(
    predicted: tuple[float, float, float] | None, observed: tuple[float, float, float] | None
) -> Grading | None:
    """Return the grade of two means, each with its interval, as if both were normal."""
    if predicted is None or observed is None:
        return None
    errors = [(high - low) / (2 * Z95) for _, low, high in (predicted, observed)]
    half = Z95 * sqrt(errors[0] ** 2 + errors[1] ** 2)
    gap = observed[0] - predicted[0]
    return _graded(gap - half, gap + half)


def _triple(*values: float | None) -> tuple[float, float, float] | None:
    mean, low, high = values
    return None if mean is None or low is None or high is None else (mean, low, high)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Observed:
    """Orders, and what was paid for them, of each customer in the days that can be seen, (n,)."""

    n_orders: Matrix
    spend: Matrix


def grade(
    segment_id: str,
    predicted: Predicted,
    observed: Observed,
    rules: FollowUp,
    *,
    scale: float,
    seed: int,
) -> Grade:
    """Return a segment's grade.

    Parameters
    ----------
    segment_id : str
    predicted : Predicted
        For the whole follow-up.
    observed : Observed
        Of its customers, at least one.
    rules : FollowUp
        From how many buyers on spend gets an interval, and from how many resamples.
    scale : float
        Days that can be seen over days of the follow-up, 0–1: predictions are taken in proportion.
    seed : int
        Of the resamples.
    """
    n_orders, spend = observed.n_orders, observed.spend
    n, buyers = len(n_orders), int((n_orders > 0).sum())
    low, high = wilson(buyers, n)
    share_grade = None
    if predicted.share is not None and predicted.n > 0:
        expected = predicted.share * scale * predicted.n
        share_grade = _graded(*share_difference(buyers, n, expected, predicted.n))
    known = None
    if buyers >= rules.fewest_buyers:
        known = (float(spend.mean()), *spend_interval(spend, resamples=rules.resamples, seed=seed))
    money = [
        None if value is None else value * scale
        for value in (predicted.spend, predicted.spend_low, predicted.spend_high)
    ]
    shares = [
        None if value is None else value * scale
        for value in (predicted.share, predicted.share_low, predicted.share_high)
    ]
    return Grade(
        segment_id=segment_id,
        n_customers=n,
        n_repurchased=buyers,
        predicted_share=shares[0],
        predicted_low=shares[1],
        predicted_high=shares[2],
        observed_share=buyers / n,
        observed_low=low,
        observed_high=high,
        share_grade=share_grade,
        predicted_spend=money[0],
        predicted_spend_low=money[1],
        predicted_spend_high=money[2],
        observed_spend=float(spend.mean()),
        observed_spend_low=known[1] if known else None,
        observed_spend_high=known[2] if known else None,
        spend_grade=_spend_grade(_triple(*money), known),
    )


def segment_trigger(
    segment_ids: Sequence[str], jaccard: Matrix, *, line: float, n_looks: int
) -> Fired:
    """Return the contract's trigger for the segment that stayed lowest over the looks.

    Parameters
    ----------
    segment_ids : sequence of str
        Of the earlier model.
    jaccard : (n, n_segments)
        With the match in a fresh model, a row per look, the latest last; n may be below
        ``n_looks``.
    line : float
        0–1.
    n_looks : int
        So many looks in a row have to lie below the line. Unknown where all of too few do.

    Examples
    --------
    >>> once = np.array([[0.9, 0.7], [0.9, 0.5]])
    >>> segment_trigger(("S1", "S2"), once, line=0.6, n_looks=2).fired
    False
    """
    best = jaccard.max(axis=0)
    worst = int(np.argmin(best))
    below = bool(best[worst] < line)
    return Fired(
        code="segment_jaccard",
        subject=segment_ids[worst],
        value=float(best[worst]),
        line=line,
        fired=None if below and len(jaccard) < n_looks else below,
        at_looks=tuple(jaccard[:, worst].tolist()),
    )
