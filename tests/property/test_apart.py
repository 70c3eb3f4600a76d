"""Resellers and customers far out: listed by rule, kept apart when asked, and the sums come out."""

from __future__ import annotations

import csv
import json
import stat
import tempfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from exports import Order, at, computed_from, opened, write_listed, write_orders
from tiny_runs import TINY

from reportgen.frames.engine import connect
from reportgen.frames.engines import embedded
from reportgen.frames.moments import to_seconds
from reportgen.history.model_file import model_from_json
from reportgen.history.resellers_file import write_resellers
from reportgen.inputs.export import open_export
from reportgen.inputs.read import read_tables
from reportgen.model.settings import Settings
from reportgen.model.settings.exploring import Outliers, Resellers
from reportgen.pipeline.apart import apart, reached
from reportgen.pipeline.assign import assign
from reportgen.pipeline.everyone import in_a_table
from reportgen.pipeline.keeping import aside_limits, keeping_of
from reportgen.pipeline.view import history_of, view_of

ASKED = Settings(budget=TINY, k_max=3)


def _items(n, price="5.00"):
    return [(price, "0.00", "p0", "s0")] * n


def _paid(amount):
    return (("credit_card", "1", f"{amount:.2f}"),)


def _shop(n=240):
    """Return ordinary customers of three kinds, four resellers and one who paid a fortune."""
    rng = np.random.default_rng(0)
    orders = [
        Order(
            buyer=f"u{i:03}",
            bought=f"2018-{1 + i % 6:02}-{1 + i % 27:02} 10:00:00",
            delivered=f"2018-{1 + i % 6:02}-{1 + i % 27:02} 20:00:00",
            payments=_paid((20, 90, 400)[i % 3] * rng.uniform(0.8, 1.25)),
            items=_items(1 + (i % 4 == 0)),
            reviews=(((5, 4, 1)[i % 3], "", ""),),
        )
        for i in range(n)
    ]
    bulk = {"items": _items(10), "payments": _paid(50), "reviews": ((5, "", ""),)}
    orders += [replace(orders[i], buyer=f"=bulk{i}", **bulk) for i in (0, 1)]
    for month in (1, 4):  # eight and eight: a reseller from April on
        moment = {
            "bought": f"2018-{month:02}-05 10:00:00",
            "delivered": f"2018-{month:02}-06 10:00:00",
        }
        orders.append(replace(orders[0], buyer="slow", items=_items(8), **moment))
    orders.append(replace(orders[5], buyer="rich", payments=_paid(9_000_000)))
    orders.append(replace(orders[6], buyer="never", status="canceled"))
    return orders


@pytest.fixture(scope="module")
def shop(tmp_path_factory):
    return write_orders(_shop(), tmp_path_factory.mktemp("shop"))


def _apart(folder, settings):
    with opened(folder) as (facts, tables, _):
        view = view_of(facts, settings)
        inside, record, listed = apart(view, tables, settings)
        return view, inside, record, listed


def test_resellers_are_listed_and_stay_in(shop):
    view, inside, record, listed = _apart(shop, ASKED)
    assert listed["customer_unique_id"].tolist() == ["=bulk0", "=bulk1", "slow"]
    assert listed["units_in_order"].tolist() == [10, 10, 8]
    assert listed["units_in_all"].tolist() == [10, 10, 16]
    assert (record.n_resellers, record.kept_apart, record.treated) == (3, (), ())
    assert record.reseller_amount == pytest.approx(listed["monetary_cents"].sum() / 100)
    assert len(inside.customers) == len(view.customers)
    assert np.array_equal(inside.features.values, view.features.values, equal_nan=True)


@pytest.mark.parametrize(("in_order", "in_all", "n"), [(10, 16, 3), (11, 17, 0), (11, 16, 1)])
def test_the_numbers_of_the_rule_are_settings(shop, in_order, in_all, n):
    rules = Resellers(units_in_order=in_order, units_in_all=in_all)
    assert _apart(shop, replace(ASKED, resellers=rules))[2].n_resellers == n


def test_without_items_nobody_is_a_reseller_and_the_record_says_why(tmp_path):
    folder = write_orders([replace(order, items=()) for order in _shop()], tmp_path)
    with opened(folder) as (facts, tables, _):
        inside, record, listed = apart(view_of(facts, ASKED), tables, ASKED)
    assert record.n_resellers is None
    assert len(listed) == 0
    assert len(inside.customers) == len(inside.everyone)


def test_a_reseller_is_one_from_the_order_on_that_makes_one(shop):
    """No customer is left out of an earlier date for what they did later."""
    asked = replace(ASKED, resellers=Resellers(keep_apart=True))
    with opened(shop) as (facts, tables, _):
        view = apart(view_of(facts, asked), tables, asked)[0]
        ids = facts.customers.collect(backend="pandas").to_native()
        slow = int(ids.set_index("customer_unique_id").loc["slow", "customer"])
        history = history_of(view)
        cuts = [to_seconds(at(2018, *day)) for day in ((2, 1), (4, 6), (4, 8))]
        seen = [slow in history.snapshot_at(cut, None).customers for cut in cuts]
        evenly = [cuts[0] + i * 7 * 86_400 for i in range(12)]
        at_once = history.snapshots_at(evenly, None)
        for cut in evenly:
            alone = history.snapshot_at(cut, None)
            assert np.array_equal(at_once[cut].customers, alone.customers)
            assert at_once[cut].features.treatments == alone.features.treatments
    assert seen == [True, True, False]


