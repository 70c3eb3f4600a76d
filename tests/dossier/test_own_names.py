"""A reader of the shop's language reads the shop's own names of categories."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sample_analysis import build

from reportgen.dossier.own_names import in_own_names
from reportgen.model.encode import analysis_from_json, analysis_to_json


@pytest.fixture
def analysis():
    plain = build()
    names = {"bed bath table": "cama mesa banho", "toys": "brinquedos"}
    names |= {each.name: f"o {each.name}" for each in plain.unhappiness.categories}
    names |= {
        cell.name: f"o {cell.name}"
        for s in plain.segments
        if s.habits
        for cell in s.habits.categories
    }
    return replace(plain, exploration=replace(plain.exploration, category_names=names))


def _shown(analysis):
    return {
        "data": [each.name for each in analysis.exploration.categories],
        "late": [each.name for each in analysis.unhappiness.categories],
        "habits": [[c.name for c in s.habits.categories] for s in analysis.segments if s.habits],
    }


def test_other_readers_read_the_translation(analysis):
    assert in_own_names(analysis, "en") is analysis
    assert in_own_names(analysis, "fr") is analysis


def test_the_shops_own_names_stand_everywhere_or_the_translation_where_there_is_none(analysis):
    own, before = analysis.exploration.category_names, _shown(analysis)
    after = _shown(in_own_names(analysis, "pt_BR"))
    assert after["data"] == [own.get(name, name) for name in before["data"]]
    assert after["late"] == [own[name] for name in before["late"]]
    assert after["habits"] == [[own[name] for name in names] for names in before["habits"]]
    assert after != before


def test_the_names_are_kept_with_the_analysis(analysis):
    assert analysis_from_json(analysis_to_json(analysis)) == analysis
