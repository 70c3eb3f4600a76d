"""Strings from an export may hold anything; they come out as text."""

from __future__ import annotations

import dataclasses
import io
import logging

import pypdfium2
import pytest
from lxml import etree

from reportgen.charts.bars import Bar, horizontal_bars
from reportgen.model.dossier import (
    ActionCard,
    Bullets,
    Callout,
    Column,
    Definitions,
    KeyFigure,
    KeyFigures,
    Paragraph,
    Section,
    SegmentHeader,
    Signatures,
    Table,
)
from reportgen.render.clean import clean_text
from reportgen.render.html import render_html
from reportgen.render.pdf import render_pdf
from reportgen.render.svg import draw, draw_all

HOSTILE = (
    "<script>alert(1)</script>",
    "{{ labels }} {% raw %}",
    "abc\u202edcba\u2066x\u2069",
    "W" * 500,
    "emoji 🛒 and \x00 nul \x1b[31m",
    "\"quoted\" & 'single' </title></style>-->",
    "]]><!--",
)


@pytest.fixture(scope="module")
def hostile(dossier):
    sections = tuple(
        Section(
            key=f"hostile-{place}",
            title=text,
            blocks=(
                Paragraph(text=text),
                Callout(title=text, text=text),
                Bullets(items=(text,)),
                KeyFigures(
                    items=(KeyFigure(value=text, label=text), KeyFigure(value="1", label="a"))
                ),
                Definitions(items=((text, text),)),
                ActionCard(title=text, why=text, details=((text, text), ("a", text))),
                Signatures(parties=(text, "b"), fields=(text,)),
                SegmentHeader(
                    slot=place,
                    name=text,
                    segment_id=text,
                    portrait=text,
                    figures=(),
                    verdict=text,
                    verdict_tone="stop",
                ),
                Table(
                    key=f"hostile-table-{place}",
                    caption=text,
                    columns=(Column(label=text), Column(label=text, align="right")),
                    rows=((text, text),),
                ),
            ),
        )
        for place, text in enumerate(HOSTILE)
    )
    cover = dataclasses.replace(dossier.cover, title=HOSTILE[0], imprint=HOSTILE[3])
    return dataclasses.replace(
        dossier, title=HOSTILE[5], mark=HOSTILE[1], cover=cover, sections=sections
    )


def test_html_shows_them_as_text(hostile):
    page = render_html(hostile, {})
    tree = etree.HTML(page)
    assert len(tree.findall(".//script")) == 1
    assert "alert" not in tree.find(".//script").text
    assert "\u202e" not in page
    assert "\x00" not in page
    words = "".join(tree.itertext())
    assert all(clean_text(text) in words for text in HOSTILE)


def test_pdf_shows_them_inside_the_page(hostile, caplog):
    with caplog.at_level(logging.WARNING, logger="weasyprint"):
        pdf = render_pdf(hostile, {})
    assert [record.getMessage() for record in caplog.records] == []
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    try:
        pages = [page.get_textpage() for page in document]
        text = "".join(page.get_text_range() for page in pages)
        right = max(
            page.get_rect(place)[2] for page in pages for place in range(page.count_rects())
        )
    finally:
        document.close()
    assert "<script>alert(1)</script>" in text
    assert "emoji □ and" in text
    assert right < 595.3


def test_chart_shows_them_as_text(dossier):
    bars = [Bar(label=text, value=1, text=text) for text in HOSTILE]
    svg = draw(horizontal_bars(bars), key="h", number_locale={}, time_locale={})
    tree = etree.fromstring(svg)
    assert tree.find(".//{*}script") is None
    assert "\u202e" not in svg
    assert draw_all(dataclasses.replace(dossier, sections=())) == {}


def test_a_cut_head_leaves_every_ellipsis_its_text(dossier):
    title = "A running title that is a good deal longer than the head of a page is wide, 2024"
    section = Section(key="a", title=title, blocks=(Paragraph(text="first… and second…"),))
    cut = dataclasses.replace(dossier, running_title=title, mark=title, sections=(section,))
    document = pypdfium2.PdfDocument(io.BytesIO(render_pdf(cut, {})))
    try:
        text = "".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()
    assert "first… and second…" in text
