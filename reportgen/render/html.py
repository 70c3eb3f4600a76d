"""The dossier as one self-contained HTML file: nothing is loaded, one small script helps."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup, escape

from reportgen.model.dossier import Dossier, Figure
from reportgen.model.look import Look
from reportgen.render import fonts
from reportgen.render.page import render_page


def render_html(dossier: Dossier, svgs: Mapping[str, str], *, look: Look | None = None) -> str:
    """Return the dossier as HTML.

    Parameters
    ----------
    svgs : mapping of str to str
        The drawn chart of every figure, by the figure's key (``render.svg.draw_all``).
    look : Look or None
        Own templates and brand.
    """

    def picture(figure: Figure) -> Markup:
        return inline_svg(svgs[figure.key], alt=figure.alt)

    return render_page(
        dossier,
        medium="screen",
        picture=picture,
        faces=fonts.font_face_css("woff2"),
        look=look or Look(),
        interactive=True,
    )


def inline_svg(svg: str, *, alt: str) -> Markup:
    """Return an SVG that a screen reader meets as one picture with one text."""
    head = Markup('<svg role="img" focusable="false" aria-label="{}" ').format(escape(alt))
    # The SVG comes from our own cleaner, which keeps no script and escapes its text.
    return head + Markup(svg.removeprefix("<svg "))
