"""``outcomes.csv`` in a run's folder: which of its campaigns were run, when, and what they cost."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from reportgen.errors import DataError
from reportgen.frames.moments import to_seconds
from reportgen.history.runs import Run

OUTCOMES = "outcomes.csv"
_NEEDED = ("segment_id", "started_on")


@dataclass(frozen=True, slots=True, kw_only=True)
class RunCampaign:
    """A campaign as it was run: from which day (seconds since 1970-01-01), for what in all."""

    started_s: int
    cost: float | None


def read_outcomes(run: Run) -> Mapping[str, RunCampaign]:
    """Return the campaigns of a run that were reported, by segment; none without the file.

    Raises
    ------
    DataError
        E57 with every line that cannot be used.
    """
    path = run.folder / OUTCOMES
    if not path.exists():
        return {}
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            heading = [name.strip() for name in reader.fieldnames or ()]
            rows = [dict(zip(heading, row.values(), strict=False)) for row in reader]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise _unusable(path, [str(error)]) from None
    missing = [f"the column {name} is missing" for name in _NEEDED if name not in heading]
    if missing:
        raise _unusable(path, missing)
    found: dict[str, RunCampaign] = {}
    complaints: list[str] = []
    for number, row in enumerate(rows, start=2):
        told = _campaign(row, number, run, found, complaints)
        if told is not None:
            found[str(row["segment_id"]).strip()] = told
    if complaints:
        raise _unusable(path, complaints)
    return found


def _campaign(
    row: Mapping[str, object],
    number: int,
    run: Run,
    known: Mapping[str, RunCampaign],
    complaints: list[str],
) -> RunCampaign | None:
    key, day = (str(row[name] or "").strip() for name in _NEEDED)
    price = str(row.get("cost") or "").strip()
    # The id becomes part of a path: only the lists that are there are looked at.
    lists = {file.stem for file in (run.folder / "campaigns").glob("*.csv")}
    try:
        started = datetime.fromisoformat(day)
        cost = float(price) if price else None
    except ValueError:
        complaints.append(f"line {number}: a date such as 2018-04-05 and a plain cost are needed")
        return None
    if key not in lists:
        complaints.append(f"line {number}: the run has no campaign list for {key[:20]!r}")
    elif key in known:
        complaints.append(f"line {number}: {key} stands there twice")
    elif started.tzinfo is not None or started < datetime.fromisoformat(run.as_of):
        complaints.append(f"line {number}: {day} lies before the run's own date {run.as_of[:10]}")
    else:
        return RunCampaign(started_s=to_seconds(started), cost=cost)
    return None


def _unusable(path: Path, rows: list[str]) -> DataError:
    return DataError(
        "E57",
        found=f"{path} cannot be used:",
        expected="a line per campaign that was run: segment_id, started_on, and cost if you like",
        remedy="mend these lines, or take the file away",
        rows=rows,
    )
