"""Intervals against published figures and against what they promise."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest, norm

from reportgen.clusters.intervals import (
    holm,
    share_difference,
    share_ratio,
    two_sided,
    wilson,
)


@given(st.integers(1, 400).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_wilson_is_that_of_scipy(numbers):
    count, n = numbers
    expected = binomtest(count, n).proportion_ci(method="wilson")
    assert wilson(count, n) == pytest.approx((expected.low, expected.high), abs=1e-6)


def test_nobody_leaves_everything_open():
    assert wilson(0, 0) == (0.0, 1.0)


def test_a_difference_by_newcombes_own_example():
    # Newcombe (1998), table II, (a) 56/70 less 48/80, method 10.
    assert share_difference(56, 70, 48, 80) == pytest.approx((0.0524, 0.3339), abs=1e-4)


def test_the_interval_of_a_difference_covers_as_often_as_it_says():
    rng = np.random.default_rng(0)
    covered = 0
    for one, two in zip(rng.binomial(80, 0.3, 400), rng.binomial(120, 0.1, 400), strict=True):
        low, high = share_difference(one, 80, two, 120)
        covered += low <= 0.2 <= high
    assert 0.92 <= covered / 400 <= 0.98


def test_a_ratio_needs_events():
    assert share_ratio(0, 10, 1, 10) is None
    ratio, low, high = share_ratio(30, 100, 10, 100)
    assert ratio == pytest.approx(3.0)
    half = norm.ppf(0.975) * np.sqrt(1 / 30 - 1 / 100 + 1 / 10 - 1 / 100)
    assert (low, high) == pytest.approx((3 * np.exp(-half), 3 * np.exp(half)), rel=1e-5)


@given(st.lists(st.floats(0, 1), min_size=1, max_size=12))
def test_holm_never_lowers_and_keeps_the_order(p_values):
    adjusted = holm(p_values)
    assert all(p <= q <= 1 for p, q in zip(p_values, adjusted, strict=True))
    order = np.argsort(p_values, kind="stable")
    assert np.all(np.diff(np.array(adjusted)[order]) >= 0)
    assert min(adjusted) == pytest.approx(min(1, min(p_values) * len(p_values)))


def test_two_sided():
    assert two_sided(-2.5) == pytest.approx(2 * norm.sf(2.5))
