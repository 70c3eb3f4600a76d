"""``reportgen assign``: a fresh export, placed with the model of an earlier run."""

from __future__ import annotations

import dataclasses
import tempfile
from dataclasses import dataclass
from pathlib import Path

from reportgen.history.replaced import replaced_file
from reportgen.history.runs import read_run, settings_of
from reportgen.inputs.export import open_export
from reportgen.inputs.mapping.file import read_mapping
from reportgen.progress import Reporter

# What the features are made of; the other tables only describe.
_TABLES = ("customers", "orders", "items", "payments", "reviews")


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignRequest:
    """What ``reportgen assign`` was asked for; ``as_of_s`` as in ``Settings``."""

    export: Path
    run: Path
    out: Path
    as_of_s: int | None
    mapping: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignSummary:
    """What was written: customers, those with a segment, shares per segment and of borderline."""

    out: Path
    n_customers: int
    n_placed: int
    shares: dict[str, float]
    borderline_share: float


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
    with open_export(request.export, mapping) as export, tempfile.TemporaryDirectory() as temp:
        from reportgen.frames.engine import connect
        from reportgen.history.customers_file import write_customers
        from reportgen.history.model_file import read_model
        from reportgen.inputs.read import read_tables
        from reportgen.pipeline.assign import assign
        from reportgen.pipeline.everyone import with_names

        model = read_model(run.folder)
        wanted = _TABLES if mapping is None else tuple(mapping.files)
        files = {name: file for name, file in export.files.items() if name in wanted}
        connection = connect(None, Path(temp), in_memory=True)
        try:
            with reporter.stage("read"):
                read = read_tables(dataclasses.replace(export, files=files), connection)
            with reporter.stage("assign"):
                found = assign(connection, read.tables, model, settings)
        finally:
            connection.close()
    names = dict(zip(model.segment_ids, model.names, strict=True))
    with reporter.stage("write"), replaced_file(request.out) as path:
        write_customers(with_names(found.table, names, run.record["languages"][0]), path)
    return AssignSummary(
        out=request.out,
        n_customers=len(found.table),
        n_placed=int(found.table["segment_id"].notna().sum()),
        shares=found.shares,
        borderline_share=found.borderline_share,
    )
