from __future__ import annotations

import re

import duckdb
import numpy as np
import pandas as pd
import pytest
from spreadsheet import evaluate

from reportgen.claims.explanation import explanation_claims, unused_separator
from reportgen.clusters.spaces import Features, Placement
from reportgen.history.customers_file import COLUMNS
from reportgen.model.settings import Settings
from reportgen.stages.explanation.effects import cliffs_delta
from reportgen.stages.explanation.explain import explain
from reportgen.stages.explanation.pocket import Vocabulary
from reportgen.stages.explanation.rfm import grid_check

NAMES = ("recency_days", "n_orders", "monetary", "review_score_mean", "items_per_order")
BUILT_ON = NAMES[:4]
IDS = ("S1", "S2", "S3", "S4")
VOCABULARY = Vocabulary(segment_ids=IDS, units=dict.fromkeys(NAMES, "days"), columns=COLUMNS)


def shop(n=3_000, *, linked, seed=0):
    """Return customers and their segments; items per order go with one segment, or are noise."""
    rng = np.random.default_rng(seed)
    score = rng.integers(1, 6, n).astype(float)
    score[rng.random(n) < 0.05] = np.nan
    orders = 1.0 + (rng.random(n) < 0.05)
    recency = rng.uniform(1, 700, n)
    labels = np.select([orders > 1, score <= 3, recency <= 180], [0, 1, 2], 3).astype(np.int64)
    items = rng.integers(1, 4, n) + (2.0 * (labels == 1) if linked else 0.0)
    values = np.column_stack([recency, orders, rng.lognormal(4.7, 0.8, n).round(2), score, items])
    return Features(names=NAMES, values=values), labels


def explained(features, labels, *, confidence=None, vocabulary=VOCABULARY):
    sure = np.linspace(0, 1, len(labels)) if confidence is None else confidence
    placement = Placement(labels=labels, confidence=sure, jaccard=np.ones(4))
    return explain(
        features, placement, built_on=BUILT_ON, vocabulary=vocabulary, settings=Settings()
    )


def table(features):
    frame = pd.DataFrame(features.values, columns=list(features.names))
    frame.insert(0, "customer_unique_id", [f"c{i:05d}" for i in range(len(frame))])
    return frame.reindex(columns=list(COLUMNS))


def test_a_variable_not_used_for_fitting_that_separates_is_found():
    explanation = explained(*shop(linked=True))
    unused = unused_separator(explanation)
    assert unused.feature == "items_per_order"
    assert unused.separates
    claim = next(c for c in explanation_claims(explanation) if c.text_key == "unused-separates")
    assert claim.holds


def test_an_echo_of_a_fitted_variable_is_no_evidence():
    features, labels = shop(linked=True)
    echo = 3.0 * features.column("n_orders")
    values = np.insert(features.values, len(NAMES), echo, axis=1)
    names = (*NAMES, "n_sellers")
    vocabulary = Vocabulary(
        segment_ids=IDS, units=dict.fromkeys(names, "days"), columns=VOCABULARY.columns
    )
    found = explained(Features(names=names, values=values), labels, vocabulary=vocabulary)
    by_name = {s.feature: s for s in found.separators}
    assert by_name["n_sellers"].follows == "n_orders"
    assert by_name["items_per_order"].follows is None
    assert unused_separator(found).feature == "items_per_order"


@pytest.mark.parametrize("seed", range(5))
def test_noise_is_not_claimed(seed):
    explanation = explained(*shop(linked=False, seed=seed))
    assert not unused_separator(explanation).separates
    claim = next(c for c in explanation_claims(explanation) if c.text_key == "unused-separates")
    assert not claim.holds


def test_cliffs_delta_agrees_with_counting_pairs():
    rng = np.random.default_rng(0)
    values, labels = rng.integers(0, 6, 80).astype(float), rng.integers(0, 3, 80)
    delta, half, sizes = cliffs_delta(values, labels, 3)
    for k in range(3):
        inside, outside = values[labels == k], values[labels != k]
        pairs = np.sign(inside[:, None] - outside[None, :])
        assert delta[k] == pytest.approx(pairs.mean())
        assert sizes[k] == len(inside)
        above = (pairs + 1) / 2
        variance = above.mean(axis=1).var(ddof=1) / len(inside)
        variance += above.mean(axis=0).var(ddof=1) / len(outside)
        assert half[k] == pytest.approx(2 * 1.959964 * np.sqrt(variance))


def test_the_interval_covers_as_often_as_it_says():
    rng = np.random.default_rng(3)
    truth, hits = 0.0, 0
    for _ in range(400):
        values, labels = rng.normal(size=120), (np.arange(120) < 30).astype(np.int64)
        delta, half, _ = cliffs_delta(values, labels, 2)
        hits += abs(delta[1] - truth) <= half[1]
    assert 0.92 <= hits / 400 <= 0.98


def test_complete_separation_still_has_an_interval():
    _, half, _ = cliffs_delta(np.arange(60.0), (np.arange(60) < 20).astype(np.int64), 2)
    assert half.min() == pytest.approx(3 / 20)


