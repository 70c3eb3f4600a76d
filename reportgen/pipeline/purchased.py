"""Customers' purchases up to a moment, and around it; orders of one day are one purchase."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from reportgen.clusters.spaces import Matrix
from reportgen.frames.features import kept_orders
from reportgen.frames.moments import SECONDS_PER_DAY
from reportgen.pipeline.base import collected
from reportgen.pipeline.view import View
from reportgen.stages.outcomes import Around, Purchases

_DAYS_PER_WEEK = 7


def all_orders(view: View) -> pd.DataFrame:
    """Return the orders kept as of the view: customer, day, cents, from when it counts."""
    frame = kept_orders(view.facts, cut_s=view.cut_s, hide_later=view.hide_later)
    orders = collected(frame.select("customer", "purchased_s", "kept_from_s", "payment_cents"))
    return orders.assign(day=orders["purchased_s"] // SECONDS_PER_DAY)


def purchases(
    orders: pd.DataFrame, customers: npt.NDArray[np.int64], cut_s: int, *, hide_later: bool = True
) -> Purchases:
    """Return the purchases of customers as they were known at a moment.

    Parameters
    ----------
    orders : frame
        As from ``all_orders``.
    customers : (n,) int64
        With at least one order known by then.
    cut_s : int
        Seconds since 1970-01-01.
    hide_later : bool
        Whether an order that counts only from ``cut_s`` on is left out.
    """
    known = orders[orders["purchased_s"] < cut_s]
    if hide_later:
        known = known[known["kept_from_s"] < cut_s]
    by_customer = known.groupby("customer")
    sums = by_customer.agg(
        first=("day", "min"),
        last=("day", "max"),
        n=("day", "nunique"),
        cents=("payment_cents", "sum"),
    ).reindex(customers)
    first, last, n, cents = (sums[name].to_numpy(dtype=np.float64) for name in sums.columns)
    return Purchases(
        repeats=n - 1,
        last_weeks=(last - first) / _DAYS_PER_WEEK,
        age_weeks=(cut_s / SECONDS_PER_DAY - first) / _DAYS_PER_WEEK,
        mean=cents / n / 100,
    )


def _bought(
    orders: pd.DataFrame, customers: npt.NDArray[np.int64], start_s: int, end_s: int
) -> Matrix:
    """Return the purchases and the spend of customers in a time, (n, 2)."""
    inside = orders[orders["purchased_s"].between(start_s, end_s, inclusive="left")]
    sums = inside.groupby("customer").agg(n=("day", "nunique"), cents=("payment_cents", "sum"))
    return sums.reindex(customers, fill_value=0).to_numpy(dtype=np.float64) / (1, 100)


def around(
    orders: pd.DataFrame, customers: npt.NDArray[np.int64], cut_s: int, *, days: int
) -> Around:
    """Return what was known of customers at a moment, and what they bought before and after.

    ``before`` is what was known of the last ``days`` at that moment.
    """
    span = days * SECONDS_PER_DAY
    return Around(
        known=purchases(orders, customers, cut_s),
        before=_bought(orders[orders["kept_from_s"] < cut_s], customers, cut_s - span, cut_s),
        after=_bought(orders, customers, cut_s, cut_s + span),
    )
