"""What it means in customers that a segmentation is old."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Lateness:
    """Customers in the wrong segment ``weeks`` after the last refit, as a mean over the starts.

    A customer is in the wrong segment where the old model says another than a fresh one, after the
    segments of both were matched one to one. ``n_customers`` and ``n_wrong`` are means over
    ``n_starts`` starts, ``wrong_share`` is the mean of the starts' shares. ``floor_share`` is what
    two segmentations of one day differ by.

    ``moved`` holds mean customers: a row per segment of the old model, a column per segment of the
    fresh one, both in the order of the analysis's segments; the diagonal is right.
    """

    weeks: int
    n_starts: int
    n_customers: float
    n_wrong: float
    wrong_share: float
    floor_share: float
    moved: tuple[tuple[float, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplayPoint:
    """One look of a replay; ``wrong_share`` is before a refit of that day."""

    date: str
    weeks: int
    wrong_share: float
    refit: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Replay:
    """History with a refit every so many months; never where ``months`` is null.

    The mean shares are over the time between the first look and the last, from straight lines
    between looks; a refit puts everybody right.
    """

    months: int | None
    n_refits: int
    mean_wrong_share: float
    mean_n_wrong: float
    points: tuple[ReplayPoint, ...]
