"""Counting, showing and leaving out rows of the typed tables."""

from __future__ import annotations

import duckdb

from reportgen.frames.engine import named, one_row
from reportgen.frames.ids import unpacked
from reportgen.inputs.formats import typed_name
from reportgen.inputs.problems import MAX_ROWS_SHOWN, printable
from reportgen.model.removal import Removal
from reportgen.model.tables import ORDERS, ColumnSpec, Kind, TableSpec

COUNTED_TABLES = ("customers", "orders", "items", "payments")


def count_rows(connection: duckdb.DuckDBPyConnection, table: str, condition: str = "TRUE") -> int:
    """Return how many rows of a table meet a condition of SQL."""
    query = f"SELECT count(*) FROM {named(table)} WHERE {condition}"
    return int(one_row(connection, query)[0])


def show_rows(
    connection: duckdb.DuckDBPyConnection,
    spec: TableSpec,
    condition: str,
    columns: tuple[str, ...] = (),
) -> tuple[str, ...]:
    """Return at most ten rows that meet a condition, by their key and the columns in question.

    The rows are in the order of what is shown, so that the same table gives the same text.
    """
    shown = [c for c in spec.columns if c.name in spec.key or c.name in columns]
    shown = shown or list(spec.columns[:1])
    names = ", ".join(_as_shown(column) for column in shown)
    order = ", ".join(str(i + 1) for i in range(len(shown)))
    rows = connection.execute(
        f"SELECT {names} FROM {named(spec.name)} WHERE {condition} "
        f"ORDER BY {order} LIMIT {MAX_ROWS_SHOWN}"
    ).fetchall()
    return tuple(
        ", ".join(
            f"{column.name} {'(empty)' if value is None else printable(value)}"
            for column, value in zip(shown, row, strict=True)
        )
        for row in rows
    )


def _as_shown(column: ColumnSpec) -> str:
    name = named(typed_name(column))
    if column.kind is Kind.MONEY:
        return f"CAST({name} AS DECIMAL(18, 0)) / 100"
    return unpacked(name) if column.packable else name


def leave_out(connection: duckdb.DuckDBPyConnection, table: str, condition: str) -> Removal:
    """Remove the rows of a table that meet a condition, and return what went with them.

    With an order go its items, payments and reviews: they would point nowhere.
    """
    counted = table in COUNTED_TABLES
    rows_before = count_rows(connection, table)
    before = _totals(connection) if counted else (0, 0, 0)
    if table == ORDERS.name:
        connection.execute(
            f"CREATE OR REPLACE TEMP TABLE gone AS SELECT order_id FROM orders WHERE {condition}"
        )
    connection.execute(f"DELETE FROM {named(table)} WHERE {condition}")
    n_rows = rows_before - count_rows(connection, table)
    if table == ORDERS.name:
        _leave_out_parts(connection)
    after = _totals(connection) if counted else (0, 0, 0)
    n_orders, n_customers, cents = (a - b for a, b in zip(before, after, strict=True))
    return Removal(
        table=table,
        rows_before=rows_before,
        n_rows=n_rows,
        n_orders=n_orders,
        n_customers=n_customers,
        cents=cents,
    )


def _leave_out_parts(connection: duckdb.DuckDBPyConnection) -> None:
    for part in _loaded(connection, ("items", "payments", "reviews")):
        connection.execute(
            f"DELETE FROM {named(part)} WHERE order_id IN (SELECT order_id FROM gone) "
            "AND order_id NOT IN (SELECT order_id FROM orders WHERE order_id IS NOT NULL)"
        )
    connection.execute("DROP TABLE gone")


def _loaded(connection: duckdb.DuckDBPyConnection, names: tuple[str, ...]) -> list[str]:
    rows = connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()
    there = {row[0] for row in rows}
    return [name for name in names if name in there]


def _totals(connection: duckdb.DuckDBPyConnection) -> tuple[int, int, int]:
    """Return the orders, the customers who have one, and the amount in cents, as they stand."""
    there = _loaded(connection, COUNTED_TABLES)
    orders = "SELECT count(DISTINCT order_id) FROM orders" if "orders" in there else "SELECT 0"
    customers = (
        "SELECT count(DISTINCT customer_unique_id) FROM customers "
        "WHERE customer_id IN (SELECT customer_id FROM orders)"
        if {"orders", "customers"} <= set(there)
        else "SELECT 0"
    )
    if "payments" in there:
        cents = "SELECT sum(payment_value_cents) FROM payments"
    elif "items" in there:
        cents = "SELECT sum(price_cents + coalesce(freight_value_cents, 0)) FROM items"
    else:
        cents = "SELECT 0"
    row = one_row(connection, f"SELECT ({orders}), ({customers}), coalesce(({cents}), 0)")
    return int(row[0]), int(row[1]), int(row[2])


def blank(
    connection: duckdb.DuckDBPyConnection, table: str, column: ColumnSpec, condition: str
) -> None:
    """Make a column empty in the rows that meet a condition."""
    name = named(typed_name(column))
    connection.execute(f"UPDATE {named(table)} SET {name} = NULL WHERE {condition}")
