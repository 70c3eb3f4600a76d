"""The composition root: plugs the parts together, one function per command.

Nothing is computed here and nothing is drawn; this file only says in which order it happens.
"""

from __future__ import annotations

import contextlib
import dataclasses
import importlib
import shutil
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reportgen.app.drawing import Drawing, draw_dossiers
from reportgen.app.pens import warm_up_pens
from reportgen.app.reading import usable
from reportgen.errors import RenderError
from reportgen.history.folder import new_run, prepare
from reportgen.history.identity import run_hash, run_name
from reportgen.history.lock import only_one
from reportgen.history.previous import Asked, named_run
from reportgen.history.runs import RECORD, RUN_FORMAT, Run, finished_runs, record_text
from reportgen.inputs.demo import write_demo
from reportgen.inputs.export import open_export
from reportgen.inputs.files import Export
from reportgen.inputs.mapping.file import read_mapping
from reportgen.inputs.read import examine, in_currency
from reportgen.model.look import Look
from reportgen.model.results import Analysis
from reportgen.model.settings import Settings
from reportgen.progress import Reporter

if TYPE_CHECKING:
    from reportgen.frames.engines import EngineName
    from reportgen.pipeline.records import Computed

LOG = "run.log"
SEGMENTS, CAMPAIGNS = "segments.csv", "campaigns"


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildRequest:
    """What ``reportgen build`` was asked for.

    ``export`` is None for the demo export. ``formats`` are ``html`` and ``pdf``. ``against`` is the
    run to compare with, or its name in ``out``; None for the latest that may be compared with.
    ``templates`` is a folder of own templates.
    ``mapping`` is a file, or the name of a shipped one, for another shop's export.
    ``keep_model`` is the run whose model places the customers; None where a new one is fitted.
    ``engine`` computes the features; ``memory_limit`` is the embedded one's, such as ``2GB``.
    """

    export: Path | None
    out: Path
    settings: Settings
    formats: tuple[str, ...]
    cores: int
    against: Path | None = None
    templates: Path | None = None
    mapping: Path | None = None
    keep_model: Path | None = None
    engine: EngineName = "embedded"
    memory_limit: str | None = None


@contextlib.contextmanager
def _source(request: BuildRequest) -> Iterator[Export]:
    if request.export is not None:
        mapping = read_mapping(request.mapping) if request.mapping is not None else None
        with open_export(request.export, mapping) as export:
            yield export
        return
    with tempfile.TemporaryDirectory(prefix="reportgen-demo-") as folder:
        write_demo(Path(folder))
        with open_export(Path(folder)) as export:
            yield export


def build(request: BuildRequest, reporter: Reporter) -> Path:
    """Turn an export into a run folder and return its path.

    Raises
    ------
    ReportgenError
        With everything that is wrong with the export, or with the output folder; nothing is left
        behind.
    """
    if request.templates is not None:
        from reportgen.render.environment import check_own_templates

        check_own_templates(request.templates)
    prepare(request.out)
    with only_one(request.out, reporter.say):
        asked = _asked(request)
        with tempfile.TemporaryDirectory(prefix="reportgen-") as temp:
            with _source(request) as export:
                computed = _computed(export, request, reporter, Path(temp), asked)
            settings = replace(request.settings, currency=computed.analysis.provenance.currency)
            request = replace(request, settings=settings)
            path = _written(computed, request, reporter, asked.keep, Path(temp))
    _end_workers(request.cores)
    return path


def _end_workers(cores: int) -> None:
    from reportgen.clusters.parallel import Workers

    Workers(cores=cores).end()


def _asked(request: BuildRequest) -> Asked:
    """Return the earlier runs that the build may be compared with.

    A record that cannot be read is passed over: ``reportgen runs`` tells why.
    """
    against = None if request.against is None else named_run(request.out, request.against)
    keep = None if request.keep_model is None else named_run(request.out, request.keep_model)
    return Asked(runs=finished_runs(request.out)[0], against=against, keep=keep)


def _computed(
    export: Export, request: BuildRequest, reporter: Reporter, temp: Path, asked: Asked
) -> Computed:
    # The numeric libraries take seconds to load: only once the export can be opened, and the
    # processes that make the fits load them while this one reads.
    from reportgen.clusters.parallel import Workers

    Workers(cores=request.cores).warm_up()
    from reportgen.frames.engines import engine_called
    from reportgen.pipeline.compute import compute
    from reportgen.pipeline.loading import engine_for, inputs_of

    with (
        engine_for(temp, request.memory_limit) as connection,
        engine_called(request.engine, connection, temp) as engine,
    ):
        with reporter.stage("read"):
            read = usable(examine(export, connection), request.settings)
        inputs = inputs_of(export, read, engine)
        settings = in_currency(request.settings, read)
        drawing = threading.Thread(target=_load_drawing, args=(request.formats,), daemon=True)
        computed = compute(
            inputs,
            settings,
            reporter,
            cores=request.cores,
            asked=asked,
            beside=drawing.start,
        )
        with reporter.stage("assign"):
            _write_everyone(computed, request.settings.languages[0], temp)
    _say_about(computed.analysis, reporter)
    return computed


def _write_everyone(computed: Computed, lang: str, folder: Path) -> None:
    """Write the lists of all customers, which have to be written while the engine is open."""
    from reportgen.history.campaign_files import write_campaigns

    computed.write_everyone(lang, folder / SEGMENTS)
    write_campaigns(computed.campaign_lists(lang), folder / CAMPAIGNS)


