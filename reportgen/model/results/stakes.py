"""What an outdated segmentation costs, under stated assumptions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Pays = Literal["yes", "depends", "no"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """A result under the low, the middle and the high end of all assumptions at once."""

    low: float
    mid: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakEven:
    """Weeks after a renewal until lateness has cost as much as a visit; null: not in the data.

    With the assumptions at their low end it comes last, at their high end first.
    """

    low: int | None
    mid: int | None
    high: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Assumption:
    """A number that nobody measured. ``unit`` is ``currency``, ``share`` or ``count``.

    ``source`` is a citation, or empty where there is none.
    """

    code: str
    unit: str
    low: float
    mid: float
    high: float
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StakePoint:
    """One look after a renewal, as a mean over the start dates of the stability study.

    ``wrong_share`` is the share of customers (0–1) whom the old model puts elsewhere than a fresh
    one, less what two fits of the same day differ by; ``n_wrong`` their number. Per week:
    ``wrong_contacts`` reach them with a campaign meant for others, and ``at_stake`` is what these
    contacts lose, in currency.
    """

    weeks: int
    n_starts: int
    wrong_share: float
    n_wrong: float
    wrong_contacts: Estimate
    at_stake: Estimate


@dataclass(frozen=True, slots=True, kw_only=True)
class LostPoint:
    """What lateness has cost in all, in currency, some weeks after a renewal."""

    weeks: int
    lost: Estimate


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentStake:
    """A segment's part of what is at stake at the last look of the proposed period.

    ``n_wrong`` customers belong to it and are held to be in another; ``value_per_order`` is what
    an order of the segment brought, in currency; ``at_stake`` is currency per week. The parts sum
    to the whole.
    """

    segment_id: str
    value_per_order: float
    n_wrong: float
    at_stake: Estimate


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """A renewal schedule and its yearly cost in currency.

    ``every_weeks`` is null for never. ``wrong_share`` and ``n_wrong`` are means over the time
    between two visits; ``contract_cost`` is visits and hosting, ``total`` that plus ``at_stake``.
    """

    code: str
    every_weeks: int | None
    visits_per_year: float
    wrong_share: float
    n_wrong: float
    contract_cost: float
    at_stake: Estimate
    total: Estimate


@dataclass(frozen=True, slots=True, kw_only=True)
class Stakes:
    """What lateness costs.

    ``n_customers`` (a mean over the looks) are those on whom the drift was measured;
    ``same_day_share`` of them change segment between two fits of one day, and are not counted.
    Beyond ``horizon_weeks`` the last share seen is held: what lies there is not known.

    Over ``span_weeks`` from a renewed segmentation on, ``compared`` holds the schedules never,
    chosen and twice as often, and ``curve`` those of 0, 1, 2 … visits; ``replayed`` holds those of
    the stability study's replay. ``pays`` compares the chosen one with never: it does under all
    three ends of the assumptions, under some, or under none.
    ``pays_from_factor`` is by how much the middle stakes would have to be multiplied for it to pay
    (at most 1 where it pays already); null where renewing avoids no loss. ``lost`` grows week by
    week from a renewal to the horizon; runs of before it was kept have none.
    """

    n_customers: float
    same_day_share: float
    horizon_weeks: int
    span_weeks: int
    points: tuple[StakePoint, ...]
    segments_at_weeks: int
    segments: tuple[SegmentStake, ...]
    compared: tuple[Schedule, ...]
    curve: tuple[Schedule, ...]
    replayed: tuple[Schedule, ...]
    pays: Pays
    pays_from_factor: float | None
    assumptions: tuple[Assumption, ...]
    lost: tuple[LostPoint, ...] = ()
