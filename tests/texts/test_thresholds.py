"""Thresholds that a sentence names are those the program decides by."""

from __future__ import annotations

import pytest

from reportgen.model.settings import Thresholds
from reportgen.texts.catalog import LANGUAGES, Texts
from reportgen.texts.numbers import Numbers

NAMED = {
    "cover-resampling-text": ("valid_jaccard",),
    "term-jaccard-text": ("dissolved_jaccard", "valid_jaccard", "stable_jaccard"),
    "term-prediction-text": ("prediction_strength",),
}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("key", NAMED)
def test_a_sentence_names_the_threshold_that_decides(lang: str, key: str) -> None:
    text = Texts(lang=lang)(key, smallest="–")
    number = Numbers(lang=lang, currency="BRL")
    for name in NAMED[key]:
        value = getattr(Thresholds(), name)
        digits = 1 if round(value, 1) == value else 2
        assert number.decimal(value, digits) in text, name
