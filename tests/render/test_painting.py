"""Charts painted elsewhere and put on their page."""

from __future__ import annotations

import pickle

import pypdfium2
import pytest

from reportgen.render.painting import paint
from reportgen.render.pdf import painted, render_pdf
from reportgen.render.pictures import Picture
from reportgen.render.svg_text import in_lines
from reportgen.render.weasy import write_pdf

SQUARE = '<rect width="40" height="20" fill="#c00"/>'
WORDS = '<text font-family="Inter" font-size="12px" transform="translate(4,15)">two words</text>'


def _svg(inside: str) -> str:
    return in_lines(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40">{inside}</svg>'
    )


def _page(drawn, width: int = 80) -> pypdfium2.PdfDocument:
    style = "@page { size: 200px 100px; margin: 0 } img { display: block }"
    return pypdfium2.PdfDocument(
        write_pdf(
            f'<html lang="en"><title>One</title><style>{style}</style>'
            f'<img src="chart:one" width="{width}" alt="A square and two words.">',
            identifier="ab",
            pictures={"chart:one": Picture(lambda: (80.0, 40.0), lambda: drawn)},
        )
    )


def _pixels(drawn, width: int = 80):
    return _page(drawn, width)[0].render(scale=4).to_numpy()


def test_every_chart_of_a_dossier_can_be_painted(svgs):
    assert svgs
    assert [key for key, svg in svgs.items() if painted(svg) is None] == []


@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize(
    "inside", [SQUARE, WORDS, SQUARE + WORDS, f'<g fill-opacity="0.5">{SQUARE}</g>']
)
def test_a_painting_looks_like_its_drawing(inside, width):
    svg = _svg(inside)
    painting = paint(svg)
    assert painting is not None
    difference = _pixels(painting, width).astype(int) - _pixels(svg, width).astype(int)
    assert _pixels(painting, width).min() < 255
    assert abs(difference).max() <= 2


def test_its_words_can_be_read():
    text = _page(paint(_svg(WORDS)))[0].get_textpage().get_text_bounded()
    assert text.strip() == "two words"


def test_it_can_be_sent_to_another_process():
    painting = paint(_svg(SQUARE + WORDS))
    assert pickle.loads(pickle.dumps(painting)) == painting
    assert {one.face.family for one in painting.glyphs} == {"Inter"}


def test_what_takes_a_layer_of_its_own_stays_a_drawing():
    layered = _svg(f'<g opacity="0.5">{SQUARE}<rect x="9" width="40" height="20"/></g>')
    assert paint(layered) is None
    assert _pixels(layered).min() < 255


def test_paintings_made_before_give_the_same_pages(dossier, svgs, pdf):
    paintings = {key: painted(svg) for key, svg in svgs.items()}
    assert render_pdf(dossier, svgs, paintings=paintings) == pdf
