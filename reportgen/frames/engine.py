"""The embedded engine: DuckDB, in this process, without a network.

The tables live in memory as they are, and what exceeds the limit leaves it for a temporary folder,
which belongs to one run. A database file instead would pack them, which takes longer than it saves.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import duckdb

THREADS = 2
_NO_ROOM = ("could not write", "space", "file too large", "quota exceeded")


def connect(
    memory_limit: str | None,
    temp_directory: Path,
    *,
    threads: int = THREADS,
) -> duckdb.DuckDBPyConnection:
    """Return a fresh connection that spills what exceeds its memory into ``temp_directory``.

    Parameters
    ----------
    memory_limit : str or None
        Such as ``"2GB"``; ``None`` leaves it to the engine (a share of the machine's memory).
    temp_directory : pathlib.Path
        An existing folder of this run; whoever made it removes it, after closing.
    threads : int
        At most so many of the machine's.

    Raises
    ------
    duckdb.Error
        When the memory limit cannot be understood.
    """
    config: dict[str, str | bool | int | float | list[str]] = {
        "threads": threads,
        "temp_directory": str(temp_directory / "spill"),
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
        "allow_community_extensions": False,
        "preserve_insertion_order": False,  # whoever needs an order, sorts
    }
    if memory_limit is not None:
        config["memory_limit"] = memory_limit
    connection = duckdb.connect(":memory:", config=config)
    connection.execute("SET enable_progress_bar = false")
    return connection


def ran_out(error: duckdb.Error) -> bool:
    """Return whether an error says that memory or disk space ran out.

    A disk that fills shows in several kinds of error, of which a damaged file causes some as well.
    """
    told = str(error).lower()
    return isinstance(error, duckdb.OutOfMemoryException) or any(w in told for w in _NO_ROOM)


def one_row(connection: duckdb.DuckDBPyConnection, query: str) -> tuple[Any, ...]:
    """Return the only row of a query.

    DuckDB refuses further work while a result is unfinished, which ``fetchone`` leaves it: so the
    result is always read to its end.
    """
    return tuple(connection.execute(query).fetchall()[0])


def quoted(text: str) -> str:
    """Return ``text`` as a literal of SQL."""
    return "'" + text.replace("'", "''") + "'"


def named(name: str) -> str:
    """Return ``name`` as an identifier of SQL."""
    return '"' + name.replace('"', '""') + '"'
