"""Customer features at a moment: one group-by over the order facts, then ratios.

This is the only place where features are defined. The dossier, the daily assignment and every
step of the stability study call it, with another cut.
"""

from __future__ import annotations

from typing import Any

import narwhals.stable.v2 as nw

from reportgen.frames.facts import Facts, Frame
from reportgen.frames.moments import SECONDS_PER_DAY

SAO_PAULO = "SP"


def kept_orders(
    facts: Facts, *, cut_s: int, start_s: int | None = None, hide_later: bool = True
) -> Frame:
    """Return the kept orders that lie in a window, as they were known at its end.

    Parameters
    ----------
    facts : Facts
    cut_s : int
        End of the window (exclusive), seconds since 1970-01-01.
    start_s : int or None
        Start of the window (inclusive); None for the first order.
    hide_later : bool
        Whether an order that counts as kept only from ``cut_s`` on is left out.
    """
    known = facts.orders.filter(~nw.col("kept_from_s").is_null(), nw.col("purchased_s") < cut_s)
    if hide_later:
        known = known.filter(nw.col("kept_from_s") < cut_s)
    return known if start_s is None else known.filter(nw.col("purchased_s") >= start_s)


def known_reviews(facts: Facts, *, cut_s: int, start_s: int | None, hide_later: bool) -> Frame:
    """Return the reviews of kept orders in a window, as they were known at its end."""
    known = facts.reviews.filter(nw.col("purchased_s") < cut_s)
    if hide_later:
        known = known.filter(nw.col("known_from_s") < cut_s)
    return known if start_s is None else known.filter(nw.col("purchased_s") >= start_s)


def _sums(orders: Frame) -> Frame:
    paid = nw.when(nw.col("n_payments") > 0).then(1).otherwise(0).cast(nw.Int64)
    counted = orders.with_columns(one=nw.lit(1).cast(nw.Int64), paid=paid)
    sums = counted.group_by("customer").agg(
        nw.col("purchased_s").max().alias("last_s"),
        nw.col("one").sum().alias("n_orders"),
        nw.col("payment_cents").sum().alias("monetary_cents"),
        nw.col("n_items").sum(),
        nw.col("paid").sum().alias("n_paid_orders"),
        nw.col("n_payment_types").sum(),
        nw.col("max_installments").sum().alias("installments"),
    )
    whole = ("n_orders", "monetary_cents", "n_items", "n_paid_orders")
    return sums.with_columns(
        *(nw.col(name).cast(nw.Int64) for name in (*whole, "n_payment_types", "installments"))
    )


def _review_sums(reviews: Frame) -> Frame:
    counted = reviews.with_columns(one=nw.lit(1).cast(nw.Int64))
    sums = counted.group_by("customer").agg(
        nw.col("score").sum().alias("score_sum"), nw.col("one").sum().alias("n_reviews")
    )
    return sums.with_columns(nw.col("score_sum").cast(nw.Int64), nw.col("n_reviews").cast(nw.Int64))


def ratio(over: str, under: str) -> nw.Expr:
    """Return a quotient that is null where there is nothing to divide by."""
    quotient = nw.col(over).cast(nw.Float64) / nw.col(under).cast(nw.Float64)
    return nw.when(nw.col(under) > 0).then(quotient)


def _unknown() -> nw.Expr:
    """Return a column of nulls: an export without the table says nothing of it."""
    return nw.lit(None).cast(nw.Float64)


def _last_state(orders: Frame, sums: Frame) -> Frame:
    """Return the state of each customer's last order (of two at one moment, the last by name)."""
    last = orders.select("customer", "state", last_s=nw.col("purchased_s"))
    on = ["customer", "last_s"]
    matched = last.join(sums.select(*on), on=on, how="inner")
    return matched.group_by("customer").agg(nw.col("state").max())


def customer_features(
    facts: Facts,
    *,
    cut_s: int,
    start_s: int | None = None,
    hide_later: bool = True,
    with_state: bool = True,
) -> Frame:
    """Return a row per customer with a kept order in the window, in natural units.

    Parameters
    ----------
    facts, cut_s, start_s, hide_later
        As for ``kept_orders``; recency counts from ``cut_s``.
    with_state : bool
        Whether ``state`` and ``in_sao_paulo`` are wanted (one more join).

    Returns
    -------
    frame
        ``customer``; ``recency_days`` > 0; ``n_orders`` ≥ 1; ``monetary_cents`` ≥ 0;
        ``review_score_mean`` 1–5 or null; ``items_per_order`` ≥ 0, null without a table of items;
        ``payment_types_per_order`` ≥ 1 or null; ``installments_per_order`` ≥ 0 or null; ``state``;
        ``in_sao_paulo`` 0 or 1.
        In no particular order.
    """
    window: dict[str, Any] = {"cut_s": cut_s, "start_s": start_s, "hide_later": hide_later}
    orders = kept_orders(facts, **window)
    sums = _sums(orders)
    joined = sums.join(_review_sums(known_reviews(facts, **window)), on="customer", how="left")
    columns = ["customer", "recency_days", "n_orders", "monetary_cents", "review_score_mean"]
    columns += ["items_per_order", "payment_types_per_order", "installments_per_order"]
    rows = joined.with_columns(
        recency_days=(cut_s - nw.col("last_s")).cast(nw.Float64) / float(SECONDS_PER_DAY),
        review_score_mean=ratio("score_sum", "n_reviews"),
        items_per_order=ratio("n_items", "n_orders") if facts.has_items else _unknown(),
        payment_types_per_order=ratio("n_payment_types", "n_paid_orders"),
        installments_per_order=ratio("installments", "n_paid_orders"),
    )
    if not with_state:
        return rows.select(*columns)
    located = rows.join(_last_state(orders, sums), on="customer", how="left")
    flag = nw.when(nw.col("state") == SAO_PAULO).then(1).otherwise(0).cast(nw.Int64)
    return located.with_columns(in_sao_paulo=flag).select(*columns, "state", "in_sao_paulo")
