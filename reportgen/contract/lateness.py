"""What an outdated segmentation costs per week: wrong contacts, and what they lose.

A customer in a wrong segment gets the campaign of another one. How many there are comes from the
stability study, what an order of their segment brings from the export, and the rest is assumed.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from reportgen.contract.scenarios import Scenario, Scenarios
from reportgen.model.results import (
    Estimate,
    LostPoint,
    Segment,
    SegmentStake,
    Stability,
    StakePoint,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Customers in a wrong segment some weeks after a renewal, means over the starts.

    Parameters
    ----------
    weeks : int
    n_starts : int
    n_customers : float
    same_day_share : float
        Share who change segment between two fits of the same day (0–1).
    n_wrong : tuple of float
        Per segment, in the order of the analysis: customers who belong to it and whom the old
        model puts elsewhere.
    """

    weeks: int
    n_starts: int
    n_customers: float
    same_day_share: float
    n_wrong: tuple[float, ...]

    @property
    def wrong_by_segment(self) -> tuple[float, ...]:
        """Customers wrong for being late, per segment: less what one day's chance makes of it."""
        total = sum(self.n_wrong)
        by_chance = self.same_day_share * self.n_customers
        late = 1 - by_chance / total if total > by_chance else 0.0
        return tuple(late * n for n in self.n_wrong)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drift:
    """The looks in order of weeks, and what an order of each segment brings, in currency."""

    looks: tuple[Look, ...]
    segment_ids: tuple[str, ...]
    value_per_order: tuple[float, ...]

    @property
    def horizon_weeks(self) -> int:
        """The weeks of the last look."""
        return self.looks[-1].weeks

    @property
    def n_customers(self) -> float:
        """Customers in the window, as a mean over the looks."""
        return sum(look.n_customers for look in self.looks) / len(self.looks)

    @property
    def same_day_share(self) -> float:
        """Share who change segment between two fits of one day, as a mean over the looks."""
        return sum(look.same_day_share for look in self.looks) / len(self.looks)


def drift_of(
    stability: Stability, segments: Sequence[Segment], *, weight: float = 1.0
) -> Drift | None:
    """Return how many customers of each segment a model's age puts elsewhere.

    None where the stability study counted none, or another number of segments.

    Parameters
    ----------
    stability : Stability
    segments : sequence of Segment
    weight : float
        How many customers one of the study stands for, at least 1.
    """
    looks = tuple(
        Look(
            weeks=each.weeks,
            n_starts=each.n_starts,
            n_customers=each.n_customers * weight,
            same_day_share=each.floor_share,
            n_wrong=tuple(n * weight for n in _strangers(each.moved)),
        )
        for each in stability.lateness
        if len(each.moved) == len(segments)
    )
    if not looks:
        return None
    return Drift(
        looks=looks,
        segment_ids=tuple(segment.segment_id for segment in segments),
        value_per_order=tuple(value_per_order(segment) for segment in segments),
    )


def _strangers(moved: Sequence[Sequence[float]]) -> tuple[float, ...]:
    """Return, per fresh segment (column), the customers whom the old model puts elsewhere."""
    ks = range(len(moved))
    return tuple(math.fsum(moved[row][column] for row in ks if row != column) for column in ks)


def value_per_order(segment: Segment) -> float:
    """Return what an order of a segment brought, in currency; 0 for a segment without orders."""
    means = {c.feature: c.mean for c in segment.contrasts}
    per_customer = segment.revenue / segment.n_customers if segment.n_customers else 0.0
    orders = means.get("n_orders", 1.0)
    return per_customer / orders if orders > 0 else 0.0


def weekly_loss(wrong: Sequence[float], values: Sequence[float], scenario: Scenario) -> float:
    """Return what is lost in a week, in currency, by customers wrong per segment."""
    per_customer = (scenario.loss_per_contact(value) for value in values)
    lost = math.fsum(n * loss for n, loss in zip(wrong, per_customer, strict=True))
    return lost * scenario.contacts_per_week


def estimate(wrong: Sequence[float], values: Sequence[float], by: Scenarios) -> Estimate:
    """Return the weekly loss under the three sets of assumptions."""
    return Estimate(
        low=weekly_loss(wrong, values, by.low),
        mid=weekly_loss(wrong, values, by.mid),
        high=weekly_loss(wrong, values, by.high),
    )


