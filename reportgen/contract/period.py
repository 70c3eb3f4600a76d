"""From the simulated starts to a maintenance period, with its range and its reasons."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.clusters.survival import kaplan_meier_median
from reportgen.model.results import (
    Contract,
    ContractOption,
    Period,
    Stability,
    StabilityStart,
    WindowPolicy,
)

_WEEKS_PER_YEAR = 365.25 / 7
TRIGGERS = ("segment_jaccard", "other_k", "input_drift")


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


def _options(headline: Period) -> tuple[ContractOption, ...]:
    """Return three options around the headline: as measured, half as often, twice as often.

    Where nothing crossed inside the data, the longest look ahead is the longest period anybody can
    vouch for, and it takes the headline's place.
    """
    base = headline.median if headline.median is not None else float(headline.horizon_weeks)
    if base < 1:
        return ()
    chosen = (("light", 2 * base), ("standard", base), ("tight", base / 2))
    return tuple(
        ContractOption(
            code=code,
            every_weeks=max(1, round(weeks)),
            visits_per_year=_WEEKS_PER_YEAR / max(1, round(weeks)),
            recommended=code == "standard",
        )
        for code, weeks in chosen
    )


def propose(stability: Stability, *, trigger_jaccard: float) -> Contract:
    """Return the maintenance proposal.

    Parameters
    ----------
    stability : Stability
    trigger_jaccard : float
        Jaccard of a segment below which an early refit is due, 0–1.

    Returns
    -------
    Contract
        The headline is the rolling window where the history allows one, else the growing one, at
        the stability study's own threshold. Every other window and threshold stands beside it.
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
    return Contract(
        period_weeks=headline,
        alternatives=beside,
        options=_options(headline),
        triggers=TRIGGERS if windows else (),
        trigger_jaccard=trigger_jaccard,
    )
