"""How long a segmentation stays valid: the same pipeline on earlier views of the export.

From each start date the old model, with its own scaler, is held against a refit of the same recipe
every few weeks, on the customers in the window at that time. Refits on the start date itself give
the noise floor: agreement is only called lost below what a refit on the same day would lose.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportgen.clusters.indices import Table
from reportgen.clusters.parallel import Workers, call
from reportgen.clusters.spaces import Recipe
from reportgen.model.results import Causes, Choice, Stability, StabilityStart, WindowPolicy
from reportgen.model.settings import Settings
from reportgen.stages.stability.causes import Case, causes_of, mean_of
from reportgen.stages.stability.choices import choices_from, varied
from reportgen.stages.stability.dated import (
    Dated,
    Refitted,
    every_later,
    fit_dates,
    snapshots_of,
    tables_of,
)
from reportgen.stages.stability.drift import input_drift
from reportgen.stages.stability.follow import Floor, floors_of, followed
from reportgen.stages.stability.plan import SECONDS_PER_WEEK, DateText, History, plan
from reportgen.stages.stability.refit import OF_A_DATE, Model, cheaper
from reportgen.stages.stability.replay import followed_pairs, lateness, replays
from reportgen.stages.stability.reselect import PreferredK, reselections

TICKS_EXPECTED = 25

POLICIES: tuple[WindowPolicy, ...] = ("rolling", "growing")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Window:
    """One window policy, followed through the history."""

    dated: Dated
    floors: dict[int, Floor]
    later: dict[tuple[int, int], Table]
    known: dict[int, Table]
    starts: tuple[StabilityStart, ...]


def _watched(
    window: WindowPolicy,
    history: History,
    recipe: Recipe,
    kept: Model | None,
    settings: Settings,
    workers: Workers,
) -> _Window | None:
    """Return one policy followed through the history; None where it does not allow enough starts.

    Where ``kept`` is given the models that replays need are followed beside those of the starts.
    """
    schedule = plan(window=window, first_s=history.first_s, end_s=history.end_s, settings=settings)
    if len(schedule.starts) < settings.min_starts:
        return None
    snapshots = snapshots_of(schedule, history, recipe)
    asked = Refitted(recipe=recipe, effort=OF_A_DATE, snapshots=snapshots)
    (dated,) = fit_dates(schedule, [asked], settings, workers)
    (floors,) = floors_of([dated], settings, workers)
    pairs = every_later(dated, floors) | (set() if kept is None else followed_pairs(dated))
    later, known = tables_of(dated, pairs, kept=kept, workers=workers)
    return _Window(
        dated=dated,
        floors=floors,
        later=later,
        known=known,
        starts=tuple(
            followed(
                start,
                dated,
                later,
                floor,
                date_text=history.date_text,
                threshold=settings.thresholds.period_ari,
            )
            for start, floor in floors.items()
        ),
    )


def _lag_weeks(starts: Sequence[StabilityStart], headline: Choice) -> int | None:
    """Return after how long to ask why: the headline, at most what half the starts reach."""
    horizons = sorted(start.horizon_weeks for start in starts)
    reached = float(horizons[len(horizons) // 2])
    last = min(reached, headline.median_weeks or reached)
    weeks = [point.weeks for point in max(starts, key=lambda s: s.horizon_weeks).points]
    return max((w for w in weeks if w <= last), default=None)


def _causes(
    found: _Window,
    recipe: Recipe,
    settings: Settings,
    *,
    weeks: int | None,
    date_text: DateText,
    workers: Workers,
) -> tuple[Causes, ...]:
    """Return why agreement was lost, for each start that was watched for so many weeks."""
    dated = found.dated
    pairs = [
        (start, start + weeks * SECONDS_PER_WEEK)
        for start in found.floors
        if weeks is not None and (start, start + weeks * SECONDS_PER_WEEK) in found.later
    ]
    calls = [
        call(
            causes_of,
            Case(
                start=date_text(start),
                weeks=(date - start) // SECONDS_PER_WEEK,
                old=dated.snapshots[start],
                new=dated.snapshots[date],
                models=(dated.models[start], dated.models[date]),
                optimiser=found.floors[start].optimiser,
            ),
            recipe,
            effort=cheaper(OF_A_DATE, settings),
            seed=settings.seed,
        )
        for start, date in pairs
    ]
    return tuple(workers.run(calls))


def _explained(
    first: _Window,
    others: Sequence[StabilityStart],
    recipe: Recipe,
    settings: Settings,
    *,
    date_text: DateText,
    workers: Workers,
) -> tuple[tuple[Causes, ...], tuple[Choice, ...]]:
    """Return why agreement is lost, and the period under every other choice."""
    choices = choices_from(first.starts, others, threshold=settings.thresholds.period_ari)
    weeks = _lag_weeks(first.starts, choices[0])
    causes = _causes(first, recipe, settings, weeks=weeks, date_text=date_text, workers=workers)
    workers.tick()
    more = varied(first.dated, recipe, settings, date_text=date_text, workers=workers)
    return causes, (*choices, *more)


def simulate(
    history: History,
    recipe: Recipe,
    kept: Model,
    settings: Settings,
    *,
    preferred_k: PreferredK,
    workers: Workers,
) -> Stability:
    """Follow the kept recipe through the history, under both window policies.

    Parameters
    ----------
    history : History
    recipe : Recipe
        The kept recipe and no other.
    kept : Model
        The segmentation of the dossier, whose segments give those of earlier dates their names.
    settings : Settings
    preferred_k : callable
        Which number of segments the selection would keep on the customers of a date.
    workers : Workers
        Make independent fits; told after each piece of work.

    Returns
    -------
    Stability
        A policy that the history does not allow is named in ``not_run``.
    """
    found: dict[WindowPolicy, _Window | None] = {}
    for window in POLICIES:  # replays and lateness are told of the first that the history allows
        of_today = None if any(found.values()) else kept
        found[window] = _watched(window, history, recipe, of_today, settings, workers)
    run = [(window, each) for window, each in found.items() if each is not None]
    study = Stability(
        starts=tuple(start for _, each in run for start in each.starts),
        step_weeks=settings.step_weeks,
        threshold=settings.thresholds.period_ari,
        windows_run=tuple(window for window, _ in run),
        not_run=tuple(window for window in POLICIES if found[window] is None),
    )
    if not run:
        return study
    others = [start for _, each in run[1:] for start in each.starts]
    first = run[0][1]
    again = workers.meanwhile(
        call(
            reselections,
            first.dated,
            recipe,
            settings,
            preferred_k=preferred_k,
            date_text=history.date_text,
            workers=workers,
        )
    )
    study = replace(
        study,
        lateness=lateness(first.later, first.known, first.floors),
        replays=replays(first.dated, first.later, date_text=history.date_text),
        drift=input_drift(first.dated, history, recipe, settings),
    )
    causes, choices = _explained(
        first, others, recipe, settings, date_text=history.date_text, workers=workers
    )
    return replace(
        study,
        causes=mean_of(causes) if causes else None,
        causes_by_start=causes,
        choices=choices,
        reselections=again(),
    )
