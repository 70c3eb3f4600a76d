"""Everyone at as-of, in the engine: what is counted exactly, however many they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import narwhals.stable.v2 as nw
import pandas as pd

from reportgen.errors import DataError
from reportgen.frames.engines import in_memory
from reportgen.frames.facts import Checkpoint, Facts, Frame, as_it_is
from reportgen.frames.features import customer_features, customer_sums
from reportgen.frames.moments import next_midnight, to_moment
from reportgen.model.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Base:
    """The facts, the cut, and the features of every customer with a kept order.

    ``rows`` are as ``customer_features`` returns them, stored, in no particular order.
    """

    facts: Facts
    cut_s: int
    hide_later: bool
    rows: Frame
    n_customers: int
    n_repeat_customers: int
    n_reviewed_customers: int
    n_orders: int

    @property
    def window(self) -> dict[str, Any]:
        """Return the cut as the frames ask for it."""
        return {"cut_s": self.cut_s, "hide_later": self.hide_later}


def collected(frame: Frame) -> pd.DataFrame:
    """Return a frame with a column ``customer`` in memory, sorted by it."""
    return in_memory(frame.sort("customer"))


def base_of(
    facts: Facts, settings: Settings, *, fewest: int, checkpoint: Checkpoint = as_it_is
) -> Base:
    """Return everyone with a kept order at as-of.

    Parameters
    ----------
    facts : Facts
    settings : Settings
        ``as_of_s``.
    fewest : int
        Customers that are needed.
    checkpoint : callable
        As for ``order_facts``.

    Raises
    ------
    DataError
        E41 where no order was delivered, E42 where there are too few customers.
    """
    hide = settings.as_of_s is not None
    cut = settings.as_of_s if settings.as_of_s is not None else next_midnight(_last_kept(facts))
    by_order, by_review = customer_sums(facts, cut_s=cut, hide_later=hide)
    sums = (checkpoint(by_order), checkpoint(by_review))
    rows = checkpoint(customer_features(facts, cut_s=cut, hide_later=hide, sums=sums))
    n, repeat, reviewed, orders = _counted(rows)
    if n < fewest:
        raise DataError(
            "E42",
            found=f"only {n} customers have a kept order before {to_moment(cut):%Y-%m-%d}",
            expected=f"at least {fewest} customers",
            remedy="export a longer period, or choose a later --as-of",
        )
    return Base(
        facts=facts,
        cut_s=cut,
        hide_later=hide,
        rows=rows,
        n_customers=n,
        n_repeat_customers=repeat,
        n_reviewed_customers=reviewed,
        n_orders=orders,
    )


def _counted(rows: Frame) -> tuple[int, int, int, int]:
    flags = rows.with_columns(
        one=nw.lit(1).cast(nw.Int64),
        again=_flag(nw.col("n_orders") > 1),
        reviewed=_flag(~nw.col("review_score_mean").is_null()),
    )
    names = ("one", "again", "reviewed", "n_orders")
    sums = flags.select(*(nw.col(name).sum() for name in names))
    (found,) = sums.collect(backend="pyarrow").iter_rows()
    n, repeat, reviewed, orders = (int(value or 0) for value in found)
    return n, repeat, reviewed, orders


def _flag(condition: nw.Expr) -> nw.Expr:
    return nw.when(condition).then(1).otherwise(0).cast(nw.Int64)


def _last_kept(facts: Facts) -> int:
    kept = facts.orders.filter(~nw.col("kept_from_s").is_null())
    value = kept.select(nw.col("purchased_s").max()).collect(backend="pyarrow").item()
    if value is None:
        raise DataError(
            "E41",
            found="no order of the export was delivered",
            expected="orders with the status 'delivered'",
            remedy="check the column order_status of the orders, or export a longer period",
        )
    return int(value)
