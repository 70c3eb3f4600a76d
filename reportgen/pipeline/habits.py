"""The habits of every segment: labels go into the engine, sums come back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from reportgen.clusters.spaces import Labels
from reportgen.frames import habits as frames
from reportgen.frames.engines import Engine, in_memory
from reportgen.frames.facts import Frame
from reportgen.frames.moments import SECONDS_PER_DAY, to_moment
from reportgen.model.results import Habits, HabitShare
from reportgen.model.settings import Settings
from reportgen.pipeline.labels import display_name, one_line, translations
from reportgen.pipeline.view import View
from reportgen.stages.habits import (
    OTHER,
    amount_shares,
    counted_shares,
    hour_blocks,
    month_shares,
    typical,
)
from reportgen.stages.unhappiness import late_risk

Counts = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Grid:
    """Counts per segment and cell: ``names`` (n_cells,), ``counts`` (k, n_cells)."""

    names: tuple[str, ...]
    counts: Counts


def labels_frame(engine: Engine, view: View, labels: Labels) -> Frame:
    """Return a frame ``customer``, ``label`` in the engine."""
    table = pd.DataFrame({"customer": view.customers["customer"], "label": labels})
    return engine.given(table)


def _grid(table: pd.DataFrame, column: str, k: int, *, value: str = "n") -> _Grid:
    """Return the counts of a table by label and the values of a column, in their order."""
    known = table[table[column].notna()]
    wide = known.pivot_table(index="label", columns=column, values=value, aggfunc="sum")
    wide = wide.reindex(range(k)).fillna(0)
    return _Grid(
        names=tuple(str(name) for name in wide.columns),
        counts=wide.to_numpy(dtype=np.int64).reshape(k, -1),
    )


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Sums:
    """Everything that is asked of the engine, once for all segments."""

    k: int
    customers: Counts
    orders: Counts
    states: _Grid
    amounts: _Grid
    items: _Grid
    installments: _Grid
    payments: _Grid | None
    hours: Counts
    months: _Grid
    judged: pd.DataFrame
    categories: tuple[tuple[str, ...], dict[str, Counts], dict[str, Counts]] | None


def _categories(
    orders: Frame, tables: Mapping[str, Frame], names: Mapping[str, str], k: int
) -> tuple[tuple[str, ...], dict[str, Counts], dict[str, Counts]] | None:
    if not {"items", "products"} <= tables.keys():
        return None
    table = in_memory(frames.category_sums(orders, tables))
    texts = table["product_category_name"].astype("object")
    shown = [OTHER if pd.isna(text) else display_name(text, names) for text in texts]
    table = table.assign(cell=shown)
    totals = in_memory(frames.amount_sums(orders, tables)).set_index("label")
    totals = totals.reindex(range(k)).fillna(0)
    columns = ("n_customers", "cents", "squares", "crossed")
    grids = {name: _grid(table, "cell", k, value=name) for name in columns}
    return (
        grids["cents"].names,
        {name: grid.counts for name, grid in grids.items()},
        {name: totals[name].to_numpy(dtype=np.int64) for name in columns[:3]},
    )


def _hours(orders: Frame, k: int) -> Counts:
    table = in_memory(frames.hour_counts(orders))
    counts = np.zeros((k, 7, 8), dtype=np.int64)
    places = tuple(table[name].to_numpy(dtype=np.int64) for name in ("label", "weekday", "block"))
    np.add.at(counts, places, table["n"].to_numpy(dtype=np.int64))
    return counts


def _months(orders: Frame, k: int) -> _Grid:
    table = in_memory(frames.month_counts(orders))
    dates = [to_moment(int(day) * SECONDS_PER_DAY) for day in table["day"]]
    return _grid(table.assign(month=[f"{date:%Y-%m}" for date in dates]), "month", k)


def _sums(
    view: View,
    labels: Labels,
    orders: Frame,
    tables: Mapping[str, Frame],
    names: Mapping[str, str],
    settings: Settings,
) -> _Sums:
    k = int(labels.max()) + 1
    states = view.customers["state"].astype("object")
    known = [OTHER if pd.isna(state) else one_line(state) for state in states]
    located = pd.DataFrame({"label": labels, "state": known, "n": 1})
    payments = None
    if "payments" in tables:
        counted = in_memory(frames.payment_counts(orders, tables["payments"]))
        kinds = [one_line(str(kind)) for kind in counted["payment_type"]]
        payments = _grid(counted.assign(kind=kinds), "kind", k)
    counted_items = in_memory(frames.item_counts(orders))
    return _Sums(
        k=k,
        customers=np.bincount(labels, minlength=k).astype(np.int64),
        orders=_grid(counted_items, "n_items", k).counts.sum(axis=1),
        states=_grid(located[located["state"] != OTHER], "state", k),
        amounts=_grid(in_memory(frames.amount_counts(orders, tables)), "payment_cents", k),
        items=_grid(_with_items(counted_items), "n_items", k),
        installments=_grid(in_memory(frames.installment_counts(orders)), "max_installments", k),
        payments=payments,
        hours=_hours(orders, k),
        months=_months(orders, k),
        judged=in_memory(frames.score_counts(orders, low_score=settings.dissatisfaction.low_score)),
        categories=_categories(orders, tables, names, k),
    )


def _with_items(counted: pd.DataFrame) -> pd.DataFrame:
    """Return how many orders held how many products; those whose items are unknown do not count."""
    return counted[counted["n_items"] > 0]


def _values(grid: _Grid) -> Counts:
    return np.array([int(float(name)) for name in grid.names], dtype=np.int64)


def _above_one(sums: _Sums, grid: _Grid, segment: int, level: float) -> HabitShare | None:
    """Return the share of orders with a value above one."""
    totals = grid.counts.sum(axis=1)
    if not totals[segment] or not len(grid.names):
        return None
    more = grid.counts[:, _values(grid) > 1].sum(axis=1)[:, None]
    found = counted_shares(("",), more, totals, sums.customers, segment=segment, level=level)
    return found[0]


def _listed(
    sums: _Sums, grid: _Grid, totals: Counts, segment: int, settings: Settings
) -> tuple[HabitShare, ...]:
    """Return the cells that are large enough, the largest first."""
    if not len(grid.names) or not totals[segment]:
        return ()
    found = counted_shares(
        grid.names,
        grid.counts,
        totals,
        sums.customers,
        segment=segment,
        level=settings.habits.level,
    )
    large = [cell for cell in found if cell.n >= settings.habits.fewest_customers]
    return tuple(sorted(large, key=lambda cell: (-cell.n, cell.name)))


def _scores(sums: _Sums, segment: int, settings: Settings) -> tuple[HabitShare, ...]:
    scored = sums.judged[sums.judged["score"].notna()]
    if not len(scored):
        return ()
    grid = _grid(scored.astype({"score": "int64"}), "score", sums.k)
    totals = grid.counts.sum(axis=1)
    found = counted_shares(
        grid.names,
        grid.counts,
        totals,
        sums.customers,
        segment=segment,
        level=settings.habits.level,
    )
    return tuple(cell for cell in found if cell.n >= settings.habits.fewest_customers)


def _late(sums: _Sums, segment: int, level: float) -> HabitShare | None:
    dated = sums.judged[sums.judged["late"] >= 0]
    if not len(dated):
        return None
    counts = np.zeros((sums.k, 2), dtype=np.int64)
    places = (dated["label"].to_numpy(dtype=np.int64), dated["late"].to_numpy(dtype=np.int64))
    np.add.at(counts, places, dated["n"].to_numpy(dtype=np.int64))
    totals = counts.sum(axis=1)
    found = counted_shares(
        ("",), counts[:, 1:], totals, sums.customers, segment=segment, level=level
    )
    return found[0] if found else None


def _habits(sums: _Sums, segment: int, settings: Settings) -> Habits:
    rules = settings.habits
    judged = sums.judged
    both = judged[(judged["label"] == segment) & judged["score"].notna() & (judged["late"] >= 0)]
    n, low, late = (
        int(both["n"].sum()),
        int((both["n"] * both["low"]).sum()),
        int((both["n"] * both["late"]).sum()),
    )
    categories: tuple[HabitShare, ...] = ()
    if sums.categories is not None:
        names, cells, totals = sums.categories
        categories = amount_shares(
            names,
            cells,
            totals,
            segment=segment,
            rules=rules,
        )
    paid = sums.installments.counts.sum(axis=1)
    located = sums.states.counts.sum(axis=1)
    return Habits(
        n_orders=int(sums.orders[segment]),
        fewest=rules.fewest_customers,
        amount=typical(_values(sums.amounts), sums.amounts.counts, segment=segment, unit=100.0),
        several_items=_above_one(sums, sums.items, segment, rules.level),
        in_installments=_above_one(sums, sums.installments, segment, rules.level),
        payments=(_listed(sums, sums.payments, paid, segment, settings) if sums.payments else ()),
        categories=categories,
        states=_listed(sums, sums.states, located, segment, settings),
        hours=hour_blocks(sums.hours, segment=segment, fewest=rules.fewest_customers),
        months=month_shares(
            sums.months.names,
            sums.months.counts,
            sums.customers,
            segment=segment,
            fewest=rules.fewest_customers,
            level=rules.level,
        ),
        scores=_scores(sums, segment, settings),
        late=_late(sums, segment, rules.level),
        risk=late_risk(n, low, late, int((both["n"] * both["low"] * both["late"]).sum())),
    )


def habits_of(
    view: View,
    labels: Labels,
    labelled: Frame,
    tables: Mapping[str, Frame],
    settings: Settings,
) -> Sequence[Habits]:
    """Return each segment's habits, in the order of the labels.

    Parameters
    ----------
    view : View
    labels : (n_customers,) int64
        In the order of ``view.customers``.
    labelled : frame
        As ``frames.habits.labelled`` returns it, stored.
    tables : mapping of str to frame
        The checked tables.
    settings : Settings
    """
    names = translations(tables)
    sums = _sums(view, labels, labelled, tables, names, settings)
    return [_habits(sums, segment, settings) for segment in range(sums.k)]
