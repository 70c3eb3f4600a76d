"""Finished runs on disk, as later runs and commands read them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from reportgen.errors import ReportgenError, UsageError
from reportgen.history.replaced import replaced_file
from reportgen.model.settings import Settings

#: Of ``run.json``. Older formats are brought up to it step by step; newer ones are refused.
RUN_FORMAT = 2
RECORD = "run.json"


class RunError(ReportgenError):
    """A finished run cannot be used (exit status 1)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A finished run.

    Parameters
    ----------
    folder : pathlib.Path
    as_of : str
        ISO 8601.
    draft, synthetic : bool
    version : str
        Of the product that wrote it.
    summary : mapping
        ``n_customers``, ``n_kept_customers``, ``n_segments``, ``structure``, ``period_weeks``.
    record : mapping
        The whole of ``run.json``, in the present format.
    """

    folder: Path
    as_of: str
    draft: bool
    synthetic: bool
    version: str
    summary: Mapping[str, Any]
    record: Mapping[str, Any]

    @property
    def name(self) -> str:
        """Return the name of the run's folder."""
        return self.folder.name


def _to_2(record: dict[str, Any]) -> dict[str, Any]:
    """Add which run's model places the customers: before, every run fitted its own."""
    return record | {"format": 2, "kept_model": None}


#: What brings a record of each older format up to the next.
MIGRATIONS: Mapping[int, Callable[[dict[str, Any]], dict[str, Any]]] = {1: _to_2}


def _migrated(folder: Path, record: dict[str, Any]) -> dict[str, Any]:
    found = record["format"]
    if isinstance(found, int) and found > RUN_FORMAT:
        raise _unreadable(
            folder,
            f"is of format {found}, this version reads up to {RUN_FORMAT}",
            "update reportgen, or build the run again",
        )
    while record["format"] != RUN_FORMAT:
        record = MIGRATIONS[record["format"]](record)
    return record


def read_run(folder: Path) -> Run:
    """Return the finished run of a folder.

    Raises
    ------
    UsageError
        E52 where there is no finished run.
    RunError
        E53 where it was written by a later version, or ``run.json`` is damaged.
    """
    try:
        text = (folder / RECORD).read_text(encoding="utf-8")
    except OSError:
        raise UsageError(
            "E52",
            found=f"{folder} is not a finished run: it has no readable {RECORD}",
            expected="a folder that `reportgen build` wrote",
            remedy="name one of the folders that `reportgen runs` lists",
        ) from None
    try:
        return _run(folder, _migrated(folder, json.loads(text)))
    except (ValueError, KeyError, TypeError):
        raise _unreadable(folder, "is damaged", "build the run again") from None


def record_text(record: Mapping[str, Any]) -> str:
    """Return a run's record as ``run.json`` writes it."""
    return json.dumps(record, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def _run(folder: Path, record: Mapping[str, Any]) -> Run:
    return Run(
        folder=folder,
        as_of=str(record["as_of"]),
        draft=bool(record["draft"]),
        synthetic=bool(record["synthetic"]),
        version=str(record["version"]),
        summary=dict(record["summary"]),
        record=record,
    )


def settings_of(run: Run) -> Settings:
    """Return the settings of a run; those that it does not know yet have their defaults.

    Raises
    ------
    RunError
        E53 where they are not settings.
    """
    try:
        return TypeAdapter(Settings).validate_python(run.record["settings"])
    except (ValidationError, KeyError):
        raise _unreadable(run.folder, "holds settings that are none", "build it again") from None


def rewrite_record(run: Run, **changes: object) -> None:
    """Replace parts of a run's record; the file is written whole or not at all.

    Raises
    ------
    FolderError
        E50 where it cannot be written.
    """
    path = run.folder / RECORD
    with replaced_file(path) as beside:
        beside.write_text(record_text({**run.record, **changes}), encoding="utf-8")
        beside.chmod(path.stat().st_mode & 0o777)


def _unreadable(folder: Path, what: str, remedy: str) -> RunError:
    return RunError(
        "E53",
        found=f"{folder / RECORD} {what}",
        expected="the record of a finished run",
        remedy=remedy,
    )


def finished_runs(out: Path) -> tuple[tuple[Run, ...], tuple[RunError, ...]]:
    """Return the finished runs of a folder from old to new, and why others cannot be read.

    Parameters
    ----------
    out : pathlib.Path
        Where runs are kept; where it is not there, there are no runs.
    """
    runs, errors = [], []
    records = sorted(out.glob(f"[!.]*/{RECORD}")) if out.is_dir() else []
    for record in records:
        try:
            runs.append(read_run(record.parent))
        except RunError as error:
            errors.append(error)
    return tuple(sorted(runs, key=lambda run: (run.as_of, run.name))), tuple(errors)
