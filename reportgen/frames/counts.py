"""Kept orders counted: by hour, by category, by means of payment."""

from __future__ import annotations

from collections.abc import Mapping

import narwhals.stable.v2 as nw

from reportgen.frames.facts import Frame
from reportgen.frames.moments import SECONDS_PER_DAY
from reportgen.model.tables import UNITS

_THURSDAY = 3  # 1970-01-01, with Monday as 0


def _ones(rows: Frame) -> Frame:
    return rows.with_columns(one=nw.lit(1).cast(nw.Int64))


def per_hour(orders: Frame) -> tuple[tuple[int, ...], ...]:
    """Return orders per weekday (Monday first) and hour of the purchase: 7 rows of 24."""
    day = nw.col("purchased_s") // SECONDS_PER_DAY
    # Not every engine has a remainder.
    timed = orders.with_columns(
        weekday=day + _THURSDAY - (day + _THURSDAY) // 7 * 7,
        hour=(nw.col("purchased_s") - day * SECONDS_PER_DAY) // 3_600,
    )
    sums = _ones(timed).group_by("weekday", "hour").agg(nw.col("one").sum())
    found = {
        (int(weekday), int(hour)): int(n)
        for weekday, hour, n in sums.collect(backend="pyarrow").iter_rows()
    }
    return tuple(tuple(found.get((day, hour), 0) for hour in range(24)) for day in range(7))


def _named(rows: Frame, name: str, cents: str) -> list[tuple[str, int, int]]:
    """Return name, orders and whole cents per value of a column, most orders first."""
    per_order = rows.group_by("order_id", name).agg(nw.col(cents).sum())
    sums = _ones(per_order).group_by(name).agg(nw.col("one").sum(), nw.col(cents).sum())
    found = [
        (str(value), int(n), int(total or 0))
        for value, n, total in sums.collect(backend="pyarrow").iter_rows()
    ]
    return sorted(found, key=lambda row: (-row[1], row[0]))


def per_category(orders: Frame, tables: Mapping[str, Frame]) -> list[tuple[str, int, int]]:
    """Return category, orders that hold it, and cents of its prices; most orders first.

    Names are those of the table of translations where it has one. Empty without the tables of
    items and products, or without a category.
    """
    if "items" not in tables or "products" not in tables:
        return []
    column = "product_category_name"
    products = tables["products"].filter(~nw.col(column).is_null())
    lines = tables["items"].select("order_id", "product_id", "price_cents")
    bought = lines.join(products.select("product_id", column), on="product_id", how="inner")
    kept = bought.join(orders.select("order_id"), on="order_id", how="inner")
    words: dict[str, str] = {}
    if "translation" in tables:
        pairs = tables["translation"].select(column, f"{column}_english")
        words = {
            str(name): str(word)
            for name, word in pairs.collect(backend="pyarrow").iter_rows()
            if name is not None and word is not None
        }
    return [
        (words.get(name, name), n, cents) for name, n, cents in _named(kept, column, "price_cents")
    ]


def per_means(orders: Frame, tables: Mapping[str, Frame]) -> list[tuple[str, int, int]]:
    """Return means of payment, orders paid with it, and cents; most orders first."""
    if "payments" not in tables:
        return []
    paid = tables["payments"].filter(~nw.col("payment_type").is_null())
    rows = paid.select("order_id", "payment_type", "payment_value_cents")
    kept = rows.join(orders.select("order_id"), on="order_id", how="inner")
    return _named(kept, "payment_type", "payment_value_cents")


def units_of_one_product(
    orders: Frame, tables: Mapping[str, Frame], *, in_order: int, in_all: int
) -> Frame:
    """Return what customers bought who bought very many units of one product.

    Parameters
    ----------
    orders : frame
        Kept orders.
    tables : mapping of str to frame
        With ``items``, a row per unit, or with the units of a row where it stands for several.
    in_order, in_all : int
        So many units of one product in one order, or over all orders of a customer.

    Returns
    -------
    frame
        ``customer``, ``order_id``, ``product_id``, ``since_s`` (the moment from which the order
        counts), ``units``; of the customers who reach either number, all they bought.
    """
    counted = orders.select(
        "order_id",
        "customer",
        since_s=nw.max_horizontal(nw.col("kept_from_s"), nw.col("purchased_s")),
    )
    items = tables["items"]
    if UNITS not in items.collect_schema().names():
        items = items.with_columns(nw.lit(1).cast(nw.Int64).alias(UNITS))
    bought = items.select("order_id", "product_id", UNITS).join(counted, on="order_id", how="inner")
    keys = ("customer", "order_id", "product_id", "since_s")
    each = bought.group_by(*keys).agg(nw.col(UNITS).sum())
    each = each.with_columns(nw.col(UNITS).cast(nw.Int64))
    sums = each.group_by("customer", "product_id").agg(
        nw.col("units").sum().alias("in_all"), nw.col("units").max().alias("in_order")
    )
    many = sums.filter((nw.col("in_order") >= in_order) | (nw.col("in_all") >= in_all))
    return each.join(many.select("customer").unique(), on="customer", how="inner")
