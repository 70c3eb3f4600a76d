"""From an export on disk to what the pipeline starts from."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from reportgen.errors import DataError
from reportgen.frames.engine import connect, ran_out
from reportgen.frames.engines import Engine, embedded
from reportgen.inputs.files import Export
from reportgen.inputs.problems import Problem
from reportgen.inputs.read import ReadTables
from reportgen.model.results import Notice, SourceTable
from reportgen.model.tables import ALL_TABLES
from reportgen.pipeline.records import Inputs

RULE_OF_CODE = {
    "E12": "value_impossible",
    "E13": "value_missing",
    "E14": "repeated",
    "E16": "pointing_nowhere",
}


@contextmanager
def engine_for(
    folder: Path, memory_limit: str | None = None
) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open the engine; what it spills goes into a folder.

    Parameters
    ----------
    folder : pathlib.Path
    memory_limit : str or None
        Such as ``"2GB"``; None for a share of the machine's memory.

    Raises
    ------
    DataError
        E22 where memory or disk space runs out while it is open.
    """
    try:
        connection = connect(memory_limit, folder)
        try:
            yield connection
        finally:
            connection.close()
    except duckdb.Error as error:
        if not ran_out(error) and not isinstance(error, duckdb.IOException):
            raise
        raise DataError(
            "E22",
            found="memory or disk space ran out while the customers were computed",
            expected="room for the tables in the memory limit and in the temporary folder",
            remedy="raise --memory-limit, or free space on the disk of the temporary folder",
        ) from error


def inputs_of(export: Export, read: ReadTables, engine: Engine | None = None) -> Inputs:
    """Return the pipeline's inputs; without an engine of its own, in the one that read them."""
    return Inputs(
        engine=embedded(read.connection) if engine is None else engine,
        tables=read.tables,
        notices=tuple(_notice(problem) for problem in read.problems),
        removed=tuple(
            (_rule_of(problem), problem.removal)
            for problem in read.problems
            if problem.removal is not None
        ),
        sources=sources_of(export, read),
        missing_tables=tuple(t.name for t in ALL_TABLES if t.name not in read.tables),
        n_rows=read.n_rows,
        content_hash=export.content_hash,
        synthetic=export.synthetic,
    )


def sources_of(export: Export, read: ReadTables) -> tuple[SourceTable, ...]:
    """Return the tables as they were read."""
    return tuple(
        SourceTable(
            name=name if export.mapping is None else "source",
            file=file.name,
            sha256=file.sha256,
            rows=read.n_rows_read.get(name, 0),
        )
        for name, file in export.files.items()
    )


def _rule_of(problem: Problem) -> str:
    """Return the ledger's name of the rule by which rows were left out."""
    return RULE_OF_CODE.get(problem.code) or dict(problem.details)["rule"]


def _notice(problem: Problem) -> Notice:
    return Notice(
        code=problem.code,
        table=problem.table,
        column=problem.column,
        severity=problem.severity.value,
        n_rows=problem.n_rows,
        details=dict(problem.details),
    )
