"""The demo export: a made-up marketplace in the format of the public Olist export.

Nothing in it comes from real data. It has the nine tables with the file names, headers, quoting
and faults of the real ones, so that it exercises all a reader has to cope with; and it hides
segments that an analysis has to find again (``planted_segments``).

The planted segments (shares of the customers, values in BRL; ages count days before 2023-12-31,
the last day with a kept order):

================= ====== ======== ============== ========= ======================= =============
name              share  orders   age of orders  value of  review scores           instalments
                                  (days)         an order
================= ====== ======== ============== ========= ======================= =============
recent satisfied  36 %   1        0–280          about 85  93 % are 4 or 5         1–10, mostly 1
lapsed satisfied  28 %   1        360–727        about 80  93 % are 4 or 5         1–10, mostly 1
dissatisfied      13 %   1        0–727          about 90  91 % are 1 or 2         1–10, mostly 1
repeat            12 %   2–6      0–727          about 75  88 % are 4 or 5         1–10, mostly 1
big basket        11 %   1        0–727          about 900 88 % are 4 or 5         92 % are 6–10
reseller          1 only 6        0–727          20 pieces 93 % are 4 or 5         1–10, mostly 1
================= ====== ======== ============== ========= ======================= =============

Values are log-normal (sigma of the logarithm 0.35–0.5) around the medians shown. Ages
have soft ends (logistic, 12 days), so that hardly anybody who is recent or lapsed bought between
300 and 340 days before the last day: customers alike in all but the side of a date would be no
groups. Bad scores go with late deliveries: about two thirds of the orders with score 1 arrive
after the promised day, 2 % of those with score 5.
"""

from __future__ import annotations

from pathlib import Path

from reportgen.inputs.demo_orders import customers_csv, draw_orders, orders_csv
from reportgen.inputs.demo_people import SEGMENTS, draw_people, settle
from reportgen.inputs.demo_reviews import draw_reviews, reviews_csv
from reportgen.inputs.demo_shop import (
    draw_shop,
    geolocation_csv,
    products_csv,
    sellers_csv,
    translation_csv,
)
from reportgen.inputs.demo_trade import draw_items, draw_payments, items_csv, payments_csv

MARKER = "SYNTHETIC.md"
_SENTENCE = "This export is made up: reportgen generated every row, and no customer exists.\n"


def write_demo(folder: Path, *, seed: int = 0, n_customers: int = 5000) -> None:
    """Write the demo export into a folder, which is made if need be.

    Parameters
    ----------
    folder : Path
        Files of the same names are replaced, others left alone.
    seed : int
        The same seed and size give the same bytes, on every machine.
    n_customers : int
        Number of ``customer_unique_id``, at least 200; about 1.3 times as many orders.
    """
    files = demo_files(seed=seed, n_customers=n_customers)
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)


def demo_files(*, seed: int = 0, n_customers: int = 5000) -> dict[str, bytes]:
    """Return the content of every file of the demo export, by file name.

    Columns are those of the public export. Amounts are BRL with two decimals, moments
    ``YYYY-MM-DD hh:mm:ss`` without time zone, zip prefixes five digits of text.

    - Purchases run from 2022-01-03 to 2024-02-16 and grow by 60 %; Mondays are strongest,
      Saturdays weakest; about five times the usual on Black Friday, half and less early in
      2023; delivered orders end on 2023-12-31, behind which only 0.4 % of all orders lie.
    - 96 % of the orders are delivered, 1.2 % shipped, 0.9 % canceled, 0.7 % unavailable; the
      rest is on its way. Dates an order has not reached are empty, and a few others too.
    - Orders have 1–4 items (unavailable ones none), payments that add up to them in 99 %, and
      a review in 99 %, with a message in 42 %.
    - 42 % of the customers live in SP, the others in all 26 other states.

    Raises
    ------
    ValueError
        With fewer than 200 customers.
    """
    shop = draw_shop(seed=seed, n_customers=n_customers)
    places = shop.places
    people = settle(draw_people(seed=seed, n=n_customers), places, seed=seed)
    orders = draw_orders(people, places, seed=seed)
    items = draw_items(orders, shop, seed=seed)
    payments = draw_payments(orders, items, seed=seed)
    reviews = draw_reviews(orders, seed=seed)
    return {
        "olist_customers_dataset.csv": customers_csv(people, orders, places, seed=seed),
        "olist_geolocation_dataset.csv": geolocation_csv(places, seed=seed),
        "olist_order_items_dataset.csv": items_csv(items, orders, shop, seed=seed),
        "olist_order_payments_dataset.csv": payments_csv(payments, orders, seed=seed),
        "olist_order_reviews_dataset.csv": reviews_csv(reviews, orders, seed=seed),
        "olist_orders_dataset.csv": orders_csv(orders, seed=seed),
        "olist_products_dataset.csv": products_csv(shop, seed=seed),
        "olist_sellers_dataset.csv": sellers_csv(shop),
        "product_category_name_translation.csv": translation_csv(),
        MARKER: _SENTENCE.encode("utf-8"),
    }


def planted_segments(*, seed: int = 0, n_customers: int = 5000) -> dict[str, str]:
    """Return the planted segment of every customer of the demo export.

    Parameters
    ----------
    seed, n_customers : int
        As given to ``write_demo``.

    Returns
    -------
    dict of str to str
        ``customer_unique_id`` to one of the names in the table at the head of this module.
    """
    people = draw_people(seed=seed, n=n_customers)
    names = [SEGMENTS[index].name for index in people.segment.tolist()]
    return dict(zip(people.ids, names, strict=True))
