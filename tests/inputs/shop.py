"""A tiny valid export that tests can spoil: tables as lists of rows, written as files or a zip."""

from __future__ import annotations

import csv
import gzip
import io
import zipfile
from dataclasses import dataclass, field
from pathlib import Path

HEADINGS = {
    "olist_customers_dataset": (
        "customer_id,customer_unique_id,customer_zip_code_prefix,customer_city,customer_state"
    ),
    "olist_orders_dataset": (
        "order_id,customer_id,order_status,order_purchase_timestamp,order_approved_at,"
        "order_delivered_carrier_date,order_delivered_customer_date,order_estimated_delivery_date"
    ),
    "olist_order_items_dataset": (
        "order_id,order_item_id,product_id,seller_id,shipping_limit_date,price,freight_value"
    ),
    "olist_order_payments_dataset": (
        "order_id,payment_sequential,payment_type,payment_installments,payment_value"
    ),
    "olist_order_reviews_dataset": (
        "review_id,order_id,review_score,review_comment_title,review_comment_message,"
        "review_creation_date,review_answer_timestamp"
    ),
    "olist_products_dataset": "product_id,product_category_name,product_weight_g",
    "olist_sellers_dataset": "seller_id,seller_zip_code_prefix,seller_city,seller_state",
    "olist_geolocation_dataset": (
        "geolocation_zip_code_prefix,geolocation_lat,geolocation_lng,geolocation_city,"
        "geolocation_state"
    ),
    "product_category_name_translation": "product_category_name,product_category_name_english",
}
CUSTOMERS, ORDERS, ITEMS, PAYMENTS, REVIEWS, PRODUCTS, SELLERS, GEO, TRANSLATION = HEADINGS


@dataclass
class Shop:
    """An export in memory.

    ``tables`` maps a file's stem to its rows, the heading first; change them freely, then write.
    """

    tables: dict[str, list[list[str]]] = field(default_factory=dict)

    def column(self, stem: str, name: str) -> int:
        return self.tables[stem][0].index(name)

    def set(self, stem: str, name: str, *values: str) -> Shop:
        """Set the first values of a column, from the first row on."""
        place = self.column(stem, name)
        for row, value in zip(self.tables[stem][1:], values, strict=False):
            row[place] = value
        return self

    def set_all(self, stem: str, name: str, value: str) -> Shop:
        return self.set(stem, name, *[value] * (len(self.tables[stem]) - 1))

    def rename(self, stem: str, old: str, new: str) -> Shop:
        self.tables[stem][0][self.column(stem, old)] = new
        return self

    def drop(self, *stems: str) -> Shop:
        for stem in stems:
            del self.tables[stem]
        return self

    def text(self, stem: str, delimiter: str = ",", line_end: str = "\n") -> str:
        out = io.StringIO(newline="")
        csv.writer(out, delimiter=delimiter, lineterminator=line_end).writerows(self.tables[stem])
        return out.getvalue()

    def write(self, folder: Path, delimiter: str = ",", encoding: str = "utf-8") -> Path:
        folder.mkdir(parents=True, exist_ok=True)
        for stem in self.tables:
            data = self.text(stem, delimiter).encode(encoding)
            (folder / f"{stem}.csv").write_bytes(data)
        return folder

    def write_gz(self, folder: Path) -> Path:
        folder.mkdir(parents=True, exist_ok=True)
        for stem in self.tables:
            (folder / f"{stem}.csv.gz").write_bytes(gzip.compress(self.text(stem).encode()))
        return folder

    def write_zip(self, path: Path, inside: str = "") -> Path:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for stem in self.tables:
                archive.writestr(f"{inside}{stem}.csv", self.text(stem))
        return path


def tiny_shop(n_orders: int = 6) -> Shop:
    """Return a valid export: one customer, item, payment and review for each order."""
    rows: dict[str, list[list[str]]] = {s: [h.split(",")] for s, h in HEADINGS.items()}
    for i in range(n_orders):
        day = f"2018-{i // 28 % 12 + 1:02d}-{i % 28 + 1:02d}"
        rows[CUSTOMERS].append([f"c{i}", f"u{i // 2}", f"0{1000 + i}", "são paulo", "SP"])
        rows[ORDERS].append(
            [
                f"o{i}", f"c{i}", "delivered", f"{day} 10:00:00", f"{day} 10:05:00",
                f"{day} 12:00:00", f"{day} 20:00:00", f"{day} 00:00:00",
            ]
        )  # fmt: skip
        rows[ITEMS].append(
            [f"o{i}", "1", f"p{i % 3}", "s0", f"{day} 00:00:00", f"{10 + i}.90", "5.10"]
        )
        rows[PAYMENTS].append([f"o{i}", "1", "credit_card", "2", f"{16 + i}.00"])
        rows[REVIEWS].append(
            [
                f"r{i}",
                f"o{i}",
                str(i % 5 + 1),
                "",
                'good, "really"\nyes',
                f"{day} 00:00:00",
                f"{day} 21:00:00",
            ]
        )
    for i in range(3):
        rows[PRODUCTS].append([f"p{i}", "perfumaria", "250"])
        rows[GEO].append(["01000", "-23.5", "-46.6", "sao paulo", "SP"])
    rows[SELLERS].append(["s0", "01001", "campinas", "SP"])
    rows[TRANSLATION].append(["perfumaria", "perfumery"])
    return Shop(tables=rows)


def codes(problems) -> set[tuple[str, str]]:
    """Return the code and severity of every problem."""
    return {(problem.code, problem.severity.value) for problem in problems}
