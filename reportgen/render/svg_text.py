"""Words of charts on paper, a line at a time.

WeasyPrint lays out and draws every letter of an SVG text by itself, since SVG lets each have its
own place. Charts never ask for that. So their texts become elements of a name that only we draw:
whole lines, kerned, less work, a smaller file, and words that a reader of the PDF finds as words.
"""

from __future__ import annotations

import importlib
import math
import re
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


class _Drawing(Protocol):
    """What of WeasyPrint's SVG we touch; ``stream`` takes the operators of the PDF."""

    stream: Any
    context: object
    font_config: object

    def set_graphical_state(self, node: _Node, font_size: float) -> tuple[object, object]: ...

    def fill_stroke(self, fill: object, stroke: object, *, text: bool) -> None: ...


class _Node(Protocol):
    text: str | None

    def get(self, key: str, default: str = "") -> str: ...


class _Style(dict[str, object]):
    font_config: object


def _draw(svg: _Drawing, node: _Node, font_size: float) -> None:
    """Draw a line on a drawing's stream, at the origin that its transform has set."""
    text = _SPACES.sub(" ", node.text or "").strip()
    if not text:
        return
    lines = importlib.import_module("weasyprint.text.line_break")
    paint = importlib.import_module("weasyprint.draw.text")
    box = importlib.import_module("weasyprint.svg.text").TextBox
    matrix = importlib.import_module("weasyprint.matrix").Matrix
    style = _style(svg, node, font_size)
    layout, _, _, width, _, _ = lines.split_first_line(text, style, svg.context, math.inf, 0)
    shift = {"middle": width / 2, "end": width}.get(node.get("text-anchor"), 0.0)
    fill, stroke = svg.set_graphical_state(node, font_size)
    svg.stream.begin_text()
    layout.reactivate(style)
    svg.fill_stroke(fill, stroke, text=True)
    place = matrix(d=-1, e=-shift)
    paint.draw_first_line(svg.stream, box(layout, style), "none", "none", place)
    svg.stream.end_text()


def _style(svg: _Drawing, node: _Node, font_size: float) -> _Style:
    style = _Style(importlib.import_module("weasyprint.css.properties").INITIAL_VALUES)
    style.font_config = svg.font_config
    weight = node.get("font-weight", "normal")
    style["font_family"] = [each.strip(" \"'") for each in node.get("font-family").split(",")]
    style["font_style"] = node.get("font-style", "normal")
    style["font_weight"] = int(_WEIGHTS.get(weight, weight))
    style["font_size"] = font_size
    return style
