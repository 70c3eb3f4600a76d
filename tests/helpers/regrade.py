"""The report card again, in plain pandas, from the two runs' files and the export's tables."""

from __future__ import annotations

import json
import zipfile
from datetime import datetime, timedelta
from pathlib import Path

import pandas as pd

STEMS = {
    "orders": "olist_orders_dataset.csv",
    "customers": "olist_customers_dataset.csv",
    "payments": "olist_order_payments_dataset.csv",
}


def _table(export: Path, name: str) -> pd.DataFrame:
    if export.is_dir():
        return pd.read_csv(export / STEMS[name], dtype=str)
    with zipfile.ZipFile(export) as archive, archive.open(STEMS[name]) as file:
        return pd.read_csv(file, dtype=str)


def regrade(export: Path, before: Path, after: Path) -> dict[str, tuple[int, int, float]]:
    """Return members, buyers and mean spend of each earlier segment in the days that can be seen.

    Parameters
    ----------
    export : Path
        As it is today, with its payments.
    before, after : Path
        The earlier and the later run.
    """
    old = json.loads((before / "run.json").read_text())
    new = json.loads((after / "run.json").read_text())
    start, end = (datetime.fromisoformat(each["as_of"]) for each in (old, new))
    days = 90.0
    whole = (end - start) / timedelta(days=1) - (28 if new["as_of_given"] else 0)
    until = start + timedelta(days=min(days, whole))

    orders = _table(export, "orders").merge(
        _table(export, "customers")[["customer_id", "customer_unique_id"]], on="customer_id"
    )
    moments = ["order_purchase_timestamp", "order_delivered_customer_date"]
    for name in (*moments, "order_estimated_delivery_date"):
        orders[name] = pd.to_datetime(orders[name])
    arrived = orders[moments[1]].fillna(orders["order_estimated_delivery_date"])
    kept = orders["order_status"] == "delivered"
    if new["as_of_given"]:
        kept &= arrived.fillna(orders[moments[0]]) < end
    kept &= (orders[moments[0]] >= start) & (orders[moments[0]] < until)
    paid = _table(export, "payments").astype({"payment_value": float})
    paid = paid.groupby("order_id")["payment_value"].sum()
    bought = orders[kept].assign(paid=lambda t: t["order_id"].map(paid).fillna(0.0))
    spend = bought.groupby("customer_unique_id")["paid"].sum()

    segments = pd.read_csv(before / "segments.csv", dtype={"customer_unique_id": str})
    segments = segments[segments["segment_id"].notna()]
    segments = segments[segments["customer_unique_id"].isin(orders["customer_unique_id"])]
    found = {}
    for key, rows in segments.groupby("segment_id"):
        ids = rows["customer_unique_id"]
        found[str(key)] = (
            len(rows),
            int(ids.isin(spend.index).sum()),
            float(ids.map(spend).fillna(0.0).mean()),
        )
    return found
