"""How far the inputs have moved, in units a customer would understand.

Tests of significance call everything different at this many customers, and recency moves with the
clock whoever buys: so effect sizes, and recency never sounds an alarm.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from reportgen.clusters.shifts import references, shifts
from reportgen.clusters.spaces import Recipe
from reportgen.model.results import Drift, DriftLook
from reportgen.model.settings import Settings
from reportgen.stages.stability.dated import Dated
from reportgen.stages.stability.plan import SECONDS_PER_WEEK, History

COHORT_WEEKS = 2
REFERENCE_WEEKS = 12


def season_of(first: date, last: date) -> str | None:
    """Return which season of the trade the days from ``first`` to ``last`` touch.

    Black Friday is the day after the fourth Thursday of November; its season runs to the Monday
    after it. Christmas presents are bought from 1 to 23 December.
    """
    november = date(last.year, 11, 1)
    friday = november + timedelta(days=(3 - november.weekday()) % 7 + 22)
    seasons = (
        ("black_friday", friday - timedelta(days=1), friday + timedelta(days=3)),
        ("christmas", date(last.year, 12, 1), date(last.year, 12, 23)),
    )
    for name, begins, ends in seasons:
        if first <= ends and last >= begins:
            return name
    return None


def _day(moment_s: int) -> date:
    return datetime.fromtimestamp(moment_s, tz=UTC).date()


def input_drift(dated: Dated, history: History, recipe: Recipe, settings: Settings) -> Drift | None:
    """Return how far the newest cohort and the whole base lie from the first start.

    Parameters
    ----------
    dated : Dated
        The customers of every date.
    history : History
    recipe : Recipe
        Its features are the inputs.
    settings : Settings
        ``thresholds.input_drift`` is the bound above which an alarm sounds.

    Returns
    -------
    Drift or None
        None where nobody bought before the start.
    """
    length = COHORT_WEEKS * SECONDS_PER_WEEK
    schedule, bound, seed = dated.schedule, settings.thresholds.input_drift, settings.seed

    start = schedule.starts[0]
    before = [start - i * length for i in range(REFERENCE_WEEKS // COHORT_WEEKS)]
    first = dated.features(start)
    behind = schedule.window_start(start)
    earlier = [history.snapshot_at(each, behind) for each in before]
    pooled = [each.only(recipe.features).newest(COHORT_WEEKS) for each in earlier]
    cohorts, base = references(first, pooled, seed=seed), references(first, [first], seed=seed)
    if not cohorts or not base:
        return None
    looks = []
    for moment in (each for each in schedule.dates if each > start):
        newest = dated.snapshots[moment].newest(COHORT_WEEKS)
        looks.append(
            DriftLook(
                date=history.date_text(moment),
                weeks=(moment - start) // SECONDS_PER_WEEK,
                n_cohort=len(newest.values),
                season=season_of(_day(moment - length), _day(moment - 1)),
                cohort=tuple(shifts(cohorts, newest, bound=bound)),
                base=tuple(shifts(base, dated.features(moment), bound=bound)),
            )
        )
    alarms = [look.weeks for look in looks if any(each.alarm for each in look.cohort)]
    return Drift(
        start=history.date_text(start),
        cohort_weeks=COHORT_WEEKS,
        reference_weeks=REFERENCE_WEEKS,
        bound=bound,
        looks=tuple(looks),
        first_alarm_weeks=alarms[0] if alarms else None,
    )
