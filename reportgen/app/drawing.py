"""A finished analysis as pages: charts once, then HTML and PDF."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from reportgen.app.letters import write_letter
from reportgen.errors import RenderError
from reportgen.model.look import Look
from reportgen.model.results import Analysis
from reportgen.model.settings import Mail
from reportgen.progress import Reporter

if TYPE_CHECKING:
    from reportgen.app.pens import Charts
    from reportgen.clusters.parallel import Workers
    from reportgen.model.dossier import Dossier


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """How a run is drawn; ``formats`` are ``html`` and ``pdf``.

    ``earlier`` is the finished run that is drawn again: the mail attaches its files where they are
    not drawn this time.
    """

    languages: tuple[str, ...]
    formats: tuple[str, ...]
    cores: int
    mail: Mail = field(default_factory=Mail)
    look: Look = field(default_factory=Look)
    earlier: Path | None = None


def draw_dossiers(
    analysis: Analysis, identifier: str, folder: Path, request: Drawing, reporter: Reporter
) -> list[str]:
    """Draw the dossier in every language and format; return what could not be drawn and why.

    Parameters
    ----------
    identifier : str
        Hexadecimal; makes the PDF's id reproducible.
    folder : pathlib.Path
        Where the files go.

    Raises
    ------
    RenderError
        Where only a PDF was asked for and it cannot be drawn.
    """
    from reportgen.app.pens import svgs_of
    from reportgen.clusters.parallel import Workers, call

    with _garbage_left():
        workers = Workers(cores=request.cores)
        paper = "pdf" in request.formats
        dossiers, charts = _begun(analysis, identifier, request, workers)
        screens = workers.meanwhile(call(_screens, dossiers, charts, request, workers))
        with reporter.stage("charts"):
            # A single dossier is laid out here meanwhile. Several are printed side by side, which
            # takes every core, so their charts come first.
            if len(charts) > 1 or not paper:
                for each in charts:
                    dict(each)
        notes = []
        if paper:
            with reporter.stage("pdf"), _charts_awaited(charts):
                sheets = _sheets(analysis, dossiers, charts)
                notes = _keep(sheets, _print(sheets, request, workers), folder, request)
        if "html" in request.formats:
            with reporter.stage("html"):
                for dossier, page in zip(dossiers, screens(), strict=True):
                    (folder / f"dossier.{_lang(dossier)}.html").write_text(page, encoding="utf-8")
        with reporter.stage("mail"):
            for dossier, each in zip(dossiers, charts, strict=True):
                _draw_letter(analysis, dossier, svgs_of(each), folder, request)
    for note in notes:
        reporter.say(note)
    return notes


def _begun(
    analysis: Analysis, identifier: str, request: Drawing, workers: Workers
) -> tuple[list[Dossier], list[Charts]]:
    """Return the dossier in every language, and its charts, drawn while the next is written."""
    from reportgen.app.pens import charts_of
    from reportgen.dossier.assemble import dossier_of

    dossiers: list[Dossier] = []
    charts: list[Charts] = []
    for lang in request.languages:
        dossier = dossier_of(analysis, lang=lang, identifier=identifier)
        dossiers.append(dossier)
        charts.append(charts_of(dossier, workers, request.look, paper="pdf" in request.formats))
    return dossiers, charts


@contextlib.contextmanager
def _charts_awaited(charts: Sequence[Charts]) -> Iterator[None]:
    """Let every chart arrive before an error ends all: processes at work end with many words."""
    try:
        yield
    except RenderError:
        for each in charts:
            with contextlib.suppress(RenderError):
                dict(each)
        raise


def _lang(dossier: Dossier) -> str:
    return dossier.lang.replace("-", "_")


def _screens(
    dossiers: Sequence[Dossier], charts: Sequence[Charts], request: Drawing, workers: Workers
) -> list[str]:
    """Return the dossier as one page for the screen, in every language, made elsewhere."""
    from reportgen.app.pens import svgs_of
    from reportgen.clusters.parallel import call
    from reportgen.render.html import render_html

    if "html" not in request.formats:
        return []
    # Here the charts are waited for: not while the work is handed out, which others want to do.
    pages = [
        call(render_html, dossier, dict(svgs_of(each)), look=request.look)
        for dossier, each in zip(dossiers, charts, strict=True)
    ]
    return list(workers.run(pages))


def _sheets(
    analysis: Analysis, dossiers: Sequence[Dossier], charts: Sequence[Charts]
) -> dict[str, tuple[Dossier, Charts]]:
    """Return what is printed, by file name: every dossier, and its contract to sign, if any."""
    from reportgen.dossier.leaf import contract_of

    sheets: dict[str, tuple[Dossier, Charts]] = {
        f"dossier.{_lang(dossier)}.pdf": (dossier, each)
        for dossier, each in zip(dossiers, charts, strict=True)
    }
    for dossier in dossiers:
        leaf = contract_of(analysis, dossier, lang=_lang(dossier))
        if leaf is not None:
            sheets[f"contract.{_lang(dossier)}.pdf"] = (leaf, {})
    return sheets


def _print(
    sheets: Mapping[str, tuple[Dossier, Charts]], request: Drawing, workers: Workers
) -> Iterator[bytes | RenderError]:
    """Print the first sheet here and the others elsewhere meanwhile; yield the PDFs in order."""
    from reportgen.clusters.parallel import call

    (dossier, charts), *others = sheets.values()
    elsewhere = workers.run(call(_printed, each, dict(some), request.look) for each, some in others)
    yield _printed(dossier, charts, request.look)
    yield from elsewhere


def _keep(
    names: Iterable[str],
    printed: Iterator[bytes | RenderError],
    folder: Path,
    request: Drawing,
) -> list[str]:
    """Write what was printed; return, once each, what could not be and why."""
    notes: dict[str, None] = {}
    everything = list(printed)  # what others still print would end with many words
    for name, pdf in zip(names, everything, strict=True):
        if isinstance(pdf, bytes):
            (folder / name).write_bytes(pdf)
        elif "html" not in request.formats:
            raise pdf
        else:
            notes[pdf.as_text()] = None
    return list(notes)


def _printed(dossier: Dossier, charts: Charts, look: Look) -> bytes | RenderError:
    """Return a PDF, or why there is none: one that fails does not stop the others."""
    from reportgen.app.pens import paintings_of, svgs_of
    from reportgen.render.pdf import render_pdf

    with _garbage_left():
        try:
            return render_pdf(dossier, svgs_of(charts), paintings=paintings_of(charts), look=look)
        except RenderError as error:
            return error


@contextlib.contextmanager
def _garbage_left() -> Iterator[None]:
    """Look for no garbage meanwhile: among pages in use it takes a third of the time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _draw_letter(
    analysis: Analysis,
    dossier: Dossier,
    svgs: Mapping[str, str],
    folder: Path,
    request: Drawing,
) -> None:
    """Write the mail, with the files that were drawn for it now or earlier."""
    folders = [folder, *([request.earlier] if request.earlier else [])]
    write_letter(analysis, dossier, svgs, folders=folders, mail=request.mail, look=request.look)
