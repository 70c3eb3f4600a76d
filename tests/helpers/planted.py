"""Shops with a planted truth: who buys again is decided here, and the product has to find it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import numpy as np
from exports import Order, at, facts_of

from reportgen.clusters.spaces import Placement, Recipe
from reportgen.model.settings import Settings
from reportgen.pipeline.view import view_of

START = at(2019, 1, 1)
# Amounts so far apart that no number of repeat orders makes one group look like the next.
CHEAPEST, STEP = 10.0, 30.0


def _order(rng, customer, day, amount, *, days_to_deliver=5):
    bought = START + timedelta(days=float(day))
    delivered = bought + timedelta(days=days_to_deliver)
    price = f"{amount:.2f}"
    return Order(
        buyer=f"u{customer:05d}",
        bought=bought.strftime("%Y-%m-%d %H:%M:%S"),
        delivered=delivered.strftime("%Y-%m-%d %H:%M:%S"),
        estimated=(bought + timedelta(days=20)).strftime("%Y-%m-%d 00:00:00"),
        items=[(price, "0.00")],
        payments=[("credit_card", "1", price)],
        reviews=[(int(rng.integers(3, 6)), "", "")],
    )


def repurchase_shop(rates, *, n=420, days=540, seed=0):
    """Return orders: groups that pay 10, 300, 9000 … and buy again at a given rate a quarter."""
    rng = np.random.default_rng(seed)
    orders = []
    for group, rate in enumerate(rates):
        for i in range(n):
            customer = group * n + i
            day = rng.uniform(0, days - 1)
            while day < days:
                amount = CHEAPEST * STEP**group * rng.uniform(0.8, 1.2)
                orders.append(_order(rng, customer, day, amount))
                # So many days until the next order that `rate` of them come within a quarter.
                day += rng.exponential(-90 / np.log1p(-rate))
    return orders


def lifetime_shop(rates, amounts, *, n=2_500, days=700, until=None, stop_from=None, seed=0):
    """Return orders of customers who come, come back and stop as BG/NBD and gamma-gamma say.

    ``rates`` are r, alpha, a, b in weeks; ``amounts`` p, q, gamma. Customers come within ``days``
    and are seen up to day ``until`` (the same): whoever asks for a later one sees the same
    customers go on. From day ``stop_from`` on nobody comes back: no model of the past can know.
    """
    (r, alpha, a, b), (p, q, gamma) = rates, amounts
    end = days if until is None else until
    orders = []
    for customer in range(n):
        rng = np.random.default_rng([seed, customer])
        rate, stop = rng.gamma(r, 1 / alpha) / 7, rng.beta(a, b)
        scale = rng.gamma(q, 1 / gamma)
        day, bought = rng.uniform(0, days - 1), 0
        while day < end and not (bought and stop_from is not None and day > stop_from):
            orders.append(_order(rng, customer, day, max(rng.gamma(p, 1 / scale), 0.01)))
            bought += 1
            if bought > 1 and rng.random() < stop:
                break
            day += rng.exponential(1 / rate)
    return orders


@contextmanager
def segmented(folder: Path, k: int, settings: Settings) -> Iterator[tuple]:
    """Yield a view of an export and its customers cut by the mean amount of an order."""
    with facts_of(folder) as facts:
        view = view_of(facts, settings)
        recipe = Recipe(features=("monetary",), transform="log", k=k)
        paid = view.features.column("monetary") / view.features.column("n_orders")
        group = np.rint(np.log(paid / CHEAPEST) / np.log(STEP)).astype(np.int64)
        n = len(group)
        placement = Placement(labels=k - 1 - group, confidence=np.ones(n), jaccard=np.ones(k))
        yield view, SimpleNamespace(recipe=recipe, placement=placement)


def seller_shop(late_shares, *, n=60, low_if_late=0.7, low_else=0.1, seed=0):
    """Return orders of sellers ``s0``, ``s1`` … with given shares of late deliveries.

    Late orders are dissatisfied at one rate, punctual ones at another; each customer buys once.
    """
    rng = np.random.default_rng(seed)
    orders = []
    for seller, late_share in enumerate(late_shares):
        for i in range(n):
            late = rng.random() < late_share
            bad = rng.random() < (low_if_late if late else low_else)
            made = _order(rng, seller * n + i, rng.uniform(0, 300), 50.0, days_to_deliver=5)
            bought = datetime.fromisoformat(made.bought)
            arrived = bought + timedelta(days=int(rng.integers(22, 30)) if late else 5)
            orders.append(
                replace(
                    made,
                    state=("SP", "RJ", "MG")[i % 3],
                    delivered=arrived.strftime("%Y-%m-%d %H:%M:%S"),
                    items=[("50.00", "0.00", "p0", f"s{seller}")],
                    reviews=[(int(rng.integers(1, 3) if bad else rng.integers(4, 6)), "", "")],
                )
            )
    return orders
