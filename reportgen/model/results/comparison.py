"""A run beside the one before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

EventKind = Literal["birth", "death", "split", "merge", "rename"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A segment and the earlier one whose heir it is, null where it is new.

    ``jaccard`` is that of the customers both runs know with the segment's one-to-one partner, even
    where it is too low to make an heir; 0 where there was no partner left.
    """

    segment_id: str
    previous_id: str | None
    jaccard: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """Customers known to both runs who were in one segment then and are in another now.

    ``of_previous`` is their share of the earlier segment, ``of_segment`` of the later one, both
    among the customers known to both.
    """

    previous_id: str
    segment_id: str
    n_customers: int
    of_previous: float
    of_segment: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What became of a segment: ``previous_ids`` turned into ``segment_ids``."""

    kind: EventKind
    previous_ids: tuple[str, ...]
    segment_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PastSegment:
    """A segment of the earlier run, as it was told then."""

    segment_id: str
    name: str
    slot: int
    n_customers: int
    revenue: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """A run beside the one before it.

    ``n_ids`` segments have got an id so far, those that are gone included; ``heir_jaccard``,
    ``bulk_share`` and ``kin_share`` are the lines that decided. ``n_shared`` customers have a
    segment in both runs.
    """

    previous_run: str
    previous_as_of: str
    days: float
    n_ids: int
    n_shared: int
    heir_jaccard: float
    bulk_share: float
    kin_share: float
    before: tuple[PastSegment, ...]
    matches: tuple[Match, ...]
    branches: tuple[Branch, ...]
    events: tuple[Event, ...]
