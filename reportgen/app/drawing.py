"""A finished analysis as pages: charts once, then HTML and PDF."""

from __future__ import annotations

import gc
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
    from reportgen.render.brand import recoloured
    from reportgen.render.html import render_html
    from reportgen.render.pdf import render_pdf

    # Pages are built once and thrown away at the end: looking for garbage among them only costs.
    gc.disable()
    notes = []
    workers = Workers(cores=request.cores)
    for lang in request.languages:
        dossier = dossier_of(analysis, lang=lang, identifier=identifier)
        with reporter.stage("charts"):
            svgs = {
                key: recoloured(svg, request.look.brand.accent)
                for key, svg in _charts(dossier, workers).items()
            }
        stem = folder / f"dossier.{lang}"
        if "html" in request.formats:
            with reporter.stage("html"):
                text = render_html(dossier, svgs, look=request.look)
                stem.with_name(stem.name + ".html").write_text(text, encoding="utf-8")
        if "pdf" in request.formats:
            try:
                with reporter.stage("pdf"):
                    stem.with_name(stem.name + ".pdf").write_bytes(
                        render_pdf(dossier, svgs, look=request.look)
                    )
                    _draw_leaf(analysis, dossier, folder, request.look)
            except RenderError as error:
                if "html" not in request.formats:
                    raise
                notes.append(error.as_text())
        with reporter.stage("mail"):
            _draw_letter(analysis, dossier, svgs, folder, request)
    gc.enable()
    for note in dict.fromkeys(notes):
        reporter.say(note)
    return notes


def _draw_leaf(analysis: Analysis, dossier: Dossier, folder: Path, look: Look) -> None:
    """Draw the contract alone, where there is something to sign."""
    from reportgen.dossier.leaf import contract_of
    from reportgen.render.pdf import render_pdf

    lang = dossier.lang.replace("-", "_")
    leaf = contract_of(analysis, dossier, lang=lang)
    if leaf is not None:
        (folder / f"contract.{lang}.pdf").write_bytes(render_pdf(leaf, {}, look=look))


def _draw_letter(
    analysis: Analysis,
    dossier: Dossier,
    svgs: dict[str, str],
    folder: Path,
    request: Drawing,
) -> None:
    """Write the mail, with the files that were drawn for it now or earlier."""
    folders = [folder, *([request.earlier] if request.earlier else [])]
    write_letter(analysis, dossier, svgs, folders=folders, mail=request.mail, look=request.look)


def _charts(dossier: Dossier, workers: Workers) -> dict[str, str]:
    """Draw every chart once, shared out over the processes that made the fits."""
    from reportgen.clusters.parallel import call
    from reportgen.render.svg import draw, figures_of

    figures = list(figures_of(dossier))
    calls = [
        call(
            draw,
            figure.spec,
            key=figure.key,
            number_locale=dossier.number_locale,
            time_locale=dossier.time_locale,
        )
        for figure in figures
    ]
    return dict(zip((figure.key for figure in figures), workers.run(calls), strict=True))
