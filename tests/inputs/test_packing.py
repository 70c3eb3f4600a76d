"""Ids of 32 digits are kept as numbers where every table has them so, and nobody notices."""

from __future__ import annotations

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st
from shop import CUSTOMERS, ITEMS, ORDERS, PAYMENTS, PRODUCTS, REVIEWS, SELLERS, tiny_shop

from reportgen.frames.engine import quoted
from reportgen.frames.engines import embedded, in_memory
from reportgen.frames.facts import order_facts
from reportgen.frames.ids import packed, unpacked, with_plain_ids
from reportgen.inputs import packing

JOINED = {
    "customer_id": (CUSTOMERS, ORDERS),
    "order_id": (ORDERS, ITEMS, PAYMENTS, REVIEWS),
    "customer_unique_id": (CUSTOMERS,),
    "product_id": (ITEMS, PRODUCTS),
    "seller_id": (ITEMS, SELLERS),
    "review_id": (REVIEWS,),
}


def _hexadecimal(shop, wanted=lambda number: f"{number * 7919:032x}"):
    """Give every id the form of Olist's; the same text becomes the same digits."""
    numbers: dict[str, int] = {}
    for name, stems in JOINED.items():
        for stem in stems:
            place = shop.column(stem, name)
            for row in shop.tables[stem][1:]:
                row[place] = wanted(numbers.setdefault(row[place], len(numbers) + 1))
    return shop


def _kinds(read, name):
    return {
        str(kind)
        for table in read.tables.values()
        for column, kind in zip(table.columns, table.types, strict=True)
        if column == name
    }


def _facts(read):
    engine = embedded(read.connection)
    facts = order_facts(
        engine.frames(read.tables), kept_statuses=("delivered",), checkpoint=engine.checkpoint
    )
    people = in_memory(facts.customers).sort_values("customer").reset_index(drop=True)
    orders = in_memory(facts.orders.drop("order_id"))
    return people, orders.sort_values(list(orders.columns)).reset_index(drop=True)


@pytest.mark.parametrize("name", JOINED)
def test_ids_of_32_digits_are_numbers_in_every_table(look, tmp_path, name):
    read = look(_hexadecimal(tiny_shop()).write(tmp_path / "shop"))
    assert _kinds(read, name) == {"UUID"}
    assert not read.problems


def test_packed_and_plain_ids_give_the_same_facts(look, tmp_path, monkeypatch):
    folder = _hexadecimal(tiny_shop()).write(tmp_path / "shop")
    people, orders = _facts(look(folder))
    monkeypatch.setattr(packing, "packed", lambda _: "NULL")
    plain = look(folder)
    assert _kinds(plain, "order_id") == {"VARCHAR"}
    others, as_text = _facts(plain)
    assert people.equals(others)
    assert orders.equals(as_text)
    assert people["customer_unique_id"].str.fullmatch("[0-9a-f]{32}").all()


@pytest.mark.parametrize("stem", JOINED["order_id"])
@pytest.mark.parametrize("other", ["A" * 32, f"{{{'a' * 30}}}", "a" * 31, "order 1"])
def test_one_id_of_another_form_makes_text_of_all(look, tmp_path, stem, other):
    shop = _hexadecimal(tiny_shop())
    old = shop.tables[stem][1][shop.column(stem, "order_id")]
    for each in JOINED["order_id"]:
        place = shop.column(each, "order_id")
        for row in shop.tables[each][1:]:
            row[place] = other if row[place] == old else row[place]
    read = look(shop.write(tmp_path / "shop"))
    assert not read.problems
    assert _kinds(read, "order_id") == {"VARCHAR"}
    ids = read.connection.execute("SELECT DISTINCT order_id FROM payments").fetchall()
    assert {text for (text,) in ids} == {
        row[shop.column(PAYMENTS, "order_id")] for row in shop.tables[PAYMENTS][1:]
    }


def test_an_id_of_another_form_far_down_the_file_is_seen(look, tmp_path, monkeypatch):
    monkeypatch.setattr(packing, "N_PEEKED", 1)
    shop = _hexadecimal(tiny_shop())
    last, place = shop.tables[PAYMENTS][-1], shop.column(PAYMENTS, "order_id")
    last[place] = f" {last[place]} "
    read = look(shop.write(tmp_path / "shop"))
    assert [problem.code for problem in read.problems] == ["E36"]
    assert read.n_rows["payments"] == len(shop.tables[PAYMENTS]) - 1
    assert _kinds(read, "order_id") == {"VARCHAR"}


def test_messages_show_ids_as_they_stand_in_the_export(look, tmp_path):
    shop = _hexadecimal(tiny_shop())
    lost = "f" * 32
    shop.set(PAYMENTS, "order_id", lost)
    (problem,) = look(shop.write(tmp_path / "shop")).problems
    assert problem.code == "E16"
    assert f"order_id {lost}" in problem.rows[0]


@given(st.lists(st.one_of(st.from_regex(r"\A[0-9a-f]{32}\Z"), st.text(max_size=40)), min_size=2))
def test_what_is_packed_comes_back_and_keeps_its_order(texts):
    texts = [text.replace("\0", "") for text in texts]
    values = ", ".join(f"({quoted(text)})" for text in texts)
    numbers = f"SELECT t, {packed('t')} AS p FROM (VALUES {values}) AS v(t)"
    with duckdb.connect() as connection:
        back = f"SELECT t, {unpacked('p')} FROM ({numbers}) WHERE p IS NOT NULL ORDER BY p"
        rows = connection.execute(back).fetchall()
        plain = with_plain_ids(connection.sql(f"SELECT p FROM ({numbers})")).fetchall()
    fit = [t for t in texts if len(t) == 32 and set(t) <= set("0123456789abcdef")]
    assert [row[0] for row in rows] == [row[1] for row in rows] == sorted(fit)
    assert sorted(text for (text,) in plain if text is not None) == sorted(fit)
