"""Three ways to keep the segmentation up to date: how often, what is done, and for how much."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from reportgen.contract.lateness import (
    Drift,
    break_even,
    estimate,
    mean_wrong,
    wrong_contacts,
)
from reportgen.contract.period import periods
from reportgen.contract.scenarios import WEEKS_PER_YEAR, scenarios
from reportgen.contract.schedules import Basis, basis_of, compare, stakes
from reportgen.model.results import (
    BreakEven,
    Contract,
    ContractOption,
    ContractTerms,
    Period,
    RateCard,
    Replay,
    Stability,
    Stakes,
    VisitItem,
)
from reportgen.model.settings import Economics, Rates, Scope, Settings

TRIGGERS = ("segment_jaccard", "other_k", "input_drift")
_MONTHS_PER_YEAR = 12
#: Which option is proposed if it pays: the one that follows the measured period comes first.
_PREFERRED = ("standard", "light", "tight")


def frequencies(headline: Period, *, term_weeks: int) -> tuple[tuple[str, int, str], ...]:
    """Return code, weeks and reason of the three options; none where no period was watched.

    The standard option renews within the measured period. The tight one renews when the first
    start lost touch, if that brings another visit in the term without doubling them, else twice as
    often. The light one renews half as often, but never beyond what the data shows. Where fewer
    than half of the starts lost touch within the data, the longest look ahead stands for the
    period: nobody can vouch for more. Each renews at least once in the term of the contract.

    Examples
    --------
    >>> every = {"window": "rolling", "threshold": 0.8, "n_starts": 8, "horizon_weeks": 50}
    >>> frequencies(Period(median=14.0, low=10.0, high=None, n_crossed=5, **every), term_weeks=52)
    (('light', 28, 'double'), ('standard', 14, 'median'), ('tight', 10, 'low'))
    >>> frequencies(Period(median=None, low=None, high=None, n_crossed=0, **every), term_weeks=52)
    (('light', 50, 'horizon'), ('standard', 50, 'horizon'), ('tight', 25, 'half'))
    """
    longest = headline.high if headline.high is not None else float(headline.horizon_weeks)
    if longest < 1:
        return ()
    measured = math.floor(headline.median) if headline.median is not None else int(longest)
    standard = min(measured, term_weeks)
    half = max(1, standard // 2)
    low = math.floor(headline.low) if headline.low is not None else half
    double = max(standard, min(2 * measured, math.floor(longest)))
    light = min(double, term_weeks)
    reason = "horizon" if headline.median is None else "median"
    return (
        ("light", light, _light_reason(light, measured, double, headline)),
        ("standard", standard, "term" if standard < measured else reason),
        ("tight", low, "low")
        if half < low and term_weeks // low > term_weeks // standard
        else ("tight", half, "half"),
    )


def _light_reason(light: int, measured: int, double: int, headline: Period) -> str:
    if light < double:
        return "term"
    if light == 2 * measured:
        return "double"
    return "horizon" if headline.high is None else "longest"


def _option(
    code: str, every_weeks: int, reason: str, rates: Rates, term_months: int
) -> ContractOption:
    scope: Scope = getattr(rates, code)
    items = tuple(
        VisitItem(code=item, days=getattr(rates.visit_days, item)) for item in scope.items
    )
    days = math.fsum(item.days for item in items)
    price = days * rates.day_rate
    visits = term_weeks_of(term_months) // every_weeks
    return ContractOption(
        code=code,
        every_weeks=every_weeks,
        reason=reason,
        visits_per_year=WEEKS_PER_YEAR / every_weeks,
        scope=items,
        days=days,
        price=price,
        visits_in_term=visits,
        price_in_term=visits * price + term_months * rates.hosting_per_month,
        deliver_within_days=scope.deliver_within_days,
        answer_within_days=scope.answer_within_days,
        recommended=False,
        n_wrong=None,
        wrong_contacts=None,
        at_stake=None,
        break_even_weeks=None,
    )


def _with_stakes(option: ContractOption, drift: Drift, economics: Economics) -> ContractOption:
    by = scenarios(economics)
    wrong = mean_wrong(drift, option.every_weeks)
    n_wrong = math.fsum(wrong)
    return replace(
        option,
        n_wrong=n_wrong,
        wrong_contacts=wrong_contacts(n_wrong, by),
        at_stake=estimate(wrong, drift.value_per_order, by),
        break_even_weeks=BreakEven(
            low=break_even(drift, by.low, price=option.price),
            mid=break_even(drift, by.mid, price=option.price),
            high=break_even(drift, by.high, price=option.price),
        ),
    )


def term_weeks_of(term_months: int) -> int:
    """Return the whole weeks in so many months."""
    return math.floor(term_months * WEEKS_PER_YEAR / _MONTHS_PER_YEAR)


def _basis(option: ContractOption, drift: Drift, settings: Settings) -> Basis:
    return basis_of(
        drift,
        settings.economics,
        price=option.price,
        hosting_per_month=settings.rates.hosting_per_month,
        term_weeks=term_weeks_of(settings.terms.term_months),
    )


def _proposed(
    options: tuple[ContractOption, ...], drift: Drift | None, settings: Settings
) -> str | None:
    """Return the code of the option to propose; None where none costs less than doing without."""
    if drift is None:
        return "standard" if options else None
    by_code = {option.code: option for option in options}
    for option in (by_code[code] for code in _PREFERRED if code in by_code):
        never, chosen, *_ = compare(_basis(option, drift, settings), option.every_weeks)
        if chosen.total.mid < never.total.mid:
            return option.code
    return None


def propose(stability: Stability, settings: Settings, *, drift: Drift | None = None) -> Contract:
    """Return the maintenance proposal.

    Parameters
    ----------
    stability : Stability
    settings : Settings
        ``rates``, ``terms``, ``economics`` and the threshold of the early refit.
    drift : Drift or None
        Customers in a wrong segment after a renewal; None where they could not be counted.

    Returns
    -------
    Contract
        Without options where no period was watched. The option that follows the measured period
        is proposed where its middle cost lies below that of never renewing; else another that does;
        else none.
    """
    headline, beside = periods(stability)
    rates, term_months = settings.rates, settings.terms.term_months
    every = frequencies(headline, term_weeks=term_weeks_of(term_months))
    options = tuple(_option(*each, rates, term_months) for each in every)
    if drift is not None:
        options = tuple(_with_stakes(option, drift, settings.economics) for option in options)
    proposed = _proposed(options, drift, settings)
    return Contract(
        period_weeks=headline,
        alternatives=beside,
        options=tuple(replace(o, recommended=o.code == proposed) for o in options),
        triggers=TRIGGERS if options else (),
        rates=RateCard(day_rate=rates.day_rate, hosting_per_month=rates.hosting_per_month),
        terms=_terms(settings),
        stakes=_stakes(options, drift, settings, stability.replays),
    )


def _stakes(
    options: Sequence[ContractOption],
    drift: Drift | None,
    settings: Settings,
    replays: Sequence[Replay],
) -> Stakes | None:
    """Return what lateness costs beside the standard option's price."""
    standard = next((option for option in options if option.code == "standard"), None)
    if drift is None or standard is None:
        return None
    basis = _basis(standard, drift, settings)
    return stakes(basis, settings.economics, standard.every_weeks, replays)


def withdrawn(contract: Contract) -> Contract:
    """Return the contract without anything to sign, where the export does not carry one."""
    return replace(contract, options=(), triggers=(), stakes=None)


def _terms(settings: Settings) -> ContractTerms:
    terms = settings.terms
    return ContractTerms(
        term_months=terms.term_months,
        notice_days=terms.notice_days,
        payment_days=terms.payment_days,
        offer_valid_days=terms.offer_valid_days,
        late_reduction_share=terms.late_reduction_share,
        report_days=terms.report_days,
        decide_days=terms.decide_days,
        keep_days=terms.keep_days,
        early_visits=terms.early_visits,
        trigger_jaccard=settings.thresholds.dissolved_jaccard,
        trigger_looks=terms.trigger_looks,
        drift_bound=settings.thresholds.input_drift,
    )
