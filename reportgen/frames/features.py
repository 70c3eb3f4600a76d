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
# Moment and place in one whole number, whose largest tells the place of the last order: a moment
# before the year 10000 has 38 bits, so that 25 are left for the place.
_PLACES = 2**25


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


def _sums(orders: Frame, *keys: str) -> Frame:
    paid = nw.when(nw.col("n_payments") > 0).then(1).otherwise(0).cast(nw.Int64)
    counted = orders.with_columns(
        one=nw.lit(1).cast(nw.Int64),
        paid=paid,
        from_place=nw.col("purchased_s") * _PLACES + nw.col("place"),
    )
    sums = counted.group_by(*keys).agg(
        nw.col("purchased_s").max().alias("last_s"),
        nw.col("from_place").max(),
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


def _review_sums(reviews: Frame, *keys: str) -> Frame:
    counted = reviews.with_columns(one=nw.lit(1).cast(nw.Int64))
    sums = counted.group_by(*keys).agg(
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


def _paid(name: str, *, told: bool) -> nw.Expr:
    """Return a mean over orders with a payment; null where no payment of the export tells it."""
    return ratio(name, "n_paid_orders") if told else _unknown()


def _last_place() -> nw.Expr:
    """Return the place of the last order (of two at one moment, the last by name)."""
    return nw.col("from_place") - nw.col("last_s") * _PLACES


_COLUMNS = (
    "customer",
    "recency_days",
    "n_orders",
    "monetary_cents",
    "review_score_mean",
    "items_per_order",
    "payment_types_per_order",
    "installments_per_order",
)


def _ratios(sums: Frame, reviews: Frame, cut_s: nw.Expr, *keys: str, facts: Facts) -> Frame:
    """Return the sums with the features made of them."""
    return sums.join(reviews, on=list(keys), how="left").with_columns(
        recency_days=(cut_s - nw.col("last_s")).cast(nw.Float64) / float(SECONDS_PER_DAY),
        review_score_mean=ratio("score_sum", "n_reviews"),
        items_per_order=ratio("n_items", "n_orders") if facts.has_items else _unknown(),
        payment_types_per_order=_paid("n_payment_types", told=facts.has_means),
        installments_per_order=_paid("installments", told=facts.has_installments),
    )


def _looks(facts: Facts, *, first_s: int, step_s: int, n: int) -> Frame:
    """Return a row per look, with its moment: the first customers count them."""
    first = facts.customers.select("customer").sort("customer").head(n)
    counted = first.with_row_index("place", order_by="customer")
    return counted.select(
        cut_s=first_s + nw.col("place").cast(nw.Int64) * step_s, one=nw.lit(1).cast(nw.Int64)
    )


def features_at_looks(
    facts: Facts, *, first_s: int, step_s: int, n: int, window_s: int | None
) -> Frame:
    """Return every customer's features at several moments, as ``customer_features`` at each.

    One query: where looks are many and customers few, asking takes longer than counting.

    Parameters
    ----------
    facts : Facts
    first_s, step_s, n : int
        The first moment (seconds since 1970-01-01), the seconds between two, and how many; at most
        as many as there are customers.
    window_s : int or None
        Length of the window before each moment; None for everything before it.

    Returns
    -------
    frame
        ``cut_s`` and the columns of ``customer_features`` without the state.
    """
    looks = _looks(facts, first_s=first_s, step_s=step_s, n=n)
    last_s = first_s + (n - 1) * step_s

    def seen(rows: Frame, from_s: str) -> Frame:
        each = rows.with_columns(one=nw.lit(1).cast(nw.Int64)).join(looks, on="one", how="inner")
        known = each.filter(
            nw.col("purchased_s") < nw.col("cut_s"), nw.col(from_s) < nw.col("cut_s")
        ).drop("one")
        if window_s is None:
            return known
        return known.filter(nw.col("purchased_s") >= nw.col("cut_s") - window_s)

    keys = ("cut_s", "customer")
    start_s = None if window_s is None else first_s - window_s
    orders = seen(kept_orders(facts, cut_s=last_s, start_s=start_s), "kept_from_s")
    reviews = seen(
        known_reviews(facts, cut_s=last_s, start_s=start_s, hide_later=True), "known_from_s"
    )
    sums = _ratios(
        _sums(orders, *keys),
        _review_sums(reviews, *keys),
        nw.col("cut_s"),
        *keys,
        facts=facts,
    )
    return sums.select("cut_s", *_COLUMNS)


def customer_sums(
    facts: Facts, *, cut_s: int, start_s: int | None = None, hide_later: bool = True
) -> tuple[Frame, Frame]:
    """Return what a customer's features are made of: sums over orders, and over reviews.

    The parameters are those of ``kept_orders``.
    """
    window: dict[str, Any] = {"cut_s": cut_s, "start_s": start_s, "hide_later": hide_later}
    orders = _sums(kept_orders(facts, **window), "customer")
    return orders, _review_sums(known_reviews(facts, **window), "customer")


def customer_features(
    facts: Facts,
    *,
    cut_s: int,
    start_s: int | None = None,
    hide_later: bool = True,
    with_state: bool = True,
    sums: tuple[Frame, Frame] | None = None,
) -> Frame:
    """Return a row per customer with a kept order in the window, in natural units.

    Parameters
    ----------
    facts, cut_s, start_s, hide_later
        As for ``kept_orders``; recency counts from ``cut_s``.
    sums : tuple of frame or None
        What ``customer_sums`` returned for the same window, if it is stored already.
    with_state : bool
        Whether ``state`` and ``in_sao_paulo`` are wanted (one more join).

    Returns
    -------
    frame
        ``customer``; ``recency_days`` > 0; ``n_orders`` ≥ 1; ``monetary_cents`` ≥ 0;
        ``review_score_mean`` 1–5 or null; ``items_per_order`` ≥ 0, null without a table of items;
        ``payment_types_per_order`` ≥ 1 or null; ``installments_per_order`` ≥ 0 or null; ``state``;
        ``in_sao_paulo`` 0 or 1, null where no customer of the export has a state.
        In no particular order.
    """
    if sums is None:
        sums = customer_sums(facts, cut_s=cut_s, start_s=start_s, hide_later=hide_later)
    orders, reviews = sums
    cut = nw.lit(cut_s).cast(nw.Int64)
    rows = _ratios(orders, reviews, cut, "customer", facts=facts)
    if not with_state:
        return rows.select(*_COLUMNS)
    states = facts.places.select("place", "state")
    located = rows.with_columns(place=_last_place()).join(states, on="place", how="left")
    flag = nw.when(nw.col("state") == SAO_PAULO).then(1).otherwise(0).cast(nw.Int64)
    known = flag if facts.has_states else nw.lit(None).cast(nw.Int64)
    return located.with_columns(in_sao_paulo=known).select(*_COLUMNS, "state", "in_sao_paulo")
