"""The choice: planted groups are found, and the classic ways to be fooled do not work."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from sklearn.metrics import adjusted_rand_score

from reportgen.clusters.fitting import Effort
from reportgen.clusters.parallel import Workers
from reportgen.clusters.spaces import Features, Recipe
from reportgen.errors import DataError
from reportgen.model.settings import QUICK, Settings, Thresholds
from reportgen.stages.selection.auditions import beside
from reportgen.stages.selection.bases import (
    RFM_SATISFACTION,
    SEED_RECIPE,
    reference_bases,
    searched_bases,
    two_valued,
    usable_names,
)
from reportgen.stages.selection.candidates import recipe_of
from reportgen.stages.selection.choose import choose
from reportgen.stages.selection.finalists import is_reference
from reportgen.stages.selection.screen import (
    brief_spreads,
    brief_values,
    halves_prediction,
    permuted,
)
from reportgen.stages.selection.structure import Measures, verdict
from reportgen.stages.selection.vote import best_first, knock_outs, rank_key, score

TINY = replace(
    QUICK,
    search_rows=300,
    silhouette_rows=200,
    full_silhouette_rows=300,
    final_starts=5,
    reference_copies=4,
    panel_copies=1,
    spread_copies=2,
    finalists=2,
    search_bootstraps=2,
    bootstraps=4,
    final_bootstraps=6,
)
SMALL = Settings(budget=TINY, k_max=4)


def _recipe(k, names=("recency_days", "monetary")):
    return Recipe(features=names, transform="standard", k=k)


def _choose(features, settings=SMALL):
    return choose(features, settings, workers=Workers())


def _noise(n=900, seed=0, names=SEED_RECIPE):
    """Return customers without any joint structure, margins as a shop's."""
    rng = np.random.default_rng(seed)
    columns = {
        "recency_days": rng.uniform(0, 700, n),
        "n_orders": np.ones(n) + (rng.random(n) < 0.3),
        "monetary": rng.lognormal(4.5, 0.7, n),
        "review_score_mean": rng.uniform(1, 5, n),
        "items_per_order": rng.uniform(1, 4, n),
        "payment_types_per_order": rng.uniform(1, 2, n),
        "installments_per_order": rng.uniform(1, 10, n),
        "in_sao_paulo": (rng.random(n) < 0.42).astype(float),
    }
    return Features(names=names, values=np.column_stack([columns[name] for name in names]))


def _planted(sizes=(500, 250, 150, 60), seed=0):
    """Return well separated groups of unequal size, and which customer is in which."""
    rng = np.random.default_rng(seed)
    groups = ((60, 90, 4.8), (600, 80, 4.6), (300, 95, 1.3), (250, 900, 4.2))
    rows = []
    for (recency, amount, stars), n in zip(groups, sizes, strict=True):
        rows.append(
            np.column_stack(
                [
                    rng.normal(recency, 15, n),
                    np.ones(n),
                    rng.normal(amount, 9, n),
                    rng.normal(stars, 0.1, n),
                ]
            )
        )
    values, truth = np.concatenate(rows), np.repeat(range(4), sizes)
    order = rng.permutation(len(values))
    return Features(names=RFM_SATISFACTION, values=values[order]), truth[order]


def test_planted_groups_of_unequal_size_are_found():
    features, truth = _planted()
    found = _choose(features, Settings(budget=replace(QUICK, reference_copies=20), k_max=6))
    assert found.recipe.k == 4
    assert adjusted_rand_score(truth, found.placement.labels) >= 0.95
    assert found.placement.jaccard.min() > 0.9
    revenue = np.bincount(found.placement.labels, weights=features.column("monetary"))
    assert (np.diff(revenue) <= 0).all()  # the first segment brings most
    assert found.selection.chosen.reference_copies == 20
    assert found.selection.chosen.structure == "natural"


@pytest.mark.long
def test_where_nothing_goes_together_the_verdict_says_so():
    names = ("recency_days", "monetary", "review_score_mean")
    found = _choose(_noise(names=names), Settings(budget=QUICK, k_max=6))
    assert found.selection.chosen.structure == "constructed"
    assert len(found.placement.labels) == 900  # everybody has a segment all the same


