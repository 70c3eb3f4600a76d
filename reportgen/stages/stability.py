"""How long a segmentation stays valid: the same pipeline on earlier views of the export.

From each start date the old model, with its own scaler, is held against a refit of the same recipe
every few weeks, on the customers in the window at that time. Refits on the start date itself give
the noise floor: agreement is only called lost below what a refit on the same day would lose.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from reportgen.clusters.indices import adjusted_rand_index, contingency, match_clusters
from reportgen.clusters.kmeans import fit_kmeans, n_distinct, place, polished
from reportgen.clusters.parallel import Workers, call
from reportgen.clusters.resampling import STARTS
from reportgen.clusters.spaces import (
    Features,
    Labels,
    Matrix,
    Recipe,
    Scaler,
    complete_rows,
    scaled,
)
from reportgen.model.results import Stability, StabilityPoint, StabilityStart, WindowPolicy
from reportgen.model.settings import Settings

THRESHOLDS = (0.7, 0.8, 0.85, 0.9)
SECONDS_PER_WEEK = 7 * 86_400
_FLOOR_QUANTILE = 0.05  # lower edge of the 90 % band
_MIN_FOLLOW_UP_STEPS = 4
_MAX_STARTS = {"rolling": 8, "growing": 6}
_MIN_GROWING_WEEKS = 26

FeaturesAt = Callable[[int, int | None], Features]
DateText = Callable[[int], str]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Model:
    """A fitted recipe: its own scaler and its centres."""

    scaler: Scaler
    centers: Matrix


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """The export as it looked at any moment.

    Parameters
    ----------
    features_at : callable of (cut, window start or None) -> Features
        Moments in seconds since 1970-01-01; a window start of None means the first order.
    first_s, end_s : int
        Where the usable history begins and ends.
    date_text : callable
        Writes a moment as text for the records.
    """

    features_at: FeaturesAt
    first_s: int
    end_s: int
    date_text: DateText


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Dated:
    """Customers and refit per date."""

    views: dict[int, Features]
    models: dict[int, Model]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Which dates are looked at under a window policy, all in seconds since 1970-01-01.

    ``dates`` are ascending, ``step_weeks`` apart; ``starts`` are some of them.
    """

    window: WindowPolicy
    window_s: int | None
    dates: tuple[int, ...]
    starts: tuple[int, ...]

    def window_start(self, cut_s: int) -> int | None:
        """Return where the window that ends at a cut begins; None for the first order."""
        return None if self.window_s is None else cut_s - self.window_s


def _spread(dates: Sequence[int], most: int) -> tuple[int, ...]:
    if len(dates) <= most:
        return tuple(dates)
    picks = np.unique(np.linspace(0, len(dates) - 1, most).round().astype(int))
    return tuple(dates[i] for i in picks)


