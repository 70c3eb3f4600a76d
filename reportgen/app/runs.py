"""``reportgen runs``: the history in a table, and a run in a line."""

from __future__ import annotations

import json
from pathlib import Path

from rich import box
from rich.console import Console
from rich.table import Table

from reportgen.history.runs import Run, finished_runs, read_run

_COLUMNS = (
    "run",
    "customers",
    "with a segment",
    "segments",
    "structure",
    "period",
    "compared with",
)


def list_runs(out: Path, console: Console) -> None:
    """Print the finished runs of a folder from old to new, and why others cannot be read.

    Parameters
    ----------
    out : pathlib.Path
        Where runs are kept.
    console : rich.console.Console
        Draws a table; plain lines where it is not a terminal.
    """
    runs, errors = finished_runs(out)
    table = Table(*_COLUMNS, box=box.SIMPLE_HEAD if console.is_terminal else None, pad_edge=False)
    for run in runs:
        table.add_row(*_cells(run))
    if runs:
        console.print(table)
    else:
        console.print(f"no finished run in {out}", markup=False)
    for error in errors:
        console.print(error.as_text(), markup=False, highlight=False)


def summary_of(folder: Path) -> str:
    """Return a finished run in a line of JSON, for programs that build unattended."""
    run = read_run(folder)
    told = {
        "run": str(folder),
        "as_of": run.as_of,
        "draft": run.draft,
        "synthetic": run.synthetic,
        "not_drawn": run.record["not_drawn"],
        "previous_run": run.record["previous_run"],
        **run.summary,
    }
    return json.dumps(told, ensure_ascii=False)


def _cells(run: Run) -> tuple[str, ...]:
    marks = [word for word, on in (("draft", run.draft), ("made up", run.synthetic)) if on]
    weeks = run.summary["period_weeks"]
    return (
        " ".join([run.name, *(f"({mark})" for mark in marks)]),
        f"{run.summary['n_customers']:,}",
        f"{run.summary['n_kept_customers']:,}",
        str(run.summary["n_segments"]),
        str(run.summary["structure"]),
        "beyond the data" if weeks is None else f"{weeks:g} weeks",
        str(run.record["previous_run"] or "–"),
    )
