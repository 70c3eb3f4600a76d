# ruff: noqa: DTZ001 (moments have no zone here)
"""How values are read, exactly, and what is told about it."""

from __future__ import annotations

from datetime import datetime
from decimal import ROUND_HALF_EVEN, Decimal

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shop import (
    CUSTOMERS,
    GEO,
    ITEMS,
    ORDERS,
    PAYMENTS,
    PRODUCTS,
    REVIEWS,
    SELLERS,
    TRANSLATION,
    codes,
    tiny_shop,
)

from reportgen.inputs.formats import WAYS, read_as
from reportgen.model.tables import Kind

PURCHASED = "order_purchase_timestamp"


@pytest.fixture
def seen(tmp_path, look):
    """Examine a shop and return what was read, and the values of one column."""

    def read(shop, query):
        shop.drop(GEO, SELLERS, TRANSLATION)  # nothing here is about them, and it is faster
        found = look(shop.write(tmp_path / "shop"))
        rows = found.connection.execute(query).fetchall() if query else []
        return found.problems, [row[0] for row in rows]

    return read


PRICES = "SELECT price_cents FROM items ORDER BY order_id"
BOUGHT = "SELECT order_purchase_timestamp FROM orders ORDER BY order_id"


@pytest.fixture(scope="module")
def engine():
    connection = duckdb.connect()
    yield connection
    connection.close()


def _cents(engine, way, texts):
    sql = read_as(WAYS[Kind.MONEY][way], "t")
    query = f"SELECT {sql} FROM (SELECT unnest(?::VARCHAR[]) AS t)"
    return [row[0] for row in engine.execute(query, [texts]).fetchall()]


@given(st.lists(st.integers(-(10**14), 10**14), min_size=1))
def test_cents_come_back_as_they_went(engine, cents):
    texts = [f"{Decimal(c) / 100:.2f}" for c in cents]
    assert _cents(engine, 0, texts) == cents
    assert _cents(engine, 1, texts) == cents
    commas = [f"{text[:-3]},{text[-2:]}" for text in texts]
    assert _cents(engine, 2, commas) == cents


@given(st.lists(st.decimals(-(10**9), 10**9, places=6) | st.decimals(-9, 9, places=3), min_size=1))
def test_more_decimals_are_rounded_half_to_even(engine, amounts):
    expected = [int((a * 100).quantize(Decimal(1), ROUND_HALF_EVEN)) for a in amounts]
    assert _cents(engine, 1, [f"{a:f}" for a in amounts]) == expected


def test_a_decimal_comma_throughout(seen):
    shop = tiny_shop().set(ITEMS, "price", "1.058,90", "7,5", "12", "0,01", "3,00", "10,10")
    problems, prices = seen(shop, PRICES)
    assert codes(problems) == {("E32", "told")}
    assert prices == [105890, 750, 1200, 1, 300, 1010]


def test_a_comma_among_points_stops(seen):
    problems, _ = seen(tiny_shop().set(ITEMS, "price", "58,90"), None)
    (problem,) = problems
    assert (problem.code, problem.severity.value, problem.n_rows) == ("E11", "stop", 1)
    assert problem.rows == ("row 2: 58,90",)


@pytest.mark.parametrize("values", [["1,234"] * 6, ["1.234", "12.500", "3", "4", "5", "6"]])
def test_what_may_be_thousands_or_decimals_stops(seen, values):
    problems, _ = seen(tiny_shop().set(ITEMS, "price", *values), None)
    assert {severity for _, severity in codes(problems)} == {"stop"}
    assert {code for code, _ in codes(problems)} <= {"E10", "E11"}


def test_many_decimals_are_rounded_and_told(seen):
    problems, prices = seen(tiny_shop().set(ITEMS, "price", "0.125", "0.135", "58.9000001"), PRICES)
    assert codes(problems) == {("E35", "told")}
    assert prices[:3] == [12, 14, 5890]


@pytest.mark.parametrize("text", ["free", "R$ 5,00", "inf", "1_000", "0x10", "--5", "5 5", "1e99"])
def test_text_in_a_number_column_stops(seen, text):
    problems, _ = seen(tiny_shop().set(ITEMS, "price", text), None)
    assert ("E10", "stop") in codes(problems)


def test_text_in_an_optional_number_column_counts_as_missing(seen):
    shop = tiny_shop().set(PRODUCTS, "product_weight_g", "heavy")
    problems, weights = seen(shop, "SELECT product_weight_g FROM products ORDER BY product_id")
    assert codes(problems) == {("E10", "told")}
    assert weights == [None, 250.0, 250.0]
    shop = tiny_shop().set_all(PRODUCTS, "product_weight_g", "heavy")
    problems, _ = seen(shop, None)
    assert codes(problems) == {("E10", "stop")}


