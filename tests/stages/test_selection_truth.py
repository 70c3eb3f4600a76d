"""On data with a planted answer the choice finds it, and finds nothing where nothing is."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import planted_groups as planted
import pytest
from sklearn.metrics import adjusted_rand_score

from reportgen.clusters.parallel import Workers
from reportgen.clusters.spaces import Features
from reportgen.model.settings import QUICK, Settings
from reportgen.stages.selection.choose import choose
from reportgen.stages.selection.screen import binary_pairs

BRIEF = replace(QUICK, reference_copies=4, panel_copies=1, final_bootstraps=8)


def _choose(features, **changes):
    settings = Settings(budget=BRIEF, k_max=6, **changes)
    return choose(features, settings, workers=Workers())


@pytest.mark.long
@pytest.mark.parametrize("name", ["separated", "tilted", "core_and_noise", "with_useless_binary"])
def test_planted_groups_are_found(name):
    features, truth = getattr(planted, name)()
    found = _choose(features)
    known = truth >= 0  # what was spread over everything belongs to nobody
    assert adjusted_rand_score(truth[known], found.placement.labels[known]) >= 0.95
    if name != "core_and_noise":
        assert found.recipe.k == len(set(truth))


@pytest.mark.long
def test_tilted_groups_need_a_mixture_and_round_ones_do_not():
    features, _ = planted.tilted()
    assert _choose(features).recipe.algorithm == "mixture, full"
    round_ones, _ = planted.with_useless_binary()
    assert _choose(round_ones).recipe.algorithm in ("k-means", "bisecting k-means")


@pytest.mark.long
def test_where_nothing_goes_with_anything_segments_are_constructed():
    settings = Settings(budget=QUICK, k_max=6)
    found = choose(planted.nothing(), settings, workers=Workers())
    assert found.selection.chosen.structure == "constructed"
    assert len(found.placement.labels) == 1_000


def test_two_groups_that_a_yes_or_no_alone_tells_apart_are_counted():
    """Mistake: a binary column that goes with nothing doubles the groups."""
    rng = np.random.default_rng(0)
    group, flag = rng.integers(0, 2, 400), rng.integers(0, 2, 400)
    points = np.column_stack([group * 4.0, flag * 2.0]) + rng.normal(0, 0.01, (400, 2)) * (1, 0)
    names = ("recency_days", "in_sao_paulo")
    features = Features(names=names, values=points)
    scaled = (points - points.mean(axis=0)) / points.std(axis=0)
    assert binary_pairs(features, scaled, group + 2 * flag, 4, names) == 2
    assert binary_pairs(features, scaled, group, 2, names) == 0
    assert binary_pairs(features, scaled, np.where(group == flag, 0, 1), 2, names) == 0


@pytest.mark.long
def test_names_and_order_of_customers_change_nothing():
    features, _ = planted.separated(sizes=(200, 120, 80, 60))
    mixed = np.random.default_rng(5).permutation(len(features.values))
    one, two = _choose(features), _choose(features.take(mixed))
    assert one.selection == two.selection
    assert (one.placement.labels[mixed] == two.placement.labels).all()
    assert (one.placement.confidence[mixed] == two.placement.confidence).all()


@pytest.mark.long
def test_money_in_another_currency_changes_nothing_but_the_money():
    features, _ = planted.separated(sizes=(200, 120, 80, 60))
    values = features.values.copy()
    values[:, 2] *= 10
    one, two = _choose(features), _choose(replace(features, values=values))
    assert one.recipe == two.recipe
    assert (one.placement.labels == two.placement.labels).all()
    assert one.placement.confidence == pytest.approx(two.placement.confidence)
    assert one.selection.chosen.structure == two.selection.chosen.structure
