"""The verdict on structure says whether some measures or none tell the grouping from chance."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sample_analysis import build

from reportgen.dossier.cover import structure_callout
from reportgen.dossier.voice import Voice
from reportgen.model.languages import LANGUAGES
from reportgen.texts.catalog import Texts
from reportgen.texts.numbers import Numbers

SOME = {
    "en": "Not every test tells",
    "fr": "Certains tests ne distinguent pas",
    "pt_BR": "Nem todo teste distingue",
}
NONE = {
    "en": "No test tells",
    "fr": "Aucun test ne distingue",
    "pt_BR": "Nenhum teste distingue",
}


def _said(lang: str, above: int) -> str:
    analysis = build()
    chosen = analysis.selection.chosen
    measures = tuple(
        replace(measure, above=place < above) for place, measure in enumerate(chosen.no_structure)
    )
    chosen = replace(chosen, structure="constructed", no_structure=measures)
    analysis = replace(analysis, selection=replace(analysis.selection, chosen=chosen))
    voice = Voice(text=Texts(lang=lang), number=Numbers(lang=lang, currency="BRL"))
    return structure_callout(analysis, voice).text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_measure_above_is_told_from_some(lang):
    assert _said(lang, 0).startswith(NONE[lang])
    assert _said(lang, 1).startswith(SOME[lang])
    assert _said(lang, 2).startswith(SOME[lang])
