"""The snapshot rule: as of t on the whole export is the export as it would have been at t."""

from __future__ import annotations

import json
import tempfile
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from exports import (
    Order,
    at,
    computed_from,
    extras_of,
    features_of,
    opened,
    write_listed,
    write_orders,
    write_shop,
)
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st
from oracle import assert_same, extras, features
from truncation import write_as_of

from reportgen.frames.features import kept_orders, known_reviews
from reportgen.frames.ledger import kept_per_day, rule_counts, score_counts
from reportgen.frames.moments import to_seconds
from reportgen.inputs.demo import write_demo
from reportgen.model.settings import Budget, Gate, Settings
from reportgen.pipeline.everyone import in_a_table
from reportgen.pipeline.records import Computed

TINY = Budget(
    search_rows=200,
    silhouette_rows=150,
    full_silhouette_rows=150,
    search_starts=2,
    final_starts=4,
    start_rows=300,
    reference_copies=2,
    finalists=2,
    search_bootstraps=2,
    bootstraps=3,
    final_bootstraps=4,
    bootstrap_rows=200,
    floor_refits=2,
    relevance_samples=2,
)
# A start of the stability study needs half a year of history and is costly: one test has it.
WITHOUT_STABILITY = Settings(budget=TINY, k_max=5, min_starts=99)

# A handful of moments, so that many coincide with each other and with the cut.
POOL = [at(2018, 1, 1) + timedelta(hours=hours) for hours in (6, 12, 13, 24, 30, 48, 49, 72, 96)]
TEXTS = [moment.isoformat(" ") for moment in POOL]
MAYBE = st.sampled_from(["", *TEXTS])
# At least one order that is there at any cut: the reader refuses a table without rows.
ANCHOR = Order(buyer="u0", bought="2018-01-01 00:00:00", delivered="2018-01-01 01:00:00")
STATUSES = ["delivered"] * 5 + ["shipped", "canceled", "unavailable", "processing"]

ORDERS = st.builds(
    Order,
    buyer=st.sampled_from([f"u{i}" for i in range(8)]),
    bought=st.sampled_from(TEXTS),
    status=st.sampled_from(STATUSES),
    approved=MAYBE,
    carried=MAYBE,
    delivered=MAYBE,
    estimated=MAYBE,
    state=st.sampled_from(["SP", "RJ", ""]),
    zip=st.sampled_from(["01000", "69000", "88888", ""]),
    items=st.lists(
        st.tuples(
            st.sampled_from(["0.00", "1.10", "99.99"]),
            st.sampled_from(["", "0.05"]),
            st.sampled_from(["", "p0", "p1", "p2", "p3"]),
            st.sampled_from(["", "s0", "s1", "s2"]),
        ),
        max_size=3,
    ),
    payments=st.lists(
        st.tuples(
            st.sampled_from(["credit_card", "voucher", ""]),
            st.sampled_from(["", "0", "1", "10"]),
            st.sampled_from(["0.00", "0.01", "123.45"]),
        ),
        max_size=3,
    ),
    reviews=st.lists(
        st.tuples(st.integers(1, 5), MAYBE, MAYBE, st.sampled_from(["", "ok"])), max_size=3
    ),
)
# Reading costs far more than folding: few exports, each with many cases in it.
SHOPS = st.lists(ORDERS, min_size=12, max_size=30)
SMALL_SHOPS = st.lists(ORDERS, min_size=1, max_size=8)  # what fails here is easier to read
UNSHRUNK = (Phase.explicit, Phase.generate)  # each example is slow; shrinking takes minutes
CUTS = st.lists(st.sampled_from(POOL), min_size=2, max_size=2, unique=True)


@contextmanager
def _written(orders):
    with tempfile.TemporaryDirectory() as folder:
        yield write_shop(write_orders([ANCHOR, *orders], Path(folder) / "whole"))


def _seen(folder: Path, cut: datetime):
    """Return everything that the stages are given of an export as of ``cut``."""
    with opened(folder) as (facts, tables, checkpoint):
        window = {"cut_s": to_seconds(cut), "hide_later": True}
        table = features_of(facts, **window)
        more = extras_of(facts, tables, checkpoint, **window)
        per_day = kept_per_day(kept_orders(facts, **window))
        scores = score_counts(known_reviews(facts, start_s=None, **window))
        ledger = rule_counts(facts, **window)[1:]  # the first rule removes what is not there yet
    return table, more, per_day, scores, ledger


