"""Renewal schedules beside each other on one cost: the contract, plus what lateness loses."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from reportgen.contract.lateness import (
    Drift,
    estimate,
    lost_points,
    mean_wrong,
    segment_stakes,
    stake_points,
)
from reportgen.contract.scenarios import WEEKS_PER_YEAR, Scenarios, assumptions, scenarios
from reportgen.model.results import Estimate, Pays, Replay, Schedule, Stakes
from reportgen.model.settings import Economics

_MONTHS_PER_YEAR = 12
WEEKS_IN_YEAR = 52  # whole ones, so that a term of twelve months is a year
_MOST_VISITS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """What every schedule is measured by.

    Parameters
    ----------
    drift : Drift
    by : Scenarios
    price : float
        Of a visit, in currency.
    hosting_per_year : float
        Currency, for a schedule with any visit.
    span_weeks : int
        The time over which all are compared, which begins with a renewed segmentation.
    """

    drift: Drift
    by: Scenarios
    price: float
    hosting_per_year: float
    span_weeks: int


def per_year(weekly: Estimate) -> Estimate:
    """Return an amount per week as one per year of 52 weeks."""
    return Estimate(
        low=weekly.low * WEEKS_IN_YEAR,
        mid=weekly.mid * WEEKS_IN_YEAR,
        high=weekly.high * WEEKS_IN_YEAR,
    )


def schedule(
    code: str,
    wrong: Sequence[float],
    basis: Basis,
    *,
    every_weeks: int | None,
    visits_per_year: float,
) -> Schedule:
    """Return the yearly cost of a schedule, given who is wrong per segment on average."""
    drift = basis.drift
    at_stake = per_year(estimate(wrong, drift.value_per_order, basis.by))
    hosting = basis.hosting_per_year if visits_per_year > 0 else 0.0
    cost = visits_per_year * basis.price + hosting
    n_wrong = math.fsum(wrong)
    return Schedule(
        code=code,
        every_weeks=every_weeks,
        visits_per_year=visits_per_year,
        wrong_share=n_wrong / drift.n_customers if drift.n_customers else 0.0,
        n_wrong=n_wrong,
        contract_cost=cost,
        at_stake=at_stake,
        total=Estimate(low=cost + at_stake.low, mid=cost + at_stake.mid, high=cost + at_stake.high),
    )


def every(code: str, weeks: int | None, basis: Basis) -> Schedule:
    """Return the schedule that renews every so many weeks, or never, over the span.

    The last stretch may be shorter than the others; nobody renews on the last day.
    """
    stretch = basis.span_weeks if weeks is None else min(weeks, basis.span_weeks)
    whole, rest = divmod(basis.span_weeks, stretch)
    legs = [(stretch, whole), (rest, 1)] if rest else [(stretch, whole)]
    means = [(mean_wrong(basis.drift, length), length * n) for length, n in legs]
    wrong = tuple(
        math.fsum(mean[segment] * time for mean, time in means) / basis.span_weeks
        for segment in range(len(basis.drift.segment_ids))
    )
    visits = sum(n for _, n in legs) - 1
    return schedule(
        code,
        wrong,
        basis,
        every_weeks=weeks,
        visits_per_year=visits * WEEKS_IN_YEAR / basis.span_weeks,
    )


def compare(basis: Basis, every_weeks: int) -> tuple[Schedule, ...]:
    """Return never, every so many weeks, and twice as often."""
    found = [every("never", None, basis), every("chosen", every_weeks, basis)]
    if every_weeks > 1:
        found.append(every("twice", every_weeks // 2, basis))
    return tuple(found)


def curve(basis: Basis) -> tuple[Schedule, ...]:
    """Return the schedules of 0, 1, 2 … visits in the span, evenly spaced to the week."""
    stretches = dict.fromkeys(
        math.ceil(basis.span_weeks / (visits + 1)) for visits in range(1, _MOST_VISITS + 1)
    )
    return (every("none", None, basis), *(every("even", weeks, basis) for weeks in stretches))


def replayed(replays: Sequence[Replay], basis: Basis) -> tuple[Schedule, ...]:
    """Return the cost of the study's replays; who is wrong is mixed as in the looks."""
    drift = basis.drift
    mix = mean_wrong(drift, drift.horizon_weeks)
    total = math.fsum(mix)
    found = []
    for replay in replays:
        share = max(0.0, replay.mean_wrong_share - drift.same_day_share)
        part = share * drift.n_customers / total if total else 0.0
        months = replay.months
        found.append(
            schedule(
                "never" if months is None else f"months-{months}",
                tuple(part * n for n in mix),
                basis,
                every_weeks=None if months is None else round(months * WEEKS_PER_YEAR / 12),
                visits_per_year=0.0 if months is None else _MONTHS_PER_YEAR / months,
            )
        )
    return tuple(found)


def pays(never: Schedule, chosen: Schedule) -> tuple[Pays, float | None]:
    """Return whether a schedule costs less than never renewing, and from which stakes on.

    Returns
    -------
    Pays
        ``yes`` where it does at the low end of the assumptions too, ``no`` where it does not even
        at the high end, else ``depends``.
    float or None
        By how much the middle stakes would have to be multiplied for it to break even.
    """
    saved = Estimate(
        low=never.at_stake.low - chosen.at_stake.low,
        mid=never.at_stake.mid - chosen.at_stake.mid,
        high=never.at_stake.high - chosen.at_stake.high,
    )
    factor = chosen.contract_cost / saved.mid if saved.mid > 0 else None
    if saved.low > chosen.contract_cost:
        return "yes", factor
    return ("depends" if saved.high > chosen.contract_cost else "no"), factor


def stakes(
    basis: Basis, economics: Economics, every_weeks: int, replays: Sequence[Replay] = ()
) -> Stakes:
    """Return what lateness costs, and whether renewing every so many weeks pays.

    Parameters
    ----------
    basis : Basis
        With the visits' price of the schedule that is measured.
    economics : Economics
        The assumptions that ``basis`` was made of, for print.
    every_weeks : int
        The schedule that is measured against never and twice as often.
    replays : sequence of Replay
        History replayed under other schedules.
    """
    drift = basis.drift
    compared = compare(basis, every_weeks)
    verdict, factor = pays(compared[0], compared[1])
    return Stakes(
        n_customers=drift.n_customers,
        same_day_share=drift.same_day_share,
        horizon_weeks=drift.horizon_weeks,
        span_weeks=basis.span_weeks,
        points=stake_points(drift, basis.by),
        segments_at_weeks=every_weeks,
        segments=segment_stakes(drift, basis.by, weeks=every_weeks),
        compared=compared,
        curve=curve(basis),
        replayed=replayed(replays, basis),
        pays=verdict,
        pays_from_factor=factor,
        assumptions=assumptions(economics),
        lost=lost_points(drift, basis.by),
    )


def basis_of(
    drift: Drift, economics: Economics, *, price: float, hosting_per_month: float, term_weeks: int
) -> Basis:
    """Return what schedules are measured by, over the term or as far as the data see if longer."""
    return Basis(
        drift=drift,
        by=scenarios(economics),
        price=price,
        hosting_per_year=_MONTHS_PER_YEAR * hosting_per_month,
        span_weeks=max(term_weeks, drift.horizon_weeks),
    )
