"""Everything that can go wrong for a user, told in plain lines.

A ``ReportgenError`` is the user's problem, never a bug: the command line prints it and ends with
its exit status. Anything else that escapes is a bug and keeps its traceback.
"""

from __future__ import annotations

from collections.abc import Sequence


class ReportgenError(Exception):
    """A problem the user can mend.

    Parameters
    ----------
    code : str
        Short stable code, such as ``"E03"``; the README has a line for each.
    found, expected, remedy : str
        What was found, what was expected, what to do: one plain sentence each.
    rows : sequence of str
        At most ten offending rows or values, already printable.
    """

    exit_status = 1

    def __init__(
        self, code: str, *, found: str, expected: str, remedy: str, rows: Sequence[str] = ()
    ) -> None:
        self.code = code
        self.found = found
        self.expected = expected
        self.remedy = remedy
        self.rows = tuple(rows[:10])
        super().__init__(self.as_text())

    def __reduce__(self) -> tuple[object, ...]:
        """Let the error travel between processes."""
        return _rebuilt, (type(self), self.code, self.found, self.expected, self.remedy, self.rows)

    def as_text(self) -> str:
        """Return the message, a line per part."""
        lines = [f"{self.code}: {self.found}"]
        lines += [f"    {row}" for row in self.rows]
        lines += [f"  expected: {self.expected}", f"  what to do: {self.remedy}"]
        return "\n".join(lines)


def _rebuilt(
    kind: type[ReportgenError],
    code: str,
    found: str,
    expected: str,
    remedy: str,
    rows: tuple[str, ...],
) -> ReportgenError:
    return kind(code, found=found, expected=expected, remedy=remedy, rows=rows)


class DataError(ReportgenError):
    """The export cannot be used (exit status 1)."""


class RenderError(ReportgenError):
    """A dossier could not be drawn (exit status 1)."""


class UsageError(ReportgenError):
    """The command was called in a way that cannot work (exit status 2)."""

    exit_status = 2
