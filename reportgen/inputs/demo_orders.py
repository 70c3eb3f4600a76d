"""The made-up orders of the demo export: when they are placed and what becomes of them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from reportgen.inputs.demo_draw import (
    DAY,
    HOUR,
    MINUTE,
    NEVER,
    Dice,
    Flags,
    Floats,
    Ints,
    day_number,
    few,
    hex_ids,
    loose,
    moments,
    quota,
    quoted,
    table,
)
from reportgen.inputs.demo_people import BIG_BASKET, RESELLER, SEGMENTS, People, pick_by_segment
from reportgen.inputs.demo_shop import STATES, Places

FIRST_DAY = day_number("2022-01-03")
LAST_KEPT_DAY = day_number("2023-12-31")  # of a purchase that is delivered
LAST_DAY = day_number("2024-02-16")  # of any purchase
EXPORT_DAY = day_number("2024-02-23")  # nothing is known of this day or later
_BLACK_FRIDAYS = (day_number("2022-11-25"), day_number("2023-11-24"))
_WEEKDAYS = (1.15, 1.14, 1.10, 1.04, 1.00, 0.78, 0.79)  # Monday first
_HOURS = (8, 4, 2, 1, 1, 1, 2, 4, 10, 16, 20, 21, 20, 21, 22, 22, 22, 20, 19, 19, 20, 20, 19, 13)

STATUSES = (
    ("delivered", 0.9615),
    ("shipped", 0.0115),
    ("canceled", 0.0090),
    ("unavailable", 0.0070),
    ("invoiced", 0.0045),
    ("processing", 0.0045),
    ("approved", 0.0005),
    ("created", 0.0005),
)
(DELIVERED, SHIPPED, CANCELED, UNAVAILABLE, _, _, _, CREATED) = range(len(STATUSES))
_LATE_BY_SCORE = np.array([0.66, 0.55, 0.22, 0.04, 0.02])  # share of orders delivered too late
_UNHAPPY = (0.68, 0.10, 0.08, 0.05, 0.09)  # weights of the scores where nothing was delivered


@dataclass(frozen=True, slots=True, eq=False)
class Orders:
    """Orders, those of a customer side by side; moments are seconds or ``NEVER``."""

    ids: list[str]
    person: Ints
    segment: Ints
    place: Ints
    status: Ints
    score: Ints
    by_boleto: Flags
    purchased: Ints
    approved: Ints
    carrier: Ints
    delivered: Ints
    estimated: Ints


def draw_orders(people: People, places: Places, *, seed: int) -> Orders:
    """Return all orders with their fate; see ``SEGMENTS`` and ``STATUSES`` for the shares."""
    dice = Dice.of(seed, "orders")
    person = np.repeat(np.arange(len(people.ids)), people.n_orders)
    segment, n = people.segment[person], person.size
    status = _statuses(dice, segment)
    purchased = _purchases(dice, person, segment)
    purchased = _thin_end(dice, purchased, status)
    scores = [tuple(zip(range(1, 6), s.scores, strict=True)) for s in SEGMENTS]
    score = pick_by_segment(dice, segment, scores)
    lost = status != DELIVERED
    score[lost] = 1 + dice.pick(_UNHAPPY, int(lost.sum()))
    # One later order in twenty goes to another address, often in another state.
    moved = (np.diff(person, prepend=-1) == 0) & dice.chance(0.05, n)
    place = np.where(moved, dice.whole(0, places.state.size, n), people.place[person])
    by_boleto = dice.chance(np.where(segment == BIG_BASKET, 0.03, 0.21), n)
    dates = _dates(dice, purchased, score, by_boleto)
    dates = _empty_dates(dice, status, dates)
    ids = hex_ids(seed, "order", n)
    return Orders(ids, person, segment, place, status, score, by_boleto, purchased, *dates)


def _statuses(dice: Dice, segment: Ints) -> Ints:
    """Return a status per order; the reseller's all arrive."""
    n = segment.size
    counts = quota(n, [share for _, share in STATUSES])
    counts[CANCELED] = max(4, counts[CANCELED])
    status = np.full(n, DELIVERED)
    lost = dice.sample(segment != RESELLER, int(counts[1:].sum()))
    status[lost] = np.repeat(np.arange(1, len(STATUSES)), counts[1:])
    return status


def _day_weights(ages: tuple[float, float]) -> Floats:
    """Return the weight of each day up to the last kept one for purchases of such an age."""
    days = np.arange(FIRST_DAY, LAST_KEPT_DAY + 1)
    age = (LAST_KEPT_DAY - days).astype(np.float64)
    weight = 1 + 0.6 * (1 - age / age[0])  # a gentle growth by 60 % over the two years
    weight *= np.array(_WEEKDAYS)[(days + 3) % 7]  # 1970-01-01 was a Thursday
    weight *= 1 - 0.7 * np.exp(-(((age - 320) / 45) ** 2))  # a quiet season, early in 2023
    for friday in _BLACK_FRIDAYS:
        weight[(days >= friday - 1) & (days <= friday + 3)] *= 2
        weight[days == friday] *= 2.5
    youngest = 1 / (1 + np.exp((ages[0] - age) / 12))
    return np.asarray(weight * youngest / (1 + np.exp((age - ages[1]) / 12)))


