"""The engines that the definitions of facts and features run on.

An export is always read and checked by the embedded engine. The other two take its checked tables
over: pandas in memory, or Spark, which is a cluster's. A definition sees only frames.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import duckdb
import narwhals.stable.v2 as nw
import pandas as pd
import pyarrow as pa

from reportgen.errors import DataError
from reportgen.frames.engine import named
from reportgen.frames.facts import Checkpoint, Frame, Release, kept
from reportgen.frames.ids import with_plain_ids

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

EngineName = Literal["embedded", "pandas", "spark"]
Relation = duckdb.DuckDBPyRelation
MASTER = "SPARK_MASTER"  # environment variable; without it Spark runs in this machine's processes
_OF_SPARK = ("pyspark", "py4j")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Engine:
    """Where frames live.

    Parameters
    ----------
    name : str
    frame : callable
        Takes a checked table over: ``frame(name, relation)``.
    checkpoint : callable
        Stores a frame and hands it back, so that it is computed once and memory stays bounded.
    release : callable
        Forgets a stored frame; Spark, which stores when it has to, keeps it.
    given : callable
        Brings a small table of this process into the engine.
    returned : callable
        Hands a frame over to the embedded engine, whichever computed it.
    """

    name: EngineName
    frame: Callable[[str, Relation], Frame]
    checkpoint: Checkpoint
    release: Release
    given: Callable[[pd.DataFrame], Frame]
    returned: Callable[[Frame], Relation]

    def frames(self, tables: Mapping[str, Relation]) -> dict[str, Frame]:
        """Return the checked tables as frames."""
        return {name: self.frame(name, table) for name, table in tables.items()}


def _lazy(native: Any) -> Frame:  # noqa: ANN401 (whatever frame the engine has)
    frame: Frame = nw.from_native(native).lazy()
    return frame


def in_memory(frame: Frame) -> pd.DataFrame:
    """Return a frame as a table of this process; the same types from every engine."""
    if frame.implementation.is_duckdb():
        table: pd.DataFrame = frame.collect(backend="pandas").to_native()
        return table
    arrow = frame.collect(backend="pyarrow").to_arrow()
    return arrow.to_pandas()  # type: ignore[no-any-return]


@contextmanager
def engine_called(
    name: EngineName, connection: duckdb.DuckDBPyConnection, folder: Path
) -> Iterator[Engine]:
    """Open an engine beside the embedded one, which holds the tables.

    Parameters
    ----------
    name : str
    connection : duckdb.DuckDBPyConnection
    folder : pathlib.Path
        Where Spark finds the tables; it has to see it too.

    Raises
    ------
    DataError
        E23 where Spark is not there or does not start, E24 where it fails while it runs.
    """
    if name == "embedded":
        yield embedded(connection)
    elif name == "pandas":
        yield _pandas(connection)
    else:
        with _session() as session, _failures():
            yield _spark(session, connection, folder)


def embedded(connection: duckdb.DuckDBPyConnection) -> Engine:
    """Return DuckDB, in this process: the tables stay where they were read."""
    count = iter(range(10_000))

    def stored(relation: Relation, kind: str) -> Frame:
        name = f"{kind}_{next(count)}"
        relation.create(name)
        return _lazy(connection.table(name))

    def release(frame: Frame) -> None:
        connection.execute(f"DROP TABLE {named(frame.to_native().alias)}")

    return Engine(
        name="embedded",
        frame=lambda _, relation: _lazy(relation),
        checkpoint=lambda frame: stored(frame.to_native(), "fact"),
        release=release,
        given=lambda table: stored(connection.from_df(table), "given"),
        returned=lambda frame: frame.to_native(),
    )


def _pandas(connection: duckdb.DuckDBPyConnection) -> Engine:
    """Return pandas on Arrow's types, which know a missing whole number."""

    def taken(arrow: pa.Table) -> Frame:
        return _lazy(arrow.to_pandas(types_mapper=pd.ArrowDtype))

    return Engine(
        name="pandas",
        frame=lambda _, relation: taken(with_plain_ids(relation).to_arrow_table()),
        checkpoint=lambda frame: frame.collect().lazy(),
        release=kept,
        given=lambda table: taken(pa.Table.from_pandas(table, preserve_index=False)),
        returned=lambda frame: connection.from_arrow(frame.collect(backend="pyarrow").to_arrow()),
    )


def _spark(session: SparkSession, connection: duckdb.DuckDBPyConnection, folder: Path) -> Engine:
    """Return Spark; tables go to it as Parquet files with moments that know no time zone."""

    def frame(name: str, relation: Relation) -> Frame:
        path = folder / f"{name}.spark.parquet"
        with_plain_ids(relation).write_parquet(str(path))
        return _lazy(session.read.parquet(str(path)))

    def checkpoint(frame: Frame) -> Frame:
        return _lazy(frame.to_native().cache())

    def given(table: pd.DataFrame) -> Frame:
        arrow = pa.Table.from_pandas(table, preserve_index=False)
        return _lazy(session.createDataFrame(arrow))

    count = iter(range(10_000))

    def returned(frame: Frame) -> Relation:
        path = folder / f"returned_{next(count)}.parquet"
        frame.to_native().write.parquet(str(path))
        return connection.read_parquet(str(path / "*.parquet"))

    return Engine(
        name="spark",
        frame=frame,
        checkpoint=checkpoint,
        release=kept,
        given=given,
        returned=returned,
    )


@contextmanager
def _session() -> Iterator[SparkSession]:
    try:
        from pyspark.sql import SparkSession
    except ImportError as error:
        raise _no_spark("PySpark is not installed", "pip install 'reportgen[spark]'") from error
    cores = os.cpu_count() or 1
    options = {
        "spark.app.name": "reportgen",
        "spark.master": os.environ.get(MASTER, f"local[{cores}]"),
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.sql.session.timeZone": "UTC",
        "spark.sql.shuffle.partitions": str(2 * cores),
        "spark.sql.parquet.inferTimestampNTZ.enabled": "true",
        "spark.log.level": "OFF",
    }
    builder = SparkSession.builder
    for key, value in options.items():
        builder = builder.config(key, value)
    try:
        session = builder.getOrCreate()
    except Exception as error:
        remedy = "install Java 17 or later, and check that the master named can be reached"
        why = f"Spark does not start ({_first_line(error)})"
        raise _no_spark(why, remedy) from error
    try:
        yield session
    finally:
        _stopped(session)


def _stopped(session: SparkSession) -> None:
    try:
        session.stop()
    except Exception as error:
        if not _of_spark(error):
            raise


@contextmanager
def _failures() -> Iterator[None]:
    """Tell a Spark that fails in a few lines; anything else goes on as it is."""
    try:
        yield
    except Exception as error:
        if not _of_spark(error):
            raise
        raise DataError(
            "E24",
            found=f"Spark failed while it was at work ({_first_line(error)})",
            expected="a Spark that stays, with memory and disk for the export",
            remedy="look into Spark's own log, or use the embedded engine",
        ) from error


def _of_spark(error: Exception) -> bool:
    return type(error).__module__.split(".")[0] in _OF_SPARK or isinstance(error, ConnectionError)


def _first_line(error: Exception) -> str:
    lines = str(error).strip().splitlines()
    return (lines[0] if lines else type(error).__name__)[:200]


def _no_spark(why: str, remedy: str) -> DataError:
    return DataError(
        "E23",
        found=why,
        expected="PySpark and a Java for it",
        remedy=f"{remedy}, or use --engine embedded",
    )
