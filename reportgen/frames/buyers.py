"""Who bought, and where they live: customers and places as numbers that orders can carry."""

from __future__ import annotations

from typing import Any

import narwhals.stable.v2 as nw

Frame = nw.LazyFrame[Any]


def homes_of(customers: Frame) -> Frame:
    """Return customers with their state and zip, as texts that are empty where there is none."""
    return customers.select(
        "customer_id",
        "customer_unique_id",
        state=nw.col("customer_state").fill_null(""),
        zip=nw.col("customer_zip_code_prefix").fill_null(""),
    )


def numbered_customers(homes: Frame) -> Frame:
    """Return ``customer`` and ``customer_unique_id``, numbered in the order of the id."""
    ids = homes.select("customer_unique_id").unique()
    return ids.with_row_index("customer", order_by="customer_unique_id").with_columns(
        nw.col("customer").cast(nw.Int64)
    )


def numbered_places(homes: Frame) -> Frame:
    """Return ``place``, ``state`` and ``zip``, numbered in the order of the names."""
    named = homes.select("state", "zip").unique().with_row_index("place", order_by=("state", "zip"))
    return named.with_columns(nw.col("place").cast(nw.Int64))


def buyers_of(homes: Frame, customers: Frame, places: Frame) -> Frame:
    """Return ``customer_id`` with the numbers ``customer`` and ``place``."""
    placed = homes.join(places, on=["state", "zip"], how="inner").drop("state", "zip")
    return placed.join(customers, on="customer_unique_id", how="inner").drop("customer_unique_id")


def with_text_ids(frame: Frame, name: str) -> Frame:
    """Return a column of ids as in the export, also where the engine has them as numbers."""
    if frame.collect_schema()[name] == nw.String:
        return frame
    written = nw.col(name).cast(nw.String)
    return frame.with_columns(written.str.replace_all("-", "", literal=True).alias(name))


def told_places(places: Frame) -> Frame:
    """Return places whose names are null where customers have none."""
    told = {name: nw.when(nw.col(name) != "").then(nw.col(name)) for name in ("state", "zip")}
    return places.select("place", **told)
