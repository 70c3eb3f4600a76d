"""Weeks that cannot be used, weeks out of the ordinary, and where the usable history begins."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.model.settings.exploring import WeekRules
from reportgen.stages.calendar import black_friday, calendar, day_number

RULES = WeekRules()
END = day_number("2018-01-01")


def _shop(weekly, end=END):
    """Return orders per day of a shop with so many orders in each week, the last one before END."""
    days = {}
    for back, n in enumerate(reversed(weekly)):
        for day in range(7):
            days[end - 7 * back - 1 - day] = n // 7 + (day < n % 7)
    return {day: n for day, n in days.items() if n}


def _kinds(weekly, **changes):
    found = calendar(_shop(weekly), end_day=END, rules=WeekRules(**changes))
    return found, [week.kind for week in found.weeks]


def test_a_steady_shop_is_normal_throughout():
    found, kinds = _kinds([100] * 30)
    assert kinds == ["normal"] * 30
    assert day_number(found.end) == END
    assert day_number(found.first) == END - 30 * 7


def test_a_planted_rush_and_a_planted_strike_are_found_and_nothing_else():
    rng = np.random.default_rng(0)
    weekly = rng.poisson(400, 60)
    weekly[20], weekly[40] = 1_000, 120
    _, kinds = _kinds(weekly.tolist())
    assert {i: kind for i, kind in enumerate(kinds) if kind != "normal"} == {20: "high", 40: "low"}


def test_growth_is_not_unusual():
    weekly = [round(100 * 1.04**week) for week in range(60)]
    found, kinds = _kinds(weekly)
    assert set(kinds[:1]) <= {"normal", "low"}
    assert set(kinds[6:-6]) == {"normal"}
    assert day_number(found.end) == END


def test_a_trickle_before_the_opening_is_no_history():
    found, kinds = _kinds([50, 0, 0, 0, 0, 0, 0, 1, 0, 60] + [400] * 40)
    assert kinds[:9] == ["unusable"] * 9
    assert day_number(found.first) == END - 40 * 7  # the week of 60 opens the shop


def test_a_lone_empty_week_does_not_part_the_history():
    found, kinds = _kinds([100] * 20 + [0] + [100] * 20)
    assert kinds[20] == "unusable"
    assert day_number(found.first) == END - 41 * 7


@pytest.mark.parametrize(("gap", "first"), [(3, 43), (4, 20)])
def test_a_month_without_trade_does(gap, first):
    weekly = [100] * 20 + [0] * gap + [110] * 20
    found, _ = _kinds(weekly)
    assert day_number(found.first) == END - 7 * min(first, len(weekly))


def test_days_after_the_last_order_make_no_week():
    per_day = _shop([100] * 10, end=END - 200)
    found = calendar(per_day, end_day=END, rules=RULES)
    assert day_number(found.end) == END - 200
    assert len(found.weeks) == 10


def test_black_friday_is_named():
    assert black_friday(2018).isoformat() == "2018-11-23"
    found, _ = _kinds([100] * 30)
    assert [w.starts for w in found.weeks if w.event] == ["2017-11-20"]


@given(st.dictionaries(st.integers(15_000, 15_400), st.integers(1, 500), min_size=1, max_size=60))
def test_every_order_is_in_one_week_and_the_history_is_never_empty(per_day):
    found = calendar(per_day, end_day=15_500, rules=RULES)
    assert sum(week.n_orders for week in found.weeks) == sum(per_day.values())
    assert found.first < found.end
    starts = [day_number(week.starts) for week in found.weeks]
    assert all(b - a == 7 for a, b in pairwise(starts))
    usable = [w for w in found.weeks if found.first <= w.starts < found.end]
    assert usable[-1].kind != "unusable"


def test_a_week_is_held_against_its_neighbours_not_itself():
    _, kinds = _kinds([100, 100, 100, 100, 100, 300])
    assert kinds == ["normal"] * 5 + ["high"]


def test_the_threshold_is_a_setting():
    weekly = [100] * 20 + [130] + [100] * 20
    assert "high" in _kinds(weekly)[1]
    assert "high" not in _kinds(weekly, unusual_share=0.4)[1]
