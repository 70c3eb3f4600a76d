"""The real export, where it is at hand."""

from __future__ import annotations

from pathlib import Path

import narwhals.stable.v2 as nw
import pytest

from reportgen.inputs.problems import Severity

ARCHIVE = Path(__file__).resolve().parents[2] / "../shared/data/olist/archive.zip"
ROWS = {
    "customers": 99_441,
    "orders": 99_441,
    "items": 112_650,
    "payments": 103_886,
    "reviews": 99_224,
    "products": 32_951,
    "sellers": 3_095,
    "geolocation": 1_000_163,
    "translation": 71,
}


@pytest.mark.olist
@pytest.mark.skipif(not ARCHIVE.exists(), reason="the real Olist export is not there")
def test_the_real_export_is_read_to_the_cent(look):
    read = look(ARCHIVE)
    assert [p for p in read.problems if p.severity is not Severity.TOLD] == []
    assert read.n_rows == read.n_rows_read == ROWS
    ask = read.connection.execute
    assert ask("SELECT sum(price_cents), sum(freight_value_cents) FROM items").fetchall() == [
        (1_359_164_370, 225_190_954)
    ]
    assert ask("SELECT sum(payment_value_cents) FROM payments").fetchall() == [(1_600_887_212,)]
    query = """
        SELECT CAST(min(order_purchase_timestamp) AS VARCHAR),
            CAST(max(order_purchase_timestamp) AS VARCHAR),
            count(*) - count(order_approved_at), count(*) - count(order_delivered_carrier_date),
            count(*) - count(order_delivered_customer_date) FROM orders
    """
    assert ask(query).fetchall() == [
        ("2016-09-04 21:15:19", "2018-10-17 17:30:18", 160, 1_783, 2_965)
    ]
    query = "SELECT count(*) - count(review_answer_timestamp) FROM reviews"
    assert ask(query).fetchall() == [(57,)]
    frame = nw.from_native(read.tables["orders"])
    assert frame.collect_schema()["order_purchase_timestamp"] == nw.Datetime("us")
