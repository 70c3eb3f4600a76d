"""Part files of one table in CSV, as engines that write in parallel leave them, made one file."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from reportgen.inputs import survey
from reportgen.inputs.survey import UnreadableError

QUOTE = b'"'


def append_part(
    path: Path, target: Path, *, heading: Sequence[str], same: bool, n_skipped: int
) -> None:
    """Add the rows of a part to a file in UTF-8 with line feeds; the first brings the heading.

    Parameters
    ----------
    path : pathlib.Path
        The part, in UTF-8 with or without byte-order mark.
    target : pathlib.Path
        Made if it is not there.
    heading : sequence of str
        Names of the part's columns.
    same : bool
        Whether heading and delimiter are those of the parts before it.
    n_skipped : int
        Blank lines before its heading.

    Raises
    ------
    UnreadableError
        Where the part does not go with those before it, or its heading cannot be cut off.
    """
    if not same:
        raise UnreadableError("has other columns, or another delimiter, than the part before it")
    clean = target.with_suffix(".part")
    survey.rewrite(path, clean, "utf-8-sig")
    first = not target.exists()
    with clean.open("rb") as part, target.open("ab") as out:
        for _ in range(n_skipped):
            part.readline()
        line = part.readline()
        if line.count(QUOTE) % 2:
            msg = f"has a heading of {len(heading)} columns over several lines"
            raise UnreadableError(msg)
        if first:
            out.write(line.rstrip(b"\n") + b"\n")
        shutil.copyfileobj(part, out)
        _end_line(part, out)
    clean.unlink()


def _end_line(part: BinaryIO, out: BinaryIO) -> None:
    """End the last row of a part, so that the next part begins on a line of its own."""
    part.seek(-1, 2)
    if part.read(1) != b"\n":
        out.write(b"\n")
