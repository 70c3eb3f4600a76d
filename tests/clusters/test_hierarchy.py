from __future__ import annotations

import numpy as np
import pytest
from fastcluster import linkage_vector
from scipy.cluster.hierarchy import fcluster

from reportgen.clusters.hierarchy import ward_groups


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("whole", [False, True])
def test_wards_groups_are_those_of_the_usual_library_in_its_order(seed, whole):
    rng = np.random.default_rng(seed)
    points = rng.integers(0, 5, size=(60, 2)).astype(float) if whole else rng.normal(size=(60, 3))
    tree = linkage_vector(points, method="ward")
    usual = {k: fcluster(tree, k, criterion="maxclust") - 1 for k in range(1, 30)}
    expected = {k: labels for k, labels in usual.items() if labels.max() + 1 == k}
    found = ward_groups(points, range(1, 30))
    assert found.keys() == expected.keys()
    for k, labels in found.items():
        np.testing.assert_array_equal(labels, expected[k])


def test_no_more_groups_than_different_rows():
    assert ward_groups(np.repeat(np.eye(3), 4, axis=0), range(1, 8)).keys() == {1, 3}


def test_asking_again_for_the_same_rows_changes_nothing():
    points = np.random.default_rng(1).normal(size=(50, 2))
    first = ward_groups(points, (3,))[3]
    points_before = points.copy()
    np.testing.assert_array_equal(ward_groups(points, (3,))[3], first)
    np.testing.assert_array_equal(points, points_before)
