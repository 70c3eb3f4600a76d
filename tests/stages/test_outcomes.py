"""What the segments did next: dates, matching, intervals that count a customer once."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.model.settings import FollowUp
from reportgen.stages.outcomes.follow import dates_of, match_profiles
from reportgen.stages.outcomes.pooled import Followed, compared, pooled, spend_interval
from reportgen.stages.outcomes.value import Trial, check_value

DAY = 86_400
RULES = FollowUp()
IDS = ("S1", "S2", "S3", "S4")


def _look(segments, repurchased, spend=None, customers=None, date="2020-01-01"):
    n = len(segments)
    repurchased = np.asarray(repurchased, dtype=float)
    return Followed(
        date=date,
        customers=np.arange(n) if customers is None else np.asarray(customers),
        segments=np.asarray(segments),
        repurchased=repurchased,
        spend=repurchased * 50.0 if spend is None else np.asarray(spend, dtype=float),
        score_sum=np.zeros(n),
        n_scores=np.zeros(n),
    )


@given(st.integers(0, 2_000))
def test_every_follow_up_ends_within_the_data(days):
    found = dates_of(0, days * DAY, RULES)
    for moment in found.moments:
        assert moment - RULES.history_days * DAY >= 0
        assert moment + RULES.days * DAY <= days * DAY
    assert list(found.moments) == sorted(set(found.moments))
    assert len(found.moments) <= RULES.most_looks
    if days >= RULES.history_days + RULES.days + 2 * RULES.shortest_step_days:
        assert len(found.moments) >= RULES.looks
    if days >= RULES.history_days + 3 * RULES.days:
        assert found.step_days == RULES.days  # then no two follow-ups overlap


def test_a_segment_is_matched_by_what_it_was_among_its_contemporaries():
    today = np.array([[0.0, 2.0], [1.0, -1.0], [-1.0, 0.0]])
    assert match_profiles(today[[2, 0, 1]] + 0.1, today).tolist() == [2, 0, 1]


def test_a_segment_without_a_counterpart_is_left_out():
    today = np.array([[0.0], [1.0], [9.0]])
    # Two earlier segments lie at 0: only one can be today's first, the other is nobody's nearest.
    assert match_profiles(np.array([[0.0], [0.1], [1.1]]), today).tolist() == [0, -1, 1]


def test_a_customer_at_two_dates_counts_once_for_the_certainty():
    rng = np.random.default_rng(0)
    bought = rng.random(300) < 0.3
    once = pooled([_look([0] * 300, bought)], IDS[:1], RULES, seed=0)[0]
    same = [_look([0] * 300, bought), _look([0] * 300, bought)]
    twice = pooled(same, IDS[:1], RULES, seed=0)[0]
    assert twice.n_customers == 600
    assert twice.n_distinct == 300
    assert twice.repurchase_share == once.repurchase_share
    assert twice.design_effect == pytest.approx(2.0, rel=0.01)
    # The same people again tell nothing new: the interval must not shrink.
    assert (twice.repurchase_low, twice.repurchase_high) == pytest.approx(
        (once.repurchase_low, once.repurchase_high), abs=1e-3
    )


def test_nobody_bought_again_is_not_certain():
    looks = [_look([0] * 200, [0] * 200)] * 2
    found = pooled(looks, IDS[:1], RULES, seed=0)[0]
    assert found.repurchase_share == 0
    assert found.repurchase_high > 0.015  # as of 200 customers, not 400
    assert found.spend_low is None


def test_few_members_get_no_number():
    found = pooled([_look([0] * 29 + [1] * 100, [1] * 129)], IDS[:2], RULES, seed=0)
    assert found[0].repurchase_share is None
    assert found[1].repurchase_share == 1.0
    assert compared([_look([0] * 29 + [1] * 100, [1] * 129)], IDS[:2], RULES) == ()


def test_the_bootstrap_of_spend_is_that_of_whole_customers():
    rng = np.random.default_rng(1)
    n = rng.integers(1, 4, size=400).astype(float)
    spend = np.where(rng.random(400) < 0.2, rng.lognormal(4, 1, size=400), 0.0)
    low, high = spend_interval(spend, n, resamples=4_000, seed=0)
    drawn = rng.integers(0, 400, size=(4_000, 400))
    ratios = spend[drawn].sum(axis=1) / n[drawn].sum(axis=1)
    assert (low, high) == pytest.approx(tuple(np.quantile(ratios, [0.025, 0.975])), rel=0.06)


def _shop(rng, shares, *, n=400, dates=3):
    """Return follow-ups of segments with given repurchase shares, the same customers each time."""
    segments = np.repeat(np.arange(len(shares)), n)
    likely = np.asarray(shares)[segments]
    return [_look(segments, rng.random(len(segments)) < likely) for _ in range(dates)]


def test_planted_differences_are_found_and_equals_are_not_told_apart():
    looks = _shop(np.random.default_rng(2), (0.25, 0.05, 0.05, 0.05))
    differ = {(p.first, p.second) for p in compared(looks, IDS, RULES) if p.differ}
    assert differ == {("S1", "S2"), ("S1", "S3"), ("S1", "S4")}


def test_equal_segments_are_rarely_told_apart():
    rng = np.random.default_rng(3)
    wrong = 0
    for _ in range(150):
        pairs = compared(_shop(rng, (0.05,) * 4, n=200, dates=2), IDS, RULES)
        wrong += any(p.differ for p in pairs if p.outcome == "repurchase")
    assert wrong / 150 <= 0.09  # 5 % and the margin of 150 shops


def test_a_customer_who_always_or_never_returns_is_one_observation():
    """Customer-dates taken for customers would find differences where there are none."""
    rng = np.random.default_rng(4)
    wrong = 0
    for _ in range(150):
        likely = np.where(rng.random(400) < 0.2, 1.0, 0.0)  # loyal or gone, whatever the date
        look = _look(np.repeat([0, 1], 200), rng.random(400) < likely)
        wrong += any(p.differ for p in compared([look] * 4, IDS[:2], RULES))
    assert wrong / 150 <= 0.09


def test_pairs_see_the_same_dates():
    """A season must not look like a segment."""
    quiet = _look([0] * 300 + [-1] * 300, [0] * 270 + [1] * 30 + [0] * 300)
    busy = _look([0] * 300 + [1] * 300, [1] * 150 + [0] * 150 + [1] * 150 + [0] * 150)
    found = compared([quiet, busy], IDS[:2], RULES)
    assert [p.differ for p in found] == [False, False]


def _trial(moment, rng, *, carried):
    n_orders = rng.integers(1, 6, size=500).astype(float)
    spend = 100 * n_orders * carried + rng.normal(300, 50, size=500)
    history = np.column_stack([np.ones(500), np.log1p(n_orders)])
    return Trial(moment=moment, history=history, segments=np.zeros(500, dtype=int), spend=spend)


@pytest.mark.parametrize("carried", [True, False])
def test_a_forecast_is_judged_on_dates_it_has_not_seen(carried):
    rng = np.random.default_rng(5)
    trials = [_trial(i * 90 * DAY, rng, carried=carried) for i in range(3)]
    found = check_value(trials, one_time_share=0.9, rules=RULES)
    assert found.n_tests == 2
    assert found.carries is carried
    assert (found.skill_history > 0.5) is carried


def test_a_forecast_never_learns_from_a_follow_up_that_had_not_ended():
    rng = np.random.default_rng(6)
    trials = [_trial(i * 60 * DAY, rng, carried=True) for i in range(2)]
    assert check_value(trials, one_time_share=0.9, rules=RULES).n_tests == 0
