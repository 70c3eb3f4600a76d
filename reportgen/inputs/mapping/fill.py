"""From the files of another shop to our tables in the engine."""

from __future__ import annotations

from collections.abc import Mapping as Dict
from dataclasses import dataclass, replace

import duckdb

from reportgen.errors import DataError
from reportgen.frames.engine import named, one_row
from reportgen.inputs.files import Export, TableFile
from reportgen.inputs.mapping.records import CurrencyColumn, Mapping
from reportgen.inputs.mapping.rules import leave_out, refunds
from reportgen.inputs.mapping.sql import Loaded, table_query
from reportgen.inputs.mapping.uses import ReadingError, draft_spec, source_spec
from reportgen.inputs.problems import MAX_ROWS_SHOWN, Problem, Severity, counted, printable, stops
from reportgen.inputs.rows import count_rows
from reportgen.inputs.table import columns_of, read_table
from reportgen.model.tables import ALL_TABLES, TableSpec

_CODE = 3  # letters of a currency


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """What came of a mapping.

    Parameters
    ----------
    problems : tuple of Problem
    names : mapping of str to str
        Name of the file behind each of our tables that is in the engine; empty where the files
        cannot be used.
    n_rows_read : mapping of str to int
        Rows of each file.
    currency : str or None
        Of the amounts; None where it is not known.
    """

    problems: tuple[Problem, ...]
    names: Dict[str, str]
    n_rows_read: Dict[str, int]
    currency: str | None


def fill(export: Export, mapping: Mapping, connection: duckdb.DuckDBPyConnection) -> Filled:
    """Create our tables from the files of an export that a mapping explains.

    Raises
    ------
    DataError
        E64 where the mapping asks for a column in two ways.
    duckdb.Error
        When memory or disk space does not suffice.
    """
    problems: list[Problem] = []
    files: dict[str, Loaded] = {}
    for name in mapping.files:
        if name in export.files:
            loaded, told = _read(export.files[name], mapping, name, connection)
            files[name] = loaded
            problems += told
    n_rows = {
        name: count_rows(connection, file.spec.name)
        for name, file in files.items()
        if not stops(problems)
    }
    currency, told = (None, []) if stops(problems) else _currency(connection, mapping, files)
    problems += told
    if stops(problems) or len(files) < len(mapping.files):
        return Filled(problems=tuple(problems), names={}, n_rows_read=n_rows, currency=currency)
    problems += refunds(connection, mapping, files)
    problems += leave_out(connection, mapping, files)
    names = {}
    for spec in ALL_TABLES:
        if spec.name in mapping.tables:
            file = export.files[mapping.tables[spec.name].file]
            problems += _conflicts(connection, mapping, files, spec, file.name)
            query = table_query(mapping, files, spec.name)
            connection.execute(f"CREATE OR REPLACE TABLE {named(spec.name)} AS {query}")
            problems += _unread_moments(connection, mapping, files, spec, file.name)
            names[spec.name] = file.name
    for loaded in files.values():
        connection.execute(f"DROP TABLE {named(loaded.spec.name)}")
    problems.append(_told())
    return Filled(problems=tuple(problems), names=names, n_rows_read=n_rows, currency=currency)


def _read(
    file: TableFile, mapping: Mapping, name: str, connection: duckdb.DuckDBPyConnection
) -> tuple[Loaded, list[Problem]]:
    there, *_ = columns_of(file, draft_spec(mapping, name), connection)
    try:
        spec = source_spec(mapping, name, there)
    except ReadingError as error:
        raise DataError(
            "E64",
            found=f"the mapping does not fit {file.name}: {error}",
            expected="each column read in one way",
            remedy="mend the mapping",
        ) from error
    problems = read_table(file, spec, connection)
    told = [replace(problem, table="source") for problem in problems]
    return Loaded(spec=spec, there=frozenset(there)), told


