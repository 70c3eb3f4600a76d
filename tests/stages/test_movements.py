"""Everybody is counted once, and the reason is the step that brought them where they are."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.clusters.spaces import Features
from reportgen.stages.movements import REASONS, Everyone, flows, reasons, stages

NAMES = ("recency_days", "n_orders", "monetary", "review_score_mean")
PEOPLE = st.lists(
    st.tuples(
        st.integers(-1, 2),
        st.integers(-1, 3),
        st.integers(0, len(REASONS) - 1),
        st.integers(0, 10**12),
        st.integers(0, 10**12),
    ).filter(lambda each: each[0] >= 0 or each[1] >= 0),
    max_size=60,
)


@given(PEOPLE)
def test_every_customer_is_in_one_flow_and_the_cents_add_up(people):
    columns = [np.array(c, dtype=np.int64) for c in zip(*people, strict=True)] or [
        np.array([], dtype=np.int64)
    ] * 5
    everyone = Everyone(
        before=columns[0],
        after=columns[1],
        reason=columns[2],
        cents_before=columns[3],
        cents_after=columns[4],
    )
    before_ids, after_ids = ["S1", "S2", "S7"], ["S2", "S7", "S8", "S9"]
    found = flows(everyone, before_ids, after_ids)
    assert sum(f.n_customers for f in found) == len(people)
    keys = [(f.previous_id, f.segment_id, f.reason) for f in found]
    assert len(set(keys)) == len(keys)
    for i, key in enumerate([*before_ids, None]):
        out = [p for p in people if p[0] == (i if key else -1)]
        own = [f for f in found if f.previous_id == key]
        assert sum(f.n_customers for f in own) == len(out)
        assert sum(round(f.amount_before * 100) for f in own) == sum(p[3] for p in out)
    for i, key in enumerate([*after_ids, None]):
        into = [p for p in people if p[1] == (i if key else -1)]
        own = [f for f in found if f.segment_id == key]
        assert sum(f.n_customers for f in own) == len(into)
        assert sum(round(f.amount_after * 100) for f in own) == sum(p[4] for p in into)


def _features(*rows):
    return Features(names=NAMES, values=np.array(rows, dtype=float))


def test_the_steps_change_one_thing_each():
    then = _features([10, 1, 50, 5], [10, 1, 50, np.nan], [10, 1, 50, 2], [10, 1, 50, 4])
    now = _features([101, 1, 50, 5], [101, 1, 50, 3], [20, 2, 90, 3], [101, 1, 40, 4])
    between = stages(then, now, days=91.0)
    assert between.bought.tolist() == [False, False, True, False]
    assert between.aged.values[:, 0].tolist() == [101, 101, 10, 101]
    np.testing.assert_array_equal(between.aged.values[:, 1:], then.values[:, 1:])
    np.testing.assert_array_equal(between.ordered.values[:, :3], now.values[:, :3])
    np.testing.assert_array_equal(between.ordered.values[:, 3], then.values[:, 3])


@pytest.mark.parametrize(
    ("path", "bought", "reason"),
    [
        ((0, 0, 0, 0, 0), False, "stayed"),
        ((0, 1, 1, 1, 1), False, "time"),
        ((0, 0, 1, 1, 1), True, "bought"),
        ((0, 0, 1, 1, 1), False, "corrected"),
        ((0, 0, 0, 1, 1), True, "reviewed"),
        ((0, 0, 0, 0, 1), True, "boundary"),
        ((0, 1, 1, 2, 2), False, "reviewed"),
        ((0, 1, 2, 2, 0), True, "stayed"),
        ((0, 1, 1, 1, 2), False, "boundary"),
    ],
)
def test_the_last_step_that_changes_the_segment_is_the_reason(path, bought, reason):
    steps = [np.array([code]) for code in path]
    assert REASONS[reasons(steps, np.array([bought]))[0]] == reason
