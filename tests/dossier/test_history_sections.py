"""The chapter on the run before, as its reader sees it; without one the dossier is as it was."""

from __future__ import annotations

from sample_analysis import build
from sample_history import quiet, with_history
from test_sections import DOSSIER, PlainText, _plain, words

from reportgen.dossier.assemble import dossier_of

AFTER = dossier_of(with_history(build()), lang="en", identifier="00")
KEYS = ("history",)


def test_the_chapter(snapshot):
    found = [section for section in AFTER.sections if section.key in KEYS]
    assert tuple(section.key for section in found) == KEYS
    assert "\n".join(words(section) for section in found) == snapshot(extension_class=PlainText)


def test_the_cover_says_what_to_do(snapshot):
    told = "\n".join(_plain(AFTER.cover.verdicts[-1])) + "\n"
    assert told == snapshot(extension_class=PlainText)
    assert AFTER.cover.verdicts[:-1] == DOSSIER.cover.verdicts


def test_a_young_run_is_not_graded_and_a_kept_model_is_said(snapshot):
    found = dossier_of(quiet(build()), lang="en", identifier="00")
    chapter = next(section for section in found.sections if section.key == "history")
    assert words(chapter) == snapshot(extension_class=PlainText)


def test_everything_else_is_as_without_a_run_before():
    rest = [section for section in AFTER.sections if section.key not in KEYS]
    assert [words(section) for section in rest] == [words(s) for s in DOSSIER.sections]
