"""A passport of an export that wants to be a program: its names are text, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import html as markup
from sample_analysis import build

from reportgen.dossier.assemble import dossier_of
from reportgen.model.dossier import Dossier, FigureRow
from reportgen.render.html import render_html
from reportgen.render.svg import draw_all

HOSTILE = {
    "script": "<script>alert(1)</script>",
    "template": "{{ 7*7 }}",
    "image": "<img src=x onerror=alert(1)>",
    "override": "SP\u202egnp.exe",
    "long": "x" * 500,
    "empty": "",
    "fluent": "{ $share }",
    "number": "__proto__",
}


def _passport() -> Dossier:
    """Return a dossier whose first segment buys, lives and pays under hostile names alone."""
    analysis = build()
    first = analysis.segments[0]
    cell = first.habits.categories[0]
    named = tuple(replace(cell, name=text) for text in (*HOSTILE.values(), "toys"))
    habits = replace(first.habits, categories=named, states=named[1:], payments=named[:4])
    found = replace(analysis, segments=(replace(first, habits=habits), *analysis.segments[1:]))
    dossier = dossier_of(found, lang="en", identifier="0" * 32)
    return replace(dossier, sections=tuple(s for s in dossier.sections if s.key == "segment-S1"))


@pytest.fixture(scope="module")
def drawn():
    dossier = _passport()
    svgs = draw_all(dossier)
    return dossier, svgs, render_html(dossier, svgs)


@pytest.mark.parametrize("kind", sorted(HOSTILE))
def test_a_hostile_name_is_text_on_the_page(drawn, kind):
    _, _, page = drawn
    words = [text.strip() for text in markup.document_fromstring(page).itertext()]
    assert HOSTILE[kind].replace("\u202e", "") in words


def test_no_name_becomes_markup_or_is_run_as_a_template(drawn):
    _, _, page = drawn
    root = markup.document_fromstring(page)
    assert not [node for node in root.iter() if any(key.startswith("on") for key in node.attrib)]
    assert not [node for node in root.iter("script") if "alert" in (node.text or "")]
    assert "49" not in [text.strip() for text in root.itertext()]


def test_hostile_names_leave_the_charts_in_place(drawn):
    dossier, svgs, page = drawn
    rows = [block for block in dossier.sections[0].blocks if isinstance(block, FigureRow)]
    charts = [figure for row in rows for figure in row.figures]
    assert [f.key for f in charts] == ["categories-S1", "where-S1", "when-S1", "scores-S1"]
    assert "toys" in svgs["categories-S1"]
    assert all(f'id="figure-{figure.key}"' in page for figure in charts)
    assert len(svgs["categories-S1"]) < 100_000


def test_a_hostile_name_does_not_turn_the_line_around(drawn):
    _, svgs, page = drawn
    assert "\u202e" not in page
    assert not [key for key, svg in svgs.items() if "\u202e" in svg]
