"""Tiny exports for tests: written as CSV, read by the real reader, folded into facts."""

from __future__ import annotations

import csv
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import narwhals.stable.v2 as nw
import pandas as pd

from reportgen.frames.engine import connect
from reportgen.frames.engines import embedded
from reportgen.frames.extras import extra_features
from reportgen.frames.facts import Facts, order_facts
from reportgen.frames.features import customer_features
from reportgen.inputs.export import open_export
from reportgen.inputs.read import read_tables
from reportgen.model.settings import Settings
from reportgen.pipeline.compute import compute
from reportgen.pipeline.loading import inputs_of
from reportgen.pipeline.records import Computed
from reportgen.pipeline.view import View
from reportgen.progress import Reporter

STEMS = {
    "customers": "olist_customers_dataset",
    "orders": "olist_orders_dataset",
    "items": "olist_order_items_dataset",
    "payments": "olist_order_payments_dataset",
    "reviews": "olist_order_reviews_dataset",
}
HEADINGS = {
    "customers": (
        "customer_id",
        "customer_unique_id",
        "customer_state",
        "customer_zip_code_prefix",
    ),
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
    "items": (
        "order_id",
        "order_item_id",
        "price",
        "freight_value",
        "product_id",
        "seller_id",
    ),
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
        "review_comment_message",
    ),
}
#: Tables that a shop has beside its orders: products, sellers, and points of postal codes.
SHOP_TABLES = {
    "olist_products_dataset": [
        ("product_id", "product_category_name"),
        ("p0", "toys"),
        ("p1", "toys"),
        ("p2", "tools"),
        ("p3", ""),
    ],
    "olist_sellers_dataset": [
        ("seller_id", "seller_zip_code_prefix"),
        ("s0", "01000"),
        ("s1", "20000"),
        ("s2", "99999"),
    ],
    "olist_geolocation_dataset": [
        ("geolocation_zip_code_prefix", "geolocation_lat", "geolocation_lng"),
        ("01000", "-23.5", "-46.6"),
        ("01000", "-23.7", "-46.8"),
        ("01000", "38.0", "-9.1"),
        ("20000", "-22.9", "-43.2"),
        ("20000", "-22.8", "-43.4"),
        ("69000", "-3.1", "-60.0"),
    ],
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
    zip: str = "01000"
    # price, freight, and where they matter product and seller
    items: Sequence[tuple[str, ...]] = (("10.00", "1.00"),)
    payments: Sequence[tuple[str, str, str]] = (("credit_card", "1", "11.00"),)
    # score, created, answered, and where it matters the text
    reviews: Sequence[tuple[Any, ...]] = field(default=())


def rows_of(orders: Sequence[Order]) -> dict[str, list[tuple[str, ...]]]:
    """Return the rows of the five tables."""
    rows: dict[str, list[tuple[str, ...]]] = {name: [] for name in STEMS}
    for i, o in enumerate(orders):
        rows["customers"].append((f"c{i}", o.buyer, o.state, o.zip))
        moments = (o.bought, o.approved, o.carried, o.delivered, o.estimated)
        rows["orders"].append((f"o{i}", f"c{i}", o.status, *moments))
        for j, item in enumerate(o.items):
            rows["items"].append((f"o{i}", str(j + 1), *item))
        for j, payment in enumerate(o.payments):
            rows["payments"].append((f"o{i}", str(j + 1), *payment))
        for j, (score, *rest) in enumerate(o.reviews):
            rows["reviews"].append((f"r{i}-{j}", f"o{i}", str(score), *rest))
    return rows


def write_rows(rows: dict[str, list[tuple[str, ...]]], folder: Path) -> Path:
    """Write the tables that are there; rows too short for their heading end in empty fields."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, lines in rows.items():
        heading = HEADINGS[name]
        full = [(*line, *[""] * (len(heading) - len(line))) for line in lines]
        _write(folder / f"{STEMS[name]}.csv", [heading, *full])
    return folder


def _write(path: Path, lines: Sequence[tuple[str, ...]]) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(lines)


def write_shop(folder: Path, *, without: Sequence[str] = ()) -> Path:
    """Add products, sellers and places to an export, as far as wanted."""
    for stem, lines in SHOP_TABLES.items():
        if stem.split("_")[1] not in without:
            _write(folder / f"{stem}.csv", lines)
    return folder


def write_orders(orders: Sequence[Order], folder: Path) -> Path:
    """Write an export; a table that would be empty is left out."""
    return write_rows({name: rows for name, rows in rows_of(orders).items() if rows}, folder)


@contextmanager
def opened(
    folder: Path, *, kept_statuses: tuple[str, ...] = ("delivered",), without: Sequence[str] = ()
) -> Iterator[tuple[Facts, dict[str, Any], Any]]:
    """Read an export with the real reader and fold it; yield facts, tables and checkpoint."""
    with tempfile.TemporaryDirectory() as temp, open_export(folder) as export:
        connection = connect("1GB", Path(temp))
        try:
            read = read_tables(export, connection)
            tables = {n: nw.from_native(t) for n, t in read.tables.items() if n not in without}
            count = iter(range(100))

            def checkpoint(frame: Any) -> Any:
                name = f"checkpoint_{next(count)}"
                frame.to_native().create(name)
                return nw.from_native(connection.table(name))

            facts = order_facts(tables, kept_statuses=kept_statuses, checkpoint=checkpoint)
            yield facts, tables, checkpoint
        finally:
            connection.close()


@contextmanager
def facts_of(folder: Path, **options: Any) -> Iterator[Facts]:
    """Read an export with the real reader and fold it."""
    with opened(folder, **options) as (facts, _, _):
        yield facts


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


def extras_of(
    facts: Facts, tables: dict[str, Any], checkpoint: Any, *, cut_s: int, hide_later: bool = True
) -> pd.DataFrame:
    """Return the further features of every customer, in the order of the id."""
    frame = extra_features(facts, tables, cut_s=cut_s, hide_later=hide_later, checkpoint=checkpoint)
    table = collected(frame.join(facts.customers, on="customer", how="inner"))
    return table.drop(columns="customer").set_index("customer_unique_id").sort_index()


def extras_in(folder: Path, *, cut_s: int, hide_later: bool = True, **options: Any) -> pd.DataFrame:
    """Return the further features that an export on disk gives."""
    with opened(folder, **options) as (facts, tables, checkpoint):
        return extras_of(facts, tables, checkpoint, cut_s=cut_s, hide_later=hide_later)


def features_in(folder: Path, *, cut_s: int, **options: Any) -> pd.DataFrame:
    """Return the features that an export on disk gives."""
    with facts_of(folder) as facts:
        return features_of(facts, cut_s=cut_s, **options)


def at(*parts: int) -> datetime:
    """Return a moment without time zone, as exports write them."""
    return datetime(*parts)  # noqa: DTZ001


def reasoned(view: View) -> Any:
    """Return the rows of a view's base, nobody kept apart."""
    return view.base.rows.with_columns(reason=nw.lit(""))


def given_labels(view: View, labels: Any) -> Any:
    """Return the view's customers with labels 0 or 1 that a test gives them, in their order."""
    ones = view.customers["customer"][labels == 1].tolist()
    label = nw.when(nw.col("customer").is_in(ones)).then(1).otherwise(0).cast(nw.Int64)
    return view.base.rows.select("customer", label=label, confidence=nw.lit(0.5))


def write_listed(computed: Computed, path: Path, lang: str = "en") -> None:
    """Write ``segments.csv`` of a run that ``computed_from`` returned."""
    with tempfile.TemporaryDirectory() as temp:
        connection = connect("1GB", Path(temp))
        engine = replace(
            embedded(connection),
            returned=lambda frame: connection.from_arrow(
                frame.collect(backend="pyarrow").to_arrow()
            ),
        )
        replace(computed, engine=engine).write_everyone(lang, path)
        connection.close()


def computed_from(folder: Path, settings: Settings) -> Computed:
    """Run every stage on an export, without drawing anything."""
    with tempfile.TemporaryDirectory() as temp, open_export(folder) as export:
        connection = connect("1GB", Path(temp))
        try:
            read = read_tables(export, connection)
            inputs = replace(inputs_of(export, read), notices=(), sources=(), content_hash="")
            found = compute(inputs, settings, Reporter(label=str), cores=1)
            listed = found.everyone.sort("customer").collect(backend="pyarrow")
            return replace(found, everyone=listed.lazy())
        finally:
            connection.close()
