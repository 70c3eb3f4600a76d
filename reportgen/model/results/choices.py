"""The period under every defensible choice, and whether the number of segments would be kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ChoiceKind = Literal["headline", "start", "window", "threshold", "k", "recency", "restarts"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The period where one choice differs from the headline's.

    ``value`` is a date, a window policy, a threshold, a number of segments, ``without`` (recency)
    or ``one`` (random start per fit, stopped at the usual tolerance). ``median_weeks`` is null
    where nothing fell below the threshold for half of the starts within ``horizon_weeks``.
    """

    kind: ChoiceKind
    value: str
    median_weeks: float | None
    low_weeks: float | None
    high_weeks: float | None
    n_starts: int
    n_crossed: int
    horizon_weeks: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reselection:
    """The number of segments chosen again at a date, among the kept one and its neighbours.

    ``k`` is what the selection's own criteria would keep; ``scores`` are theirs, by number of
    segments as text, null where one is knocked out.
    """

    date: str
    n_customers: int
    k: int
    changed: bool
    scores: dict[str, float | None]