def _purchases(dice: Dice, person: Ints, segment: Ints) -> Ints:
    """Return the moments of purchase, in order for each customer."""
    n = person.size
    day = np.zeros(n, dtype=np.int64)
    for index, planted in enumerate(SEGMENTS):
        rows = segment == index
        day[rows] = FIRST_DAY + dice.pick(_day_weights(planted.ages), int(rows.sum()))
    moment = day * DAY + dice.pick(_HOURS, n) * HOUR + dice.whole(0, HOUR, n)
    return moment[np.lexsort((moment, person))]


def _thin_end(dice: Dice, purchased: Ints, status: Ints) -> Ints:
    """Return the purchases with a few orders moved behind the last kept day.

    An export is taken while the newest orders are still on their way: they are all there is.
    """
    moved = purchased.copy()
    rows = dice.sample(status != DELIVERED, few(purchased.size, 0.004, 3))
    day = dice.whole(LAST_KEPT_DAY + 1, LAST_DAY + 1, rows.size)
    moved[rows] = day * DAY + purchased[rows] % DAY
    return moved


def _dates(dice: Dice, purchased: Ints, score: Ints, by_boleto: Flags) -> list[Ints]:
    """Return when an order is approved, with the carrier, delivered, and was promised.

    Approved after 5–60 minutes, a boleto after half a day to two days; with the carrier 0.5–4
    days later, delivered 3–13 days later; promised for a midnight 20–32 days after the purchase.
    A late order arrives 1–14 days after that.
    """
    n = purchased.size
    slow = dice.whole(DAY // 2, 2 * DAY, n)
    approved = purchased + np.where(by_boleto, slow, dice.whole(5 * MINUTE, HOUR, n))
    carrier = approved + dice.whole(DAY // 2, 4 * DAY, n)
    estimated = (purchased // DAY + dice.whole(21, 33, n)) * DAY
    late = dice.chance(_LATE_BY_SCORE[score - 1], n)
    in_time = carrier + dice.whole(3 * DAY, 13 * DAY, n)
    delivered = np.where(late, estimated + dice.whole(DAY, 14 * DAY, n), in_time)
    return [approved, carrier, delivered, estimated]


def _empty_dates(dice: Dice, status: Ints, dates: list[Ints]) -> list[Ints]:
    """Return the dates without those an order of its status has not reached.

    Of the canceled orders a quarter was never approved, one in eight was shipped and a few even
    arrived; of the delivered ones a few lack a date they should have.
    """
    approved, carrier, delivered, estimated = (moment.copy() for moment in dates)
    canceled = dice.sample(status == CANCELED, status.size)
    n_arrived = few(canceled.size, 0.03, 1)
    n_shipped = few(canceled.size, 0.12, 1)
    arrived, rest = canceled[:n_arrived], canceled[n_arrived:]
    shipped, rest = rest[:n_shipped], rest[n_shipped:]
    approved[rest[: few(rest.size, 0.25, 1)]] = NEVER
    approved[status == CREATED] = NEVER
    sent = np.isin(status, (DELIVERED, SHIPPED))
    sent[np.concatenate([arrived, shipped])] = True
    carrier[~sent] = NEVER
    there = status == DELIVERED
    there[arrived] = True
    delivered[~there] = NEVER
    faults = dice.sample(status == DELIVERED, 3 + few(status.size, 0.001, 2))
    approved[faults[:2]] = NEVER
    carrier[faults[2:3]] = NEVER
    delivered[faults[3:]] = NEVER
    return [approved, carrier, delivered, estimated]


def customers_csv(people: People, orders: Orders, places: Places, *, seed: int) -> bytes:
    """Return the table of customers, which has a row, and a ``customer_id``, per order."""
    row_ids = hex_ids(seed, "customer", len(orders.ids))
    rows = sorted(range(len(row_ids)), key=row_ids.__getitem__)
    at = orders.place[rows].tolist()
    names = ("id", "unique_id", "zip_code_prefix", "city", "state")
    return table(
        [f"customer_{name}" for name in names],
        (
            [loose(row_ids[row]) for row in rows],
            [loose(people.ids[person]) for person in orders.person[rows].tolist()],
            [quoted(places.prefix[i]) for i in at],
            [places.city[i] for i in at],
            [STATES[places.state[i]].code for i in at],
        ),
    )


def orders_csv(orders: Orders, *, seed: int) -> bytes:
    """Return the table of orders, sorted by id."""
    row_ids = hex_ids(seed, "customer", len(orders.ids))
    rows = sorted(range(len(row_ids)), key=orders.ids.__getitem__)
    dates = (orders.purchased, orders.approved, orders.carrier, orders.delivered, orders.estimated)
    names = ("status", "purchase_timestamp", "approved_at", "delivered_carrier_date")
    promised = ("delivered_customer_date", "estimated_delivery_date")
    return table(
        ("order_id", "customer_id", *(f"order_{name}" for name in (*names, *promised))),
        (
            [loose(orders.ids[row]) for row in rows],
            [loose(row_ids[row]) for row in rows],
            [STATUSES[status][0] for status in orders.status[rows].tolist()],
            *(moments(column[rows]) for column in dates),
        ),
    )
