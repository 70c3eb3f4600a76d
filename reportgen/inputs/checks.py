"""Everything that can be wrong with the tables once they are typed.

Each rule returns its problems and carries out what their severity says: rows that are dropped are
gone from the engine's table, values that count as missing are null there.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

import duckdb

from reportgen.frames.engine import named
from reportgen.inputs.formats import typed_name
from reportgen.inputs.keys import check_keys
from reportgen.inputs.moments import check_moments
from reportgen.inputs.problems import Problem, Severity, counted
from reportgen.inputs.rows import blank, count_rows, leave_out, show_rows
from reportgen.inputs.schemas import Failure, bounds, schema_failures
from reportgen.model.tables import ALL_TABLES, REQUIRED_TABLES, TableSpec

CORE_TABLES = (*REQUIRED_TABLES, "items", "payments")
LARGEST_DROPPED_SHARE = 0.5  # of a core table's rows
SPECS = {spec.name: spec for spec in ALL_TABLES}


class Pointer(NamedTuple):
    """A column that points to the rows of another table."""

    table: str
    column: str
    parent: str
    dropped: bool  # whether rows that point nowhere are left out

    @property
    def key(self) -> str:
        """The column pointed to."""
        return SPECS[self.parent].key[0]


PARENTS = (  # those of one parent together
    Pointer("orders", "customer_id", "customers", dropped=True),
    Pointer("items", "order_id", "orders", dropped=True),
    Pointer("payments", "order_id", "orders", dropped=True),
    Pointer("reviews", "order_id", "orders", dropped=True),
    Pointer("items", "product_id", "products", dropped=False),
    Pointer("items", "seller_id", "sellers", dropped=False),
)


def missing_tables(present: Collection[str]) -> list[Problem]:
    """Return a problem for each table that is needed and has no file."""
    wanted = [
        (spec.name, f"a file {spec.stem}.csv (or .csv.gz, .parquet)")
        for spec in ALL_TABLES
        if spec.name in REQUIRED_TABLES and spec.name not in present
    ]
    if not {"items", "payments"} & set(present):
        wanted.append(("payments", "a file with the payments or one with the items of the orders"))
    return [
        Problem(
            code="E04",
            severity=Severity.STOP,
            table=name,
            found=f"The export has no table {name}"
            + ("." if name in REQUIRED_TABLES else " and no table items."),
            expected=expected,
            remedy="add the file, or check its name",
        )
        for name, expected in wanted
    ]


def check_tables(
    connection: duckdb.DuckDBPyConnection,
    files: Mapping[str, str],
    unread: Collection[tuple[str, str]] = (),
) -> list[Problem]:
    """Check the typed tables, and leave out what the rules say.

    Parameters
    ----------
    connection : duckdb.DuckDBPyConnection
    files : mapping of str to str
        Name of the file of each table that is in the engine.
    unread : collection of (str, str)
        Table and column of values that could not be read: that they are missing is not told again.
    """
    specs = [spec for spec in ALL_TABLES if spec.name in files]
    before = {spec.name: count_rows(connection, spec.name) for spec in specs}
    problems = [_empty(spec, files[spec.name]) for spec in specs if not before[spec.name]]
    for spec in specs:
        for failure in schema_failures(connection, spec):
            if not failure.missing or (spec.name, failure.column.name) not in unread:
                problems.append(_failed(connection, spec, files[spec.name], failure))
        found, n_same = check_keys(connection, spec, files[spec.name])
        problems += found
        before[spec.name] -= n_same
    problems += _orphans(connection, files)
    problems += check_moments(connection, files)
    for spec in specs:
        problems += _too_few_left(connection, spec, files[spec.name], before[spec.name])
    return problems


def _empty(spec: TableSpec, file: str) -> Problem:
    core = spec.name in CORE_TABLES
    return Problem(
        code="E06",
        severity=Severity.STOP if core else Severity.TOLD,
        table=spec.name,
        found=f"{file} has a heading and no rows."
        + ("" if core else " The table counts as missing."),
        expected="at least one row",
        remedy="export the table again, or take the file out if the shop has no such table",
    )


def _failed(
    connection: duckdb.DuckDBPyConnection, spec: TableSpec, file: str, failure: Failure
) -> Problem:
    if failure.missing:
        return _value_missing(connection, spec, file, failure)
    return _value_impossible(connection, spec, file, failure)


def _value_missing(
    connection: duckdb.DuckDBPyConnection, spec: TableSpec, file: str, failure: Failure
) -> Problem:
    column = failure.column
    condition = f"{named(typed_name(column))} IS NULL"
    n_rows = count_rows(connection, spec.name, condition)
    problem = Problem(
        code="E13",
        severity=Severity.DROP,
        table=spec.name,
        column=column.name,
        found=f"{file}, column {column.name}: {counted(n_rows)} without a value, left out.",
        expected="a value in every row",
        remedy="nothing, if these rows do not matter; else fill them in and export again",
        n_rows=n_rows,
        rows=show_rows(connection, spec, condition, (column.name,)),
    )
    return replace(problem, removal=leave_out(connection, spec.name, condition))


def _value_impossible(
    connection: duckdb.DuckDBPyConnection, spec: TableSpec, file: str, failure: Failure
) -> Problem:
    column = failure.column
    name = named(typed_name(column))
    low, high = bounds(column)
    outside = [f"{name} < {low}"] if low is not None else []
    outside += [f"{name} > {high}"] if high is not None else []
    condition = " OR ".join(outside)
    n_rows = count_rows(connection, spec.name, condition)
    if column.required and spec.name in CORE_TABLES:
        severity, what = Severity.STOP, ""
    elif column.required:
        severity, what = Severity.DROP, " They were left out."
    else:
        severity, what = Severity.TOLD, " The values count as missing."
    remedy = "correct the values and export again"
    problem = Problem(
        code="E12",
        severity=severity,
        table=spec.name,
        column=column.name,
        found=f"{file}, column {column.name}: {counted(n_rows)} with an impossible value.{what}",
        expected=_range_in_words(column.minimum, column.maximum),
        remedy=remedy if severity is Severity.STOP else f"nothing, or {remedy}",
        n_rows=n_rows,
        rows=show_rows(connection, spec, condition, (column.name,)),
    )
    if severity is Severity.DROP:
        return replace(problem, removal=leave_out(connection, spec.name, condition))
    if severity is Severity.TOLD:
        blank(connection, spec.name, column, condition)
    return problem


def _range_in_words(low: float | None, high: float | None) -> str:
    if low is not None and high is not None:
        return f"a value from {low:g} to {high:g}"
    return f"a value of at least {low:g}" if low is not None else f"a value of at most {high:g}"


def _orphans(connection: duckdb.DuckDBPyConnection, files: Mapping[str, str]) -> list[Problem]:
    problems = []
    for parent, pointing in groupby(PARENTS, key=lambda each: each.parent):
        if parent not in files or not count_rows(connection, parent):
            continue
        there = [each for each in pointing if each.table in files]
        for each, n_rows in zip(there, _counted_lost(connection, there), strict=True):
            if n_rows:
                problems.append(_lost(connection, files, each, n_rows))
    return problems


def _counted_lost(connection: duckdb.DuckDBPyConnection, pointing: list[Pointer]) -> list[int]:
    """Return how many rows of each table point nowhere, all asked of their parent at once."""
    if not pointing:
        return []
    ids = " UNION ALL ".join(
        f"SELECT {i} AS nth, {named(each.column)} AS id FROM {named(each.table)}"
        for i, each in enumerate(pointing)
    )
    # Were rows without an id left out here, the engine would join twice; counting skips them.
    rows = connection.execute(
        f"SELECT nth, count(id) FROM ({ids}) AS c WHERE NOT EXISTS "
        f"(SELECT 1 FROM {named(pointing[0].parent)} AS p WHERE p.{named(pointing[0].key)} = c.id) "
        "GROUP BY nth"
    ).fetchall()
    found = dict(rows)
    return [int(found.get(i, 0)) for i in range(len(pointing))]


def _lost(
    connection: duckdb.DuckDBPyConnection, files: Mapping[str, str], each: Pointer, n_rows: int
) -> Problem:
    table, column, parent = each.table, each.column, each.parent
    condition = (
        f"{named(column)} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM {named(parent)} AS p "
        f"WHERE p.{named(each.key)} = {named(table)}.{named(column)})"
    )
    shown = show_rows(connection, SPECS[table], condition, (column,))
    return Problem(
        code="E16",
        severity=Severity.DROP if each.dropped else Severity.TOLD,
        table=table,
        column=column,
        found=f"{files[table]}: {counted(n_rows)} whose {column} is not in "
        f"{files[parent]}" + (", left out." if each.dropped else "."),
        expected=f"every {column} of {files[table]} in {files[parent]}",
        remedy="nothing, if they do not matter; else export both tables for the same time",
        n_rows=n_rows,
        rows=shown,
        removal=leave_out(connection, table, condition) if each.dropped else None,
    )


def _too_few_left(
    connection: duckdb.DuckDBPyConnection, spec: TableSpec, file: str, n_before: int
) -> list[Problem]:
    """Refuse an export of which most would be left out: it is not what it seems."""
    n_left = count_rows(connection, spec.name)
    n_dropped = n_before - n_left
    if spec.name not in CORE_TABLES or n_dropped <= LARGEST_DROPPED_SHARE * n_before:
        return []
    return [
        Problem(
            code="E20",
            severity=Severity.STOP,
            table=spec.name,
            found=f"{file}: {n_dropped:,} of {counted(n_before)} would have to be left out.",
            expected="tables that belong to the same export",
            remedy="see the rows named beside this one, and export the tables again together",
            n_rows=n_dropped,
        )
    ]
