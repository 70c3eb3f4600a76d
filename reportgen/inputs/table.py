"""One file of an export into a typed table of the engine, and everything wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import duckdb

from reportgen.frames.engine import named, ran_out
from reportgen.inputs.diagnose import diagnose
from reportgen.inputs.files import FileKind, TableFile
from reportgen.inputs.header import match_columns
from reportgen.inputs.load import SPACE_BITS, Source, flagged, load, parquet, plain_source
from reportgen.inputs.packing import as_text, with_packed_ids
from reportgen.inputs.problems import Problem, Severity, stops
from reportgen.inputs.typed import WITH_ZONE, Typed
from reportgen.model.tables import TableSpec


def read_table(
    file: TableFile, spec: TableSpec, connection: duckdb.DuckDBPyConnection
) -> list[Problem]:
    """Create the typed table of one file; where that fails, say why.

    Raises
    ------
    duckdb.Error
        When memory or disk space does not suffice.
    """
    try:
        names, texts, types, problems = columns_of(file, spec, connection)
        positions, matching = match_columns(spec, file.name, names)
        problems += matching
        if stops(problems) and not _worth_reading(spec, problems, positions):
            return problems
        source = plain_source(file, spec, positions, texts, types)
        return problems + _load_as_written(connection, with_packed_ids(connection, source))
    except duckdb.Error as error:
        if ran_out(error):  # no fault of the file
            raise
        connection.execute(f"DROP TABLE IF EXISTS {named(spec.name)}")
        return [_not_a_table(file, spec)]


def _worth_reading(spec: TableSpec, problems: list[Problem], positions: Mapping[str, int]) -> bool:
    """Return whether a table that lacks columns still shows what else is wrong with it.

    Without its key every row of the tables that point to it would seem to point nowhere.
    """
    stopping = {problem.code for problem in problems if problem.severity is Severity.STOP}
    return stopping == {"E08"} and all(name in positions for name in spec.key)


def _load_as_written(connection: duckdb.DuckDBPyConnection, source: Source) -> list[Problem]:
    flags, problems = load(connection, source)
    unpackable = as_text(flagged(source, flags))
    if unpackable:
        source = source.with_columns(unpackable)
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


def columns_of(
    file: TableFile, spec: TableSpec, connection: duckdb.DuckDBPyConnection
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[Typed, ...], list[Problem]]:
    """Return the names of a file's columns, SQL for the text of each, and what is to be told.

    Third are their types, of which a CSV has none.
    """
    if file.kind is FileKind.CSV:
        return file.heading, tuple(f"c{i}" for i in range(len(file.heading))), (), []
    rows = _described(connection, file.paths)
    names, texts, types, problems = [], [], [], []
    ours = {column.name for column in spec.columns}
    for name, kind, *_ in rows:
        typed = Typed(column=named(name), kind=kind)
        text = typed.text(typed.column)
        names.append(name)
        texts.append(text or "NULL")
        types.append(typed)
        if name in ours and text is None:
            problems.append(_not_plain(file, spec, name))
        elif name in ours and kind == WITH_ZONE:
            problems.append(_universal_time(file, spec, name))
    if len({_shape(connection, path) for path in file.paths}) > 1:
        problems.append(_unlike_parts(file, spec))
    return tuple(names), tuple(texts), tuple(types), problems


def _described(
    connection: duckdb.DuckDBPyConnection, paths: tuple[Path, ...]
) -> list[tuple[str, ...]]:
    return connection.execute(f"DESCRIBE SELECT * FROM {parquet(paths)}").fetchall()


def _shape(connection: duckdb.DuckDBPyConnection, path: Path) -> frozenset[tuple[str, bool]]:
    """Return the columns of a part, and which of them hold moments with a time zone."""
    rows = _described(connection, (path,))
    return frozenset((name, kind == WITH_ZONE) for name, kind, *_ in rows)


def _unlike_parts(file: TableFile, spec: TableSpec) -> Problem:
    return Problem(
        code="E05",
        severity=Severity.STOP,
        table=spec.name,
        found=f"The files in {file.name} do not have the same columns.",
        expected="part files of one table, written by one program",
        remedy="write the table again, or take out the files that belong to another export",
    )


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
