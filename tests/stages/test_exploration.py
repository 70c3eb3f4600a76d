"""What the data looks like: counts that add up, thin ends, ranks."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import spearmanr

from reportgen.clusters.ranks import correlations
from reportgen.clusters.spaces import Features, Recipe
from reportgen.model.variables import BASE_NAMES
from reportgen.stages.exploration import explore, months, summarise

NAMES = BASE_NAMES


def _day(*parts):
    return (date(*parts) - date(1970, 1, 1)).days


def _features(n=200, seed=0):
    rng = np.random.default_rng(seed)
    values = rng.lognormal(2, 1, size=(n, len(NAMES)))
    values[:, NAMES.index("n_orders")] = 1 + (rng.random(n) < 0.1)
    values[:, NAMES.index("in_sao_paulo")] = rng.integers(0, 2, n)
    values[: n // 4, NAMES.index("review_score_mean")] = np.nan
    return Features(names=NAMES, values=values)


def _summaries(features):
    n = len(features.values)
    recipe = Recipe(features=("monetary", "recency_days"), transform="log", k=2)
    points = np.column_stack([features.column("monetary"), features.column("recency_days")])
    labels = (features.column("monetary") > np.median(features.column("monetary"))).astype(int)
    return {s.name: s for s in summarise(features, labels, points, recipe)}, n


def test_every_value_is_in_one_bin_and_every_gap_is_counted():
    features = _features()
    found, n = _summaries(features)
    for name, summary in found.items():
        values = features.column(name)
        assert summary.n + summary.n_missing == n
        assert summary.n == int((~np.isnan(values)).sum())
        assert sum(summary.histogram.counts) == summary.n
        assert len(summary.histogram.edges) == len(summary.histogram.counts) + 1
        assert list(summary.histogram.edges) == sorted(summary.histogram.edges)
        assert summary.mean == pytest.approx(np.nanmean(values))
        assert summary.median == pytest.approx(np.nanmedian(values))
    assert found["n_orders"].histogram.counts == tuple(np.unique(
        features.column("n_orders"), return_counts=True)[1].tolist())  # fmt: skip


def test_what_the_recipe_uses_is_marked_with_its_share():
    found, _ = _summaries(_features())
    assert found["monetary"].transform == "log"
    assert found["recency_days"].transform == "standard"  # has no long tail to tame
    assert found["monetary"].distance_share + found["recency_days"].distance_share == pytest.approx(
        1
    )
    assert found["n_orders"].distance_share is None
    assert found["monetary"].between_share > 0.5 > found["installments_per_order"].between_share


@given(st.integers(0, 1_000))
def test_histograms_hold_for_any_numbers(seed):
    rng = np.random.default_rng(seed)
    values = _features(40, seed).values * 10.0 ** rng.integers(-3, 6)
    found, n = _summaries(Features(names=NAMES, values=values))
    for summary in found.values():
        assert sum(summary.histogram.counts) + summary.n_missing == n


def test_a_variable_that_nobody_has_is_told_so():
    features = _features()
    values = features.values.copy()
    values[:, NAMES.index("review_score_mean")] = np.nan
    found, n = _summaries(Features(names=NAMES, values=values))
    summary = found["review_score_mean"]
    assert (summary.n, summary.n_missing, summary.mean, summary.median) == (0, n, None, None)
    assert summary.between_share is None


def test_rank_correlations_over_those_who_have_both():
    features = _features()
    found = {(c.first, c.second): c.rho for c in correlations(features)}
    assert len(found) == len(NAMES) * (len(NAMES) - 1) / 2
    one, two = features.column("monetary"), features.column("review_score_mean")
    both = ~np.isnan(two)
    assert found["monetary", "review_score_mean"] == pytest.approx(
        spearmanr(one[both], two[both]).statistic
    )
    assert found["n_orders", "in_sao_paulo"] == pytest.approx(  # nothing but ties
        spearmanr(features.column("n_orders"), features.column("in_sao_paulo")).statistic
    )
    flat = Features(names=("a", "b"), values=np.column_stack([np.ones(5), np.arange(5.0)]))
    assert correlations(flat)[0].rho is None


def test_a_few_values_far_out_do_not_press_the_others_into_one_bin():
    features = _features(5_000)
    values = features.values.copy()
    recency = NAMES.index("recency_days")
    values[:, recency] = np.arange(5_000.0)
    values[0, recency] = 1e9
    histogram = _summaries(Features(names=NAMES, values=values))[0]["recency_days"].histogram
    assert sum(histogram.counts) == 5_000
    assert max(histogram.counts) < 500


def test_months_without_gaps_and_thin_ends_marked():
    per_day = {
        _day(2017, 11, 29): (100, 1_000),  # starts late in its month
        _day(2017, 12, 1): (60, 600),
        _day(2017, 12, 31): (60, 600),
        _day(2018, 2, 10): (2, 20),  # a trickle
        _day(2018, 3, 5): (90, 950),
        _day(2018, 4, 2): (80, 800),
        _day(2018, 4, 28): (1, 50),
    }
    found = {m.month: m for m in months(per_day)}
    assert list(found) == ["2017-11", "2017-12", "2018-01", "2018-02", "2018-03", "2018-04"]
    assert [m.orders for m in found.values()] == [100, 120, 0, 2, 90, 81]
    assert found["2018-04"].amount == 8.5
    complete = {name for name, m in found.items() if m.complete}
    assert complete == {"2017-12", "2018-03", "2018-04"}
    assert months({}) == ()


def test_states_by_customers_and_amount():
    features = _features(4)
    states = ["SP", None, "RJ", "SP"]
    found = explore(features, states, {0: (4, 400)}, (0, 0, 0, 1, 3))
    money = features.column("monetary")
    assert [(s.state, s.n_customers) for s in found.states] == [("SP", 2), ("RJ", 1)]
    assert found.states[0].amount == pytest.approx(money[0] + money[3], abs=0.005)
    assert found.one_time_share == (features.column("n_orders") == 1).mean()
    assert found.review_counts == (0, 0, 0, 1, 3)
