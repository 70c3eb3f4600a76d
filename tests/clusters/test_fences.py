"""Fences are found, limits travel with their scaler, and without a setting nobody moves."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.clusters.centres import Centres
from reportgen.clusters.fences import Treatments, limits, outside
from reportgen.clusters.spaces import Features, Recipe, scaled
from reportgen.history.model_file import Fresh, model_from_json, model_json
from reportgen.stages.stability.refit import fit_recipe, placed

NAMES = ("recency_days", "monetary")


def _shop(n=300, seed=0, **treated):
    rng = np.random.default_rng(seed)
    values = np.column_stack([rng.uniform(0, 300, n), rng.lognormal(4, 0.5, n)])
    values[0, 1] = 1e6
    return Features(names=NAMES, values=values, treatments=Treatments(**treated))


def test_fences_lie_three_widths_of_the_middle_half_away():
    values = np.array([0.0, 10, 20, 30, 40, 131, -91, np.nan])
    low, high = np.quantile(values[:-1], [0.25, 0.75])
    ends = limits(values, "days_late")
    assert ends == (low - 3 * (high - low), high + 3 * (high - low))
    assert outside(values, limits(values, "days_late", fence=1.0)).tolist() == [
        False, False, False, False, False, True, True, False,
    ]  # fmt: skip


def test_a_long_tail_is_measured_on_its_own_scale():
    values = np.random.default_rng(1).lognormal(4, 0.8, 5_000)
    plain = outside(values, limits(values, "days_late"))
    logged = outside(values, limits(values, "monetary"))
    assert logged.sum() < 5 < plain.sum()


@pytest.mark.parametrize("name", ["n_orders", "in_sao_paulo"])
def test_where_the_middle_half_is_one_value_nothing_is_far_out(name):
    values = np.r_[np.zeros(90), np.ones(10)]
    assert limits(values, name) is None
    assert not outside(values, None).any()


@given(st.floats(0.01, 100))
def test_another_currency_changes_no_verdict(rate):
    values = np.random.default_rng(2).lognormal(4, 1, 200)
    ours, theirs = (outside(v, limits(v, "monetary", fence=0.5)) for v in (values, values * rate))
    assert np.array_equal(ours, theirs)


@pytest.mark.parametrize("transform", ["standard", "log"])
def test_without_a_setting_the_scale_is_what_it_was(transform):
    shop = _shop()
    scaler, points = scaled(shop, NAMES, transform)
    assert scaler.limits == ()
    values = shop.values.copy()
    if transform == "log":
        values[:, 1] = np.log1p(values[:, 1] / (np.median(values[:, 1]) / 100))
    assert points == pytest.approx((values - values.mean(axis=0)) / values.std(axis=0))


def test_a_winsorised_value_counts_as_the_fence():
    shop = _shop(winsorise=("monetary",))
    scaler, points = scaled(shop, NAMES, "standard")
    (none, (_, high)) = scaler.limits
    assert none is None
    assert high < 1e5
    other = replace(shop, values=np.where(shop.values == 1e6, high, shop.values))
    assert points == pytest.approx(scaler.transform(other))
    fenced = scaler.transform(replace(shop, values=np.array([[10.0, high], [10.0, 1e9]])))
    assert np.array_equal(fenced[0], fenced[1])
    # The others are further apart than where one buyer stretches the scale.
    assert points[1:, 1].std() > 5 * scaled(_shop(), NAMES, "standard")[1][1:, 1].std()


def test_a_logarithm_may_be_asked_for_whatever_the_recipe_says():
    scaler, points = scaled(_shop(logarithm=("monetary",)), NAMES, "standard")
    assert scaler.logged == (False, True)
    assert points[:, 1] == pytest.approx(scaled(_shop(), NAMES, "log")[1][:, 1])


def test_each_model_carries_its_own_limits():
    recipe = Recipe(features=NAMES, transform="standard", k=2)
    asked = {"winsorise": ("monetary",)}
    old, new = _shop(**asked), _shop(seed=5, **asked)
    new = replace(new, values=new.values * [1, 3])  # prices trebled
    models = [fit_recipe(each, recipe, seed=0) for each in (old, new)]
    ends = [model.scaler.limits[1][1] for model in models]
    assert ends[1] == pytest.approx(3 * ends[0], rel=0.3)
    # An old model places with its own limits, however the new customers are spread.
    far = replace(new, values=np.array([[100.0, ends[0]], [100.0, ends[1]], [100.0, 1e9]]))
    assert len(set(placed(far, models[0]).tolist())) == 1


def test_limits_survive_being_stored():
    recipe = Recipe(features=NAMES, transform="standard", k=2)
    shop = _shop(winsorise=("monetary",), logarithm=("monetary",))
    scaler, points = scaled(shop, NAMES, "standard")
    text = model_json(
        recipe,
        scaler,
        Centres(centers=points[:2]),
        segments=[("S1", "big"), ("S2", "typical")],
        about={},
        fresh=Fresh(set_aside={"recency_days": (-5.0, 400.0)}),
    )
    stored = model_from_json(text)
    assert stored.scaler == scaler
    assert stored.set_aside == {"recency_days": (-5.0, 400.0)}
    assert np.array_equal(stored.scaler.transform(shop), points)
