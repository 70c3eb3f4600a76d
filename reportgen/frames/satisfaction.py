"""Orders with what they were promised, how they came and how they were judged; sums by group."""

from __future__ import annotations

from collections.abc import Mapping

import narwhals.stable.v2 as nw

from reportgen.frames.buyers import with_text_ids
from reportgen.frames.facts import Facts, Frame
from reportgen.frames.features import kept_orders, known_reviews
from reportgen.frames.moments import SECONDS_PER_DAY

#: Sums that every grouping of judged orders returns, in this order.
SUMS = ("n", "low", "late", "low_late")


def _one() -> nw.Expr:
    return nw.lit(1).cast(nw.Int64)


def _flag(condition: nw.Expr) -> nw.Expr:
    return nw.when(condition).then(1).otherwise(0).cast(nw.Int64)


def seen_orders(facts: Facts, *, cut_s: int, hide_later: bool) -> Frame:
    """Return the kept orders of the as-of view with their lowest score and their lateness.

    Returns
    -------
    frame
        ``order_id``, ``customer``, ``purchased_s``, ``state``, ``payment_cents``, ``item_cents``,
        ``n_items``, ``n_payments``, ``max_installments``; ``days_late``: days from the promised to
        the actual day of delivery, negative for early, null where one is unknown; ``score``: the
        lowest known review score, null without one.
    """
    orders = kept_orders(facts, cut_s=cut_s, hide_later=hide_later)
    reviews = known_reviews(facts, cut_s=cut_s, start_s=None, hide_later=hide_later)
    lowest = reviews.group_by("order_id").agg(nw.col("score").min())
    days = nw.col("delivered_s") // SECONDS_PER_DAY - nw.col("estimated_s") // SECONDS_PER_DAY
    arrived = nw.when(nw.col("delivered_s") < cut_s).then(days) if hide_later else days
    return (
        orders.join(lowest, on="order_id", how="left")
        .join(facts.places.select("place", "state"), on="place", how="left")
        .with_columns(days_late=arrived)
        .select(
            "order_id",
            "customer",
            "purchased_s",
            "state",
            "payment_cents",
            "item_cents",
            "n_items",
            "n_payments",
            "max_installments",
            "days_late",
            "score",
        )
    )


def judged_orders(seen: Frame, *, low_score: int, cut_s: int, return_days: int) -> Frame:
    """Return the orders whose score and lateness are both known, with flags 0 or 1.

    Returns
    -------
    frame
        The columns of ``seen_orders`` and ``low`` (at most ``low_score``), ``late``, ``low_late``,
        ``watched`` (purchased at least ``return_days`` before ``cut_s``), ``last_s`` (the
        customer's last purchase), ``returned`` (the customer bought again later).
    """
    last = seen.group_by("customer").agg(nw.col("purchased_s").max().alias("last_s"))
    known = seen.filter(~nw.col("score").is_null(), ~nw.col("days_late").is_null())
    flagged = known.join(last, on="customer", how="inner").with_columns(
        low=_flag(nw.col("score") <= low_score),
        late=_flag(nw.col("days_late") > 0),
        watched=_flag(nw.col("purchased_s") < cut_s - return_days * SECONDS_PER_DAY),
        returned=_flag(nw.col("last_s") > nw.col("purchased_s")),
    )
    return flagged.with_columns(low_late=nw.col("low") * nw.col("late"), n=_one())


def _summed(rows: Frame, *by: str) -> Frame:
    cents = nw.col("cents") * nw.col("low_late")
    sums = rows.with_columns(low_cents=nw.col("cents") * nw.col("low"), low_late_cents=cents)
    names = (*SUMS, "low_cents", "low_late_cents")
    return _whole_sums(sums, by, *names)


def _whole_sums(rows: Frame, by: tuple[str, ...], *names: str) -> Frame:
    sums = rows.group_by(*by).agg(*(nw.col(name).sum() for name in names))
    return sums.with_columns(*(nw.col(name).cast(nw.Int64) for name in names))


def by_days_late(judged: Frame) -> Frame:
    """Return the sums per ``days_late``."""
    return _summed(judged.with_columns(cents=nw.col("payment_cents")), "days_late")


def by_state(judged: Frame) -> Frame:
    """Return the sums per ``state`` (null where unknown)."""
    return _summed(judged.with_columns(cents=nw.col("payment_cents")), "state")


def _lines(judged: Frame, items: Frame, key: str) -> Frame:
    """Return a row per order and value of a key, with the price of those lines."""
    lines = items.filter(~nw.col(key).is_null()).select("order_id", key, "price_cents")
    parts = lines.group_by("order_id", key).agg(nw.col("price_cents").sum().alias("cents"))
    flags = judged.select("order_id", *SUMS)
    return parts.join(flags, on="order_id", how="inner")


def by_seller(judged: Frame, items: Frame) -> Frame:
    """Return the sums per ``seller_id``; an order counts for each of its sellers."""
    sums = _summed(_lines(judged, items, "seller_id"), "seller_id")
    return with_text_ids(sums, "seller_id")


def by_category(judged: Frame, tables: Mapping[str, Frame]) -> Frame:
    """Return the sums per ``product_category_name``; an order counts for each of its categories."""
    names = tables["products"].select("product_id", "product_category_name")
    items = tables["items"].join(names, on="product_id", how="inner")
    return _summed(_lines(judged, items, "product_category_name"), "product_category_name")


def by_return(judged: Frame) -> Frame:
    """Return ``n`` and ``returned`` per ``low`` and ``late``, of orders watched long enough."""
    watched = judged.filter(nw.col("watched") == 1)
    return _whole_sums(watched, ("low", "late"), "n", "returned")


def gone(judged: Frame) -> Frame:
    """Return ``n`` customers and ``cents`` of low, late orders that nothing followed so far."""
    last = judged.filter(nw.col("low_late") == 1, nw.col("returned") == 0)
    people = last.group_by("customer").agg(nw.col("payment_cents").sum().alias("cents"))
    counted = people.with_columns(n=_one(), everyone=_one())
    return _whole_sums(counted, ("everyone",), "n", "cents")
