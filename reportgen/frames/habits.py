"""What, how, where and when the customers of each segment buy: sums per segment."""

from __future__ import annotations

from collections.abc import Mapping

import narwhals.stable.v2 as nw

from reportgen.frames.facts import Frame
from reportgen.frames.moments import SECONDS_PER_DAY

_HOURS_PER_BLOCK = 3


def _one() -> nw.Expr:
    return nw.lit(1).cast(nw.Int64)


def _counted(rows: Frame, *by: str) -> Frame:
    return _sums(rows.with_columns(n=_one()), by, "n")


def _sums(rows: Frame, by: tuple[str, ...], *names: str) -> Frame:
    """Return sums of whole columns; engines widen a sum, so it is made a plain integer again."""
    sums = rows.group_by(*by).agg(*(nw.col(name).sum() for name in names))
    return sums.with_columns(*(nw.col(name).cast(nw.Int64) for name in names))


def labelled(seen: Frame, labels: Frame) -> Frame:
    """Return the orders of ``satisfaction.seen_orders`` with their customer's ``label``."""
    return seen.join(labels, on="customer", how="inner")


def category_sums(orders: Frame, tables: Mapping[str, Frame]) -> Frame:
    """Return what each segment paid per category, with what a clustered interval needs.

    Returns
    -------
    frame
        ``label``, ``product_category_name`` (null: unknown), ``n_customers``; ``cents``,
        ``squares`` (Σ over customers of the squared amount in the category) and ``crossed`` (Σ of
        that amount times the customer's amount over all categories), in units of the currency
        rather than cents where squared.
    """
    names = tables["products"].select("product_id", "product_category_name")
    lines = tables["items"].select("order_id", "product_id", "price_cents")
    known = orders.select("order_id", "customer", "label").join(lines, on="order_id", how="inner")
    named = known.join(names, on="product_id", how="left")
    by = ("label", "customer", "product_category_name")
    own = _sums(named.with_columns(cents=nw.col("price_cents")), by, "cents")
    total = _sums(known.with_columns(total=nw.col("price_cents")), ("customer",), "total")
    both = own.join(total, on="customer", how="inner").with_columns(
        n_customers=_one(),
        squares=nw.col("cents") * nw.col("cents") // 10_000,
        crossed=nw.col("cents") * nw.col("total") // 10_000,
    )
    columns = ("n_customers", "cents", "squares", "crossed")
    return _sums(both, ("label", "product_category_name"), *columns)


def amount_sums(orders: Frame, tables: Mapping[str, Frame]) -> Frame:
    """Return per ``label`` the customers with a line, their ``cents`` and Σ ``squares``."""
    lines = tables["items"].select("order_id", "price_cents")
    known = orders.select("order_id", "customer", "label").join(lines, on="order_id", how="inner")
    priced = known.with_columns(cents=nw.col("price_cents"))
    total = _sums(priced, ("label", "customer"), "cents")
    squared = total.with_columns(
        n_customers=_one(), squares=nw.col("cents") * nw.col("cents") // 10_000
    )
    return _sums(squared, ("label",), "n_customers", "cents", "squares")


def payment_counts(orders: Frame, payments: Frame) -> Frame:
    """Return per ``label`` and ``payment_type`` the orders that used it, each order once."""
    used = payments.filter(~nw.col("payment_type").is_null())
    once = used.select("order_id", "payment_type").unique()
    known = orders.select("order_id", "label").join(once, on="order_id", how="inner")
    return _counted(known, "label", "payment_type")


def installment_counts(orders: Frame) -> Frame:
    """Return per ``label`` the orders by their largest number of instalments, paid ones only."""
    told = orders.filter(nw.col("n_payments") > 0, ~nw.col("max_installments").is_null())
    return _counted(told, "label", "max_installments")


def amount_counts(orders: Frame, tables: Mapping[str, Frame]) -> Frame:
    """Return per ``label`` how many orders came to each ``payment_cents``.

    An order whose amount nobody recorded is left out: it did not cost nothing.
    """
    known = "n_payments" if "payments" in tables else "n_items"
    return _counted(orders.filter(nw.col(known) > 0), "label", "payment_cents")


def item_counts(orders: Frame) -> Frame:
    """Return per ``label`` how many orders held ``n_items``."""
    return _counted(orders, "label", "n_items")


def hour_counts(orders: Frame) -> Frame:
    """Return per ``label`` the orders by ``weekday`` (0 Monday) and ``block`` of three hours."""
    day = nw.col("purchased_s") // SECONDS_PER_DAY
    timed = orders.with_columns(day=day, second=nw.col("purchased_s") - day * SECONDS_PER_DAY)
    # 1970-01-01 was a Thursday.
    placed = timed.with_columns(
        weekday=nw.col("day") + 3 - (nw.col("day") + 3) // 7 * 7,
        block=nw.col("second") // (_HOURS_PER_BLOCK * 3_600),
    )
    return _counted(placed, "label", "weekday", "block")


def month_counts(orders: Frame) -> Frame:
    """Return per ``label`` the orders by ``day`` since 1970-01-01."""
    dated = orders.with_columns(day=nw.col("purchased_s") // SECONDS_PER_DAY)
    return _counted(dated, "label", "day")


def score_counts(orders: Frame, *, low_score: int) -> Frame:
    """Return per ``label`` the orders by ``score`` and ``late`` (−1: unknown), with ``low``.

    Both may be unknown: then ``score`` is null.
    """
    known = nw.when(nw.col("days_late") > 0).then(1).otherwise(0)
    late = nw.when(nw.col("days_late").is_null()).then(-1).otherwise(known)
    low = nw.when(nw.col("score") <= low_score).then(1).otherwise(0)
    flagged = orders.with_columns(late=late.cast(nw.Int64), low=low.cast(nw.Int64))
    return _counted(flagged, "label", "score", "late", "low")
