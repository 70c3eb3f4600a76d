"""Which variables matter: what is constant or repeated goes, what carries the groups is missed."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from reportgen.claims.relevance import clear_changes, relevance_claims
from reportgen.clusters.parallel import Workers
from reportgen.clusters.ranks import correlations
from reportgen.clusters.spaces import Features, Recipe
from reportgen.clusters.trials import carried_shares, one_sided_pairs
from reportgen.model.results.relevance import Estimate
from reportgen.model.settings import QUICK, Settings
from reportgen.model.variables import BASE_NAMES, BY_NAME
from reportgen.stages.relevance.contribution import relevance
from reportgen.stages.relevance.proposed import proposed, redundant, verdicts
from reportgen.stages.selection.choose import choose

ASKED = Settings(budget=replace(QUICK, relevance_samples=5, relevance_rows=400))
N = 600


def _shop(**columns):
    """Return customers in whom nothing goes with anything, but for the columns given."""
    rng = np.random.default_rng(4)
    values = {
        "recency_days": rng.uniform(0, 700, N),
        "n_orders": 1.0 + rng.integers(0, 3, N),
        "monetary": rng.lognormal(4.5, 0.7, N),
        "review_score_mean": rng.uniform(1, 5, N),
        "items_per_order": rng.uniform(1, 4, N),
        "payment_types_per_order": rng.uniform(1, 2, N),
        "installments_per_order": rng.uniform(1, 10, N),
        "in_sao_paulo": (rng.random(N) < 0.4).astype(float),
        "days_to_deliver": rng.uniform(1, 30, N),
    } | columns
    return Features(names=tuple(values), values=np.column_stack(list(values.values())))


def _verdict(features, name):
    return verdicts(features, correlations(features), ASKED)[name][0]


def test_whatever_varies_and_is_known_at_every_date_is_proposed():
    shop = _shop()
    assert proposed(shop, ASKED) == tuple(n for n in BASE_NAMES if n != "in_sao_paulo")
    assert _verdict(shop, "in_sao_paulo") == "place"
    assert _verdict(shop, "days_to_deliver") == "as_of_only"
    assert redundant(shop, ASKED) == frozenset()


@pytest.mark.parametrize(("others", "expected"), [(0.04, "nearly_constant"), (0.06, "proposed")])
def test_nearly_constant_is_one_in_twenty_who_differ(others, expected):
    column = np.ones(N)
    column[: round(others * N)] = 2.0
    assert _verdict(_shop(items_per_order=column), "items_per_order") == expected


@pytest.mark.parametrize(("lacking", "expected"), [(0.25, "missing"), (0.15, "proposed")])
def test_what_many_customers_lack_is_not_proposed(lacking, expected):
    column = np.random.default_rng(1).uniform(1, 5, N)
    column[: round(lacking * N)] = np.nan
    assert _verdict(_shop(review_score_mean=column), "review_score_mean") == expected


def test_of_two_that_say_the_same_the_briefs_own_stays():
    money = np.random.default_rng(2).lognormal(4.5, 0.7, N)
    shop = _shop(monetary=money, items_per_order=np.sqrt(money), days_to_deliver=-money)
    told = verdicts(shop, correlations(shop), ASKED)
    assert told["monetary"][0] == "proposed"
    assert told["items_per_order"][0] == told["days_to_deliver"][0] == "redundant"
    assert redundant(shop, ASKED) == {"items_per_order"}  # the other one builds nothing anyway
    assert "items_per_order" not in proposed(shop, ASKED)


def test_just_below_the_line_both_stay():
    rng = np.random.default_rng(3)
    money = rng.normal(size=N)
    for noise, dropped in ((0.3, True), (0.6, False)):
        items = money + noise * rng.normal(size=N)
        shop = _shop(monetary=money, items_per_order=items)
        assert (redundant(shop, ASKED) == {"items_per_order"}) is dropped


def test_nothing_is_chosen_that_is_built_on_two_of_a_kind():
    """Pairs above 0.9 are reduced to one: orders that repeat the amount build nothing."""
    rng = np.random.default_rng(6)
    orders = rng.integers(1, 9, N).astype(float)
    shop = _shop(n_orders=orders, monetary=orders * 50 + rng.uniform(0, 5, N)).only(BASE_NAMES)
    twice = redundant(shop, ASKED)
    assert twice == {"n_orders"}
    tiny = replace(QUICK, search_rows=200, silhouette_rows=100, reference_copies=2, panel_copies=1,
                   spread_copies=1, finalists=1, bootstraps=2, final_bootstraps=2,
                   final_starts=2, search_bootstraps=1)  # fmt: skip
    asked = Settings(budget=tiny, k_max=3)
    chosen = choose(shop, asked, workers=Workers(), redundant=twice)
    core = [c for c in chosen.selection.candidates if c.algorithm != "rfm-grid"]
    assert all("n_orders" not in candidate.features for candidate in core)


@pytest.fixture(scope="module")
def carried():
    """Return the relevance of three variables, of which the orders carry nothing."""
    rng = np.random.default_rng(8)
    money, stars = np.array([[80, 4.8], [90, 1.3], [900, 4.2]])[np.repeat(range(3), 300)].T
    columns = (
        rng.uniform(1, 9, 900),
        money * np.exp(0.1 * rng.normal(size=900)),
        stars + 0.1 * rng.normal(size=900),
        (rng.random(900) < 0.4).astype(float),
    )
    names = ("n_orders", "monetary", "review_score_mean", "in_sao_paulo")
    features = Features(names=names, values=np.column_stack(columns))
    recipe = Recipe(features=("n_orders", "monetary", "review_score_mean"), transform="log", k=3)

    def found(features):
        return relevance(features, correlations(features), recipe, ASKED, workers=Workers())

    return features, found


def test_a_variable_that_carries_the_groups_is_missed_and_noise_is_not(carried):
    features, measure = carried
    found = {each.name: each for each in measure(features).variables}
    noise, stars = found["n_orders"], found["review_score_mean"]
    assert clear_changes(noise.turned)["lift"] > 0
    assert clear_changes(stars.turned)["lift"] < 0
    held = {(c.text_key, c.subject) for c in relevance_claims(measure(features)) if c.holds}
    assert ("left-out-gains", "n_orders") in held
    assert ("left-out-loses", "n_orders") not in held
    assert ("left-out-nothing", "review_score_mean") not in held
    assert found["in_sao_paulo"].turned is not None
    carried_shares = [each.carried_share for each in found.values() if each.built_on]
    assert sum(carried_shares) == pytest.approx(1)


def test_the_result_depends_on_what_customers_did_alone(carried):
    features, measure = carried
    order = np.random.default_rng(9).permutation(len(features.values))
    assert measure(features.take(order)) == measure(features)


def test_a_yes_no_input_is_flagged_and_refitted_without():
    """Standard 6: São Paulo among the inputs makes segments that differ by nothing else."""
    rng = np.random.default_rng(7)
    shop = _shop(review_score_mean=rng.normal(4, 0.1, N))
    built = Recipe(features=("in_sao_paulo", "monetary"), transform="standard", k=2)
    found = relevance(shop, correlations(shop), built, ASKED, workers=Workers())
    flagged = {each.name: each.one_sided for each in found.variables if each.one_sided}
    assert set(flagged) == {"in_sao_paulo"}
    assert flagged["in_sao_paulo"].customer_share == pytest.approx(1)
    assert {v.name for v in found.variables if v.built_on and v.turned} == set(built.features)
    keys = {(c.text_key, c.subject, c.holds) for c in relevance_claims(found)}
    assert ("one-sided-pair", "in_sao_paulo", True) in keys


def test_shares_just_inside_the_lines_are_no_pair():
    labels = np.repeat([0, 1], 100)
    column = np.concatenate([np.zeros(100), np.ones(100)])
    (pair,) = one_sided_pairs(column, labels, 2)
    assert (pair.low_share, pair.high_share, pair.customer_share) == (0, 1, 1)
    column[:3] = 1.0
    assert one_sided_pairs(column, labels, 2) == ()
    column[:3] = np.nan
    assert len(one_sided_pairs(column, labels, 2)) == 1


def test_the_distance_between_segments_is_shared_out():
    rng = np.random.default_rng(0)
    labels = np.repeat([0, 1], 200)
    apart = np.where(labels == 0, -1.0, 1.0) + 0.01 * rng.normal(size=400)
    points = np.column_stack([apart, 3 * apart, np.tile([1.0, -1.0], 200)])
    assert carried_shares(points, labels) == pytest.approx([0.1, 0.9, 0.0], abs=1e-3)


def test_the_claims_turn_round_with_the_numbers(carried):
    features, measure = carried
    found = measure(features)
    way = {1: "left-out-gains", -1: "left-out-loses", 0: "left-out-nothing"}
    for sign, key in way.items():
        same = Estimate(mean=0.3 * sign, low=0.3 * sign - 0.1, high=0.3 * sign + 0.1)
        turned = [
            replace(each, turned=replace(each.turned, lift=same, prediction=same, stability=same))
            for each in found.variables
            if each.turned and each.built_on
        ]
        claims = relevance_claims(replace(found, variables=tuple(turned)))
        keys = {c.text_key for c in claims if c.subject == "monetary" and c.holds}
        assert keys & set(way.values()) == {key}


def test_every_variable_says_where_it_comes_from():
    for variable in BY_NAME.values():
        assert variable.unit
        assert variable.chapters