def wrong_contacts(n_wrong: float, by: Scenarios) -> Estimate:
    """Return the contacts a week that reach a customer with a campaign meant for others."""
    return Estimate(
        low=n_wrong * by.low.contacts_per_week,
        mid=n_wrong * by.mid.contacts_per_week,
        high=n_wrong * by.high.contacts_per_week,
    )


def wrong_after(drift: Drift, weeks: float) -> tuple[float, ...]:
    """Return the customers wrong per segment some weeks after a renewal.

    A renewal puts everybody right; between two looks a straight line; beyond the last look its
    value is held, which is the least that can be said.
    """
    nothing = (0.0,) * len(drift.segment_ids)
    track = [(0, nothing), *((look.weeks, look.wrong_by_segment) for look in drift.looks)]
    for (left, before), (right, after) in pairwise(track):
        if weeks <= right:
            part = (weeks - left) / (right - left)
            return tuple(b + part * (a - b) for b, a in zip(before, after, strict=True))
    return track[-1][1]


def mean_wrong(drift: Drift, every_weeks: int) -> tuple[float, ...]:
    """Return the customers wrong per segment, as a mean over the weeks between two renewals."""
    ends = [wrong_after(drift, week) for week in range(every_weeks + 1)]
    weeks = [[(b + a) / 2 for b, a in zip(*pair, strict=True)] for pair in pairwise(ends)]
    return tuple(math.fsum(of_segment) / every_weeks for of_segment in zip(*weeks, strict=True))


def stake_points(drift: Drift, by: Scenarios) -> tuple[StakePoint, ...]:
    """Return what is at stake per week at every look."""
    found = []
    for look in drift.looks:
        wrong = look.wrong_by_segment
        n_wrong = math.fsum(wrong)
        found.append(
            StakePoint(
                weeks=look.weeks,
                n_starts=look.n_starts,
                wrong_share=n_wrong / look.n_customers if look.n_customers else 0.0,
                n_wrong=n_wrong,
                wrong_contacts=wrong_contacts(n_wrong, by),
                at_stake=estimate(wrong, drift.value_per_order, by),
            )
        )
    return tuple(found)


def segment_stakes(drift: Drift, by: Scenarios, *, weeks: int) -> tuple[SegmentStake, ...]:
    """Return each segment's part of what is at stake some weeks after a renewal."""
    wrong = wrong_after(drift, weeks)
    parts = zip(drift.segment_ids, drift.value_per_order, wrong, strict=True)
    return tuple(
        SegmentStake(
            segment_id=segment_id,
            value_per_order=value,
            n_wrong=n,
            at_stake=estimate((n,), (value,), by),
        )
        for segment_id, value, n in parts
    )


def lost_by_week(drift: Drift, scenario: Scenario) -> tuple[float, ...]:
    """Return what lateness has cost in all, in currency, 0, 1, 2 … weeks after a renewal.

    As far as the data see; within a week the loss is that of its middle.
    """
    weekly = [
        weekly_loss(wrong_after(drift, week), drift.value_per_order, scenario)
        for week in range(drift.horizon_weeks + 1)
    ]
    return tuple(accumulate(((a + b) / 2 for a, b in pairwise(weekly)), initial=0.0))


def lost_points(drift: Drift, by: Scenarios) -> tuple[LostPoint, ...]:
    """Return what lateness has cost in all, week by week, over the assumptions."""
    tracks = zip(*(lost_by_week(drift, each) for each in (by.low, by.mid, by.high)), strict=True)
    return tuple(
        LostPoint(weeks=week, lost=Estimate(low=low, mid=mid, high=high))
        for week, (low, mid, high) in enumerate(tracks)
    )


def break_even(drift: Drift, scenario: Scenario, *, price: float) -> int | None:
    """Return the first whole week by which lateness has lost the price of a visit.

    None where it has not within the data: what lies beyond is not known.
    """
    lost = enumerate(lost_by_week(drift, scenario))
    return next((week for week, amount in lost if week and amount >= price), None)
