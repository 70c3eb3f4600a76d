"""The kept recipe fitted as of earlier dates, its segments matched to today's and followed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.spatial.distance import cdist

from reportgen.clusters.fitting import Effort, fit
from reportgen.clusters.parallel import Workers, call
from reportgen.clusters.spaces import (
    Features,
    Labels,
    Matrix,
    Placement,
    Recipe,
    complete_rows,
    scaled,
)
from reportgen.model.results import Look, Outcomes
from reportgen.model.settings import FollowUp, Settings
from reportgen.stages.outcomes.lifetime import Backtest, lifetime
from reportgen.stages.outcomes.pooled import Followed, compared, pooled
from reportgen.stages.outcomes.purchases import Around, Purchases
from reportgen.stages.outcomes.value import Trial, check_value, history_of

SECONDS_PER_DAY = 86_400


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates:
    """The earlier dates, ascending, seconds since 1970-01-01; there may be none."""

    moments: tuple[int, ...]
    step_days: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Snapshot:
    """Customers as they were known at a date, and what they did afterwards.

    Parameters
    ----------
    moment : int
        Seconds since 1970-01-01; ``date`` the same as text.
    customers : (n,) int64
        Numbers that name the same customer at every date.
    features : Features
        From what was known at the date alone.
    n_orders, spend, score_sum, n_scores : (n,) float64
        Orders, amount and review scores of the follow-up.
    around : Around
        Orders up to the date, and just before and after it.
    """

    moment: int
    date: str
    customers: npt.NDArray[np.int64]
    features: Features
    n_orders: Matrix
    spend: Matrix
    score_sum: Matrix
    n_scores: Matrix
    around: Around


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Today:
    """Today's customers: what they are like, their segments, and their orders."""

    features: Features
    placement: Placement
    known: Purchases


