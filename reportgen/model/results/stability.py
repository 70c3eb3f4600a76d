"""How long the segmentation lasts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reportgen.model.results.causes import Causes
from reportgen.model.results.choices import Choice, Reselection
from reportgen.model.results.drift import Drift
from reportgen.model.results.lateness import Lateness, Replay

WindowPolicy = Literal["growing", "rolling"]


@dataclass(frozen=True, slots=True, kw_only=True)
class StabilityPoint:
    """Agreement of the old model with a refit of the same recipe, ``weeks`` after the start.

    ``floor_low`` is the lower edge of the 90 % band of refits on the start date.
    The rest is after the segments of both were matched one to one (Hungarian, largest summed
    Jaccard), per segment of the old model: ``jaccard``; ``shares`` and ``fresh_shares``, the
    shares of customers in it and in its match. Below a Jaccard of 0.5 the match is no heir: the
    segment is gone, and ``n_new`` segments of the refit are new. ``wrong_share`` is the share of
    customers whom the old model puts elsewhere than the refit.
    """

    weeks: int
    ari: float
    floor_low: float
    n_customers: int
    jaccard: tuple[float, ...]
    shares: tuple[float, ...]
    fresh_shares: tuple[float, ...]
    n_new: int
    wrong_share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class StabilityStart:
    """One start date, followed until the data ends.

    ``crossed`` maps a threshold (such as ``"0.80"``) to the weeks after which two looks in a row
    lay below the smaller of it and the noise floor; null where none did. ``crossed_on`` is the
    calendar date of the headline crossing: crossings that share a date share a cause.
    """

    start: str
    window: WindowPolicy
    n_customers: int
    floor_low: float
    floor_median: float
    horizon_weeks: int
    points: tuple[StabilityPoint, ...]
    crossed_at_weeks: int | None
    crossed_on: str | None
    crossed: dict[str, int | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stability:
    """The simulation: every start under both window policies.

    ``segment_ids`` orders the Jaccard values of the points only within one start; segments of
    different starts are not the same. All that follows ``not_run`` is about the headline window,
    the first of ``windows_run``. ``causes`` is the mean of ``causes_by_start``.
    """

    starts: tuple[StabilityStart, ...]
    step_weeks: int
    threshold: float
    windows_run: tuple[WindowPolicy, ...]
    not_run: tuple[str, ...]
    lateness: tuple[Lateness, ...] = ()
    replays: tuple[Replay, ...] = ()
    causes: Causes | None = None
    causes_by_start: tuple[Causes, ...] = ()
    choices: tuple[Choice, ...] = ()
    reselections: tuple[Reselection, ...] = ()
    drift: Drift | None = None
