"""Superlatives hold only where the first stands clear of the second: flip the data, they flip."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_parts import feature
from scipy.stats import binom

from reportgen.claims.ranks import CLEAR_LEAD, more_events, rank_claims
from reportgen.model.results import Correlation, Exploration, Month


def _claims(*, months=(), correlations=(), shares=()):
    exploration = Exploration(
        correlations=tuple(Correlation(first=a, second=b, rho=rho) for a, b, rho in correlations),
        months=tuple(
            Month(month=month, orders=n, amount=0.0, complete=True) for month, n in months
        ),
        states=(),
        review_counts=(),
        one_time_share=0.5,
    )
    features = [
        _feature(name, share) for name, share in zip(("monetary", "n_orders"), shares, strict=False)
    ]
    return {claim.text_key: claim for claim in rank_claims(exploration, features)}


def _feature(name, share):
    return replace(feature(name, "orders", 1.0, (0.0, 1.0), (10,)), between_share=share)


def test_the_busiest_month_flips_with_the_data():
    one = _claims(months=[("2020-01", 200), ("2020-02", 100)])["orders-peaked"]
    other = _claims(months=[("2020-01", 100), ("2020-02", 200)])["orders-peaked"]
    assert (one.subject, one.holds) == ("2020-01", True)
    assert (other.subject, other.holds) == ("2020-02", True)
    assert one.numbers == {"n_first": 200.0, "n_second": 100.0}
    assert not _claims(months=[("2020-01", 105), ("2020-02", 100)])["orders-peaked"].holds
    assert _claims(months=[("2020-01", 105)]) == {}


@given(st.integers(30, 3000), st.integers(30, 3000))
def test_the_comparison_of_counts_agrees_with_the_exact_one(first, second):
    high, low = max(first, second), min(first, second)
    exact = 2 * binom.sf(high - 1, high + low, 0.5)  # Przyborowski and Wilenski's conditional test
    if not 0.03 < exact < 0.08:
        assert more_events(high, low) == (exact < 0.05)
    assert not more_events(low, high)


def test_nothing_exceeds_nothing():
    assert not more_events(0, 0)


@pytest.mark.parametrize(
    ("lead", "holds"), [(CLEAR_LEAD + 0.001, True), (CLEAR_LEAD - 0.001, False)]
)
def test_a_lead_must_be_clear(lead, holds):
    found = _claims(
        shares=(0.4, 0.4 + lead),
        correlations=[("a", "b", 0.5), ("b", "c", -0.5 - lead), ("c", "d", None)],
    )
    most, link = found["differ-most"], found["closest-link"]
    assert (most.subject, most.holds) == ("n_orders", holds)
    assert (link.subject, link.holds) == ("b c", holds)
    flipped = _claims(shares=(0.4 + lead, 0.4))["differ-most"]
    assert (flipped.subject, flipped.holds) == ("monetary", holds)
