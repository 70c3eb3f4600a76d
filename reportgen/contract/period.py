"""From the simulated starts to a maintenance period, with its range and its reasons."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.clusters.survival import kaplan_meier_median
from reportgen.model.results import (
    Period,
    Stability,
    StabilityStart,
    WindowPolicy,
)


def _watched_weeks(start: StabilityStart) -> int:
    """Return until when a crossing would have been seen: it takes a look after it to confirm it."""
    return start.points[-2].weeks if len(start.points) > 1 else 0


def period(
    starts: Sequence[StabilityStart], *, window: WindowPolicy | None, threshold: float
) -> Period:
    """Return the period under one window policy and one threshold.

    ``low`` and ``high`` are the shortest and the longest time over the starts; the longest is None
    where a start never crossed.
    """
    mine = [start for start in starts if start.window == window]
    key = f"{threshold:.2f}"
    times = [start.crossed.get(key) for start in mine]
    weeks = [
        _watched_weeks(start) if time is None else time
        for start, time in zip(mine, times, strict=True)
    ]
    found = [time for time in times if time is not None]
    return Period(
        window=window,
        threshold=threshold,
        median=kaplan_meier_median(weeks, crossed=[time is not None for time in times]),
        low=float(min(found)) if found else None,
        high=float(max(found)) if found and len(found) == len(mine) else None,
        n_starts=len(mine),
        n_crossed=len(found),
        horizon_weeks=max((start.horizon_weeks for start in mine), default=0),
    )


def periods(stability: Stability) -> tuple[Period, tuple[Period, ...]]:
    """Return the headline period, and every other window and threshold beside it.

    The headline is the rolling window where the history allows one, else the growing one, at the
    stability study's own threshold.
    """
    windows = stability.windows_run
    first = windows[0] if windows else None
    headline = period(stability.starts, window=first, threshold=stability.threshold)
    lines = sorted({float(key) for start in stability.starts for key in start.crossed})
    beside = tuple(
        period(stability.starts, window=window, threshold=line)
        for window in windows
        for line in lines
        if (window, line) != (first, stability.threshold)
    )
    return headline, beside
