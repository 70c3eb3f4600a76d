"""The dossier as PDF, with WeasyPrint; tagged, bookmarked, the same bytes every time."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from markupsafe import Markup

from reportgen.model.dossier import Dossier, Figure
from reportgen.model.look import Look
from reportgen.render import fonts
from reportgen.render.clean import clean_record
from reportgen.render.page import render_page
from reportgen.render.painting import Painting, paint
from reportgen.render.pictures import Picture
from reportgen.render.svg import bare_svg, drawn_size, figures_of, size_of
from reportgen.render.svg_text import in_lines
from reportgen.render.weasy import write_pdf


def render_pdf(
    dossier: Dossier,
    svgs: Mapping[str, str],
    *,
    paintings: Mapping[str, Painting | None] | None = None,
    look: Look | None = None,
) -> bytes:
    """Return the dossier as a tagged PDF (PDF/A-3a and PDF/UA-1), its tables enclosed.

    Parameters
    ----------
    svgs : mapping of str to str
        The drawn chart of every figure, by the figure's key (``render.svg.draw_all``).
    paintings : mapping of str to Painting or None
        What ``painted`` returned for each; None to paint them here.
    look : Look or None
        Own templates and brand.

    Raises
    ------
    RenderError
        E70 where WeasyPrint's system libraries are missing, E71 where it reports an error.
    """
    pictures = {
        _address(figure): Picture(
            partial(_size, svgs, figure), partial(_drawn, svgs, paintings, figure.key)
        )
        for figure in figures_of(dossier)
    }
    page = render_page(
        dossier,
        medium="print",
        picture=_image,
        faces="",
        look=look or Look(),
    )
    return write_pdf(
        fonts.printable(page),
        identifier=dossier.identifier,
        pictures=pictures,
        enclosed=clean_record(dossier.enclosed),
        created=dossier.created,
    )


def _address(figure: Figure) -> str:
    return f"chart:{figure.key}"


def _image(figure: Figure) -> Markup:
    return Markup('<img src="{}" alt="{}">').format(_address(figure), figure.alt)


def _size(svgs: Mapping[str, str], figure: Figure) -> tuple[float, float]:
    return size_of(figure.spec) or drawn_size(svgs[figure.key])


def painted(svg: str) -> Painting | None:
    """Return a chart painted for paper, in whatever process; None where it has to stay SVG."""
    return paint(_on_paper(svg))


def _drawn(
    svgs: Mapping[str, str], paintings: Mapping[str, Painting | None] | None, key: str
) -> Painting | str:
    painting = painted(svgs[key]) if paintings is None else paintings[key]
    return _on_paper(svgs[key]) if painting is None else painting


def _on_paper(svg: str) -> str:
    return in_lines(fonts.printable(bare_svg(svg)))
