"""The mail says what the summary says, in words and kinds of blocks that a mail can carry."""

from __future__ import annotations

import pytest
from sample_analysis import build
from variants import variants

from reportgen.dossier.assemble import dossier_of
from reportgen.dossier.letter import letter_of
from reportgen.dossier.summary import summary
from reportgen.dossier.voice import Voice
from reportgen.model.dossier import Figure
from reportgen.model.letter import MAILABLE
from reportgen.texts.catalog import Texts
from reportgen.texts.numbers import Numbers

VARIANTS = dict(variants(build()))
DOSSIER = dossier_of(build(), lang="en", identifier="00")


@pytest.mark.parametrize("name", VARIANTS)
def test_the_mail_holds_the_whole_summary(name):
    analysis = VARIANTS[name]
    letter = letter_of(analysis, dossier_of(analysis, lang="en", identifier="00"), lang="en")
    currency = analysis.provenance.currency
    voice = Voice(text=Texts(lang="en"), number=Numbers(lang="en", currency=currency))
    assert all(isinstance(block, MAILABLE) for block in letter.blocks)
    assert list(letter.blocks) == list(summary(analysis, voice).blocks)


def test_two_charts_come_along_and_a_mark_stands_in_the_subject():
    letter = letter_of(build(), DOSSIER, lang="en")
    figures = [block.key for block in letter.blocks if isinstance(block, Figure)]
    assert figures == ["shares", "waiting"]
    assert all(block.alt for block in letter.blocks if isinstance(block, Figure))
    assert letter.subject.startswith(f"[{DOSSIER.mark}] ")
