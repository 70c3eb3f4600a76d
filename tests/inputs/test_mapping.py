"""Mappings: every mistake is told with its place; the shipped ones tie out to the cent."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from other_shops import order_lines, shopify

from reportgen.errors import DataError
from reportgen.frames.engine import connect
from reportgen.inputs.export import open_export
from reportgen.inputs.mapping.file import read_mapping, shipped_mappings
from reportgen.inputs.problems import stops
from reportgen.inputs.read import ReadTables, examine

LINES, SHOP = shipped_mappings()["order-lines"], shipped_mappings()["shopify"]


def _examined(export: Path, mapping: Path, folder: Path, look=lambda read: read):
    with open_export(export, read_mapping(mapping)) as opened:
        connection = connect(None, folder)
        try:
            return look(examine(opened, connection))
        finally:
            connection.close()


def _codes(read: ReadTables) -> list[tuple[str, str]]:
    return [(problem.code, problem.severity.value) for problem in read.problems]


def _kept(read: ReadTables) -> dict[str, dict[str, int]]:
    amounts = (
        "SELECT order_id, payment_value_cents AS cents FROM payments"
        if "payments" in read.tables
        else "SELECT order_id, CAST(sum(price_cents) AS BIGINT) AS cents FROM items GROUP BY 1"
    )
    rows = read.connection.execute(
        "SELECT c.customer_unique_id, o.order_id, a.cents FROM orders AS o "
        f"JOIN customers AS c USING (customer_id) JOIN ({amounts}) AS a USING (order_id) "
        "WHERE o.order_status = 'delivered'"
    ).fetchall()
    found: dict[str, dict[str, int]] = {}
    for customer, order, cents in rows:
        found.setdefault(customer, {})[order] = cents
    return found


@pytest.mark.parametrize(("write", "mapping"), [(order_lines, LINES), (shopify, SHOP)])
def test_a_shipped_mapping_ties_out_by_customer_and_order(write, mapping, tmp_path):
    truth = write(tmp_path / "export.csv")
    found = _examined(tmp_path / "export.csv", mapping, tmp_path, _kept)
    assert found == {customer: dict(orders) for customer, orders in truth.kept.items()}


@pytest.mark.parametrize(("write", "mapping"), [(order_lines, LINES), (shopify, SHOP)])
def test_what_the_rules_remove_and_what_is_left_make_the_file(write, mapping, tmp_path):
    truth = write(tmp_path / "export.csv")

    def look(read: ReadTables):
        by_rule = {
            dict(p.details)["rule"]: p.removal.cents for p in read.problems if p.code == "E66"
        }
        table, column = (
            ("payments", "payment_value_cents")
            if "payments" in read.tables
            else ("items", "price_cents")
        )
        return by_rule, int(
            read.connection.execute(f"SELECT sum({column}) FROM {table}").fetchone()[0]
        )

    by_rule, left = _examined(tmp_path / "export.csv", mapping, tmp_path, look)
    assert by_rule == dict(truth.removed)
    assert left + sum(by_rule.values()) == truth.everything


def test_lines_keep_their_number_and_their_exact_amount(tmp_path):
    truth = order_lines(tmp_path / "lines.csv")

    def look(read: ReadTables):
        rows = read.connection.execute(
            "SELECT order_id, count(*), count(DISTINCT order_item_id), min(order_item_id), "
            "max(order_item_id) FROM items GROUP BY 1"
        ).fetchall()
        return {order: numbers for order, *numbers in rows}

    found = _examined(tmp_path / "lines.csv", LINES, tmp_path, look)
    assert found == {order: [n, n, 1, n] for order, n in truth.lines.items()}


def test_the_newer_headings_and_a_zip_are_read_too(tmp_path):
    truth = order_lines(tmp_path / "lines.csv")
    text = (tmp_path / "lines.csv").read_text()
    newer = text.replace("InvoiceNo", "Invoice").replace("UnitPrice", "Price")
    newer = newer.replace("CustomerID", "Customer ID")
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "online_retail_II.csv").write_text(newer)
    archive = Path(shutil.make_archive(str(tmp_path / "packed"), "zip", folder))
    expected = {customer: dict(orders) for customer, orders in truth.kept.items()}
    assert _examined(folder, LINES, tmp_path, _kept) == expected
    assert _examined(archive, LINES, tmp_path, _kept) == expected


def test_shopify_reads_currency_people_and_places(tmp_path):
    shopify(tmp_path / "orders_export_1.csv")

    def look(read: ReadTables):
        states = read.connection.execute("SELECT DISTINCT customer_state FROM customers").fetchall()
        return read.currency, {row[0] for row in states}

    assert _examined(tmp_path / "orders_export_1.csv", SHOP, tmp_path, look) == (
        "USD",
        {"US-CA", "US-NY", "US-PA"},  # not the Brazilian state that is called PA too
    )


def test_two_currencies_stop(tmp_path):
    shopify(tmp_path / "orders.csv")
    text = (tmp_path / "orders.csv").read_text()
    (tmp_path / "orders.csv").write_text(text.replace(",USD,", ",CAD,", 3))
    read = _examined(tmp_path / "orders.csv", SHOP, tmp_path)
    assert ("E65", "stop") in _codes(read)


def _without(text: str, column: str) -> str:
    return text.replace(f"{column},", f"{column} was,", 1)


@pytest.mark.parametrize(
    ("change", "code", "told"),
    [
        (lambda t: _without(t, "Total"), "E08", "no column Total"),
        (lambda t: t.replace("Subtotal,", "Total,", 1), "E07", "Total more than once"),
        (lambda t: t.replace(",Email,", ",E mail,", 1), "E08", "nearest name there is E mail"),
        (lambda t: t[:-40], "E09", ""),
    ],
)
def test_a_column_that_is_missing_or_doubled_in_the_file(change, code, told, tmp_path):
    shopify(tmp_path / "orders.csv", n_orders=80)
    file = tmp_path / "orders.csv"
    file.write_text(change(file.read_text()))
    read = _examined(file, SHOP, tmp_path)
    stopping = [p for p in read.problems if p.severity.value == "stop"]
    assert code in [p.code for p in stopping]
    assert any(told in p.found for p in stopping)
    assert not read.tables


def test_columns_that_a_shop_may_lack_are_simply_not_there(tmp_path):
    shopify(tmp_path / "orders.csv", n_orders=80)
    file = tmp_path / "orders.csv"
    lacking = ("Refunded Amount", "Billing Province", "Billing Country", "Payment Method")
    for number, column in enumerate(lacking):
        file.write_text(file.read_text().replace(column, f"other {number}", 1))

    def look(read: ReadTables):
        row = read.connection.execute(
            "SELECT (SELECT count(payment_type) FROM payments), count(customer_state) "
            "FROM customers"
        ).fetchone()
        return stops(read.problems), row

    assert _examined(file, SHOP, tmp_path, look) == (False, (0, 0))


def test_an_invoice_of_two_customers_stops(tmp_path):
    file = tmp_path / "lines.csv"
    file.write_text(
        "InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice,CustomerID\n"
        "1,a,1,2023-01-02 10:00:00,2.50,77\n1,b,1,2023-01-02 10:00:00,2.50,78\n"
    )
    assert ("E15", "stop") in _codes(_examined(file, LINES, tmp_path))


def _spoilt(tmp_path: Path, change) -> Path:
    text = LINES.read_text()
    new = change(text)
    assert new != text
    path = tmp_path / "mapping.toml"
    path.write_text(new)
    return path


MISTAKES = {
    "an unknown key": (lambda t: t.replace("currency", "curency"), "did you mean currency"),
    "an unknown table": (lambda t: t.replace("[tables.items]", "[tables.item]"), "mean items"),
    "an unknown column": (
        lambda t: t.replace("customer_unique_id", "customer_unique"),
        "did you mean customer_unique_id",
    ),
    "an unknown key of a column": (lambda t: t.replace("times", "time"), "did you mean times"),
    "an unknown rule": (lambda t: t.replace('"returned"', '"sent_back"'), "leave_out"),
    "a missing column": (
        lambda t: t.replace('order_status = { always = "delivered" }', ""),
        "tables.orders.order_status is missing",
    ),
    "a missing table": (
        lambda t: t[: t.index("[tables.items]")],
        "tables.payments is missing",
    ),
    "a column used twice": (
        lambda t: t.replace('["InvoiceDate", "Invoice Date"]', '["Invoice", "InvoiceNo"]'),
        "order_id and order_purchase_timestamp both read the column Invoice",
    ),
    "a file that is not there": (
        lambda t: t.replace('file = "lines"', 'file = "line"'),
        "no [files.line]",
    ),
    "text where a number is meant": (
        lambda t: t.replace("below = 0", 'below = "0"', 1),
        "leave_out",
    ),
    "two tests in a rule": (
        lambda t: t.replace("below = 0", "below = 0\nequals = 1", 1),
        "exactly one of",
    ),
    "a currency of four letters": (lambda t: t.replace('"GBP"', '"GBPX"'), "currency"),
    "a multiplied moment": (
        lambda t: t.replace('["InvoiceDate", "Invoice Date"]', '{ column = "D", times = "Q" }'),
        "only for an amount",
    ),
}  # fmt: skip


@pytest.mark.parametrize("mistake", MISTAKES)
def test_every_mistake_in_a_mapping_is_told_with_its_place(mistake, tmp_path):
    change, told = MISTAKES[mistake]
    with pytest.raises(DataError) as error:
        read_mapping(_spoilt(tmp_path, change))
    assert error.value.code == "E64"
    assert any(told in row for row in error.value.rows), error.value.rows


@pytest.mark.parametrize("text", ["title = ", 'title = "a"\ntitle = "b"\n', "\xff"])
def test_a_file_that_is_no_toml(text, tmp_path):
    path = tmp_path / "mapping.toml"
    path.write_bytes(text.encode("latin-1"))
    with pytest.raises(DataError) as error:
        read_mapping(path)
    assert error.value.code == "E63"


def test_several_files_with_formats_of_their_own(tmp_path):
    (tmp_path / "shop").mkdir()
    (tmp_path / "shop" / "sales-2024.csv").write_text(
        "no;who;when;state;sum\n1;ann;20240102 0930;done;10,50\n2;bob;20240103 0931;open;7,25\n"
    )
    (tmp_path / "shop" / "people.csv").write_text("id,city\nann,Porto\nbob,Faro\n")
    mapping = tmp_path / "third.toml"
    mapping.write_text(
        'title = "A third shop"\ncurrency = "EUR"\n'
        '[files.sales]\nname = "sales-*"\n[files.people]\nname = "people"\n'
        '[tables.orders]\nfile = "sales"\norder_id = "no"\ncustomer_id = "who"\n'
        'order_status = { column = "state", values = { done = "delivered" }, '
        'otherwise = "shipped" }\n'
        'order_purchase_timestamp = { column = "when", format = "%Y%m%d %H%M" }\n'
        '[tables.customers]\nfile = "people"\ncustomer_id = "id"\ncustomer_unique_id = "id"\n'
        'customer_city = "city"\n'
        '[tables.payments]\nfile = "sales"\norder_id = "no"\npayment_value = "sum"\n'
    )

    def look(read: ReadTables):
        orders = read.connection.execute(
            "SELECT order_id, order_status, CAST(order_purchase_timestamp AS VARCHAR) FROM orders "
            "ORDER BY 1"
        ).fetchall()
        return _kept(read), orders, read.currency

    kept, orders, currency = _examined(tmp_path / "shop", mapping, tmp_path, look)
    assert kept == {"ann": {"1": 1050}}
    assert orders == [
        ("1", "delivered", "2024-01-02 09:30:00"),
        ("2", "shipped", "2024-01-03 09:31:00"),
    ]
    assert currency == "EUR"