def plan(*, window: WindowPolicy, first_s: int, end_s: int, settings: Settings) -> Plan:
    """Return the dates that the history allows.

    Parameters
    ----------
    window : ``rolling`` or ``growing``
    first_s, end_s : int
        Where the usable history begins and ends, seconds since 1970-01-01.
    settings : Settings
        ``step_weeks``, ``window_days``.

    Returns
    -------
    Plan
        A rolling start has a whole window behind it, a growing one at least 26 weeks; each has at
        least four looks ahead. There may be no start at all.
    """
    step_s = settings.step_weeks * SECONDS_PER_WEEK
    window_s = settings.window_days * 86_400 if window == "rolling" else None
    behind = window_s if window_s is not None else _MIN_GROWING_WEEKS * SECONDS_PER_WEEK
    count = max((end_s - first_s - behind) // step_s, -1)
    dates = tuple(end_s - i * step_s for i in range(int(count), -1, -1))
    starts = dates[:-_MIN_FOLLOW_UP_STEPS]
    return Plan(
        window=window, window_s=window_s, dates=dates, starts=_spread(starts, _MAX_STARTS[window])
    )


def fit_recipe(
    features: Features, recipe: Recipe, *, seed: int, start_rows: int | None = None
) -> Model | None:
    """Return the recipe fitted on the customers given; None where they are too few or alike.

    ``start_rows`` is as for ``fit_kmeans``.
    """
    scaler, points = scaled(features, recipe.features, recipe.transform)
    points = points[complete_rows(points)]
    if len(points) < recipe.k or not n_distinct(points, at_least=recipe.k):
        return None
    fit = fit_kmeans(points, recipe.k, starts=STARTS, seed=seed, start_rows=start_rows)
    fit = polished(points, fit)
    return Model(scaler=scaler, centers=fit.centers)


def placed(features: Features, model: Model) -> Labels:
    """Return each customer's segment under a model, which scales them with its own scaler."""
    return place(model.scaler.transform(features), model.centers)


def agreement(features: Features, old: Model, new: Model) -> tuple[float, tuple[float, ...]]:
    """Return the ARI of two models on the same customers, and each old segment's Jaccard.

    Segments are matched one to one.
    """
    labels = placed(features, old), placed(features, new)
    table = contingency(*labels, len(old.centers), len(new.centers))
    return adjusted_rand_index(table), tuple(match_clusters(table)[1].tolist())


def floor_refit(
    features: Features, labels: Labels, recipe: Recipe, *, start_rows: int, seed: int
) -> float:
    """Return the agreement (ARI) of a refit on the same date with the model's ``labels``.

    Even seeds draw the customers again, odd ones only restart.
    """
    drawn = features
    if seed % 2 == 0:
        rng = np.random.default_rng([seed, 5])
        n = len(features.values)
        drawn = features.take(np.sort(rng.integers(0, n, size=n)))
    refit = fit_recipe(drawn, recipe, start_rows=start_rows, seed=seed)
    if refit is None:
        return 0.0
    k = recipe.k
    return adjusted_rand_index(contingency(labels, placed(features, refit), k, k))


def crossed_at(
    points: Sequence[tuple[int, float]], *, threshold: float, floor_low: float
) -> int | None:
    """Return the weeks at the first of two looks in a row below the line; None if there is none.

    The line is the smaller of the threshold and the lower edge of the noise floor.

    >>> crossed_at([(2, 0.9), (4, 0.7), (6, 0.9), (8, 0.7), (10, 0.6)], threshold=0.8, floor_low=1)
    8
    >>> crossed_at([(2, 0.9), (4, 0.7)], threshold=0.8, floor_low=0.6) is None
    True
    """
    line = min(threshold, floor_low)
    for (weeks, ari), (_, following) in pairwise(points):
        if ari < line and following < line:
            return weeks
    return None


def _fit_dates(
    schedule: Plan, history: History, recipe: Recipe, settings: Settings, workers: Workers
) -> _Dated:
    views = {
        date: history.features_at(date, schedule.window_start(date)).only(recipe.features)
        for date in schedule.dates
    }
    calls = [
        call(
            fit_recipe,
            views[date],
            recipe,
            seed=settings.seed,
        )
        for date in schedule.dates
    ]
    fitted = zip(schedule.dates, workers.run(calls), strict=True)
    return _Dated(views=views, models={date: model for date, model in fitted if model is not None})


def _floors(
    schedule: Plan, dated: _Dated, recipe: Recipe, settings: Settings, workers: Workers
) -> dict[int, tuple[float, float]]:
    """Return the lower edge and the median of each start's noise floor."""
    starts = [start for start in schedule.starts if start in dated.models]
    labels = {start: placed(dated.views[start], dated.models[start]) for start in starts}
    n = settings.budget.floor_refits
    calls = [
        call(
            floor_refit,
            dated.views[start],
            labels[start],
            recipe,
            start_rows=settings.budget.start_rows,
            seed=settings.seed * 1_000 + i + 1,
        )
        for start in starts
        for i in range(n)
    ]
    found = []
    for i, value in enumerate(workers.run(calls)):
        found.append(value)
        if i % n == n - 1:
            workers.tick()
    return {
        start: (
            float(np.quantile(found[i * n : (i + 1) * n], _FLOOR_QUANTILE)),
            float(np.median(found[i * n : (i + 1) * n])),
        )
        for i, start in enumerate(starts)
    }


def _followed(
    start: int,
    schedule: Plan,
    dated: _Dated,
    floor: tuple[float, float],
    history: History,
    *,
    threshold: float,
) -> StabilityStart:
    points = []
    for date in schedule.dates:
        if date <= start or date not in dated.models:
            continue
        ari, jaccard = agreement(dated.views[date], dated.models[start], dated.models[date])
        points.append(
            StabilityPoint(
                weeks=(date - start) // SECONDS_PER_WEEK,
                ari=ari,
                floor_low=floor[0],
                n_customers=len(dated.views[date].values),
                jaccard=jaccard,
            )
        )
    track = [(point.weeks, point.ari) for point in points]
    crossed = crossed_at(track, threshold=threshold, floor_low=floor[0])
    lines = {f"{line:.2f}": line for line in sorted({*THRESHOLDS, threshold})}
    return StabilityStart(
        start=history.date_text(start),
        window=schedule.window,
        n_customers=len(dated.views[start].values),
        floor_low=floor[0],
        floor_median=floor[1],
        horizon_weeks=points[-1].weeks if points else 0,
        points=tuple(points),
        crossed_at_weeks=crossed,
        crossed_on=(
            None if crossed is None else history.date_text(start + crossed * SECONDS_PER_WEEK)
        ),
        crossed={
            key: crossed_at(track, threshold=line, floor_low=floor[0])
            for key, line in lines.items()
        },
    )


def simulate(
    history: History, recipe: Recipe, settings: Settings, *, workers: Workers
) -> Stability:
    """Follow the kept recipe through the history, under both window policies.

    Parameters
    ----------
    history : History
    recipe : Recipe
        The kept recipe and no other.
    settings : Settings
    workers : Workers
        Make independent fits; told after each start's noise floor.

    Returns
    -------
    Stability
        A policy that the history does not allow is named in ``not_run``.
    """
    starts: list[StabilityStart] = []
    windows: list[WindowPolicy] = []
    not_run = []
    policies: tuple[WindowPolicy, ...] = ("rolling", "growing")
    threshold = settings.thresholds.period_ari
    for window in policies:
        schedule = plan(
            window=window, first_s=history.first_s, end_s=history.end_s, settings=settings
        )
        if len(schedule.starts) < settings.min_starts:
            not_run.append(window)
            continue
        dated = _fit_dates(schedule, history, recipe, settings, workers)
        floors = _floors(schedule, dated, recipe, settings, workers)
        windows.append(window)
        starts += [
            _followed(start, schedule, dated, floor, history, threshold=threshold)
            for start, floor in floors.items()
        ]
    return Stability(
        starts=tuple(starts),
        step_weeks=settings.step_weeks,
        threshold=threshold,
        windows_run=tuple(windows),
        not_run=tuple(not_run),
    )
