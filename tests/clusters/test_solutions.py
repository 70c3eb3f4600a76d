"""Whichever algorithm found it, a solution places customers, and comes back from plain data."""

from __future__ import annotations

import json

import numpy as np
import pytest
from scipy.stats import multivariate_normal
from sklearn.metrics import adjusted_rand_score
from sklearn.mixture import GaussianMixture

from reportgen.clusters.centres import Centres
from reportgen.clusters.density import dense_groups
from reportgen.clusters.expectation import Shape, fit_mixture
from reportgen.clusters.fitting import FITTERS, Effort, clustering_from, fit
from reportgen.clusters.hierarchy import bisected_groups, ward_groups
from reportgen.clusters.mixture import Mixture
from reportgen.clusters.spaces import Recipe

pytestmark = pytest.mark.usefixtures("one_thread")
OPTIONS = {
    "mixture, diagonal": (("variance_floor", 0.01),),
    "mixture, full": (("variance_floor", 0.01),),
    "hdbscan": (("least_share", 0.05),),
}
ALGORITHMS = ("k-means", "bisecting k-means", "mixture, diagonal", "mixture, full", "ward",
              "hdbscan")  # fmt: skip


def _recipe(algorithm, k):
    names = ("recency_days", "monetary")
    return Recipe(
        features=names,
        transform="standard",
        k=k,
        algorithm=algorithm,
        options=OPTIONS.get(algorithm, ()),
    )


def _blobs(sizes=(300, 120, 60), seed=0):
    rng = np.random.default_rng(seed)
    centers = np.array([[0.0, 0.0], [0.0, 4.0], [4.0, 0.0]])
    points = np.concatenate(
        [rng.normal(c, 0.3, (n, 2)) for c, n in zip(centers, sizes, strict=True)]
    )
    truth = np.repeat(range(3), sizes)
    order = rng.permutation(len(points))
    return points[order], truth[order]


def _bands(n=300, seed=0):
    """Return two long, tilted groups side by side."""
    rng = np.random.default_rng(seed)
    along = rng.normal(0, 1, 2 * n)
    across = rng.normal(0, 0.07, 2 * n) + np.repeat([0.0, 0.8], n)
    points = np.column_stack([along, along + across])
    return points / points.std(axis=0), np.repeat([0, 1], n)


def _mixture(points, k=3, *, full=True):
    start = np.arange(len(points)) % k
    return fit_mixture(points, start, k, Shape(full=full, floor=0.01))[0]


@pytest.mark.parametrize("algorithm", ALGORITHMS)
@pytest.mark.parametrize("start_rows", [None, 150])
def test_every_algorithm_finds_plain_groups_of_unequal_size(algorithm, start_rows):
    points, truth = _blobs()
    found = fit(points, _recipe(algorithm, 3), seed=0, effort=Effort(start_rows=start_rows))
    assert found.k == 3
    assert adjusted_rand_score(truth, found.place(points)) > 0.98
    again = fit(points, _recipe(algorithm, 3), seed=0, effort=Effort(start_rows=start_rows))
    assert again.as_data() == found.as_data()


def test_every_algorithm_by_name_but_the_grid_is_tried_here():
    assert set(ALGORITHMS) == set(FITTERS) - {"rfm-grid"}


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_rows_that_are_all_alike_have_no_solution(algorithm):
    assert fit(np.ones((50, 2)), _recipe(algorithm, 2), seed=0) is None
    assert fit(np.ones((1, 2)), _recipe(algorithm, 2), seed=0) is None


def test_tilted_groups_are_found_by_a_full_mixture_and_cut_by_the_others():
    points, truth = _bands()
    agreement = {
        name: adjusted_rand_score(truth, fit(points, _recipe(name, 2), seed=0).place(points))
        for name in ("k-means", "bisecting k-means", "ward", "mixture, full")
    }
    assert agreement.pop("mixture, full") > 0.98
    assert max(agreement.values()) < 0.5


@pytest.mark.parametrize("full", [True, False])
def test_the_mixture_is_a_maximum_of_the_likelihood(full):
    """Another implementation, started there, moves hardly and scores the same."""
    points, _ = _blobs()
    found = _mixture(points, full=full)
    precisions = np.linalg.inv(found.covariances)
    other = GaussianMixture(
        3,
        covariance_type="full" if full else "diag",
        reg_covar=0.01,
        means_init=found.means,
        weights_init=np.exp(found.log_weights),
        precisions_init=precisions if full else np.diagonal(precisions, axis1=1, axis2=2),
    ).fit(points)
    ours = np.logaddexp.reduce(found.log_densities(points), axis=1).mean() - np.log(2 * np.pi)
    assert ours == pytest.approx(other.score(points), abs=2e-3)
    assert (other.predict(points) == found.place(points)).mean() > 0.99
    if not full:
        assert (found.covariances[:, 0, 1] == 0).all()


