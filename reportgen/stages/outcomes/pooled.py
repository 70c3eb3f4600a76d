"""Follow-ups pooled over dates: a customer counts at each date, but only once for the certainty.

The same customer appears at several dates, so customers (not customer-dates) are the units of every
interval and test: variances add up over customers, clustered (Liang and Zeger 1986). What all
customers of one date share, such as a season, is not in these intervals: it shifts all segments of
that date together, and shows in the figures by date.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import sqrt
from typing import Literal

import numpy as np
import numpy.typing as npt

from reportgen.clusters.intervals import Z95, holm, two_sided, wilson
from reportgen.clusters.spaces import Matrix
from reportgen.model.results import LookOutcome, PairTest, SegmentOutcome
from reportgen.model.settings import FollowUp


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Followed:
    """One date: today's segment of each customer (-1: none), and the outcomes, all (n,)."""

    date: str
    customers: npt.NDArray[np.int64]
    segments: npt.NDArray[np.int64]
    repurchased: Matrix
    spend: Matrix
    score_sum: Matrix
    n_scores: Matrix


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Sums:
    """Sums per customer over the dates at which one segment held them."""

    customers: npt.NDArray[np.int64]
    n: Matrix
    repurchased: Matrix
    spend: Matrix
    score_sum: Matrix
    n_scores: Matrix


def _sums(looks: Sequence[Followed], segment: int) -> _Sums:
    picks = [look.segments == segment for look in looks]
    customers, where = np.unique(
        np.concatenate([look.customers[p] for look, p in zip(looks, picks, strict=True)]),
        return_inverse=True,
    )

    def summed(name: str) -> Matrix:
        values = [getattr(look, name)[p] for look, p in zip(looks, picks, strict=True)]
        sums = np.bincount(where, weights=np.concatenate(values), minlength=len(customers))
        return sums.astype(np.float64)

    return _Sums(
        customers=customers,
        n=np.bincount(where, minlength=len(customers)).astype(np.float64),
        repurchased=summed("repurchased"),
        spend=summed("spend"),
        score_sum=summed("score_sum"),
        n_scores=summed("n_scores"),
    )


def clustered_variance(values: Matrix, n: Matrix, mean: float) -> float:
    """Return the variance of Σ values / Σ n where rows are independent customers."""
    m = len(values)
    if m < 2:
        return 0.0
    residuals = values - mean * n
    return float((residuals**2).sum()) * m / (m - 1) / float(n.sum()) ** 2


def spend_interval(
    sums_spend: Matrix, n: Matrix, *, resamples: int, seed: int
) -> tuple[float, ...]:
    """Return the 2.5 % and 97.5 % quantiles of spend per customer-date over Poisson resamples.

    Customers are drawn, each with all its dates. Those who spent nothing only count in the
    denominator, and are drawn as whole groups: the same distribution at a fraction of the work.
    """
    rng = np.random.default_rng([seed, 11])
    buyers = sums_spend > 0
    weights = rng.poisson(1.0, size=(resamples, int(buyers.sum()))).astype(np.float64)
    top, bottom = weights @ sums_spend[buyers], weights @ n[buyers]
    dates, counts = np.unique(n[~buyers], return_counts=True)
    bottom += rng.poisson(counts, size=(resamples, len(counts))) @ dates
    ratios = np.divide(top, bottom, out=np.zeros_like(top), where=bottom > 0)
    return tuple(np.quantile(ratios, [0.025, 0.975]).tolist())


def _score(sums: _Sums, rules: FollowUp) -> tuple[float, float, float] | None:
    scored = sums.n_scores > 0
    if int(scored.sum()) < rules.fewest_members:
        return None
    n, total = sums.n_scores[scored], sums.score_sum[scored]
    mean = float(total.sum() / n.sum())
    half = Z95 * sqrt(clustered_variance(total, n, mean))
    return mean, max(mean - half, 1.0), min(mean + half, 5.0)


def _by_look(looks: Sequence[Followed], segment: int) -> tuple[LookOutcome, ...]:
    found = []
    for look in looks:
        inside = look.segments == segment
        if inside.any():
            found.append(
                LookOutcome(
                    date=look.date,
                    n_customers=int(inside.sum()),
                    n_repurchased=int(look.repurchased[inside].sum()),
                )
            )
    return tuple(found)


