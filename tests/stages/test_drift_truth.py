"""Shops whose course is known: what is declared, when, and what is named as the cause."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from scipy.stats import wasserstein_distance
from shop_history import Course, history_of

from reportgen.clusters.parallel import Workers
from reportgen.clusters.shifts import wasserstein
from reportgen.clusters.spaces import Recipe
from reportgen.model.results import ChosenAgain
from reportgen.model.settings import QUICK, Settings
from reportgen.stages.stability.drift import season_of
from reportgen.stages.stability.plan import SECONDS_PER_WEEK
from reportgen.stages.stability.refit import fit_recipe
from reportgen.stages.stability.simulate import simulate

SETTINGS = Settings(budget=replace(QUICK, floor_refits=4, variant_floor_refits=2))
RECENT = Recipe(features=("recency_days", "monetary"), transform="log", k=4)
SPENDING = Recipe(features=("monetary", "review_score_mean"), transform="log", k=3)


def _same_k(features, recipe, settings):
    return ChosenAgain(
        k=recipe.k, kept_by=1, samples=1, sample_rows=len(features.values), scores={}
    )


def _study(course, recipe, step_weeks=2):
    history = history_of(course)
    kept = fit_recipe(history.snapshot_at(history.end_s, None).features, recipe, seed=0)
    settings = replace(SETTINGS, step_weeks=step_weeks)
    return simulate(history, recipe, kept, settings, preferred_k=_same_k, workers=Workers())


@pytest.fixture(scope="module")
def stationary():
    return _study(Course(), RECENT, step_weeks=4)


@pytest.fixture(scope="module")
def changed():
    """From week 80 on everybody spends four times as much and regulars come back."""
    return _study(Course(change_week=80, factor=4.0, repeat_share=0.5), SPENDING)


@pytest.fixture(scope="module")
def closed():
    """The shop sells nothing after week 26: only the clock goes on."""
    return _study(Course(weeks=60, last_week=26), RECENT)


def _parts(loss):
    return {part.cause: part.ari for part in loss.parts}


def _headline(study):
    return [start for start in study.starts if start.window == study.windows_run[0]]


def test_a_stationary_shop_under_a_rolling_window_shows_no_drift(stationary):
    assert stationary.windows_run[0] == "rolling"
    for start in _headline(stationary):
        assert start.crossed_at_weeks is None
        assert min(point.ari for point in start.points) > 0.9
    assert stationary.drift.first_alarm_weeks is None
    headline = stationary.choices[0]
    assert (headline.kind, headline.median_weeks, headline.n_crossed) == ("headline", None, 0)
    assert max(each.wrong_share for each in stationary.lateness) < 0.05


def test_a_growing_window_drifts_where_nobody_changed(stationary):
    """Recency is a clock: the window's policy is the answer, and both are shown."""
    growing = [s for s in stationary.starts if s.window == "growing"]
    lowest = min(point.ari for start in growing for point in start.points)
    assert lowest < min(point.ari for s in _headline(stationary) for point in s.points)


def test_a_change_of_behaviour_sounds_the_alarm_within_two_weeks(changed):
    change = 80
    begin = int(changed.drift.start.split()[1])
    assert 0 < changed.drift.first_alarm_weeks + begin - change <= 2
    alarms = [look for look in changed.drift.looks if any(s.alarm for s in look.cohort)]
    first = {shift.name for shift in alarms[0].cohort if shift.alarm}
    assert "monetary" in first
    assert "recency_days" not in first
    quiet = [look for look in changed.drift.looks if begin + look.weeks <= change]
    assert not any(shift.alarm for look in quiet for shift in look.cohort)


def test_the_verdict_follows_once_enough_of_the_base_is_affected(changed):
    """The verdict needs more of the base than the alarm: here about 27 % of it is new since."""
    shares = []
    for start in _headline(changed):
        begin = int(start.start.split()[1])
        if begin < 80 and start.crossed_at_weeks is not None:
            weeks = begin + start.crossed_at_weeks
            assert weeks > 80
            assert start.crossed["0.80"] == start.crossed_at_weeks
            shares.append((weeks - 80) * 60 / start.n_customers)
    assert shares
    assert 0.2 < np.median(shares) < 0.35


def test_a_change_of_behaviour_is_named_even_where_most_buy_once(changed):
    """New customers who order otherwise than new ones did before: that is behaviour too."""
    assert changed.causes.ruling == "behaviour"
    looked_at = _headline(changed)[: changed.causes.n_starts]
    ends = [int(start.start.split()[1]) + changed.causes.weeks for start in looked_at]
    assert changed.causes.n_ruling == sum(end > 80 for end in ends) > 2  # the rest end before it
    parts = _parts(changed.causes.model)
    assert parts["behaviour"] > 0.5 * changed.causes.model.ari > 0.1


