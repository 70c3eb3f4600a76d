"""Customers whose groups are known, written down in recency, amount and satisfaction."""

from __future__ import annotations

import numpy as np

from reportgen.clusters.spaces import Features

FULL = ("recency_days", "n_orders", "monetary", "review_score_mean")


def shop(recency, orders, money, stars, truth, *, seed):
    """Return customers in no order, and which group each is of."""
    values = np.column_stack([recency, orders, money, stars]).astype(float)
    order = np.random.default_rng([seed, 99]).permutation(len(values))
    return Features(names=FULL, values=values[order]), np.asarray(truth)[order]


def separated(sizes=(500, 250, 150, 60), seed=0):
    """Return well separated groups of unequal size."""
    rng = np.random.default_rng(seed)
    groups = ((60, 90, 4.8), (600, 80, 4.6), (300, 95, 1.3), (250, 900, 4.2))
    truth = np.repeat(range(len(sizes)), sizes)
    centres = np.array(groups)[truth]
    noise = rng.normal(size=centres.shape) * (15, 9, 0.1)
    recency, money, stars = (centres + noise).T
    return shop(recency, np.ones(len(truth)), money, stars, truth, seed=seed)


def tilted(n=400, seed=0):
    """Return three long groups side by side: the later the purchase, the larger the amount."""
    rng = np.random.default_rng(seed)
    truth = np.repeat([0, 1, 2], n)
    along = rng.normal(0, 1, 3 * n)
    recency = 350 + 70 * along
    money = 400 + 70 * along + (truth - 1) * 90 + rng.normal(0, 5, 3 * n)
    return shop(recency, np.ones(3 * n), money, rng.normal(4, 0.3, 3 * n), truth, seed=seed)


def core_and_noise(seed=0):
    """Return two dense cores and customers spread thinly over everything, marked -1."""
    rng = np.random.default_rng(seed)
    truth = np.repeat([0, 1, -1], [600, 400, 200])
    centres = np.array([[150.0, 120.0, 4.6], [520.0, 420.0, 2.0], [0, 0, 0]])[truth]
    points = centres + rng.normal(size=centres.shape) * (12, 10, 0.08)
    spread = truth < 0
    low, high = (10, 20, 1), (700, 700, 5)
    points[spread] = rng.uniform(low, high, size=(int(spread.sum()), 3))
    recency, money, stars = points.T
    return shop(recency, np.ones(len(truth)), money, stars, truth, seed=seed)


def with_useless_binary(seed=0):
    """Return three groups and a number of orders, once or twice, that goes with nothing."""
    rng = np.random.default_rng(seed)
    truth = np.repeat([0, 1, 2], [500, 300, 200])
    centres = np.array([[100.0, 100.0, 4.7], [550.0, 130.0, 4.4], [330.0, 400.0, 1.6]])[truth]
    recency, money, stars = (centres + rng.normal(size=centres.shape) * (25, 18, 0.2)).T
    orders = 1 + (rng.random(len(truth)) < 0.4)
    return shop(recency, orders, money, stars, truth, seed=seed)


def nothing(n=1_000, seed=0):
    """Return customers in whom nothing goes with anything."""
    rng = np.random.default_rng(seed)
    return shop(
        rng.uniform(0, 700, n),
        1 + (rng.random(n) < 0.3),
        rng.lognormal(4.5, 0.7, n),
        rng.uniform(1, 5, n),
        np.zeros(n),
        seed=seed,
    )[0]
