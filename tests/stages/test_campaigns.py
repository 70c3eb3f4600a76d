"""Hold-outs: random, reproducible, stable when customers are added; what they can show."""

from __future__ import annotations

from datetime import datetime

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import chi2_contingency, kstest

from reportgen.model.results import Estimate
from reportgen.model.settings import Campaign
from reportgen.stages.campaigns import (
    base_rate,
    brings,
    chance_difference,
    delivery_lag,
    difference,
    held_out,
    kit,
    read_from,
    thirds,
)

IDS = [f"{i:032x}" for i in range(20_000)]


ONE = np.zeros(len(IDS), dtype=np.int64)
THREE = np.random.default_rng(9).integers(0, 3, len(IDS))


def _largest(out, variables):
    found = [difference(out, values) for values in variables.values()]
    return max(each for each in found if each is not None)


def _drawn(ids, *, seed, share, strata=None):
    return held_out(ids, ONE[: len(ids)] if strata is None else strata, seed=seed, share=share)


def test_the_draw_has_its_share_and_no_pattern():
    out = _drawn(IDS, seed=0, share=0.2)
    assert out.sum() == 4_000
    # Neighbours know nothing of each other, and no stretch of the ids is favoured.
    pairs = np.array([[np.sum(out[:-1] == a), np.sum((out[:-1] == a) & out[1:])] for a in (0, 1)])
    table = np.column_stack([pairs[:, 1], pairs[:, 0] - pairs[:, 1]])
    assert chi2_contingency(table).pvalue > 0.01
    assert kstest(np.flatnonzero(out) / len(out), "uniform").pvalue > 0.01


@given(
    st.lists(st.integers(0, 4), min_size=1, max_size=80), st.floats(0.01, 0.99), st.integers(0, 9)
)
def test_every_stratum_has_its_share_to_the_customer(strata, share, seed):
    parts = np.array(strata, dtype=np.int64)
    out = _drawn(IDS[: len(parts)], seed=seed, share=share, strata=parts)
    assert out.sum() == int(len(parts) * share + 0.5)
    for part in np.unique(parts):
        inside = parts == part
        assert abs(out[inside].sum() - inside.sum() * share) <= 1


def test_every_customer_of_a_stratum_is_held_out_as_often_as_any_other():
    draws = np.array([_drawn(IDS[:60], seed=i, share=0.2) for i in range(2_000)])
    counts = draws.sum(axis=0)
    assert counts.sum() == 2_000 * 12
    # Drawn without replacement: the variance of a count is 400 x 0.8, less what they share.
    chi2 = float(((counts - 400) ** 2 / (400 * 0.8)).sum()) * 59 / 60
    assert 30 < chi2 < 95  # 59 degrees of freedom; outside with a chance below one in a thousand


def _changed(n, added, *, seed):
    """Return the share of n customers who change group when others, and new thirds, come."""
    rng = np.random.default_rng([seed, n])
    ids, amounts = IDS[: n + added], rng.lognormal(4, 1, n + added).astype(np.int64)
    before = held_out(ids[:n], thirds(amounts[:n]), seed=seed, share=0.2)
    after = held_out(ids, thirds(amounts), seed=seed, share=0.2)
    return float((before != after[:n]).mean())


