"""Indices against scikit-learn, against brute force and on cases worked by hand."""

from __future__ import annotations

from itertools import combinations, permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import adjusted_rand_score, silhouette_score

from reportgen.clusters.indices import (
    adjusted_rand_index,
    best_jaccard,
    contingency,
    distances,
    jaccard_table,
    match_clusters,
    prediction_strength,
    silhouette,
    spread_explained,
)

LABELLINGS = st.integers(2, 40).flatmap(
    lambda n: st.tuples(
        st.lists(st.integers(0, 3), min_size=n, max_size=n),
        st.lists(st.integers(0, 4), min_size=n, max_size=n),
    )
)


def _table(first, second, k=5):
    return contingency(np.array(first), np.array(second), k, k)


@given(LABELLINGS)
def test_the_rand_index_is_scikit_learns(labels):
    ours = adjusted_rand_index(_table(*labels))
    assert ours == pytest.approx(adjusted_rand_score(*labels), abs=1e-12)


@given(LABELLINGS, st.permutations(range(5)))
def test_new_names_for_the_segments_change_nothing(labels, names):
    first, second = labels
    renamed = [names[label] for label in first]
    assert adjusted_rand_index(_table(first, renamed)) == 1.0
    one, two = (adjusted_rand_index(_table(some, second)) for some in (first, renamed))
    assert one == pytest.approx(two, abs=1e-12)
    matched, jaccard = match_clusters(_table(first, renamed))
    for label in set(first):
        assert matched[label] == names[label]
        assert jaccard[label] == 1.0


@given(LABELLINGS)
def test_jaccard_by_counting_members(labels):
    first, second = (np.array(some) for some in labels)
    table = jaccard_table(_table(first, second))
    for i in range(5):
        for j in range(5):
            one, two = set(np.flatnonzero(first == i)), set(np.flatnonzero(second == j))
            assert table[i, j] == pytest.approx(len(one & two) / max(len(one | two), 1))
    assert (best_jaccard(_table(first, second)) == table.max(axis=1)).all()


@given(LABELLINGS)
def test_the_matching_is_the_best_of_all(labels):
    table = _table(*labels)[:4, :4]
    similarity = jaccard_table(table)
    matched, jaccard = match_clusters(table)
    assert sorted(matched) == [0, 1, 2, 3]
    best = max(sum(similarity[i, p[i]] for i in range(4)) for p in permutations(range(4)))
    assert jaccard.sum() == pytest.approx(best)


def test_a_segment_without_a_partner_is_new():
    matched, jaccard = match_clusters(np.array([[9, 0], [0, 9], [1, 1]]))
    assert list(matched) == [0, 1, -1]
    assert jaccard[2] == 0


@pytest.mark.parametrize("k", [2, 3, 5])
def test_the_silhouette_is_scikit_learns(k):
    rng = np.random.default_rng(k)
    points = rng.normal(size=(120, 3)) + 3 * rng.integers(0, k, size=(120, 1))
    labels = rng.integers(0, k, size=120)
    labels[:2] = k  # a small cluster, and below one of a single customer
    labels[2] = k + 1
    ours = silhouette(distances(points), labels, k + 3)  # one more that nobody is in
    assert ours == pytest.approx(silhouette_score(points, labels), abs=1e-12)


def test_the_silhouette_by_hand():
    points = np.array([[0.0], [1.0], [10.0], [12.0]])
    labels = np.array([0, 0, 1, 1])
    widths = [1 - 1 / 11, 1 - 1 / 10, 1 - 2 / 9.5, 1 - 2 / 11.5]
    assert silhouette(distances(points), labels, 2) == pytest.approx(np.mean(widths))


def test_one_cluster_alone_has_no_separation():
    apart = distances(np.arange(5.0)[:, None])
    assert silhouette(apart, np.zeros(5, dtype=np.int64), 3) == 0.0


def test_prediction_strength_by_counting_pairs():
    rng = np.random.default_rng(0)
    own, theirs = rng.integers(0, 3, size=60), rng.integers(0, 3, size=60)
    shares = []
    for cluster in range(3):
        pairs = list(combinations(np.flatnonzero(own == cluster), 2))
        shares.append(np.mean([theirs[i] == theirs[j] for i, j in pairs]))
    assert prediction_strength(_table(own, theirs, 3)) == pytest.approx(min(shares))


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ([[5, 0], [0, 5]], 1.0),
        ([[0, 5], [5, 0]], 1.0),  # other names
        ([[4, 0], [2, 2]], 2 / 6),  # the worst cluster decides
        ([[9, 0], [1, 0]], 0.0),  # one customer is no pair
        ([[9, 0], [0, 0]], 0.0),  # a cluster that is not there cannot be predicted
    ],
)
def test_prediction_strength_by_hand(table, expected):
    assert prediction_strength(np.array(table)) == pytest.approx(expected)


def test_spread_explained():
    values = np.array([1.0, 1.0, 5.0, 5.0, np.nan])
    assert spread_explained(values, np.array([0, 0, 1, 1, 1]), 2) == pytest.approx(1.0)
    assert spread_explained(values, np.array([0, 1, 0, 1, 1]), 2) == pytest.approx(0.0)
    assert spread_explained(np.ones(4), np.array([0, 0, 1, 1]), 2) is None
    assert spread_explained(np.full(4, np.nan), np.array([0, 0, 1, 1]), 2) is None
    mixed, labels = np.array([1.0, 2.0, 4.0, 9.0]), np.array([0, 0, 1, 1])
    within = 0.5**2 * 2 + 2.5**2 * 2
    total = ((mixed - 4.0) ** 2).sum()
    assert spread_explained(mixed, labels, 2) == pytest.approx(1 - within / total)
