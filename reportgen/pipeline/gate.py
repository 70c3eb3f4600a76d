"""What is counted of an export before any chapter is computed, and what may be printed from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import duckdb
import narwhals.stable.v2 as nw

from reportgen.errors import DataError
from reportgen.frames.engines import embedded
from reportgen.frames.facts import Checkpoint, Frame, order_facts
from reportgen.frames.moments import SECONDS_PER_DAY
from reportgen.frames.sampling import drawn
from reportgen.model.results import Eligibility, ExportFacts, WindowPolicy
from reportgen.model.settings import Settings
from reportgen.model.tables import ALL_TABLES
from reportgen.pipeline.base import base_of
from reportgen.pipeline.records import Inputs
from reportgen.pipeline.view import View, history_of, view_of
from reportgen.stages.eligibility import judge
from reportgen.stages.stability.plan import History, plan


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Looked:
    """An export as it looks at as-of, and what it can carry.

    ``tables`` are the inputs' tables as frames; ``checkpoint`` keeps further ones in the engine.
    """

    inputs: Inputs
    tables: Mapping[str, Frame]
    checkpoint: Checkpoint
    view: View
    eligibility: Eligibility


def looked_at(inputs: Inputs, settings: Settings) -> Looked:
    """Fold the tables of an export into its view at as-of, and judge what it can carry.

    Raises
    ------
    DataError
        E41 where no order was delivered, E42 where there are too few customers.
    """
    tables = inputs.engine.frames(inputs.tables)
    checkpoint = inputs.engine.checkpoint
    facts = order_facts(
        tables,
        kept_statuses=settings.kept_statuses,
        checkpoint=checkpoint,
        release=inputs.engine.release,
    )

    def ids(share: float) -> Frame:
        customers = inputs.tables["customers"]
        return inputs.engine.frame("drawn", drawn(customers, share=share, seed=settings.seed))

    view = view_of(facts, settings, checkpoint=checkpoint, ids=ids)
    present = tuple(spec.name for spec in ALL_TABLES if inputs.n_rows.get(spec.name))
    eligibility = judge(export_facts(view, present, settings), settings)
    return Looked(
        inputs=inputs, tables=tables, checkpoint=checkpoint, view=view, eligibility=eligibility
    )


def shortage(
    connection: duckdb.DuckDBPyConnection,
    people: Mapping[str, duckdb.DuckDBPyRelation],
    settings: Settings,
) -> DataError | None:
    """Return what is wrong with the number of customers, from customers and orders alone.

    Parameters
    ----------
    connection, people
        The tables ``customers`` and ``orders``, checked; the others may be unusable.
    settings : Settings
    """
    engine = embedded(connection)
    facts = order_facts(
        engine.frames(people),
        kept_statuses=settings.kept_statuses,
        checkpoint=engine.checkpoint,
    )
    try:
        base_of(facts, settings, fewest=settings.gate.fewest_customers)
    except DataError as error:
        return error
    return None


def export_facts(view: View, tables: tuple[str, ...], settings: Settings) -> ExportFacts:
    """Count what the gate asks for.

    Parameters
    ----------
    view : View
    tables : tuple of str
        Short names of those that hold at least one row.
    settings : Settings
    """
    history, base = history_of(view), view.base
    return ExportFacts(
        n_customers=base.n_customers,
        n_repeat_customers=base.n_repeat_customers,
        n_kept_orders=base.n_orders,
        history_days=max(view.per_day) - history.first_s // SECONDS_PER_DAY + 1,
        days_since_last_order=(view.cut_s - 1 - _last_order_s(view)) // SECONDS_PER_DAY,
        reviewed_share=base.n_reviewed_customers / base.n_customers,
        n_rolling_starts=_n_starts(history, "rolling", settings),
        n_growing_starts=_n_starts(history, "growing", settings),
        tables=tables,
    )


def _last_order_s(view: View) -> int:
    before = view.base.facts.orders.filter(nw.col("purchased_s") < view.cut_s)
    return int(before.select(nw.col("purchased_s").max()).collect(backend="pyarrow").item())


def _n_starts(history: History, window: WindowPolicy, settings: Settings) -> int:
    first, end = history.first_s, history.end_s
    return len(plan(window=window, first_s=first, end_s=end, settings=settings).starts)
