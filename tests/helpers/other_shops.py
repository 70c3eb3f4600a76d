"""Made-up exports of other shops, drawn with a seed, and what is in them.

The answers are reckoned here in plain Python while the rows are drawn, not by reading them back.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import numpy as np

START = datetime.fromisoformat("2023-01-03")
DAYS = 400


@dataclass
class Truth:
    """What the kept orders of an export come to: cents by customer and order, and lines.

    ``units`` are by order and product, where lines stand for several.
    """

    kept: dict[str, dict[str, int]] = field(default_factory=lambda: defaultdict(dict))
    lines: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    units: dict[str, dict[int, int]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(int))
    )
    removed: dict[str, int] = field(default_factory=lambda: defaultdict(int))  # cents by rule
    everything: int = 0  # cents of the whole file

    @property
    def cents(self) -> int:
        return sum(sum(orders.values()) for orders in self.kept.values())


def _cents(amount: Decimal) -> int:
    return int(amount.quantize(Decimal("0.01"), ROUND_HALF_UP) * 100)


def _moment(rng: np.random.Generator) -> datetime:
    return START + timedelta(days=int(rng.integers(DAYS)), minutes=int(rng.integers(600, 1200)))


def order_lines(path: Path, n_orders: int = 700, seed: int = 4) -> Truth:
    """Write a flat file of order lines with credit notes, write-offs, gifts and nameless sales."""
    rng = np.random.default_rng(seed)
    truth = Truth()
    rows: list[list[str]] = []
    prices = [Decimal(int(c)) / 100 for c in rng.integers(10, 4_000, 60)]
    prices[0] = Decimal("0.125")  # with a quantity of 3 it does not come to whole cents
    for number in range(n_orders):
        moment = _moment(rng)
        day = f"{moment.month}/{moment.day}/{moment.year} {moment.hour}:{moment.minute:02d}"
        customer = f"{12_000 + int(rng.integers(n_orders // 2))}" if rng.random() > 0.2 else ""
        kind = rng.random()
        credit = kind < 0.06
        invoice = f"{'C' if credit else ''}{536_000 + number}"
        lines = []
        for _ in range(int(rng.integers(1, 5))):
            product = int(rng.integers(len(prices)))
            quantity = int(rng.integers(1, 25)) * (-1 if credit else 1)
            lines.append([product, quantity, prices[product]])
        if 0.06 <= kind < 0.10:
            lines.append([3, -7, prices[3]])  # written off
        if 0.10 <= kind < 0.14:
            lines.append([5, 2, Decimal(0)])  # a gift
        total = 0
        for product, quantity, price in lines:
            cents = _cents(quantity * price)
            truth.everything += cents
            rule = _rule(invoice, quantity, customer, price)
            if rule:
                truth.removed[rule] += cents
            else:
                total += cents
                truth.lines[invoice] += 1
                truth.units[invoice][product] += quantity
            rows.append(
                [
                    *(invoice, f"P{product}", f"Thing, number {product}", str(quantity), day),
                    *(f"{price}", customer, "United Kingdom"),
                ]
            )
        if truth.lines.get(invoice):
            truth.kept[customer][invoice] = total
    heading = ["InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate"]
    _write(path, [*heading, "UnitPrice", "CustomerID", "Country"], rows)
    return truth


def _rule(invoice: str, quantity: int, customer: str, price: Decimal) -> str:
    if invoice.startswith("C"):
        return "cancellation"
    if quantity < 0:
        return "returned"
    if not customer:
        return "without_customer"
    return "zero_price" if price == 0 else ""


SHOPIFY = [
    "Name", "Email", "Financial Status", "Paid at", "Fulfillment Status", "Currency", "Subtotal",
    "Shipping", "Taxes", "Total", "Created at", "Lineitem quantity", "Lineitem name",
    "Lineitem price", "Billing Province", "Billing Country", "Payment Method", "Refunded Amount",
    "Cancelled at",
]  # fmt: skip
STATES = ["paid"] * 16 + ["partially_refunded", "refunded", "voided", "pending"]


def shopify(path: Path, n_orders: int = 600, seed: int = 5) -> Truth:
    """Write an orders export of Shopify: order-level fields on the first row of an order only."""
    rng = np.random.default_rng(seed)
    truth = Truth()
    rows: list[list[str]] = []
    for number in range(n_orders):
        name = f"#{1_001 + number}"
        moment = _moment(rng)
        stamp = f"{moment:%Y-%m-%d %H:%M:%S} -0500"
        buyer = (
            f"buyer{int(rng.integers(n_orders // 2))}@example.com" if rng.random() > 0.05 else ""
        )
        status = STATES[int(rng.integers(len(STATES)))]
        cancelled = status == "paid" and rng.random() < 0.03
        lines = [
            (int(rng.integers(1, 4)), int(rng.integers(300, 9_000)), int(rng.integers(40)))
            for _ in range(int(rng.integers(1, 4)))
        ]
        subtotal = sum(quantity * price for quantity, price, _ in lines)
        shipping, taxes = int(rng.integers(0, 900)), subtotal // 10
        total = subtotal + shipping + taxes
        refund = {"partially_refunded": total // 3, "refunded": total}.get(status, 0)
        truth.everything += total
        truth.removed["refund"] += refund
        if not buyer:
            truth.removed["without_customer"] += total - refund
        elif status in ("paid", "partially_refunded") and not cancelled:
            truth.kept[buyer][name] = total - refund
            truth.lines[name] = len(lines)
        for place, (quantity, price, product) in enumerate(lines):
            row = dict.fromkeys(SHOPIFY, "")
            row["Name"], row["Created at"] = name, stamp
            row["Email"] = (buyer.title() if number % 3 == 0 else buyer) if place == 0 else ""
            row["Lineitem quantity"], row["Lineitem price"] = str(quantity), f"{price / 100:.2f}"
            row["Lineitem name"] = f'Thing "{product}"'
            if place == 0:
                row |= {
                    "Financial Status": status, "Paid at": stamp, "Currency": "USD",
                    "Fulfillment Status": "fulfilled", "Subtotal": f"{subtotal / 100:.2f}",
                    "Shipping": f"{shipping / 100:.2f}", "Taxes": f"{taxes / 100:.2f}",
                    "Total": f"{total / 100:.2f}",
                    "Billing Province": ["CA", "NY", "PA"][number % 3],
                    "Billing Country": "US", "Payment Method": "Shopify Payments",
                    "Refunded Amount": f"{refund / 100:.2f}",
                    "Cancelled at": stamp if cancelled else "",
                }  # fmt: skip
            rows.append([row[column] for column in SHOPIFY])
    _write(path, SHOPIFY, rows)
    return truth


def _write(path: Path, heading: list[str], rows: list[list[str]]) -> None:
    with path.open("w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream)
        writer.writerow(heading)
        writer.writerows(rows)
