"""What customers did after a moment: the outcomes that a segmentation should tell apart."""

from __future__ import annotations

import narwhals.stable.v2 as nw

from reportgen.frames.facts import Facts, Frame


def orders_since(facts: Facts, *, start_s: int, known_s: int | None) -> Frame:
    """Return the kept orders purchased from a moment on.

    Parameters
    ----------
    facts : Facts
    start_s : int
        Seconds since 1970-01-01.
    known_s : int or None
        An order kept only from this moment on is not known yet; None hides nothing.

    Returns
    -------
    frame
        ``customer``, ``purchased_s``, ``payment_cents`` ≥ 0.
    """
    orders = facts.orders.filter(~nw.col("kept_from_s").is_null(), nw.col("purchased_s") >= start_s)
    if known_s is not None:
        orders = orders.filter(nw.col("kept_from_s") < known_s)
    return orders.select("customer", "purchased_s", "payment_cents")


def scores_since(facts: Facts, *, start_s: int, known_s: int | None) -> Frame:
    """Return the known review scores of the orders that ``orders_since`` returns.

    Returns
    -------
    frame
        ``customer``, ``purchased_s``, ``score`` 1–5.
    """
    reviews = facts.reviews.filter(nw.col("purchased_s") >= start_s)
    if known_s is not None:
        reviews = reviews.filter(nw.col("known_from_s") < known_s)
    return reviews.select("customer", "purchased_s", "score")
