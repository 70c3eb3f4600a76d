"""Orders by hour, category and means of payment: an order counts once for each."""

from __future__ import annotations

from exports import Order, at, opened, write_orders, write_shop

from reportgen.frames.counts import per_category, per_hour, per_means
from reportgen.frames.features import kept_orders
from reportgen.frames.moments import to_seconds

WINDOW = {"cut_s": to_seconds(at(2018, 3, 1)), "hide_later": True}
SHOP = [
    Order(  # a Wednesday
        bought="2018-01-10 23:59:59",
        items=[("10.00", "1.00", "p0", "s0"), ("5.00", "1.00", "p1", "s1"), ("2.00", "", "p2", "")],
        payments=[("voucher", "1", "1.00"), ("voucher", "1", "2.00"), ("credit_card", "2", "9.00")],
    ),
    Order(
        bought="2018-01-14 00:00:00",  # a Sunday
        items=[("3.00", "1.00", "p2", "s0"), ("4.00", "1.00", "p3", "s0")],
        payments=[("credit_card", "1", "7.00")],
    ),
    Order(status="canceled", items=[("99.00", "1.00", "p2", "s0")]),
]


def test_an_order_has_one_hour(tmp_path):
    with opened(write_orders(SHOP, tmp_path)) as (facts, _, _):
        hours = per_hour(kept_orders(facts, **WINDOW))
    assert [len(day) for day in hours] == [24] * 7
    assert (hours[2][23], hours[6][0], sum(map(sum, hours))) == (1, 1, 2)


def test_an_order_counts_once_per_category_with_all_its_prices(tmp_path):
    with opened(write_shop(write_orders(SHOP, tmp_path))) as (facts, tables, _):
        found = per_category(kept_orders(facts, **WINDOW), tables)
    assert found == [("tools", 2, 500), ("toys", 1, 1500)]  # p3 has no category


def test_an_order_counts_once_per_means_with_all_its_payments(tmp_path):
    with opened(write_orders(SHOP, tmp_path)) as (facts, tables, _):
        found = per_means(kept_orders(facts, **WINDOW), tables)
    assert found == [("credit_card", 2, 1600), ("voucher", 1, 300)]


def test_without_their_tables_there_is_nothing(tmp_path):
    with opened(write_orders(SHOP, tmp_path), without=["payments"]) as (facts, tables, _):
        orders = kept_orders(facts, **WINDOW)
        assert per_means(orders, tables) == []
        assert per_category(orders, tables) == []
