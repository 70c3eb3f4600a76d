"""The nine tables of a marketplace export: their columns, types and keys.

Only columns listed here are ever read. ``required`` columns must be there for the table to be
usable; the others are filled with nulls when they are missing.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """How the text of a column is read."""

    TEXT = "text"
    INTEGER = "integer"
    DECIMAL = "decimal"  # plain float64
    MONEY = "money"  # read exactly and kept as whole cents, int64, in a column named <name>_cents
    EXACT = "exact"  # a number with up to six decimals, exactly; never in one of the nine tables
    MOMENT = "moment"  # timestamp without time zone, seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnSpec:
    """One column of a table.

    Parameters
    ----------
    name : str
        As it stands in the export.
    kind : Kind
    required : bool
        Whether the table is unusable without the column.
    may_be_empty : bool
        Whether single rows of a required column may lack a value; otherwise such rows are left
        out.
    minimum, maximum : float or None
        Inclusive range of plausible values, in the column's own unit.
    packable : bool
        Whether its ids, which join tables, may be kept as numbers (see ``reportgen.frames.ids``).
    """

    name: str
    kind: Kind = Kind.TEXT
    required: bool = False
    may_be_empty: bool = False
    minimum: float | None = None
    maximum: float | None = None
    packable: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TableSpec:
    """One table of an export.

    Parameters
    ----------
    name : str
        Short name used in the code and in messages.
    stem : str
        Name of its file without folder and ending, as published by Olist.
    columns : tuple of ColumnSpec
    key : tuple of str
        Columns that together identify a row; empty where a table has no key.
    """

    name: str
    stem: str
    columns: tuple[ColumnSpec, ...]
    key: tuple[str, ...] = ()


def _id(name: str) -> ColumnSpec:
    return ColumnSpec(name=name, required=True)


def _packable(name: str) -> ColumnSpec:
    return ColumnSpec(name=name, required=True, packable=True)


CUSTOMERS = TableSpec(
    name="customers",
    stem="olist_customers_dataset",
    columns=(
        _packable("customer_id"),
        _packable("customer_unique_id"),
        ColumnSpec(name="customer_zip_code_prefix"),
        ColumnSpec(name="customer_city"),
        ColumnSpec(name="customer_state"),
    ),
    key=("customer_id",),
)
ORDERS = TableSpec(
    name="orders",
    stem="olist_orders_dataset",
    columns=(
        _packable("order_id"),
        _packable("customer_id"),
        _id("order_status"),
        ColumnSpec(name="order_purchase_timestamp", kind=Kind.MOMENT, required=True),
        ColumnSpec(name="order_approved_at", kind=Kind.MOMENT),
        ColumnSpec(name="order_delivered_carrier_date", kind=Kind.MOMENT),
        ColumnSpec(name="order_delivered_customer_date", kind=Kind.MOMENT),
        ColumnSpec(name="order_estimated_delivery_date", kind=Kind.MOMENT),
    ),
    key=("order_id",),
)
ITEMS = TableSpec(
    name="items",
    stem="olist_order_items_dataset",
    columns=(
        _packable("order_id"),
        ColumnSpec(name="order_item_id", kind=Kind.INTEGER, required=True, minimum=1),
        ColumnSpec(name="product_id", packable=True),
        ColumnSpec(name="seller_id", packable=True),
        ColumnSpec(name="price", kind=Kind.MONEY, required=True, minimum=0),
        ColumnSpec(name="freight_value", kind=Kind.MONEY, minimum=0),
    ),
    key=("order_id", "order_item_id"),
)
#: Further column of the items where a mapped line stands for several units.
UNITS = "units"
PAYMENTS = TableSpec(
    name="payments",
    stem="olist_order_payments_dataset",
    columns=(
        _packable("order_id"),
        ColumnSpec(name="payment_sequential", kind=Kind.INTEGER),
        ColumnSpec(name="payment_type", required=True, may_be_empty=True),
        ColumnSpec(
            name="payment_installments",
            kind=Kind.INTEGER,
            required=True,
            may_be_empty=True,
            minimum=0,
        ),
        ColumnSpec(name="payment_value", kind=Kind.MONEY, required=True, minimum=0),
    ),
    key=("order_id", "payment_sequential"),
)
REVIEWS = TableSpec(
    name="reviews",
    stem="olist_order_reviews_dataset",
    columns=(
        _packable("review_id"),
        _packable("order_id"),
        ColumnSpec(name="review_score", kind=Kind.INTEGER, required=True, minimum=1, maximum=5),
        ColumnSpec(name="review_comment_title"),
        ColumnSpec(name="review_comment_message"),
        ColumnSpec(name="review_creation_date", kind=Kind.MOMENT),
        ColumnSpec(name="review_answer_timestamp", kind=Kind.MOMENT),
    ),
    key=("review_id", "order_id"),
)
PRODUCTS = TableSpec(
    name="products",
    stem="olist_products_dataset",
    columns=(
        _packable("product_id"),
        ColumnSpec(name="product_category_name"),
        ColumnSpec(name="product_weight_g", kind=Kind.DECIMAL, minimum=0),
    ),
    key=("product_id",),
)
SELLERS = TableSpec(
    name="sellers",
    stem="olist_sellers_dataset",
    columns=(
        _packable("seller_id"),
        ColumnSpec(name="seller_zip_code_prefix"),
        ColumnSpec(name="seller_city"),
        ColumnSpec(name="seller_state"),
    ),
    key=("seller_id",),
)
GEOLOCATION = TableSpec(
    name="geolocation",
    stem="olist_geolocation_dataset",
    columns=(
        _id("geolocation_zip_code_prefix"),
        ColumnSpec(
            name="geolocation_lat", kind=Kind.DECIMAL, required=True, minimum=-90, maximum=90
        ),
        ColumnSpec(
            name="geolocation_lng", kind=Kind.DECIMAL, required=True, minimum=-180, maximum=180
        ),
        ColumnSpec(name="geolocation_city"),
        ColumnSpec(name="geolocation_state"),
    ),
)
TRANSLATION = TableSpec(
    name="translation",
    stem="product_category_name_translation",
    columns=(_id("product_category_name"), _id("product_category_name_english")),
    key=("product_category_name",),
)

ALL_TABLES = (
    CUSTOMERS,
    ORDERS,
    ITEMS,
    PAYMENTS,
    REVIEWS,
    PRODUCTS,
    SELLERS,
    GEOLOCATION,
    TRANSLATION,
)
REQUIRED_TABLES = ("customers", "orders")  # and at least one of payments, items
