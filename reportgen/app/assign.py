"""``reportgen assign``: a fresh export, placed with the model of an earlier run."""

from __future__ import annotations

import dataclasses
import importlib
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reportgen.history.replaced import replaced_file
from reportgen.history.runs import read_run, settings_of
from reportgen.inputs.export import open_export
from reportgen.inputs.mapping.file import read_mapping
from reportgen.model.results import InputShift
from reportgen.progress import Reporter

if TYPE_CHECKING:
    from reportgen.frames.engines import EngineName

# What the features are made of; the other tables only describe.
_TABLES = ("customers", "orders", "items", "payments", "reviews")


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignRequest:
    """What ``reportgen assign`` was asked for; ``as_of_s`` as in ``Settings``.

    ``engine`` and ``memory_limit`` as in ``BuildRequest``.
    """

    export: Path
    run: Path
    out: Path
    as_of_s: int | None
    mapping: Path | None = None
    engine: EngineName = "embedded"
    memory_limit: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignSummary:
    """What was written: customers, those with a segment, and how surely they are placed.

    ``shares`` are the segments' in those who have one, ``borderline_share`` and ``mean_confidence``
    (0–1) are of them. ``n_recent`` bought in the last ``recent_days``; ``shifts`` say how far their
    inputs have moved since the model was made, in standard deviations; above ``drift_bound`` and
    the noise they sound the alarm.
    """

    out: Path
    run: str
    n_customers: int
    n_placed: int
    shares: dict[str, float]
    borderline_share: float
    mean_confidence: float
    n_recent: int
    recent_days: int | None
    shifts: tuple[InputShift, ...]
    drift_bound: float

    @property
    def alarms(self) -> tuple[str, ...]:
        """Return the inputs that sound the alarm."""
        return tuple(each.name for each in self.shifts if each.alarm)

    def as_dict(self) -> dict[str, Any]:
        """Return the summary as plain data, for programs that place unattended."""
        told = dataclasses.asdict(self)
        return {**told, "out": str(self.out), "alarms": list(self.alarms)}


def assign_export(request: AssignRequest, reporter: Reporter) -> AssignSummary:
    """Place every customer of an export; the file is written whole or not at all.

    Raises
    ------
    ReportgenError
        Where the export, the run or its model cannot be used, or the file cannot be written.
    """
    run = read_run(request.run)
    settings = dataclasses.replace(settings_of(run), as_of_s=request.as_of_s)
    mapping = read_mapping(request.mapping) if request.mapping is not None else None
    lang = run.record["languages"][0]
    _load_in_the_background()
    with (
        open_export(request.export, mapping, only=_TABLES) as export,
        tempfile.TemporaryDirectory() as temp,
    ):
        from reportgen.app.reading import dated
        from reportgen.frames.engines import engine_called
        from reportgen.history.model_file import read_model
        from reportgen.inputs.problems import DataProblemsError, stops
        from reportgen.inputs.read import read_tables
        from reportgen.pipeline.assign import assign
        from reportgen.pipeline.everyone import with_names, write_everyone
        from reportgen.pipeline.loading import engine_for

        model = read_model(run.folder)
        with (
            engine_for(Path(temp), request.memory_limit) as connection,
            engine_called(request.engine, connection, Path(temp)) as engine,
        ):
            with reporter.stage("read"):
                read = read_tables(export, connection)
                problems = dated(read.problems, settings)
                if stops(problems):
                    raise DataProblemsError(problems)
            with reporter.stage("assign"):
                found = assign(engine, read.tables, model, settings)
            names = dict(zip(model.segment_ids, model.names, strict=True))
            with reporter.stage("write"), replaced_file(request.out) as path:
                write_everyone(with_names(found.rows, names, lang), engine, path)
    return AssignSummary(
        out=request.out,
        run=run.name,
        n_customers=found.n_customers,
        n_placed=found.n_placed,
        shares=found.shares,
        borderline_share=found.borderline_share,
        mean_confidence=found.mean_confidence,
        n_recent=found.n_recent,
        recent_days=found.recent_days,
        shifts=found.shifts,
        drift_bound=settings.thresholds.input_drift,
    )


def told(found: AssignSummary) -> list[str]:
    """Return what was found, a line each."""
    shares = ", ".join(f"{key} {share:.1%}" for key, share in found.shares.items())
    return [
        f"{found.n_placed:,} of {found.n_customers:,} customers have a segment: {shares}",
        f"Confidence {found.mean_confidence:.2f} on average (1 is certain); "
        f"{found.borderline_share:.1%} of them lie near a border",
        *_drift_told(found),
    ]


def _drift_told(found: AssignSummary) -> list[str]:
    if found.recent_days is None:
        return ["This model knows no inputs to compare with: build again to be warned of drift"]
    who = f"the {found.n_recent:,} who bought in the last {found.recent_days} days"
    if not found.shifts:
        return [f"Too few to say whether the inputs have moved: {who}"]
    if not found.alarms:
        far = max(found.shifts, key=lambda each: each.distance)
        return [
            f"No input drift among {who}: the furthest, {far.name}, has moved by "
            f"{far.distance:.2f} standard deviations (alarm above {found.drift_bound:.2f})"
        ]
    lines = [f"ALARM: inputs have moved since the model was made, among {who}; build again:"]
    for each in found.shifts:
        if each.alarm:
            moved = f"{each.distance:.2f} standard deviations (alarm above {found.drift_bound:.2f})"
            means = f"mean {each.mean:,.2f}, before {each.reference_mean:,.2f}"
            lines.append(f"  {each.name}: by {moved}; {means}")
    return lines


def _load_in_the_background() -> None:
    """Load what reads and places while the export is unpacked: seconds otherwise."""

    def load() -> None:
        for name in ("reportgen.pipeline.assign", "pandera.pyarrow"):
            importlib.import_module(name)

    threading.Thread(target=load, daemon=True).start()