def _assert_snapshot(orders, cuts):
    with _written(orders) as whole:
        for i, cut in enumerate(cuts):
            then = write_as_of(whole, cut, whole.parent / f"then-{i}")
            table, more, per_day, scores, ledger = _seen(whole, cut)
            table_then, more_then, per_day_then, scores_then, ledger_then = _seen(then, cut)
            pd.testing.assert_frame_equal(table, table_then, check_exact=True)
            shared = [name for name in more if name in more_then]
            pd.testing.assert_frame_equal(more[shared], more_then, check_exact=True)
            assert per_day == per_day_then
            assert scores == scores_then
            assert ledger == ledger_then


@given(orders=SHOPS, cuts=CUTS)
@example(
    orders=[
        Order(buyer="u1", bought=TEXTS[0], delivered=TEXTS[3], estimated=""),
        Order(buyer="u2", bought=TEXTS[0], delivered="", estimated=TEXTS[3]),
        Order(buyer="u3", bought=TEXTS[0], delivered="", estimated=""),
        Order(buyer="u4", bought=TEXTS[3]),
        Order(
            buyer="u5",
            bought=TEXTS[0],
            delivered=TEXTS[2],
            reviews=[(1, "", ""), (5, TEXTS[3], ""), (3, TEXTS[0], TEXTS[3])],
        ),
    ],
    cuts=[POOL[3]],
)
@settings(max_examples=2, phases=UNSHRUNK)
def test_as_of_sees_what_the_export_of_that_day_held(orders, cuts):
    _assert_snapshot(orders, cuts)


@pytest.mark.long
@given(orders=SMALL_SHOPS, cuts=CUTS)
@settings(max_examples=120)
def test_as_of_sees_what_many_exports_held(orders, cuts):
    _assert_snapshot(orders, cuts)


def _assert_features_are_what_the_words_say(orders):
    with _written(orders) as whole, opened(whole) as (facts, tables, checkpoint):
        for cut in POOL:
            for hide_later in (True, False):
                window = {"cut_s": to_seconds(cut), "hide_later": hide_later}
                assert_same(
                    features_of(facts, **window), features(whole, cut, hide_later=hide_later)
                )
                found = extras_of(facts, tables, checkpoint, **window)
                assert_same(found, extras(whole, cut, hide_later=hide_later))


@given(orders=SHOPS)
@settings(max_examples=2, phases=UNSHRUNK)
def test_features_are_what_the_words_say(orders):
    _assert_features_are_what_the_words_say(orders)


@pytest.mark.long
@given(orders=SMALL_SHOPS)
@settings(max_examples=30)
def test_features_are_what_the_words_say_of_many(orders):
    _assert_features_are_what_the_words_say(orders)


@given(orders=SHOPS, cut=st.sampled_from(POOL))
@settings(max_examples=3, phases=UNSHRUNK)
def test_orders_bought_later_change_nothing(orders, cut):
    earlier = [order for order in orders if order.bought < cut.isoformat(" ")]
    with _written(orders) as whole, _written(earlier) as less:
        pd.testing.assert_frame_equal(_seen(whole, cut)[0], _seen(less, cut)[0], check_exact=True)


@given(orders=SHOPS, data=st.data())
@settings(max_examples=3, phases=UNSHRUNK)
def test_the_order_of_rows_changes_nothing(orders, data):
    shuffled = data.draw(st.permutations([ANCHOR, *orders]))
    mixed = [
        replace(o, items=o.items[::-1], payments=o.payments[::-1], reviews=o.reviews[::-1])
        for o in shuffled
    ]
    with tempfile.TemporaryDirectory() as folder:
        tables = [
            _seen(write_orders(some, Path(folder) / name), POOL[-1])[0]
            for name, some in (("one", [ANCHOR, *orders]), ("two", mixed))
        ]
    pd.testing.assert_frame_equal(*tables, check_exact=True)


@given(orders=SHOPS)
@settings(max_examples=3, phases=UNSHRUNK)
def test_doubling_amounts_doubles_monetary_only(orders):
    def doubled(order):
        return replace(
            order, payments=[(t, n, f"{2 * float(value):.2f}") for t, n, value in order.payments]
        )

    with _written(orders) as once, tempfile.TemporaryDirectory() as folder:
        twice = write_orders([doubled(o) for o in [ANCHOR, *orders]], Path(folder))
        one, two = (_seen(path, POOL[-1])[0] for path in (once, twice))
    expected = one.assign(monetary_cents=2 * one["monetary_cents"])
    pd.testing.assert_frame_equal(two, expected, check_exact=True)


