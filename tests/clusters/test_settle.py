"""Lloyd's iterations to the end: the same walk as the plain one, and a point where it rests."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.clusters.settle import nearest, settled


def _plain(points, centers):
    """Return where the iterations end, every row looked at every time."""
    labels = None
    for _ in range(5_000):
        apart = ((points[:, None, :] - centers[None]) ** 2).sum(axis=2)
        now = apart.argmin(axis=1)
        if labels is not None and (now == labels).all():
            return centers, apart.min(axis=1).sum()
        labels = now
        centers = np.array(
            [
                points[labels == i].mean(axis=0) if (labels == i).any() else center
                for i, center in enumerate(centers)
            ]
        )
    raise AssertionError("no end")


@given(st.integers(0, 10_000), st.integers(1, 7))
def test_the_walk_is_that_of_the_plain_iterations(seed, k):
    rng = np.random.default_rng(seed)
    points = rng.normal(size=(300, 3)) * [3.0, 1.0, 0.3]
    begin = points[rng.choice(300, size=k, replace=False)]
    centers, inertia = settled(points, begin)
    wanted, spread = _plain(points, begin)
    np.testing.assert_allclose(centers, wanted, atol=1e-9)
    assert inertia == pytest.approx(spread)


def test_a_centre_that_nobody_is_near_stays():
    points = np.array([[0.0, 0.0], [1.0, 0.0], [0.0, 1.0]])
    centers, _ = settled(points, np.array([[0.2, 0.2], [50.0, 50.0]]))
    assert centers[1].tolist() == [50.0, 50.0]
    assert centers[0] == pytest.approx([1 / 3, 1 / 3])


def test_the_gap_is_how_much_farther_the_second_centre_is():
    columns = np.array([[0.0, 3.0, 10.0]])
    labels, gaps = nearest(columns, np.array([[0.0], [4.0]]))
    assert labels.tolist() == [0, 1, 1]
    assert gaps == pytest.approx([4.0, 2.0, 4.0])
    assert np.isinf(nearest(columns, np.array([[0.0]]))[1]).all()
