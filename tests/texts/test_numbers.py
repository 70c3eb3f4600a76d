"""Amounts in words of magnitude."""

from __future__ import annotations

import pytest

from reportgen.texts.numbers import Numbers


@pytest.mark.parametrize("lang", ["en", "fr", "pt_BR"])
def test_a_small_amount_in_words_of_magnitude_is_whole(lang):
    numbers = Numbers(lang=lang, currency="BRL")
    assert numbers.money_compact(19.48499872679045, 0) == numbers.money(19.0, cents=False)
    assert numbers.money_compact(999.4) == numbers.money(999.0, cents=False)
    assert numbers.money_compact(15_422_461.77) != numbers.money(15_422_461.77, cents=False)