def test_a_binary_column_neither_wins_nor_makes_the_segments():
    """Mistake: São Paulo among the inputs gives two clusters with shares 0.00 and 1.00."""
    features = _noise()
    found = _choose(features)
    assert "in_sao_paulo" not in found.recipe.features
    reference = [c for c in found.selection.candidates if "in_sao_paulo" in c.features]
    shown = [c.k for c in reference if c.evidence == "full"]
    assert shown == [4]  # a common recipe, and why it cannot win
    assert all("binary_input" in c.rejected_because for c in reference)
    without = [c for c in found.selection.candidates if set(c.features) == set(SEED_RECIPE[:-1])]
    assert 4 in [c.k for c in without if c.evidence == "full"]  # refitted without it
    shares = [
        features.column("in_sao_paulo")[found.placement.labels == label].mean()
        for label in range(found.recipe.k)
    ]
    assert min(shares) > 0.02
    assert max(shares) < 0.98


def test_at_most_six_finalists_beside_neighbours_and_references():
    """Whether there are groups or nothing at all, full evidence is for a few."""
    for found in (_choose_once(), _choose(_noise())):
        kept, *others = found.selection.candidates
        full = [c for c in others if c.evidence == "full" and not is_reference(c)]
        near = [c for c in full if recipe_of(c) in beside(recipe_of(kept))]
        assert 1 + len(full) - len(near) <= 6
        tried = [c for c in others if c.evidence == "screened" and c.bootstraps]
        assert tried  # on the sample, before


def _candidate(**changes):
    found = _choose_once().selection.candidates[0]
    return replace(found, rejected_because=(), **changes)


_CACHE: list[object] = []


def _choose_once():
    if not _CACHE:
        _CACHE.append(_choose(_planted()[0]))
    return _CACHE[0]


def test_a_recipe_with_a_binary_input_comes_last_however_bad_the_others():
    binary = replace(_candidate(), rejected_because=("binary_input",), score=0.9)
    poor = replace(_candidate(), rejected_because=("too_small", "giant", "unstable"), score=0.1)
    assert best_first([binary, poor], Thresholds())[0] is poor


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"smallest_share": 0.009}, "too_small"),
        ({"smallest_n": 29}, "too_small"),
        ({"largest_share": 0.86}, "giant"),
        ({"features": SEED_RECIPE}, "binary_input"),
        ({"bootstrap_ari_worst": 0.79}, "unstable"),
        ({"jaccard": (0.59, 0.9)}, "dissolved"),
    ],
)
def test_each_line_knocks_out_just_below_and_not_just_above(change, reason):
    sound = {
        "smallest_share": 0.01,
        "smallest_n": 30,
        "largest_share": 0.85,
        "bootstrap_ari_worst": 0.8,
        "jaccard": (0.6, 0.9),
        "features": RFM_SATISFACTION,
    }
    assert knock_outs(_candidate(**sound), Thresholds()) == ()
    assert knock_outs(_candidate(**(sound | change)), Thresholds()) == (reason,)


def test_a_giant_cluster_does_not_win_with_its_high_silhouette():
    """Mistake: the highest silhouette is one giant cluster and a few far customers."""
    features = _noise(names=("recency_days", "n_orders", "monetary"))
    values = features.values.copy()
    values[:, 1] = 1
    values[::100, 1:] = (50, 1e6)
    found = _choose(Features(names=features.names, values=values))
    giants = [c for c in found.selection.candidates if c.largest_share > 0.85]
    kept = found.selection.candidates[0]
    assert any(c.silhouette > kept.silhouette + 0.2 for c in giants)
    assert kept.largest_share <= 0.85
    assert all("giant" in c.rejected_because for c in giants)


def test_one_far_customer_breaks_no_index():
    """A cluster that the silhouette's sample misses has no separation; it is not a NaN."""
    rng = np.random.default_rng(0)
    n = 790
    values = np.column_stack([rng.uniform(0, 700, n), rng.lognormal(4, 0.5, n)])
    sampled = set(np.linspace(0, n - 1, QUICK.silhouette_rows).astype(int).tolist())
    values[next(i for i in range(100, n) if i not in sampled), 1] = 1e6
    features = Features(names=("recency_days", "monetary"), values=values)
    found = _choose(features, Settings(budget=replace(QUICK, reference_copies=2), k_max=3))
    for candidate in found.selection.candidates:
        for name in ("silhouette", "silhouette_lift", "silhouette_reference", "score"):
            value = getattr(candidate, name)
            assert value is None or math.isfinite(value), name


