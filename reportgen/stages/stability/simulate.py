"""How long a segmentation stays valid: the same pipeline on earlier views of the export.

From each start date the old model, with its own scaler, is held against a refit of the same recipe
every few weeks, on the customers in the window at that time. Refits on the start date itself give
the noise floor: agreement is only called lost below what a refit on the same day would lose.
"""

from __future__ import annotations

from reportgen.clusters.parallel import Workers
from reportgen.clusters.spaces import Recipe
from reportgen.model.results import Stability, StabilityStart, WindowPolicy
from reportgen.model.settings import Settings
from reportgen.stages.stability.follow import fit_dates, floors_of, followed
from reportgen.stages.stability.plan import History, plan


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
        dated = fit_dates(schedule, history, recipe, settings, workers)
        floors = floors_of(schedule, dated, recipe, settings, workers)
        windows.append(window)
        starts += [
            followed(start, schedule, dated, floor, history, threshold=threshold)
            for start, floor in floors.items()
        ]
    return Stability(
        starts=tuple(starts),
        step_weeks=settings.step_weeks,
        threshold=threshold,
        windows_run=tuple(windows),
        not_run=tuple(not_run),
    )
