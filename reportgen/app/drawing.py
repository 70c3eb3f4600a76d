"""A finished analysis as pages: charts once, then HTML and PDF."""

from __future__ import annotations

import contextlib
import gc
import importlib
import os
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
    from reportgen.clusters.parallel import Workers
    from reportgen.model.dossier import Dossier
    from reportgen.render.awaited import Awaited

Svgs = Mapping[str, str]


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
    from reportgen.clusters.parallel import Workers
    from reportgen.dossier.assemble import dossier_of

    with _garbage_left():
        # Altair looks whether numpy is there, and must not find it half loaded by the thread below.
        importlib.import_module("numpy")
        workers = Workers(cores=request.cores)
        workers.warm_up(_load_pens)
        dossiers = [
            dossier_of(analysis, lang=lang, identifier=identifier) for lang in request.languages
        ]
        charts = [_charts(dossier, workers, request.look) for dossier in dossiers]
        with reporter.stage("charts"):
            # A single dossier is laid out here meanwhile. Several are printed side by side, which
            # takes every core, so their charts come first.
            if len(charts) > 1 or "pdf" not in request.formats:
                for svgs in charts:
                    dict(svgs)
        notes = []
        if "pdf" in request.formats:
            with reporter.stage("pdf"):
                sheets = _sheets(analysis, dossiers, charts)
                notes = _keep(sheets, _print(sheets, request, workers), folder, request)
        if "html" in request.formats:
            with reporter.stage("html"):
                _draw_screens(dossiers, charts, folder, request.look)
        with reporter.stage("mail"):
            for dossier, svgs in zip(dossiers, charts, strict=True):
                _draw_letter(analysis, dossier, svgs, folder, request)
    for note in notes:
        reporter.say(note)
    return notes


def _load_pens() -> None:
    """Load what draws, in a process that will draw; what is missing is told when it is needed."""
    from reportgen.render.svg import warm_up

    # The process that waits for these prints meanwhile, which takes longest.
    with contextlib.suppress(AttributeError):  # Windows has no such call
        os.nice(10)
    warm_up()
    with contextlib.suppress(OSError):
        importlib.import_module("weasyprint")


def _lang(dossier: Dossier) -> str:
    return dossier.lang.replace("-", "_")


def _draw_screens(
    dossiers: Sequence[Dossier], charts: Sequence[Svgs], folder: Path, look: Look
) -> None:
    """Write the dossier as one page for the screen, in every language."""
    from reportgen.render.html import render_html

    for dossier, svgs in zip(dossiers, charts, strict=True):
        text = render_html(dossier, svgs, look=look)
        (folder / f"dossier.{_lang(dossier)}.html").write_text(text, encoding="utf-8")


def _sheets(
    analysis: Analysis, dossiers: Sequence[Dossier], charts: Sequence[Svgs]
) -> dict[str, tuple[Dossier, Svgs]]:
    """Return what is printed, by file name: every dossier, and its contract to sign, if any."""
    from reportgen.dossier.leaf import contract_of

    sheets: dict[str, tuple[Dossier, Svgs]] = {
        f"dossier.{_lang(dossier)}.pdf": (dossier, svgs)
        for dossier, svgs in zip(dossiers, charts, strict=True)
    }
    for dossier in dossiers:
        leaf = contract_of(analysis, dossier, lang=_lang(dossier))
        if leaf is not None:
            sheets[f"contract.{_lang(dossier)}.pdf"] = (leaf, {})
    return sheets


def _print(
    sheets: Mapping[str, tuple[Dossier, Svgs]], request: Drawing, workers: Workers
) -> Iterator[bytes | RenderError]:
    """Print the first sheet here and the others elsewhere meanwhile; yield the PDFs in order."""
    from reportgen.clusters.parallel import call

    (dossier, svgs), *others = sheets.values()
    elsewhere = workers.run(call(_printed, each, dict(some), request.look) for each, some in others)
    yield _printed(dossier, svgs, request.look)
    yield from elsewhere


def _keep(
    names: Iterable[str],
    printed: Iterator[bytes | RenderError],
    folder: Path,
    request: Drawing,
) -> list[str]:
    """Write what was printed; return, once each, what could not be and why."""
    notes: dict[str, None] = {}
    for name, pdf in zip(names, printed, strict=True):
        if isinstance(pdf, bytes):
            (folder / name).write_bytes(pdf)
        elif "html" not in request.formats:
            raise pdf
        else:
            notes[pdf.as_text()] = None
    return list(notes)


def _printed(dossier: Dossier, svgs: Svgs, look: Look) -> bytes | RenderError:
    """Return a PDF, or why there is none: one that fails does not stop the others."""
    from reportgen.render.pdf import render_pdf

    with _garbage_left():
        try:
            return render_pdf(dossier, svgs, look=look)
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
    svgs: Svgs,
    folder: Path,
    request: Drawing,
) -> None:
    """Write the mail, with the files that were drawn for it now or earlier."""
    folders = [folder, *([request.earlier] if request.earlier else [])]
    write_letter(analysis, dossier, svgs, folders=folders, mail=request.mail, look=request.look)


def _charts(dossier: Dossier, workers: Workers, look: Look) -> Awaited:
    """Start to draw every chart once, in the processes that made the fits."""
    from reportgen.clusters.parallel import call
    from reportgen.render.awaited import Awaited
    from reportgen.render.brand import recoloured
    from reportgen.render.svg import draw, figures_of, size_of

    # Those that pages cannot be laid out without come first.
    figures = sorted(figures_of(dossier), key=lambda figure: size_of(figure.spec) is not None)
    drawn = workers.run(
        call(
            draw,
            figure.spec,
            key=figure.key,
            number_locale=dossier.number_locale,
            time_locale=dossier.time_locale,
        )
        for figure in figures
    )
    return Awaited(
        (figure.key for figure in figures),
        (recoloured(svg, look.brand.accent) for svg in drawn),
    )
