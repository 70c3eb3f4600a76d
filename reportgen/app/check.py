"""``reportgen check``: everything that is wrong with an export, and what can be printed from it."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from reportgen.app.reading import all_problems, as_problem
from reportgen.errors import DataError
from reportgen.inputs.export import open_export
from reportgen.inputs.files import Export
from reportgen.inputs.mapping.file import read_mapping
from reportgen.inputs.problems import Problem, stops
from reportgen.inputs.read import ReadTables, examine, in_currency
from reportgen.model.results import Eligibility, SourceTable
from reportgen.model.settings import Settings

CHECK_FORMAT = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckReport:
    """What ``check`` found.

    Parameters
    ----------
    export : str
        As the user gave it.
    problems : tuple of Problem
        All of them: those that stop a build first, then rows left out, then what is only told.
    tables : tuple of SourceTable
    n_rows_kept : mapping of str to int
        Rows per table after those that are left out.
    as_of : str or None
        The moment a build would speak of, ISO 8601; None where it would not run.
    eligibility : Eligibility or None
        Which chapters can be printed; None where a build would not run.
    currency : str or None
        Of the export, where a mapping tells it.
    """

    export: str
    problems: tuple[Problem, ...]
    tables: tuple[SourceTable, ...] = ()
    n_rows_kept: Mapping[str, int]
    as_of: str | None = None
    eligibility: Eligibility | None = None
    currency: str | None = None

    @property
    def usable(self) -> bool:
        """Whether a build would run."""
        return self.eligibility is not None

    def as_dict(self) -> dict[str, Any]:
        """Return the report as plain data, ready for JSON."""
        gate = self.eligibility
        return {
            "format": CHECK_FORMAT,
            "export": self.export,
            "usable": self.usable,
            "as_of": self.as_of,
            "currency": self.currency,
            "problems": [asdict(problem) for problem in self.problems],
            "tables": [
                {**asdict(table), "rows_kept": self.n_rows_kept.get(table.name, 0)}
                for table in self.tables
            ],
            "facts": None if gate is None else asdict(gate.facts),
            "chapters": [] if gate is None else [asdict(line) for line in gate.chapters],
        }


def check(path: Path, settings: Settings, mapping: Path | None = None) -> CheckReport:
    """Read an export, and tell everything that is wrong with it; nothing is raised for it.

    Parameters
    ----------
    path : pathlib.Path
        A folder or a zip.
    settings : Settings
        As a build would use them.
    mapping : pathlib.Path or None
        As for a build.
    """
    try:
        plan = read_mapping(mapping) if mapping is not None else None
        with (
            open_export(path, plan) as export,
            tempfile.TemporaryDirectory(prefix="reportgen-") as temp,
        ):
            return _examined(export, settings, Path(temp))
    except DataError as error:
        return CheckReport(export=str(path), problems=(as_problem(error),), n_rows_kept={})


def _examined(export: Export, settings: Settings, temp: Path) -> CheckReport:
    from reportgen.pipeline.loading import engine_for, sources_of

    with engine_for(temp) as connection:
        read = examine(export, connection)
        problems, eligibility, as_of = all_problems(read, settings), None, None
        if not stops(problems):
            try:
                eligibility, as_of = _judged(export, read, in_currency(settings, read))
            except DataError as error:
                problems = (as_problem(error), *problems)
        return CheckReport(
            export=str(export.source),
            problems=problems,
            tables=sources_of(export, read),
            n_rows_kept=read.n_rows,
            as_of=as_of,
            eligibility=eligibility,
            currency=read.currency,
        )


def _judged(export: Export, read: ReadTables, settings: Settings) -> tuple[Eligibility, str]:
    from reportgen.frames.moments import to_moment
    from reportgen.pipeline.gate import looked_at
    from reportgen.pipeline.loading import inputs_of

    looked = looked_at(inputs_of(export, read), settings)
    return looked.eligibility, to_moment(looked.view.cut_s).isoformat()
