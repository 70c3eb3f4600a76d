"""The features once more, by other means: csv and dictionaries, one order after the other."""

from __future__ import annotations

import csv
import math
import statistics
from collections import defaultdict
from datetime import datetime, time
from pathlib import Path

import pandas as pd
from exports import SHOP_TABLES, STEMS


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    stems = {**STEMS, **{stem.split("_")[1]: stem for stem in SHOP_TABLES}}
    path = folder / f"{stems[name]}.csv"
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


def arrival(order: dict[str, str]) -> datetime | None:
    """Return when an order arrived; one that arrived before it was bought has no date."""
    bought = moment(order["order_purchase_timestamp"])
    arrived = moment(order["order_delivered_customer_date"])
    if arrived is not None and arrived < bought:
        by_day = arrived.time() == time.min and arrived.date() == bought.date()
        return arrived if by_day else None  # cannot be: the reader makes it empty
    return arrived


def kept_from(order: dict[str, str]) -> datetime | None:
    """Return when an order counts as delivered, by the words of the interface."""
    if order["order_status"] != "delivered":
        return None
    bought = moment(order["order_purchase_timestamp"])
    return arrival(order) or moment(order["order_estimated_delivery_date"]) or bought


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


def _places(folder: Path) -> dict[str, tuple[float, float]]:
    points = defaultdict(list)
    for row in rows(folder, "geolocation"):
        points[row["geolocation_zip_code_prefix"]].append(
            (float(row["geolocation_lat"]), float(row["geolocation_lng"]))
        )
    return {
        code: tuple(math.radians(statistics.median([p[axis] for p in known])) for axis in (0, 1))
        for code, known in points.items()
    }


def kilometres(one: tuple[float, float], two: tuple[float, float]) -> float:
    """Return the distance on the globe by the law of haversines; points in radians."""
    (a, b), (c, d) = one, two
    h = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 2 * 6371.0088 * math.asin(math.sqrt(h))


def _mean(values: list[float]) -> float | None:
    return sum(values) / len(values) if values else None


def extras(folder: Path, cut: datetime, *, hide_later: bool = True) -> pd.DataFrame:
    """Return the further features of the same customers, as ``exports.extras_of`` does."""
    buyer = {row["customer_id"]: row for row in rows(folder, "customers")}
    items, reviews = (_by_order(rows(folder, name)) for name in ("items", "reviews"))
    category = {r["product_id"]: r["product_category_name"] for r in rows(folder, "products")}
    shop = {r["seller_id"]: r["seller_zip_code_prefix"] for r in rows(folder, "sellers")}
    places = _places(folder)
    mine = defaultdict(list)
    for order in rows(folder, "orders"):
        kept = kept_from(order)
        if kept is None or moment(order["order_purchase_timestamp"]) >= cut:
            continue
        if not hide_later or kept < cut:
            mine[buyer[order["customer_id"]]["customer_unique_id"]].append((kept, order))
    found = {}
    for customer, orders in mine.items():
        price = freight = 0
        kinds, sellers = set(), set()
        took, late, apart, texts = [], [], [], []
        for kept, order in orders:
            bought, arrived = moment(order["order_purchase_timestamp"]), arrival(order)
            promised = moment(order["order_estimated_delivery_date"])
            if arrived:
                took.append(max((arrived - bought).total_seconds(), 0) / 86_400)
            if arrived and promised:
                late.append((arrived.date() - promised.date()).days)
            parcels = set()
            for item in items[order["order_id"]]:
                if item["freight_value"]:
                    price += cents(item["price"])
                    freight += cents(item["freight_value"])
                if item["seller_id"]:
                    parcels.add(item["seller_id"])
                if category.get(item["product_id"]):
                    kinds.add(category[item["product_id"]])
            sellers |= parcels
            home = places.get(buyer[order["customer_id"]]["customer_zip_code_prefix"])
            shops = [places.get(shop.get(seller)) for seller in parcels]
            apart += [kilometres(home, there) for there in shops if home and there]
            texts += [
                bool(review.get("review_comment_message") or review.get("review_comment_title"))
                for review in reviews[order["order_id"]]
                if not hide_later or known_from(review, kept) < cut
            ]
        found[customer] = {
            "freight_share": freight / (price + freight) if price + freight else None,
            "n_sellers": len(sellers) or None,
            "n_categories": len(kinds) or None,
            "distance_km": _mean(apart),
            "days_to_deliver": _mean(took),
            "days_late": _mean(late),
            "late_share": _mean([days > 0 for days in late]),
            "comment_share": _mean(texts),
            "review_missing": float(not texts),
        }
    table = pd.DataFrame.from_dict(found, orient="index").sort_index()
    needs = {
        "items": ("freight_share", "n_sellers", "n_categories", "distance_km"),
        "products": ("n_categories",),
        "sellers": ("distance_km",),
        "geolocation": ("distance_km",),
        "reviews": ("comment_share", "review_missing"),
    }
    gone = {name for t, names in needs.items() if not rows(folder, t) for name in names}
    return table.drop(columns=sorted(gone))


#: How far off a column may be: distances are whole metres per parcel.
LEEWAY = {"distance_km": 0.0015}


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
                assert abs(float(one) - float(two)) <= LEEWAY.get(name, 1e-9), (key, name, one, two)
