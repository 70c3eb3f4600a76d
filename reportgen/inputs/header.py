"""The heading of a CSV table: its delimiter, its names, and which of ours they are."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from reportgen.inputs.problems import Problem, Severity, printable
from reportgen.inputs.survey import UnreadableError
from reportgen.model.tables import TableSpec

DELIMITERS = (",", ";", "\t", "|")
MAX_HEADING_BYTES = 1 << 16
MAX_COLUMNS = 500
CLOSE_ENOUGH = 0.8  # difflib's ratio: one or two letters of a name


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """The heading of a CSV file.

    Parameters
    ----------
    delimiter : str
    names : tuple of str
        As they stand, without spaces around them.
    n_skipped : int
        Blank lines before it.
    """

    delimiter: str
    names: tuple[str, ...]
    n_skipped: int


def csv_heading(path: Path, spec: TableSpec) -> Heading | None:
    """Return the heading of a UTF-8 CSV file, or ``None`` where there is no text at all.

    The delimiter is the one that yields most of the table's column names, then most fields.

    Raises
    ------
    UnreadableError
        When no heading can be made out in the first 64 kB.
    """
    with path.open("rb") as stream:
        head = stream.read(MAX_HEADING_BYTES).removeprefix(codecs.BOM_UTF8)
    lines = head.decode("utf-8", "ignore").replace("\r\n", "\n").split("\n")
    n_skipped = next((i for i, line in enumerate(lines) if line.strip()), None)
    if n_skipped is None:
        return None
    text = "\n".join(lines[n_skipped:])
    expected = {plain(column.name) for column in spec.columns}
    candidates = [(names, d) for d in DELIMITERS if (names := _first_record(text, d))]
    if not candidates:
        raise UnreadableError("has a heading that cannot be read")
    names, delimiter = max(
        candidates, key=lambda c: (len(expected & {plain(n) for n in c[0]}), len(c[0]))
    )
    if len(names) > MAX_COLUMNS:
        msg = f"has {len(names):,} columns in its heading"
        raise UnreadableError(msg)
    return Heading(delimiter=delimiter, names=names, n_skipped=n_skipped)


def _first_record(text: str, delimiter: str) -> tuple[str, ...]:
    try:
        record = next(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), [])
    except csv.Error:
        return ()
    return tuple(name.strip() for name in record)


def plain(name: str) -> str:
    """Return a column name without its capitals, spaces and hyphens.

    >>> plain(" Order-ID ")
    'order_id'
    """
    return re.sub(r"[\s-]+", "_", name.strip().lower())


def match_columns(
    spec: TableSpec, file_name: str, names: Sequence[str]
) -> tuple[dict[str, int], list[Problem]]:
    """Return where each column of the table stands in a heading, and what is wrong with it.

    Parameters
    ----------
    spec : TableSpec
    file_name : str
        For the messages.
    names : sequence of str
        The heading.

    Returns
    -------
    positions : dict of str to int
        By our name of the column; those that are missing are left out.
    problems : list of Problem
    """
    found = [plain(name) for name in names]
    wanted = {column.name: plain(column.name) for column in spec.columns}
    positions = {name: found.index(ours) for name, ours in wanted.items() if ours in found}
    spare = [name for name in found if name not in wanted.values()]
    problems = [
        _twice(spec, file_name, column.name)
        for column in spec.columns
        if found.count(plain(column.name)) > 1
    ]
    for column in spec.columns:
        if column.name in positions:
            continue
        near = get_close_matches(plain(column.name), spare, n=1, cutoff=CLOSE_ENOUGH)
        nearest = names[found.index(near[0])] if near else None
        if column.required or nearest is not None:
            problems.append(
                _missing(spec, file_name, column.name, nearest, required=column.required)
            )
    return positions, problems


def _twice(spec: TableSpec, file_name: str, column: str) -> Problem:
    return Problem(
        code="E07",
        severity=Severity.STOP,
        table=spec.name,
        column=column,
        found=f"{file_name} has the column {column} more than once in its heading.",
        expected=f"one column named {column}",
        remedy="delete or rename the one that is not meant",
    )


def _missing(
    spec: TableSpec, file_name: str, column: str, nearest: str | None, *, required: bool
) -> Problem:
    hint = f" The nearest name there is {printable(nearest)}." if nearest else ""
    remedy = (
        f"rename {printable(nearest)} to {column} if that is what it holds"
        if nearest
        else "export the table with this column, or take the file out if the table is optional"
    )
    return Problem(
        code="E08",
        severity=Severity.STOP if required else Severity.TOLD,
        table=spec.name,
        column=column,
        found=f"{file_name} has no column {column}.{hint}",
        expected=f"a column named {column}",
        remedy=remedy,
    )