def test_units_add_up_over_orders_in_their_order():
    bought = pd.DataFrame(
        [
            (1, "b", "p", 200, 8),
            (1, "a", "p", 100, 8),
            (1, "c", "q", 300, 3),
            (2, "d", "p", 50, 10),
        ],
        columns=["customer", "order_id", "product_id", "since_s", "units"],
    )
    found = reached(bought, Resellers())
    assert found["since_s"].tolist() == [200, 50]
    assert found["units_in_all"].tolist() == [16, 10]


@pytest.fixture(scope="module")
def both(shop):
    """Return a run that keeps resellers apart and sets aside who paid a fortune."""
    asked = replace(
        ASKED,
        resellers=Resellers(keep_apart=True),
        outliers=Outliers(set_aside=("monetary",), winsorise=("recency_days",)),
    )
    return asked, computed_from(shop, asked)


def test_everyone_has_a_place_or_a_reason_and_the_sums_come_out(both, tmp_path):
    _, run = both
    write_listed(run, tmp_path / "segments.csv")
    with (tmp_path / "segments.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["customer_unique_id"]: row for row in csv.DictReader(file)}
    assert len(rows) == 240 + 5
    reason = {name: rows[name]["segment"] for name in rows if not rows[name]["segment_id"]}
    assert reason == {
        "'=bulk0": "kept apart: buys like a reseller",
        "'=bulk1": "kept apart: buys like a reseller",
        "slow": "kept apart: buys like a reseller",
        "rich": "set aside: far from the others",
        "never": "no delivered order",
    }
    assert rows["rich"]["monetary"] == "9000000.00"
    assert rows["slow"]["n_orders"] == "2"
    analysis = run.analysis
    apart_from = analysis.apart.kept_apart
    assert {(each.reason, each.n_customers) for each in apart_from} == {
        ("reseller", 3),
        ("far-out", 1),
    }
    inside = sum(segment.n_customers for segment in analysis.segments)
    revenue = sum(segment.revenue for segment in analysis.segments)
    cleaning = analysis.cleaning
    assert inside + 4 == cleaning.n_kept_customers
    assert revenue + sum(e.amount for e in apart_from) == pytest.approx(cleaning.kept_amount)
    cents = sum(round(100 * float(row["monetary"])) for row in rows.values())
    assert cents == round(100 * cleaning.kept_amount)
    assert sum(segment.revenue_share for segment in analysis.segments) == pytest.approx(1)


def test_a_stored_model_keeps_the_same_customers_apart(both, shop):
    asked, run = both
    model = model_from_json(run.model)
    assert set(model.set_aside) == {"monetary"}
    with tempfile.TemporaryDirectory() as temp, open_export(shop) as export:
        connection = connect("1GB", Path(temp))
        found = assign(embedded(connection), read_tables(export, connection).tables, model, asked)
        placed = in_a_table(found.rows)
        connection.close()
    own = in_a_table(run.everyone).set_index("customer_unique_id")
    there = placed.set_index("customer_unique_id")
    assert there["segment_id"].equals(own["segment_id"])
    assert there["reason"].equals(own["reason"])
    # With the model's limits: a fresh export of rich customers would have others.
    assert json.loads(run.model)["set_aside"]["monetary"][1] < 9_000_000
    limits = dict(zip(model.features, model.scaler.limits, strict=True))
    assert "recency_days" in limits
    (told,) = (each for each in run.analysis.apart.treated if each.treatment == "winsorise")
    assert limits["recency_days"] == (told.low, told.high)


def test_the_list_is_private_and_runs_no_formula(both, tmp_path):
    _, run = both
    path = tmp_path / "resellers.csv"
    write_resellers(run.resellers, path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["customer_unique_id"] for row in rows] == ["'=bulk0", "'=bulk1", "slow"]
    assert [row["monetary"] for row in rows][:2] == ["50.00", "50.00"]


def test_what_is_treated_is_told_with_its_number(both):
    record = both[1].analysis.apart
    told = {(each.name, each.treatment): each.n for each in record.treated}
    assert told == {("recency_days", "winsorise"): 0, ("monetary", "set_aside"): 1}


def test_the_limits_of_a_kept_model_say_who_is_set_aside(shop):
    """Neither today's fences nor today's settings do."""
    with opened(shop) as (facts, tables, _):
        view = view_of(facts, ASKED)
        paid = np.sort(view.features.column("monetary"))
        limits = {"monetary": (0.0, float(paid[-4]))}
        for asked in (ASKED, replace(ASKED, outliers=Outliers(set_aside=("recency_days",)))):
            inside, record, _ = apart(view, tables, asked, kept=limits)
            assert len(inside.customers) == len(paid) - 3
            assert aside_limits(inside.everyone, inside.keeping) == limits
            (told,) = record.treated
            assert (told.name, told.high, told.n) == ("monetary", paid[-4], 3)


def test_nothing_is_treated_that_no_setting_names():
    keeping = keeping_of(Settings())
    assert keeping.set_aside == keeping.treatments.winsorise == keeping.treatments.logarithm == ()
    assert not Settings().resellers.keep_apart


def test_one_variable_cannot_be_treated_in_two_ways():
    with pytest.raises(ValueError, match="monetary"):
        Outliers(winsorise=("monetary",), set_aside=("monetary",))
