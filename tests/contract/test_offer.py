"""The offer: frequencies from what was measured, prices from the rate card, nothing beyond."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.contract.lateness import Drift, Look
from reportgen.contract.offer import frequencies, propose, term_weeks_of, withdrawn
from reportgen.model.results import Period, Stability, StabilityPoint, StabilityStart
from reportgen.model.settings import Assumed, Economics, Rates, Scope, Settings, Terms, VisitDays


def _headline(median, low, high, *, horizon=50):
    return Period(
        window="rolling",
        threshold=0.8,
        median=median,
        low=low,
        high=high,
        n_starts=8,
        n_crossed=4,
        horizon_weeks=horizon,
    )


def _every(*ends, term=52, **more):
    return {c: (w, why) for c, w, why in frequencies(_headline(*ends, **more), term_weeks=term)}


@pytest.mark.parametrize(
    ("ends", "light", "standard", "tight"),
    [
        ((14.0, 10.0, None), (28, "double"), (14, "median"), (10, "low")),
        (
            (14.0, 4.0, None),
            (28, "double"),
            (14, "median"),
            (7, "half"),
        ),  # one start is not all
        ((14.0, 10.0, 20.0), (20, "longest"), (14, "median"), (10, "low")),
        ((40.0, 34.0, None), (50, "horizon"), (40, "median"), (20, "half")),  # 34: no further visit
        ((14.0, 14.0, 14.0), (14, "longest"), (14, "median"), (7, "half")),
        ((None, None, None), (50, "horizon"), (50, "horizon"), (25, "half")),
        ((30.0, 22.0, None), (50, "horizon"), (30, "median"), (22, "low")),
        ((1.0, 1.0, None), (2, "double"), (1, "median"), (1, "half")),
    ],
)
def test_frequencies_by_hand(ends, light, standard, tight):
    assert _every(*ends) == {"light": light, "standard": standard, "tight": tight}


def test_each_option_comes_at_least_once_in_the_term():
    found = _every(70.0, 60.0, None, horizon=100)
    assert found == {"light": (52, "term"), "standard": (52, "term"), "tight": (26, "half")}


def test_without_a_look_there_is_nothing_to_offer():
    assert frequencies(_headline(None, None, None, horizon=0), term_weeks=52) == ()


@given(
    st.none() | st.integers(1, 60), st.none() | st.integers(1, 60), st.integers(1, 120),
    st.integers(1, 30), st.booleans(),
)  # fmt: skip
def test_no_option_promises_what_was_not_seen(median, low, horizon, months, every_crossed):
    median = None if median is None else min(median, horizon)
    low = None if low is None else min(low, median or horizon)
    high = float(horizon) if every_crossed and median is not None else None
    term = term_weeks_of(months)
    headline = _headline(median, low, high, horizon=horizon)
    weeks = {code: w for code, w, _ in frequencies(headline, term_weeks=term)}
    assert 1 <= weeks["tight"] <= weeks["standard"] <= weeks["light"] <= min(horizon, term)
    if median is not None:
        assert weeks["standard"] <= median


def _start(crossed, *, horizon=40):
    return StabilityStart(
        start="2018-01-01",
        window="rolling",
        n_customers=100,
        floor_low=0.9,
        floor_median=0.95,
        horizon_weeks=horizon,
        points=tuple(
            StabilityPoint(
                weeks=weeks,
                ari=0.9,
                floor_low=0.9,
                n_customers=100,
                jaccard=(0.9,),
                shares=(1.0,),
                fresh_shares=(1.0,),
                n_new=0,
                wrong_share=0.0,
            )
            for weeks in (horizon - 2, horizon)
        ),
        crossed_at_weeks=crossed,
        crossed_on=None,
        crossed={"0.80": crossed},
    )


def _stability(*crossed):
    return Stability(
        starts=tuple(_start(weeks) for weeks in crossed),
        step_weeks=2,
        threshold=0.8,
        windows_run=("rolling",) if crossed else (),
        not_run=(),
        lateness=(),
        replays=(),
    )


def _drift(n_wrong):
    looks = tuple(
        Look(weeks=w, n_starts=6, n_customers=50_000.0, same_day_share=0.0, n_wrong=(n_wrong * w,))
        for w in (2, 40)
    )
    return Drift(looks=looks, segment_ids=("S1",), value_per_order=(150.0,))


RATES = Rates(
    day_rate=1000.0,
    hosting_per_month=10.0,
    visit_days=VisitDays(data_check=1.0, refit=2.0, campaign_lists=0.5),
    light=Scope(items=("data_check",), deliver_within_days=9, answer_within_days=8),
    standard=Scope(items=("data_check", "refit"), deliver_within_days=7, answer_within_days=6),
    tight=Scope(
        items=("data_check", "refit", "campaign_lists"), deliver_within_days=5, answer_within_days=4
    ),
)


def test_prices_come_from_the_rate_card():
    found = propose(_stability(*[12] * 6), Settings(rates=RATES, terms=Terms(term_months=6)))
    assert [(o.code, o.every_weeks, o.days, o.price) for o in found.options] == [
        ("light", 12, 1.0, 1000.0),
        ("standard", 12, 3.0, 3000.0),
        ("tight", 6, 3.5, 3500.0),
    ]
    # 26 weeks: two visits every twelve weeks, four every six; six months of hosting.
    assert [(o.visits_in_term, o.price_in_term) for o in found.options] == [
        (2, 2060.0),
        (2, 6060.0),
        (4, 14060.0),
    ]
    assert found.options[0].visits_per_year == pytest.approx(365.25 / 7 / 12)
    assert [o.recommended for o in found.options] == [False, True, False]
    assert found.stakes is None


def test_what_is_proposed_is_what_pays():
    dear = replace(RATES, day_rate=10**9)
    stability, drift = _stability(*[12] * 6), _drift(200.0)

    def proposed(rates):
        offer = propose(stability, Settings(rates=rates), drift=drift)
        return [o.code for o in offer.options if o.recommended], offer.stakes.pays

    assert proposed(replace(RATES, day_rate=50.0))[0] == ["standard"]
    assert proposed(dear) == ([], "no")
    # Where only the small visits of the light option are worth their price, that is proposed.
    free = replace(RATES, visit_days=VisitDays(data_check=0.0, refit=10**6, campaign_lists=0.5))
    assert proposed(free)[0] == ["light"]


def test_a_better_answer_to_the_right_campaign_makes_renewing_pay():
    stability, drift = _stability(*[12] * 6), _drift(200.0)

    def pays(kept):
        economics = Economics(response_kept=Assumed(low=kept, mid=kept, high=kept))
        return propose(stability, Settings(economics=economics), drift=drift).stakes

    assert pays(1.0).pays == "no"
    assert pays(1.0).pays_from_factor is None
    assert pays(0.2).pays_from_factor < pays(0.8).pays_from_factor


def test_options_tie_out_with_the_stakes():
    found = propose(_stability(*[12] * 6), Settings(), drift=_drift(200.0))
    standard = next(o for o in found.options if o.code == "standard")
    # Wrong grows evenly from 0 to 200 × 12 within the period: half of it on average.
    assert standard.n_wrong == pytest.approx(1200.0, rel=1e-6)
    assert found.stakes.segments_at_weeks == standard.every_weeks
    assert sum(part.n_wrong for part in found.stakes.segments) == pytest.approx(2400.0)
    never, chosen, twice = found.stakes.compared
    assert (chosen.every_weeks, twice.every_weeks) == (12, 6)
    assert never.n_wrong > chosen.n_wrong > twice.n_wrong


def test_without_any_start_there_is_no_contract():
    found = propose(_stability(), Settings(), drift=_drift(1.0))
    assert (found.options, found.triggers, found.stakes) == ((), (), None)


def test_what_the_export_does_not_carry_is_withdrawn():
    offer = propose(_stability(*[12] * 6), Settings(), drift=_drift(200.0))
    found = withdrawn(offer)
    assert (found.options, found.triggers, found.stakes) == ((), (), None)
    assert found.period_weeks == offer.period_weeks


@pytest.mark.parametrize("items", [(), ("data_check", "coffee")])
def test_a_scope_names_known_work(items):
    with pytest.raises(ValueError, match="items of a visit"):
        Scope(items=items, deliver_within_days=1, answer_within_days=1)
