"""Each start date followed to the end of the data, with its noise floor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from reportgen.clusters.indices import Table, adjusted_rand_index
from reportgen.clusters.parallel import Call, Workers, call, together
from reportgen.model.results import StabilityPoint, StabilityStart
from reportgen.model.settings import Settings
from reportgen.stages.stability.dated import Dated
from reportgen.stages.stability.matching import matched
from reportgen.stages.stability.plan import SECONDS_PER_WEEK, DateText
from reportgen.stages.stability.refit import RESTART_EVERY, cheaper, floor_refits

THRESHOLDS = (0.7, 0.8, 0.85, 0.9)
_BATCH = 5  # refits per piece of work
_FLOOR_QUANTILE = 0.05  # lower edge of the 90 % band


@dataclass(frozen=True, slots=True, kw_only=True)
class Floor:
    """Refits on one date: lower edge of the 90 % band and median of their ARI, mean wrong share.

    ``optimiser`` is the mean loss in ARI and wrong share of those that only begin elsewhere.
    """

    low: float
    median: float
    wrong_share: float
    optimiser: tuple[float, float]


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


def floors_of(
    studies: Sequence[Dated], settings: Settings, workers: Workers
) -> list[dict[int, Floor]]:
    """Return the noise floor of each start at which a recipe was fitted, recipe by recipe.

    Floors of one date are made in one process: recipes may share a tree.
    """
    budget = settings.budget
    seeds = [settings.seed * 1_000 + i for i in range(budget.floor_refits)]
    work = [
        (start, seeds[i : i + _BATCH])
        for start in studies[0].schedule.starts
        for i in range(0, len(seeds), _BATCH)
    ]
    there = [[one for one, dated in enumerate(studies) if s in dated.models] for s, _ in work]
    calls = [
        call(together, [_refits(studies[one], start, batch, settings) for one in ones])
        for ones, (start, batch) in zip(there, work, strict=True)
    ]
    found: list[dict[int, list[tuple[float, float]]]] = [{} for _ in studies]
    for ones, (start, _), refits in zip(there, work, workers.run(calls), strict=True):
        for one, made in zip(ones, refits, strict=True):
            found[one].setdefault(start, []).extend(made)
    workers.tick()
    return [{start: _floor(made, seeds) for start, made in each.items()} for each in found]


def _refits(
    dated: Dated, start: int, seeds: Sequence[int], settings: Settings
) -> Call[tuple[tuple[float, float], ...]]:
    return call(
        floor_refits,
        dated.features(start),
        dated.models[start],
        dated.refitted.recipe,
        rows=settings.budget.floor_rows,
        effort=cheaper(dated.refitted.effort, settings),
        seeds=tuple(seeds),
    )


def _floor(refits: Sequence[tuple[float, float]], seeds: Sequence[int]) -> Floor:
    ari, wrong = np.array(refits).T
    restarts = np.array(seeds) % RESTART_EVERY == 0
    return Floor(
        low=float(np.quantile(ari, _FLOOR_QUANTILE)),
        median=float(np.median(ari)),
        wrong_share=float(wrong.mean()),
        optimiser=(float(1.0 - ari[restarts].mean()), float(wrong[restarts].mean())),
    )


def _point(table: Table, *, weeks: int, floor_low: float) -> StabilityPoint:
    found = matched(table)
    return StabilityPoint(
        weeks=weeks,
        ari=adjusted_rand_index(table),
        floor_low=floor_low,
        n_customers=int(table.sum()),
        jaccard=tuple(found.jaccard.tolist()),
        shares=tuple(found.shares.tolist()),
        fresh_shares=tuple(found.fresh_shares.tolist()),
        n_new=found.n_new,
        wrong_share=found.wrong_share,
    )


def followed(
    start: int,
    dated: Dated,
    tables: Mapping[tuple[int, int], Table],
    floor: Floor,
    *,
    date_text: DateText,
    threshold: float,
) -> StabilityStart:
    """Return one start with a point per later date, and when it crossed each threshold."""
    points = tuple(
        _point(table, weeks=(date - start) // SECONDS_PER_WEEK, floor_low=floor.low)
        for (made, date), table in tables.items()
        if made == start
    )
    track = [(point.weeks, point.ari) for point in points]
    lines = {f"{line:.2f}": line for line in sorted({*THRESHOLDS, threshold})}
    crossed = {
        key: crossed_at(track, threshold=line, floor_low=floor.low) for key, line in lines.items()
    }
    weeks = crossed[f"{threshold:.2f}"]
    return StabilityStart(
        start=date_text(start),
        window=dated.schedule.window,
        n_customers=len(dated.features(start).values),
        floor_low=floor.low,
        floor_median=floor.median,
        horizon_weeks=points[-1].weeks if points else 0,
        points=points,
        crossed_at_weeks=weeks,
        crossed_on=None if weeks is None else date_text(start + weeks * SECONDS_PER_WEEK),
        crossed=crossed,
    )
