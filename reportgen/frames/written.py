"""Lists of customers, written from the engine row by row: no list is ever in memory as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

import duckdb

from reportgen.frames.engine import named, quoted

#: Text is made harmless to spreadsheets, numbers have six decimals, money has two (from cents).
Form = Literal["text", "whole", "number", "money"]
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def write_sorted(
    relation: duckdb.DuckDBPyRelation, path: Path, columns: Mapping[str, tuple[str, Form]]
) -> None:
    """Write columns as CSV, sorted by the column ``customer``; missing values stay empty.

    Parameters
    ----------
    relation : DuckDBPyRelation
    path : pathlib.Path
        Readable by its owner only.
    columns : mapping of str to (str, form)
        Heading to the relation's column, whose form says how it is written.
    """
    path.touch(mode=0o600)
    path.chmod(0o600)
    shown = ", ".join(
        f"{_shown(named(column), form)} AS {named(heading)}"
        for heading, (column, form) in columns.items()
    )
    # Without a file of its own beside it, the engine writes into ours and leaves its mode as it is.
    relation.query(
        "listed",
        f"COPY (SELECT {shown} FROM listed ORDER BY customer) "
        f"TO {quoted(str(path))} (FORMAT csv, HEADER, USE_TMP_FILE false)",
    )


def _shown(column: str, form: Form) -> str:
    if form == "number":
        return f"printf('%.6f', {column})"
    if form == "money":
        return f"({column} // 100)::VARCHAR || '.' || lpad(({column} % 100)::VARCHAR, 2, '0')"
    if form == "text":
        risky = " OR ".join(f"starts_with({column}, {quoted(sign)})" for sign in _FORMULA_STARTS)
        return f"CASE WHEN {risky} THEN '''' || {column} ELSE nullif({column}, '') END"
    return column
