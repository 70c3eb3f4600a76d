"""Lateness and dissatisfaction: sums that tie out, shrinkage that holds small groups back."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.stages.unhappiness import (
    Tallies,
    groups,
    late_bands,
    late_risk,
    prior_strength,
    ranked,
)


def _tallies(n, both):
    n, both = np.array(n), np.array(both)
    names = tuple(f"g{i}" for i in range(len(n)))
    return Tallies(names=names, n=n, low=both, late=both, both=both, cents=both * 100)


def test_a_risk_by_hand():
    risk = late_risk(n=100, low=18, late=20, both=10)
    assert (risk.n_late, risk.n_late_low, risk.n_punctual, risk.n_punctual_low) == (20, 10, 80, 8)
    assert risk.difference == pytest.approx(0.4)
    assert risk.ratio == pytest.approx(5.0)
    assert risk.excess == pytest.approx(8.0)  # of 20 late orders, 10 instead of 2 are dissatisfied
    assert risk.excess_low == pytest.approx(20 * risk.difference_low)


def test_without_late_orders_there_is_nothing_to_compare():
    assert late_risk(n=100, low=10, late=0, both=0) is None
    assert late_risk(n=100, low=10, late=100, both=10) is None


@given(st.dictionaries(st.integers(-60, 60), st.integers(1, 50), min_size=1))
def test_bands_hold_every_order_once(per_day):
    days = np.array(sorted(per_day))
    n = np.array([per_day[day] for day in days.tolist()])
    bands = late_bands(days, n, n // 2)
    assert sum(band.n_orders for band in bands) == n.sum()
    assert sum(band.n_low for band in bands) == (n // 2).sum()
    late = sum(b.n_orders for b in bands if b.from_days is not None and b.from_days > 0)
    assert late == n[days > 0].sum()


def test_a_handful_of_orders_does_not_lead_the_list():
    rng = np.random.default_rng(0)
    n = np.full(60, 100)
    both = rng.binomial(n, rng.beta(5, 95, size=60))
    found = groups(_tallies([*n, 3, 200], [*both, 3, 80]), fewest=1)
    assert found[0].name == "g61"  # 80 of 200, although 3 of 3 is the larger share
    few = next(group for group in found if group.name == "g60")
    assert few.late_low_share < 0.5


def test_groups_that_differ_by_chance_alone_are_not_told_apart():
    rng = np.random.default_rng(1)
    n = rng.integers(10, 200, size=300)
    found = groups(_tallies(n, rng.binomial(n, 0.05)), fewest=10)
    assert sum(group.above for group in found) <= 3


def test_the_prior_finds_the_planted_spread():
    rng = np.random.default_rng(2)
    n = np.full(4_000, 80)
    mean, strength = prior_strength(rng.binomial(n, rng.beta(4, 36, size=4_000)), n)
    assert mean == pytest.approx(0.1, abs=0.005)
    assert strength == pytest.approx(40, rel=0.2)


@pytest.mark.parametrize("both", [[0, 0], [10, 20]])
def test_nobody_or_everybody_is_no_error(both):
    found = groups(_tallies([10, 20], both), fewest=1)
    assert not any(group.above for group in found)
    assert groups(_tallies([], []), fewest=1) == ()


def test_small_groups_are_not_shown():
    found = groups(_tallies([29, 30], [2, 3]), fewest=30)
    assert [group.name for group in found] == ["g1"]
    assert [group.name for group in ranked(found)] == ["1"]
