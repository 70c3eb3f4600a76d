"""How far the inputs of the segmentation have moved."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class InputShift:
    """How far one input lies from where it lay at the reference.

    ``distance`` is the Wasserstein distance in standard deviations of the base at the start
    (amounts and counts as logarithms): how far the average customer would have to move.
    ``jensen_shannon`` is the divergence over the reference's deciles, 0–1 (bits).
    ``noise`` is a distance that fewer than one in a thousand samples of the same size reach
    where nothing has changed. ``missing_share`` is of the customers looked at.
    """

    name: str
    distance: float
    jensen_shannon: float
    noise: float
    mean: float | None
    reference_mean: float | None
    missing_share: float
    alarm: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DriftLook:
    """One look: the newest cohort, and the whole base, against the reference.

    ``season`` names a time of year in which the cohort differs from others each year
    (``black_friday``, ``christmas``); an alarm then wants a second look.
    """

    date: str
    weeks: int
    n_cohort: int
    season: str | None
    cohort: tuple[InputShift, ...]
    base: tuple[InputShift, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drift:
    """Input drift from the first start of the headline window on.

    A cohort is who bought in the ``cohort_weeks`` before a look, seen as of that look; the
    reference pools the cohorts of the ``reference_weeks`` before the start. An input other than
    recency sounds an alarm where its distance exceeds both ``bound`` and the noise.
    """

    start: str
    cohort_weeks: int
    reference_weeks: int
    bound: float
    looks: tuple[DriftLook, ...]
    first_alarm_weeks: int | None
