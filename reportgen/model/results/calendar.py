"""The weeks of the export: which can be used, and which are out of the ordinary."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reportgen.model.settings.exploring import WeekRules

WeekKind = Literal["normal", "high", "low", "unusable"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """Orders placed in the seven days from ``starts`` (ISO date).

    ``expected`` is the median of the weeks around it (null where there are too few); ``high`` and
    ``low`` are unusual weeks. ``event`` names a known day in it, such as ``black-friday``.
    """

    starts: str
    n_orders: int
    expected: float | None
    kind: WeekKind
    event: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """The weeks, counted back from the last day, and the usable history.

    ``first`` is the first usable day, ``end`` the day after the last one (ISO dates);
    ``rules`` told the weeks apart.
    """

    weeks: tuple[Week, ...]
    first: str
    end: str
    rules: WeekRules
