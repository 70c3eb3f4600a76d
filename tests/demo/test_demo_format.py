"""File names, headers, quoting and keys are those of the real export."""

import re

import pytest

from reportgen.inputs.demo import write_demo
from reportgen.model.tables import ALL_TABLES, Kind

HEADERS = {
    "olist_customers_dataset": "customer_id customer_unique_id customer_zip_code_prefix "
    "customer_city customer_state",
    "olist_geolocation_dataset": "geolocation_zip_code_prefix geolocation_lat geolocation_lng "
    "geolocation_city geolocation_state",
    "olist_order_items_dataset": "order_id order_item_id product_id seller_id "
    "shipping_limit_date price freight_value",
    "olist_order_payments_dataset": "order_id payment_sequential payment_type "
    "payment_installments payment_value",
    "olist_order_reviews_dataset": "review_id order_id review_score review_comment_title "
    "review_comment_message review_creation_date review_answer_timestamp",
    "olist_orders_dataset": "order_id customer_id order_status order_purchase_timestamp "
    "order_approved_at order_delivered_carrier_date order_delivered_customer_date "
    "order_estimated_delivery_date",
    "olist_products_dataset": "product_id product_category_name product_name_lenght "
    "product_description_lenght product_photos_qty product_weight_g product_length_cm "
    "product_height_cm product_width_cm",
    "olist_sellers_dataset": "seller_id seller_zip_code_prefix seller_city seller_state",
}
TRANSLATION = "product_category_name_translation"
PATTERNS = {
    Kind.INTEGER: r"\d+",
    Kind.DECIMAL: r"-?\d+(\.\d+)?",
    Kind.MONEY: r"\d+\.\d\d",
    Kind.MOMENT: r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d",
}


def test_the_files_are_the_nine_tables_and_the_mark(export):
    names = {f"{table.stem}.csv" for table in ALL_TABLES}
    assert set(export.files) == names | {"SYNTHETIC.md"}
    assert "made up" in export.files["SYNTHETIC.md"].decode("utf-8")


@pytest.mark.parametrize("stem", sorted(HEADERS))
def test_headers_are_quoted_and_complete(export, stem):
    end = "\r\n" if "reviews" in stem else "\n"
    header = ",".join(f'"{name}"' for name in HEADERS[stem].split())
    assert export.text(stem).startswith(header + end)
    assert export.text(stem).endswith(end)


@pytest.mark.parametrize("table", ALL_TABLES, ids=lambda table: table.name)
def test_every_cell_fits_its_column(export, table):
    rows = export.rows(table.stem)
    if table.name == "translation":
        rows = [{key.removeprefix("\ufeff"): value for key, value in row.items()} for row in rows]
    for column in table.columns:
        values = [row[column.name] for row in rows]
        pattern = re.compile(PATTERNS.get(column.kind, r"(?s:.*)"))
        assert all(pattern.fullmatch(value) for value in values if value), column.name
        if column.minimum is not None:
            assert min(float(value) for value in values if value) >= column.minimum
        if column.maximum is not None:
            assert max(float(value) for value in values if value) <= column.maximum


@pytest.mark.parametrize("table", ALL_TABLES, ids=lambda table: table.name)
def test_keys_are_unique(export, table):
    rows = [tuple(row.values()) for row in export.rows(table.stem)]
    names = [name.removeprefix("\ufeff") for name in export.rows(table.stem)[0]]
    places = [names.index(name) for name in table.key]
    if places:
        assert len({tuple(row[place] for place in places) for row in rows}) == len(rows)


def test_ids_are_32_hex_digits_quoted_as_in_the_real_export(export):
    lines = export.text("olist_orders_dataset").splitlines()[1:]
    pattern = re.compile(r'(?:"\d[0-9a-f]{31}"|[a-f][0-9a-f]{31}),')
    assert all(pattern.match(line) for line in lines)
    assert all(re.fullmatch(r"[0-9a-f]{32}", row["review_id"]) for row in export.reviews)
    starts = re.findall(
        r'^"[0-9a-f]{32}","[0-9a-f]{32}",[1-5],',
        export.text("olist_order_reviews_dataset"),
        flags=re.MULTILINE,
    )
    assert len(starts) == len(export.reviews)


def test_the_translation_starts_with_a_mark_and_ends_without_a_line_end(export):
    content = export.files[f"{TRANSLATION}.csv"]
    start = b"\xef\xbb\xbfproduct_category_name,product_category_name_english\r\n"
    assert content.startswith(start)
    assert content.count(b"\n") == content.count(b"\r\n") == 25
    assert not content.endswith(b"\n")


def test_nothing_refers_to_a_row_that_is_not_there(export):
    order_ids = {row["order_id"] for row in export.orders}
    assert {row["customer_id"] for row in export.orders} == {
        row["customer_id"] for row in export.customers
    }
    assert len(export.orders) == len(export.customers)
    for table in (export.items, export.payments, export.reviews):
        assert {row["order_id"] for row in table} <= order_ids
    assert {row["product_id"] for row in export.items} <= {
        row["product_id"] for row in export.products
    }
    assert {row["seller_id"] for row in export.items} <= {
        row["seller_id"] for row in export.sellers
    }
    assert {row["customer_unique_id"] for row in export.customers} == set(export.planted)


def test_write_demo_writes_what_demo_files_returns(tmp_path, full):
    folder = tmp_path / "new" / "demo"
    write_demo(folder)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == full.files
