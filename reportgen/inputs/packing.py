"""Which ids are read as numbers of 128 bits: those that have the form in every table.

Tables are joined by them, so one that has another form makes text of all.
"""

from __future__ import annotations

from dataclasses import replace

import duckdb

from reportgen.frames.engine import named, one_row, quoted
from reportgen.frames.ids import PACKED, packed, unpacked
from reportgen.inputs.load import Column, Source
from reportgen.model.tables import ALL_TABLES

N_PEEKED = 1_000  # rows at the head of a file, which tell nearly always


def with_packed_ids(connection: duckdb.DuckDBPyConnection, source: Source) -> Source:
    """Return the source with ids read packed where the head of the file allows it.

    Parameters
    ----------
    connection : duckdb.DuckDBPyConnection
    source : Source
        That reads every column as text.
    """
    columns = [c for c in source.columns if c.spec.packable and c.text is not None]
    if not columns:
        return source
    texts = ", ".join(f"{column.text} AS t{i}" for i, column in enumerate(columns))
    fit = ", ".join(f"bool_and({packed(f't{i}')} IS NOT NULL)" for i in range(len(columns)))
    head = f"SELECT {texts} FROM {source.scan()} LIMIT {N_PEEKED}"
    row = one_row(connection, f"SELECT {fit} FROM ({head})")
    return source.with_columns(
        {c.spec.name: replace(c, packed=True) for c, fits in zip(columns, row, strict=True) if fits}
    )


def as_text(columns: list[Column]) -> dict[str, Column]:
    """Return packed columns, of which some values did not fit, as columns of text, by name."""
    return {c.spec.name: replace(c, packed=False) for c in columns if c.packed}


def agree_on_ids(connection: duckdb.DuckDBPyConnection) -> None:
    """Make text of packed ids where another table has the same ids as text."""
    names = {column.name for spec in ALL_TABLES for column in spec.columns if column.packable}
    wanted = ", ".join(quoted(name) for name in sorted(names))
    rows = connection.execute(
        "SELECT table_name, column_name, data_type FROM duckdb_columns() "
        f"WHERE column_name IN ({wanted}) ORDER BY 1, 2"
    ).fetchall()
    mixed = {name for _, name, kind in rows if kind != PACKED}
    for table, name, kind in rows:
        if kind == PACKED and name in mixed:
            column = named(name)
            connection.execute(
                f"ALTER TABLE {named(table)} ALTER {column} "
                f"SET DATA TYPE VARCHAR USING {unpacked(column)}"
            )
