"""One run's settings."""

from __future__ import annotations

from dataclasses import dataclass, field

from reportgen.model.settings.budget import Budget
from reportgen.model.settings.campaign import Campaign
from reportgen.model.settings.judgement import Thresholds, Weights


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """One run's settings.

    Parameters
    ----------
    as_of_s : int or None
        The moment the dossier speaks of, seconds since 1970-01-01; None: nothing is hidden and
        recency counts from the midnight after the last kept purchase.
    seed : int
    currency : str
        ISO 4217.
    kept_statuses : tuple of str
        Order statuses that count as kept.
    k_min, k_max : int
        Numbers of segments tried.
    window_days : int
        Length of the rolling window of the stability study.
    step_weeks : int
        Distance between two looks of the stability study.
    min_starts : int
        Start dates a stability statement needs.
    quick : bool
        A draft with fewer starts and resamples; said on every page.
    """

    as_of_s: int | None = None
    seed: int = 0
    currency: str = "BRL"
    kept_statuses: tuple[str, ...] = ("delivered",)
    k_min: int = 2
    k_max: int = 10
    window_days: int = 365
    step_weeks: int = 2
    min_starts: int = 6
    quick: bool = False
    budget: Budget = field(default_factory=Budget)
    thresholds: Thresholds = field(default_factory=Thresholds)
    weights: Weights = field(default_factory=Weights)
    campaign: Campaign = field(default_factory=Campaign)
