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
class ChosenAgain:
    """The number of segments that the selection's own criteria keep, on several samples.

    ``k`` is another number than the recipe's only where none of the ``samples``, of at most
    ``sample_rows`` customers each, keeps the recipe's (``kept_by`` is how many do): two numbers
    that are about as good change places from sample to sample. ``scores`` are means over the
    samples by number of segments as text, null where most samples knock it out.
    """

    k: int
    kept_by: int
    samples: int
    sample_rows: int
    scores: dict[str, float | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reselection:
    """The number of segments chosen again at a date, among the kept one and its neighbours.

    The other fields are those of ``ChosenAgain``; runs of the time when one sample decided do not
    say ``kept_by``.
    """

    date: str
    n_customers: int
    changed: bool
    k: int
    scores: dict[str, float | None]
    kept_by: int | None = None
    samples: int = 1
    sample_rows: int = 20_000
