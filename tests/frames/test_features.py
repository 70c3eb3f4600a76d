"""Features against an oracle that shares no line with them, and the cases that trip joins."""

from __future__ import annotations

from datetime import datetime

import pandas as pd
import pytest
from exports import Order, at, facts_of, features_in, features_of, rows_of, write_orders, write_rows
from oracle import assert_same, features

from reportgen.frames.moments import to_seconds

CUT = at(2018, 3, 1)
CUT_S = to_seconds(CUT)


@pytest.mark.parametrize("hide_later", [True, False])
@pytest.mark.parametrize(
    ("cut", "start"),
    [
        (at(2024, 1, 1), None),
        (at(2023, 6, 1), None),
        (at(2023, 2, 14, 13, 45, 10), None),
        (at(2023, 12, 1), at(2022, 12, 1)),
    ],
)
def test_every_column_of_every_demo_customer(small_demo, cut, start, hide_later):
    found = features_in(
        small_demo,
        cut_s=to_seconds(cut),
        start_s=None if start is None else to_seconds(start),
        hide_later=hide_later,
    )
    expected = features(small_demo, cut, start=start, hide_later=hide_later)
    assert len(expected) > 50
    assert_same(found, expected)


def test_items_payments_and_reviews_do_not_multiply(tmp_path):
    order = Order(
        items=[("10.00", "1.00"), ("20.00", "2.00"), ("30.00", "3.00")],
        payments=[("credit_card", "3", "50.00"), ("voucher", "1", "16.00")],
        reviews=[
            (1, "2018-01-16 00:00:00", "2018-01-17 09:00:00"),
            (5, "2018-01-16 00:00:00", "2018-01-18 09:00:00"),
            (3, "2018-01-16 00:00:00", "2018-01-19 09:00:00"),
        ],
    )
    row = features_in(write_orders([order], tmp_path), cut_s=CUT_S).loc["u0"]
    assert row["monetary_cents"] == 6600  # not 3 × 3 × 66
    assert row["items_per_order"] == 3
    assert row["n_orders"] == 1
    assert row["review_score_mean"] == 3
    assert row["payment_types_per_order"] == 2
    assert row["installments_per_order"] == 3


def test_the_same_means_of_payment_twice_counts_once(tmp_path):
    payments = [("voucher", "1", "5.00"), ("voucher", "1", "6.00"), ("credit_card", "8", "7.00")]
    row = features_in(write_orders([Order(payments=payments)], tmp_path), cut_s=CUT_S).loc["u0"]
    assert (row["payment_types_per_order"], row["installments_per_order"]) == (2, 8)
    assert row["monetary_cents"] == 1800


@pytest.mark.parametrize("n", [3, 12, 13, 30])
def test_any_number_of_means_of_payment_is_counted(tmp_path, n):
    means = [f"means {i}" for i in range(n)]
    orders = [
        Order(payments=[(name, "1", "1.00") for name in [*means, means[0], ""]]),
        Order(buyer="u1", payments=[("", "1", "1.00"), ("", "2", "1.00")]),
        Order(buyer="u2", payments=[(means[-1], "1", "1.00")]),
    ]
    table = features_in(write_orders(orders, tmp_path), cut_s=CUT_S)
    assert list(table["payment_types_per_order"]) == [n + 1, 1, 1]
    assert list(table["monetary_cents"]) == [100 * (n + 2), 200, 100]


def test_orders_of_one_person_under_several_customer_ids_are_one_customer(tmp_path):
    orders = [
        Order(bought="2018-01-05 10:00:00", state="RJ"),
        Order(bought="2018-02-05 10:00:00", delivered="2018-02-09 10:00:00", state="SP"),
        Order(buyer="u1"),
    ]
    table = features_in(write_orders(orders, tmp_path), cut_s=CUT_S)
    assert list(table.index) == ["u0", "u1"]
    assert list(table["n_orders"]) == [2, 1]
    assert table.loc["u0", "recency_days"] == (CUT - at(2018, 2, 5, 10)).total_seconds() / 86400
    assert (table.loc["u0", "state"], table.loc["u0", "in_sao_paulo"]) == ("SP", 1)


def test_of_two_last_orders_at_one_moment_the_state_does_not_depend_on_the_order(tmp_path):
    one = [Order(state="SP"), Order(state="BA"), Order(state="")]
    for i, orders in enumerate((one, one[::-1])):
        row = features_in(write_orders(orders, tmp_path / str(i)), cut_s=CUT_S).loc["u0"]
        assert (row["state"], row["in_sao_paulo"], row["n_orders"]) == ("SP", 1, 3)


def test_a_review_on_several_orders_counts_for_each(tmp_path):
    rows = rows_of([Order(), Order(), Order()])
    when = ("2018-01-16 00:00:00", "2018-01-17 00:00:00")
    rows["reviews"] = [("r1", "o0", "5", *when), ("r1", "o1", "5", *when), ("r2", "o2", "2", *when)]
    row = features_in(write_rows(rows, tmp_path), cut_s=CUT_S).loc["u0"]
    assert row["review_score_mean"] == 4