def test_a_missing_review_is_never_filled_in():
    """Mistake: the mode (5) or the mean in place of a missing review."""
    features, truth = _planted()
    values = features.values.copy()
    gone = np.random.default_rng(1).random(len(values)) < 0.05
    values[gone, 3] = np.nan
    found = _choose(Features(names=features.names, values=values))
    assert "review_score_mean" in found.recipe.features
    assert found.selection.chosen.n_rows == int((~gone).sum())  # fitted on those who have one
    assert len(found.placement.labels) == len(values)  # placed are all
    known = values[~gone, 3]
    at = found.recipe.features.index("review_score_mean")
    assert found.scaler.means[at] == pytest.approx(known.mean())
    # The groups differ in more than stars, so those without a review still go where they belong.
    agree = adjusted_rand_score(truth[gone], found.placement.labels[gone])
    assert agree > 0.9


def test_a_feature_that_many_lack_is_not_built_on():
    features, _ = _planted()
    values = features.values.copy()
    values[: int(0.3 * len(values)), 3] = np.nan
    usable = usable_names(Features(names=features.names, values=values), missing_share=0.2)
    assert usable == {"recency_days", "monetary"}  # and the constant number of orders is not either
    assert {names for names, _ in searched_bases(usable)} == {("recency_days", "monetary")}
    assert reference_bases(usable) == ()
    assert reference_bases(frozenset(SEED_RECIPE))[0] == (SEED_RECIPE, "standard")


def test_another_currency_changes_nothing_but_the_money():
    """Standardised, money times ten is the same money. Its logarithm is not: log(1 + x) bends
    near zero, so only amounts far above 1 keep their place there."""
    features, _ = _planted()
    values = features.values.copy()
    values[:, 2] *= 10
    one, two = _choose(features), _choose(Features(names=features.names, values=values))
    standard = [
        {
            (c.k, c.features): c.silhouette
            for c in found.selection.candidates
            if c.transform == "standard" and c.evidence == "screened"
        }
        for found in (one, two)
    ]
    shared = standard[0].keys() & standard[1].keys()
    assert shared
    for key in shared:
        assert standard[0][key] == pytest.approx(standard[1][key], abs=1e-6)
    assert one.recipe.k == two.recipe.k
    assert adjusted_rand_score(one.placement.labels, two.placement.labels) > 0.99


@pytest.mark.long
def test_the_same_choice_whoever_makes_the_fits():
    features, _ = _planted(sizes=(120, 80, 60, 40))
    one = choose(features, SMALL, workers=Workers())
    two = choose(features, SMALL, workers=Workers(cores=2))
    again = choose(features, SMALL, workers=Workers())
    assert one.selection == again.selection
    assert (one.placement.labels == two.placement.labels).all()
    assert one.selection.chosen == two.selection.chosen


def test_too_much_alike_to_be_grouped():
    features = Features(names=RFM_SATISFACTION, values=np.ones((100, 4)))
    with pytest.raises(DataError, match="E40"):
        _choose(features)


def test_every_loser_has_a_reason_and_the_winner_none_it_could_avoid():
    found = _choose_once()
    kept, *others = found.selection.candidates
    assert (kept.k, kept.features) == (found.recipe.k, found.recipe.features)
    assert all(other.rejected_because for other in others)
    assert kept.evidence == "full"
    if kept.algorithm == "k-means":
        assert kept.optima_starts == TINY.final_starts
        assert 1 <= kept.optima_hits <= kept.optima_starts
        assert kept.optima_distinct >= 1
    assert len(kept.jaccard) == kept.k


def test_indices_of_different_feature_sets_are_not_compared():
    """Mistake: silhouettes across spaces. Only the lift over the set's own reference counts."""
    weights, thresholds = Settings().weights, Thresholds()
    base = _candidate(silhouette=0.3, silhouette_reference=0.1, silhouette_lift=0.2)
    higher = replace(base, silhouette=0.9, silhouette_reference=0.7)
    assert score(base, weights, k_max=10, best_gain=0.5) == score(
        higher, weights, k_max=10, best_gain=0.5
    )
    lifted = replace(base, silhouette_lift=0.22)
    assert score(lifted, weights, k_max=10, best_gain=0.5) > score(
        base, weights, k_max=10, best_gain=0.5
    )
    assert rank_key(base, thresholds)[:3] == rank_key(higher, thresholds)[:3]


