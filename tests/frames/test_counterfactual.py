"""An export without one cleaning rule is the export read with that status kept."""

from __future__ import annotations

import tempfile
from pathlib import Path

import narwhals.stable.v2 as nw
import pandas as pd
import pytest
from exports import Order, at, collected, write_orders

from reportgen.frames.counterfactual import without_rule
from reportgen.frames.engine import connect
from reportgen.frames.facts import order_facts
from reportgen.frames.features import customer_features
from reportgen.frames.moments import to_seconds
from reportgen.inputs.export import open_export
from reportgen.inputs.read import read_tables

CUT = to_seconds(at(2018, 3, 1))
ANGRY = [(1, "2018-01-20 00:00:00", "2018-01-21 00:00:00")]
SHOP = [
    Order(buyer="u0"),
    Order(buyer="u1", reviews=[(5, "2018-01-20 00:00:00", "2018-01-21 00:00:00")]),
    Order(buyer="u1", status="canceled", bought="2018-01-12 00:00:00", reviews=ANGRY),
    Order(buyer="u2", status="canceled", reviews=ANGRY),
    Order(buyer="u3", status="unavailable", items=[], payments=[]),
]


@pytest.fixture
def read(tmp_path):
    folder = write_orders(SHOP, tmp_path)
    with tempfile.TemporaryDirectory() as temp, open_export(folder) as export:
        connection = connect("1GB", Path(temp))
        tables = read_tables(export, connection).tables
        yield {name: nw.from_native(table) for name, table in tables.items()}
        connection.close()


def _features(facts):
    table = collected(customer_features(facts, cut_s=CUT))
    return table.sort_values("customer").reset_index(drop=True)


def _facts(tables, *statuses):
    return order_facts(tables, kept_statuses=("delivered", *statuses), checkpoint=lambda f: f)


@pytest.mark.parametrize("rule", ["canceled", "unavailable"])
def test_touched_customers_look_as_if_the_status_were_kept(read, rule):
    facts = _facts(read)
    changed = _features(without_rule(facts, read["reviews"], rule, cut_s=CUT, hide_later=True))
    expected = _features(_facts(read, rule))
    touched = expected[expected["customer"].isin(changed["customer"])].reset_index(drop=True)
    pd.testing.assert_frame_equal(changed, touched)


def test_only_touched_customers_are_there_with_their_other_orders(read):
    changed = _features(
        without_rule(_facts(read), read["reviews"], "canceled", cut_s=CUT, hide_later=True)
    )
    assert changed["n_orders"].tolist() == [2, 1]
    assert changed["review_score_mean"].tolist() == [3.0, 1.0]


def test_without_a_table_of_reviews_those_that_are_known_stay(read):
    changed = _features(without_rule(_facts(read), None, "canceled", cut_s=CUT, hide_later=True))
    assert changed["review_score_mean"].tolist()[0] == 5.0
