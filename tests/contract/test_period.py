"""The maintenance period: what lies beyond the data is null, never invented."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.contract.period import kaplan_meier_median, period, periods
from reportgen.model.results import Stability, StabilityPoint, StabilityStart


def _point(weeks):
    return StabilityPoint(
        weeks=weeks,
        ari=0.9,
        floor_low=0.9,
        n_customers=100,
        jaccard=(0.9,),
        shares=(1.0,),
        fresh_shares=(1.0,),
        n_new=0,
        wrong_share=0.1,
    )


def _start(crossed, *, horizon=40, window="rolling", lines=("0.70", "0.80", "0.90")):
    times = crossed if isinstance(crossed, dict) else dict.fromkeys(lines, crossed)
    return StabilityStart(
        start="2018-01-01",
        window=window,
        n_customers=100,
        floor_low=0.9,
        floor_median=0.95,
        horizon_weeks=horizon,
        points=tuple(_point(weeks) for weeks in (horizon - 2, horizon)),
        crossed_at_weeks=times.get("0.80"),
        crossed_on=None,
        crossed=times,
    )


def _stability(starts, windows=("rolling", "growing")):
    return Stability(
        starts=tuple(starts),
        step_weeks=2,
        threshold=0.8,
        windows_run=windows,
        not_run=(),
    )


@pytest.mark.parametrize(
    ("weeks", "crossed", "median"),
    [
        ([4], [True], 4),
        ([4], [False], None),
        ([], [], None),
        ([2, 4, 6], [True] * 3, 4),
        ([2, 4, 6, 8], [True] * 4, 4),
        ([6, 6, 6, 2], [True] * 4, 6),
        # Survival 5/6, 4/6, then 3 of 4 at risk leave … the censored ones count until they go.
        ([2, 4, 6, 8, 10, 12], [True, True, False, False, True, True], 10),
        # Without them (as if they had never been watched) the median would be 2 or 4.
        ([2, 4, 30, 30, 30], [True, True, False, False, False], None),
        ([2, 4, 30, 30], [True, True, False, False], 4),
        # Censored before the first crossing: they say nothing of later.
        ([1, 1, 8, 10], [False, False, True, True], 8),
        # A crossing and a censoring at the same week: the censored one was still at risk.
        ([8, 8], [True, False], 8),
    ],
)
def test_the_median_by_hand(weeks, crossed, median):
    assert kaplan_meier_median(weeks, crossed=crossed) == median


@pytest.mark.parametrize("n", range(1, 61))
def test_where_all_cross_it_is_the_middle_one(n):
    """Half of an even number is exactly half: rounding must not push the median one further."""
    weeks = list(range(2, 2 * n + 2, 2))
    assert kaplan_meier_median(weeks, crossed=[True] * n) == weeks[(n + 1) // 2 - 1]


@given(st.lists(st.tuples(st.integers(1, 30), st.booleans()), min_size=1, max_size=12))
def test_the_median_by_the_product_formula(starts):
    survival, expected = 1.0, None
    for week in sorted({w for w, yes in starts if yes}):
        at_risk = sum(w >= week for w, _ in starts)
        survival *= 1 - sum(yes and w == week for w, yes in starts) / at_risk
        if expected is None and survival <= 0.5 + 1e-9:
            expected = week
    found = kaplan_meier_median([w for w, _ in starts], crossed=[yes for _, yes in starts])
    assert found == expected


def test_a_period_states_its_range_and_its_starts():
    found = period([_start(w) for w in (12, 8, 20)], window="rolling", threshold=0.8)
    assert (found.median, found.low, found.high) == (12, 8, 20)
    assert (found.n_starts, found.n_crossed, found.horizon_weeks) == (3, 3, 40)


def test_starts_that_never_crossed_are_censored_not_dropped():
    starts = [_start(w) for w in (8, 10, None, None, None)]
    found = period(starts, window="rolling", threshold=0.8)
    assert found.median is None  # dropped, it would have been 8
    assert (found.low, found.high) == (8, None)
    assert (found.n_starts, found.n_crossed) == (5, 2)


def test_a_start_is_watched_until_the_last_look_that_another_confirms():
    starts = [_start(w, horizon=10) for w in (4, 10, None, None, None)]
    # Watched to week 10 they would still be at risk there, and there would be no median.
    assert period(starts, window="rolling", threshold=0.8).median == 10


def test_what_never_crossed_has_no_period():
    found = period([_start(None)] * 6, window="rolling", threshold=0.8)
    assert (found.median, found.low, found.high, found.n_crossed) == (None, None, None, 0)
    assert found.horizon_weeks == 40


def test_each_window_and_threshold_has_its_own():
    lines = {"0.70": None, "0.80": 12, "0.90": 4}
    starts = [_start(lines)] * 6 + [_start({"0.70": 9, "0.80": 6, "0.90": 2}, window="growing")] * 6
    headline, others = periods(_stability(starts))
    assert (headline.window, headline.median) == ("rolling", 12)
    beside = {(p.window, p.threshold): p.median for p in others}
    assert beside == {
        ("rolling", 0.7): None,
        ("rolling", 0.9): 4,
        ("growing", 0.7): 9,
        ("growing", 0.8): 6,
        ("growing", 0.9): 2,
    }


def test_without_a_rolling_window_the_growing_one_leads():
    headline, _ = periods(_stability([_start(6, window="growing")] * 6, windows=("growing",)))
    assert headline.window == "growing"


def test_without_any_start_there_is_no_period():
    headline, others = periods(_stability([], windows=()))
    assert (headline.window, headline.median, headline.n_starts) == (None, None, 0)
    assert others == ()


def test_the_first_seen_step_is_not_the_answer_for_want_of_others():
    """Mistake: a period equal to the smallest step tested, because one look was enough."""
    weeks = np.array([2, 14, 14, 16, 16, 18])
    found = period([_start(int(w)) for w in weeks], window="rolling", threshold=0.8)
    assert found.median == 14
    assert found.low == 2
