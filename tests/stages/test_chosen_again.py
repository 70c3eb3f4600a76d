"""Another number of segments is reported where the data asks for it, not by the luck of a draw."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import planted_groups as planted
import pytest
from pydantic import TypeAdapter

from reportgen.clusters.spaces import Recipe
from reportgen.model.results import Reselection
from reportgen.model.settings import QUICK, Settings
from reportgen.stages.selection import again
from reportgen.stages.selection.again import preferred_k

FEATURES = ("recency_days", "monetary", "review_score_mean")
SETTINGS = Settings(budget=replace(QUICK, search_rows=300, trial_rows=500))


def _recipe(k, **changes):
    return Recipe(features=FEATURES, transform="standard", k=k, **changes)


@pytest.mark.parametrize("k", [3, 4, 5])
def test_planted_groups_are_asked_for_by_every_sample(k):
    features, truth = planted.separated()
    found = preferred_k(features, _recipe(k), SETTINGS)
    assert found.k == len(set(truth)) == 4
    assert (found.kept_by, found.samples) == (found.samples if k == 4 else 0, 3)


def test_rows_in_the_order_of_time_are_drawn_from_everywhere():
    """The first rows of a table are the oldest customers, not a sample."""
    features, _ = planted.separated()
    ordered = features.take(np.argsort(features.column("recency_days")))
    found = preferred_k(ordered, _recipe(4), SETTINGS)
    assert (found.k, found.kept_by) == (4, 3)


@pytest.mark.parametrize(("votes", "k", "kept_by"), [((6, 5, 6), 5, 1), ((6, 6, 4), 6, 0)])
def test_one_sample_that_keeps_the_old_number_is_enough(monkeypatch, votes, k, kept_by):
    """Mistake: two numbers that are about as good change places, and an early visit is called."""
    features, _ = planted.separated()
    drawn = iter(votes)
    judged = again._judged

    def turned(features, recipe, settings, *, draw):
        wanted = next(drawn)
        found = judged(features, recipe, settings, draw=draw)
        return [
            replace(each, rejected_because=() if each.k == wanted else ("lower_score",), score=0.5)
            for each in found
        ]

    monkeypatch.setattr(again, "_judged", turned)
    found = preferred_k(features, _recipe(5), SETTINGS)
    assert (found.k, found.kept_by, found.samples) == (k, kept_by, 3)


def test_methods_that_find_their_own_number_have_nothing_to_choose():
    features, _ = planted.separated()
    found = preferred_k(features, _recipe(4, algorithm="hdbscan"), SETTINGS)
    assert (found.k, found.samples, found.scores) == (4, 0, {})


def test_a_run_of_the_time_when_one_sample_decided_is_read():
    old = {"date": "2018-02-01", "n_customers": 9, "k": 6, "changed": True, "scores": {"5": 0.5}}
    assert TypeAdapter(Reselection).validate_python(old).kept_by is None
