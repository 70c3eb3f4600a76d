"""Reading an export: nine files into typed tables of the engine, and everything wrong with them."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, replace

import duckdb

from reportgen.errors import DataError
from reportgen.frames.engine import THREADS, named, ran_out
from reportgen.inputs.checks import check_tables, missing_tables
from reportgen.inputs.files import Export
from reportgen.inputs.mapping.fill import Filled, fill
from reportgen.inputs.packing import agree_on_ids
from reportgen.inputs.problems import DataProblemsError, Problem, Severity, stops
from reportgen.inputs.rows import count_rows
from reportgen.inputs.table import read_table
from reportgen.model.settings import Settings
from reportgen.model.tables import ALL_TABLES, REQUIRED_TABLES, TableSpec


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
    currency : str or None
        Of the amounts, where a mapping tells it.
    """

    connection: duckdb.DuckDBPyConnection
    tables: Mapping[str, duckdb.DuckDBPyRelation]
    n_rows_read: Mapping[str, int]
    n_rows: Mapping[str, int]
    problems: tuple[Problem, ...]
    currency: str | None = None


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
    try:
        return _examined(export, connection)
    except duckdb.Error as error:
        if not ran_out(error) and not isinstance(error, duckdb.IOException):
            raise
        raise _too_small() from error


def _examined(export: Export, connection: duckdb.DuckDBPyConnection) -> ReadTables:
    filled = _filled(export, connection)
    problems = [*export.problems, *filled.problems]
    loaded = _loaded(connection)
    unread = {(p.table, p.column) for p in problems if p.severity is Severity.STOP}
    n_rows_read = {**_n_rows(connection, loaded), **filled.n_rows_read}
    problems += check_tables(connection, filled.names, unread)
    n_rows = _n_rows(connection, loaded)
    kept = [name for name in loaded if n_rows[name] or name in REQUIRED_TABLES]
    order = list(Severity)
    return ReadTables(
        connection=connection,
        tables={name: connection.table(named(name)) for name in kept},
        n_rows_read=n_rows_read,
        n_rows=n_rows,
        problems=tuple(sorted(problems, key=lambda p: order.index(p.severity))),
        currency=filled.currency,
    )


def _filled(export: Export, connection: duckdb.DuckDBPyConnection) -> Filled:
    """Bring the tables into the engine, from files that are ours or through a mapping."""
    if export.mapping is not None:
        return fill(export, export.mapping, connection)
    specs = [spec for spec in ALL_TABLES if spec.name in export.files]

    def loaded(spec: TableSpec) -> list[Problem]:
        with closing(connection.cursor()) as own:
            return read_table(export.files[spec.name], spec, own)

    # The engine takes rows of a file that may be broken one after the other: two files at once.
    with ThreadPoolExecutor(max_workers=THREADS) as pool:
        problems = [problem for told in pool.map(loaded, specs) for problem in told]
    agree_on_ids(connection)
    names = {name: export.files[name].name for name in _loaded(connection)}
    problems += missing_tables(export.present)
    return Filled(problems=tuple(problems), names=names, n_rows_read={}, currency=None)


def in_currency(settings: Settings, read: ReadTables) -> Settings:
    """Return the settings with the currency of an export, where its mapping tells it."""
    return settings if read.currency is None else replace(settings, currency=read.currency)


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
