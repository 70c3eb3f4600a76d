"""Delivery, freight, variety, distance and missing reviews, against an oracle and by hand."""

from __future__ import annotations

import math

import narwhals.stable.v2 as nw
import pandas as pd
import pyarrow as pa
import pytest
from exports import Order, at, extras_in, rows_of, write_orders, write_rows, write_shop
from oracle import assert_same, extras, kilometres

from reportgen.frames.distances import arcsin
from reportgen.frames.moments import to_seconds
from reportgen.model.variables import EXTRA_NAMES

CUT = at(2018, 3, 1)
CUT_S = to_seconds(CUT)


@pytest.mark.parametrize("hide_later", [True, False])
@pytest.mark.parametrize("cut", [at(2024, 1, 1), at(2023, 2, 14, 13, 45, 10)])
def test_every_column_of_every_demo_customer(small_demo, cut, hide_later):
    found = extras_in(small_demo, cut_s=to_seconds(cut), hide_later=hide_later)
    expected = extras(small_demo, cut, hide_later=hide_later)
    assert set(found.columns) == set(EXTRA_NAMES)
    assert len(expected) > 50
    assert_same(found, expected)


def _one(tmp_path, *orders, **options):
    folder = write_shop(write_orders(orders, tmp_path), without=options.pop("without", ()))
    return extras_in(folder, cut_s=CUT_S, **options).loc["u0"]


def test_lines_reviews_and_parcels_do_not_multiply(tmp_path):
    known = ("2018-01-16 00:00:00", "2018-01-17 09:00:00")
    order = Order(
        items=[("10.00", "5.00", "p0", "s0"), ("20.00", "5.00", "p1", "s1")] * 2,
        payments=[("credit_card", "3", "50.00"), ("voucher", "1", "30.00")],
        reviews=[(1, *known, "late"), (5, *known, ""), (3, *known, "fine"), (3, *known, "")],
    )
    row = _one(tmp_path, order)
    assert row["freight_share"] == 2000 / 8000
    assert (row["n_sellers"], row["n_categories"]) == (2, 1)  # p0 and p1 are both toys
    assert row["comment_share"] == 0.5
    assert row["review_missing"] == 0
    home = (math.radians(-23.5), math.radians(-46.6))
    away = (math.radians(-22.85), math.radians(-43.3))
    # One parcel per seller, whatever lies in it: the nearer one is at the customer's own code.
    assert row["distance_km"] == pytest.approx(kilometres(home, away) / 2, abs=0.001)


def test_a_place_is_the_median_of_its_points(tmp_path):
    order = Order(zip="69000", items=[("1.00", "1.00", "p0", "s0")])
    manaus = (math.radians(-3.1), math.radians(-60.0))
    sao_paulo = (math.radians(-23.5), math.radians(-46.6))  # the point in Lisbon moves nothing
    row = _one(tmp_path, order)
    assert row["distance_km"] == pytest.approx(kilometres(manaus, sao_paulo), abs=0.001)


@pytest.mark.parametrize(
    ("delivered", "days", "late"),
    [
        ("2018-01-30 23:59:59", 0, 0),  # on the promised day is not late
        ("2018-01-31 00:00:00", 1, 1),
        ("2018-01-20 08:00:00", -10, 0),
    ],
)
def test_lateness_counts_calendar_days(tmp_path, delivered, days, late):
    row = _one(tmp_path, Order(delivered=delivered))
    assert (row["days_late"], row["late_share"]) == (days, late)


def test_days_to_deliver_is_a_mean_over_delivered_orders(tmp_path):
    orders = [
        Order(bought="2018-01-10 00:00:00", delivered="2018-01-12 12:00:00"),
        Order(bought="2018-01-10 00:00:00", delivered="2018-01-13 12:00:00"),
        Order(bought="2018-01-10 00:00:00", delivered="", estimated="2018-01-12 00:00:00"),
        Order(bought="2018-01-10 12:00:00", delivered="2018-01-10 00:00:00"),  # by the day
    ]
    assert _one(tmp_path, *orders)["days_to_deliver"] == 2


def test_what_happens_later_is_hidden(tmp_path):
    orders = [
        Order(reviews=[(5, "2018-02-01 00:00:00", "2018-03-01 00:00:00", "text")]),
        Order(bought="2018-02-10 00:00:00", delivered="2018-03-01 00:00:00"),
    ]
    folder = write_shop(write_orders(orders, tmp_path))
    before, after = (extras_in(folder, cut_s=CUT_S + more).loc["u0"] for more in (0, 1))
    assert (before["review_missing"], after["review_missing"]) == (1, 0)
    assert pd.isna(before["comment_share"])
    assert before["late_share"] == 0
    assert after["late_share"] == 0.5


def test_an_order_kept_under_way_has_not_arrived(tmp_path):
    order = Order(status="shipped", delivered="2018-03-05 00:00:00")
    folder = write_orders([order], tmp_path)
    row = extras_in(folder, cut_s=CUT_S, kept_statuses=("delivered", "shipped")).loc["u0"]
    assert pd.isna(row["days_to_deliver"])
    assert pd.isna(row["days_late"])


@pytest.mark.parametrize(
    ("without", "gone"),
    [
        (["items"], {"freight_share", "n_sellers", "n_categories", "distance_km"}),
        (["products"], {"n_categories"}),
        (["sellers"], {"distance_km"}),
        (["geolocation"], {"distance_km"}),
        (["reviews"], {"comment_share", "review_missing"}),
        (["payments"], set()),
    ],
)
def test_a_missing_table_leaves_its_columns_out(tmp_path, without, gone):
    order = Order(reviews=[(5, "2018-01-16 00:00:00", "2018-01-17 00:00:00")])
    folder = write_shop(write_orders([order], tmp_path))
    found = extras_in(folder, cut_s=CUT_S, without=without)
    assert set(EXTRA_NAMES) - set(found.columns) == gone


def test_nothing_to_measure_is_missing_and_not_zero(tmp_path):
    order = Order(items=[("0.00", "0.00")], delivered="", zip="")
    row = _one(tmp_path, order, Order(buyer="u1", reviews=[(5, "", "")]))
    for name in ("freight_share", "n_sellers", "n_categories", "distance_km", "days_late"):
        assert pd.isna(row[name]), name
    assert row["review_missing"] == 1


def test_unknown_freight_is_left_out_of_the_share(tmp_path):
    row = _one(tmp_path, Order(items=[("10.00", "10.00"), ("80.00", "")]))
    assert row["freight_share"] == 0.5


def test_every_customer_has_one_row(tmp_path):
    orders = [Order(buyer=f"u{i % 3}", reviews=[(5, "", "")] * 2) for i in range(9)]
    rows = rows_of(orders)
    found = extras_in(write_shop(write_rows(rows, tmp_path)), cut_s=CUT_S)
    assert list(found.index) == ["u0", "u1", "u2"]


def test_the_arc_sine_is_right_on_its_whole_range():
    xs = [i / 500 for i in range(501)]
    frame = nw.from_native(pa.table({"x": xs})).lazy("duckdb")
    found = frame.select(y=arcsin(nw.col("x"))).collect("pyarrow")["y"].to_list()
    assert max(abs(a - math.asin(x)) for a, x in zip(found, xs, strict=True)) < 3e-8
