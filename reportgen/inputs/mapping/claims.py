"""Which files of an export a mapping means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fnmatch import fnmatchcase
from pathlib import PurePosixPath

from reportgen.inputs.archive import Entry
from reportgen.inputs.file_problems import two_files, workbook
from reportgen.inputs.mapping.records import Mapping
from reportgen.inputs.mapping.uses import draft_spec
from reportgen.inputs.problems import Problem, Severity, printable
from reportgen.inputs.stems import TABLE_ENDINGS, WORKBOOK_ENDINGS, Claim
from reportgen.model.tables import TableSpec


def mapped_claims(
    mapping: Mapping, entries: Sequence[Entry]
) -> tuple[list[tuple[TableSpec, str, Claim]], list[Problem]]:
    """Return the file that stands for each of a mapping's, and what is wrong with the choice.

    Returns
    -------
    claims : list of (TableSpec, str, Claim)
        The table as it is looked for, the mapping's name of the file, and the file.
    problems : list of Problem
    """
    claims, problems = [], []
    for name in mapping.files:
        spec, wanted = draft_spec(mapping, name), mapping.files[name].name
        found = [e for e in entries if _fits(e.name, wanted, TABLE_ENDINGS)]
        books = [e for e in entries if _fits(e.name, wanted, WORKBOOK_ENDINGS)]
        if len(found) == 1:
            entry = found[0]
            claims.append((spec, name, Claim(name=entry.name, entries=(entry,))))
        elif found:
            problems.append(_plain(two_files(spec, [e.name for e in found]), name))
        elif books:
            problems.append(_plain(workbook("source", books[0].name), name))
        else:
            problems.append(_absent(name, wanted))
    return claims, problems


def _fits(name: str, wanted: str | None, endings: Sequence[str]) -> bool:
    base = PurePosixPath(name).name.lower()
    ending = max((e for e in endings if base.endswith(e)), key=len, default=None)
    if ending is None:
        return False
    return wanted is None or fnmatchcase(base.removesuffix(ending), wanted.lower())


def _plain(problem: Problem, name: str) -> Problem:
    words = problem.found.replace(f"source_{name}", name)
    return replace(problem, table="source", found=words)


def _absent(name: str, wanted: str | None) -> Problem:
    called = f"named {printable(wanted)}" if wanted else "of tables"
    return Problem(
        code="E04",
        severity=Severity.STOP,
        table="source",
        found=f"The export has no file {called}, which the mapping calls {name}.",
        expected="a CSV file (plain or .gz) or a Parquet file",
        remedy="check the name in the mapping, or add the file",
    )
