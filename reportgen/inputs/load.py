"""One file into one typed table of the engine.

A file is read once where it is written in the plain way. Where values of a column could not be read
so, ``reportgen.inputs.diagnose`` finds out how the column is written, and it is read once more.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import duckdb

from reportgen.frames.engine import named, one_row, quoted
from reportgen.frames.ids import PACKED, packed
from reportgen.inputs.files import FileKind, TableFile
from reportgen.inputs.formats import (
    SQL_TYPES,
    WAYS,
    Way,
    read_as,
    read_quickly,
    spaced,
    trimmed,
    typed_name,
    without_null_words,
)
from reportgen.inputs.problems import Problem, Severity, counted, printable
from reportgen.inputs.typed import Typed
from reportgen.model.tables import ColumnSpec, Kind, TableSpec

BUFFER_BYTES = 4_000_000  # small, so that middling files are read by more than one thread
MAX_REJECTS = 1_000  # broken rows that are counted; one is enough to stop
FLAGS = "__flags"
SPACE_BITS = 32  # flag bits from here on: an id had spaces around it


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column as it is going to be read.

    Parameters
    ----------
    spec : ColumnSpec
    text : str or None
        SQL for its text in the source; ``None`` where the file lacks the column.
    way : Way
    null_words : bool
        Whether words such as NULL count as missing.
    typed : Typed or None
        The column whose text it is, where the source has types.
    packed : bool
        Whether its ids are read as numbers of 128 bits.
    """

    spec: ColumnSpec
    text: str | None
    way: Way
    null_words: bool = False
    typed: Typed | None = None
    packed: bool = False

    @property
    def sql_type(self) -> str:
        """The type of its values in the engine."""
        return PACKED if self.packed else SQL_TYPES[self.spec.kind]

    @property
    def cleaned(self) -> str:
        """SQL for the text without spaces around it, and without words for nothing."""
        if self.text is None:
            return "CAST(NULL AS VARCHAR)"
        text = trimmed(self.text)
        return without_null_words(text, self.spec.kind) if self.null_words else text

    def quickly(self, name: str) -> tuple[str, str, str] | None:
        """Return what stands in the source, and from a column ``name`` of it text and value.

        The value is null where the text has to be looked at closely. None where that is always so.
        """
        if self.text is None:
            return None
        kind = self.spec.kind
        if self.packed:
            return self.text, name, packed(name)
        if self.typed is not None and self.way is WAYS[kind][0]:
            text, value = self.typed.text(name), self.typed.read_directly(kind, name)
            if text is not None and value is not None:
                return self.typed.column, text, value
        quick = read_quickly(self.way, name)
        return None if quick is None else (self.text, name, quick)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file with its columns.

    Parameters
    ----------
    file : TableFile
    spec : TableSpec
    columns : tuple of Column
        One for each of the table's, in its order.
    """

    file: TableFile
    spec: TableSpec
    columns: tuple[Column, ...]

    def with_columns(self, changed: Mapping[str, Column]) -> Source:
        """Return the source with some columns read otherwise, by name."""
        columns = tuple(changed.get(c.spec.name, c) for c in self.columns)
        return replace(self, columns=columns)

    def scan(self, rejects: str = "ignore_errors = true") -> str:
        """Return SQL for the rows of the file, CSV columns as text ``c0``, ``c1``, …, in order."""
        if self.file.kind is FileKind.PARQUET:
            return parquet(self.file.paths)
        names = ", ".join(f"'c{i}': 'VARCHAR'" for i in range(len(self.file.heading)))
        return (
            f"read_csv({quoted(str(self.file.paths[0]))}, auto_detect = false, header = true, "
            f"delim = {quoted(self.file.delimiter)}, quote = '\"', escape = '\"', "
            f"skip = {self.file.n_skipped}, columns = {{{names}}}, strict_mode = true, "
            f"buffer_size = {BUFFER_BYTES}, {rejects})"
        )


def parquet(paths: Sequence[Path]) -> str:
    """Return SQL for the rows of Parquet files; a column's type is one that holds all of theirs."""
    names = ", ".join(quoted(str(path)) for path in paths)
    return f"read_parquet([{names}], union_by_name = true)"


def plain_source(
    file: TableFile,
    spec: TableSpec,
    positions: Mapping[str, int],
    texts: tuple[str, ...],
    types: tuple[Typed, ...] = (),
) -> Source:
    """Return a source that reads every column in its kind's plain way.

    Parameters
    ----------
    file : TableFile
    spec : TableSpec
    positions : mapping of str to int
        Where each column stands in ``texts``.
    texts : tuple of str
        SQL for the text of each column of the file.
    types : tuple of Typed
        Its columns, where they have types.
    """

    def column(wanted: ColumnSpec) -> Column:
        way, place = WAYS[wanted.kind][0], positions.get(wanted.name)
        if place is None:
            return Column(spec=wanted, text=None, way=way)
        typed = types[place] if types else None
        return Column(spec=wanted, text=texts[place], way=way, typed=typed)

    return Source(file=file, spec=spec, columns=tuple(map(column, spec.columns)))


