"""Moments that cannot be: before the purchase, or far outside the time of the export.

There is no clock here, so the future is what lies far beyond the export's own purchases.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import duckdb

from reportgen.frames.engine import named
from reportgen.inputs.problems import Problem, Severity, counted
from reportgen.inputs.rows import blank, count_rows, show_rows
from reportgen.model.tables import ORDERS, REVIEWS, Kind, TableSpec

PURCHASED = "order_purchase_timestamp"
DELIVERED = "order_delivered_customer_date"
GAP = timedelta(days=180)  # without a purchase, and what lies behind is another time
FAR = timedelta(days=365)  # of any other moment from the purchases
SMALL_SHARE = 0.01  # of the orders; more than that is not a slip


@dataclass(frozen=True, slots=True, kw_only=True)
class _Block:
    first: date
    last: date
    n_orders: int


def check_moments(connection: duckdb.DuckDBPyConnection, files: Mapping[str, str]) -> list[Problem]:
    """Return what is wrong with the moments; impossible deliveries are made empty."""
    if ORDERS.name not in files or not count_rows(connection, ORDERS.name):
        return []
    problems = _delivered_before(connection, files[ORDERS.name])
    days = connection.execute(
        f"SELECT CAST({PURCHASED} AS DATE) AS day, count(*) FROM orders "
        f"WHERE {PURCHASED} IS NOT NULL GROUP BY day ORDER BY day"
    ).fetchall()
    if not days:
        return problems
    blocks = _blocks(days)
    main = max(blocks, key=lambda block: block.n_orders)
    problems += [
        _isolated(connection, files[ORDERS.name], block, main)
        for block in blocks
        if block is not main and block.n_orders < SMALL_SHARE * main.n_orders
    ]
    others = [
        (spec, column.name)
        for spec in (ORDERS, REVIEWS)
        for column in spec.columns
        if spec.name in files and column.kind is Kind.MOMENT and column.name != PURCHASED
    ]
    for spec, name in others:
        problems += _far(connection, files[spec.name], spec, name, main)
    return problems


def _blocks(days: list[tuple[date, int]]) -> list[_Block]:
    """Return the stretches of time with purchases, parted by half a year without any."""
    blocks: list[_Block] = []
    for day, n_orders in days:
        if blocks and day - blocks[-1].last < GAP:
            last = blocks.pop()
            blocks.append(_Block(first=last.first, last=day, n_orders=last.n_orders + n_orders))
        else:
            blocks.append(_Block(first=day, last=day, n_orders=n_orders))
    return blocks


def _delivered_before(connection: duckdb.DuckDBPyConnection, file: str) -> list[Problem]:
    # A delivery known by its day only is compared by the day.
    condition = (
        f"{DELIVERED} < CASE WHEN {DELIVERED} = date_trunc('day', {DELIVERED}) "
        f"THEN date_trunc('day', {PURCHASED}) ELSE {PURCHASED} END"
    )
    n_rows = count_rows(connection, ORDERS.name, condition)
    if not n_rows:
        return []
    problem = Problem(
        code="E17",
        severity=Severity.TOLD,
        table=ORDERS.name,
        column=DELIVERED,
        found=f"{file}: {counted(n_rows, 'order')} delivered before the purchase. The orders stay, "
        "their delivery dates count as missing.",
        expected="a delivery after the purchase",
        remedy="nothing, or correct the dates and export again",
        n_rows=n_rows,
        rows=show_rows(connection, ORDERS, condition, (PURCHASED, DELIVERED)),
    )
    column = next(c for c in ORDERS.columns if c.name == DELIVERED)
    blank(connection, ORDERS.name, column, condition)
    return [problem]


def _isolated(
    connection: duckdb.DuckDBPyConnection, file: str, block: _Block, main: _Block
) -> Problem:
    condition = f"CAST({PURCHASED} AS DATE) BETWEEN DATE '{block.first}' AND DATE '{block.last}'"
    return Problem(
        code="E18",
        severity=Severity.TOLD,
        table=ORDERS.name,
        column=PURCHASED,
        found=f"{file}: {counted(block.n_orders, 'order')} from {block.first} to {block.last}, "
        "more than half a year from the others.",
        expected=f"purchases near {main.first} to {main.last}, as most are",
        remedy="correct the dates if they are wrong, or give the date of the report with --as-of",
        n_rows=block.n_orders,
        details=(
            ("kind", "isolated"),
            ("first", str(block.first)),
            ("last", str(block.last)),
            ("side", "later" if block.first > main.last else "earlier"),
        ),
        rows=show_rows(connection, ORDERS, condition, (PURCHASED,)),
    )


def _far(
    connection: duckdb.DuckDBPyConnection, file: str, spec: TableSpec, column: str, main: _Block
) -> list[Problem]:
    earliest = _shifted(main.first, -FAR)
    latest = _shifted(main.last, FAR)
    name = named(column)
    condition = f"{name} < TIMESTAMP '{earliest}' OR {name} > TIMESTAMP '{latest}'"
    n_rows = count_rows(connection, spec.name, condition)
    if not n_rows:
        return []
    return [
        Problem(
            code="E18",
            severity=Severity.TOLD,
            table=spec.name,
            column=column,
            found=f"{file}, column {column}: {counted(n_rows)} more than a year before or after "
            "all purchases.",
            expected=f"dates near {main.first} to {main.last}",
            remedy="correct the dates if they are wrong",
            n_rows=n_rows,
            details=(("kind", "far"), ("first", str(main.first)), ("last", str(main.last))),
            rows=show_rows(connection, spec, condition, (column,)),
        )
    ]


def _shifted(day: date, by: timedelta) -> datetime:
    start = datetime(day.year, day.month, day.day)  # noqa: DTZ001 (moments have no zone here)
    try:
        return start + by
    except OverflowError:
        return start