def test_orders_without_items_payment_or_review_stay(tmp_path):
    orders = [
        Order(items=[], payments=[]),
        Order(buyer="u1", items=[]),
        Order(buyer="u1", payments=[]),
        Order(buyer="u2", reviews=[(4, "2018-01-16 00:00:00", "")]),
    ]
    table = features_in(write_orders(orders, tmp_path), cut_s=CUT_S)
    bare = table.loc["u0"]
    assert (bare["n_orders"], bare["monetary_cents"], bare["items_per_order"]) == (1, 0, 0)
    for name in ("review_score_mean", "payment_types_per_order", "installments_per_order"):
        assert pd.isna(bare[name]), name  # missing, never 0 and never 5
    mixed = table.loc["u1"]
    assert (mixed["n_orders"], mixed["monetary_cents"], mixed["items_per_order"]) == (2, 1100, 0.5)
    assert mixed["payment_types_per_order"] == 1  # over the one order that was paid
    assert table.loc["u2", "review_score_mean"] == 4


def test_missing_states_types_and_instalments(tmp_path):
    orders = [
        Order(state="", payments=[("", "", "11.00"), ("", "2", "3.00")]),
        Order(buyer="u1", payments=[("boleto", "1", "5.00")]),
    ]
    row = features_in(write_orders(orders, tmp_path), cut_s=CUT_S).loc["u0"]
    assert row["state"] is None
    assert row["in_sao_paulo"] == 0
    assert row["monetary_cents"] == 1400
    assert (row["payment_types_per_order"], row["installments_per_order"]) == (1, 2)


def test_what_no_row_of_the_export_tells_is_missing_and_not_zero(tmp_path):
    orders = [Order(state="", payments=[("", "", "11.00")])]
    row = features_in(write_orders(orders, tmp_path), cut_s=CUT_S).loc["u0"]
    for name in ("in_sao_paulo", "payment_types_per_order", "installments_per_order"):
        assert pd.isna(row[name]), name
    assert row["monetary_cents"] == 1100


def test_rows_that_name_no_order_are_nobodys(tmp_path):
    rows = rows_of([Order(), Order(buyer="u1")])
    rows["payments"] += [("", "1", "voucher", "1", "99.00"), ("o9", "1", "voucher", "1", "99.00")]
    rows["items"] += [("", "1", "99.00", "1.00"), ("o9", "1", "99.00", "1.00")]
    table = features_in(write_rows(rows, tmp_path), cut_s=CUT_S)
    assert list(table["monetary_cents"]) == [1100, 1100]
    assert list(table["items_per_order"]) == [1, 1]


def test_only_kept_statuses_count(tmp_path):
    orders = [Order(status=status) for status in ("delivered", "canceled", "shipped")]
    folder = write_orders(orders, tmp_path)
    with facts_of(folder) as facts:
        assert features_of(facts, cut_s=CUT_S).loc["u0", "n_orders"] == 1
    with facts_of(folder, kept_statuses=("delivered", "shipped")) as facts:
        assert features_of(facts, cut_s=CUT_S).loc["u0", "n_orders"] == 2
    with facts_of(folder, kept_statuses=("shipped",)) as facts:
        assert features_of(facts, cut_s=CUT_S).loc["u0", "n_orders"] == 1


def test_without_payments_the_amount_is_price_and_freight(tmp_path):
    orders = [Order(items=[("10.00", "1.50"), ("0.01", "")])]
    with facts_of(write_orders(orders, tmp_path), without=["payments"]) as facts:
        row = features_of(facts, cut_s=CUT_S).loc["u0"]
    assert row["monetary_cents"] == 1151
    assert pd.isna(row["payment_types_per_order"])


def test_without_items_there_are_none(tmp_path):
    with facts_of(write_orders([Order()], tmp_path), without=["items", "reviews"]) as facts:
        row = features_of(facts, cut_s=CUT_S).loc["u0"]
    assert pd.isna(row["items_per_order"])  # not zero: nobody knows how many there were
    assert row["monetary_cents"] == 1100


@pytest.mark.parametrize(
    ("order", "from_when"),
    [
        (Order(delivered="2018-02-10 12:00:00"), "2018-02-10 12:00:00"),
        (Order(delivered="", estimated="2018-02-20 00:00:00"), "2018-02-20 00:00:00"),
        (Order(delivered="", estimated=""), "2018-01-10 10:00:00"),
    ],
)
def test_an_order_counts_from_its_delivery_else_its_promise_else_its_purchase(
    tmp_path, order, from_when
):
    anchor = Order(buyer="u1", bought="2018-01-01 00:00:00", delivered="2018-01-01 01:00:00")
    with facts_of(write_orders([order, anchor], tmp_path)) as facts:
        cut_s = to_seconds(datetime.fromisoformat(from_when))
        assert "u0" not in features_of(facts, cut_s=cut_s).index
        assert "u0" in features_of(facts, cut_s=cut_s + 1).index


@pytest.mark.parametrize(
    ("created", "answered", "from_when"),
    [
        ("2018-01-16 00:00:00", "2018-01-18 09:00:00", "2018-01-18 09:00:00"),
        ("2018-01-16 00:00:00", "", "2018-01-16 00:00:00"),
        ("", "", "2018-01-15 12:00:00"),
        ("2018-01-11 00:00:00", "2018-01-12 09:00:00", "2018-01-15 12:00:00"),
    ],
)
def test_a_review_counts_from_its_answer_else_creation_else_the_delivery(
    tmp_path, created, answered, from_when
):
    order = Order(reviews=[(2, created, answered)])
    anchor = Order(buyer="u1", bought="2018-01-01 00:00:00", delivered="2018-01-01 01:00:00")
    with facts_of(write_orders([order, anchor], tmp_path)) as facts:
        cut_s = to_seconds(datetime.fromisoformat(from_when))
        before, after = (features_of(facts, cut_s=cut_s + more) for more in (0, 1))
    assert "u0" not in before.index or pd.isna(before.loc["u0", "review_score_mean"])
    assert after.loc["u0", "review_score_mean"] == 2