@pytest.mark.parametrize(("n", "at_most"), [(300, 0.015), (1_000, 0.009), (15_000, 0.002)])
def test_few_change_group_when_a_tenth_more_customers_come(n, at_most):
    changed = [_changed(n, n // 10, seed=seed) for seed in range(20)]
    assert 0 < np.mean(changed) < at_most  # drawn anew, a third would: 2 x 0.2 x 0.8
    assert max(changed) < 3 * at_most
    assert _changed(n, 0, seed=0) == 0


def test_a_customer_keeps_the_group_in_another_stratum():
    first = _drawn(IDS, seed=0, share=0.2, strata=THREE)
    second = _drawn(IDS, seed=0, share=0.2, strata=(THREE + 1) % 3)
    shuffled = _drawn(IDS, seed=0, share=0.2, strata=THREE[::-1].copy())
    assert np.mean(first != second) == 0  # the same thirds by other names
    assert np.mean(first != shuffled) < 0.01


@pytest.mark.parametrize("seed", range(5))
def test_held_out_and_contacted_are_alike(seed):
    rng = np.random.default_rng(seed)
    variables = {
        "monetary": rng.lognormal(4, 1, len(IDS)),
        "recency": rng.uniform(0, 700, len(IDS)),
        "review": np.where(rng.random(len(IDS)) < 0.1, np.nan, rng.integers(1, 6, len(IDS))),
    }
    parts = thirds(variables["monetary"].astype(np.int64))
    out = held_out(IDS, parts, seed=seed, share=0.2)
    found = _largest(out, variables)
    assert found < chance_difference(int((~out).sum()), int(out.sum()), 3) * 1.5
    # A draw by value, as a careless one would be, is caught.
    careless = variables["monetary"] > np.quantile(variables["monetary"], 0.8)
    assert _largest(careless, variables) > 1


def test_the_chance_difference_is_met_nineteen_times_in_twenty():
    rng = np.random.default_rng(3)
    n, beyond = 400, 0
    for seed in range(400):
        out = _drawn(IDS[:n], seed=seed, share=0.2)
        variables = {name: rng.normal(size=n) for name in "abcd"}
        limit = chance_difference(int((~out).sum()), int(out.sum()), 4)
        beyond += _largest(out, variables) > limit
    assert 0.02 < beyond / 400 < 0.09


@given(st.lists(st.text(max_size=12), unique=True, max_size=40), st.integers(0, 9))
def test_the_order_of_the_rows_changes_nobody(ids, seed):
    parts = np.arange(len(ids)) % 3
    there = held_out(ids, parts, seed=seed, share=0.5)
    back = held_out(ids[::-1], parts[::-1].copy(), seed=seed, share=0.5)
    assert back[::-1].tolist() == there.tolist()


def test_another_seed_draws_other_customers():
    first, second = (_drawn(IDS, seed=seed, share=0.2) for seed in (0, 1))
    assert (first & second).mean() == pytest.approx(0.04, abs=0.008)  # as if independent


def test_a_larger_share_keeps_those_already_held_out():
    small, large = (_drawn(IDS, seed=0, share=share) for share in (0.1, 0.3))
    assert not (small & ~large).any()
    assert _drawn(IDS[:50], seed=0, share=1.0).sum() == 50
    assert _drawn(IDS[:50], seed=0, share=0.0).sum() == 0
    assert held_out([], np.zeros(0, dtype=np.int64), seed=0, share=0.2).tolist() == []


@given(st.lists(st.integers(0, 10**7), max_size=60))
def test_thirds_follow_the_amount(amounts):
    found = thirds(np.array(amounts, dtype=np.int64))
    order = np.argsort(amounts, kind="stable")
    assert (np.diff(found[order]) >= 0).all()
    if len(set(amounts)) == len(amounts):
        assert all(np.sum(found == t) <= -(-len(amounts) // 3) for t in range(3))
    for amount in set(amounts):
        assert len({int(f) for f, a in zip(found, amounts, strict=True) if a == amount}) == 1


def _kit(n_holdout, n, rate):
    out = np.arange(n) < n_holdout
    return kit("S1", out, [], base=(rate, "outcomes"), settings=Campaign())


def test_a_segment_is_testable_from_the_customers_it_needs():
    needed = _kit(200, 1000, 0.02).n_needed
    enough = _kit(-(-needed // 5) + 5, needed + 25, 0.02)
    assert enough.testable
    assert enough.detectable_lift <= enough.stated_lift == 0.01
    short = _kit(needed // 5 - 50, needed - 250, 0.02)
    assert not short.testable
    assert short.detectable_lift > short.stated_lift
    nobody = _kit(0, 40, 0.02)
    assert (nobody.testable, nobody.detectable_lift) == (False, None)


@pytest.mark.parametrize(("rate", "stated"), [(0.04, 0.01), (0.05, 0.01), (0.06, 0.012)])
def test_the_stated_lift_is_one_in_a_hundred_or_a_fifth(rate, stated):
    assert _kit(10, 50, rate).stated_lift == pytest.approx(stated)


@pytest.mark.parametrize(
    ("share", "expected"),
    [
        (0.1, (0.1, "repeat_share")),
        (0.0, (0.03, "repeat_share_all")),  # a segment made of one-time buyers
        (1.0, (0.03, "repeat_share_all")),  # a segment made of repeat buyers
    ],
)
def test_a_stand_in_for_the_base_rate_is_named(share, expected):
    assert base_rate(None, share, 0.03) == expected
    assert base_rate(0.0, share, 0.03) == expected  # nobody came back: too little to plan with
    assert base_rate(0.02, share, 0.03) == (0.02, "outcomes")


def test_the_reading_waits_for_the_window_and_for_deliveries():
    lags = {3: 50, 10: 44, 20: 1, 60: 5}
    assert delivery_lag(lags, 0.95) == 20
    assert delivery_lag(lags, 0.94) == 10
    assert delivery_lag(lags, 1.0) == 60
    assert delivery_lag({}, 0.95) == 0
    assert delivery_lag({-2: 9}, 0.95) == 0  # delivered before it was bought: a fault of the data
    as_of = datetime.fromisoformat("2018-08-30T00:00:00")
    assert read_from(as_of, window_days=90, lag_days=20) == "2018-12-18"


def test_groups_without_a_spread_are_not_compared():
    assert difference(np.array([True, False]), np.array([1.0, 2.0])) is None
    assert difference(np.array([True, False] * 4), np.ones(8)) is None
    assert chance_difference(0, 5, 3) is None


def test_a_campaign_brings_contacts_times_answers_times_amount():
    told = brings(_kit(200, 1000, 0.02), 50.0, Estimate(low=0.001, mid=0.005, high=0.01))
    assert told.n_campaign == 800
    assert told.brings == Estimate(low=pytest.approx(40.0), mid=pytest.approx(200.0), high=400.0)
