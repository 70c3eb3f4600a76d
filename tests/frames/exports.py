"""Tiny exports for tests: written as CSV, read by the real reader, folded into facts."""

from __future__ import annotations

import csv
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import narwhals.stable.v2 as nw
import pandas as pd

from reportgen.frames.engine import connect
from reportgen.frames.facts import Facts, order_facts
from reportgen.frames.features import customer_features
from reportgen.inputs.export import open_export
from reportgen.inputs.read import read_tables
from reportgen.model.settings import Settings
from reportgen.pipeline import Computed, Inputs, compute
from reportgen.progress import Reporter

STEMS = {
    "customers": "olist_customers_dataset",
    "orders": "olist_orders_dataset",
    "items": "olist_order_items_dataset",
    "payments": "olist_order_payments_dataset",
    "reviews": "olist_order_reviews_dataset",
}
HEADINGS = {
    "customers": ("customer_id", "customer_unique_id", "customer_state"),
    "orders": (
        "order_id",
        "customer_id",
        "order_status",
        "order_purchase_timestamp",
        "order_approved_at",
        "order_delivered_carrier_date",
        "order_delivered_customer_date",
        "order_estimated_delivery_date",
    ),
    "items": ("order_id", "order_item_id", "price", "freight_value"),
    "payments": (
        "order_id",
        "payment_sequential",
        "payment_type",
        "payment_installments",
        "payment_value",
    ),
    "reviews": (
        "review_id",
        "order_id",
        "review_score",
        "review_creation_date",
        "review_answer_timestamp",
    ),
}


@dataclass(frozen=True, kw_only=True)
class Order:
    """One order with everything that belongs to it; moments are text, empty where missing."""

    buyer: str = "u0"
    bought: str = "2018-01-10 10:00:00"
    status: str = "delivered"
    approved: str = ""
    carried: str = ""
    delivered: str = "2018-01-15 12:00:00"
    estimated: str = "2018-01-30 00:00:00"
    state: str = "SP"
    items: Sequence[tuple[str, str]] = (("10.00", "1.00"),)  # price, freight
    payments: Sequence[tuple[str, str, str]] = (("credit_card", "1", "11.00"),)
    reviews: Sequence[tuple[int, str, str]] = field(default=())  # score, created, answered


def rows_of(orders: Sequence[Order]) -> dict[str, list[tuple[str, ...]]]:
    """Return the rows of the five tables."""
    rows: dict[str, list[tuple[str, ...]]] = {name: [] for name in STEMS}
    for i, o in enumerate(orders):
        rows["customers"].append((f"c{i}", o.buyer, o.state))
        moments = (o.bought, o.approved, o.carried, o.delivered, o.estimated)
        rows["orders"].append((f"o{i}", f"c{i}", o.status, *moments))
        for j, (price, freight) in enumerate(o.items):
            rows["items"].append((f"o{i}", str(j + 1), price, freight))
        for j, payment in enumerate(o.payments):
            rows["payments"].append((f"o{i}", str(j + 1), *payment))
        for j, (score, created, answered) in enumerate(o.reviews):
            rows["reviews"].append((f"r{i}-{j}", f"o{i}", str(score), created, answered))
    return rows


def write_rows(rows: dict[str, list[tuple[str, ...]]], folder: Path) -> Path:
    """Write the tables that are there."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, lines in rows.items():
        with (folder / f"{STEMS[name]}.csv").open("w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows([HEADINGS[name], *lines])
    return folder


def write_orders(orders: Sequence[Order], folder: Path) -> Path:
    """Write an export; a table that would be empty is left out."""
    return write_rows({name: rows for name, rows in rows_of(orders).items() if rows}, folder)


@contextmanager
def facts_of(
    folder: Path, *, kept_statuses: tuple[str, ...] = ("delivered",), without: Sequence[str] = ()
) -> Iterator[Facts]:
    """Read an export with the real reader and fold it."""
    with tempfile.TemporaryDirectory() as temp, open_export(folder) as export:
        connection = connect("1GB", Path(temp), in_memory=True)
        try:
            read = read_tables(export, connection)
            tables = {n: nw.from_native(t) for n, t in read.tables.items() if n not in without}
            count = iter(range(100))

            def checkpoint(frame: Any) -> Any:
                name = f"checkpoint_{next(count)}"
                frame.to_native().create(name)
                return nw.from_native(connection.table(name))

            yield order_facts(tables, kept_statuses=kept_statuses, checkpoint=checkpoint)
        finally:
            connection.close()


def collected(frame: Any) -> pd.DataFrame:
    """Return a frame in memory."""
    table: pd.DataFrame = frame.collect(backend="pandas").to_native()
    return table


def features_of(
    facts: Facts, *, cut_s: int, start_s: int | None = None, hide_later: bool = True
) -> pd.DataFrame:
    """Return the features of every customer, in the order of the id."""
    frame = customer_features(facts, cut_s=cut_s, start_s=start_s, hide_later=hide_later)
    table = collected(frame.join(facts.customers, on="customer", how="inner"))
    table = table.drop(columns="customer").set_index("customer_unique_id").sort_index()
    state = table["state"].astype(object)
    return table.assign(state=state.where(state.notna(), None))


def features_in(folder: Path, *, cut_s: int, **options: Any) -> pd.DataFrame:
    """Return the features that an export on disk gives."""
    with facts_of(folder) as facts:
        return features_of(facts, cut_s=cut_s, **options)


def at(*parts: int) -> datetime:
    """Return a moment without time zone, as exports write them."""
    return datetime(*parts)  # noqa: DTZ001


def computed_from(folder: Path, settings: Settings) -> Computed:
    """Run every stage on an export, without drawing anything."""
    with tempfile.TemporaryDirectory() as temp, open_export(folder) as export:
        connection = connect("1GB", Path(temp), in_memory=True)
        try:
            read = read_tables(export, connection)
            inputs = Inputs(
                connection=connection,
                tables=read.tables,
                notices=(),
                sources=(),
                missing_tables=(),
                content_hash="",
                synthetic=True,
            )
            return compute(inputs, settings, Reporter(label=str), cores=1)
        finally:
            connection.close()
