"""The features once more, by other means: csv and dictionaries, one order after the other."""

from __future__ import annotations

import csv
from collections import defaultdict
from datetime import datetime, time
from pathlib import Path

import pandas as pd
from exports import STEMS


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    path = folder / f"{STEMS[name]}.csv"
    if not path.exists():
        return []
    with path.open(newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def moment(text: str) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def cents(text: str) -> int:
    whole, _, rest = text.partition(".")
    return int(whole or 0) * 100 + int((rest + "00")[:2])


def _by_order(lines: list[dict[str, str]]) -> dict[str, list[dict[str, str]]]:
    found = defaultdict(list)
    for line in lines:
        found[line["order_id"]].append(line)
    return found


def kept_from(order: dict[str, str]) -> datetime | None:
    """Return when an order counts as delivered, by the words of the interface."""
    if order["order_status"] != "delivered":
        return None
    bought = moment(order["order_purchase_timestamp"])
    arrived = moment(order["order_delivered_customer_date"])
    if arrived is not None and arrived < bought:
        by_day = arrived.time() == time.min and arrived.date() == bought.date()
        arrived = arrived if by_day else None  # cannot be: the reader makes it empty
    return arrived or moment(order["order_estimated_delivery_date"]) or bought


def known_from(review: dict[str, str], delivered: datetime) -> datetime:
    answered = moment(review["review_answer_timestamp"])
    return max(answered or moment(review["review_creation_date"]) or delivered, delivered)


def features(
    folder: Path, cut: datetime, *, start: datetime | None = None, hide_later: bool = True
) -> pd.DataFrame:
    """Return a row per customer with a kept order, as ``exports.features_of`` does."""
    buyer = {row["customer_id"]: row for row in rows(folder, "customers")}
    items = _by_order(rows(folder, "items"))
    payments = _by_order(rows(folder, "payments"))
    reviews = _by_order(rows(folder, "reviews"))
    mine = defaultdict(list)
    for order in rows(folder, "orders"):
        delivered = kept_from(order)
        bought = moment(order["order_purchase_timestamp"])
        if delivered is None or bought >= cut or (start is not None and bought < start):
            continue
        if hide_later and delivered >= cut:
            continue
        mine[buyer[order["customer_id"]]["customer_unique_id"]].append((bought, delivered, order))
    found = {}
    for customer, orders in mine.items():
        last = max(bought for bought, _, _ in orders)
        states = [buyer[o["customer_id"]]["customer_state"] for b, _, o in orders if b == last]
        state = max((s for s in states if s), default=None)
        scores, means, largest, paid, n_items = [], [], [], 0, 0
        for _, delivered, order in orders:
            key = order["order_id"]
            scores += [
                int(review["review_score"])
                for review in reviews[key]
                if not hide_later or known_from(review, delivered) < cut
            ]
            paid += sum(cents(p["payment_value"]) for p in payments[key])
            n_items += len(items[key])
            if payments[key]:
                means.append(len({p["payment_type"] for p in payments[key]}))
                largest.append(max(int(p["payment_installments"] or 0) for p in payments[key]))
        found[customer] = {
            "recency_days": (cut - last).total_seconds() / 86_400,
            "n_orders": len(orders),
            "monetary_cents": paid,
            "review_score_mean": sum(scores) / len(scores) if scores else None,
            "items_per_order": n_items / len(orders),
            "payment_types_per_order": sum(means) / len(means) if means else None,
            "installments_per_order": sum(largest) / len(largest) if largest else None,
            "state": state,
            "in_sao_paulo": int(state == "SP"),
        }
    return pd.DataFrame.from_dict(found, orient="index").sort_index()


def assert_same(found: pd.DataFrame, expected: pd.DataFrame) -> None:
    """Compare every column of every customer, to 1e-9."""
    assert list(found.index) == list(expected.index)
    assert set(found.columns) == set(expected.columns)
    for name in expected.columns:
        ours, theirs = found[name].tolist(), expected[name].tolist()
        for key, one, two in zip(expected.index, ours, theirs, strict=True):
            missing = (pd.isna(one), pd.isna(two))
            if any(missing):
                assert all(missing), (key, name, one, two)
            elif name == "state":
                assert one == two, (key, name)
            else:
                assert abs(float(one) - float(two)) <= 1e-9, (key, name, one, two)
