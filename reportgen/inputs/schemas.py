"""The schema of each typed table, checked by pandera inside the engine.

Pandera's narwhals backend works on DuckDB relations although pandera 0.35 does not register it for
them; the three registrations below are all that is missing. A check becomes a query, and what fails
stays a relation: no table is ever pulled out of the engine.
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

import duckdb

from reportgen.frames.engine import named
from reportgen.inputs.formats import typed_name
from reportgen.model.tables import ColumnSpec, Kind, TableSpec

if TYPE_CHECKING:
    from pandera.pyarrow import DataFrameSchema

CENTS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """One check that rows of a column fail.

    Parameters
    ----------
    column : ColumnSpec
    missing : bool
        Whether needed values are missing; otherwise they lie outside their range.
    """

    column: ColumnSpec
    missing: bool


def bounds(column: ColumnSpec) -> tuple[float | None, float | None]:
    """Return the range of a typed column, in its own unit (cents for amounts)."""
    scale = CENTS if column.kind is Kind.MONEY else 1
    low = None if column.minimum is None else column.minimum * scale
    high = None if column.maximum is None else column.maximum * scale
    return low, high


def schema_failures(connection: duckdb.DuckDBPyConnection, spec: TableSpec) -> list[Failure]:
    """Return every check of a table's schema that fails, in the order of its columns.

    Raises
    ------
    AssertionError
        When the table does not have the types it was created with, which would be a bug.
    """
    _load()
    from pandera.errors import SchemaErrors

    try:
        _schema(spec).validate(_seen(connection, spec), lazy=True)
    except SchemaErrors as errors:
        failed = {_which(error) for error in errors.schema_errors}
        return [
            Failure(column=column, missing=missing)
            for column in spec.columns
            for missing in (True, False)
            if (typed_name(column), missing) in failed
        ]
    return []


def _seen(connection: duckdb.DuckDBPyConnection, spec: TableSpec) -> duckdb.DuckDBPyRelation:
    """Return the table with ids that may be packed reduced to whether they are there."""
    there = [
        f"CASE WHEN {named(column.name)} IS NOT NULL THEN '' END AS {named(column.name)}"
        for column in spec.columns
        if column.packable
    ]
    table = connection.table(named(spec.name))
    return table.project(f"* REPLACE ({', '.join(there)})") if there else table


def _load() -> None:
    """Import pandera, which imports Spark where that is installed, which speaks about pandas."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "PySpark does not yet", FutureWarning)
        import pandera.pyarrow  # noqa: F401


def _which(error: Any) -> tuple[str, bool]:  # noqa: ANN401 (pandera's own record, untyped)
    reason = error.reason_code.name
    assert reason in ("SERIES_CONTAINS_NULLS", "DATAFRAME_CHECK"), str(error)
    return error.schema.name, reason == "SERIES_CONTAINS_NULLS"


@cache
def _schema(spec: TableSpec) -> DataFrameSchema:
    import pandera.pyarrow as pa

    _register()
    columns = {}
    for column in spec.columns:
        low, high = bounds(column)
        nullable = not column.required or column.may_be_empty
        if nullable and low is None and high is None:
            continue  # its type is the one the table was created with
        checks = [pa.Check.ge(low)] if low is not None else []
        checks += [pa.Check.le(high)] if high is not None else []
        columns[typed_name(column)] = pa.Column(_arrow_type(column.kind), checks, nullable=nullable)
    return pa.DataFrameSchema(columns, strict=False)


def _arrow_type(kind: Kind) -> Any:  # noqa: ANN401 (pyarrow has no types)
    import pyarrow

    return {
        Kind.TEXT: pyarrow.string(),
        Kind.INTEGER: pyarrow.int64(),
        Kind.DECIMAL: pyarrow.float64(),
        Kind.MONEY: pyarrow.int64(),
        Kind.MOMENT: pyarrow.timestamp("us"),
    }[kind]


def _register() -> None:
    import pandera.pyarrow as pa
    from pandera.backends.narwhals.checks import NarwhalsCheckBackend
    from pandera.backends.narwhals.components import ColumnBackend
    from pandera.backends.narwhals.container import DataFrameSchemaBackend
    from pandera.backends.pyarrow.register import register_pyarrow_backends

    register_pyarrow_backends()
    relation = duckdb.DuckDBPyRelation
    pa.DataFrameSchema.register_backend(relation, DataFrameSchemaBackend)
    pa.Column.register_backend(relation, ColumnBackend)
    pa.Check.register_backend(relation, NarwhalsCheckBackend)
