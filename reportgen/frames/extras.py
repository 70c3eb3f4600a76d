"""Further features of a customer, which the as-of view has and no step of the stability study.

Delivery, freight, variety, distance and the state of reviews: what a table does not hold gives no
column, never a column of zeros. As in ``features``, an order, its delivery and its reviews count
once they have happened, and sums are whole numbers (seconds, cents, metres), so that every engine
gives the same bits.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import reduce
from typing import Any

import narwhals.stable.v2 as nw

from reportgen.frames.distances import with_metres
from reportgen.frames.facts import Checkpoint, Facts, Frame
from reportgen.frames.features import kept_orders, known_reviews, ratio
from reportgen.frames.moments import SECONDS_PER_DAY


def _whole(name: str) -> nw.Expr:
    return nw.col(name).fill_null(0).cast(nw.Int64)


def _count(rows: Frame, name: str) -> Frame:
    """Return how many rows each customer has."""
    counted = rows.with_columns(one=nw.lit(1).cast(nw.Int64))
    sums = counted.group_by("customer").agg(nw.col("one").sum().alias(name))
    return sums.with_columns(nw.col(name).cast(nw.Float64))


def _sums(rows: Frame, *names: str) -> Frame:
    """Return the rows and the sums of whole columns per customer."""
    counted = rows.with_columns(n=nw.lit(1).cast(nw.Int64))
    sums = counted.group_by("customer").agg(nw.col("n").sum(), *(nw.col(x).sum() for x in names))
    return sums.with_columns(_whole("n"), *(_whole(name) for name in names))


def _delivery(orders: Frame) -> Frame:
    """Days from purchase to delivery, over orders with a date of delivery."""
    took = orders.with_columns(
        seconds=nw.max_horizontal(
            nw.col("delivered_s") - nw.col("purchased_s"), nw.lit(0).cast(nw.Int64)
        )
    )
    sums = _sums(took, "seconds").with_columns(span=nw.col("n") * SECONDS_PER_DAY)
    return sums.select("customer", days_to_deliver=ratio("seconds", "span"))


def _lateness(orders: Frame) -> Frame:
    """Days after the promised day, over orders with both dates; an early order counts below 0."""
    promised = orders.filter(~nw.col("estimated_s").is_null())
    days = nw.col("delivered_s") // SECONDS_PER_DAY - nw.col("estimated_s") // SECONDS_PER_DAY
    dated = promised.with_columns(days=days)
    late = dated.with_columns(late=nw.when(nw.col("days") > 0).then(1).otherwise(0).cast(nw.Int64))
    return _sums(late, "days", "late").select(
        "customer", days_late=ratio("days", "n"), late_share=ratio("late", "n")
    )


def _freight(lines: Frame) -> Frame:
    """Freight as a share of price and freight, over lines whose freight is known."""
    known = lines.filter(~nw.col("freight_value_cents").is_null())
    paid = known.with_columns(
        both=nw.col("price_cents") + nw.col("freight_value_cents"),
        freight=nw.col("freight_value_cents"),
    )
    return _sums(paid, "both", "freight").select("customer", freight_share=ratio("freight", "both"))


def _sellers(lines: Frame) -> Frame:
    known = lines.filter(~nw.col("seller_id").is_null())
    return _count(known.select("customer", "seller_id").unique(), "n_sellers")


def _categories(lines: Frame, products: Frame) -> Frame:
    named = products.filter(~nw.col("product_category_name").is_null())
    bought = lines.join(
        named.select("product_id", "product_category_name"), on="product_id", how="inner"
    )
    return _count(bought.select("customer", "product_category_name").unique(), "n_categories")


def _distance(
    lines: Frame, places: Frame, tables: Mapping[str, Frame], checkpoint: Checkpoint
) -> Frame:
    """Mean distance to the seller over parcels: a seller's part of an order."""
    sent = lines.select("order_id", "customer", "place", "seller_id").unique()
    parcels = sent.join(places.select("place", "zip"), on="place", how="inner").drop("place")
    metres = with_metres(parcels, tables["sellers"], tables["geolocation"], checkpoint)
    sums = _sums(metres, "metres").with_columns(span=nw.col("n") * 1_000)
    return sums.select("customer", distance_km=ratio("metres", "span"))


def _comments(reviews: Frame) -> Frame:
    sums = _sums(reviews, "commented")
    return sums.select("customer", comment_share=ratio("commented", "n"))


def _unreviewed(buyers: Frame, reviews: Frame) -> Frame:
    some = _count(reviews, "n_reviews")
    flag = nw.when(nw.col("n_reviews").is_null()).then(1).otherwise(0).cast(nw.Float64)
    joined = buyers.join(some, on="customer", how="left")
    return joined.select("customer", review_missing=flag)


def _of_items(
    orders: Frame, places: Frame, tables: Mapping[str, Frame], checkpoint: Checkpoint
) -> list[Frame]:
    if "items" not in tables:
        return []
    columns = ("order_id", "product_id", "seller_id", "price_cents", "freight_value_cents")
    buyers = orders.select("order_id", "customer", "place")
    lines = checkpoint(tables["items"].select(*columns).join(buyers, on="order_id", how="inner"))
    parts = [_freight(lines), _sellers(lines)]
    if "products" in tables:
        parts.append(_categories(lines, tables["products"]))
    if "sellers" in tables and "geolocation" in tables:
        parts.append(_distance(lines, places, tables, checkpoint))
    return parts


def extra_features(
    facts: Facts,
    tables: Mapping[str, Frame],
    *,
    cut_s: int,
    hide_later: bool,
    checkpoint: Checkpoint,
) -> Frame:
    """Return a row per customer with a kept order, with what the tables allow.

    Parameters
    ----------
    facts : Facts
    tables : mapping of str to frame
        The checked tables the facts were folded from.
    cut_s : int
        As-of, seconds since 1970-01-01.
    hide_later : bool
        Whether what happened from ``cut_s`` on is hidden.
    checkpoint : callable
        As for ``order_facts``.

    Returns
    -------
    frame
        ``customer``, and of these float64 columns those whose tables are there, each null where a
        customer has nothing to measure: ``freight_share`` 0–1; ``n_sellers``, ``n_categories`` ≥ 1;
        ``distance_km`` ≥ 0; ``days_to_deliver`` ≥ 0; ``days_late`` (negative: early);
        ``late_share`` 0–1; ``comment_share`` 0–1; ``review_missing`` 0 or 1. In no particular
        order.
    """
    window: dict[str, Any] = {"cut_s": cut_s, "hide_later": hide_later}
    orders = kept_orders(facts, **window)
    buyers = orders.select("customer").unique()
    arrived = orders.filter(~nw.col("delivered_s").is_null())
    if hide_later:
        # An order may be kept before it arrives, where a setting keeps other statuses as well.
        arrived = arrived.filter(nw.col("delivered_s") < cut_s)
    parts = [
        *_of_items(orders, facts.places, tables, checkpoint),
        _delivery(arrived),
        _lateness(arrived),
    ]
    if "reviews" in tables:
        reviews = known_reviews(facts, start_s=None, **window)
        parts += [_comments(reviews), _unreviewed(buyers, reviews)]
    return reduce(lambda left, part: left.join(part, on="customer", how="left"), parts, buyers)
