"""How long a segmentation stays valid: the same pipeline on earlier views of the export.

From each start date the old model, with its own scaler, is held against a refit of the same recipe
every few weeks, on the customers in the window at that time. Refits on the start date itself give
the noise floor: agreement is only called lost below what a refit on the same day would lose.
"""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.clusters.indices import Table
from reportgen.clusters.parallel import Workers
from reportgen.clusters.spaces import Recipe
from reportgen.model.results import Stability, StabilityStart, WindowPolicy
from reportgen.model.settings import Settings
from reportgen.stages.stability.dated import Dated, fit_dates, snapshots_of, tables_of
from reportgen.stages.stability.follow import Floor, floors_of, followed
from reportgen.stages.stability.plan import History, plan
from reportgen.stages.stability.refit import Model
from reportgen.stages.stability.replay import followed_dates, lateness, replays

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
    kept: Model,
    settings: Settings,
    workers: Workers,
) -> _Window | None:
    """Return one policy followed through the history; None where it does not allow enough starts.

    The models that replays need are followed beside those of the starts.
    """
    schedule = plan(window=window, first_s=history.first_s, end_s=history.end_s, settings=settings)
    if len(schedule.starts) < settings.min_starts:
        return None
    snapshots = snapshots_of(schedule, history, recipe)
    dated = fit_dates(schedule, snapshots, recipe, settings, workers)
    floors = floors_of(dated, recipe, settings, workers)
    made = followed_dates(dated) | set(floors)
    later, known = tables_of(dated, made, kept=kept, workers=workers)
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


def simulate(
    history: History, recipe: Recipe, kept: Model, settings: Settings, *, workers: Workers
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
    workers : Workers
        Make independent fits; told after each start's noise floor.

    Returns
    -------
    Stability
        A policy that the history does not allow is named in ``not_run``.
    """
    found = {
        window: _watched(window, history, recipe, kept, settings, workers) for window in POLICIES
    }
    run = [(window, each) for window, each in found.items() if each is not None]
    first = run[0][1] if run else None
    return Stability(
        starts=tuple(start for _, each in run for start in each.starts),
        step_weeks=settings.step_weeks,
        threshold=settings.thresholds.period_ari,
        windows_run=tuple(window for window, _ in run),
        not_run=tuple(window for window in POLICIES if found[window] is None),
        lateness=(() if first is None else lateness(first.later, first.known, first.floors)),
        replays=(
            () if first is None else replays(first.dated, first.later, date_text=history.date_text)
        ),
    )
