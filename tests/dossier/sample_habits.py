"""Habits and criteria of the sample's segments, made by hand."""

from __future__ import annotations

from dataclasses import replace

from reportgen.model.results import Criterion, Habits, HabitShare, HourBlock, MonthShare, Typical


def _share(name, share, *, lift=None):
    return HabitShare(
        name=name,
        n=20,
        share=share,
        low=share * 0.8,
        high=min(share * 1.2, 1.0),
        base_share=share / (lift or 1.0),
        lift=lift,
    )


def habits(risk):
    return Habits(
        n_orders=33,
        fewest=10,
        amount=Typical(n=33, p25=80.0, median=120.0, p75=150.0, base_median=100.0),
        several_items=_share("", 0.1),
        in_installments=_share("", 0.5, lift=1.25),
        payments=tuple(
            _share(kind, 0.25) for kind in ("credit card", "boleto", "voucher", "debit card")
        ),
        categories=(_share("garden", 0.4, lift=1.6), _share("toys", 0.2)),
        states=(_share("SP", 0.6), _share("RJ", 0.4)),
        hours=tuple(
            HourBlock(weekday=d, block=b, share=0.4 if (d, b) == (2, 5) else None, base_share=0.02)
            for d in range(7)
            for b in range(8)
        ),
        months=(
            MonthShare(month="2020-01", share=0.2, base_share=0.1, low=0.15, high=0.25, lift=2.0),
        ),
        scores=tuple(_share(str(score), 0.2) for score in range(1, 6)),
        late=_share("", 0.2),
        risk=risk,
    )


def criteria():
    return (
        Criterion(code="measurable", met=True, numbers={"value": 0.95, "line": 0.9}),
        Criterion(
            code="substantial",
            met=True,
            numbers={"value": 0.3, "line": 0.01, "n": 30.0, "revenue_share": 0.3},
        ),
        Criterion(code="accessible", met=False, numbers={"value": 0.2, "line": 0.5, "days": 365.0}),
        Criterion(
            code="differentiable", met=True, numbers={"value": 1.0, "of": 2.0, "unused": 3.0}
        ),
        Criterion(code="actionable", met=True, numbers={"value": 0.9, "line": 0.6, "actions": 1.0}),
    )


def with_habits(segment, risk, place):
    """Return a segment with everything, with less, with nothing known of its habits."""
    full = habits(risk)
    if place == 1:
        abroad = (_share("Land", 0.6), _share("Other", 0.4))
        full = replace(full, states=abroad, payments=abroad, categories=(), hours=(), risk=None)
    found = criteria() if place == 0 else (Criterion(code="measurable", met=None, numbers={}),)
    return replace(segment, habits=None if place == 2 else full, criteria=found)