def dates_of(first_s: int, end_s: int, settings: FollowUp) -> Dates:
    """Return the dates that a history allows, the last a whole follow-up before its end.

    Follow-ups do not overlap where the history has room for ``looks`` of them; else the dates move
    together, down to ``shortest_step_days``.

    Examples
    --------
    >>> dates_of(0, 600 * 86_400, FollowUp()).step_days
    90
    >>> len(dates_of(0, 400 * 86_400, FollowUp()).moments), dates_of(0, 9, FollowUp()).moments
    (3, ())
    """
    last = end_s - settings.days * SECONDS_PER_DAY
    room = (last - first_s) // SECONDS_PER_DAY - settings.history_days
    if room < 0:
        return Dates(moments=(), step_days=settings.days)
    close = room // max(settings.looks - 1, 1)
    step = min(settings.days, max(settings.shortest_step_days, close))
    n = min(settings.most_looks, room // step + 1)
    moments = tuple(last - i * step * SECONDS_PER_DAY for i in range(n - 1, -1, -1))
    return Dates(moments=moments, step_days=step)


def _means(points: Matrix, labels: Labels, k: int) -> Matrix:
    """Return (k, p) means of the scaled values that are there; 0 where a segment has none."""
    there = ~np.isnan(points)
    filled = np.where(there, points, 0.0)
    sums = np.zeros((k, points.shape[1]))
    counts = np.zeros_like(sums)
    np.add.at(sums, labels, filled)
    np.add.at(counts, labels, there.astype(np.float64))
    return np.divide(sums, counts, out=np.zeros_like(sums), where=counts > 0)


def match_profiles(then: Matrix, today: Matrix) -> npt.NDArray[np.int64]:
    """Return today's segment for each earlier one, -1 where it has no counterpart.

    Profiles are the mean variables in standard deviations of each date's own customers: a segment
    is what it was among its contemporaries. Two are matched where each is the other's nearest, so
    that one to one follows. (The matching with the smallest summed distance would let a segment
    without a counterpart push others off theirs.)
    """
    apart = cdist(then, today, "sqeuclidean")
    theirs, ours = apart.argmin(axis=1), apart.argmin(axis=0)
    mutual = ours[theirs] == np.arange(len(then))
    return np.where(mutual, theirs, -1).astype(np.int64)


def fitted_labels(
    features: Features, recipe: Recipe, *, seed: int, start_rows: int
) -> tuple[Labels, Matrix] | None:
    """Return each customer's segment under a fresh fit, and the segments' profiles (k, p).

    None where the customers are too few or too much alike.
    """
    points = scaled(features, recipe.features, recipe.transform)[1]
    effort = Effort(start_rows=start_rows)
    fitted = fit(points[complete_rows(points)], recipe, seed=seed, effort=effort)
    if fitted is None:
        return None
    labels = fitted.place(points)
    return labels, _means(points, labels, fitted.k)


def _followed(
    snapshots: Sequence[Snapshot], today: Matrix, recipe: Recipe, settings: Settings, run: Workers
) -> list[Followed]:
    calls = [
        call(
            fitted_labels,
            snapshot.features.only(recipe.features),
            recipe,
            seed=settings.seed,
            start_rows=settings.budget.start_rows,
        )
        for snapshot in snapshots
    ]
    found = []
    for snapshot, fitted in zip(snapshots, run.run(calls), strict=True):
        if fitted is None:
            continue
        labels, profiles = fitted
        found.append(
            Followed(
                date=snapshot.date,
                customers=snapshot.customers,
                segments=match_profiles(profiles, today)[labels],
                repurchased=(snapshot.n_orders > 0).astype(np.float64),
                spend=snapshot.spend,
                score_sum=snapshot.score_sum,
                n_scores=snapshot.n_scores,
            )
        )
    return found


def follow(
    snapshots: Sequence[Snapshot],
    today: Today,
    recipe: Recipe,
    settings: Settings,
    *,
    workers: Workers,
) -> Outcomes | None:
    """Return what today's segments' counterparts at earlier dates did next.

    Parameters
    ----------
    snapshots : sequence of Snapshot
        Ascending; dates with too few customers are left out.
    today : Today
    recipe : Recipe
        The kept recipe and no other.
    settings : Settings
    workers : Workers

    Returns
    -------
    Outcomes or None
        None where no date can be looked at.
    """
    rules, features = settings.follow_up, today.features
    labels, segment_ids = today.placement.labels, today.placement.ids
    usable = [s for s in snapshots if len(s.customers) >= rules.fewest_customers]
    points = scaled(features, recipe.features, recipe.transform)[1]
    looks = _followed(usable, _means(points, labels, len(segment_ids)), recipe, settings, workers)
    if not looks:
        return None
    by_date = {snapshot.date: snapshot for snapshot in usable}
    steps = np.diff([s.moment for s in usable]) // SECONDS_PER_DAY
    return Outcomes(
        follow_up_days=rules.days,
        step_days=int(steps[0]) if len(steps) else rules.days,
        level=rules.level,
        fewest_members=rules.fewest_members,
        looks=tuple(
            Look(
                date=look.date,
                n_customers=len(look.customers),
                repurchase_share=float(look.repurchased.mean()),
                matched=tuple(segment_ids[i] for i in np.unique(look.segments[look.segments >= 0])),
            )
            for look in looks
        ),
        segments=pooled(looks, segment_ids, rules, seed=settings.seed),
        pairs=compared(looks, segment_ids, rules),
        value=check_value(
            [_trial(look, by_date[look.date]) for look in looks],
            one_time_share=float((features.column("n_orders") == 1).mean()),
            rules=rules,
        ),
        lifetime=lifetime(
            [
                Backtest(
                    customers=look.customers,
                    segments=look.segments,
                    around=by_date[look.date].around,
                )
                for look in looks
            ],
            today.known,
            labels,
            segment_ids,
            rules,
        ),
    )


def _trial(look: Followed, snapshot: Snapshot) -> Trial:
    return Trial(
        moment=snapshot.moment,
        history=history_of(snapshot.features),
        segments=look.segments,
        spend=snapshot.spend,
    )
