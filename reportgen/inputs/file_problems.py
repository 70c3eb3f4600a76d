"""What there is to tell about a whole file, before any of its rows is read."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.inputs.problems import Problem, Severity, printable
from reportgen.model.tables import TableSpec


def readings(spec: TableSpec, name: str, encoding: str, *, mixed: bool) -> list[Problem]:
    """Return the rules by which a text file was read."""
    told = []
    if encoding in ("utf-16", "latin-1"):
        shown = "UTF-16" if encoding == "utf-16" else "Latin-1 (Windows-1252)"
        told.append(
            Problem(
                code="E30",
                severity=Severity.TOLD,
                table=spec.name,
                found=f"{name} is written in {shown} and was converted.",
                expected="UTF-8",
                remedy="nothing, unless accented letters look wrong: then export it as UTF-8",
                details=(("encoding", shown),),
            )
        )
    if mixed:
        told.append(
            Problem(
                code="E31",
                severity=Severity.TOLD,
                table=spec.name,
                found=f"{name} mixes Windows and Unix line ends; they were made one kind.",
                expected="one kind of line end",
                remedy="nothing, unless the file was put together by hand: then check its rows",
            )
        )
    return told


def two_files(spec: TableSpec, names: Sequence[str]) -> Problem:
    """Return the problem of files that stand for the same table."""
    both = " and ".join(printable(name) for name in names[:3])
    return Problem(
        code="E03",
        severity=Severity.STOP,
        table=spec.name,
        found=f"{both} both stand for the table {spec.name}.",
        expected=f"one file for the table {spec.name}",
        remedy="take the one that is not meant out of the export",
    )


def unusable(spec: TableSpec, name: str, why: str) -> Problem:
    """Return the problem of a file that cannot be used; ``why`` completes a sentence."""
    return Problem(
        code="E05",
        severity=Severity.STOP,
        table=spec.name,
        found=f"{printable(name)} {why}.",
        expected="a CSV file (plain or .gz) or a Parquet file",
        remedy="export the table again as CSV in UTF-8 (in Excel: Save as, CSV UTF-8)",
    )


def workbook(table: str, name: str) -> Problem:
    """Return the problem of a spreadsheet that stands where a table should be."""
    return Problem(
        code="E05",
        severity=Severity.STOP,
        table=table,
        found=f"{printable(name)} is a spreadsheet workbook, which is not read.",
        expected="a CSV file (plain or .gz) or a Parquet file",
        remedy="open it and save it as CSV UTF-8 under the same name",
    )


def empty_file(spec: TableSpec, name: str) -> Problem:
    """Return the problem of a file without even a heading."""
    return Problem(
        code="E06",
        severity=Severity.STOP,
        table=spec.name,
        found=f"{name} is empty: it has not even a heading.",
        expected="a heading and rows",
        remedy="export the table again, or take the file out if the shop has no such table",
    )
