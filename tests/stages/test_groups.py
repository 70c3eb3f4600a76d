"""Means of groups, and what the tenth who paid most brought."""

from __future__ import annotations

import numpy as np
import pytest

from reportgen.clusters.spaces import Features
from reportgen.stages.groups import days_by_state, scores_by_delay, top_tenth_share


def test_the_top_tenth_of_equal_payers_brings_a_tenth():
    assert top_tenth_share(np.full(200, 7.0)) == pytest.approx(0.1)
    assert top_tenth_share(np.array([0.0] * 90 + [5.0] * 10)) == 1
    assert top_tenth_share(np.zeros(10)) is None


def test_scores_fall_into_the_group_of_their_delay():
    days = np.repeat([-7.0, -6.9, 0.0, 0.1, 7.0, 7.1], 40)
    scores = np.repeat([5.0, 4.0, 4.0, 3.0, 3.0, 1.0], 40)
    scores[0] = np.nan
    features = Features(
        names=("days_late", "review_score_mean"), values=np.column_stack([days, scores])
    )
    found = {g.group: (g.n, g.mean) for g in scores_by_delay(features)}
    assert found == {
        "early": (39, 5.0),
        "on_time": (80, 4.0),
        "late": (80, 3.0),
        "very_late": (40, 1.0),
    }
    assert scores_by_delay(features.only(("days_late",))) == ()


def test_states_by_customers_and_small_ones_left_out():
    states = ["RJ"] * 40 + ["SP"] * 60 + ["AC"] * 5 + [None] * 50
    days = np.array([20.0] * 40 + [8.0] * 60 + [1.0] * 55)[:, None]
    found = days_by_state(Features(names=("days_to_deliver",), values=days), states)
    assert [(g.group, g.n, g.mean) for g in found] == [("SP", 60, 8.0), ("RJ", 40, 20.0)]
