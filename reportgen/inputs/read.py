"""Reading an export: nine files into typed tables of the engine, and everything wrong with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import duckdb

from reportgen.errors import DataError
from reportgen.frames.engine import named
from reportgen.inputs.checks import check_tables, missing_tables
from reportgen.inputs.diagnose import diagnose
from reportgen.inputs.export import Export, FileKind, TableFile
from reportgen.inputs.header import match_columns
from reportgen.inputs.load import SPACE_BITS, Source, flagged, load, parquet, plain_source
from reportgen.inputs.problems import DataProblemsError, Problem, Severity, stops
from reportgen.inputs.rows import count_rows
from reportgen.model.tables import ALL_TABLES, REQUIRED_TABLES, TableSpec

UNREADABLE_TYPES = ("BLOB", "STRUCT", "MAP", "LIST", "UNION", "BIT", "INTERVAL", "ARRAY")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ReadTables:
    """An export in the engine; usable as long as the connection is open.

    Parameters
    ----------
    connection : duckdb.DuckDBPyConnection
    tables : mapping of str to duckdb.DuckDBPyRelation
        By short name, typed as ``reportgen.model.tables`` says; amounts are whole cents in
        ``<name>_cents``. Optional tables that are missing are absent. The table in the engine has
        the same name.
    n_rows_read : mapping of str to int
        Rows before any was left out.
    n_rows : mapping of str to int
        Rows that remain.
    problems : tuple of Problem
        Those that stop first, then rows that were left out, then what is only told.
    """

    connection: duckdb.DuckDBPyConnection
    tables: Mapping[str, duckdb.DuckDBPyRelation]
    n_rows_read: Mapping[str, int]
    n_rows: Mapping[str, int]
    problems: tuple[Problem, ...]


def read_tables(export: Export, connection: duckdb.DuckDBPyConnection) -> ReadTables:
    """Return the typed tables of an export that can be used.

    Parameters
    ----------
    export : Export
        Open.
    connection : duckdb.DuckDBPyConnection
        From ``reportgen.frames.engine.connect``.

    Raises
    ------
    DataProblemsError
        With every problem that stops the run.
    DataError
        When memory or disk space does not suffice (E21).
    """
    read = examine(export, connection)
    if stops(read.problems):
        raise DataProblemsError(read.problems)
    return read


def examine(export: Export, connection: duckdb.DuckDBPyConnection) -> ReadTables:
    """Read an export and return everything wrong with it, whether or not it can be used.

    Raises
    ------
    DataError
        When memory or disk space does not suffice (E21).
    """
    problems = [*export.problems]
    try:
        for spec in ALL_TABLES:
            if spec.name in export.files:
                problems += _read(export.files[spec.name], spec, connection)
        loaded = _loaded(connection)
        problems += missing_tables(export.present)
        n_rows_read = _n_rows(connection, loaded)
        names = {name: export.files[name].name for name in loaded}
        unread = {(p.table, p.column) for p in problems if p.severity is Severity.STOP}
        problems += check_tables(connection, names, unread)
        n_rows = _n_rows(connection, loaded)
    except (duckdb.OutOfMemoryException, duckdb.IOException) as error:
        raise _too_small() from error
    kept = [name for name in loaded if n_rows[name] or name in REQUIRED_TABLES]
    order = list(Severity)
    return ReadTables(
        connection=connection,
        tables={name: connection.table(named(name)) for name in kept},
        n_rows_read=n_rows_read,
        n_rows=n_rows,
        problems=tuple(sorted(problems, key=lambda p: order.index(p.severity))),
    )


def _loaded(connection: duckdb.DuckDBPyConnection) -> list[str]:
    rows = connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()
    there = {row[0] for row in rows}
    return [spec.name for spec in ALL_TABLES if spec.name in there]


def _n_rows(connection: duckdb.DuckDBPyConnection, names: list[str]) -> dict[str, int]:
    return {name: count_rows(connection, name) for name in names}


def _too_small() -> DataError:
    return DataError(
        "E21",
        found="Memory or disk space ran out while the tables were read.",
        expected="room for the tables in the memory limit and in the temporary folder",
        remedy="raise the memory limit, or free space on the disk of the temporary folder",
    )


def _read(file: TableFile, spec: TableSpec, connection: duckdb.DuckDBPyConnection) -> list[Problem]:
    """Create the typed table of one file; where that fails, say why."""
    try:
        names, texts, problems = _columns_of(file, spec, connection)
        positions, matching = match_columns(spec, file.name, names)
        problems += matching
        if stops(problems):
            return problems
        source = plain_source(file, spec, positions, texts)
        return problems + _load_as_written(connection, source)
    except duckdb.OutOfMemoryException:
        raise
    except duckdb.Error as error:
        if "space" in str(error):  # a full disk is no fault of the file
            raise
        connection.execute(f"DROP TABLE IF EXISTS {named(spec.name)}")
        return [_not_a_table(file, spec)]


def _load_as_written(connection: duckdb.DuckDBPyConnection, source: Source) -> list[Problem]:
    flags, problems = load(connection, source)
    whole = not problems
    changed = {}
    for column in flagged(source, flags):
        found, told = diagnose(connection, source, column, numbered=whole)
        changed[column.spec.name] = found
        problems += told
    if changed:
        load(connection, source.with_columns(changed))
    problems += [
        Problem(
            code="E36",
            severity=Severity.TOLD,
            table=source.spec.name,
            column=column.spec.name,
            found=f"{source.file.name}, column {column.spec.name}: spaces around ids were removed.",
            expected="ids without spaces around them",
            remedy="nothing, if they are the same ids without the spaces",
        )
        for column in flagged(source, flags, SPACE_BITS)
    ]
    return problems


def _columns_of(
    file: TableFile, spec: TableSpec, connection: duckdb.DuckDBPyConnection
) -> tuple[tuple[str, ...], tuple[str, ...], list[Problem]]:
    """Return the names of a file's columns, SQL for the text of each, and what is to be told."""
    if file.kind is FileKind.CSV:
        return file.heading, tuple(f"c{i}" for i in range(len(file.heading))), []
    rows = _described(connection, file.paths)
    names, texts, problems = [], [], []
    ours = {column.name for column in spec.columns}
    for name, kind, *_ in rows:
        text = _as_text(named(name), kind)
        names.append(name)
        texts.append(text or "NULL")
        if name in ours and text is None:
            problems.append(_not_plain(file, spec, name))
        elif name in ours and kind == "TIMESTAMP WITH TIME ZONE":
            problems.append(_universal_time(file, spec, name))
    if len({_shape(connection, path) for path in file.paths}) > 1:
        problems.append(_unlike_parts(file, spec))
    return tuple(names), tuple(texts), problems


