"""A run beside the one before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reportgen.model.results.report_card import ReportCard

EventKind = Literal["birth", "death", "split", "merge", "rename"]
DataChangeKind = Literal[
    "tables_new",
    "tables_gone",
    "columns_new",
    "columns_gone",
    "rows_fewer",
    "values_new",
    "values_gone",
    "weeks_missing",
]
FlowReason = Literal[
    "stayed", "time", "bought", "corrected", "reviewed", "boundary", "new", "gone", "unknown"
]


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
class Flow:
    """Customers who went from one segment to another for one reason, and what they paid in all.

    A null id stands for no segment: ``new`` customers come from it, ``gone`` ones go there.
    ``unknown`` is where the earlier model is built on what its list of customers does not hold.
    Amounts are what the two runs list; 0 where a run does not list them.
    """

    previous_id: str | None
    segment_id: str | None
    reason: FlowReason
    n_customers: int
    amount_before: float
    amount_after: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """A segment at one of the two dates.

    ``mean_amount`` is per customer, ``mean_score`` over the customers with a review; both with
    their 95 % interval, null where too few are there.
    """

    n_customers: int
    revenue: float
    mean_amount: float | None
    mean_amount_low: float | None
    mean_amount_high: float | None
    n_scored: int
    mean_score: float | None
    mean_score_low: float | None
    mean_score_high: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A lasting segment then and now; null at the date at which it did not exist."""

    segment_id: str
    before: Level | None
    after: Level | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DataChange:
    """A change in the data itself: ``n`` names, the first of which are given.

    ``subject`` is the table whose columns, or the variable whose values changed; else empty.
    """

    kind: DataChangeKind
    subject: str
    names: tuple[str, ...]
    n: int


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
    changes: tuple[Change, ...] = ()
    flows: tuple[Flow, ...] = ()
    card: ReportCard | None = None
    data: tuple[DataChange, ...] = ()
