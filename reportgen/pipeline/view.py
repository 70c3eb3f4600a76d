"""The export at as-of, and at any moment before it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import narwhals.stable.v2 as nw
import numpy as np
import pandas as pd

from reportgen.clusters.intervals import Z95
from reportgen.clusters.spaces import Features, canonical_order
from reportgen.frames.engines import in_memory
from reportgen.frames.facts import Checkpoint, Facts, Frame, as_it_is
from reportgen.frames.features import customer_features, features_at_looks, kept_orders
from reportgen.frames.ledger import kept_per_day
from reportgen.frames.moments import SECONDS_PER_DAY, to_moment
from reportgen.frames.sampling import of_customers
from reportgen.model.results.calendar import Calendar
from reportgen.model.results.sample import Sample
from reportgen.model.settings import Settings
from reportgen.model.variables import BASE_NAMES
from reportgen.pipeline.base import Base, base_of, collected
from reportgen.pipeline.keeping import Keeping, building
from reportgen.stages.calendar import calendar, day_number
from reportgen.stages.stability.plan import History, Snapshot

_LOOK_ROWS = 300_000  # customers at looks held in memory at once: more are hardly faster
_TIME_FEATURES = tuple(name for name in BASE_NAMES if name != "in_sao_paulo")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class View:
    """The export at as-of: facts, the cut, and every customer's features sorted by id.

    ``features`` are what a segmentation may be built on; ``described`` has them and, once they
    were asked for, the further variables of the same customers. ``everyone`` are all customers with
    a kept order, with the ``reason`` why one is kept apart (empty if not); ``customers``,
    ``features`` and ``described`` are the others, as ``keeping`` says.

    Where there is a ``sample``, all of these, and ``facts``, hold its customers alone; ``base`` and
    its facts, ``per_day`` and ``calendar`` everybody.
    """

    base: Base
    facts: Facts
    cut_s: int
    hide_later: bool
    everyone: pd.DataFrame
    customers: pd.DataFrame
    features: Features
    described: Features
    per_day: dict[int, tuple[int, int]]
    calendar: Calendar
    keeping: Keeping = field(default_factory=Keeping)
    sample: Sample | None = None

    @property
    def n_building(self) -> int:
        """Return how many customers build segments; where there is a sample, about how many."""
        return round(self.base.n_customers * len(self.customers) / len(self.everyone))


def matrix_of(
    table: pd.DataFrame, names: tuple[str, ...], keeping: Keeping | None = None
) -> Features:
    """Return columns of a table of features, money in the currency's unit."""
    money = table.assign(monetary=table["monetary_cents"] / 100)
    values = money[list(names)].to_numpy(dtype=np.float64, na_value=np.nan)
    asked = keeping or Keeping()
    return Features(names=names, values=values, treatments=asked.treatments)


def _calendar(facts: Facts, cut_s: int, settings: Settings) -> Calendar:
    placed = kept_per_day(facts.orders.filter(nw.col("purchased_s") < cut_s))
    return calendar(
        {day: n for day, (n, _) in placed.items()},
        end_day=-(-cut_s // SECONDS_PER_DAY),
        rules=settings.weeks,
    )


def view_of(
    facts: Facts,
    settings: Settings,
    *,
    checkpoint: Checkpoint = as_it_is,
    ids: Callable[[float], Frame] | None = None,
) -> View:
    """Return the facts as they looked at as-of, with every customer's features.

    Of a base larger than ``largest_base`` a sample of the customers is taken, whose size
    follows from what is known at as-of.

    Parameters
    ----------
    facts : Facts
    settings : Settings
        ``as_of_s``, ``gate`` and ``largest_base``.
    checkpoint : callable
        As for ``order_facts``.
    ids : callable or None
        The ids of a share (0–1) of the customers; None: everybody is taken, however many.

    Raises
    ------
    DataError
        E41 where no order was delivered, E42 where there are too few customers.
    """
    fewest = settings.gate.fewest_customers
    base = base_of(facts, settings, fewest=fewest, checkpoint=checkpoint)
    largest, seen, rows = settings.largest_base, facts, base.rows
    sampled = ids is not None and base.n_customers > largest
    if ids is not None and sampled:
        seen = of_customers(facts, ids(largest / base.n_customers), checkpoint)
        rows = rows.join(seen.customers.select("customer"), on="customer", how="inner")
    table = collected(rows)
    features = matrix_of(table, BASE_NAMES)
    return View(
        base=base,
        facts=seen,
        cut_s=base.cut_s,
        hide_later=base.hide_later,
        everyone=table.assign(reason=""),
        customers=table,
        features=features,
        described=features,
        per_day=kept_per_day(kept_orders(facts, **base.window)),
        calendar=_calendar(facts, base.cut_s, settings),
        sample=_sample(base, table, settings) if sampled else None,
    )


def _sample(base: Base, table: pd.DataFrame, settings: Settings) -> Sample:
    return Sample(
        n_customers=len(table),
        n_base=base.n_customers,
        share=settings.largest_base / base.n_customers,
        seed=settings.seed,
        margin=Z95 * 0.5 / float(np.sqrt(len(table))),
    )


def _snapshot(seen: pd.DataFrame, keeping: Keeping, *, cut_s: int) -> Snapshot:
    """Return the customers who build segments at a moment, in the order of what they did."""
    table = building(seen, keeping, cut_s=cut_s)
    features = matrix_of(table, _TIME_FEATURES, keeping)
    order = canonical_order(features)
    return Snapshot(
        customers=table["customer"].to_numpy(dtype=np.int64)[order],
        features=features.take(order),
        recency_days=features.column("recency_days")[order],
    )


def history_of(view: View) -> History:
    """Return the export as it looked at any moment, over the usable part of its history.

    Who is kept apart is kept apart at each moment by what was known then.
    """

    def snapshot_at(cut_s: int, start_s: int | None) -> Snapshot:
        frame = customer_features(view.facts, cut_s=cut_s, start_s=start_s, with_state=False)
        seen = in_memory(frame)
        return _snapshot(seen, view.keeping, cut_s=cut_s)

    def snapshots_at(cuts: Sequence[int], window_s: int | None) -> dict[int, Snapshot]:
        found: dict[int, Snapshot] = {}
        most = min(max(1, _LOOK_ROWS // len(view.customers)), len(view.customers))
        for part in (cuts[i : i + most] for i in range(0, len(cuts), most)):
            step_s = part[1] - part[0] if len(part) > 1 else 0
            frame = features_at_looks(
                view.facts, first_s=part[0], step_s=step_s, n=len(part), window_s=window_s
            )
            table = in_memory(frame)
            groups = dict(iter(table.groupby("cut_s", sort=False)))
            found |= {
                cut: _snapshot(groups.get(cut, table.iloc[:0]), view.keeping, cut_s=cut)
                for cut in part
            }
        return found

    return History(
        snapshot_at=snapshot_at,
        first_s=day_number(view.calendar.first) * SECONDS_PER_DAY,
        end_s=min(view.cut_s, day_number(view.calendar.end) * SECONDS_PER_DAY),
        date_text=lambda seconds: to_moment(seconds).date().isoformat(),
        snapshots_at=snapshots_at,
    )
