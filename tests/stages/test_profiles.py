"""Segments beside the base, with intervals."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from scipy.stats import norm

from reportgen.clusters.spaces import Features, Placement
from reportgen.model.settings import Thresholds
from reportgen.model.variables import BASE_NAMES, UNITS
from reportgen.stages.profiles import clearest, contrast, profile, sure_effect, verdict


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


def _around(feature, mean, half):
    """Return a contrast whose interval reaches ``half`` standard deviations to either side."""
    found = contrast("monetary", "currency", np.arange(9.0), np.arange(9.0), used=False)
    return replace(
        found, feature=feature, effect=mean, effect_low=mean - half, effect_high=mean + half
    )


def test_only_what_sets_a_segment_apart_for_certain_is_shown_the_clearest_first():
    wide, trifle = _around("wide", 5.0, 4.9), _around("trifle", 0.15, 0.01)
    spanning, below = _around("spanning", 1.0, 1.5), _around("below", -0.9, 0.1)
    above, third = _around("above", 0.5, 0.1), _around("third", 0.35, 0.1)
    found = clearest([wide, trifle, spanning, third, above, below], most=2, least_effect=0.2)
    assert [each.feature for each in found] == ["below", "above"]
    assert sure_effect(spanning) == 0
    assert sure_effect(below) == pytest.approx(0.8)
    assert clearest([trifle, spanning], most=4, least_effect=0.2) == ()


def test_nobody_with_a_value_is_no_contrast():
    gone = np.array([np.nan, np.nan])
    assert contrast("review_score_mean", "score", gone, np.arange(5.0), used=True) is None
    assert contrast("review_score_mean", "score", np.arange(5.0), gone, used=True) is None


@pytest.mark.parametrize(
    ("jaccard", "expected"),
    [(0.59, "do not target"), (0.6, "with care"), (0.74, "with care"), (0.75, "keep")],
)
def test_the_verdict_follows_the_segment(jaccard, expected):
    assert verdict(jaccard, Thresholds()) == expected


def test_shares_and_revenue_add_up():
    rng = np.random.default_rng(0)
    names = BASE_NAMES
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
