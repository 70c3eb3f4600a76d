"""How a column is written whose values could not all be read in the plain way."""

from __future__ import annotations

from dataclasses import dataclass, replace

import duckdb

from reportgen.frames.engine import one_row, quoted
from reportgen.inputs.files import FileKind
from reportgen.inputs.formats import (
    AMBIGUOUS_AMOUNT,
    WAYS,
    Way,
    fits,
    is_null_word,
    trimmed,
)
from reportgen.inputs.load import Column, Source
from reportgen.inputs.problems import MAX_ROWS_SHOWN, Problem, Severity, counted, printable
from reportgen.model.tables import Kind

LARGEST_UNREADABLE_SHARE = 0.5  # of an optional column's values, before it stops the run

HELP = {
    Kind.INTEGER: "a whole number, such as 3",
    Kind.DECIMAL: "a number, such as 12.5",
    Kind.EXACT: "a number, such as 12.5",
    Kind.MONEY: "an amount without currency sign, such as 58.90",
    Kind.MOMENT: "a date and time, such as 2018-08-29 15:00:37",
    Kind.TEXT: "text",
}
TOLD = {
    "E32": ("numbers with a decimal comma", "a point before the decimals"),
    "E33": ("dates as day/month/year", "year-month-day"),
    "E34": ("times with a time zone; the clock time was kept", "times without a time zone"),
    "E35": ("amounts with more than two decimals; they were rounded", "two decimals"),
    "E39": ("dates as month/day/year", "year-month-day"),
    "E38": ("whole numbers with decimals", "whole numbers"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Counts:
    n_values: int
    n_null_words: int
    n_ambiguous: int
    n_with_point: int
    n_fits: tuple[int, ...]


def diagnose(
    connection: duckdb.DuckDBPyConnection, source: Source, column: Column, *, numbered: bool
) -> tuple[Column, list[Problem]]:
    """Return how a column has to be read, and what there is to tell about it.

    Parameters
    ----------
    connection : duckdb.DuckDBPyConnection
    source : Source
    column : Column
        One of the source's, with values that the plain way could not read.
    numbered : bool
        Whether row numbers can be trusted (no row of the file was left out).
    """
    counts = _count(connection, source, column)
    ways = WAYS[column.spec.kind]
    told = _null_words(source, column, counts)
    best = max(range(len(ways)), key=lambda i: (counts.n_fits[i], -i))
    chosen = replace(column, way=ways[best], null_words=True)
    if counts.n_ambiguous and counts.n_ambiguous == counts.n_with_point:
        told.append(_ambiguous(connection, source, chosen, counts, numbered=numbered))
    elif counts.n_fits[best] == counts.n_values:
        told += _rule(connection, source, chosen, numbered=numbered)
    else:
        told.append(_unreadable(connection, source, chosen, counts, numbered=numbered))
    return chosen, told


def _count(connection: duckdb.DuckDBPyConnection, source: Source, column: Column) -> _Counts:
    word = is_null_word("t", column.spec.kind)
    money = column.spec.kind is Kind.MONEY
    ambiguous = f"regexp_full_match(t, {quoted(AMBIGUOUS_AMOUNT)})" if money else "FALSE"
    fitting = [f"count(*) FILTER (NOT {word} AND {fits(w, 't')})" for w in WAYS[column.spec.kind]]
    row = one_row(
        connection,
        f"SELECT count(t) FILTER (NOT {word}), count(*) FILTER ({word}), "
        f"count(*) FILTER ({ambiguous}), count(*) FILTER (contains(t, '.') AND NOT {word}), "
        f"{', '.join(fitting)} "
        f"FROM (SELECT {trimmed(str(column.text))} AS t FROM {source.scan()})",
    )
    values = [int(value) for value in row]
    return _Counts(
        n_values=values[0],
        n_null_words=values[1],
        n_ambiguous=values[2],
        n_with_point=values[3],
        n_fits=tuple(values[4:]),
    )


def _examples(
    connection: duckdb.DuckDBPyConnection,
    source: Source,
    column: Column,
    condition: str,
    *,
    numbered: bool,
    limit: int = MAX_ROWS_SHOWN,
) -> tuple[str, ...]:
    """Return rows whose text ``t`` meets a condition, in the order of the file."""
    connection.execute("SET preserve_insertion_order = true")
    try:
        rows = connection.execute(
            f"SELECT n, t FROM (SELECT row_number() OVER () AS n, {column.cleaned} AS t "
            f"FROM {source.scan()}) WHERE t IS NOT NULL AND {condition} ORDER BY n LIMIT {limit}"
        ).fetchall()
    finally:
        connection.execute("SET preserve_insertion_order = false")
    heading = 1 if source.file.kind is FileKind.CSV else 0  # row 1 of a CSV is its heading
    return tuple(
        f"row {n + heading:,}: {printable(text)}" if numbered else printable(text)
        for n, text in rows
    )


def _where(source: Source, column: Column) -> str:
    return f"{source.file.name}, column {column.spec.name}"


def _rule(
    connection: duckdb.DuckDBPyConnection, source: Source, column: Column, *, numbered: bool
) -> list[Problem]:
    """Tell by which rule the whole column was read."""
    if not column.way.code:
        return []
    what, expected = TOLD[column.way.code]
    plain: Way = WAYS[column.spec.kind][0]
    unlike = f"NOT {fits(plain, 't')}"
    return [
        Problem(
            code=column.way.code,
            severity=Severity.TOLD,
            table=source.spec.name,
            column=column.spec.name,
            found=f"{_where(source, column)}: {what}.",
            expected=expected,
            remedy="nothing, if that is how they are meant",
            rows=_examples(connection, source, column, unlike, numbered=numbered, limit=3),
        )
    ]


def _null_words(source: Source, column: Column, counts: _Counts) -> list[Problem]:
    if not counts.n_null_words:
        return []
    return [
        Problem(
            code="E37",
            severity=Severity.TOLD,
            table=source.spec.name,
            column=column.spec.name,
            found=f"{_where(source, column)}: {counted(counts.n_null_words, 'value')} such as "
            "NULL or NaN; they count as missing.",
            expected="an empty field where there is no value",
            remedy="nothing, if that is how they are meant",
            n_rows=counts.n_null_words,
        )
    ]


def _ambiguous(
    connection: duckdb.DuckDBPyConnection,
    source: Source,
    column: Column,
    counts: _Counts,
    *,
    numbered: bool,
) -> Problem:
    return Problem(
        code="E11",
        severity=Severity.STOP,
        table=source.spec.name,
        column=column.spec.name,
        found=f"{_where(source, column)}: every point stands before exactly three digits, so it "
        "may part thousands or decimals.",
        expected="amounts with two decimals and nothing between thousands, such as 1058.90",
        remedy="export the amounts with two decimals",
        n_rows=counts.n_ambiguous,
        rows=_examples(connection, source, column, "contains(t, '.')", numbered=numbered),
    )


def _unreadable(
    connection: duckdb.DuckDBPyConnection,
    source: Source,
    column: Column,
    counts: _Counts,
    *,
    numbered: bool,
) -> Problem:
    ways = WAYS[column.spec.kind]
    others = " OR ".join(fits(way, "t") for way in ways if way is not column.way) or "FALSE"
    unlike = f"NOT {fits(column.way, 't')}"
    n_unlike, n_otherwise, sample = one_row(
        connection,
        f"SELECT count(*), count(*) FILTER ({others}), min(t) FILTER ({others}) FROM "
        f"(SELECT {column.cleaned} AS t FROM {source.scan()}) WHERE t IS NOT NULL AND {unlike}",
    )
    rows = _examples(connection, source, column, unlike, numbered=numbered)
    if n_otherwise:
        fitting = column.way.label
        return Problem(
            code="E11",
            severity=Severity.STOP,
            table=source.spec.name,
            column=column.spec.name,
            found=f"{_where(source, column)}: mostly {fitting}, but "
            f"{counted(n_unlike, 'value')} written otherwise, such as {printable(sample)}.",
            expected="one way of writing throughout the column",
            remedy="export the column anew in one format, best "
            + HELP[column.spec.kind].split("such as ")[-1],
            n_rows=n_unlike,
            rows=rows,
        )
    stop = column.spec.required or n_unlike > LARGEST_UNREADABLE_SHARE * counts.n_values
    remedy = "correct these values and export again"
    return Problem(
        code="E10",
        severity=Severity.STOP if stop else Severity.TOLD,
        table=source.spec.name,
        column=column.spec.name,
        found=f"{_where(source, column)}: {counted(n_unlike, 'value')} cannot be read."
        + ("" if stop else " They count as missing."),
        expected=HELP[column.spec.kind],
        remedy=remedy if stop else f"nothing, or {remedy}",
        n_rows=n_unlike,
        rows=rows,
    )
