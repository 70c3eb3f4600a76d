"""The export as it would be without one cleaning rule."""

from __future__ import annotations

from dataclasses import replace

import narwhals.stable.v2 as nw

from reportgen.frames.facts import Facts, Frame, review_facts
from reportgen.frames.ledger import RULES, outcome


def without_rule(
    facts: Facts, reviews: Frame | None, rule: str, *, cut_s: int, hide_later: bool
) -> Facts:
    """Return the facts of the customers whom a rule touches, with the orders it removes kept.

    Such an order has no delivery to wait for: it counts from its purchase, and its reviews count
    as those of any kept order. Everybody else's facts do not change and are left out.

    Parameters
    ----------
    facts : Facts
    reviews : frame or None
        The checked table of reviews, where the export has one.
    rule : str
        One of ``frames.ledger.RULES``.
    cut_s, hide_later
        As for ``frames.ledger.rule_counts``.
    """
    removed = outcome(cut_s, hide_later=hide_later) == RULES.index(rule)
    touched = facts.orders.filter(removed).select("customer").unique()
    kept_from = nw.when(removed).then(nw.col("purchased_s")).otherwise(nw.col("kept_from_s"))
    orders = facts.orders.join(touched, on="customer", how="inner")
    # A review without a date is known from the delivery, also where the order counts without one.
    arrived = nw.coalesce(nw.col("kept_from_s"), nw.col("purchased_s"))
    orders = orders.with_columns(kept_from_s=kept_from, arrived_s=arrived)
    known = (
        facts.reviews.join(touched, on="customer", how="inner")
        if reviews is None
        else review_facts(reviews, orders, arrived_s="arrived_s")
    )
    return replace(facts, orders=orders, reviews=known)
