# ruff: noqa: DTZ001 (moments have no zone here)
"""Typed files are accepted as they are."""

from __future__ import annotations

from datetime import datetime

import duckdb
import pytest
from shop import CUSTOMERS, ITEMS, ORDERS, PAYMENTS, codes, tiny_shop


@pytest.fixture
def as_parquet(tmp_path, look):
    """Write the tiny shop, replace one table by a Parquet file made by a query over its CSV."""

    def written(stem, columns):
        folder = tiny_shop().write(tmp_path / "shop")
        source = folder / f"{stem}.csv"
        with duckdb.connect() as connection:
            connection.execute(
                f"COPY (SELECT {columns} FROM read_csv('{source}', all_varchar = true)) "
                f"TO '{folder / stem}.parquet' (FORMAT parquet)"
            )
        source.unlink()
        return look(folder)

    return written


@pytest.mark.parametrize("kind", ["VARCHAR", "DOUBLE", "FLOAT", "DECIMAL(10, 2)", "DECIMAL(30, 6)"])
def test_amounts_of_every_type(as_parquet, kind):
    read = as_parquet(ITEMS, f"* REPLACE (CAST(price AS {kind}) AS price)")
    assert {severity for _, severity in codes(read.problems)} <= {"told"}
    prices = read.connection.execute("SELECT price_cents FROM items ORDER BY order_id").fetchall()
    assert prices[:2] == [(1090,), (1190,)]


@pytest.mark.parametrize("kind", ["TIMESTAMP", "TIMESTAMP_NS", "TIMESTAMP_MS", "DATE", "VARCHAR"])
def test_moments_of_every_type(as_parquet, kind):
    name = "order_purchase_timestamp"
    read = as_parquet(ORDERS, f"* REPLACE (CAST({name} AS {kind}) AS {name})")
    assert read.problems == ()
    row = read.connection.execute(f"SELECT min({name}) FROM orders").fetchall()[0]
    assert row[0] == datetime(2018, 1, 1, 0 if kind == "DATE" else 10)


def test_moments_with_a_zone_are_universal_time(as_parquet):
    name = "order_purchase_timestamp"
    moment = f"CAST({name} || '-03:00' AS TIMESTAMPTZ)"
    read = as_parquet(ORDERS, f"* REPLACE ({moment} AS {name})")
    assert ("E34", "told") in codes(read.problems)
    row = read.connection.execute(f"SELECT min({name}) FROM orders").fetchall()[0]
    assert row[0] == datetime(2018, 1, 1, 13)


def test_ids_may_be_numbers_and_ints_may_be_floats(as_parquet):
    columns = "* REPLACE (CAST(payment_installments AS DOUBLE) AS payment_installments)"
    assert codes(as_parquet(PAYMENTS, columns).problems) == {("E38", "told")}


def test_lists_and_bytes_are_refused(as_parquet):
    read = as_parquet(CUSTOMERS, "* REPLACE ([customer_id] AS customer_id)")
    assert ("E10", "stop") in codes(read.problems)


def test_a_missing_column_and_a_damaged_file(as_parquet, tmp_path, look):
    read = as_parquet(CUSTOMERS, "* EXCLUDE (customer_unique_id)")
    assert ("E08", "stop") in codes(read.problems)
    path = tmp_path / "shop" / f"{CUSTOMERS}.parquet"
    path.write_bytes(path.read_bytes()[:-20])
    assert ("E05", "stop") in codes(look(path.parent).problems)
