"""Shops with a planted truth: who buys again is decided here, and the product has to find it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import numpy as np
from exports import Order, at, facts_of

from reportgen.clusters.spaces import Recipe
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


@contextmanager
def segmented(folder: Path, k: int, settings: Settings) -> Iterator[tuple]:
    """Yield a view of an export and its customers cut by the mean amount of an order."""
    with facts_of(folder) as facts:
        view = view_of(facts, settings)
        recipe = Recipe(features=("monetary",), transform="log", k=k)
        paid = view.features.column("monetary") / view.features.column("n_orders")
        group = np.rint(np.log(paid / CHEAPEST) / np.log(STEP)).astype(np.int64)
        placement = SimpleNamespace(labels=k - 1 - group)
        yield view, SimpleNamespace(recipe=recipe, placement=placement)
