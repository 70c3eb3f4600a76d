"""How segments are followed after earlier dates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from annotated_types import Ge

from reportgen.model.settings.kinds import Count, Share


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """How segments are followed after earlier dates.

    Parameters
    ----------
    days : int
        Length of each follow-up: a quarter, the horizon that campaigns are planned on.
    looks : int
        Dates the evidence aims at; where the history is short they lie closer than a follow-up.
    most_looks : int
        At most so many dates.
    shortest_step_days : int
        Closer dates would show nearly the same customers twice.
    history_days : int
        Known history that a date needs before it: half a year, as in the stability study.
    fewest_customers : int
        Customers that a date needs.
    unseen_days : int
        Where as-of was given, deliveries later than it are hidden: follow-ups end so many days
        before. 95 % of the deliveries of the public Olist export arrive within 29 days.
    fewest_members : int
        A segment with fewer followed customers gets no number.
    fewest_buyers : int
        Spend gets an interval, and a test, from so many customers on who bought again.
    resamples : int
        Bootstrap resamples of customers for the interval of spend.
    level : float
        Chance of declaring any false difference among all pairs (Holm).
    forecast_skill : float
        Share of the squared error that a forecast of spend must save before anything is built on
        it; a tenth is our judgement of what a marketing plan would notice.
    lifetime_days : int
        Days ahead that a customer's expected spend is given for, where the model passes its test.
    lifetime_repeaters : float
        Share of customers who must have come back (0–1): with fewer, a model of repeat orders rests
        on the exceptions.
    lifetime_tolerance : float
        How far the model's orders and spend may lie from those observed, in all and, beyond the
        interval, per segment (0–1).
    """

    days: Count = 90
    looks: Count = 3
    most_looks: Count = 4
    shortest_step_days: Count = 30
    history_days: Count = 180
    fewest_customers: Count = 200
    unseen_days: Annotated[int, Ge(0)] = 28
    fewest_members: Count = 30
    fewest_buyers: Count = 10
    resamples: Count = 1_000
    level: Share = 0.05
    forecast_skill: Share = 0.1
    lifetime_days: Count = 365
    lifetime_repeaters: Share = 0.1
    lifetime_tolerance: Share = 0.1