def _described(
    connection: duckdb.DuckDBPyConnection, paths: tuple[Path, ...]
) -> list[tuple[str, ...]]:
    return connection.execute(f"DESCRIBE SELECT * FROM {parquet(paths)}").fetchall()


def _shape(connection: duckdb.DuckDBPyConnection, path: Path) -> frozenset[tuple[str, bool]]:
    """Return the columns of a part, and which of them hold moments with a time zone."""
    rows = _described(connection, (path,))
    return frozenset((name, kind == "TIMESTAMP WITH TIME ZONE") for name, kind, *_ in rows)


def _unlike_parts(file: TableFile, spec: TableSpec) -> Problem:
    return Problem(
        code="E05",
        severity=Severity.STOP,
        table=spec.name,
        found=f"The files in {file.name} do not have the same columns.",
        expected="part files of one table, written by one program",
        remedy="write the table again, or take out the files that belong to another export",
    )


def _as_text(column: str, kind: str) -> str | None:
    """Return SQL for the text of a typed column, or ``None`` where it has none."""
    if kind.endswith("]") or kind.startswith(UNREADABLE_TYPES):
        return None
    if kind == "TIMESTAMP WITH TIME ZONE":
        return f"CAST(make_timestamp(epoch_us({column})) AS VARCHAR)"
    return f"CAST({column} AS VARCHAR)"


def _not_plain(file: TableFile, spec: TableSpec, column: str) -> Problem:
    return Problem(
        code="E10",
        severity=Severity.STOP,
        table=spec.name,
        column=column,
        found=f"{file.name}, column {column} holds lists or raw bytes.",
        expected="one text, number or date in every row",
        remedy="export the column as plain text or numbers",
    )


def _universal_time(file: TableFile, spec: TableSpec, column: str) -> Problem:
    return Problem(
        code="E34",
        severity=Severity.TOLD,
        table=spec.name,
        column=column,
        found=f"{file.name}, column {column} has moments with a time zone; they were read as "
        "universal time (UTC).",
        expected="times without a time zone",
        remedy="nothing, unless the hour of day matters: then export the shop's clock time",
        details=(("kind", "universal"),),
    )


def _not_a_table(file: TableFile, spec: TableSpec) -> Problem:
    return Problem(
        code="E05",
        severity=Severity.STOP,
        table=spec.name,
        found=f"{file.name} cannot be read as a table: it is damaged.",
        expected=f"a {file.kind.upper()} file with a heading and rows",
        remedy="export the table again",
    )
