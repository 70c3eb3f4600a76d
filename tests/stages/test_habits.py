"""Habits: shares with intervals over customers, lifts only beyond chance, no small cells."""

from __future__ import annotations

import numpy as np
import pytest

from reportgen.model.settings import Habits
from reportgen.stages.habits import (
    OTHER,
    amount_shares,
    counted_shares,
    hour_blocks,
    month_shares,
    ratio_error,
    typical,
)


def _shares(counts, totals=None, customers=None, segment=0):
    counts = np.array(counts)
    totals = counts.sum(axis=1) if totals is None else np.array(totals)
    customers = totals if customers is None else np.array(customers)
    names = [f"c{i}" for i in range(counts.shape[1])]
    return counted_shares(names, counts, totals, customers, segment=segment, level=0.05)


def test_a_lift_is_the_share_over_that_of_the_base():
    found = _shares([[80, 20], [200, 800]])
    assert (found[0].share, found[0].base_share) == (0.8, 280 / 1_100)
    assert found[0].lift == pytest.approx(0.8 / (280 / 1_100))


def test_a_difference_within_chance_has_no_lift():
    assert [cell.lift for cell in _shares([[11, 9], [500, 500]])] == [None, None]


def test_many_orders_of_few_customers_are_few_observations():
    wide = _shares([[800, 200], [500, 500]], customers=[10, 1_000])[0]
    narrow = _shares([[800, 200], [500, 500]])[0]
    assert wide.high - wide.low > 5 * (narrow.high - narrow.low)
    assert wide.lift is None
    assert narrow.lift is not None


def test_equal_segments_are_rarely_given_a_lift():
    rng = np.random.default_rng(0)
    wrong = 0
    for _ in range(200):
        counts = rng.multinomial(300, [0.1] * 10, size=3)
        wrong += any(cell.lift is not None for cell in _shares(counts))
    assert wrong / 200 <= 0.1


def _customers(rng, n, cells, k):
    """Return the amounts (k, n, cells) of customers who buy in one or two categories."""
    amounts = np.zeros((k, n, cells))
    for segment in range(k):
        for i in range(n):
            for cell in rng.integers(0, cells, size=rng.integers(1, 3)):
                amounts[segment, i, cell] += rng.lognormal(3, 1)
    return np.round(amounts, 2)


def _sums(amounts):
    total = amounts.sum(axis=2, keepdims=True)
    sums = {
        "n_customers": (amounts > 0).sum(axis=1),
        "cents": np.rint(amounts.sum(axis=1) * 100).astype(np.int64),
        "squares": np.rint((amounts**2).sum(axis=1)).astype(np.int64),
        "crossed": np.rint((amounts * total).sum(axis=1)).astype(np.int64),
    }
    totals = {
        "n_customers": np.full(len(amounts), amounts.shape[1]),
        "cents": sums["cents"].sum(axis=1),
        "squares": np.rint((total**2).sum(axis=(1, 2))).astype(np.int64),
    }
    return sums, totals


def test_the_error_of_a_share_of_amounts_is_that_of_resampled_customers():
    rng = np.random.default_rng(1)
    amounts = _customers(rng, 400, 4, 1)
    sums, totals = _sums(amounts)
    share, error = ratio_error(
        sums["cents"][0] / 100,
        sums["squares"][0].astype(float),
        sums["crossed"][0].astype(float),
        totals["cents"][0] / 100,
        float(totals["squares"][0]),
        400,
    )
    drawn = amounts[0][rng.integers(0, 400, size=(2_000, 400))].sum(axis=1)
    ratios = drawn / drawn.sum(axis=1, keepdims=True)
    assert share == pytest.approx(amounts[0].sum(axis=0) / amounts.sum(), abs=1e-6)
    assert error == pytest.approx(ratios.std(axis=0), rel=0.1)


def test_small_and_nameless_categories_are_not_shown():
    amounts = _customers(np.random.default_rng(2), 60, 4, 2)
    amounts[0, 5:, 2] = 0.0
    sums, totals = _sums(amounts)
    found = amount_shares(("a", "b", "few", OTHER), sums, totals, segment=0, rules=Habits())
    assert {cell.name for cell in found} == {"a", "b"}
    assert all(cell.n >= 10 for cell in found)
    assert sum(cell.share for cell in found) < 1  # what is not shown stays in the whole
    one = amount_shares(
        ("a", "b", "few", OTHER), sums, totals, segment=0, rules=Habits(categories=1)
    )
    assert one[0].share == max(cell.share for cell in found)


def test_quartiles_of_counts_are_those_of_the_values():
    rng = np.random.default_rng(3)
    drawn = rng.integers(1, 50, size=301)
    values, counts = np.unique(drawn, return_counts=True)
    found = typical(values, np.stack([counts, counts * 0]), segment=0, unit=1.0)
    assert found.median == np.median(drawn) == found.base_median
    expected = np.quantile(drawn, [0.25, 0.75], method="inverted_cdf")
    assert [found.p25, found.p75] == expected.tolist()
    assert typical(values, np.stack([counts, counts * 0]), segment=1, unit=1.0) is None


def test_blocks_of_few_orders_stay_empty_and_dates_without_times_have_none():
    counts = np.zeros((2, 7, 8), dtype=np.int64)
    counts[0, 2, 5], counts[0, 3, 1], counts[1] = 90, 9, 5
    found = {(b.weekday, b.block): b.share for b in hour_blocks(counts, segment=0, fewest=10)}
    assert found[2, 5] == 90 / 99
    assert found[3, 1] is None
    assert len(found) == 56
    midnight = np.zeros((1, 7, 8), dtype=np.int64)
    midnight[0, :, 0] = 50
    assert hour_blocks(midnight, segment=0, fewest=10) == ()


def test_months_add_up():
    counts = np.array([[30, 70, 5], [10, 10, 10]])
    found = month_shares(
        ("2020-01", "2020-02", "2020-03"),
        counts,
        counts.sum(axis=1),
        segment=0,
        fewest=10,
        level=0.05,
    )
    assert [m.share for m in found] == [30 / 105, 70 / 105, None]
    assert sum(m.base_share for m in found) == pytest.approx(1)
    assert found[1].low < 70 / 105 < found[1].high
    assert found[1].lift == pytest.approx((70 / 105) / (80 / 135))
    assert (found[2].low, found[2].high, found[2].lift) == (None, None, None)


def test_a_month_is_as_sure_as_there_are_customers():
    counts = np.array([[30, 70], [50, 50]])
    many = month_shares(
        ("2020-01", "2020-02"), counts, np.array([100, 100]), segment=0, fewest=10, level=0.05
    )
    few = month_shares(
        ("2020-01", "2020-02"), counts, np.array([10, 10]), segment=0, fewest=10, level=0.05
    )
    assert many[1].lift is not None
    assert few[1].lift is None
    assert few[1].high - few[1].low > many[1].high - many[1].low
