"""Which moments of the history are looked at, under a window policy."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from reportgen.clusters.spaces import Features
from reportgen.model.results import WindowPolicy
from reportgen.model.settings import Settings

SECONDS_PER_WEEK = 7 * 86_400
_MIN_FOLLOW_UP_STEPS = 4
_MAX_STARTS = {"rolling": 8, "growing": 6}
_MIN_GROWING_WEEKS = 26

DateText = Callable[[int], str]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Snapshot:
    """The customers in a window and what they looked like at its end.

    ``customers`` are numbers that mean the same customer at every moment, one per row of
    ``features``; rows lie in the order of what customers did, so that samples drawn by position do
    not depend on names. ``recency_days`` is there even where no recipe asks for it.
    """

    customers: npt.NDArray[np.int64]
    features: Features
    recency_days: npt.NDArray[np.float64]

    def only(self, names: tuple[str, ...]) -> Snapshot:
        """Return the same customers with some of their features."""
        return replace(self, features=self.features.only(names))

    def newest(self, weeks: int) -> Features:
        """Return the customers who bought in the last weeks before the moment."""
        return self.features.take(np.flatnonzero(self.recency_days <= 7.0 * weeks))


SnapshotAt = Callable[[int, int | None], Snapshot]
SnapshotsAt = Callable[[Sequence[int], int | None], Mapping[int, Snapshot]]


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


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """The export as it looked at any moment.

    Parameters
    ----------
    snapshot_at : callable of (cut, window start or None) -> Snapshot
        Moments in seconds since 1970-01-01; a window start of None means the first order.
    first_s, end_s : int
        Where the usable history begins and ends.
    date_text : callable
        Writes a moment as text for the records.
    snapshots_at : callable of (cuts, length of the window or None) -> snapshots by cut
        The same at evenly spaced moments, where asking once is cheaper; None: one by one.
    """

    snapshot_at: SnapshotAt
    first_s: int
    end_s: int
    date_text: DateText
    snapshots_at: SnapshotsAt | None = None

    def snapshots(self, schedule: Plan) -> Mapping[int, Snapshot]:
        """Return the customers of every planned date."""
        if self.snapshots_at is not None and len(schedule.dates) > 1:
            return self.snapshots_at(schedule.dates, schedule.window_s)
        return {
            date: self.snapshot_at(date, schedule.window_start(date)) for date in schedule.dates
        }


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
