"""Features at many moments in one query are those of each moment asked alone."""

from __future__ import annotations

import numpy as np
import pytest
from exports import at, facts_of

from reportgen.clusters.spaces import Features, canonical_order
from reportgen.frames.moments import to_seconds
from reportgen.model.settings import Settings
from reportgen.pipeline.view import history_of, view_of
from reportgen.stages.stability.plan import Plan

WEEK = 7 * 86_400
LAST = to_seconds(at(2023, 12, 25))


@pytest.mark.parametrize("window_s", [None, 52 * WEEK])
def test_asked_together_or_one_by_one(small_demo, window_s):
    dates = tuple(LAST - i * 6 * WEEK for i in range(6, -1, -1))
    schedule = Plan(
        window="rolling" if window_s else "growing", window_s=window_s, dates=dates, starts=()
    )
    with facts_of(small_demo) as facts:
        history = history_of(view_of(facts, Settings()))
        together = history.snapshots(schedule)
        for date in dates:
            alone = history.snapshot_at(date, schedule.window_start(date))
            assert (together[date].customers == alone.customers).all()
            np.testing.assert_array_equal(together[date].features.values, alone.features.values)
            np.testing.assert_array_equal(together[date].recency_days, alone.recency_days)


def test_rows_lie_in_the_order_of_what_customers_did():
    rng = np.random.default_rng(3)
    values = rng.integers(0, 4, (200, 3)).astype(float)
    values[rng.random(200) < 0.2, 1] = np.nan
    known = Features(names=("a", "b", "c"), values=values)
    mixed = known.take(rng.permutation(200))
    first, second = (each.take(canonical_order(each)).values for each in (known, mixed))
    np.testing.assert_array_equal(first, second)
    assert (np.diff(first[:, 0]) >= 0).all()
