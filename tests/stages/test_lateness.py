"""Customers in the wrong segment: matching, births and deaths, history replayed."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from reportgen.clusters.spaces import Recipe
from reportgen.model.results import Replay
from reportgen.stages.stability.dated import Dated, Refitted
from reportgen.stages.stability.follow import Floor
from reportgen.stages.stability.matching import matched
from reportgen.stages.stability.plan import SECONDS_PER_WEEK, Plan
from reportgen.stages.stability.refit import OF_A_DATE
from reportgen.stages.stability.replay import followed_pairs, lateness, refit_dates, replays

WEEK = SECONDS_PER_WEEK
TABLES = arrays(np.int64, (3, 3), elements=st.integers(0, 50))


def test_labels_permuted_are_nobody_in_the_wrong_segment():
    found = matched(np.array([[0, 60, 0], [0, 0, 40], [30, 0, 0]]))
    assert found.heirs.tolist() == [1, 2, 0]
    assert found.jaccard.tolist() == [1.0, 1.0, 1.0]
    assert (found.wrong_share, found.n_new) == (0.0, 0)


def test_a_vanishing_and_a_newborn_segment_are_a_death_and_a_birth():
    """The third old segment melts into the others; a third fresh one is made of bits of them."""
    table = np.array([[80, 0, 20], [0, 80, 20], [30, 30, 5]])
    found = matched(table)
    assert found.heirs[:2].tolist() == [0, 1]
    assert found.jaccard[2] < 0.5
    assert found.n_new == 1
    assert found.wrong_share == pytest.approx(100 / 265)
    assert found.shares == pytest.approx(table.sum(axis=1) / 265)
    assert found.fresh_shares == pytest.approx(table.sum(axis=0) / 265)


def test_fewer_fresh_segments_leave_one_without_an_heir():
    found = matched(np.array([[50, 0], [0, 50], [10, 10]]))
    assert found.heirs.tolist() == [0, 1, -1]
    assert found.jaccard[2] == 0
    assert found.fresh_shares[2] == 0
    assert matched(np.array([[50, 0, 9], [0, 50, 9]])).n_new == 1


@given(TABLES)
def test_shares_are_shares_and_order_does_not_matter(table):
    found = matched(table)
    assert 0 <= found.wrong_share <= 1
    assert 0 <= found.n_new <= 3
    again = matched(table[:, [1, 2, 0]])
    assert again.jaccard.sum() == pytest.approx(found.jaccard.sum())
    if table.sum():
        assert found.shares.sum() == pytest.approx(1)


def test_refits_fall_on_the_first_look_when_they_are_due():
    dates = [i * 2 * WEEK for i in range(30)]
    assert refit_dates(dates, None) == (0,)
    assert [d // WEEK for d in refit_dates(dates, 3)] == [0, 14, 28, 40, 54]
    assert len(refit_dates(dates, 1)) == 14
    assert [d // WEEK for d in refit_dates(dates, 12)] == [0, 54]
    assert refit_dates([], 3) == ()


def _late(weeks):
    """A hundred customers, one more of them in the wrong segment each week."""
    return np.array([[50, min(weeks, 50)], [0, 50 - min(weeks, 50)]])


def _dated(n):
    dates = tuple(i * 2 * WEEK for i in range(n))
    plan = Plan(window="rolling", window_s=None, dates=dates, starts=dates[:2])
    recipe = Recipe(features=("recency_days",), transform="standard", k=2)
    refitted = Refitted(recipe=recipe, effort=OF_A_DATE, snapshots={})
    return Dated(schedule=plan, refitted=refitted, models=dict.fromkeys(dates))


def _later(n):
    dates = [i * 2 * WEEK for i in range(n)]
    return {(a, b): _late((b - a) // WEEK) for a in dates for b in dates if a < b}


def _replayed(n):
    return {each.months: each for each in replays(_dated(n), _later(n), date_text=str)}


def test_the_saw_tooth_falls_to_nothing_at_each_refit():
    found = _replayed(27)
    assert list(found) == [None, 12, 6, 3, 2, 1]
    never = found[None]
    assert never.n_refits == 0
    assert [p.wrong_share for p in never.points[:4]] == pytest.approx([0, 0.02, 0.04, 0.06])
    assert never.mean_wrong_share == pytest.approx(
        np.mean(np.minimum(np.arange(53), 50)[:53]) / 100, abs=0.01
    )
    quarterly = found[3]
    assert [p.weeks for p in quarterly.points if p.refit] == [14, 28, 40]
    assert quarterly.n_refits == 3
    assert max(p.wrong_share for p in quarterly.points) == pytest.approx(0.14)
    assert quarterly.mean_n_wrong == pytest.approx(100 * quarterly.mean_wrong_share)


def test_a_model_is_followed_until_the_next_one():
    """The replays find all they ask for, and the number of looks at them grows in proportion."""
    short, long = (followed_pairs(_dated(n)) for n in (60, 120))
    assert all(made < date for made, date in long)
    assert len(long) < 2.2 * len(short)
    later = {pair: _late((pair[1] - pair[0]) // WEEK) for pair in short}
    assert replays(_dated(60), later, date_text=str) == replays(
        _dated(60), _later(60), date_text=str
    )
    assert followed_pairs(_dated(0)) == set()


def test_refitting_more_often_never_costs_more_where_age_is_all():
    shares = [each.mean_wrong_share for each in _replayed(27).values()]
    assert shares == sorted(shares, reverse=True)


def test_a_history_shorter_than_a_policy_equals_never():
    found = _replayed(10)
    assert found[12] == replace(found[None], months=12)
    assert isinstance(found[6], Replay)
    assert found[6].n_refits == 0
    assert replays(_dated(1), {}, date_text=str) == ()


def test_lateness_is_told_by_segment_in_the_order_of_today():
    """Today's first segment is called 1 by the refits, its second 0."""
    floors = dict.fromkeys(
        (0, 2 * WEEK), Floor(low=0.9, median=0.95, wrong_share=0.01, optimiser=(0.0, 0.0))
    )
    known = {i * 2 * WEEK: np.array([[0, 50], [50, 0]]) for i in range(5)}
    found = lateness(_later(5), known, floors)
    assert [each.weeks for each in found] == [2, 4, 6, 8]
    assert [each.n_starts for each in found] == [2, 2, 2, 1]
    assert found[1].moved == ((46.0, 0.0), (4.0, 50.0))
    assert found[1].n_wrong == pytest.approx(4)
    assert found[1].wrong_share == pytest.approx(0.04)
    assert {each.floor_share for each in found} == {0.01}
    for each in found:
        assert np.sum(each.moved) == each.n_customers == 100
        assert np.sum(each.moved) - np.trace(each.moved) == pytest.approx(each.n_wrong)
