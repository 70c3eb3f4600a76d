"""What was bought in an order, and what was paid for it: a row per order of each table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import narwhals.stable.v2 as nw

Frame = nw.LazyFrame[Any]
_FEW_TYPES = 12  # of payment, at most, that have a column each: grouping twice takes twice as long


def _int(name: str) -> nw.Expr:
    return nw.col(name).fill_null(0).cast(nw.Int64)


def _item_facts(items: Frame) -> Frame:
    lines = items.with_columns(one=nw.lit(1).cast(nw.Int64))
    sums = lines.group_by("order_id").agg(
        nw.col("one").sum().alias("n_items"),
        nw.col("price_cents").sum().alias("item_cents"),
        nw.col("freight_value_cents").sum().alias("freight_cents"),
    )
    return sums.with_columns(_int("n_items"), _int("item_cents"), _int("freight_cents"))


def _payment_facts(payments: Frame) -> Frame:
    """Return what was paid per order, and in how many means; an unknown one is a means too."""
    some = payments.select("payment_type").unique().head(_FEW_TYPES + 2)  # one may be unknown
    types = some.collect(backend="pyarrow")
    names = sorted((name for name in types["payment_type"] if name is not None), key=str)
    if len(names) > _FEW_TYPES:
        return _payments_of_many_types(payments)
    used = [nw.col("payment_type") == name for name in names]
    used += [nw.col("payment_type").is_null()] * (len(names) < len(types))
    flags = {f"type_{i}": nw.when(one).then(1).otherwise(0) for i, one in enumerate(used)}
    per_order = (
        payments.with_columns(one=nw.lit(1), **flags)
        .group_by("order_id")
        .agg(
            nw.col("one").sum().alias("n_payments"),
            nw.col("payment_value_cents").sum().alias("payment_cents"),
            nw.col("payment_installments").max().alias("max_installments"),
            *(nw.col(flag).max() for flag in flags),
        )
    )
    counted = sum((nw.col(flag) for flag in flags), nw.lit(0))
    return per_order.select(
        "order_id",
        *map(_int, ("n_payments", "payment_cents", "max_installments")),
        counted.cast(nw.Int64).alias("n_payment_types"),
    )


def _payments_of_many_types(payments: Frame) -> Frame:
    """Return the same where means are too many to have a column each."""
    per_type = (
        payments.with_columns(one=nw.lit(1).cast(nw.Int64))
        .group_by("order_id", "payment_type")
        .agg(
            nw.col("one").sum().alias("n_payments"),
            nw.col("payment_value_cents").sum().alias("payment_cents"),
            nw.col("payment_installments").max().alias("max_installments"),
        )
        .with_columns(one=nw.lit(1).cast(nw.Int64))
    )
    per_order = per_type.group_by("order_id").agg(
        nw.col("n_payments").sum(),
        nw.col("payment_cents").sum(),
        nw.col("max_installments").max(),
        nw.col("one").sum().alias("n_payment_types"),
    )
    return per_order.with_columns(
        _int("n_payments"), _int("payment_cents"), _int("max_installments"), _int("n_payment_types")
    )


def have_any(table: Frame, *columns: str) -> list[bool]:
    """Return whether columns have a value at all: without any, zero would be made up."""
    largest = table.select(*(nw.col(column).max() for column in columns))
    row = largest.collect(backend="pyarrow").row(0)
    return [value is not None for value in row]


def told_by(tables: Mapping[str, Frame]) -> dict[str, bool]:
    """Return whether any payment tells its means, and its instalments (true without payments)."""
    told = {"n_payment_types": "payment_type", "max_installments": "payment_installments"}
    if "payments" not in tables:
        return dict.fromkeys(told, True)
    return dict(zip(told, have_any(tables["payments"], *told.values()), strict=True))


PARTS = {"items": _item_facts, "payments": _payment_facts}


def _no_items(orders: Frame) -> Frame:
    zero = nw.lit(0).cast(nw.Int64)
    return orders.with_columns(n_items=zero, item_cents=zero, freight_cents=zero)


def _from_items_alone(orders: Frame) -> Frame:
    """Stand in for a missing payments table: the amount is price plus freight, means unknown."""
    zero = nw.lit(0).cast(nw.Int64)
    return orders.with_columns(
        payment_cents=nw.col("item_cents") + nw.col("freight_cents"),
        n_payments=zero,
        max_installments=zero,
        n_payment_types=zero,
    )


def with_parts(orders: Frame, parts: Mapping[str, Frame]) -> Frame:
    """Return orders with what was bought and what was paid, as far as there are such facts."""

    def joined(frame: Frame, part: Frame, *names: str) -> Frame:
        return frame.join(part, on="order_id", how="left").with_columns(*map(_int, names))

    if "items" in parts:
        orders = joined(orders, parts["items"], "n_items", "item_cents", "freight_cents")
    else:
        orders = _no_items(orders)
    if "payments" not in parts:
        return _from_items_alone(orders)
    names = ("n_payments", "payment_cents", "max_installments", "n_payment_types")
    return joined(orders, parts["payments"], *names)
