"""The maintenance period and the proposal."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.model.results.stability import WindowPolicy


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Weeks until a refit is due: Kaplan–Meier median, shortest and longest over the starts.

    A member is null where it lies beyond the data; ``horizon_weeks`` is the longest look ahead.
    """

    window: WindowPolicy | None
    threshold: float
    median: float | None
    low: float | None
    high: float | None
    n_starts: int
    n_crossed: int
    horizon_weeks: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractOption:
    """One way to keep the segmentation up to date."""

    code: str
    every_weeks: int
    visits_per_year: float
    recommended: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Contract:
    """The proposal: the headline period, the other defensible ones beside it, the options.

    A segment whose Jaccard falls below ``trigger_jaccard`` calls for an early refit.
    """

    period_weeks: Period
    alternatives: tuple[Period, ...]
    options: tuple[ContractOption, ...]
    triggers: tuple[str, ...]
    trigger_jaccard: float
