"""Fits, placement and scale: an old model always meets new customers with its own scale."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import adjusted_rand_score

from reportgen.clusters.fitting import Effort
from reportgen.clusters.indices import adjusted_rand_index, contingency
from reportgen.clusters.kmeans import (
    confidence,
    fit_every_start,
    fit_kmeans,
    n_distinct,
    place,
    squared_distances,
)
from reportgen.clusters.parallel import Workers, call
from reportgen.clusters.resampling import gather, resample_once
from reportgen.clusters.spaces import (
    Features,
    Recipe,
    complete_rows,
    distance_shares,
    fit_scaler,
)

pytestmark = pytest.mark.usefixtures("one_thread")
NAMES = ("recency_days", "monetary")
CENTERS = np.array([[0.0, 0.0], [0.0, 8.0], [8.0, 0.0]])


def _recipe(k):
    return Recipe(features=NAMES, transform="standard", k=k)


def _blobs(sizes=(60, 40, 20), seed=0):
    rng = np.random.default_rng(seed)
    points = [
        rng.normal(center, 0.5, size=(n, 2)) for center, n in zip(CENTERS, sizes, strict=True)
    ]
    return np.concatenate(points), np.repeat(np.arange(3), sizes)


def _by_first(centers):
    return centers[np.lexsort(centers.T)]


@pytest.mark.parametrize("start_rows", [None, 50])
def test_separated_groups_are_found(start_rows):
    points, truth = _blobs()
    fit = fit_kmeans(points, 3, starts=10, seed=0, start_rows=start_rows)
    labels = place(points, fit.centers)
    assert adjusted_rand_score(truth, labels) == 1.0
    spread = sum(
        ((points[labels == i] - points[labels == i].mean(axis=0)) ** 2).sum() for i in range(3)
    )
    assert fit.inertia == pytest.approx(spread)


def test_the_order_of_customers_does_not_move_the_centres():
    points, _ = _blobs()
    mixed = np.random.default_rng(1).permutation(points)
    one, two = (_by_first(fit_kmeans(p, 3, starts=10, seed=0).centers) for p in (points, mixed))
    np.testing.assert_allclose(one, two, atol=1e-9)
    mixed = mixed[np.lexsort(mixed.T)]
    again = points[np.lexsort(points.T)]
    fits = [fit_kmeans(p, 3, starts=2, seed=0).centers for p in (mixed, again)]
    assert (fits[0] == fits[1]).all()  # sorted alike: the same bits


def test_the_same_seed_gives_the_same_bits_and_another_may_not():
    points = np.random.default_rng(0).normal(size=(300, 3))
    same = [fit_kmeans(points, 6, starts=1, seed=3).centers for _ in range(2)]
    assert (same[0] == same[1]).all()
    other = fit_kmeans(points, 6, starts=1, seed=4).centers
    assert not np.allclose(_by_first(same[0]), _by_first(other))


def test_every_start_of_the_census_is_a_start_of_its_own():
    points = np.random.default_rng(0).normal(size=(300, 3))
    fits = fit_every_start(points, 6, starts=8, seed=0)
    assert len(fits) == 8
    assert len({round(fit.inertia, 6) for fit in fits}) > 1
    assert min(fit.inertia for fit in fits) <= fit_kmeans(points, 6, starts=1, seed=1).inertia * 1.1


def test_workers_give_the_same_results_in_the_same_order():
    calls = [call(divmod, i, 3) for i in range(10)]
    expected = [divmod(i, 3) for i in range(10)]
    assert list(Workers().run(calls)) == expected
    assert list(Workers(cores=2).run(calls)) == expected


@given(st.integers(0, 10_000))
def test_placement_is_the_nearest_centre_over_what_is_there(seed):
    rng = np.random.default_rng(seed)
    points, centers = rng.normal(size=(30, 3)), rng.normal(size=(4, 3))
    points[rng.random(points.shape) < 0.3] = np.nan
    exact = np.nansum((points[:, None, :] - centers[None, :, :]) ** 2, axis=2)
    np.testing.assert_allclose(squared_distances(points, centers), exact, atol=1e-9)
    assert (place(points, centers) == exact.argmin(axis=1)).all()
    sure = confidence(points, centers)
    assert ((sure >= 0) & (sure <= 1)).all()


def test_a_missing_review_neither_is_the_mean_nor_five_stars():
    centers = np.array([[0.0, -2.0], [3.0, 0.0], [0.0, 2.0]])  # amount, score (scaled: mean is 0)
    nobody = np.array([[0.4, np.nan]])
    assert place(nobody, centers)[0] == 0  # the amount alone decides; the first of equals
    assert place(np.array([[2.9, np.nan]]), centers)[0] == 1
    # With the mean filled in, the customer would go to segment 1: distances 4.16, 6.76, 4.16 …
    filled = squared_distances(np.array([[0.4, 0.0]]), centers)[0]
    assert filled[0] > squared_distances(nobody, centers)[0, 0]
    assert confidence(nobody, centers)[0] == 0.0  # between the first and the third: unknown


def test_confidence_by_hand():
    centers = np.array([[0.0], [10.0]])
    points = np.array([[0.0], [5.0], [2.0], [np.nan]])
    np.testing.assert_allclose(confidence(points, centers), [1.0, 0.0, 0.75, 0.0])
    assert (confidence(points[:3], centers[:1]) == 1).all()


def test_too_few_different_customers_are_noticed():
    points = np.repeat(np.array([[1.0], [2.0]]), 3_000, axis=0)
    assert n_distinct(points, at_least=2)
    assert not n_distinct(points, at_least=3)
    assert n_distinct(np.concatenate([points, [[3.0]]]), at_least=3)


def test_distance_shares():
    rng = np.random.default_rng(0)
    points = rng.normal(size=(200, 3)) * [1.0, 2.0, 0.0]
    shares = distance_shares(points)
    assert shares.sum() == pytest.approx(1.0)
    pairs = (points[:, None, :] - points[None, :, :]) ** 2
    np.testing.assert_allclose(shares, pairs.mean(axis=(0, 1)) / pairs.mean(axis=(0, 1)).sum())
    assert np.isnan(distance_shares(np.ones((5, 2)))).all()


def test_the_scaler_is_fitted_on_complete_customers_and_leaves_gaps():
    values = np.array([[1.0, 10.0], [3.0, np.nan], [5.0, 30.0]])
    scaler = fit_scaler(Features(names=NAMES, values=values), NAMES, "standard")
    assert scaler.means == (3.0, 20.0)
    assert scaler.scales == (2.0, 10.0)
    scaled = scaler.transform(Features(names=NAMES, values=values))
    np.testing.assert_array_equal(scaled, [[-1, -1], [0, np.nan], [1, 1]])
    assert complete_rows(scaled).tolist() == [0, 2]


def test_only_skewed_amounts_are_logged_and_a_constant_adds_nothing():
    values = np.array([[1.0, 0.0], [1.0, np.e - 1]])
    scaler = fit_scaler(Features(names=NAMES, values=values), NAMES, "log")
    assert scaler.logged == (False, True)
    scaled = scaler.transform(Features(names=NAMES, values=values))
    np.testing.assert_allclose(scaled, [[0, -1], [0, 1]])


def test_an_old_model_meets_new_customers_with_its_own_scale():
    """Mistake: the old centres in the scale of the new customers, which hides every shift."""
    points, _ = _blobs()
    old = Features(names=NAMES, values=points)
    new = Features(names=NAMES, values=points + np.array([6.0, 0.0]))  # everybody is six days older
    scalers = [fit_scaler(f, NAMES, "standard") for f in (old, new)]
    models = [
        fit_kmeans(s.transform(f), 3, starts=10, seed=0).centers
        for s, f in zip(scalers, (old, new), strict=True)
    ]

    def ari(scaler):
        first = place(scaler.transform(new), models[0])
        second = place(scalers[1].transform(new), models[1])
        return adjusted_rand_index(contingency(first, second, 3, 3)), first, second

    right, first, second = ari(scalers[0])
    assert right == pytest.approx(adjusted_rand_score(first, second))
    assert right < 0.5
    assert ari(scalers[1])[0] == pytest.approx(1.0)  # the mistake


def test_resamples_bring_separated_groups_back_and_lose_what_is_not_there():
    points, _ = _blobs()
    fit = fit_kmeans(points, 3, starts=10, seed=0)
    labels = place(points, fit.centers)
    kept = gather(
        [
            resample_once(points, labels, _recipe(3), rows=None, effort=Effort(), seed=i)
            for i in range(5)
        ]
    )
    assert kept.ari.min() == 1.0
    assert kept.jaccard.shape == (5, 3)
    noise = np.random.default_rng(0).normal(size=(300, 2))
    labels = place(noise, fit_kmeans(noise, 7, starts=10, seed=0).centers)
    lost = gather(
        [
            resample_once(noise, labels, _recipe(7), rows=None, effort=Effort(), seed=i)
            for i in range(5)
        ]
    )
    assert lost.ari.mean() < 0.8
    assert resample_once(noise[:1].repeat(50, axis=0), np.zeros(50, int), _recipe(2), rows=None,
                         effort=Effort(), seed=0)[0] == 0.0  # fmt: skip


def test_an_extreme_customer_in_a_sample_does_not_spoil_all_starts():
    """Mistake: all starts on one sample; one row far out takes a centre there, and only there."""
    rng = np.random.default_rng(0)
    groups = [rng.normal((3.0 * i, 0.0), 0.3, (2_000, 2)) for i in range(3)]
    points = np.concatenate([*groups, [[0.0, 60.0]]])
    fits = [fit_kmeans(points, 3, starts=10, seed=seed, start_rows=1_000) for seed in range(24)]
    lowest = min(fit.inertia for fit in fits)
    assert max(fit.inertia for fit in fits) < 1.01 * lowest
