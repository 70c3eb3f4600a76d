"""The tables that the PDF carries: computed numbers, translated headings, nobody's customers."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

from reportgen.dossier.assemble import dossier_of
from reportgen.dossier.leaf import contract_of
from reportgen.texts.catalog import LANGUAGES


def _rows(enclosed):
    return list(csv.reader(io.StringIO(enclosed.text)))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_table_of_segments_and_one_of_their_variables(analysis, lang):
    dossier = dossier_of(analysis, lang=lang, identifier="00")
    segments, variables = dossier.enclosed
    heading, *rows = _rows(segments)
    assert len(rows) == len(analysis.segments)
    by_id = {row[0]: row for row in rows}
    for segment in analysis.segments:
        row = by_id[segment.segment_id]
        assert int(row[2]) == segment.n_customers
        assert float(row[4]) == pytest.approx(segment.revenue)
    assert len(set(heading)) == len(heading)
    _, *lines = _rows(variables)
    assert len(lines) == sum(len((*s.contrasts, *s.further)) for s in analysis.segments)
    assert {len(line) for line in lines} == {10}


def test_the_annex_names_the_files(analysis):
    dossier = dossier_of(analysis, lang="en", identifier="00")
    annex = next(section for section in dossier.sections if section.key == "cleaning")
    words = annex.blocks[-1].text
    assert all(each.name in words for each in dossier.enclosed)


def test_headings_are_translated(analysis):
    heads = {
        _rows(dossier_of(analysis, lang=lang, identifier="00").enclosed[0])[0][2]
        for lang in LANGUAGES
    }
    assert len(heads) == len(LANGUAGES)


def test_a_name_is_no_formula(analysis):
    first, *others = analysis.segments
    named = replace(analysis, segments=(replace(first, segment_id="=cmd()"), *others))
    from reportgen.dossier.enclosed import enclosed
    from reportgen.dossier.voice import Voice
    from reportgen.texts.catalog import Texts
    from reportgen.texts.numbers import Numbers

    voice = Voice(text=Texts(lang="en"), number=Numbers(lang="en", currency="BRL"))
    cells = [row[0] for row in _rows(enclosed(named, voice)[0])]
    assert "'=cmd()" in cells
    assert "=cmd()" not in cells


def test_a_contract_carries_nothing(analysis):
    dossier = dossier_of(analysis, lang="en", identifier="00")
    leaf = contract_of(analysis, dossier, lang="en")
    assert leaf is not None
    assert leaf.enclosed == ()
