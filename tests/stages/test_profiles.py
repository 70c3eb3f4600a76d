"""Segments beside the base: intervals, traits that need them, names that are unique."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import norm

from reportgen.clusters.spaces import Features, Placement
from reportgen.model.settings import Thresholds
from reportgen.stages.exploration import UNITS
from reportgen.stages.profiles import NAMING, contrast, name_keys, profile, traits, verdict

WORDS = [word for group in NAMING for word in group]


def _contrast(name, *, mean, half, base):
    n = 400
    sd = half * np.sqrt(n) / 1.959964
    values = np.random.default_rng(0).normal(size=n)
    values = (values - values.mean()) / values.std(ddof=1) * sd + mean
    return contrast(name, "score", values, np.append(values * 0 + base, [base - 1, base + 1]),
                    used=True)  # fmt: skip


def test_a_contrast_by_hand():
    base = np.array([1.0, 2.0, 3.0, 4.0, np.nan])
    inside = np.array([3.0, 4.0, np.nan])
    found = contrast("monetary", "currency", inside, base, used=False)
    assert (found.n, found.mean, found.median, found.base_mean) == (2, 3.5, 3.5, 2.5)
    half = norm.ppf(0.975) * np.std([3, 4], ddof=1) / np.sqrt(2)
    assert found.mean_low == pytest.approx(3.5 - half, abs=1e-5)
    assert found.mean_high == pytest.approx(3.5 + half, abs=1e-5)
    sd = np.std([1, 2, 3, 4], ddof=1)
    assert found.effect == pytest.approx(1.0 / sd)
    assert found.effect_low == pytest.approx((1.0 - half) / sd, abs=1e-5)


def test_nobody_with_a_value_is_no_contrast():
    gone = np.array([np.nan, np.nan])
    assert contrast("review_score_mean", "score", gone, np.arange(5.0), used=True) is None
    assert contrast("review_score_mean", "score", np.arange(5.0), gone, used=True) is None


@pytest.mark.parametrize(
    ("name", "sure", "unsure", "trait"),
    [
        ("review_score_mean", (2.9, 0.05, 4.0), (2.9, 0.2, 4.0), "dissatisfied"),
        ("review_score_mean", (4.6, 0.05, 4.0), (4.6, 0.2, 4.0), "satisfied"),
        ("recency_days", (70, 5, 100), (70, 15, 100), "recent"),
        ("recency_days", (140, 5, 100), (140, 20, 100), "lapsed"),
        ("monetary", (170, 10, 100), (170, 30, 100), "big"),
        ("monetary", (60, 5, 100), (60, 10, 100), "small"),
    ],
)
def test_a_trait_needs_the_whole_interval(name, sure, unsure, trait):
    for (mean, half, base), expected in ((sure, (trait,)), (unsure, ())):
        found = _contrast(name, mean=mean, half=half, base=base)
        found = replace_base(found, base)
        assert traits([found], 0.0) == expected


def replace_base(found, base):
    from dataclasses import replace

    return replace(found, base_mean=base)


def test_repeat_buyers_are_counted_not_averaged():
    assert traits([], 0.5) == ("repeat",)
    assert traits([], 0.49) == ()


@given(st.lists(st.lists(st.sampled_from(WORDS), unique=True), min_size=1, max_size=10))
def test_names_are_unique_and_made_of_what_holds(all_traits):
    names = name_keys(all_traits)
    assert len(set(names)) == len(names) == len(all_traits)
    for name, own in zip(names, all_traits, strict=True):
        words = [word for word in name.split("+") if not word.isdigit()]
        assert set(words) <= set(own) or (words == ["typical"] and not own)


@pytest.mark.parametrize(
    ("jaccard", "expected"),
    [(0.59, "do not target"), (0.6, "with care"), (0.74, "with care"), (0.75, "keep")],
)
def test_the_verdict_follows_the_segment(jaccard, expected):
    assert verdict(jaccard, Thresholds()) == expected


def test_shares_and_revenue_add_up():
    rng = np.random.default_rng(0)
    names = tuple(UNITS)
    values = rng.uniform(1, 5, size=(90, len(names)))
    values[:20, names.index("review_score_mean")] = np.nan
    values[:, names.index("n_orders")] = rng.integers(1, 3, size=90)
    features = Features(names=names, values=values)
    labels = np.repeat([0, 1, 2], 30)
    placement = Placement(
        labels=labels, confidence=np.linspace(0, 1, 90), jaccard=np.array([0.9, 0.7, 0.5])
    )
    found = profile(
        features, placement, units=UNITS, built_on=("monetary",), thresholds=Thresholds()
    )
    assert [s.segment_id for s in found] == ["S1", "S2", "S3"]
    assert sum(s.customer_share for s in found) == pytest.approx(1)
    assert sum(s.revenue_share for s in found) == pytest.approx(1)
    assert sum(s.n_customers for s in found) == 90
    total = features.column("monetary").sum()
    assert sum(s.revenue for s in found) == pytest.approx(total, abs=0.02)
    assert [s.verdict for s in found] == ["keep", "with care", "do not target"]
    first = found[0]
    by_name = {c.feature: c for c in first.contrasts}
    assert by_name["review_score_mean"].n == 10  # of 30, those who have one
    assert by_name["monetary"].used_for_fitting
    assert not by_name["recency_days"].used_for_fitting
    assert first.repeat_share == (features.column("n_orders")[:30] > 1).mean()
    assert first.borderline_share == (np.linspace(0, 1, 90)[:30] < 0.2).mean()
    assert all(s.actions == () for s in found)
