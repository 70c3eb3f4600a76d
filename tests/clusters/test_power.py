"""Power against known sample sizes, against simulation, and at the edges."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.clusters.power import customers_needed, detectable_lift


@pytest.mark.parametrize(
    ("base", "lift", "per_group"),
    [
        # Two-sided 5 %, power 80 %, without continuity correction; textbook values.
        (0.60, 0.10, 356),
        (0.50, 0.10, 388),
        (0.10, 0.10, 199),
        (0.05, 0.05, 435),
    ],
)
def test_known_sample_sizes(base, lift, per_group):
    needed = customers_needed(base, lift, holdout_share=0.5)
    assert abs(needed / 2 - per_group) <= 1
    found = detectable_lift(base, per_group, per_group)
    assert found == pytest.approx(lift, abs=5e-4)


def _power(base, lift, n_campaign, n_holdout, *, draws=20_000):
    rng = np.random.default_rng(1)
    first = rng.binomial(n_campaign, base + lift, draws)
    second = rng.binomial(n_holdout, base, draws)
    pooled = (first + second) / (n_campaign + n_holdout)
    error = np.sqrt(pooled * (1 - pooled) * (1 / n_campaign + 1 / n_holdout))
    z = (first / n_campaign - second / n_holdout) / error
    return float((np.abs(z) > 1.959964).mean())


@pytest.mark.parametrize(
    ("base", "n_campaign", "n_holdout"), [(0.02, 24_000, 6_000), (0.3, 800, 200), (0.1, 500, 500)]
)
def test_the_detectable_lift_is_found_four_times_in_five(base, n_campaign, n_holdout):
    lift = detectable_lift(base, n_campaign, n_holdout)
    assert _power(base, lift, n_campaign, n_holdout) == pytest.approx(0.8, abs=0.025)
    assert _power(base, 0.0, n_campaign, n_holdout) == pytest.approx(0.05, abs=0.01)


@given(st.floats(0, 0.6), st.integers(100, 50_000))
def test_needed_customers_and_detectable_lift_agree(base, n):
    lift = detectable_lift(base, n - n // 5, n // 5)
    if lift is None:
        return
    needed = customers_needed(base, lift, holdout_share=(n // 5) / n)
    assert needed == pytest.approx(n, rel=0.01, abs=2)
    assert detectable_lift(base, 2 * n, n) < lift  # more customers see smaller lifts


def test_what_cannot_be_shown():
    assert detectable_lift(0.5, 10, 0) is None
    assert detectable_lift(0.5, 0, 10) is None
    assert detectable_lift(0.9, 4, 1) is None
    assert detectable_lift(1.0, 1000, 1000) is None
    assert customers_needed(0.95, 0.1, holdout_share=0.2) is None
