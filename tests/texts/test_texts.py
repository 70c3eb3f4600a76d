"""Numbers that never lie, names from traits, catalogs without holes."""

from __future__ import annotations

import re
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.stages.naming import RULES, name_keys
from reportgen.texts.catalog import LANGUAGES, MissingTextError, Texts, catalog_files
from reportgen.texts.numbers import MISSING, Numbers
from reportgen.texts.segments import segment_name

WORDS = [rule.word for rule in RULES]
EN = Numbers(lang="en", currency="BRL")


@given(st.floats(0, 1), st.integers(0, 2))
def test_a_percentage_shows_nothing_or_all_only_when_it_is(share, digits):
    text = EN.percent(share, digits)
    value = float(text.strip("<>%"))
    zero, whole = f"{0:.{digits}f}%", f"{100:.{digits}f}%"
    assert (text == zero) == (share == 0)
    assert (text == whole) == (share == 1)
    if text[0] not in "<>":
        assert abs(value - 100 * share) <= 0.5 * 10**-digits + 1e-9


@pytest.mark.parametrize(
    ("share", "text"),
    [
        (0.0, "0%"),
        (0.004, "<1%"),
        (0.005, "<1%"),
        (0.5, "50%"),
        (0.996, ">99%"),
        (1.0, "100%"),
        (None, MISSING),
    ],
)
def test_percentages_by_hand(share, text):
    assert EN.percent(share) == text


def test_dates_follow_the_language():
    fr, pt = (Numbers(lang=lang, currency="BRL") for lang in ("fr", "pt_BR"))
    assert (fr.date("2018-08-01"), fr.date("2018-08-11")) == ("1er août 2018", "11 août 2018")
    assert pt.date("2018-08-01") == "1º de agosto de 2018"
    assert (fr.month("2018-02"), pt.month("2018-02")) == ("févr. 2018", "fev. de 2018")
    assert fr.weekdays()[0] == "lundi"
    assert pt.d3_time_locale()["shortMonths"][1] == "fev."
    assert fr.d3_number_locale()["thousands"] == "\u202f"


def test_other_languages_write_numbers_their_way():
    fr = Numbers(lang="fr", currency="BRL")
    assert re.sub(r"\s", " ", fr.decimal(1234.5)) == "1 234,50"
    assert fr.percent(0.5) == "50\u00a0%"
    pt = Numbers(lang="pt_BR", currency="BRL")
    assert re.sub(r"\s", " ", pt.money(1234.5)) == "R$ 1.234,50"
    assert EN.money(1234.5) == "R$1,234.50"
    assert EN.money(1234.5, cents=False) == "R$1,234"
    assert EN.date("2018-08-30T00:00:00") == "August 30, 2018"


@given(st.integers(-(10**14), 10**14))
def test_money_keeps_its_cents(cents):
    text = EN.money(cents / 100)
    digits = int(re.sub(r"\D", "", text))
    assert digits == abs(cents)


def test_signs_and_gaps():
    assert EN.signed(-1.234) == "−1.23"
    assert EN.signed(1.0, 0) == "+1"
    assert EN.decimal(-0.001) == "0.00"
    missing = (EN.integer(None), EN.decimal(None), EN.signed(None), EN.money(None))
    assert set(missing) == {MISSING}


def test_a_missing_message_or_argument_is_an_error():
    texts = Texts(lang="en")
    with pytest.raises(MissingTextError):
        texts("no-such-message")
    with pytest.raises(MissingTextError):
        texts("action-repair-short")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_name_a_segment_can_get_has_its_words(lang):
    texts = Texts(lang=lang)
    for n in (1, 2, 3):
        for some in permutations(WORDS, n):
            (key,) = name_keys([some], [()])
            assert segment_name(texts, key)
            assert segment_name(texts, f"{key}+2") == f"{segment_name(texts, key)} (2)"
    assert segment_name(texts, "typical")


@pytest.mark.parametrize("lang", LANGUAGES)
@given(all_traits=st.lists(st.sets(st.sampled_from(WORDS)), min_size=2, max_size=8))
def test_names_in_words_are_unique_too(lang, all_traits):
    texts = Texts(lang=lang)
    traits = [[word for word in WORDS if word in some] for some in all_traits]
    keys = name_keys(traits, [()] * len(traits))
    names = [segment_name(texts, key) for key in keys]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_message_is_defined_twice(lang):
    keys = [
        key
        for file in catalog_files(lang)
        for key in re.findall(r"^([a-z][\w-]*) *=", file.read_text(encoding="utf-8"), re.M)
    ]
    assert len(keys) == len(set(keys))
    assert all(Texts(lang=lang).has(key) for key in keys)