def test_behaviour_is_named_where_old_customers_come_back_differently():
    """Nobody new after week 54; from week 56 on most of the old customers spend otherwise."""
    course = Course(weeks=90, last_week=90, per_week=40, change_week=56, factor=6, repeat_share=0.9)
    history = history_of(course)
    found = _only_old_customers(history, from_week=54)
    kept = fit_recipe(found.snapshot_at(found.end_s, None).features, SPENDING, seed=0)
    study = simulate(found, SPENDING, kept, SETTINGS, preferred_k=_same_k, workers=Workers())
    assert study.causes.ruling == "behaviour"
    assert study.causes.n_ruling >= study.causes.n_starts - 1
    parts = _parts(study.causes.model)
    assert parts["behaviour"] > 0.7 * study.causes.model.ari > 0
    assert parts["ageing"] == pytest.approx(0, abs=0.02)  # the recipe has no recency


def _only_old_customers(history, *, from_week):
    """Return the same history without customers who first bought after a week."""
    known = history.snapshot_at(from_week * SECONDS_PER_WEEK, None).customers

    def snapshot_at(cut_s, start_s):
        found = history.snapshot_at(cut_s, start_s)
        rows = np.flatnonzero(np.isin(found.customers, known))
        return replace(
            found,
            customers=found.customers[rows],
            features=found.features.take(rows),
            recency_days=found.recency_days[rows],
        )

    return replace(history, snapshot_at=snapshot_at)


def test_where_only_time_passes_ageing_is_named(closed):
    assert closed.windows_run == ("growing",)
    assert closed.causes.ruling == "ageing"
    assert closed.causes.n_ruling == closed.causes.n_starts
    parts = _parts(closed.causes.model)
    assert parts["ageing"] == pytest.approx(closed.causes.model.ari, abs=0.02)
    assert parts["behaviour"] == pytest.approx(0, abs=1e-9)
    assert closed.causes.n_new == 0
    assert closed.drift.first_alarm_weeks is None
    clocks = [s for look in closed.drift.looks for s in look.base if s.name == "recency_days"]
    assert max(clock.distance for clock in clocks) > 2 * closed.drift.bound
    assert not any(clock.alarm for clock in clocks)  # the clock never sounds one


@pytest.mark.parametrize("name", ["stationary", "changed", "closed"])
def test_parts_add_up_to_the_whole(name, request):
    study = request.getfixturevalue(name)
    for causes in (study.causes, *study.causes_by_start):
        for loss in (causes.model, causes.unused_list):
            assert sum(part.ari for part in loss.parts) == pytest.approx(loss.ari)
            assert sum(p.wrong_share for p in loss.parts) == pytest.approx(loss.wrong_share)
            assert sum(part.n_wrong for part in loss.parts) == pytest.approx(loss.n_wrong)
        assert {p.cause for p in causes.unused_list.parts} >= {"boundaries", "new_customers"}
        assert 0 <= causes.n_ruling <= causes.n_starts


def test_the_cause_is_asked_of_the_loss_that_the_starts_show(changed):
    for causes in changed.causes_by_start:
        start = next(s for s in _headline(changed) if s.start == causes.start)
        point = next(p for p in start.points if p.weeks == causes.weeks)
        assert causes.model.ari == pytest.approx(1 - point.ari)
        assert causes.model.wrong_share == pytest.approx(point.wrong_share)


def test_one_choice_at_a_time(stationary):
    kinds = [each.kind for each in stationary.choices]
    assert kinds.count("headline") == 1
    assert kinds.count("start") == len(_headline(stationary))
    assert [c.value for c in stationary.choices if c.kind == "k"] == ["3", "5"]
    assert [c.value for c in stationary.choices if c.kind == "threshold"] == [
        "0.70",
        "0.85",
        "0.90",
    ]
    assert [c.value for c in stationary.choices if c.kind == "window"] == ["growing"]
    assert kinds.count("restarts") == 1
    assert kinds.count("recency") == 0  # one feature alone makes no segmentation


@pytest.mark.parametrize("seed", range(4))
def test_the_distance_is_scipys(seed):
    rng = np.random.default_rng(seed)
    first, second = rng.normal(size=900), rng.normal(0.4, 1.5, size=2_000)
    ours = wasserstein(np.sort(first), np.sort(second))
    assert ours == pytest.approx(wasserstein_distance(first, second), abs=0.01)


@pytest.mark.parametrize(
    ("first", "last", "season"),
    [
        ("2017-11-20", "2017-12-03", "black_friday"),
        ("2017-11-24", "2017-11-24", "black_friday"),
        ("2018-11-20", "2018-11-22", "black_friday"),
        ("2017-11-01", "2017-11-14", None),
        ("2017-12-10", "2017-12-20", "christmas"),
        ("2018-01-01", "2018-01-14", None),
        ("2018-08-01", "2018-08-14", None),
    ],
)
def test_black_friday_and_christmas_are_marked(first, last, season):
    assert season_of(date.fromisoformat(first), date.fromisoformat(last)) == season
