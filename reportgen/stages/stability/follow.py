"""Each start date followed to the end of the data, with its noise floor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from reportgen.clusters.parallel import Workers, call
from reportgen.clusters.spaces import Features, Recipe
from reportgen.model.results import StabilityPoint, StabilityStart
from reportgen.model.settings import Settings
from reportgen.stages.stability.plan import SECONDS_PER_WEEK, History, Plan
from reportgen.stages.stability.refit import Model, agreement, fit_recipe, floor_refit, placed

THRESHOLDS = (0.7, 0.8, 0.85, 0.9)
_FLOOR_QUANTILE = 0.05  # lower edge of the 90 % band


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Dated:
    """Customers and refit per date."""

    views: dict[int, Features]
    models: dict[int, Model]


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


def fit_dates(
    schedule: Plan, history: History, recipe: Recipe, settings: Settings, workers: Workers
) -> Dated:
    """Return the customers of every planned date, and the recipe refitted on them."""
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
    return Dated(views=views, models={date: model for date, model in fitted if model is not None})


def floors_of(
    schedule: Plan, dated: Dated, recipe: Recipe, settings: Settings, workers: Workers
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


def followed(
    start: int,
    schedule: Plan,
    dated: Dated,
    floor: tuple[float, float],
    history: History,
    *,
    threshold: float,
) -> StabilityStart:
    """Return one start with a point per later date, and when it crossed each threshold."""
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