def _file(computed: Computed, path: Path) -> bytes:
    write_listed(computed, path)
    return path.read_bytes()


def _same_run(folder: Path, cut: datetime, settings: Settings, tmp_path: Path) -> Computed:
    then = write_as_of(folder, cut, tmp_path / "then")
    settings = replace(settings, as_of_s=to_seconds(cut))
    ours, theirs = (computed_from(path, settings) for path in (folder, then))
    # The same model to the last bit: scaler, centres, numbering, names, rows it was fitted on.
    assert json.loads(ours.model) == json.loads(theirs.model)
    assert _file(ours, tmp_path / "ours.csv") == _file(theirs, tmp_path / "theirs.csv")
    for part in ("features", "exploration", "selection", "segments", "stability", "contract"):
        assert getattr(ours.analysis, part) == getattr(theirs.analysis, part), part
    assert ours.analysis.claims == theirs.analysis.claims
    return ours


@pytest.mark.parametrize(
    "cut", [pytest.param(at(2023, 1, 20, 15, 30), marks=pytest.mark.long), at(2023, 12, 24)]
)
def test_a_run_as_of_a_day_is_the_run_of_that_day(small_demo, cut, tmp_path, capsys):
    run = _same_run(small_demo, cut, WITHOUT_STABILITY, tmp_path)
    # The rule means something only where much lies behind the cut.
    everything = computed_from(small_demo, WITHOUT_STABILITY)
    assert len(in_a_table(run.everyone)) < len(in_a_table(everything.everyone))
    assert run.model != everything.model


def test_the_stability_study_knows_nothing_of_later(small_demo, tmp_path, capsys):
    settings = Settings(budget=TINY, k_max=3, gate=Gate(min_customers=200))
    run = _same_run(small_demo, at(2023, 9, 1), settings, tmp_path)
    assert run.analysis.stability.starts


@pytest.mark.long
@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("month", range(2, 12, 3))
def test_the_rule_on_other_shops(seed, month, tmp_path, capsys):
    write_demo(tmp_path / "export", seed=seed + 1, n_customers=600)
    settings = Settings(budget=TINY, k_max=6)
    _same_run(tmp_path / "export", at(2023, month, 17, 9, 0, 1), settings, tmp_path)


def test_the_truncation_itself_hides_what_lies_behind(tmp_path):
    """The rule's other side is no better than this: check it by hand."""
    orders = [
        ANCHOR,
        Order(bought=TEXTS[1], approved=TEXTS[2], carried=TEXTS[3], delivered=TEXTS[5]),
        Order(bought=TEXTS[1], approved=TEXTS[4], carried=TEXTS[5], delivered=TEXTS[6]),
        Order(bought=TEXTS[1], delivered="", estimated=TEXTS[4]),
        Order(bought=TEXTS[1], delivered="", estimated=TEXTS[1], reviews=[(5, "", "")]),
        Order(bought=TEXTS[3]),
        Order(bought=TEXTS[2], status="canceled", reviews=[(1, TEXTS[2], TEXTS[4])]),
    ]
    whole = write_orders(orders, tmp_path / "whole")
    then = write_as_of(whole, POOL[3], tmp_path / "then")
    table = pd.read_csv(then / "olist_orders_dataset.csv", dtype=str, keep_default_na=False)
    assert table["order_id"].tolist() == ["o0", "o1", "o2", "o3", "o4", "o6"]
    assert table["order_status"].tolist() == [
        "delivered",
        "processing",
        "created",
        "shipped",
        "delivered",
        "canceled",
    ]
    assert table["order_approved_at"].tolist()[1:3] == [TEXTS[2], ""]
    assert table["order_delivered_carrier_date"].tolist()[1:3] == ["", ""]
    assert not np.any(table["order_delivered_customer_date"][1:3])
    reviews = pd.read_csv(then / "olist_order_reviews_dataset.csv", dtype=str)
    assert reviews["order_id"].tolist() == ["o4"]
    assert len(pd.read_csv(then / "olist_order_items_dataset.csv")) == 6