def test_a_missing_coordinate_is_integrated_out():
    found = _mixture(np.random.default_rng(0).normal(size=(300, 3)) @ np.triu(np.ones((3, 3))))
    rows = np.array([[0.5, np.nan, -1.0], [np.nan, 0.2, 0.4], [0.1, 0.2, 0.3], [np.nan] * 3])
    got = found.log_densities(rows)
    for i, row in enumerate(rows):
        there = np.flatnonzero(~np.isnan(row))
        want = [
            found.log_weights[j]
            + (
                multivariate_normal(
                    found.means[j][there], found.covariances[j][np.ix_(there, there)]
                ).logpdf(row[there])
                + len(there) / 2 * np.log(2 * np.pi)
                if len(there)
                else 0.0
            )
            for j in range(found.k)
        ]
        assert got[i] == pytest.approx(want)


@pytest.mark.parametrize("algorithm", ["k-means", "mixture, full"])
def test_plain_data_gives_the_same_model_back(algorithm):
    points, _ = _blobs()
    found = fit(points, _recipe(algorithm, 3), seed=0)
    read = clustering_from(json.loads(json.dumps(found.as_data())), n_features=2)
    rows = np.where(np.random.default_rng(0).random(points.shape) < 0.1, np.nan, points)
    assert (read.place(rows) == found.place(rows)).all()
    assert (read.confidence(rows) == found.confidence(rows)).all()
    rows = rows[~np.isnan(rows).all(axis=1)]  # who has nothing is as near to one as to another
    turned = found.reordered([2, 0, 1])
    assert (np.array([1, 2, 0])[found.place(rows)] == turned.place(rows)).all()
    assert turned.confidence(rows) == pytest.approx(found.confidence(rows))


@pytest.mark.parametrize(
    "change",
    [
        {"means": [[0.0, 0.0, 0.0]]},
        {"means": [[float("nan"), 0.0]]},
        {"covariances": [[[1.0, 0.0], [0.0, -1.0]]]},
        {"covariances": [[[1.0, 0.5], [0.0, 1.0]]]},
        {"log_weights": [0.0, 0.0]},
        {"kind": "centres", "centers": [[1.0]]},
    ],
)
def test_data_that_is_no_model_is_refused(change):
    data = {
        "kind": "mixture",
        "means": [[0.0, 0.0]],
        "covariances": [[[1.0, 0.0], [0.0, 1.0]]],
        "log_weights": [0.0],
    }
    assert clustering_from(data, n_features=2).k == 1
    with pytest.raises(ValueError, match=r"expected finite numbers|positive definite"):
        clustering_from(data | change, n_features=2)


def test_confidence_is_one_far_inside_and_nothing_on_the_border():
    same = Mixture(
        means=np.array([[-1.0, 0.0], [1.0, 0.0]]),
        covariances=np.tile(np.eye(2) * 0.1, (2, 1, 1)),
        log_weights=np.log([0.5, 0.5]),
    )
    for model in (same, Centres(centers=same.means)):
        border, inside = model.confidence(np.array([[0.0, 3.0], [-1.0, 0.0]]))
        assert border == pytest.approx(0.0)
        assert inside == pytest.approx(1.0)
        assert model.reordered([0]).confidence(np.zeros((1, 2))) == pytest.approx(1.0)


def test_nested_groups_are_nested():
    points, _ = _blobs()
    for groups in (ward_groups(points, range(2, 6)), bisected_groups(points, range(2, 6))):
        assert sorted(groups) == [2, 3, 4, 5]
        for k, labels in groups.items():
            assert set(labels) == set(range(k))
            if k < 5:
                pairs = set(zip(labels.tolist(), groups[k + 1].tolist(), strict=True))
                assert len(pairs) == k + 1  # one group is cut, the others stay
    few = np.repeat([[0.0, 1.0], [2.0, 3.0]], 20, axis=0)
    assert sorted(ward_groups(few, range(2, 6))) == [2]
    assert sorted(bisected_groups(few, range(2, 6))) == [2]


def test_noise_is_told_and_lies_in_no_dense_group():
    points, _ = _blobs()
    spread = np.random.default_rng(3).uniform(-6, 10, size=(60, 2))
    found = dense_groups(np.concatenate([points, spread]), least_share=0.05)
    assert found.centres.k == 3
    assert 0.05 < found.noise_share < 0.2
    assert dense_groups(np.random.default_rng(0).normal(size=(300, 2)), least_share=0.3) is None