def test_words_for_nothing(seen):
    shop = tiny_shop().set(PRODUCTS, "product_weight_g", "NULL", "nan")
    problems, weights = seen(shop, "SELECT product_weight_g FROM products ORDER BY product_id")
    assert codes(problems) == {("E37", "told")}
    assert weights == [None, None, 250.0]


def test_whole_numbers_with_decimals(seen):
    problems, _ = seen(tiny_shop().set(REVIEWS, "review_score", "4.0", "5.0"), None)
    assert codes(problems) == {("E38", "told")}
    problems, _ = seen(tiny_shop().set(REVIEWS, "review_score", "4.5"), None)
    assert codes(problems) == {("E10", "stop")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2018-01-05 10:00:00", datetime(2018, 1, 5, 10)),
        ("2018-01-05T10:00:00", datetime(2018, 1, 5, 10)),
        ("2018-01-05 10:00:00.250", datetime(2018, 1, 5, 10, 0, 0, 250_000)),
        ("2018-01-05 10:00", datetime(2018, 1, 5, 10)),
        ("2018-01-05", datetime(2018, 1, 5)),
    ],
)
def test_moments(seen, text, expected):
    problems, moments = seen(tiny_shop().set(ORDERS, PURCHASED, text), BOUGHT)
    assert "E10" not in {code for code, _ in codes(problems)}
    assert moments[0] == expected


def test_day_first_throughout(seen):
    shop = tiny_shop().set_all(ORDERS, PURCHASED, "03/01/2018 09:00:00")
    shop.set(ORDERS, PURCHASED, "4/1/2018")
    problems, moments = seen(shop, BOUGHT)
    assert ("E33", "told") in codes(problems)
    assert moments[:2] == [datetime(2018, 1, 4), datetime(2018, 1, 3, 9)]


def test_two_date_formats_stop(seen):
    problems, _ = seen(tiny_shop().set(ORDERS, PURCHASED, "03/01/2018 09:00:00"), None)
    (problem,) = problems
    assert (problem.code, problem.severity.value) == ("E11", "stop")
    assert "03/01/2018" in problem.found
    problems, _ = seen(tiny_shop().set(ORDERS, PURCHASED, "2018-01-03T09:00:00Z"), None)
    assert codes(problems) == {("E11", "stop")}


@pytest.mark.parametrize("zone", ["Z", "-03:00", "-0300", "+02", " UTC"])
def test_a_time_zone_is_dropped_and_told(seen, zone):
    shop = tiny_shop().set_all(ORDERS, PURCHASED, f"2018-01-01 09:00:00{zone}")
    problems, moments = seen(shop, BOUGHT)
    assert codes(problems) == {("E34", "told")}
    assert moments[0] == datetime(2018, 1, 1, 9)


def test_moments_that_stand_for_nothing(seen):
    shop = tiny_shop().set(ORDERS, "order_approved_at", "0000-00-00 00:00:00", "0001-01-01")
    problems, moments = seen(shop, "SELECT order_approved_at FROM orders ORDER BY order_id")
    assert codes(problems) == {("E37", "told")}
    assert moments[:2] == [None, None]


@pytest.mark.parametrize(
    "text", ["0000-01-01", "2018-02-30", "31/31/2018", "infinity", "yesterday", "43101"]
)
def test_what_is_no_date_stops(seen, text):
    problems, _ = seen(tiny_shop().set_all(ORDERS, PURCHASED, text), None)
    assert ("E10", "stop") in codes(problems)


def test_ids_with_spaces_are_the_same_ids(seen):
    shop = tiny_shop().set(CUSTOMERS, "customer_id", " c0", "c1\u00a0", "c2\n")
    problems, ids = seen(shop, "SELECT customer_id FROM customers ORDER BY 1")
    assert codes(problems) == {("E36", "told")}
    assert ids[:3] == ["c0", "c1", "c2"]


def test_messages_hold_no_control_characters(seen):
    shop = tiny_shop().set(PAYMENTS, "payment_value", "\x1b[31m" + "9" * 500 + "\n")
    problems, _ = seen(shop, None)
    (row,) = problems[0].rows
    assert row.isprintable()
    assert len(row) < 75


settings.register_profile("inputs", deadline=None, derandomize=True, max_examples=50)
settings.load_profile("inputs")
