"""The made-up customers of the demo export: the planted segments, and who belongs to which."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from reportgen.inputs.demo_draw import Dice, Ints, hex_ids, quota
from reportgen.inputs.demo_shop import STATES, Places

MIN_CUSTOMERS = 200  # below this some of the planted faults have no order to sit on


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A planted segment.

    Parameters
    ----------
    name : str
    share : float
        Share of the customers, 0–1.
    ages : tuple of float
        Youngest and oldest purchase, days before the last kept day, with soft edges.
    orders, units : tuple of (int, float)
        How many orders a customer has and how many items an order has, with their weights.
    amount : float
        Median value of an order's items, BRL.
    sigma : float
        Spread of the logarithm of that value.
    scores : tuple of float
        Weights of the review scores 1 to 5.
    instalments : tuple of float
        Weights of 1 to 10 instalments when paid by credit card.
    """

    name: str
    share: float
    ages: tuple[float, float] = (-100.0, 1_000.0)
    orders: tuple[tuple[int, float], ...] = ((1, 1.0),)
    units: tuple[tuple[int, float], ...] = ((1, 0.88), (2, 0.08), (3, 0.03), (4, 0.01))
    amount: float
    sigma: float = 0.4
    scores: tuple[float, ...] = (0.005, 0.005, 0.04, 0.22, 0.73)
    instalments: tuple[float, ...] = (0.52, 0.17, 0.14, 0.07, 0.05, 0.02, 0.01, 0.01, 0.0, 0.01)


SEGMENTS = (
    Segment(name="recent satisfied", share=0.36, ages=(-100.0, 260.0), amount=85.0),
    Segment(name="lapsed satisfied", share=0.28, ages=(400.0, 1_000.0), amount=80.0),
    Segment(name="dissatisfied", share=0.13, amount=90.0, scores=(0.78, 0.18, 0.04, 0.0, 0.0)),
    Segment(
        name="repeat",
        share=0.12,
        orders=((2, 0.20), (3, 0.35), (4, 0.25), (5, 0.13), (6, 0.07)),
        amount=75.0,
        sigma=0.45,
        scores=(0.02, 0.02, 0.06, 0.23, 0.67),
    ),
    Segment(
        name="big basket",
        share=0.11,
        amount=900.0,
        sigma=0.35,
        units=((1, 0.45), (2, 0.30), (3, 0.15), (4, 0.10)),
        scores=(0.02, 0.02, 0.08, 0.26, 0.62),
        instalments=(0.02, 0.01, 0.01, 0.02, 0.02, 0.17, 0.07, 0.23, 0.07, 0.38),
    ),
    # One customer, whatever the size of the shop.
    Segment(name="reseller", share=0.0, orders=((6, 1.0),), units=((20, 1.0),), amount=1_000.0),
)
BIG_BASKET, RESELLER = 4, 5  # positions in SEGMENTS


@dataclass(frozen=True, slots=True, eq=False)
class People:
    """Customers: id, index into ``SEGMENTS``, index of their place, number of orders."""

    ids: list[str]
    segment: Ints
    place: Ints
    n_orders: Ints


def draw_people(*, seed: int, n: int) -> People:
    """Return ``n`` customers, the planted shares kept exactly; places are drawn later.

    Raises
    ------
    ValueError
        With fewer than 200 customers.
    """
    if n < MIN_CUSTOMERS:
        msg = f"got {n} customers; the demo export needs at least {MIN_CUSTOMERS}"
        raise ValueError(msg)
    dice = Dice.of(seed, "people")
    counts = quota(n, [segment.share for segment in SEGMENTS])
    mixed = np.argsort(dice.shares(n), kind="stable")
    segment = np.repeat(np.arange(len(SEGMENTS)), counts)[mixed]
    n_orders = pick_by_segment(dice, segment, [s.orders for s in SEGMENTS])
    return People(hex_ids(seed, "person", n), segment, np.zeros(n, np.int64), n_orders)


def pick_by_segment(
    dice: Dice, segment: Ints, choices: list[tuple[tuple[int, float], ...]]
) -> Ints:
    """Return a number per row from the (number, weight) pairs of the row's segment."""
    found = np.zeros(segment.size, dtype=np.int64)
    for index, pairs in enumerate(choices):
        rows = segment == index
        drawn = dice.pick([weight for _, weight in pairs], int(rows.sum()))
        found[rows] = np.array([number for number, _ in pairs])[drawn]
    return found


def settle(people: People, places: Places, *, seed: int) -> People:
    """Return the customers with a place each, every state inhabited (SP 42 %)."""
    dice, n = Dice.of(seed, "homes"), len(people.ids)
    counts = quota(n, [state.share for state in STATES])
    state = np.repeat(np.arange(len(STATES)), counts)[np.argsort(dice.shares(n), kind="stable")]
    first = np.searchsorted(places.state, state, side="left")
    last = np.searchsorted(places.state, state, side="right")
    place = first + np.floor(dice.shares(n) * (last - first)).astype(np.int64)
    return People(people.ids, people.segment, place, people.n_orders)
