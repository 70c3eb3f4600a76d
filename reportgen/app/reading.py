"""An export that was read, or everything that stops it told at once."""

from __future__ import annotations

from dataclasses import replace

from reportgen.errors import DataError
from reportgen.inputs.problems import DataProblemsError, Problem, Severity, stops
from reportgen.inputs.read import ReadTables
from reportgen.model.settings import Settings

_PEOPLE = ("customers", "orders")


def usable(read: ReadTables, settings: Settings) -> ReadTables:
    """Return the tables of an export that can be used.

    Raises
    ------
    DataProblemsError
        With every problem that stops the run, customers that are too few among them.
    """
    problems = all_problems(read, settings)
    if stops(problems):
        raise DataProblemsError(problems)
    return read


def all_problems(read: ReadTables, settings: Settings) -> tuple[Problem, ...]:
    """Return the problems of an export; where some stop it, also whether customers are too few.

    Customers are counted where their table and that of the orders can be read as they are.
    """
    problems = dated(read.problems, settings)
    spoilt = {p.table for p in problems if p.severity is Severity.STOP}
    able = all(name in read.tables and name not in spoilt for name in _PEOPLE)
    if not spoilt or not able:
        return problems
    from reportgen.pipeline.gate import shortage

    people = {name: read.tables[name] for name in _PEOPLE}
    found = shortage(read.connection, people, settings)
    return problems if found is None else (as_problem(found), *problems)


def dated(problems: tuple[Problem, ...], settings: Settings) -> tuple[Problem, ...]:
    """Return the problems, with those that spoil the date of the report as stops.

    Where no date is asked for the last purchase gives it. A few purchases long after all others
    would make everybody else's years old.
    """
    if settings.as_of_s is not None:
        return problems
    stray = ("side", "later")
    return tuple(
        replace(problem, severity=Severity.STOP) if stray in problem.details else problem
        for problem in problems
    )


def as_problem(error: DataError) -> Problem:
    """Return an error as a problem that stops the run."""
    return Problem(
        code=error.code,
        severity=Severity.STOP,
        found=error.found,
        expected=error.expected,
        remedy=error.remedy,
        rows=error.rows,
    )
