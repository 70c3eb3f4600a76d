"""No text of a chart is cut or leaves its picture, in any language; measured with the font."""

from __future__ import annotations

import functools
from collections.abc import Iterator

import pytest
from fontTools.ttLib import TTFont
from lxml import etree
from sample_analysis import build

from reportgen.dossier.assemble import dossier_of
from reportgen.model.languages import LANGUAGES
from reportgen.render import fonts
from reportgen.render.svg import draw_all

#: Px by which a text may stand out of its picture: hinting and side bearings.
SLACK = 2.0


@functools.cache
def _advances(weight: str) -> tuple[dict[int, str], dict[str, tuple[int, int]], int]:
    name = "Inter-600" if weight in ("600", "700", "bold") else "Inter-400"
    font = TTFont(fonts.FOLDER / f"{name}.ttf")
    return font.getBestCmap(), font["hmtx"].metrics, font["head"].unitsPerEm


def width_of(text: str, *, size: float, weight: str = "400") -> float:
    """Return how wide a text is in Inter, in px."""
    names, advances, em = _advances(weight)
    return sum(advances[names.get(ord(letter), ".notdef")][0] for letter in text) * size / em


def _texts(node: etree._Element, x: float = 0.0) -> Iterator[tuple[str, float, float]]:
    """Yield each text with its left and right edge; those that are turned are left out."""
    shift = node.get("transform") or ""
    if "rotate" in shift and "rotate(0)" not in shift:
        return
    if shift.startswith("translate("):
        x += float(shift[10:].split(")")[0].split(",")[0])
    if etree.QName(node).localname == "text":
        text = "".join(node.itertext())
        size = float((node.get("font-size") or "11px").removesuffix("px"))
        wide = width_of(text, size=size, weight=node.get("font-weight") or "400")
        left = x - {"end": wide, "middle": wide / 2}.get(node.get("text-anchor") or "", 0.0)
        yield text, left, left + wide
    for child in node:
        yield from _texts(child, x)


@pytest.fixture(scope="module", params=LANGUAGES)
def drawn(request):
    """Return the charts of the sample in a language."""
    return draw_all(dossier_of(build(), lang=request.param, identifier="00"))


def test_no_text_is_cut(drawn):
    cut = {
        key: [text for text, _, _ in _texts(etree.fromstring(svg)) if text.endswith("…")]
        for key, svg in drawn.items()
    }
    assert {key: texts for key, texts in cut.items() if texts} == {}


def test_no_text_leaves_its_picture(drawn):
    outside = []
    for key, svg in drawn.items():
        root = etree.fromstring(svg)
        _, _, width, _ = (float(part) for part in root.get("viewBox").split())
        outside += [
            f"{key}: {text} from {left:.0f} to {right:.0f} of {width:.0f}"
            for text, left, right in _texts(root)
            if left < -SLACK or right > width + SLACK
        ]
    assert outside == []


def test_a_text_too_long_is_found():
    page = '<svg xmlns="http://www.w3.org/2000/svg"><g transform="translate(90,0)">{}</g></svg>'
    text = "<text>{}</text>"
    short, long = (
        next(_texts(etree.fromstring(page.format(text.format(word))))) for word in ("ab", "ab" * 20)
    )
    assert short[2] < 110 < long[2]
