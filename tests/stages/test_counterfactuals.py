from __future__ import annotations

import numpy as np
import pytest

from reportgen.claims.common import rule_claims
from reportgen.clusters.fitting import fit
from reportgen.clusters.parallel import Workers
from reportgen.clusters.spaces import Features, Recipe, scaled
from reportgen.model.settings import Settings
from reportgen.stages.counterfactuals import Alternative, Kept, merged, rule_tests

NAMES = ("recency_days", "monetary")
RECIPE = Recipe(features=NAMES, transform="standard", k=2)
IDS = ("S1", "S2")


def two_groups(n=400):
    rng = np.random.default_rng(0)
    group = np.arange(n) % 4 == 0
    values = np.column_stack(
        [rng.normal(300, 10, n) - 200 * group, rng.normal(100, 5, n) + 80 * group]
    )
    return Features(names=NAMES, values=values)


def kept(features):
    scaler, points = scaled(features, NAMES, "standard")
    labels = fit(points, RECIPE, seed=0).place(scaler.transform(features))
    return Kept(recipe=RECIPE, labels=labels, segment_ids=IDS)


def test_a_rule_that_changes_nothing_is_told_to_change_nothing():
    base = two_groups()
    found = rule_tests(
        base,
        kept(base),
        [Alternative(rule="canceled", n_orders=1, features=base)],
        settings=Settings(),
        workers=Workers(),
    )
    (test,) = found.tests
    assert (test.ari, test.largest_change, test.n_new) == (1.0, 0.0, 0)
    assert found.unchanged_ari == 1.0
    (claim,) = rule_claims(found)
    assert claim.holds


def test_a_rule_that_decides_is_found():
    base = two_groups()
    crowd = np.column_stack([np.full(400, 5_000.0), np.full(400, 9_000.0)])
    other = Features(names=NAMES, values=np.concatenate([base.values, crowd]))
    found = rule_tests(
        base,
        kept(base),
        [Alternative(rule="canceled", n_orders=400, features=other)],
        settings=Settings(),
        workers=Workers(),
    )
    (test,) = found.tests
    assert test.n_new == 400
    assert test.n_shared == 400
    assert test.ari < 0.5
    assert test.largest_change > 0.1
    (claim,) = rule_claims(found)
    assert not claim.holds


def test_without_a_rule_there_is_nothing_to_test():
    base = two_groups()
    none = rule_tests(base, kept(base), [], settings=Settings(), workers=Workers())
    assert none is None
    assert list(rule_claims(none)) == []


def test_changed_customers_are_replaced_and_new_ones_added():
    base = Features(names=("a",), values=np.array([[1.0], [2.0], [3.0]]))
    changed = Features(names=("a",), values=np.array([[20.0], [99.0], [7.0]]))
    found = merged(base, np.array([2, 4, 6]), changed, np.array([4, 5, 9]))
    assert found.values[:, 0].tolist() == [1.0, 20.0, 3.0, 99.0, 7.0]
    assert base.values[:, 0].tolist() == [1.0, 2.0, 3.0]


def test_shares_sum_to_one_where_every_segment_has_a_counterpart():
    base = two_groups()
    found = rule_tests(
        base,
        kept(base),
        [Alternative(rule="canceled", n_orders=1, features=base.take(np.arange(400)))],
        settings=Settings(),
        workers=Workers(cores=2),
    )
    assert sum(s.before for s in found.tests[0].shares) == pytest.approx(1.0)
    assert sum(s.after for s in found.tests[0].shares) == pytest.approx(1.0)
