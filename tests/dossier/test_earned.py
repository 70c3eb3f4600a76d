"""The week in which lateness has cost a visit: said for every way in which it can be known."""

from __future__ import annotations

import pytest
from sample_analysis import build

from reportgen.dossier.earned import _marks, _title, earned_back
from reportgen.dossier.voice import Voice
from reportgen.model.results import BreakEven
from reportgen.texts.catalog import LANGUAGES, Texts
from reportgen.texts.numbers import Numbers

SEEN = [
    ((30, 20, 11), {30, 20, 11}),
    ((None, 20, 11), {20, 11}),
    ((None, None, 11), {11, 48}),
    ((None, None, None), {48}),
]


def _voice(lang):
    return Voice(text=Texts(lang=lang), number=Numbers(lang=lang, currency="BRL"))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("weeks", "told"), SEEN)
def test_only_the_weeks_that_are_known_are_told(lang, weeks, told):
    low, mid, high = weeks
    found = BreakEven(low=low, mid=mid, high=high)
    title = _title(found, 48, _voice(lang))
    assert {n for n in (11, 20, 30, 48) if str(n) in title} == told
    marks = _marks(found, _voice(lang))
    assert [mark.value for mark in marks] == sorted(n for n in weeks if n is not None)


def test_the_mark_lies_where_the_band_meets_the_price():
    analysis = build()
    stakes = analysis.contract.stakes
    standard = next(o for o in analysis.contract.options if o.code == "standard")
    week = standard.break_even_weeks.high
    assert stakes.lost[week - 1].lost.high < standard.price <= stakes.lost[week].lost.high
    (drawn,) = earned_back(analysis, stakes, _voice("en"))
    assert f"{week} weeks" in drawn.title
    assert drawn.title in drawn.alt
