"""What lateness costs: by hand, and what must hold whatever the numbers."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.contract.lateness import (
    Drift,
    Look,
    break_even,
    drift_of,
    estimate,
    lost_points,
    mean_wrong,
    segment_stakes,
    stake_points,
    weekly_loss,
    wrong_after,
)
from reportgen.contract.scenarios import WEEKS_PER_YEAR, Scenario, scenarios
from reportgen.contract.schedules import Basis, compare, curve, every, pays, replayed
from reportgen.model.results import Lateness, Replay, Stability
from reportgen.model.settings import Assumed, Economics

# One contact a week; an order of 100 earns 50; 2 in 100 answer, half of them to the wrong campaign.
PLAIN = Scenario(contact_cost=0.1, contacts_per_week=1.0, margin=0.5, response=0.02, kept=0.5)


def _fixed(value):
    return Assumed(low=value, mid=value, high=value)


def _look(weeks, *wrong, same_day=0.0, n=1000.0):
    return Look(weeks=weeks, n_starts=3, n_customers=n, same_day_share=same_day, n_wrong=wrong)


def _drift(*looks, values=(100.0, 200.0)):
    return Drift(looks=looks, segment_ids=("S1", "S2"), value_per_order=values)


DRIFT = _drift(_look(2, 20.0, 0.0), _look(4, 40.0, 10.0))
ECONOMICS = Economics(
    email_cost=_fixed(0.1),
    text_share=0.0,
    letter_share=0.0,
    campaigns_per_year=_fixed(WEEKS_PER_YEAR),
    contacted_share=_fixed(1.0),
    gross_margin=_fixed(0.5),
    response_right=_fixed(0.02),
    response_kept=_fixed(0.5),
)


def _basis(drift=DRIFT, economics=ECONOMICS, *, price=10.0, hosting=0.0, span=8):
    return Basis(
        drift=drift,
        by=scenarios(economics),
        price=price,
        hosting_per_year=hosting,
        span_weeks=span,
    )


def test_a_wrong_contact_loses_what_it_was_bought_for():
    assert PLAIN.loss_per_contact(100.0) == pytest.approx(0.5 * 0.02 * 0.5 * 100)
    # An order of 5 earns less than the contact costs: the shop still paid 0.1 for it.
    assert PLAIN.loss_per_contact(5.0) == pytest.approx(0.5 * 0.1)
    # Where the wrong campaign does as well as the right one nothing is lost.
    assert replace(PLAIN, kept=1.0).loss_per_contact(100.0) == 0


def test_a_week_by_hand():
    # 40 customers lose 0.5 each, 10 customers 1.0 each.
    assert weekly_loss((40.0, 10.0), (100.0, 200.0), PLAIN) == pytest.approx(30.0)
    twice = replace(PLAIN, contacts_per_week=2.0)
    assert weekly_loss((40.0, 10.0), (100.0, 200.0), twice) == pytest.approx(60.0)


def test_between_looks_a_straight_line_and_beyond_the_last_what_was_seen():
    assert wrong_after(DRIFT, 0) == (0.0, 0.0)
    assert wrong_after(DRIFT, 1) == pytest.approx((10.0, 0.0))
    assert wrong_after(DRIFT, 3) == pytest.approx((30.0, 5.0))
    assert wrong_after(DRIFT, 99) == (40.0, 10.0)


def test_the_mean_between_renewals_by_hand():
    # First segment 0 10 20: the areas of the weeks are 5 and 15.
    assert mean_wrong(DRIFT, 2) == pytest.approx((10.0, 0.0))
    assert mean_wrong(DRIFT, 4) == pytest.approx((20.0, (2.5 + 7.5) / 4))


def test_what_one_day_differs_by_is_not_lateness():
    look = _look(2, 30.0, 10.0, same_day=0.01)  # 40 wrong, 10 of them by chance
    assert look.wrong_by_segment == pytest.approx((22.5, 7.5))
    assert _look(2, 6.0, 3.0, same_day=0.01).wrong_by_segment == (0.0, 0.0)


def test_the_week_in_which_a_visit_is_earned_back():
    # Weekly loss 0, 5, 10, 20, 30 at week 0 to 4: lost so far 2.5, 10, 25, 50.
    assert [break_even(DRIFT, PLAIN, price=p) for p in (2.0, 10.0, 24.0, 50.0)] == [1, 2, 3, 4]
    assert break_even(DRIFT, PLAIN, price=50.1) is None  # beyond the data nobody knows


def test_the_loss_so_far_grows_week_by_week_to_the_break_even():
    found = lost_points(DRIFT, scenarios(ECONOMICS))
    assert [point.weeks for point in found] == [0, 1, 2, 3, 4]
    assert [point.lost.mid for point in found] == pytest.approx([0.0, 2.5, 10.0, 25.0, 50.0])
    ranged = scenarios(replace(ECONOMICS, gross_margin=Assumed(low=0.25, mid=0.5, high=1.0)))
    last = lost_points(DRIFT, ranged)[-1].lost
    assert (last.low, last.mid, last.high) == pytest.approx((25.0, 50.0, 100.0))


def test_customers_are_counted_where_they_belong():
    late = Lateness(
        weeks=2,
        n_starts=6,
        n_customers=100.0,
        n_wrong=12.0,
        wrong_share=0.12,
        floor_share=0.02,
        moved=((50.0, 9.0), (3.0, 38.0)),
    )
    stability = Stability(
        starts=(),
        step_weeks=2,
        threshold=0.8,
        windows_run=(),
        not_run=(),
        lateness=(late,),
        replays=(),
    )

    from types import SimpleNamespace

    segments = [
        SimpleNamespace(segment_id="S1", n_customers=10, revenue=1000.0, contrasts=()),
        SimpleNamespace(
            segment_id="S2",
            n_customers=10,
            revenue=3000.0,
            contrasts=(SimpleNamespace(feature="n_orders", mean=1.5),),
        ),
    ]
    found = drift_of(stability, segments)
    assert found.looks[0].n_wrong == (3.0, 9.0)  # columns: the fresh segment
    assert found.value_per_order == (100.0, 200.0)
    assert drift_of(stability, segments[:1]) is None
    assert drift_of(replace(stability, lateness=()), segments) is None


def test_schedules_by_hand():
    basis = _basis()
    never, chosen, twice = compare(basis, 4)
    # Never: weeks 0 to 8 of the first segment, 0 10 20 30 40 40 40 40 40.
    assert never.n_wrong == pytest.approx((5 + 15 + 25 + 35 + 4 * 40 + 2.5 + 7.5 + 4 * 10) / 8)
    assert (never.visits_per_year, never.contract_cost) == (0, 0)
    # Every four weeks: one renewal in eight weeks.
    assert chosen.n_wrong == pytest.approx(22.5)
    assert chosen.visits_per_year == pytest.approx(52 / 8)
    assert chosen.contract_cost == pytest.approx(10 * 52 / 8)
    weekly = 20 * 0.5 + 2.5 * 1.0
    assert chosen.at_stake.mid == pytest.approx(weekly * 52)
    assert chosen.total.mid == pytest.approx(chosen.contract_cost + chosen.at_stake.mid)
    assert (twice.every_weeks, twice.visits_per_year) == (2, pytest.approx(3 * 52 / 8))


def test_a_last_stretch_may_be_short():
    # Eight weeks every three: 3 + 3 + 2, two renewals.
    found = every("chosen", 3, _basis())
    by_hand = (6 * sum(mean_wrong(DRIFT, 3)) + 2 * sum(mean_wrong(DRIFT, 2))) / 8
    assert found.n_wrong == pytest.approx(by_hand)
    assert found.visits_per_year == pytest.approx(2 * 52 / 8)


def test_the_verdict_flips_with_the_price():
    saved = _basis()
    never, chosen = compare(saved, 4)[:2]
    gain = never.at_stake.mid - chosen.at_stake.mid
    visits = chosen.visits_per_year
    cheap, dear = (compare(_basis(price=p / visits), 4)[:2] for p in (0.9 * gain, 1.1 * gain))
    assert pays(*cheap) == ("yes", pytest.approx(0.9))
    assert pays(*dear) == ("no", pytest.approx(1.1))
    unsure = replace(ECONOMICS, gross_margin=Assumed(low=0.01, mid=0.5, high=1.0))
    assert pays(*compare(_basis(economics=unsure), 4)[:2])[0] == "depends"
    nothing = _drift(_look(2, 0.0, 0.0))
    assert pays(*compare(_basis(nothing), 4)[:2]) == ("no", None)


def test_replays_cost_what_their_visits_and_their_shares_cost():
    replays = [
        Replay(months=m, n_refits=0, mean_wrong_share=share, mean_n_wrong=0.0, points=())
        for m, share in ((None, 0.05), (3, 0.02))
    ]
    never, quarterly = replayed(replays, _basis(hosting=6.0))
    assert (never.code, never.contract_cost, never.n_wrong) == ("never", 0.0, pytest.approx(50.0))
    assert quarterly.contract_cost == pytest.approx(4 * 10 + 6)
    assert quarterly.n_wrong == pytest.approx(20.0)
    assert never.at_stake.mid == pytest.approx(2.5 * quarterly.at_stake.mid)


WRONG = st.lists(st.tuples(st.floats(0, 500), st.floats(0, 500)), min_size=1, max_size=5).map(
    lambda pairs: [_look(2 * i + 2, *pair) for i, pair in enumerate(pairs)]
)
VALUES = st.tuples(st.floats(0, 1000), st.floats(0, 1000))
SHARES = st.floats(0, 1)


@given(WRONG, VALUES, st.integers(1, 12))
def test_parts_sum_to_the_whole(looks, values, weeks):
    drift, by = _drift(*looks, values=values), scenarios(Economics())
    parts = segment_stakes(drift, by, weeks=weeks)
    whole = estimate(wrong_after(drift, weeks), values, by)
    for end in ("low", "mid", "high"):
        total = sum(getattr(part.at_stake, end) for part in parts)
        assert total == pytest.approx(getattr(whole, end))
    for point, look in zip(stake_points(drift, by), looks, strict=True):
        assert point.n_wrong == pytest.approx(sum(look.n_wrong))
        assert point.wrong_share == pytest.approx(point.n_wrong / look.n_customers)


@given(VALUES, SHARES, SHARES, SHARES, st.floats(0, 10), st.floats(0, 10))
def test_a_dearer_contact_never_loses_less(values, margin, response, kept, cost, more):
    plain = Scenario(
        contact_cost=cost, contacts_per_week=1.0, margin=margin, response=response, kept=kept
    )
    dearer = replace(plain, contact_cost=cost + more)
    assert weekly_loss((3.0, 4.0), values, dearer) >= weekly_loss((3.0, 4.0), values, plain)


@given(VALUES, st.lists(SHARES, min_size=5, max_size=5))
def test_no_combination_of_the_ranges_leaves_the_range(values, parts):
    """Low and high are the ends over every combination of the assumptions, not three guesses."""
    economics = Economics()

    def between(name, part):
        assumed = getattr(economics, name)
        return _fixed(assumed.low + part * (assumed.high - assumed.low))

    names = (
        "email_cost", "contacted_share", "gross_margin", "response_right", "response_kept",
    )  # fmt: skip
    some = replace(economics, **{n: between(n, p) for n, p in zip(names, parts, strict=True)})
    ends = estimate((3.0, 4.0), values, scenarios(economics))
    found = estimate((3.0, 4.0), values, scenarios(some)).mid
    assert ends.low - 1e-9 <= found <= ends.high + 1e-9
    assert ends.low <= ends.mid <= ends.high


@given(WRONG, st.integers(2, 40))
def test_where_nobody_is_wrong_nothing_is_at_stake(looks, span):
    still = [replace(look, n_wrong=(0.0, 0.0)) for look in looks]
    for schedule in (
        *compare(_basis(_drift(*still), span=span), 4),
        *curve(_basis(_drift(*still), span=span)),
    ):
        assert (schedule.n_wrong, schedule.at_stake.high) == (0.0, 0.0)
        assert schedule.total.mid == schedule.contract_cost


@given(WRONG, st.integers(1, 12))
def test_whoever_renews_loses_no_more_than_who_never_does_where_wrong_only_grows(looks, weeks):
    grown = [replace(look, n_wrong=(10.0 * i, 5.0 * i)) for i, look in enumerate(looks)]
    never, chosen = compare(_basis(_drift(*grown), span=24), weeks)[:2]
    assert chosen.at_stake.mid <= never.at_stake.mid + 1e-6


@pytest.mark.parametrize(
    "ends", [(2.0, 1.0, 3.0), (-1.0, 0.0, 1.0), (0.0, 1.0, float("inf")), (0.0, 2.0, 1.0)]
)
def test_a_range_that_is_none_is_refused(ends):
    with pytest.raises(ValueError, match="ascending"):
        Assumed(low=ends[0], mid=ends[1], high=ends[2])


def test_economics_refuse_what_no_share_can_be():
    with pytest.raises(ValueError, match="gross_margin"):
        Economics(gross_margin=_fixed(1.5))
    with pytest.raises(ValueError, match="together"):
        Economics(text_share=0.6, letter_share=0.6)
