"""The made-up items and payments of the demo export."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from reportgen.inputs.demo_draw import (
    DAY,
    Dice,
    Flags,
    Ints,
    few,
    hex_ids,
    loose,
    moments,
    money,
    table,
)
from reportgen.inputs.demo_orders import (
    CANCELED,
    CREATED,
    DELIVERED,
    UNAVAILABLE,
    Orders,
)
from reportgen.inputs.demo_people import BIG_BASKET, RESELLER, SEGMENTS, pick_by_segment
from reportgen.inputs.demo_shop import Shop

_FREIGHT_BASE = 790  # cents, in the south-east; 1,000 more elsewhere
_FAR_FROM_STATE = 3  # SP, RJ and MG come first
_MEANS = ("credit_card", "boleto", "voucher", "debit_card", "not_defined")
_CARD, _BOLETO, _VOUCHER, _DEBIT, _UNKNOWN = range(len(_MEANS))


@dataclass(frozen=True, slots=True, eq=False)
class Items:
    """Items: index of their order, place in it from 1, product, price and freight in cents."""

    order: Ints
    number: Ints
    product: Ints
    price: Ints
    freight: Ints


@dataclass(frozen=True, slots=True, eq=False)
class Payments:
    """Payments: index of their order, place in it from 1, means, instalments, cents."""

    order: Ints
    number: Ints
    means: Ints
    instalments: Ints
    cents: Ints


def _repeated(counts: Ints) -> tuple[Ints, Ints]:
    """Return for each repetition the row it repeats, and its number from 0."""
    row = np.repeat(np.arange(counts.size), counts)
    return row, np.arange(row.size) - np.repeat(np.cumsum(counts) - counts, counts)


def _has_items(dice: Dice, orders: Orders) -> Flags:
    """Return which orders have items: none unavailable, two canceled in three."""
    absent = np.isin(orders.status, (UNAVAILABLE, CREATED))
    canceled = orders.status == CANCELED
    absent[dice.sample(canceled, few(int(canceled.sum()), 0.33, 2))] = True
    return ~absent


def draw_items(orders: Orders, shop: Shop, *, seed: int) -> Items:
    """Return the items: 1–4 per order, 20 pieces of one product per order of the reseller.

    The value an order aims at is log-normal (BRL, see ``SEGMENTS``), shared out evenly; each item
    is the product of that price or a near one, half the time the same for the whole order.
    """
    dice = Dice.of(seed, "items")
    units = pick_by_segment(dice, orders.segment, [s.units for s in SEGMENTS])
    aim = np.zeros(units.size)
    for index, planted in enumerate(SEGMENTS):
        rows = orders.segment == index
        aim[rows] = dice.log_normal(planted.amount * 100, planted.sigma, int(rows.sum()))
    n_products = shop.price.size
    near = np.searchsorted(shop.price, aim / units)
    order, number = _repeated(np.where(_has_items(dice, orders), units, 0))
    product = near[order] + dice.whole(-3, 4, order.size)
    alike = dice.chance(0.5, units.size)[order]
    product = np.clip(np.where(alike, near[order], product), 0, n_products - 1)
    bulk = int(np.searchsorted(shop.price, 4_500))
    product = np.where(orders.segment[order] == RESELLER, bulk, product)
    far = shop.places.state[orders.place[order]] >= _FAR_FROM_STATE
    freight = _FREIGHT_BASE + np.where(far, 1_000, 0) + shop.weight_g[product] * 15 // 100
    freight += dice.whole(0, 400, order.size)
    return Items(order, number + 1, product, shop.price[product], freight)


def items_csv(items: Items, orders: Orders, shop: Shop, *, seed: int) -> bytes:
    """Return the table of items, sorted by order; to be shipped 3–8 days after the purchase."""
    dice = Dice.of(seed, "limits")
    limit = orders.purchased + dice.whole(3 * DAY, 8 * DAY, orders.purchased.size)
    at, number = items.order.tolist(), items.number.tolist()
    rows = sorted(range(len(at)), key=lambda row: (orders.ids[at[row]], number[row]))
    product = items.product[rows]
    header = ("order_id", "order_item_id", "product_id", "seller_id", "shipping_limit_date")
    return table(
        (*header, "price", "freight_value"),
        (
            [loose(orders.ids[at[row]]) for row in rows],
            [str(number[row]) for row in rows],
            [loose(shop.product_ids[i]) for i in product.tolist()],
            [loose(shop.seller_ids[i]) for i in shop.product_seller[product].tolist()],
            moments(limit[items.order[rows]]),
            money(items.price[rows].tolist()),
            money(items.freight[rows].tolist()),
        ),
    )


def draw_payments(orders: Orders, items: Items, *, seed: int) -> Payments:
    """Return the payments; they add up to price and freight but for one order in a hundred.

    About 76 % of the orders are paid by credit card (a few with a voucher on top), 20 % by
    boleto, 2 % by one to five vouchers, 2 % by debit card. Two canceled orders without items
    have a payment of 0.00 by ``not_defined``; one delivered order has none at all.
    """
    dice, n = Dice.of(seed, "payments"), len(orders.ids)
    bought = np.bincount(items.order, minlength=n) > 0
    due = np.bincount(items.order, items.price + items.freight, minlength=n).astype(np.int64)
    due = np.where(bought, due, np.floor(dice.log_normal(9_500, 0.5, n)).astype(np.int64))
    interest = dice.sample(bought, few(n, 0.01, 2))
    due[interest] += due[interest] * dice.whole(5, 40, interest.size) // 1_000 + 1
    means, rows = _draw_means(dice, orders)
    unknown = dice.sample((orders.status == CANCELED) & ~bought, 2)
    means[unknown], rows[unknown], due[unknown] = _UNKNOWN, 1, 0
    single = np.isin(orders.segment, (0, 1)) & (orders.status == DELIVERED)
    rows[dice.sample(single, 1)] = 0
    order, number = _repeated(rows)
    part = due // (rows + 1)  # the first of several payments is the largest and takes the rest
    cents = np.where(number == 0, due[order] - (rows[order] - 1) * part[order], part[order])
    kind = np.where((number > 0) & (means[order] == _CARD), _VOUCHER, means[order])
    instalments = np.where(kind == _CARD, _draw_instalments(dice, orders)[order], 1)
    instalments[dice.sample(kind == _CARD, 1)] = 0  # as happens in real exports
    return Payments(order, number + 1, kind, instalments, cents)


def _draw_means(dice: Dice, orders: Orders) -> tuple[Ints, Ints]:
    """Return the means of payment and the number of payments, 1–5, of each order."""
    n = len(orders.ids)
    other = np.array([_CARD, _VOUCHER, _DEBIT])[dice.pick((0.945, 0.03, 0.025), n)]
    # A big basket is rarely paid by voucher or debit card.
    other = np.where((orders.segment == BIG_BASKET) & dice.chance(0.8, n), _CARD, other)
    means = np.where(orders.by_boleto, _BOLETO, other)
    with_voucher = 1 + dice.chance(0.03, n)
    vouchers = 1 + dice.pick((0.45, 0.30, 0.15, 0.07, 0.03), n)
    rows = np.select([means == _CARD, means == _VOUCHER], [with_voucher, vouchers], 1)
    return means, rows


def _draw_instalments(dice: Dice, orders: Orders) -> Ints:
    weights = [tuple(zip(range(1, 11), s.instalments, strict=True)) for s in SEGMENTS]
    return pick_by_segment(dice, orders.segment, weights)


def payments_csv(payments: Payments, orders: Orders, *, seed: int) -> bytes:
    """Return the table of payments, in no order that means anything."""
    mixed = hex_ids(seed, "payment", payments.order.size)
    rows = sorted(range(len(mixed)), key=mixed.__getitem__)
    names = ("sequential", "type", "installments", "value")
    return table(
        ("order_id", *(f"payment_{name}" for name in names)),
        (
            [loose(orders.ids[i]) for i in payments.order[rows].tolist()],
            [str(value) for value in payments.number[rows].tolist()],
            [_MEANS[value] for value in payments.means[rows].tolist()],
            [str(value) for value in payments.instalments[rows].tolist()],
            money(payments.cents[rows].tolist()),
        ),
    )
