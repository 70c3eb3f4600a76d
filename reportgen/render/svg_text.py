"""Words of charts on paper, a line at a time.

WeasyPrint lays out and draws every letter of an SVG text by itself, since SVG lets each have its own
place. Charts never ask for that. So their texts become elements of a name that only we draw: whole
lines, kerned, a tenth of the work, and words that a PDF's reader finds as words.
"""

from __future__ import annotations

import importlib
import math
import re
from typing import Any

#: The element's name; SVG has none like it.
TAG = "line-of-text"

# No element inside, no place or opacity of its own: Vega writes the place as a transform.
_PLAIN = re.compile(r"<text((?: (?!(?:[dxy]+|opacity|rotate|textLength)=)[\w-]+=\"[^\"]*\")*)>([^<]*)</text>")
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


def _draw(svg: Any, node: Any, font_size: float) -> None:
    """Draw a line on a drawing's stream, at the origin that its transform has set."""
    text = _SPACES.sub(" ", node.text or "").strip()
    if not text:
        return
    lines = importlib.import_module("weasyprint.text.line_break")
    paint = importlib.import_module("weasyprint.draw.text")
    texts = importlib.import_module("weasyprint.svg.text")
    matrix = importlib.import_module("weasyprint.matrix").Matrix
    style = _style(svg, node, font_size, texts.Style())
    layout, _, _, width, _, _ = lines.split_first_line(text, style, svg.context, math.inf, 0)
    shift = {"middle": width / 2, "end": width}.get(node.get("text-anchor"), 0.0)
    fill, stroke = svg.set_graphical_state(node, font_size)
    svg.stream.begin_text()
    layout.reactivate(style)
    svg.fill_stroke(fill, stroke, text=True)
    box = texts.TextBox(layout, style)
    paint.draw_first_line(svg.stream, box, "none", "none", matrix(d=-1, e=-shift))
    svg.stream.end_text()


def _style(svg: Any, node: Any, font_size: float, style: Any) -> Any:
    style.update(importlib.import_module("weasyprint.css.properties").INITIAL_VALUES)
    style.font_config = svg.font_config
    weight = node.get("font-weight", "normal")
    style["font_family"] = [each.strip(" \"'") for each in node.get("font-family", "").split(",")]
    style["font_style"] = node.get("font-style", "normal")
    style["font_weight"] = int(_WEIGHTS.get(weight, weight))
    style["font_size"] = font_size
    return style