def _segment(
    looks: Sequence[Followed], segment: int, segment_id: str, rules: FollowUp, seed: int
) -> SegmentOutcome:
    sums = _sums(looks, segment)
    by_look = _by_look(looks, segment)
    n = float(sums.n.sum())
    events = float(sums.repurchased.sum())
    enough = len(sums.customers) >= rules.fewest_members
    share = events / n if enough else None
    low = high = effect = mean = spend_low = spend_high = None
    if share is not None:
        simple = share * (1 - share) / n
        variance = clustered_variance(sums.repurchased, sums.n, share)
        # Without any event the data cannot show the dependence: count each customer once.
        effect = max(1.0, variance / simple) if simple > 0 else n / len(sums.customers)
        low, high = wilson(events / effect, n / effect)
        mean = float(sums.spend.sum()) / n
        if int((sums.spend > 0).sum()) >= rules.fewest_buyers:
            spend_low, spend_high = spend_interval(
                sums.spend, sums.n, resamples=rules.resamples, seed=seed * 100 + segment
            )
    score = _score(sums, rules) if enough else None
    return SegmentOutcome(
        segment_id=segment_id,
        n_looks=len(by_look),
        n_customers=int(n),
        n_distinct=len(sums.customers),
        n_repurchased=int(events),
        repurchase_share=share,
        repurchase_low=low,
        repurchase_high=high,
        design_effect=effect,
        spend_mean=mean,
        spend_low=spend_low,
        spend_high=spend_high,
        n_scored=int((sums.n_scores > 0).sum()),
        score_mean=score[0] if score else None,
        score_low=score[1] if score else None,
        score_high=score[2] if score else None,
        by_look=by_look,
    )


def pooled(
    looks: Sequence[Followed], segment_ids: Sequence[str], rules: FollowUp, *, seed: int
) -> tuple[SegmentOutcome, ...]:
    """Return each segment's follow-up over all dates, in the order of ``segment_ids``."""
    return tuple(_segment(looks, i, name, rules, seed) for i, name in enumerate(segment_ids))


def _pair(
    first: _Sums, second: _Sums, name: Literal["repurchased", "spend"]
) -> tuple[float, float]:
    """Return the difference of two means and its p-value where the two have one mean in truth.

    The variance is taken around the common mean, which holds the level where events are rare; a
    customer who was in both segments at different dates counts as one.
    """
    values, others = getattr(first, name), getattr(second, name)
    n, m = first.n.sum(), second.n.sum()
    gap = float(values.sum() / n - others.sum() / m)
    common = float((values.sum() + others.sum()) / (n + m))
    own = (values - common * first.n) / n
    theirs = (others - common * second.n) / m
    _, here, there = np.intersect1d(
        first.customers, second.customers, assume_unique=True, return_indices=True
    )
    both = float((own[here] * theirs[there]).sum())
    variance = float((own**2).sum() + (theirs**2).sum()) - 2 * both
    return gap, two_sided(gap / sqrt(variance)) if variance > 0 else 1.0


def compared(
    looks: Sequence[Followed], segment_ids: Sequence[str], rules: FollowUp
) -> tuple[PairTest, ...]:
    """Return every pair of segments compared on repurchase and on spend.

    Only dates at which both had a counterpart count, so that both saw the same seasons. Pairs with
    too few customers, or too few who bought again, are left out.
    """
    found: list[PairTest] = []
    outcomes: tuple[tuple[Literal["repurchase", "spend"], Literal["repurchased", "spend"]], ...] = (
        ("repurchase", "repurchased"),
        ("spend", "spend"),
    )
    present = [{int(s) for s in np.unique(look.segments)} for look in looks]
    pairs = []
    for i, j in combinations(range(len(segment_ids)), 2):
        shared = [look for look, there in zip(looks, present, strict=True) if {i, j} <= there]
        if not shared:
            continue
        first, second = _sums(shared, i), _sums(shared, j)
        buyers = int((first.repurchased > 0).sum() + (second.repurchased > 0).sum())
        members = min(len(first.customers), len(second.customers))
        if members >= rules.fewest_members and buyers >= rules.fewest_buyers:
            pairs.append((segment_ids[i], segment_ids[j], first, second))
    for outcome, column in outcomes:
        results = [_pair(first, second, column) for _, _, first, second in pairs]
        adjusted = holm([p for _, p in results])
        found += [
            PairTest(
                outcome=outcome,
                first=one,
                second=two,
                difference=gap,
                p_value=p,
                p_adjusted=q,
                differ=q < rules.level,
            )
            for (one, two, _, _), (gap, p), q in zip(pairs, results, adjusted, strict=True)
        ]
    return tuple(found)
