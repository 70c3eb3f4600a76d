from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.clusters.grid import GRID_FEATURES, MOST_BOXES, Box, fit_grid
from reportgen.clusters.readable import readable_cut
from reportgen.clusters.spaces import Features


def shop(n=900, repeat=0.03, seed=0, scale=1.0):
    rng = np.random.default_rng(seed)
    values = np.column_stack(
        [
            rng.uniform(1, 700, n),
            1 + (rng.random(n) < repeat) * rng.integers(1, 4, n),
            np.round(rng.lognormal(4.7, 0.8, n), 2) * scale,
        ]
    )
    return Features(names=GRID_FEATURES, values=values)


rows = st.lists(
    st.tuples(
        st.sampled_from([0.5, 10.0, 200.0, 400.0, float("nan")]),
        st.sampled_from([1.0, 1.0, 1.0, 2.0, 7.0]),
        st.sampled_from([0.0, 19.9, 19.9, 105.0, 2000.0, float("nan")]),
    ),
    min_size=1,
    max_size=60,
)


@given(rows)
def test_every_customer_lies_in_exactly_one_box_and_no_box_is_empty(drawn):
    customers = Features(names=GRID_FEATURES, values=np.array(drawn))
    grid = fit_grid(customers)
    columns = [customers.column(name) for name in GRID_FEATURES]
    inside = np.array([box.holds(columns) for box in grid.boxes])
    assert (inside.sum(axis=0) == 1).all()
    assert inside.any(axis=1).all()
    assert 1 <= len(grid.boxes) <= MOST_BOXES


@given(rows)
def test_identical_customers_are_never_split(drawn):
    customers = Features(names=GRID_FEATURES, values=np.array(drawn))
    labels = fit_grid(customers).place(customers)
    found = {}
    for row, label in zip(customers.values, labels.tolist(), strict=True):
        assert found.setdefault(row.tobytes(), label) == label


@given(rows, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_changes_nothing(drawn, random):
    values = np.array(drawn)
    order = list(range(len(values)))
    random.shuffle(order)
    shuffled = Features(names=GRID_FEATURES, values=values[order])
    straight = Features(names=GRID_FEATURES, values=values)
    assert fit_grid(shuffled) == fit_grid(straight)


def test_scaling_money_by_ten_changes_nothing_but_the_money():
    one, ten = fit_grid(shop()), fit_grid(shop(scale=10.0))
    assert (one.place(shop()) == ten.place(shop(scale=10.0))).all()
    amounts = [(low, high) for grid in (one, ten) for low, high in [grid.boxes[0].ranges[2]]]
    assert amounts[1][1] == pytest.approx(10 * amounts[0][1])


def test_frequency_is_one_time_or_repeat_and_few_who_came_back_are_one_box():
    customers = shop()
    grid = fit_grid(customers)
    labels = grid.place(customers)
    repeat = customers.column("n_orders") > 1
    assert len(grid.boxes) == 7
    assert set(labels[repeat].tolist()) == {6}
    assert 6 not in labels[~repeat]
    shares = np.bincount(labels[~repeat], minlength=6) / (~repeat).sum()
    assert shares.min() > 0.1


def test_where_many_come_back_the_grid_is_two_by_two_by_two():
    customers = shop(repeat=0.4)
    grid = fit_grid(customers)
    labels = grid.place(customers)
    repeat = customers.column("n_orders") > 1
    assert len(grid.boxes) == 8
    assert not set(labels[repeat].tolist()) & set(labels[~repeat].tolist())


def test_a_missing_amount_leaves_recency_and_frequency():
    customers = shop()
    without = customers.only(("recency_days", "n_orders"))
    grid = fit_grid(without)
    assert all(box.ranges[2] == (None, None) for box in grid.boxes)
    assert len(grid.boxes) == 4


def test_customers_never_seen_at_the_fit_are_placed():
    grid = fit_grid(shop())
    new = Features(names=GRID_FEATURES, values=np.array([[1e6, 50, 1e9], [0.0, 1, 0.0]]))
    assert ((grid.place(new) >= 0) & (grid.place(new) < len(grid.boxes))).all()
    assert grid.place(new)[0] != grid.place(new)[1]


def test_cut_points_are_short_numbers():
    box = fit_grid(shop(n=5_000)).boxes[0]
    for _, high in box.ranges:
        assert high is not None
        assert len(f"{high:g}".replace(".", "").rstrip("0")) <= 2


def test_a_readable_cut_keeps_its_promise():
    rng = np.random.default_rng(1)
    values = rng.lognormal(4.7, 0.8, 5_000)
    for cut in np.quantile(values, [0.1, 0.5, 0.9, 0.99]).tolist():
        rounded = readable_cut(cut, values, tolerance=0.01)
        assert ((values > cut) != (values > rounded)).mean() <= 0.01
    assert readable_cut(100.123, np.array([100.1, 100.2]), tolerance=0.0) == pytest.approx(
        100.12, abs=0.03
    )


def test_bounds_are_open_below_and_closed_above():
    low, high = Box().split(0, 10.0)
    columns = [np.array([10.0, 10.1, np.nan]), np.ones(3), np.ones(3)]
    assert low.holds(columns).tolist() == [True, False, True]
    assert high.holds(columns).tolist() == [False, True, False]
