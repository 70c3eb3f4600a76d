"""Grades: right where the prediction was right, and not where it was not."""

from __future__ import annotations

import numpy as np
import pytest

from reportgen.model.settings import FollowUp
from reportgen.stages.report_card import (
    NOTHING,
    Observed,
    Predicted,
    days_seen,
    grade,
    segment_trigger,
    spend_interval,
)


def _predicted(share, *, n=4_000.0, spend=None):
    return Predicted(
        share=share,
        share_low=share * 0.9,
        share_high=share * 1.1,
        n=n,
        spend=spend,
        spend_low=None if spend is None else spend * 0.9,
        spend_high=None if spend is None else spend * 1.1,
    )


def _graded(predicted, *, buyers, n=4_000, each=50.0, scale=1.0):
    orders = np.zeros(n)
    orders[:buyers] = 1
    return grade(
        "S1",
        predicted,
        Observed(n_orders=orders, spend=orders * each),
        FollowUp(resamples=500),
        scale=scale,
        seed=0,
    )


@pytest.mark.parametrize(
    ("share", "buyers", "told"),
    [(0.10, 400, "as predicted"), (0.10, 410, "as predicted"), (0.10, 600, "more"),
     (0.10, 250, "fewer")],
)  # fmt: skip
def test_a_grade_tells_right_from_wrong(share, buyers, told):
    found = _graded(_predicted(share), buyers=buyers)
    assert found.share_grade == told
    assert (found.n_repurchased, found.observed_share) == (buyers, buyers / 4_000)
    assert found.observed_low < found.observed_share < found.observed_high


def test_a_shorter_time_asks_for_less():
    found = _graded(_predicted(0.10, spend=10.0), buyers=200, scale=0.5)
    assert (found.share_grade, found.predicted_share) == ("as predicted", 0.05)
    assert found.predicted_spend == 5.0
    assert _graded(_predicted(0.10), buyers=200).share_grade == "fewer"


def test_spend_is_graded_by_its_mean():
    assert _graded(_predicted(0.1, spend=5.0), buyers=400).spend_grade == "as predicted"
    assert _graded(_predicted(0.1, spend=5.0), buyers=400, each=90.0).spend_grade == "more"
    assert _graded(_predicted(0.1, spend=5.0), buyers=400, each=20.0).spend_grade == "fewer"


def test_without_a_prediction_or_buyers_there_is_no_grade():
    found = _graded(NOTHING, buyers=400)
    assert (found.share_grade, found.spend_grade, found.predicted_share) == (None, None, None)
    few = _graded(_predicted(0.1, spend=5.0), buyers=3)
    assert few.spend_grade is None
    assert few.observed_spend_low is None
    assert few.share_grade == "fewer"


def test_right_predictions_are_seldom_called_wrong():
    rng = np.random.default_rng(0)
    wrong = 0
    for _ in range(300):
        predicted = _predicted(rng.binomial(3_000, 0.05) / 3_000, n=3_000)
        found = _graded(predicted, buyers=int(rng.binomial(3_000, 0.05)), n=3_000)
        wrong += found.share_grade != "as predicted"
    assert wrong <= 27  # 5 % of 300 is 15; more than 27 has a chance below one in a thousand


def test_the_interval_of_the_mean_covers_it():
    spend = np.where(np.arange(2_000) % 20 == 0, 100.0, 0.0)
    low, high = spend_interval(spend, resamples=1_000, seed=0)
    assert low < 5.0 < high
    assert high - low == pytest.approx(2 * 1.96 * spend.std() / np.sqrt(2_000), rel=0.15)
    assert spend_interval(spend, resamples=100, seed=1) == spend_interval(
        spend, resamples=100, seed=1
    )


def test_only_days_seen_in_full_count():
    assert days_seen(-18.0, follow_up_days=90) == 0.0
    assert days_seen(91.0, follow_up_days=90) == 90.0


@pytest.mark.parametrize(
    ("looks", "n_looks", "told"),
    [
        ([(0.9, 0.55), (0.9, 0.5)], 2, ("S2", 0.55, True)),
        ([(0.9, 0.7), (0.9, 0.5)], 2, ("S2", 0.7, False)),  # one bad look is chance
        ([(0.5, 0.9), (0.9, 0.5)], 2, ("S1", 0.9, False)),  # nor do two of different segments
        ([(0.9, 0.5)], 2, ("S2", 0.5, None)),  # too young for two looks
        ([(0.9, 0.8)], 2, ("S2", 0.8, False)),
        ([(0.9, 0.5)], 1, ("S2", 0.5, True)),
    ],
)
def test_a_segment_fires_only_at_as_many_looks_in_a_row_as_the_contract_asks(looks, n_looks, told):
    found = segment_trigger(("S1", "S2"), np.array(looks), line=0.6, n_looks=n_looks)
    assert (found.subject, found.value, found.fired) == told
    assert found.at_looks == tuple(look[found.subject == "S2"] for look in looks)
