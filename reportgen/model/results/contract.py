"""The maintenance period and the proposal."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.model.results.stability import WindowPolicy
from reportgen.model.results.stakes import BreakEven, Estimate, Stakes


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
class VisitItem:
    """A piece of work at each visit, and its days."""

    code: str
    days: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractOption:
    """One way to keep the segmentation up to date.

    ``days`` and ``price`` are per visit, ``price_in_term`` holds all visits and the hosting of the
    contract's term; currency, taxes not included. ``reason`` says where the frequency comes from.

    What follows is the mean over the time between two visits: ``n_wrong`` customers in a wrong
    segment, ``wrong_contacts`` and ``at_stake`` (currency) per week; null where the drift could not
    be counted in customers.
    """

    code: str
    every_weeks: int
    reason: str
    visits_per_year: float
    scope: tuple[VisitItem, ...]
    days: float
    price: float
    visits_in_term: int
    price_in_term: float
    deliver_within_days: int
    answer_within_days: int
    recommended: bool
    n_wrong: float | None
    wrong_contacts: Estimate | None
    at_stake: Estimate | None
    break_even_weeks: BreakEven | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RateCard:
    """What prices are made of: currency per day of work and per month of hosting, without taxes."""

    day_rate: float
    hosting_per_month: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractTerms:
    """What both sides agree on; ``report_days`` and ``decide_days`` are working days.

    A segment whose Jaccard lies below ``trigger_jaccard`` at ``trigger_looks`` looks in a row calls
    for an early renewal, and so does an input that shifts by more than ``drift_bound`` standard
    deviations.
    """

    term_months: int
    notice_days: int
    payment_days: int
    offer_valid_days: int
    late_reduction_share: float
    report_days: int
    decide_days: int
    keep_days: int
    early_visits: int
    trigger_jaccard: float
    trigger_looks: int
    drift_bound: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Contract:
    """The proposal: the headline period, the other defensible ones beside it, the options.

    Without options there is nothing to sign. ``stakes`` is null where the study could not count
    customers in a wrong segment.
    """

    period_weeks: Period
    alternatives: tuple[Period, ...]
    options: tuple[ContractOption, ...]
    triggers: tuple[str, ...]
    rates: RateCard
    terms: ContractTerms
    stakes: Stakes | None
