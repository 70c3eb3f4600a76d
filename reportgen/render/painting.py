"""Charts as the operators of a PDF page, painted in any process.

Painting a chart takes as long as drawing it. A painting is plain data: the process that prints
puts it on its page as it is, once it knows the fonts and the degrees of transparency it names.
"""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from dataclasses import dataclass
from types import ModuleType, SimpleNamespace
from typing import Any
from xml.etree import ElementTree

from reportgen.render import svg_text
from reportgen.render.font_map import font_map
from reportgen.render.svg_text import Face, Font, Stream

_GROUP = "{http://www.w3.org/2000/svg}g"
#: What a painting may not name: it would have to be carried over by hand.
_OTHERS = ("XObject", "Pattern", "Shading")
_STYLES = ("normal", "oblique", "italic")  # by Pango's numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class Glyphs:
    """What a painting writes in one face, by the glyph's number: widths in 1/1000 em, and texts.

    ``font`` is the name of the font in the operators.
    """

    face: Face
    font: str
    widths: Mapping[int, int]
    texts: Mapping[int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Painting:
    """A chart in its natural size in CSS px, x to the right and y down."""

    width: float
    height: float
    operators: bytes
    opacities: Mapping[str, Mapping[str, float]]
    glyphs: tuple[Glyphs, ...]


def paint(svg: str) -> Painting | None:
    """Return a drawing painted; None where that takes more than shapes and lines of text.

    Parameters
    ----------
    svg : str
        Its texts are those of ``svg_text.in_lines``.
    """
    tree = ElementTree.fromstring(svg)
    width, height = float(tree.get("width", 0)), float(tree.get("height", 0))
    _flatten(tree)
    resources: dict[str, Any] = {name: {} for name in ("ExtGState", "ColorSpace", *_OTHERS)}
    stream = _stream(resources)
    svg_text.register()
    drawing = importlib.import_module("weasyprint.svg").SVG(tree, "", font_map(), None)
    drawing.draw(stream, width, height, "", SimpleNamespace(font_config=font_map()))
    opacities = {name: dict(state) for name, state in resources["ExtGState"].items()}
    others = [name for name in _OTHERS if resources[name]]
    if others or any(len(state) > 1 for state in opacities.values()):
        return None
    return Painting(
        width=width,
        height=height,
        operators=b"\n".join(map(_pydyf()._to_bytes, stream.stream)),
        opacities=opacities,
        glyphs=tuple(map(_glyphs, stream._fonts.values())),
    )


def _stream(resources: dict[str, Any]) -> Stream:
    """Return a page's stream without a page."""
    kind = importlib.import_module("weasyprint.pdf.stream").Stream
    stream: Stream = kind(
        fonts={},
        page_rectangle=None,
        resources=resources,
        images={},
        tags=None,
        color_profiles={},
        output_intent=None,
    )
    return stream


def _glyphs(font: Font) -> Glyphs:
    return Glyphs(
        face=Face(family=font.family, weight=font.weight, style=_STYLES[font.style]),
        font=font.hash,
        widths=font.widths,
        texts=font.to_unicode,
    )


def _pydyf() -> ModuleType:
    return importlib.import_module("pydyf")


def _flatten(node: ElementTree.Element) -> None:
    """Take out groups that change nothing: each costs WeasyPrint as much as a line does."""
    kept: list[ElementTree.Element] = []
    for child in node:
        _flatten(child)
        kept += child if child.tag == _GROUP and _idle(child) else [child]
    node[:] = kept


def _idle(group: ElementTree.Element) -> bool:
    return all(pair == ("transform", "translate(0,0)") for pair in group.items())


def place(
    painting: Painting, stream: Stream, *, font_config: object, width: float, height: float
) -> None:
    """Put a painting on a page's stream, at its origin, in some width and height in CSS px."""
    for glyphs in painting.glyphs:
        here = [font for font in stream._fonts.values() if font.hash == glyphs.font]
        font = here[0] if here else svg_text.font_on(stream, glyphs.face, font_config)
        for one, text in glyphs.texts.items():
            font.widths.setdefault(one, glyphs.widths[one])
            font.to_unicode.setdefault(one, text)
    for name, state in painting.opacities.items():
        stream._resources["ExtGState"].setdefault(name, _pydyf().Dictionary(state))
    with stream.stacked():
        stream.transform(a=width / painting.width, d=height / painting.height)
        stream.stream.append(painting.operators)
