"""Shops that do not fit the study: an honest answer, no crash, and no number that nobody saw."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from shop_history import NAMES, WEEK, Course, history_of, orders_of

from reportgen.clusters.parallel import Workers
from reportgen.clusters.spaces import Recipe
from reportgen.contract.offer import propose
from reportgen.contract.period import periods
from reportgen.model.results import ChosenAgain
from reportgen.model.results.selection import Algorithm
from reportgen.model.settings import QUICK, Settings
from reportgen.stages.stability.plan import plan
from reportgen.stages.stability.refit import fit_recipe
from reportgen.stages.stability.simulate import simulate

SETTINGS = Settings(
    step_weeks=4,
    budget=replace(QUICK, floor_refits=4, variant_floor_refits=1, reselections=2),
)
RECIPE = Recipe(features=("recency_days", "monetary"), transform="log", k=3)


def _same_k(features, recipe, settings):
    return ChosenAgain(
        k=recipe.k, kept_by=1, samples=1, sample_rows=len(features.values), scores={}
    )


def _study(history, recipe=RECIPE, settings=SETTINGS):
    kept = fit_recipe(history.snapshot_at(history.end_s, None).features, recipe, seed=0)
    assert kept is not None
    return simulate(history, recipe, kept, settings, preferred_k=_same_k, workers=Workers())


def _without(begin, end):
    """Return the same shop closed from one week to another: nobody bought in between."""
    orders = orders_of(Course(per_week=20, weeks=130))
    quiet = (orders[1] >= begin * WEEK) & (orders[1] < end * WEEK)
    return history_of(Course(per_week=20, weeks=130), tuple(each[~quiet] for each in orders))


def _holds(study, settings=SETTINGS):
    """Hold a study to what must be true of every one: nothing beyond what was looked at."""
    headline, _ = periods(study)
    assert headline.n_crossed <= headline.n_starts
    if headline.median is not None:
        assert headline.low <= headline.median <= headline.horizon_weeks
    for start in study.starts:
        assert all(-1.0 <= point.ari <= 1.0 for point in start.points)
        assert all(0.0 <= point.wrong_share <= 1.0 for point in start.points)
        seen = {point.weeks for point in start.points}
        assert {weeks for weeks in start.crossed.values() if weeks is not None} <= seen
    for each in study.choices:
        assert each.median_weeks is None or each.median_weeks <= each.horizon_weeks
    for option in propose(study, settings).options:
        assert option.every_weeks <= max(headline.horizon_weeks, 1)


def test_two_hundred_days_are_too_short_for_six_starts():
    history = history_of(Course(weeks=28))
    study = _study(history, settings=replace(SETTINGS, step_weeks=2))
    assert (study.starts, study.windows_run, study.choices) == ((), (), ())
    assert study.not_run == ("rolling", "growing")
    assert (study.causes, study.drift, study.lateness, study.replays) == (None, None, (), ())
    assert periods(study)[0].median is None
    assert propose(study, SETTINGS).options == ()  # nothing to sign where nothing was watched


def test_a_shop_that_sells_ten_times_as_much_at_the_end():
    course = Course(weeks=110, per_week=20)
    customer, moment, amount, score = orders_of(course)
    boom = orders_of(replace(course, per_week=200, seed=1))
    late = boom[1] >= 80 * WEEK
    orders = (
        np.concatenate([customer, boom[0][late] + len(customer)]),
        *(
            np.concatenate([a, b[late]])
            for a, b in zip((moment, amount, score), boom[1:], strict=True)
        ),
    )
    study = _study(history_of(course, orders))
    _holds(study)
    assert study.windows_run[0] == "rolling"
    sizes = [point.n_customers for point in study.starts[0].points]
    assert max(sizes) > 4 * sizes[0]  # each look counts who is there at that look
    # Everybody is new: who they are changed, how they buy did not.
    assert study.drift.first_alarm_weeks is None


def test_a_shop_that_was_closed_for_half_a_year():
    study = _study(_without(60, 86))
    _holds(study)
    closed = [look for look in study.drift.looks if look.n_cohort == 0]
    assert closed
    for look in closed:
        assert look.cohort == ()  # nobody to compare: no distance, and no alarm


def test_six_hundred_buyers():
    study = _study(history_of(Course(weeks=110, per_week=6)))
    _holds(study)
    assert study.windows_run == ("rolling", "growing")
    assert all(start.floor_low <= start.floor_median <= 1.0 for start in study.starts)


RECIPES: list[tuple[Algorithm, dict[str, object]]] = [
    ("mixture, diagonal", {"options": (("variance_floor", 0.05),)}),
    ("mixture, full", {"options": (("variance_floor", 0.05),)}),
    ("ward", {}),
    ("bisecting k-means", {}),
    ("rfm-grid", {"features": NAMES[:3], "k": 8, "transform": "standard"}),
]


@pytest.mark.parametrize(("algorithm", "other"), RECIPES)
def test_the_recipe_that_was_kept_is_the_one_that_is_followed(algorithm, other, monkeypatch):
    """Mistake: the contract computed for another model than the one that is presented."""
    from reportgen.clusters import fitting

    asked = []

    def watched(points, recipe, *, seed, effort=None):
        asked.append(recipe.algorithm)
        return fitting.FITTERS[recipe.algorithm](points, recipe, effort, seed)

    monkeypatch.setattr("reportgen.stages.stability.refit.fit", watched)
    recipe = replace(RECIPE, algorithm=algorithm, **other)
    study = _study(history_of(Course(weeks=104, per_week=12)), recipe)
    _holds(study)
    assert set(asked) == {algorithm}
    assert study.windows_run == ("rolling", "growing")
    kinds = {choice.kind for choice in study.choices}
    assert ("k" in kinds) == (algorithm != "rfm-grid")
    assert study.causes is not None
    assert len(study.starts[0].points[0].shares) == len(study.starts[0].points[0].jaccard)


def test_the_plan_of_a_short_history_has_no_start():
    for window in ("rolling", "growing"):
        found = plan(window=window, first_s=0, end_s=200 * 86_400, settings=Settings())
        assert len(found.starts) < Settings().min_starts
