"""An export as it would have been written at an earlier moment, from the texts of the later one."""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path

import pandas as pd
from exports import STEMS


def _read(folder: Path, name: str) -> pd.DataFrame | None:
    path = folder / f"{STEMS[name]}.csv"
    if not path.exists():
        return None
    return pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8-sig")


def _later(texts: pd.Series, at: datetime) -> pd.Series:
    """Return which moments lie at or after ``at``; an empty one does not."""
    return pd.to_datetime(texts.where(texts != "")) >= pd.Timestamp(at)


def _orders_at(orders: pd.DataFrame, at: datetime) -> pd.DataFrame:
    seen = orders[~_later(orders["order_purchase_timestamp"], at)].copy()
    approved = _later(seen["order_approved_at"], at)
    carried = _later(seen["order_delivered_carrier_date"], at)
    arrived = seen["order_delivered_customer_date"]
    reached = arrived.where(arrived != "", seen["order_estimated_delivery_date"])
    under_way = (seen["order_status"] == "delivered") & _later(reached, at)
    seen.loc[under_way, "order_status"] = "shipped"
    seen.loc[under_way & carried, "order_status"] = "processing"
    seen.loc[under_way & approved, "order_status"] = "created"
    for column, hidden in (
        ("order_approved_at", approved),
        ("order_delivered_carrier_date", carried),
        ("order_delivered_customer_date", _later(arrived, at)),
    ):
        seen.loc[hidden, column] = ""
    return seen


def _reviews_at(reviews: pd.DataFrame, orders: pd.DataFrame, at: datetime) -> pd.DataFrame:
    """``orders`` are those of ``at``: a review without dates waits for the delivery."""
    seen = reviews[reviews["order_id"].isin(orders["order_id"])].copy()
    answered, created = seen["review_answer_timestamp"], seen["review_creation_date"]
    delivered = orders.loc[orders["order_status"] == "delivered", "order_id"]
    dated = answered.where(answered != "", created)
    gone = _later(dated, at) | ((dated == "") & ~seen["order_id"].isin(delivered))
    seen.loc[_later(created, at), "review_creation_date"] = ""
    return seen[~gone]


def write_as_of(folder: Path, at: datetime, out: Path) -> Path:
    """Write the export of ``folder`` as it would have been exported at ``at``."""
    shutil.copytree(folder, out)
    tables = {name: _read(folder, name) for name in STEMS}
    orders = _orders_at(tables["orders"], at)
    customers = tables["customers"]
    seen = {
        "orders": orders,
        "customers": customers[customers["customer_id"].isin(orders["customer_id"])],
    }
    for name in ("items", "payments"):
        if tables[name] is not None:
            seen[name] = tables[name][tables[name]["order_id"].isin(orders["order_id"])]
    if tables["reviews"] is not None:
        seen["reviews"] = _reviews_at(tables["reviews"], orders, at)
    for name, table in seen.items():
        table.to_csv(out / f"{STEMS[name]}.csv", index=False, lineterminator="\n")
    return out
