"""Counting, showing and leaving out rows of the typed tables."""

from __future__ import annotations

import duckdb

from reportgen.frames.engine import named, one_row
from reportgen.inputs.formats import typed_name
from reportgen.inputs.problems import MAX_ROWS_SHOWN, printable
from reportgen.model.tables import ColumnSpec, Kind, TableSpec


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
    return f"CAST({name} AS DECIMAL(18, 0)) / 100" if column.kind is Kind.MONEY else name


def leave_out(connection: duckdb.DuckDBPyConnection, table: str, condition: str) -> None:
    """Remove the rows of a table that meet a condition."""
    connection.execute(f"DELETE FROM {named(table)} WHERE {condition}")


def blank(
    connection: duckdb.DuckDBPyConnection, table: str, column: ColumnSpec, condition: str
) -> None:
    """Make a column empty in the rows that meet a condition."""
    name = named(typed_name(column))
    connection.execute(f"UPDATE {named(table)} SET {name} = NULL WHERE {condition}")
