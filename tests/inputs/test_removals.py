"""What the reader leaves out is accounted for: orders, customers and cents, rule by rule."""

from __future__ import annotations

import pytest
from shop import CUSTOMERS, ITEMS, ORDERS, PAYMENTS, tiny_shop

from reportgen.inputs.problems import Severity


def _removals(read):
    dropped = [p for p in read.problems if p.severity is Severity.DROP]
    assert all(p.removal is not None for p in dropped)
    return {(p.code, p.table): p.removal for p in dropped}


def _cents(read) -> int:
    return int(
        read.connection.execute("SELECT sum(payment_value_cents) FROM payments").fetchone()[0]
    )


def _without(shop, stem, key):
    shop.tables[stem] = [row for row in shop.tables[stem] if row[0] != key]
    return shop


def test_an_order_of_an_unknown_customer_takes_its_payments_along(tmp_path, look) -> None:
    whole = look(tiny_shop().write(tmp_path / "whole"))
    cents = _cents(whole)
    read = look(_without(tiny_shop(), CUSTOMERS, "c0").write(tmp_path / "shop"))
    removals = _removals(read)
    assert set(removals) == {("E16", "orders")}  # its items and payments are no news of their own
    removal = removals["E16", "orders"]
    assert (removal.rows_before, removal.n_rows, removal.n_orders) == (6, 1, 1)
    assert removal.cents == 1600
    assert _cents(read) == cents - 1600
    assert (read.n_rows["items"], read.n_rows["payments"], read.n_rows["reviews"]) == (5, 5, 5)


def test_a_customer_is_gone_with_the_last_order(tmp_path, look) -> None:
    shop = tiny_shop()
    for row in shop.tables[ORDERS][1:3]:  # both orders of one customer, without a date of purchase
        row[3] = ""
    removal = _removals(look(shop.write(tmp_path / "shop")))["E13", "orders"]
    assert (removal.n_rows, removal.n_orders, removal.n_customers) == (2, 2, 1)
    assert removal.cents == 1600 + 1700


def test_repeated_and_lost_payments(tmp_path, look) -> None:
    shop = tiny_shop()
    rows = shop.tables[PAYMENTS]
    rows += [list(rows[1]), ["nobody", "1", "boleto", "1", "7.50"]]
    removals = _removals(look(shop.write(tmp_path / "shop")))
    assert removals["E14", "payments"].cents == 1600
    assert removals["E16", "payments"].cents == 750
    assert all(r.n_orders == r.n_customers == 0 for r in removals.values())


def test_without_payments_the_items_carry_the_amount(tmp_path, look) -> None:
    shop = tiny_shop().drop(PAYMENTS)
    shop.tables[ITEMS].append(["nobody", "1", "p0", "s0", "2018-01-01 00:00:00", "3.00", "0.50"])
    removals = _removals(look(shop.write(tmp_path / "shop")))
    assert removals["E16", "items"].cents == 350


@pytest.mark.parametrize("n", [0, 1, 5])
def test_all_that_was_read_is_kept_or_accounted_for(tmp_path, look, n) -> None:
    shop = tiny_shop(40)
    for i in range(n):
        shop.tables[ORDERS][1 + i][1] = "nobody"
        shop.tables[ORDERS].append(list(shop.tables[ORDERS][20 + i]))
        shop.tables[PAYMENTS].append(list(shop.tables[PAYMENTS][30 + i]))
    everything = sum(round(float(row[-1]) * 100) for row in shop.tables[PAYMENTS][1:])
    read = look(shop.write(tmp_path / "shop"))
    removed = sum(removal.cents for removal in _removals(read).values())
    n_orders = sum(removal.n_orders for removal in _removals(read).values())
    assert _cents(read) + removed == everything
    assert read.n_rows["orders"] + n_orders == 40
