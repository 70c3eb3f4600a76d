"""Distances of inputs: by hand, the same from a thousand quantiles, and no alarm by chance."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.spatial.distance import jensenshannon
from scipy.stats import wasserstein_distance

from reportgen.clusters.shifts import divergence, references, shifts, wasserstein
from reportgen.clusters.spaces import Features

NAMES = ("recency_days", "monetary", "review_score_mean")


def _shop(seed, n, *, factor=1.0, older=0.0):
    rng = np.random.default_rng(seed)
    reviews = rng.integers(1, 6, n).astype(float)
    reviews[rng.random(n) < 0.2] = np.nan
    columns = [rng.uniform(0, 84, n) + older, factor * rng.lognormal(5, 1, n), reviews]
    return Features(names=NAMES, values=np.column_stack(columns))


@pytest.fixture(scope="module")
def kept():
    shop = _shop(0, 3_000)
    return references(shop, [shop], seed=0)


def test_no_alarm_where_nothing_has_changed(kept):
    for seed in range(1, 30):
        assert not any(each.alarm for each in shifts(kept, _shop(seed, 400), bound=0.0))


def test_an_alarm_names_what_has_changed_and_never_the_clock(kept):
    found = shifts(kept, _shop(1, 3_000, factor=1.5, older=400), bound=0.2)
    assert {each.name: each.alarm for each in found} == {
        "recency_days": False,
        "monetary": True,
        "review_score_mean": False,
    }
    amount = found[1]
    assert amount.distance == pytest.approx(np.log(1.5), abs=0.05)
    assert amount.mean / amount.reference_mean == pytest.approx(1.5, rel=0.1)
    assert found[2].missing_share == pytest.approx(0.2, abs=0.03)


def test_a_thousand_quantiles_say_what_all_values_say(kept):
    newer = _shop(7, 900, factor=1.3)
    whole = shifts(kept, newer, bound=0.2)
    condensed = shifts([each.condensed() for each in kept], newer, bound=0.2)
    for one, other in zip(whole, condensed, strict=True):
        assert (one.distance, one.noise, one.alarm) == (other.distance, other.noise, other.alarm)
        assert other.jensen_shannon == pytest.approx(one.jensen_shannon, abs=0.01)


def test_too_few_values_say_nothing(kept):
    assert shifts(kept, _shop(3, 19), bound=0.2) == []
    assert references(_shop(3, 19), [_shop(3, 19)], seed=0) == []


def test_the_measures_agree_with_those_of_a_library():
    rng = np.random.default_rng(2)
    first, second = np.sort(rng.normal(0, 1, 5_000)), np.sort(rng.normal(0.4, 2, 4_000))
    assert wasserstein(first, second) == pytest.approx(
        wasserstein_distance(first, second), rel=0.01
    )
    edges = np.quantile(first, np.linspace(0.1, 0.9, 9))
    counts = [np.bincount(np.searchsorted(edges, x), minlength=10) for x in (first, second)]
    assert divergence(first, second) == pytest.approx(jensenshannon(*counts, base=2) ** 2)