def test_sql_and_formula_place_every_customer_as_the_rules_do():
    features, labels = shop(linked=True)
    pocket = explained(features, labels).pocket
    assert pocket.fidelity >= 0.98
    customers = table(features)
    told = dict(duckdb.sql(pocket.sql).fetchall())
    cells = {"ABCDEFGHIJKLM"[i]: name for i, name in enumerate(COLUMNS)}
    for row in customers.to_dict("records"):
        by_formula = evaluate(pocket.formula, lambda cell, row=row: row[cells[cell[0]]])
        assert by_formula == told[row["customer_unique_id"]]
    by_sql = customers["customer_unique_id"].map(told).to_numpy()
    agreement = (by_sql == np.array(IDS)[labels]).mean()
    assert agreement == pytest.approx(pocket.fidelity)
    assert sum(rule.n_customers for rule in pocket.rules) == len(labels)
    right = sum(rule.n_customers * rule.right_share for rule in pocket.rules)
    assert right / len(labels) == pytest.approx(pocket.fidelity)


def test_a_customer_without_a_kept_order_gets_no_segment():
    pocket = explained(*shop(linked=True)).pocket
    customers = pd.DataFrame([{"customer_unique_id": "x", "n_orders": 0}]).reindex(
        columns=list(COLUMNS)
    )
    customers = customers.astype(dict.fromkeys(COLUMNS[4:11], "float64"))
    assert duckdb.sql(pocket.sql).fetchall() == [("x", None)]
    assert len(customers) == 1
    assert evaluate(pocket.formula, lambda cell: 0.0 if cell == "F2" else float("nan")) == ""


def test_segments_in_another_order_give_the_same_card_up_to_names():
    features, labels = shop(linked=True)
    renamed = np.array([2, 0, 3, 1])
    first, second = explained(features, labels), explained(features, renamed[labels])
    swap = {IDS[i]: IDS[j] for i, j in enumerate(renamed.tolist())}
    told = {rule.conditions: swap[rule.segment_id] for rule in first.pocket.rules}
    assert told == {rule.conditions: rule.segment_id for rule in second.pocket.rules}


def test_recall_and_precision_are_counted_per_segment():
    features, labels = shop(linked=True)
    explanation = explained(features, labels)
    total = sum(f.recall * f.n_customers for f in explanation.pocket.segments)
    assert total / len(labels) == pytest.approx(explanation.pocket.fidelity)


def test_rules_that_do_not_stand_for_the_model_are_told():
    features, _ = shop(linked=False)
    noise = np.random.default_rng(0).integers(0, 4, len(features.values))
    explanation = explained(features, noise)
    claim = next(c for c in explanation_claims(explanation) if c.text_key == "rules-faithful")
    assert explanation.pocket.fidelity < 0.9
    assert not claim.holds


def test_a_variable_without_a_column_has_sql_but_no_formula():
    features, labels = shop(linked=True)
    columns = tuple(name for name in COLUMNS if name != "review_score_mean")
    vocabulary = Vocabulary(segment_ids=IDS, units=VOCABULARY.units, columns=columns)
    pocket = explained(features, labels, vocabulary=vocabulary).pocket
    assert pocket.formula == ""
    assert "review_score_mean" in pocket.sql


def test_numbers_in_code_have_no_exponent():
    features, labels = shop(linked=True)
    huge = Features(names=NAMES, values=np.multiply(features.values, [1, 1, 1e9, 1, 1]))
    rich = (huge.column("monetary") > 2e11).astype(np.int64)
    pocket = explained(huge, np.where(labels == 0, 3, rich)).pocket
    assert not re.search(r"\d[eE][+-]?\d", pocket.sql + pocket.formula)
    assert "000000000" in pocket.sql


def test_certainty_counts_every_customer():
    features, labels = shop(linked=True)
    confidence = np.random.default_rng(0).random(len(labels))
    confidence[:2] = 0.0, 1.0
    found = explained(features, labels, confidence=confidence).certainty
    assert [c.n_customers for c in found] == np.bincount(labels).tolist()
    for label, certainty in enumerate(found):
        inside = confidence[labels == label]
        assert sum(certainty.counts) == certainty.n_customers
        assert certainty.borderline_share == pytest.approx((inside < 0.2).mean())


def test_the_grid_itself_as_segmentation_is_not_treated_differently():
    features, _ = shop(linked=False)
    from reportgen.clusters.grid import fit_grid

    grid = fit_grid(features)
    labels = grid.place(features)
    ids = tuple(f"S{i + 1}" for i in range(len(grid.boxes)))
    check = grid_check(features, labels, segment_ids=ids, enough_like=0.1)
    assert check.ari == pytest.approx(1.0)
    assert check.n_different == check.n_different_at_best == 0
    assert [box.segment_id for box in check.boxes] == list(ids)


def test_satisfaction_is_what_the_grid_lacks():
    features, labels = shop(linked=False)
    check = grid_check(features, labels, segment_ids=IDS, enough_like=0.1)
    assert check.satisfaction_spread > 0.3
    assert check.satisfaction_spread_grid < 0.05
    assert check.n_different >= check.n_different_at_best > 0
    assert sum(box.n_customers for box in check.boxes) == len(labels)
    without = features.only(NAMES[:3])
    assert grid_check(without, labels, segment_ids=IDS, enough_like=0.1).satisfaction_spread is None
