"""A shop of orders with a known course, seen at any moment: no engine, a dozen lines of numpy."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from reportgen.clusters.spaces import Features
from reportgen.stages.stability.plan import SECONDS_PER_WEEK, History, Snapshot

WEEK = SECONDS_PER_WEEK
NAMES = ("recency_days", "n_orders", "monetary", "review_score_mean")


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """What the shop goes through.

    New customers arrive evenly, ``per_week`` a week, until week ``last_week``. A third spends much,
    a fifth is unhappy; from week ``change_week`` on newcomers and old customers spend ``factor``
    times as much and regulars come back.
    """

    weeks: int = 104
    per_week: int = 60
    last_week: int | None = None
    change_week: int | None = None
    factor: float = 1.0
    repeat_share: float = 0.0
    seed: int = 0


def orders_of(course: Course):
    """Return (customer, moment in seconds, amount, score) arrays."""
    rng = np.random.default_rng(course.seed)
    last = course.weeks if course.last_week is None else course.last_week
    n = course.per_week * last
    customer = np.arange(n)
    moment = (np.sort(rng.uniform(0, last, size=n)) * WEEK).astype(np.int64)
    rich = rng.random(n) < 0.33
    amount = np.where(rich, 400.0, 80.0) * rng.lognormal(0, 0.25, size=n)
    score = np.where(rng.random(n) < 0.2, 1.0, 5.0)
    if course.change_week is None:
        return customer, moment, amount, score
    late = moment >= course.change_week * WEEK
    amount = np.where(late, amount * course.factor, amount)
    again = np.flatnonzero(~late & (rng.random(n) < course.repeat_share))
    when = rng.uniform(course.change_week, last, size=len(again)) * WEEK
    return (
        np.concatenate([customer, again]),
        np.concatenate([moment, when.astype(np.int64)]),
        np.concatenate([amount, amount[again] * course.factor]),
        np.concatenate([score, np.where(rng.random(len(again)) < 0.5, 1.0, 5.0)]),
    )


def history_of(course: Course, orders=None) -> History:
    """Return the shop as it looked at any moment; orders and reviews are known at once.

    ``orders`` stand in for those of the course.
    """
    customer, moment, amount, score = orders_of(course) if orders is None else orders
    n = int(customer.max()) + 1

    def snapshot_at(cut_s, start_s):
        rows = (moment < cut_s) & (moment >= (start_s or 0))
        who = customer[rows]
        count = np.bincount(who, minlength=n)
        ids = np.flatnonzero(count)
        last = np.zeros(n, dtype=np.int64)
        np.maximum.at(last, who, moment[rows])
        sums = [np.bincount(who, weights=v[rows], minlength=n) for v in (amount, score)]
        recency = (cut_s - last[ids]) / 86_400
        values = [recency, count[ids], sums[0][ids], sums[1][ids] / count[ids]]
        features = Features(names=NAMES, values=np.column_stack(values).astype(float))
        return Snapshot(customers=ids, features=features, recency_days=recency)

    return History(
        snapshot_at=snapshot_at,
        first_s=0,
        end_s=course.weeks * WEEK,
        date_text=lambda seconds: f"week {seconds // WEEK}",
    )