def test_the_score_is_bounded_and_missing_evidence_earns_nothing():
    best = _candidate(
        k=2,
        silhouette_lift=9.0,
        gain_lift=9.0,
        smallest_share=0.2,
        prediction_strength=1.0,
        jaccard=(1.0, 1.0),
        value_spread=1.0,
        satisfaction_spread=1.0,
    )
    assert score(best, Settings().weights, k_max=10, best_gain=0.5) == pytest.approx(1.0)
    none = replace(
        best,
        k=10,
        silhouette_lift=None,
        gain_lift=None,
        smallest_share=0.0,
        prediction_strength=None,
        jaccard=(),
        value_spread=None,
        satisfaction_spread=None,
    )
    assert score(none, Settings().weights, k_max=10, best_gain=0.5) == 0.0


def test_permuted_copies_keep_margins_and_lose_what_goes_together():
    features, _ = _planted()
    copy = permuted(features, seed=0)
    for j in range(4):
        assert (np.sort(copy.values[:, j]) == np.sort(features.values[:, j])).all()
    before = np.corrcoef(features.values[:, [0, 3]].T)[0, 1]
    after = np.corrcoef(copy.values[:, [0, 3]].T)[0, 1]
    assert abs(after) < 0.1 < abs(before)
    assert (permuted(features, seed=0).values == copy.values).all()
    assert not (permuted(features, seed=1).values == copy.values).all()


def test_prediction_strength_knows_how_many_groups_there_are():
    rng = np.random.default_rng(0)
    points = np.concatenate([rng.normal(c, 0.3, size=(80, 2)) for c in (0, 5, 10)])
    assert halves_prediction(points, _recipe(3), seed=0, splits=3, effort=Effort()) == 1.0
    assert halves_prediction(points, _recipe(5), seed=0, splits=3, effort=Effort()) < 0.8


def test_the_briefs_criteria_are_shares_of_spread():
    features, truth = _planted()
    value, satisfaction = brief_spreads(brief_values(features), truth, 4)
    assert 0.8 < value <= 1
    assert 0.9 < satisfaction <= 1
    mixed = np.random.default_rng(0).permutation(truth)
    assert max(brief_spreads(brief_values(features), mixed, 4)) < 0.05


def _measures(*values):
    return Measures(separation=values[0], prediction_strength=values[1], stability=values[2])


def test_groups_clearly_apart_need_not_be_foretold_better_than_shuffled_margins():
    copies = [_measures(0.0, 0.97, 0.99)] * 20
    seen = _measures(0.4, 0.95, 0.98)
    assert verdict(seen, copies, strength=0.8)[0] == "constructed"
    found, compared = verdict(seen, copies, strength=0.8, apart=True)
    assert found == "natural"
    assert [one.above for one in compared] == [True, False, False]
    weak = _measures(0.4, 0.79, 0.98)
    assert verdict(weak, copies, strength=0.8, apart=True)[0] == "constructed"
    overlapping = _measures(-0.1, 0.95, 0.98)
    assert verdict(overlapping, copies, strength=0.8, apart=True)[0] == "constructed"


@pytest.mark.parametrize(
    ("observed", "structure"),
    [
        ((0.9, 0.9, 0.1), "natural"),
        ((0.9, 0.79, 0.9), "reproducible"),  # above the band but below 0.8
        ((0.9, 0.79, 0.1), "constructed"),
        ((0.2, 0.9, 0.9), "reproducible"),  # not better separated than without structure
        ((0.2, 0.2, 0.2), "constructed"),
    ],
)
def test_the_structure_verdict_follows_its_definition(observed, structure):
    copies = [_measures(x, x, x) for x in np.linspace(0.1, 0.5, 20)]
    found, compared = verdict(_measures(*observed), copies, strength=0.8)
    assert found == structure
    for one in compared:
        assert one.high == pytest.approx(np.quantile(np.linspace(0.1, 0.5, 20), 0.95))
        assert one.above == (one.observed > one.high)


def test_one_or_two_orders_in_a_sample_are_no_yes_or_no_input():
    values = np.column_stack([np.tile([1.0, 2.0, 1.0], 4), np.arange(12.0)])
    everybody = Features(names=("n_orders", "monetary"), values=values)
    assert two_valued(everybody) == ("n_orders",)
    with_more = replace(everybody, values=np.vstack([values, [[3.0, 1.0]]]))
    known = replace(with_more, two_valued=two_valued(with_more))
    assert two_valued(known.take(np.arange(12))) == ()
