"""The passports of a whole run, counted again from the files of the export by other means."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from reportgen.model.encode import analysis_from_json

TIMES = [
    "order_purchase_timestamp",
    "order_delivered_customer_date",
    "order_estimated_delivery_date",
]


def _table(export: Path, name: str) -> pd.DataFrame:
    return pd.read_csv(export / f"olist_{name}_dataset.csv", dtype={"order_id": str})


@pytest.fixture(scope="module")
def orders(small_export: Path, finished_run: Path) -> pd.DataFrame:
    """Return the delivered orders with segment, amount, items, instalments, score and lateness."""
    customers = _table(small_export, "customers")[["customer_id", "customer_unique_id"]]
    segments = pd.read_csv(finished_run / "segments.csv")[["customer_unique_id", "segment_id"]]
    found = _table(small_export, "orders").merge(customers, on="customer_id").merge(segments)
    found = found[found["order_status"] == "delivered"].set_index("order_id")
    found[TIMES] = found[TIMES].apply(pd.to_datetime)
    paid = _table(small_export, "order_payments").groupby("order_id")
    arrived = found["order_delivered_customer_date"].dt.normalize()
    late = arrived > found["order_estimated_delivery_date"].dt.normalize()
    return found.assign(
        amount=paid["payment_value"].sum().round(2),
        installments=paid["payment_installments"].max(),
        n_items=_table(small_export, "order_items").groupby("order_id").size(),
        low=_table(small_export, "order_reviews").groupby("order_id")["review_score"].min(),
        late=late.where(arrived.notna()).astype("boolean"),
    )


@pytest.fixture(scope="module")
def segments(finished_run: Path):
    return analysis_from_json((finished_run / "analysis.json").read_text()).segments


def _of(orders: pd.DataFrame, segment_id: str) -> pd.DataFrame:
    return orders[orders["segment_id"] == segment_id]


def test_every_delivered_order_belongs_to_one_passport(orders, segments):
    assert sum(segment.habits.n_orders for segment in segments) == len(orders)
    for segment in segments:
        assert segment.habits.n_orders == len(_of(orders, segment.segment_id))


def test_a_typical_order(orders, segments):
    for segment in segments:
        own, habits = _of(orders, segment.segment_id), segment.habits
        for name, share in (("p25", 0.25), ("median", 0.5), ("p75", 0.75)):
            expected = np.quantile(own["amount"].dropna(), share, method="inverted_cdf")
            assert getattr(habits.amount, name) == pytest.approx(expected)
        assert habits.several_items.share == pytest.approx((own["n_items"] > 1).mean())
        paid = own["installments"].dropna()
        assert habits.in_installments.share == pytest.approx((paid > 1).mean())


def test_when_they_buy(orders, segments):
    for segment in segments:
        own = _of(orders, segment.segment_id)["order_purchase_timestamp"]
        blocks = own.groupby([own.dt.day_of_week, own.dt.hour // 3]).size()
        for block in segment.habits.hours:
            n = int(blocks.get((block.weekday, block.block), 0))
            expected = n / len(own) if n >= segment.habits.fewest else None
            assert block.share == (None if expected is None else pytest.approx(expected))
        months = own.dt.strftime("%Y-%m").value_counts(normalize=True)
        for month in segment.habits.months:
            n = round(months.get(month.month, 0.0) * len(own))
            told = n >= segment.habits.fewest
            assert month.share == (pytest.approx(n / len(own)) if told else None)


def test_where_they_live(finished_run, segments):
    customers = pd.read_csv(finished_run / "segments.csv")
    for segment in segments:
        states = customers[customers["segment_id"] == segment.segment_id]["state"]
        for cell in segment.habits.states:
            assert cell.n == int((states == cell.name).sum())
            assert cell.share == pytest.approx(cell.n / len(states))


def test_satisfaction_and_lateness(orders, segments):
    for segment in segments:
        own, habits = _of(orders, segment.segment_id), segment.habits
        assert habits.late.share == pytest.approx(own["late"].dropna().mean())
        judged = own[own["low"].notna() & own["late"].notna()]
        low, late = judged["low"] <= 2, judged["late"].astype(bool)
        if habits.risk is not None:
            assert habits.risk.n_late == int(late.sum())
            assert habits.risk.n_late_low == int((low & late).sum())
            assert habits.risk.n_punctual_low == int((low & ~late).sum())
        scores = own["low"].dropna().astype(int).value_counts(normalize=True)
        for cell in habits.scores:
            assert cell.share == pytest.approx(scores.get(int(cell.name), 0.0))
