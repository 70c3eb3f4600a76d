from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from reportgen.claims.common import common_claims
from reportgen.clusters.parallel import Workers
from reportgen.clusters.spaces import Features, Recipe
from reportgen.model.settings import Settings
from reportgen.stages.notebook import COMMON_FEATURES, binary_splits, common_answers

SETTINGS = replace(
    Settings(),
    k_max=4,
    explaining=replace(
        Settings().explaining, common_rows=300, common_bootstraps=4, common_copies=1
    ),
)
KEPT = Recipe(features=COMMON_FEATURES[:4], transform="standard", k=3)


def shop(n=500, *, groups=0.0, seed=0):
    """Return customers: three groups in recency and amount as far apart as asked, and noise."""
    rng = np.random.default_rng(seed)
    group = rng.integers(0, 3, n)
    values = np.column_stack(
        [
            rng.normal(300, 20, n) + groups * 100 * (group == 1),
            1 + (rng.random(n) < 0.1),
            rng.normal(200, 20, n) + groups * 100 * (group == 2),
            rng.integers(1, 6, n),
            rng.integers(1, 4, n),
            rng.integers(1, 3, n),
            rng.integers(1, 6, n),
            rng.random(n) < 0.42,
        ]
    ).astype(float)
    values[rng.random(n) < 0.03, 3] = np.nan
    return Features(names=COMMON_FEATURES, values=values)


def answers(features, kept=KEPT, settings=SETTINGS):
    return common_answers(features, kept, settings, workers=Workers())


def test_three_algorithms_of_different_families_and_ours_on_the_same_customers():
    found = answers(shop())
    assert [(a.role, a.algorithm) for a in found.answers] == [
        ("common", "k-means"),
        ("common", "ward"),
        ("common", "mixture, full"),
        ("without split", "k-means"),
        ("kept", "k-means"),
    ]
    assert found.n_sample == 300
    for answer in found.answers:
        assert sum(answer.shares) == pytest.approx(1.0)
        assert answer.shares == tuple(sorted(answer.shares, reverse=True))
        assert answer.ari_worst <= answer.ari_mean
        lift = answer.silhouette - answer.silhouette_reference
        assert answer.silhouette_lift == pytest.approx(lift)
    common = [a for a in found.answers if a.role == "common"]
    assert all(a.k == 4 and a.features == COMMON_FEATURES for a in common)
    assert all([t.k for t in a.tried] == [2, 3, 4] for a in common)


def test_the_yes_no_variable_does_not_stay_unnoticed():
    rng = np.random.default_rng(0)
    flag = (rng.random(400) < 0.42).astype(float)
    noise = rng.integers(0, 2, 400)
    features = Features(names=("in_sao_paulo",), values=flag[:, None])
    assert binary_splits(features, (2 * flag + noise).astype(np.int64), 4) == (
        ("in_sao_paulo",),
        1.0,
    )
    assert binary_splits(features, noise, 2) == ((), 0.0)


def test_a_split_is_a_claim_with_its_number():
    # Only the 0/1 variable has groups: any algorithm must find them.
    features = shop(seed=2)
    calm = features.values.copy()
    calm[:, 1:7] = np.random.default_rng(1).normal(3, 0.01, (len(calm), 6)) + 1
    calm[:, 0] = np.random.default_rng(2).normal(300, 1, len(calm))
    found = answers(Features(names=COMMON_FEATURES, values=calm))
    split = [a for a in found.answers if a.split_by]
    claims = [c for c in common_claims(found) if c.text_key == "common-split"]
    assert len(claims) == len(split)
    assert [c.numbers["split_share"] for c in claims] == [a.split_share for a in split]
    without = next(a for a in found.answers if a.role == "without split")
    assert "in_sao_paulo" not in without.features
    assert not without.split_by


def test_planted_groups_are_steadier_than_the_usual_answer():
    found = answers(shop(groups=8.0), replace(KEPT, features=("recency_days", "monetary")))
    ours = found.answers[-1]
    assert ours.ari_worst > 0.99
    held = {c.text_key: c.holds for c in common_claims(found)}
    assert held["common-less-steady"]
    assert not held["common-steadier"]


def test_the_same_recipe_is_admitted_as_equal():
    found = answers(shop(), Recipe(features=COMMON_FEATURES, transform="standard", k=4))
    first = replace(found.answers[0], ari_mean=found.answers[-1].ari_mean)
    claims = common_claims(replace(found, answers=(first, found.answers[-1])))
    assert [c.text_key for c in claims if c.holds and "ours" in c.numbers] == ["common-as-steady"]


@pytest.mark.long
def test_the_result_does_not_depend_on_the_number_of_processes():
    assert answers(shop()) == common_answers(shop(), KEPT, SETTINGS, workers=Workers(cores=2))


@pytest.mark.parametrize("lost", ["in_sao_paulo", "review_score_mean"])
def test_a_missing_variable_leaves_the_others(lost):
    features = shop().only(tuple(name for name in COMMON_FEATURES if name != lost))
    kept = replace(KEPT, features=("recency_days", "monetary"))
    found = answers(features, kept)
    assert all(lost not in a.features for a in found.answers)
    roles = [a.role for a in found.answers]
    assert ("without split" in roles) == (lost != "in_sao_paulo")


def test_too_few_customers_get_no_answer():
    assert answers(shop(n=30)).answers == ()


def test_constant_variables_are_left_out():
    features = shop()
    flat = features.values.copy()
    flat[:, 5] = 1.0
    found = answers(Features(names=COMMON_FEATURES, values=flat))
    assert all("payment_types_per_order" not in a.features for a in found.answers)
