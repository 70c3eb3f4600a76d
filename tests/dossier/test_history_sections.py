"""The chapter on the run before, as its reader sees it; without one the dossier is as it was."""

from __future__ import annotations

from sample_analysis import build
from sample_history import with_history
from test_sections import DOSSIER, PlainText, words

from reportgen.dossier.assemble import dossier_of

AFTER = dossier_of(with_history(build()), lang="en", identifier="00")
KEYS = ("history",)


def test_the_chapter(snapshot):
    found = [section for section in AFTER.sections if section.key in KEYS]
    assert tuple(section.key for section in found) == KEYS
    assert "\n".join(words(section) for section in found) == snapshot(extension_class=PlainText)


def test_everything_else_is_as_without_a_run_before():
    rest = [section for section in AFTER.sections if section.key not in KEYS]
    assert [words(section) for section in rest] == [words(s) for s in DOSSIER.sections]
