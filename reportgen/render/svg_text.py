"""Words of charts on paper, a line at a time.

WeasyPrint lays out and draws every letter of an SVG text by itself, since SVG lets each have its
own place. Charts never ask for that. So their texts become elements of a name that only we draw:
whole lines, kerned, less work, a smaller file, and words that a reader of the PDF finds as words.
"""

from __future__ import annotations

import importlib
import math
import re
from contextlib import AbstractContextManager
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any, Protocol

#: The element's name; SVG has none like it.
TAG = "line-of-text"

# No element inside, no place or opacity of its own: Vega writes the place as a transform.
_PLAIN = re.compile(
    r"<text((?: (?!(?:[dxy]+|opacity|rotate|textLength)=)[\w-]+=\"[^\"]*\")*)>([^<]*)</text>"
)
_SPACES = re.compile(r"\s+")
_WEIGHTS = {"normal": 400, "bold": 700}


def in_lines(svg: str) -> str:
    """Return a drawing whose plain texts are drawn a line at a time.

    Examples
    --------
    >>> in_lines('<svg><text fill="#000">May</text></svg>')
    '<svg><line-of-text fill="#000">May</line-of-text></svg>'
    >>> in_lines('<svg><text x="1 2">ab</text></svg>')
    '<svg><text x="1 2">ab</text></svg>'
    """
    return _PLAIN.sub(rf"<{TAG}\1>\2</{TAG}>", svg)


def register() -> None:
    """Make WeasyPrint draw these elements; it knows the others as before."""
    importlib.import_module("weasyprint.svg").TAGS[TAG] = _draw


class Font(Protocol):
    """What of a document's font we touch: widths in 1/1000 em and texts, by a glyph's number."""

    hash: str
    family: str
    weight: int
    style: int
    widths: dict[int, int]
    to_unicode: dict[int, str]


class Stream(Protocol):
    """What of a page's stream we touch; ``stream`` holds the operators of the PDF."""

    stream: list[Any]
    _fonts: dict[int, Font]
    _resources: dict[str, Any]

    def add_font(self, pango_font: object) -> tuple[Font, float]:
        """Return the document's font, and its size."""

    def begin_text(self) -> None:
        """Begin a text object."""

    def end_text(self) -> None:
        """End it."""

    def stacked(self) -> AbstractContextManager[None]:
        """Keep the graphics state, and bring it back."""

    def transform(self, *, a: float, d: float) -> None:
        """Scale what follows, across and down."""


class _Drawing(Protocol):
    """What of WeasyPrint's SVG we touch."""

    stream: Stream
    context: object
    font_config: object

    def set_graphical_state(self, node: _Node, font_size: float) -> tuple[object, object]: ...

    def fill_stroke(self, fill: object, stroke: object, *, text: bool) -> None: ...


class _Node(Protocol):
    text: str | None

    def get(self, key: str, default: str = "") -> str: ...


class _Style(dict[str, object]):
    font_config: object


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """A font by family, CSS weight and CSS style."""

    family: str
    weight: int = 400
    style: str = "normal"


def _draw(svg: _Drawing, node: _Node, font_size: float) -> None:
    """Draw a line on a drawing's stream, at the origin that its transform has set."""
    text = _SPACES.sub(" ", node.text or "").strip()
    if not text:
        return
    lines = importlib.import_module("weasyprint.text.line_break")
    paint = importlib.import_module("weasyprint.draw.text")
    box = importlib.import_module("weasyprint.svg.text").TextBox
    matrix = importlib.import_module("weasyprint.matrix").Matrix
    style = _style(_face(node), font_size, svg.font_config)
    layout, _, _, width, _, _ = lines.split_first_line(text, style, svg.context, math.inf, 0)
    shift = {"middle": width / 2, "end": width}.get(node.get("text-anchor"), 0.0)
    fill, stroke = svg.set_graphical_state(node, font_size)
    svg.stream.begin_text()
    layout.reactivate(style)
    svg.fill_stroke(fill, stroke, text=True)
    place = matrix(d=-1, e=-shift)
    paint.draw_first_line(svg.stream, box(layout, style), "none", "none", place)
    svg.stream.end_text()


def font_on(stream: Stream, face: Face, font_config: object) -> Font:
    """Return the font of a document, added to it where nothing has been written in it so far."""
    lines = importlib.import_module("weasyprint.text.line_break")
    context = SimpleNamespace(font_config=font_config)
    style = _style(face, 16.0, font_config)
    layout, *_ = lines.split_first_line("x", style, context, math.inf, 0)
    layout.reactivate(style)
    line, _ = layout.get_first_line()
    return stream.add_font(line.runs[0].data.item.analysis.font)[0]


def _face(node: _Node) -> Face:
    weight = node.get("font-weight", "normal")
    return Face(
        family=node.get("font-family"),
        weight=int(_WEIGHTS.get(weight, weight)),
        style=node.get("font-style", "normal"),
    )


def _style(face: Face, font_size: float, font_config: object) -> _Style:
    style = _Style(importlib.import_module("weasyprint.css.properties").INITIAL_VALUES)
    style.font_config = font_config
    style["font_family"] = [each.strip(" \"'") for each in face.family.split(",")]
    style["font_style"] = face.style
    style["font_weight"] = face.weight
    style["font_size"] = font_size
    return style
