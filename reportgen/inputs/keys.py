"""Rows that carry the same key."""

from __future__ import annotations

import duckdb

from reportgen.frames.engine import named
from reportgen.inputs.formats import typed_name
from reportgen.inputs.problems import Problem, Severity, counted
from reportgen.inputs.rows import count_rows, leave_out, show_rows
from reportgen.model.tables import TableSpec

SUSPECTS = "suspects"


def check_keys(
    connection: duckdb.DuckDBPyConnection, spec: TableSpec, file: str
) -> tuple[list[Problem], int]:
    """Keep one of identical rows, and find different rows that carry the same key.

    Rows that lack a part of their key are not compared.

    Returns
    -------
    problems : list of Problem
    n_same : int
        Rows left out because an identical one is kept.
    """
    if not spec.key:
        return [], 0
    n_suspects = _find_suspects(connection, spec)
    problems: list[Problem] = []
    n_same = 0
    if n_suspects:
        n_same = _drop_identical(connection, spec, file, problems)
        _find_conflicts(connection, spec, file, problems)
    connection.execute(f"DROP TABLE {SUSPECTS}")
    return problems, n_same


def _find_suspects(connection: duckdb.DuckDBPyConnection, spec: TableSpec) -> int:
    """Collect the rows whose key may occur twice: by a hash first, which takes little memory."""
    keys = ", ".join(named(key) for key in spec.key)
    whole = " AND ".join(f"{named(key)} IS NOT NULL" for key in spec.key)
    table = named(spec.name)
    connection.execute(
        f"CREATE OR REPLACE TEMP TABLE {SUSPECTS} AS SELECT rowid AS row, * FROM {table} "
        f"WHERE {whole} AND hash({keys}) IN (SELECT h FROM "
        f"(SELECT hash({keys}) AS h FROM {table} WHERE {whole}) GROUP BY h HAVING count(*) > 1)"
    )
    return count_rows(connection, SUSPECTS)


def _drop_identical(
    connection: duckdb.DuckDBPyConnection, spec: TableSpec, file: str, problems: list[Problem]
) -> int:
    columns = ", ".join(named(typed_name(column)) for column in spec.columns)
    connection.execute(
        f"CREATE OR REPLACE TEMP TABLE same AS SELECT row FROM (SELECT row, row_number() OVER "
        f"(PARTITION BY {columns} ORDER BY row) AS nth FROM {SUSPECTS}) WHERE nth > 1"
    )
    n_same = count_rows(connection, "same")
    if n_same:
        condition = "rowid IN (SELECT row FROM same)"
        shown = show_rows(connection, spec, condition)
        removal = leave_out(connection, spec.name, condition)
        problems.append(
            Problem(
                code="E14",
                severity=Severity.DROP,
                table=spec.name,
                found=f"{file}: {counted(n_same)} repeated exactly; one of each was kept.",
                expected="every row once",
                remedy="nothing, unless the same thing may truly happen twice: then number it",
                n_rows=n_same,
                rows=shown,
                removal=removal,
            )
        )
        connection.execute(f"DELETE FROM {SUSPECTS} WHERE row IN (SELECT row FROM same)")
    connection.execute("DROP TABLE same")
    return n_same


def _find_conflicts(
    connection: duckdb.DuckDBPyConnection, spec: TableSpec, file: str, problems: list[Problem]
) -> None:
    keys = ", ".join(named(key) for key in spec.key)
    conflicting = (
        f"SELECT row FROM {SUSPECTS} WHERE ({keys}) IN "
        f"(SELECT ({keys}) FROM {SUSPECTS} GROUP BY {keys} HAVING count(*) > 1)"
    )
    n_rows = count_rows(connection, SUSPECTS, f"row IN ({conflicting})")
    if not n_rows:
        return
    key = " and ".join(spec.key)
    problems.append(
        Problem(
            code="E15",
            severity=Severity.STOP,
            table=spec.name,
            column=spec.key[0],
            found=f"{file}: {counted(n_rows)} share their {key} with another that differs.",
            expected=f"one row for each {key}",
            remedy="find out which of them is right, and export the table again without the other",
            n_rows=n_rows,
            rows=show_rows(
                connection,
                spec,
                f"rowid IN ({conflicting})",
                tuple(column.name for column in spec.columns[:4]),
            ),
        )
    )
