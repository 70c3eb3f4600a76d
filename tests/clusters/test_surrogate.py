from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.clusters.spaces import Features
from reportgen.clusters.surrogate import Leaf, passing, paths, placed, recalls, surrogate

NAMES = ("recency_days", "n_orders", "monetary", "review_score_mean")


def shop(n=4_000, seed=0):
    rng = np.random.default_rng(seed)
    values = np.column_stack(
        [
            rng.uniform(1, 700, n),
            1 + (rng.random(n) < 0.05),
            np.round(rng.lognormal(4.7, 0.8, n), 2),
            rng.integers(1, 6, n),
        ]
    ).astype(float)
    values[rng.random(n) < 0.05, 3] = np.nan
    return Features(names=NAMES, values=values)


def planted(features):
    """Segments that are thresholds: came back, dissatisfied, big, recent, others."""
    recency, orders, money, score = features.values.T
    return np.select([orders > 1, score <= 3, money > 300, recency <= 180], [0, 1, 2, 3], 4).astype(
        np.int64
    )


def test_planted_thresholds_are_found_and_printed_short():
    customers = shop()
    labels = planted(customers)
    tree = surrogate(customers, labels, most_leaves=6, enough=0.9)
    told = placed(tree, customers)
    assert (told == labels).mean() >= 0.98
    assert recalls(labels, told, 5).min() >= 0.95
    cuts = {
        (bounds.feature, bound)
        for path, _ in paths(tree)
        for bounds in path
        for bound in (bounds.low, bounds.high)
        if bound is not None
    }
    assert ("n_orders", 1.0) in cuts
    assert ("review_score_mean", 3.0) in cuts
    assert any(name == "monetary" and bound == pytest.approx(300, rel=0.05) for name, bound in cuts)
    assert all(len(f"{bound:g}".replace(".", "").strip("0")) <= 2 for _, bound in cuts)


def test_at_most_so_many_rules():
    rng = np.random.default_rng(0)
    customers = shop()
    for leaves in (2, 6):
        tree = surrogate(
            customers, rng.integers(0, 5, len(customers.values)), most_leaves=leaves, enough=0.9
        )
        assert len(list(paths(tree))) <= leaves


@given(st.integers(0, 5))
def test_every_customer_passes_exactly_one_path_and_it_says_what_the_tree_says(seed):
    customers = shop(n=300, seed=seed)
    labels = planted(customers)
    tree = surrogate(customers, labels, most_leaves=6, enough=0.9)
    inside = np.array([passing(path, customers) for path, _ in paths(tree)])
    assert (inside.sum(axis=0) == 1).all()
    told = np.array([label for _, label in paths(tree)])[inside.argmax(axis=0)]
    assert (told == placed(tree, customers)).all()


def test_a_missing_review_has_a_side_of_its_own():
    customers = shop()
    missing = np.isnan(customers.column("review_score_mean"))
    labels = np.where(missing, 1, planted(customers) * 0).astype(np.int64)
    labels[customers.column("review_score_mean") <= 2] = 1
    tree = surrogate(customers, labels, most_leaves=6, enough=0.9)
    assert (placed(tree, customers)[missing] == 1).all()


def test_permuted_labels_give_the_same_rules_up_to_names():
    customers = shop()
    labels = planted(customers)
    other = np.array([3, 0, 4, 1, 2])
    first = dict(paths(surrogate(customers, labels, most_leaves=6, enough=0.9)))
    second = dict(paths(surrogate(customers, other[labels], most_leaves=6, enough=0.9)))
    assert {path: int(other[label]) for path, label in first.items()} == second


def test_the_order_of_the_rows_changes_nothing():
    customers = shop()
    labels = planted(customers)
    order = np.random.default_rng(1).permutation(len(labels))
    straight = surrogate(customers, labels, most_leaves=6, enough=0.9)
    assert straight == surrogate(customers.take(order), labels[order], most_leaves=6, enough=0.9)


def test_a_rare_segment_gets_a_rule_where_that_costs_little():
    customers = shop(n=20_000)
    recency = customers.column("recency_days")
    rare = customers.column("n_orders") > 1
    labels = np.where(rare, 5, np.digitize(recency, [100, 200, 300, 500])).astype(np.int64)
    tree = surrogate(customers, labels, most_leaves=6, enough=0.9)
    assert recalls(labels, placed(tree, customers), 6)[5] == pytest.approx(1.0)


def test_labels_without_rules_are_not_reproduced():
    customers = shop()
    noise = np.random.default_rng(0).integers(0, 4, len(customers.values))
    told = placed(surrogate(customers, noise, most_leaves=6, enough=0.9), customers)
    assert (told == noise).mean() < 0.5


def test_one_segment_is_one_leaf():
    customers = shop(n=50)
    labels = np.zeros(50, dtype=np.int64)
    assert surrogate(customers, labels, most_leaves=6, enough=0.9) == Leaf(label=0)