def _say_about(analysis: Analysis, reporter: Reporter) -> None:
    from reportgen.texts.catalog import Texts
    from reportgen.texts.eligibility import chapter_text, reasons_text
    from reportgen.texts.numbers import Numbers

    texts, numbers = Texts(lang="en"), Numbers(lang="en", currency=analysis.provenance.currency)
    if analysis.sample is not None:
        n, base = analysis.sample.n_customers, analysis.sample.n_base
        told = {"sample": numbers.integer(n), "base": numbers.integer(base)}
        reporter.say(texts("sample-said", **told))
    for gate in analysis.eligibility.left_out:
        title, reasons = chapter_text(gate, texts), reasons_text(gate, texts, numbers)
        reporter.say(f"Left out: {title}: {reasons}")


def _load_drawing(formats: tuple[str, ...]) -> None:
    """Load what the rules and what draws need, while other processes make the fits."""
    importlib.import_module("sklearn.tree")
    importlib.import_module("reportgen.dossier.assemble")
    importlib.import_module("reportgen.render.pdf")
    from reportgen.render import weasy

    if "pdf" in formats:
        with contextlib.suppress(RenderError):
            weasy.load()


def _write_lists(computed: Computed, folder: Path) -> None:
    """Write the lists that name customers or sellers, where there is somebody to list."""
    from reportgen.history.movers_file import write_movers
    from reportgen.history.resellers_file import write_resellers
    from reportgen.history.sellers_file import write_sellers

    if len(computed.resellers):
        write_resellers(computed.resellers, folder / "resellers.csv")
    if len(computed.sellers):
        write_sellers(computed.sellers, folder / "unhappiness.csv")
    if computed.movers is not None:
        write_movers(computed.movers, folder / "movers.csv")


def _written(
    computed: Computed, request: BuildRequest, reporter: Reporter, kept: Run | None, temp: Path
) -> Path:
    from reportgen.dossier.rules_files import write_rules
    from reportgen.model.encode import analysis_to_json

    warm_up_pens(request.cores)
    analysis = computed.analysis
    provenance = analysis.provenance
    languages = request.settings.languages
    digest = run_hash(
        provenance.content_hash,
        request.settings,
        as_of_given=provenance.as_of_given,
        synthetic=provenance.synthetic,
        version=provenance.version,
        kept_model=None if kept is None else str(kept.record["hash"]),
    )
    with new_run(request.out) as (folder, name):
        with reporter.stage("write"):
            (folder / "analysis.json").write_text(analysis_to_json(analysis), encoding="utf-8")
            (folder / "model.json").write_text(computed.model, encoding="utf-8")
            write_rules(analysis, languages[0], folder)
            for name_of_list in (SEGMENTS, CAMPAIGNS):
                shutil.move(temp / name_of_list, folder / name_of_list)
            _write_lists(computed, folder)
        drawing = Drawing(
            languages=languages,
            formats=request.formats,
            cores=request.cores,
            mail=request.settings.mail,
            look=Look(templates=request.templates, brand=request.settings.brand),
        )
        notes = draw_dossiers(analysis, digest[:32], folder, drawing, reporter)
        about = _run_record(analysis, digest, request, reporter, notes)
        about |= {
            "kept_model": None if kept is None else kept.name,
            "contents": dict(computed.contents),
        }
        (folder / RECORD).write_text(record_text(about), encoding="utf-8")
        (folder / LOG).write_text("".join(f"{line}\n" for line in reporter.said), encoding="utf-8")
        name.append(run_name(provenance.as_of, digest))
    return request.out / name[0]


def _run_record(
    analysis: Analysis,
    digest: str,
    request: BuildRequest,
    reporter: Reporter,
    notes: list[str],
) -> dict[str, Any]:
    provenance = analysis.provenance
    return {
        "format": RUN_FORMAT,
        "hash": digest,
        "content_hash": provenance.content_hash,
        "tables": [dataclasses.asdict(table) for table in provenance.tables],
        "version": provenance.version,
        "libraries": provenance.libraries,
        "settings": dataclasses.asdict(request.settings),
        "seed": provenance.seed,
        "as_of": provenance.as_of,
        "as_of_given": provenance.as_of_given,
        "draft": provenance.draft,
        "engine": request.engine,
        "memory_limit": request.memory_limit,
        "synthetic": provenance.synthetic,
        "languages": list(request.settings.languages),
        "formats": list(request.formats),
        "sample": dataclasses.asdict(analysis.sample) if analysis.sample else None,
        "previous_run": analysis.history.previous_run if analysis.history else None,
        "summary": _summary(analysis),
        "not_drawn": notes,
        "stages": [dataclasses.asdict(cost) for cost in reporter.costs],
        "seconds": sum(cost.seconds for cost in reporter.costs),
        "peak_mib": max((cost.peak_mib for cost in reporter.costs), default=0.0),
    }


def _summary(analysis: Analysis) -> dict[str, Any]:
    """Return a run in a line, for lists of runs."""
    return {
        "n_customers": analysis.cleaning.n_customers,
        "n_kept_customers": analysis.cleaning.n_kept_customers,
        "n_segments": len(analysis.segments),
        "structure": analysis.selection.chosen.structure,
        "period_weeks": analysis.contract.period_weeks.median,
    }
