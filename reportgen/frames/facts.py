"""Order facts: the nine tables folded into two, one row per order and one per review.

Everything later is computed from these. Columns combine by sum and max only, and each fact that
becomes known after the purchase carries the moment from which it is known, so that "the export as
it looked at t" is a filter, and the stability study is the same pipeline with another t.

The definitions are narwhals expressions inside the subset that every engine shares: filter,
select, with_columns, joins on equal names, group_by with plain sum, max, min, count, and unique.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import narwhals.stable.v2 as nw

from reportgen.frames.buyers import (
    buyers_of,
    homes_of,
    numbered_customers,
    numbered_places,
    told_places,
    with_text_ids,
)
from reportgen.frames.moments import epoch_seconds
from reportgen.frames.purchases import PARTS, have_any, told_by, with_parts

Frame = nw.LazyFrame[Any]
Checkpoint = Callable[[Frame], Frame]
Release = Callable[[Frame], None]

DELIVERED = "delivered"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Facts:
    """The folded export.

    Parameters
    ----------
    customers : frame
        ``customer`` (int64, 0 … n−1 in the order of the id), ``customer_unique_id``.
    places : frame
        ``place`` (int64, 0 … n−1 in the order of the names), ``state``, ``zip``: each null where
        customers have none.
    orders : frame
        A row per order: ``customer``, ``purchased_s``, ``status``, ``kept_from_s`` (the moment from
        which the order counts as kept; null if it never does), ``place``, ``n_items``,
        ``item_cents``, ``freight_cents``, ``n_payments``, ``payment_cents``, ``n_payment_types``,
        ``max_installments``, ``estimated_s``, ``delivered_s``.
    reviews : frame
        A row per review of a kept order: ``customer``, ``purchased_s``, ``known_from_s``,
        ``score`` (1–5), ``commented`` (0 or 1: whether it has a text or a title).

    ``has_items`` says whether there is a table of items: without one, nobody knows how many;
    ``has_states`` whether any customer has a state; ``has_means`` and ``has_installments`` whether
    any payment tells its means, and its instalments. Without, ``n_payment_types`` or
    ``max_installments`` is null throughout.
    Moments are whole seconds since 1970-01-01, money is whole cents.
    """

    customers: Frame
    places: Frame
    orders: Frame
    reviews: Frame
    has_items: bool = True
    has_states: bool = True
    has_means: bool = True
    has_installments: bool = True


def _order_base(orders: Frame, buyers: Frame) -> Frame:
    moments = {
        "purchased_s": "order_purchase_timestamp",
        "delivered_s": "order_delivered_customer_date",
        "estimated_s": "order_estimated_delivery_date",
    }
    base = orders.select(
        "order_id",
        "customer_id",
        nw.col("order_status").alias("status"),
        **{name: epoch_seconds(nw.col(column)) for name, column in moments.items()},
    )
    return base.join(buyers, on="customer_id", how="inner").drop("customer_id")


def _kept_from(kept_statuses: tuple[str, ...]) -> nw.Expr:
    """Return the moment from which an order counts as kept; null if it never does.

    A delivery counts once it has happened; one without a date counts from its estimated date.
    Other statuses that a setting keeps carry no date of their own and count from the purchase.
    """
    delivered = nw.coalesce(nw.col("delivered_s"), nw.col("estimated_s"), nw.col("purchased_s"))
    others = [status for status in kept_statuses if status != DELIVERED]
    known = nw.when(nw.col("status") == DELIVERED).then(delivered)
    if DELIVERED not in kept_statuses:
        return nw.when(nw.col("status").is_in(others)).then(nw.col("purchased_s"))
    return known.otherwise(
        nw.when(nw.col("status").is_in(others)).then(nw.col("purchased_s")) if others else None
    )


def review_facts(reviews: Frame, orders: Frame, *, arrived_s: str = "kept_from_s") -> Frame:
    """Return the reviews of kept orders with the moment from which each is known.

    A review counts once it is answered; without an answer date from its creation; without either
    from the delivery, the column ``arrived_s``; and never before the order itself is kept.
    """
    silent = nw.col("review_comment_message").is_null() & nw.col("review_comment_title").is_null()
    dated = reviews.select(
        "order_id",
        nw.col("review_score").cast(nw.Int64).alias("score"),
        commented=nw.when(silent).then(0).otherwise(1).cast(nw.Int64),
        answered_s=epoch_seconds(nw.col("review_answer_timestamp")),
        created_s=epoch_seconds(nw.col("review_creation_date")),
    )
    kept = orders.filter(~nw.col("kept_from_s").is_null())
    joined = dated.join(
        kept.select("order_id", "customer", "purchased_s", "kept_from_s", arrived=arrived_s),
        on="order_id",
        how="inner",
    )
    own = nw.coalesce(nw.col("answered_s"), nw.col("created_s"), nw.col("arrived"))
    return joined.select(
        "order_id",
        "customer",
        "purchased_s",
        "score",
        "commented",
        known_from_s=nw.max_horizontal(own, nw.col("kept_from_s")),
    )


def as_it_is(frame: Frame) -> Frame:
    """Return a frame unstored, to be computed where it is read."""
    return frame


def kept(frame: Frame) -> None:
    """Leave a stored frame where it is."""


def order_facts(
    tables: Mapping[str, Frame],
    *,
    kept_statuses: tuple[str, ...],
    checkpoint: Checkpoint,
    release: Release = kept,
) -> Facts:
    """Fold checked tables into facts.

    Parameters
    ----------
    tables : mapping of str to frame
        ``customers`` and ``orders``; ``payments`` or ``items`` or both; ``reviews`` where there are
        any. Money in whole cents (``*_cents``).
    kept_statuses : tuple of str
        Order statuses that count as kept.
    checkpoint : callable
        Stores a frame and hands it back; keeps memory bounded between blocking operators.
    release : callable
        Forgets a stored frame that nobody reads any more, so that it is not spilled.

    Returns
    -------
    Facts
        One row per order of a known customer: joins never multiply rows.
    """
    homes = homes_of(tables["customers"])
    numbered = checkpoint(numbered_customers(homes))
    places = checkpoint(numbered_places(homes))
    buyers = checkpoint(buyers_of(homes, numbered, places))
    base = checkpoint(_order_base(tables["orders"], buyers))
    release(buyers)
    parts = {name: checkpoint(PARTS[name](tables[name])) for name in PARTS if name in tables}
    has = told_by(tables)
    unknown = {name: nw.lit(None).cast(nw.Int64) for name, told in has.items() if not told}
    whole = with_parts(base, parts).with_columns(**unknown, kept_from_s=_kept_from(kept_statuses))
    orders = checkpoint(whole)
    for read in (base, *parts.values()):
        release(read)
    reviewed = "reviews" in tables
    reviews = review_facts(tables["reviews"], orders) if reviewed else _no_reviews(orders)
    told = told_places(places)
    return Facts(
        customers=with_text_ids(numbered, "customer_unique_id"),
        places=told,
        orders=orders,
        reviews=checkpoint(reviews),
        has_items="items" in tables,
        has_means=has["n_payment_types"],
        has_installments=has["max_installments"],
        has_states=have_any(told, "state")[0],
    )


def _no_reviews(orders: Frame) -> Frame:
    none = orders.filter(nw.col("n_items") < 0)  # no row: an empty frame of the right types
    return none.select(
        "order_id",
        "customer",
        "purchased_s",
        score=nw.col("n_items"),
        commented=nw.col("n_items"),
        known_from_s=nw.col("purchased_s"),
    )
