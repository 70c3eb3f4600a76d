"""Indices of many partitions in one pass, held to their definitions."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.metrics import calinski_harabasz_score, davies_bouldin_score, silhouette_samples

from reportgen.clusters.hierarchy import bisected_groups
from reportgen.clusters.separation import measure, nearby
from reportgen.clusters.small import Grouped, halved, lloyd, spread_start

pytestmark = pytest.mark.usefixtures("one_thread")


def _gain(points, labels):
    return measure(points, [labels], nearby(points, 50))[0].gain


def _points(n=400, p=3, seed=0):
    points = np.random.default_rng(seed).normal(size=(n, p))
    points[: n // 3, 0] += 3
    return points


def test_indices_are_those_of_another_implementation():
    points = _points()
    partitions = list(bisected_groups(points, range(2, 7)).values())
    for labels, found in zip(partitions, measure(points, partitions, nearby(points, 400)),
                             strict=True):  # fmt: skip
        widths = silhouette_samples(points, labels)
        assert found.silhouette == pytest.approx(widths.mean(), abs=1e-5)
        assert found.silhouette_error == pytest.approx(widths.std() / 20, abs=1e-5)
        assert found.davies_bouldin == pytest.approx(davies_bouldin_score(points, labels))
        assert found.calinski_harabasz == pytest.approx(calinski_harabasz_score(points, labels))
        means = np.array([points[labels == j].mean(axis=0) for j in range(labels.max() + 1)])
        assert found.inertia == pytest.approx(((points - means[labels]) ** 2).sum())


def test_a_group_of_one_and_a_group_that_the_sample_misses_break_nothing():
    points = np.vstack([np.random.default_rng(0).normal(size=(99, 2)), [[50.0, 50.0]]])
    labels = np.repeat([0, 1], [99, 1])
    for rows in (100, 10):
        found = measure(points, [labels], nearby(points, rows))[0]
        assert np.isfinite([found.silhouette, found.davies_bouldin, found.gain]).all()
    together = measure(points, [np.zeros(100, dtype=int)], nearby(points, 100))[0]
    assert (together.silhouette, together.gain) == (0.0, pytest.approx(0.0))


def test_naming_groups_gains_only_where_there_are_groups():
    rng = np.random.default_rng(0)
    cloud = rng.normal(size=(20_000, 2))
    assert _gain(cloud, (cloud[:, 0] > 0).astype(int)) == pytest.approx(-0.19, abs=0.04)
    spread = rng.uniform(size=(20_000, 2))
    assert _gain(spread, (spread[:, 0] > 0.5).astype(int)) == pytest.approx(0.0, abs=0.15)
    groups = rng.integers(0, 3, 20_000)
    apart = cloud * 0.3 + np.array([[0, 0], [5, 0], [0, 5]])[groups]
    assert _gain(apart, groups) > 1.0
    assert _gain(apart, groups) > _gain(apart, (groups > 0).astype(int))  # merging two loses
    split = np.where((groups == 0) & (apart[:, 0] > 0), 3, groups)
    assert _gain(apart, groups) > _gain(apart, split)  # and so does cutting one
    assert _gain(cloud, rng.integers(0, 3, 20_000)) == pytest.approx(-np.log(3), abs=0.01)


def test_long_groups_side_by_side_gain_where_cutting_them_across_does_not():
    rng = np.random.default_rng(0)
    along = rng.normal(size=3_000)
    groups = rng.integers(0, 2, 3_000)
    points = np.column_stack([along, along + groups + rng.normal(0, 0.07, 3_000)])
    points /= points.std(axis=0)
    assert _gain(points, groups) > 0.1 > 0 > _gain(points, (along > 0).astype(int))


def test_small_fits_reach_a_fixed_point_and_halve_along_the_long_axis():
    points = _points()
    columns = np.ascontiguousarray(points.T)
    start = spread_start(columns, 4, np.random.default_rng(0))
    assert {tuple(row) for row in start.tolist()} <= {tuple(row) for row in points.tolist()}
    found = lloyd(columns, start)
    assert isinstance(found, Grouped)
    apart = ((points[:, None, :] - found.centers[None]) ** 2).sum(axis=2)
    assert (apart.argmin(axis=1) == found.labels).all()
    assert found.inertia == pytest.approx(apart.min(axis=1).sum())
    assert lloyd(columns, found.centers).inertia == pytest.approx(found.inertia, rel=1e-3)
    halves = halved(columns)
    assert abs(np.corrcoef(halves, points[:, 0])[0, 1]) > 0.8
    again = halved(np.ascontiguousarray(columns[:, ::-1]))[::-1]
    assert (halves == again).all()
