"""The dossier as PDF, with WeasyPrint; tagged, bookmarked, the same bytes every time."""

from __future__ import annotations

import base64
from collections.abc import Mapping

from markupsafe import Markup

from reportgen.model.dossier import Dossier, Figure
from reportgen.model.look import Look
from reportgen.render import fonts
from reportgen.render.clean import clean_record
from reportgen.render.page import render_page
from reportgen.render.svg import bare_svg
from reportgen.render.svg_text import in_lines
from reportgen.render.weasy import write_pdf


def render_pdf(dossier: Dossier, svgs: Mapping[str, str], *, look: Look | None = None) -> bytes:
    """Return the dossier as a tagged PDF (PDF/A-3a and PDF/UA-1), its tables enclosed.

    Parameters
    ----------
    svgs : mapping of str to str
        The drawn chart of every figure, by the figure's key (``render.svg.draw_all``).
    look : Look or None
        Own templates and brand.

    Raises
    ------
    RenderError
        E70 where WeasyPrint's system libraries are missing, E71 where it reports an error.
    """

    def picture(figure: Figure) -> Markup:
        return image(in_lines(fonts.printable(bare_svg(svgs[figure.key]))), alt=figure.alt)

    page = render_page(
        dossier,
        medium="print",
        picture=picture,
        faces=fonts.font_face_css("ttf"),
        look=look or Look(),
    )
    return write_pdf(
        fonts.printable(page),
        identifier=dossier.identifier,
        enclosed=clean_record(dossier.enclosed),
        created=dossier.created,
    )


def image(svg: str, *, alt: str) -> Markup:
    """Return an SVG as an image element: no ids to collide, and its text becomes the PDF's."""
    encoded = base64.b64encode(svg.encode("utf-8")).decode("ascii")
    return Markup('<img src="data:image/svg+xml;base64,{}" alt="{}">').format(encoded, alt)
