"""What can be wrong with an export: the codes, one record per problem, one error for all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reportgen.errors import DataError
from reportgen.model.removal import Removal

MAX_ROWS_SHOWN = 10
MAX_TEXT = 60
MAX_PATH = 1_000  # a path is shown whole: its end is what a user looks for

CODES = {
    "E01": "The export cannot be opened.",
    "E02": "The archive is not safe to unpack.",
    "E03": "Two files stand for the same table.",
    "E04": "A table that is needed is not there.",
    "E05": "A file is not what its name says, or is damaged.",
    "E06": "A file or a table has no rows.",
    "E07": "A column stands twice in the heading.",
    "E08": "A column is missing or misspelt.",
    "E09": "Rows have too many or too few fields, or a quotation mark is not closed.",
    "E10": "A value cannot be read as what its column holds.",
    "E11": "One column is written in two ways, or in a way that can be read in two ways.",
    "E12": "A value is impossible.",
    "E13": "A value that is needed is missing.",
    "E14": "The same row stands there more than once.",
    "E15": "Different rows carry the same key.",
    "E16": "Rows point to something that is not in the export.",
    "E17": "An order was delivered before it was bought.",
    "E18": "Dates lie far outside the rest of the export.",
    "E20": "Most rows of a table would have to be left out.",
    "E21": "Memory or disk space does not suffice to read the export.",
    "E30": "A file is not written in UTF-8 and was converted.",
    "E31": "A file mixes kinds of line ends, and they were made one.",
    "E32": "Numbers are written with a decimal comma.",
    "E33": "Dates are written day/month/year.",
    "E34": "Times carry a time zone: the clock time was kept, the zone dropped.",
    "E35": "Amounts have more than two decimals and were rounded to cents, half to even.",
    "E36": "Ids had spaces around them, which were removed.",
    "E37": "Words such as NULL or NaN count as missing.",
    "E38": "Whole numbers are written with decimals, such as 4.0.",
    "E39": "Dates are written month/day/year.",
    "E65": "The export has no currency, or more than one.",
    "E66": "Rows were left out by a rule of the mapping.",
    "E27": "The export was read through a mapping.",
}


class Severity(StrEnum):
    """What a problem does to the run."""

    STOP = "stop"
    DROP = "drop"
    TOLD = "told"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that is wrong, or was read by a rule that has to be told.

    Parameters
    ----------
    code : str
        A key of ``CODES``.
    severity : Severity
        ``stop`` ends the run, ``drop`` leaves the rows out, ``told`` is only said.
    table : str
        Short name of the table; empty where the export as a whole is meant.
    column : str
        As it stands in the export; empty where no single column is meant.
    found, expected, remedy : str
        One plain sentence each; ``found`` names the file and the column.
    n_rows : int
        Rows concerned.
    rows : tuple of str
        At most ten of them, printable.
    details : tuple of (str, str)
        What the dossier's sentence needs beside table, column and rows: words of the program and
        dates, never anything that stands in a cell or a heading.
    removal : Removal or None
        What was left out with the rows; None where none was.
    """

    code: str
    severity: Severity
    found: str
    expected: str
    remedy: str
    table: str = ""
    column: str = ""
    n_rows: int = 0
    rows: tuple[str, ...] = ()
    details: tuple[tuple[str, str], ...] = ()
    removal: Removal | None = None

    def as_lines(self) -> list[str]:
        """Return the problem as plain lines."""
        lines = [f"{self.code}: {self.found}", *(f"    {row}" for row in self.rows)]
        return [*lines, f"  expected: {self.expected}", f"  what to do: {self.remedy}"]


class DataProblemsError(DataError):
    """Everything that stops an export from being used, at once.

    Parameters
    ----------
    problems : iterable of Problem
        Those that do not stop are left out.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(p for p in problems if p.severity is Severity.STOP)
        first = self.problems[0]
        super().__init__(
            first.code,
            found=first.found,
            expected=first.expected,
            remedy=first.remedy,
            rows=first.rows,
        )

    def as_text(self) -> str:
        """Return the message: every problem, a line per part."""
        return "\n".join(line for problem in self.problems for line in problem.as_lines())


def stops(problems: Sequence[Problem]) -> bool:
    """Return whether one of the problems ends the run."""
    return any(problem.severity is Severity.STOP for problem in problems)


def printable(value: object, most: int = MAX_TEXT) -> str:
    r"""Return a value for a message: no control characters, at most ``most`` characters.

    >>> printable("two\twords")
    'two words'
    """
    text = "".join(char if char.isprintable() else " " for char in str(value))
    return text if len(text) <= most else text[: most - 1] + "…"


def counted(n_rows: int, noun: str = "row") -> str:
    """Return a number with its noun, such as ``"1 row"`` or ``"2,000 rows"``."""
    return f"{n_rows:,} {noun}" if n_rows == 1 else f"{n_rows:,} {noun}s"
