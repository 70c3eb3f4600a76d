"""The life of a segmentation: no false alarm, no invented period, own scale, right dates."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from reportgen.clusters.indices import adjusted_rand_index
from reportgen.clusters.parallel import Workers
from reportgen.clusters.spaces import Features, Recipe
from reportgen.model.results import ChosenAgain
from reportgen.model.settings import QUICK, Settings, Thresholds
from reportgen.stages.stability.dated import compare
from reportgen.stages.stability.follow import crossed_at
from reportgen.stages.stability.matching import matched
from reportgen.stages.stability.plan import SECONDS_PER_WEEK, History, Snapshot, plan
from reportgen.stages.stability.refit import TO_THE_END, fit_recipe, floor_refits
from reportgen.stages.stability.simulate import simulate

NAMES = ("recency_days", "monetary")
RECIPE = Recipe(features=NAMES, transform="standard", k=3)
SETTINGS = Settings(budget=replace(QUICK, floor_refits=6, variant_floor_refits=1, start_rows=500))
WEEK = SECONDS_PER_WEEK
CENTERS = np.array([[100.0, 100.0], [100.0, 900.0], [500.0, 100.0]])


def _shop(seed, *, shift=0.0, n=300):
    rng = np.random.default_rng(seed)
    labels = rng.choice(3, p=[0.5, 0.3, 0.2], size=n)
    values = CENTERS[labels] + rng.normal(0, 25, size=(n, 2)) + [shift, 0.0]
    return Features(names=NAMES, values=values)


def _snapshot(features):
    recency_days = features.column("recency_days")
    customers = np.arange(len(features.values))
    return Snapshot(customers=customers, features=features, recency_days=recency_days)


def _kept():
    return fit_recipe(_shop(0), RECIPE, seed=0)


def _same_k(features, recipe, settings):
    return ChosenAgain(
        k=recipe.k, kept_by=1, samples=1, sample_rows=len(features.values), scores={}
    )


def _simulated(features_at, settings=SETTINGS, weeks=104):
    history = _history(features_at, weeks)
    return simulate(history, RECIPE, _kept(), settings, preferred_k=_same_k, workers=Workers())


def _agreement(features, old, new):
    table = compare(features, new, (old,))[0]
    return adjusted_rand_index(table), tuple(matched(table).jaccard.tolist())


def _history(features_at, weeks=104):
    return History(
        snapshot_at=lambda cut, start: _snapshot(features_at(cut, start)),
        first_s=0,
        end_s=weeks * WEEK,
        date_text=lambda seconds: f"week {seconds // WEEK}",
    )


def test_a_shop_that_stays_the_same_never_crosses():
    found = _simulated(lambda cut, start: _shop(cut // WEEK), SETTINGS)
    assert found.windows_run == ("rolling", "growing")
    assert len(found.starts) == 14
    for start in found.starts:
        assert start.crossed_at_weeks is None
        assert start.crossed_on is None
        assert set(start.crossed.values()) == {None}
        assert min(point.ari for point in start.points) > 0.95


def test_a_break_is_found_where_it_is():
    """From week 80 on, what told customers apart has moved: the old model sorts them otherwise."""

    def features_at(cut, start):
        return _shop(cut // WEEK, shift=400.0 if cut >= 80 * WEEK else 0.0)

    found = _simulated(features_at)
    early = [s for s in found.starts if int(s.start.split()[1]) < 80]
    late = [s for s in found.starts if int(s.start.split()[1]) >= 80]
    assert early
    assert {start.crossed_on for start in early} == {"week 80"}
    for start in early:
        assert start.crossed_at_weeks == 80 - int(start.start.split()[1])
    assert all(start.crossed_at_weeks is None for start in late)


def test_the_windows_are_asked_for_as_stated():
    asked = []

    def features_at(cut, start):
        asked.append((cut, start))
        return _shop(0)

    _simulated(features_at)
    rolling = [(cut, start) for cut, start in asked if start is not None]
    growing = [cut for cut, start in asked if start is None]
    # Only the cohorts before the first start are seen through a shorter window.
    assert max(cut - start for cut, start in rolling) == 365 * 86_400
    assert sum(cut - start < 365 * 86_400 for cut, start in rolling) == 5
    assert min(growing) >= 26 * WEEK
    assert min(start for _, start in rolling) >= 0
    assert max(cut for cut, _ in asked) == 104 * WEEK


@pytest.mark.parametrize(
    ("window", "weeks", "n_dates", "n_starts"),
    [
        ("rolling", 104, 26, 8),
        ("growing", 104, 40, 6),
        ("rolling", 52, 0, 0),
        ("rolling", 54, 1, 0),
        ("rolling", 63, 6, 2),
        ("growing", 26, 1, 0),
        ("growing", 34, 5, 1),
        ("growing", 10, 0, 0),
    ],
)
def test_dates_leave_history_behind_and_looks_ahead(window, weeks, n_dates, n_starts):
    end = weeks * WEEK
    found = plan(window=window, first_s=0, end_s=end, settings=Settings())
    assert (len(found.dates), len(found.starts)) == (n_dates, n_starts)
    assert set(np.diff(found.dates)) <= {2 * WEEK}
    assert list(found.dates) == sorted(found.dates)
    if found.dates:
        assert found.dates[-1] == end
    for start in found.starts:
        assert start in found.dates
        assert sum(date > start for date in found.dates) >= 4
        behind = 365 * 86_400 if window == "rolling" else 26 * WEEK
        assert start - behind >= 0


def test_too_few_starts_make_no_statement():
    """Mistake: a period from one start. Below six the policy is named as not run."""
    found = _simulated(lambda cut, start: _shop(0), SETTINGS, weeks=60)
    assert found.not_run == ("rolling",)
    assert {start.window for start in found.starts} == {"growing"}
    nothing = _simulated(lambda cut, start: _shop(0), SETTINGS, weeks=20)
    assert (nothing.starts, nothing.windows_run) == ((), ())


@pytest.mark.parametrize(
    ("points", "threshold", "floor", "weeks"),
    [
        ([(2, 0.9), (4, 0.7), (6, 0.6)], 0.8, 1.0, 4),
        ([(2, 0.9), (4, 0.7), (6, 0.9), (8, 0.7)], 0.8, 1.0, None),  # one dip, and the last alone
        ([(2, 0.7), (4, 0.7)], 0.8, 0.65, None),  # within the noise: no drift
        ([(2, 0.7), (4, 0.6), (6, 0.6)], 0.8, 0.65, 4),
        ([(2, 0.8), (4, 0.8)], 0.8, 1.0, None),  # on the line is not below it
        ([(2, 0.1)], 0.8, 1.0, None),
        ([], 0.8, 1.0, None),
        ([(2, 0.1), (4, 0.1)], 0.8, 1.0, 2),
    ],
)
def test_crossed_at_the_first_of_two_in_a_row_below_the_lower_line(points, threshold, floor, weeks):
    assert crossed_at(points, threshold=threshold, floor_low=floor) == weeks


def test_lower_thresholds_never_cross_earlier():
    def features_at(cut, start):
        return _shop(cut // WEEK, shift=max(0.0, cut / WEEK - 60) * 12)

    found = _simulated(features_at)
    for start in found.starts:
        assert list(start.crossed) == ["0.70", "0.80", "0.85", "0.90"]
        weeks = [np.inf if w is None else w for w in start.crossed.values()]
        assert weeks == sorted(weeks, reverse=True)
        assert start.crossed["0.80"] == start.crossed_at_weeks


def test_a_threshold_of_ones_own_is_the_headline():
    settings = replace(SETTINGS, thresholds=Thresholds(period_ari=0.95))
    found = _simulated(lambda cut, start: _shop(0), settings, weeks=60)
    assert found.threshold == 0.95
    assert "0.95" in found.starts[0].crossed


def test_each_model_brings_its_own_scale():
    """Mistake: the new scaler for the old model. A shift of everybody must not be hidden."""
    old, new = _shop(0), _shop(1, shift=400.0)
    models = [fit_recipe(f, RECIPE, seed=0) for f in (old, new)]
    ari, jaccard = _agreement(new, *models)
    assert ari < 0.7
    hidden, _ = _agreement(new, replace(models[0], scaler=models[1].scaler), models[1])
    assert hidden > 0.9
    assert len(jaccard) == 3


def test_segments_are_matched_whatever_their_numbers():
    features = _shop(0)
    model = fit_recipe(features, RECIPE, seed=0)
    renamed = replace(model, clustering=model.clustering.reordered([2, 0, 1]))
    assert _agreement(features, model, renamed) == (1.0, (1.0, 1.0, 1.0))


def _floor(features, model, recipe, seeds, rows=10_000):
    refits = floor_refits(features, model, recipe, rows=rows, effort=TO_THE_END, seeds=seeds)
    return [ari for ari, _ in refits]


def test_the_noise_floor_is_refits_of_the_same_day():
    features = _shop(0)
    model = fit_recipe(features, RECIPE, seed=0)
    assert min(_floor(features, model, RECIPE, range(4))) > 0.95
    noise = Features(names=NAMES, values=np.random.default_rng(0).normal(size=(200, 2)))
    recipe = replace(RECIPE, k=7)
    model = fit_recipe(noise, recipe, seed=0)
    # A resample of noise does not come back: that is no drift.
    assert max(_floor(noise, model, recipe, [1, 2, 3])) < 0.9


def test_fewer_rows_make_a_lower_floor_not_a_higher_one():
    noise = Features(names=NAMES, values=np.random.default_rng(0).normal(size=(2_000, 2)))
    model = fit_recipe(noise, RECIPE, seed=0)
    seeds = [s for s in range(40) if s % 4]
    few, many = (np.mean(_floor(noise, model, RECIPE, seeds, rows=r)) for r in (200, 2_000))
    assert few < many


def test_nobody_there_yet_is_no_model():
    empty = Features(names=NAMES, values=np.empty((0, 2)))
    assert fit_recipe(empty, RECIPE, seed=0) is None
    alike = Features(names=NAMES, values=np.ones((50, 2)))
    assert fit_recipe(alike, RECIPE, seed=0) is None