def _currency(
    connection: duckdb.DuckDBPyConnection, mapping: Mapping, files: Dict[str, Loaded]
) -> tuple[str | None, list[Problem]]:
    wanted = mapping.currency
    if not isinstance(wanted, CurrencyColumn):
        return wanted, []
    if wanted.file not in files:
        return None, []
    file = files[wanted.file]
    text = file.text(wanted.column)
    found = connection.execute(
        f"SELECT upper({text}) AS code, count(*) AS n FROM {named(file.spec.name)} "
        f"WHERE {text} IS NOT NULL GROUP BY code ORDER BY n DESC, code"
    ).fetchall()
    codes = [str(row[0]) for row in found]
    if len(codes) == 1 and len(codes[0]) == _CODE and codes[0].isalpha():
        return codes[0], []
    column = file.column(wanted.column)
    return None, [
        Problem(
            code="E65",
            severity=Severity.STOP,
            table="source",
            column="" if column is None else column.name,
            found=f"The export holds {len(codes)} currencies." if codes else "It has no currency.",
            expected="one currency of three letters in all rows",
            remedy="export the orders of one currency at a time, or write it into the mapping",
            rows=tuple(f"{printable(code)}: {counted(n)}" for code, n in found[:MAX_ROWS_SHOWN]),
        )
    ]


def _conflicts(
    connection: duckdb.DuckDBPyConnection,
    mapping: Mapping,
    files: Dict[str, Loaded],
    spec: TableSpec,
    file_name: str,
) -> list[Problem]:
    """Refuse rows of one key that name, say, two customers: nobody knows which is right."""
    plan = mapping.tables[spec.name]
    if not plan.one_row_per_key:
        return []
    each_row = plan.model_copy(update={"one_row_per_key": False})
    rows = mapping.model_copy(update={"tables": {**mapping.tables, spec.name: each_row}})
    query = table_query(rows, files, spec.name)
    keys = ", ".join(named(key) for key in spec.key)
    problems = []
    for column in spec.columns:
        cell = plan.cells.get(column.name)
        if not column.required or column.name in spec.key or cell is None or cell.column is None:
            continue
        if not column.name.endswith("_id"):
            continue
        name = named(column.name)
        found = (
            f"SELECT {keys}, min({name}), max({name}) FROM ({query}) GROUP BY {keys} "
            f"HAVING count(DISTINCT {name}) > 1 ORDER BY {keys}"
        )
        n_keys = int(one_row(connection, f"SELECT count(*) FROM ({found})")[0])
        shown = connection.execute(f"{found} LIMIT {MAX_ROWS_SHOWN}").fetchall()
        if n_keys:
            problems.append(_two_values(spec, column.name, file_name, n_keys, shown))
    return problems


def _two_values(
    spec: TableSpec, column: str, file_name: str, n_keys: int, shown: list[tuple[object, ...]]
) -> Problem:
    key = " and ".join(spec.key)
    return Problem(
        code="E15",
        severity=Severity.STOP,
        table=spec.name,
        column=column,
        found=f"{file_name}: {counted(n_keys, key)} with more than one {column}.",
        expected=f"one {column} for each {key}",
        remedy="find out which of them is right, or map another column as the order's number",
        n_rows=n_keys,
        rows=tuple(", ".join(printable(value) for value in row) for row in shown),
    )


def _unread_moments(
    connection: duckdb.DuckDBPyConnection,
    mapping: Mapping,
    files: Dict[str, Loaded],
    spec: TableSpec,
    file_name: str,
) -> list[Problem]:
    """Return the moments that the mapping's own format could not read."""
    plan = mapping.tables[spec.name]
    file = files[plan.file]
    problems = []
    for column in spec.columns:
        cell = plan.cells.get(column.name)
        if cell is None or cell.format is None or cell.column is None:
            continue
        text = file.text(cell.column)
        patterns = [cell.format] if isinstance(cell.format, str) else cell.format
        listed = ", ".join("'" + each.replace("'", "''") + "'" for each in patterns)
        unread = f"{text} IS NOT NULL AND try_strptime({text}, [{listed}]) IS NULL"
        n_rows = count_rows(connection, file.spec.name, unread)
        if not n_rows:
            continue
        rows = connection.execute(
            f"SELECT DISTINCT {text} AS t FROM {named(file.spec.name)} WHERE {unread} "
            f"ORDER BY t LIMIT {MAX_ROWS_SHOWN}"
        ).fetchall()
        problems.append(
            Problem(
                code="E10",
                severity=Severity.STOP if column.required else Severity.TOLD,
                table=spec.name,
                column=column.name,
                found=f"{file_name}: {counted(n_rows, 'value')} not written as the mapping says.",
                expected=" or ".join(patterns),
                remedy="mend the format in the mapping, or these values",
                n_rows=n_rows,
                rows=tuple(printable(row[0]) for row in rows),
            )
        )
    return problems


def _told() -> Problem:
    return Problem(
        code="E27",
        severity=Severity.TOLD,
        found="The export was read through a mapping: a delivered order is one that it keeps.",
        expected="the nine tables, or a mapping",
        remedy="nothing",
    )
