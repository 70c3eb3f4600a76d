"""How far the inputs have moved, in units a customer would understand.

Tests of significance call everything different at this many customers, and recency moves with the
clock whoever buys: so effect sizes, and recency never sounds an alarm.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

import numpy as np
from scipy.spatial.distance import jensenshannon

from reportgen.clusters.spaces import Features, Matrix, Recipe
from reportgen.model.results import Drift, DriftLook, InputShift
from reportgen.model.settings import Settings
from reportgen.model.variables import LOGGED
from reportgen.stages.stability.between import RECENCY
from reportgen.stages.stability.dated import Dated
from reportgen.stages.stability.plan import SECONDS_PER_WEEK, History

COHORT_WEEKS = 2
REFERENCE_WEEKS = 12
_LEVELS = (np.arange(1_000) + 0.5) / 1_000
_NOISE_DRAWS, _NOISE_ROWS = 1_000, 500
_SMALLEST_SCALE = 1e-6
_FEWEST = 20  # below so many values a distance says nothing


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Reference:
    """Sorted values of one input at the reference, without missing ones.

    ``scale`` is the standard deviation over the base of the start, in which the model measures;
    ``noise`` is how far samples of ``_NOISE_ROWS`` lie from the reference, in the values' unit.
    """

    name: str
    values: Matrix
    scale: float
    noise: float


def _known(features: Features, name: str) -> Matrix:
    """Return the values of an input, sorted; amounts and counts as logarithms."""
    values = features.column(name)
    values = np.sort(values[~np.isnan(values)])
    return np.log1p(values) if name in LOGGED else values


def quantiles(ascending: Matrix) -> Matrix:
    """Return a thousand evenly spaced quantiles of sorted values."""
    return np.asarray(ascending[(_LEVELS * len(ascending)).astype(np.int64)])


def wasserstein(first: Matrix, second: Matrix) -> float:
    """Return the Wasserstein distance of two sorted samples, from a thousand quantiles of each.

    In one dimension it is the mean distance of equal quantiles: how far the average value has to
    move.
    """
    return float(np.abs(quantiles(first) - quantiles(second)).mean())


def divergence(reference: Matrix, now: Matrix) -> float:
    """Return the Jensen–Shannon divergence (bits, 0–1) over the reference's deciles."""
    edges = np.unique(np.quantile(reference, np.linspace(0.1, 0.9, 9)))
    counts = [
        np.bincount(np.searchsorted(edges, values), minlength=len(edges) + 1)
        for values in (reference, now)
    ]
    return float(jensenshannon(counts[0], counts[1], base=2) ** 2)


def _noise(values: Matrix, *, seed: int) -> float:
    """Return the largest distance of a thousand samples drawn from the values themselves.

    A study has some hundred looks at an input: a bound that one in twenty crosses by chance would
    cry wolf in each.
    """
    rng = np.random.default_rng([seed, 13])
    drawn = np.sort(rng.integers(0, len(values), size=(_NOISE_DRAWS, _NOISE_ROWS)), axis=1)
    sampled = values[drawn[:, (_LEVELS * _NOISE_ROWS).astype(np.int64)]]
    return float(np.abs(sampled - quantiles(values)).mean(axis=1).max())


def shift(reference: Reference, features: Features, *, bound: float) -> InputShift | None:
    """Return how far an input has moved; None where there are too few values."""
    now = _known(features, reference.name)
    if min(len(now), len(reference.values)) < _FEWEST:
        return None
    distance = wasserstein(reference.values, now) / reference.scale
    # The distance of two samples falls with the root of their sizes.
    both = _NOISE_ROWS / len(now) + _NOISE_ROWS / len(reference.values)
    noise = reference.noise / reference.scale * float(np.sqrt(both))
    back = np.expm1 if reference.name in LOGGED else np.asarray
    return InputShift(
        name=reference.name,
        distance=distance,
        jensen_shannon=divergence(reference.values, now),
        noise=noise,
        mean=float(back(now).mean()),
        reference_mean=float(back(reference.values).mean()),
        missing_share=1.0 - len(now) / len(features.values),
        alarm=reference.name != RECENCY and distance > max(bound, noise),
    )


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


def references(base: Features, features: Sequence[Features], *, seed: int) -> list[Reference]:
    """Return each input at the reference, where enough of its values are there.

    Parameters
    ----------
    base : Features
        Customers whose standard deviation is the unit.
    features : sequence of Features
        Pooled, they are the reference.
    seed : int
        Of the samples that tell how far chance alone moves an input.
    """
    pooled = replace(base, values=np.concatenate([f.values for f in features]))
    found = []
    for name in base.names:
        values, scale = _known(pooled, name), float(_known(base, name).std())
        if len(values) >= _FEWEST:
            found.append(
                Reference(
                    name=name,
                    values=values,
                    scale=max(scale, _SMALLEST_SCALE),
                    noise=_noise(values, seed=seed),
                )
            )
    return found


def _shifts(
    references: Sequence[Reference], features: Features, *, bound: float
) -> tuple[InputShift, ...]:
    found = [shift(each, features, bound=bound) for each in references]
    return tuple(each for each in found if each is not None)


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
                cohort=_shifts(cohorts, newest, bound=bound),
                base=_shifts(base, dated.features(moment), bound=bound),
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
