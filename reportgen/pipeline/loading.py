"""From an export on disk to what the pipeline starts from."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from reportgen.frames.engine import connect
from reportgen.inputs.export import Export
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
_FITS_IN_MEMORY_BYTES = 1 << 30  # of tables as text; larger ones are kept in a file


@contextmanager
def engine_for(export: Export, folder: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open the engine that suits the size of an export; what it spills goes into a folder."""
    connection = connect(None, folder, in_memory=export.n_bytes <= _FITS_IN_MEMORY_BYTES)
    try:
        yield connection
    finally:
        connection.close()


def inputs_of(export: Export, read: ReadTables) -> Inputs:
    """Return the pipeline's inputs."""
    return Inputs(
        connection=read.connection,
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
