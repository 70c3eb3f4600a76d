"""The planted segments have their shares and can be found again, though they overlap."""

from collections import Counter, defaultdict

import numpy as np
import pytest
from sklearn.cluster import KMeans
from sklearn.metrics import adjusted_rand_score, silhouette_score
from sklearn.preprocessing import StandardScaler

from reportgen.inputs.demo import planted_segments

SHARES = {
    "recent satisfied": 0.36,
    "lapsed satisfied": 0.28,
    "dissatisfied": 0.13,
    "repeat": 0.12,
    "big basket": 0.11,
}


def _features(export):
    """Customers with a kept, paid and reviewed order: recency, frequency, log amount, score."""
    buyer = {r["customer_id"]: r["customer_unique_id"] for r in export.customers}
    kept = {
        r["order_id"]: (buyer[r["customer_id"]], r["order_purchase_timestamp"])
        for r in export.orders
        if r["order_status"] == "delivered"
    }
    last, orders, amounts, scores = {}, Counter(), Counter(), defaultdict(list)
    for customer, moment in kept.values():
        last[customer] = max(last.get(customer, ""), moment)
        orders[customer] += 1
    for row in export.payments:
        if row["order_id"] in kept:
            amounts[kept[row["order_id"]][0]] += float(row["payment_value"])
    for row in export.reviews:
        if row["order_id"] in kept:
            scores[kept[row["order_id"]][0]].append(int(row["review_score"]))
    customers = sorted(customer for customer in last if amounts[customer] and scores[customer])
    days = np.array([last[c].replace(" ", "T") for c in customers], dtype="datetime64[s]")
    recency = (np.datetime64("2024-01-01") - days) / np.timedelta64(1, "D")
    columns = (
        recency,
        [orders[c] for c in customers],
        np.log([amounts[c] for c in customers]),
        [np.mean(scores[c]) for c in customers],
    )
    return customers, StandardScaler().fit_transform(np.column_stack(columns))


def _labels(features, k, *, n_init=10):
    return KMeans(k, n_init=n_init, random_state=0).fit_predict(features)


def test_k_means_finds_the_planted_segments(export):
    customers, features = _features(export)
    planted = [export.planted[customer] for customer in customers]
    agreement = adjusted_rand_score(planted, _labels(features, len(SHARES)))
    assert 0.8 <= agreement <= 0.97  # found, and yet they overlap


def test_five_is_the_number_of_clusters_that_fits_best(full):
    _, features = _features(full)
    fits = {
        k: silhouette_score(
            features, _labels(features, k, n_init=3), sample_size=2_000, random_state=0
        )
        for k in range(2, 8)
    }
    assert max(fits, key=fits.get) == 5


def test_the_shares_are_as_planted(export):
    counts = Counter(export.planted.values())
    assert counts.pop("reseller") == 1
    shares = {name: count / export.n_customers for name, count in counts.items()}
    assert shares == pytest.approx(SHARES, abs=0.005)


def test_the_planted_segments_can_be_had_without_the_files():
    assert len(planted_segments(seed=7, n_customers=250)) == 250


def test_most_customers_buy_once(full):
    orders = Counter(row["customer_unique_id"] for row in full.customers)
    once = sum(count == 1 for count in orders.values()) / len(orders)
    assert 0.85 < once < 0.90
    repeat = {orders[c] for c, name in full.planted.items() if name == "repeat"}
    assert repeat == {2, 3, 4, 5, 6}


def test_statuses_and_states_have_their_shares(full):
    statuses = Counter(row["order_status"] for row in full.orders)
    assert len(statuses) == 8
    assert statuses["delivered"] / len(full.orders) == pytest.approx(0.96, abs=0.005)
    states = Counter(row["customer_state"] for row in full.customers)
    assert states["SP"] / len(full.customers) == pytest.approx(0.42, abs=0.02)


def test_big_baskets_are_dear_and_paid_in_instalments(full):
    buyer = {r["customer_id"]: r["customer_unique_id"] for r in full.customers}
    order = {r["order_id"]: full.planted[buyer[r["customer_id"]]] for r in full.orders}
    amounts, instalments = defaultdict(list), defaultdict(list)
    for row in full.payments:
        if row["payment_type"] == "credit_card":
            amounts[order[row["order_id"]]].append(float(row["payment_value"]))
            instalments[order[row["order_id"]]].append(int(row["payment_installments"]))
    assert np.median(amounts["big basket"]) > 6 * np.median(amounts["recent satisfied"])
    assert np.mean(np.array(instalments["big basket"]) >= 6) > 0.85