def load(connection: duckdb.DuckDBPyConnection, source: Source) -> tuple[int, list[Problem]]:
    """Create the typed table, named as its specification.

    Returns
    -------
    flags : int
        Bit ``i``: column ``i`` has values that could not be read, or not packed; bit ``i + 32``: it
        has ids with spaces around them.
    problems : list of Problem
        Rows that could not be taken apart.
    """
    table = named(source.spec.name)
    rejects = f"rejects_{source.spec.name}"
    options = (
        f"store_rejects = true, rejects_table = {quoted(rejects)}, "
        f"rejects_scan = {quoted(rejects + '_scan')}, rejects_limit = {MAX_REJECTS}"
    )
    connection.execute(f"CREATE OR REPLACE TABLE {table} AS {_select(source, options)}")
    problems = []
    if source.file.kind is FileKind.CSV:
        problems = _broken_rows(connection, source, rejects)
    flags = one_row(connection, f"SELECT coalesce(bit_or({FLAGS}), 0) FROM {table}")[0]
    connection.execute(f"ALTER TABLE {table} DROP COLUMN {FLAGS}")
    return int(flags), problems


def _select(source: Source, options: str) -> str:
    texts, values, names, bits = [], [], [], ["0"]
    for i, column in enumerate(source.columns):
        name = named(typed_name(column.spec))
        names.append(name)
        quick = column.quickly(f"r{i}")
        if quick is None:
            texts.append(f"{column.cleaned} AS t{i}")
            text, value = f"t{i}", read_as(column.way, f"t{i}")
        else:  # the text is looked at more closely only where that is needed
            raw, of_raw, read = quick
            texts.append(f"{raw} AS r{i}")
            text = of_raw if column.packed else replace(column, text=of_raw).cleaned
            closely = read_as(column.way, f"({text})")
            # Not coalesce, which looks closely at every value, however few need it.
            chosen = (
                f"CASE WHEN {read} IS NOT NULL THEN {read} WHEN r{i} IS NOT NULL THEN {closely} END"
            )
            value = read if column.packed else chosen
        values.append(f"CAST({value} AS {column.sql_type}) AS {name}")
        if column.text is None:
            continue
        if column.packed or column.spec.kind is not Kind.TEXT:
            values.append(f"t{i}" if quick is None else f"r{i}")
            unread = f"CASE WHEN {name} IS NULL THEN ({text}) IS NOT NULL END"
            bits.append(f"CASE WHEN {unread} THEN {1 << i} ELSE 0 END")
        elif is_id(column.spec):
            values.append(f"s{i}")
            texts.append(f"{spaced(column.text)} AS s{i}")
            bits.append(f"CASE WHEN s{i} THEN {1 << (i + SPACE_BITS)} ELSE 0 END")
    flags = " + ".join(f"CAST({bit} AS BIGINT)" for bit in bits)
    inner = f"SELECT {', '.join(texts)} FROM {source.scan(options)}"
    return (
        f"SELECT {', '.join(names)}, {flags} AS {FLAGS} "
        f"FROM (SELECT {', '.join(values)} FROM ({inner}))"
    )


def is_id(column: ColumnSpec) -> bool:
    """Return whether a column holds ids that tables are joined by."""
    return column.required and column.kind is Kind.TEXT and column.name.endswith("_id")


def flagged(source: Source, flags: int, shift: int = 0) -> list[Column]:
    """Return the columns whose bit is set."""
    return [c for i, c in enumerate(source.columns) if flags >> (i + shift) & 1]


def _broken_rows(
    connection: duckdb.DuckDBPyConnection, source: Source, rejects: str
) -> list[Problem]:
    query = f"SELECT DISTINCT line, error_type, csv_line FROM {named(rejects)} ORDER BY line, 2, 3"
    rows = connection.execute(query).fetchall()
    connection.execute(f"DROP TABLE {named(rejects)}; DROP TABLE {named(rejects + '_scan')}")
    if not rows:
        return []
    n_fields = len(source.file.heading)
    what = {
        "TOO MANY COLUMNS": f"more than {n_fields} fields",
        "MISSING COLUMNS": f"fewer than {n_fields} fields, as if cut off",
        "UNQUOTED VALUE": "a quotation mark that is not closed or stands in the wrong place",
        "LINE SIZE OVER MAXIMUM": "far too long",
    }
    n_rows = len({row[0] for row in rows})
    least = "at least " if len(rows) >= MAX_REJECTS else ""
    return [
        Problem(
            code="E09",
            severity=Severity.STOP,
            table=source.spec.name,
            found=f"{source.file.name} has {least}{counted(n_rows)} that cannot be taken apart.",
            expected=f"{n_fields} fields in every row, as in the heading",
            remedy="export the table again; text with the separator in it has to be in quotes",
            n_rows=n_rows,
            rows=tuple(
                f"line {line}: {what.get(kind, 'not readable')}: {printable(text.strip())}"
                for line, kind, text in rows[:10]
            ),
        )
    ]
