"""Hold-outs: random, reproducible, stable when customers are added; what they can show."""

from __future__ import annotations

from datetime import datetime

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import chi2_contingency, kstest

from reportgen.model.settings import Campaign
from reportgen.stages.campaigns import (
    base_rate,
    chance_difference,
    delivery_lag,
    held_out,
    kit,
    largest_difference,
    read_from,
    thirds,
)

IDS = [f"{i:032x}" for i in range(20_000)]


def test_the_draw_has_its_share_and_no_pattern():
    out = held_out(IDS, seed=0, share=0.2)
    assert out.mean() == pytest.approx(0.2, abs=0.012)
    # Neighbours know nothing of each other, and no stretch of the ids is favoured.
    pairs = np.array([[np.sum(out[:-1] == a), np.sum((out[:-1] == a) & out[1:])] for a in (0, 1)])
    table = np.column_stack([pairs[:, 1], pairs[:, 0] - pairs[:, 1]])
    assert chi2_contingency(table).pvalue > 0.01
    assert kstest(np.flatnonzero(out) / len(out), "uniform").pvalue > 0.01


@pytest.mark.parametrize("seed", range(5))
def test_held_out_and_contacted_are_alike(seed):
    rng = np.random.default_rng(seed)
    variables = {
        "monetary": rng.lognormal(4, 1, len(IDS)),
        "recency": rng.uniform(0, 700, len(IDS)),
        "review": np.where(rng.random(len(IDS)) < 0.1, np.nan, rng.integers(1, 6, len(IDS))),
    }
    out = held_out(IDS, seed=seed, share=0.2)
    found = largest_difference(out, variables)
    assert found < chance_difference(int((~out).sum()), int(out.sum()), 3) * 1.5
    # A draw by value, as a careless one would be, is caught.
    careless = variables["monetary"] > np.quantile(variables["monetary"], 0.8)
    assert largest_difference(careless, variables) > 1


def test_the_chance_difference_is_met_nineteen_times_in_twenty():
    rng = np.random.default_rng(3)
    n, beyond = 400, 0
    for seed in range(400):
        out = held_out(IDS[:n], seed=seed, share=0.2)
        variables = {name: rng.normal(size=n) for name in "abcd"}
        limit = chance_difference(int((~out).sum()), int(out.sum()), 4)
        beyond += largest_difference(out, variables) > limit
    assert 0.02 < beyond / 400 < 0.09


@given(st.lists(st.text(max_size=12), unique=True, max_size=40), st.integers(0, 9))
def test_a_customers_group_does_not_depend_on_the_others(ids, seed):
    everyone = dict(zip(ids, held_out(ids, seed=seed, share=0.5).tolist(), strict=True))
    some = ids[::2][::-1]
    again = dict(zip(some, held_out(some, seed=seed, share=0.5).tolist(), strict=True))
    assert again == {customer: everyone[customer] for customer in some}


def test_another_seed_draws_other_customers():
    first, second = (held_out(IDS, seed=seed, share=0.2) for seed in (0, 1))
    assert (first & second).mean() == pytest.approx(0.04, abs=0.008)  # as if independent


def test_a_larger_share_keeps_those_already_held_out():
    small, large = (held_out(IDS, seed=0, share=share) for share in (0.1, 0.3))
    assert not (small & ~large).any()
    assert held_out(IDS[:50], seed=0, share=1.0).sum() >= 49
    assert held_out(IDS[:50], seed=0, share=0.0).sum() == 0


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
    return kit("S1", out, {}, base=(rate, "outcomes"), settings=Campaign())


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
    assert largest_difference(np.array([True, False]), {"a": np.array([1.0, 2.0])}) is None
    assert largest_difference(np.array([True, False] * 4), {"a": np.ones(8)}) is None
    assert chance_difference(0, 5, 3) is None
