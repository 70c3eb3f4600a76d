"""Counts of orders: what each cleaning rule removes, and when orders were placed."""

from __future__ import annotations

from dataclasses import dataclass

import narwhals.stable.v2 as nw

from reportgen.frames.facts import DELIVERED, Facts, Frame
from reportgen.frames.moments import SECONDS_PER_DAY

# In the order in which they apply; what is left after the last is kept.
NOT_YET = "not_purchased_yet"
RULES = (NOT_YET, "canceled", "unavailable", "refunded", "other_status", "under_way")
_UNDER_WAY = ("created", "approved", "processing", "invoiced", "shipped", DELIVERED)


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleCount:
    """What a rule removes (the last entry: what is kept).

    ``n_customers`` are those whose last order in the ledger goes with this rule: customers whose
    other orders go no later.
    """

    n_orders: int
    n_customers: int
    amount_cents: int


def outcome(cut_s: int, *, hide_later: bool) -> nw.Expr:
    """Return the index of the rule that removes an order; ``len(RULES)`` if it is kept."""
    status = nw.col("status")
    kept_from = nw.col("kept_from_s")
    kept = ~kept_from.is_null()
    if hide_later:
        kept = kept & (kept_from < cut_s)
    index = (
        nw.when(kept)
        .then(len(RULES))
        .otherwise(
            nw.when(status == "canceled")
            .then(1)
            .otherwise(
                nw.when(status == "unavailable")
                .then(2)
                .otherwise(
                    nw.when(status == "refunded")
                    .then(3)
                    .otherwise(nw.when(status.is_in(list(_UNDER_WAY))).then(5).otherwise(4))
                )
            )
        )
    )
    if hide_later:
        index = nw.when(nw.col("purchased_s") >= cut_s).then(0).otherwise(index)
    return index.cast(nw.Int64)


def rule_counts(facts: Facts, *, cut_s: int, hide_later: bool) -> tuple[RuleCount, ...]:
    """Return what each of ``RULES`` removes, and as last entry what is kept.

    Parameters
    ----------
    facts : Facts
    cut_s : int
        As-of, seconds since 1970-01-01.
    hide_later : bool
        Whether as-of was given: later orders and deliveries are hidden.
    """
    one = nw.lit(1).cast(nw.Int64)
    orders = facts.orders.with_columns(rule=outcome(cut_s, hide_later=hide_later), one=one)
    sums = orders.group_by("rule").agg(nw.col("one").sum(), nw.col("payment_cents").sum())
    last = orders.group_by("customer").agg(nw.col("rule").max()).with_columns(one=one)
    people = last.group_by("rule").agg(nw.col("one").sum())
    by_rule = {rule: (n, cents) for rule, n, cents in _rows(sums)}
    customers = dict(_pairs(people))
    return tuple(
        RuleCount(
            n_orders=by_rule.get(rule, (0, 0))[0],
            n_customers=customers.get(rule, 0),
            amount_cents=by_rule.get(rule, (0, 0))[1],
        )
        for rule in range(len(RULES) + 1)
    )


def _rows(frame: Frame) -> list[tuple[int, ...]]:
    rows = frame.collect(backend="pyarrow").iter_rows()
    return [tuple(int(value) for value in row) for row in rows]


def _pairs(frame: Frame) -> list[tuple[int, int]]:
    return [(key, value) for key, value in _rows(frame)]


def kept_per_day(orders: Frame) -> dict[int, tuple[int, int]]:
    """Return orders and whole cents per day number (days since 1970-01-01), days in order."""
    dated = orders.with_columns(
        day=nw.col("purchased_s") // SECONDS_PER_DAY, one=nw.lit(1).cast(nw.Int64)
    )
    sums = dated.group_by("day").agg(nw.col("one").sum(), nw.col("payment_cents").sum())
    found = {day: (n, cents) for day, n, cents in _rows(sums)}
    return dict(sorted(found.items()))


def days_until_kept(orders: Frame) -> dict[int, int]:
    """Return the number of kept orders by whole days, rounded up, from purchase to delivery."""
    waited = nw.col("kept_from_s") - nw.col("purchased_s") + (SECONDS_PER_DAY - 1)
    dated = orders.with_columns(days=waited // SECONDS_PER_DAY, one=nw.lit(1).cast(nw.Int64))
    return dict(_pairs(dated.group_by("days").agg(nw.col("one").sum())))


def score_counts(reviews: Frame) -> tuple[int, ...]:
    """Return how many reviews gave each score, 1 to 5."""
    counted = reviews.with_columns(one=nw.lit(1).cast(nw.Int64))
    sums = counted.group_by("score").agg(nw.col("one").sum())
    found = dict(_pairs(sums))
    return tuple(found.get(score, 0) for score in range(1, 6))
