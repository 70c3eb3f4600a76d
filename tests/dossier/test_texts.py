"""Every message is used, none is missing, whatever the analysis found."""

from __future__ import annotations

import ast
import re
from dataclasses import replace
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from sample_analysis import build
from variants import variants

import reportgen
from reportgen.dossier.assemble import dossier_of
from reportgen.dossier.leaf import contract_of
from reportgen.dossier.letter import letter_of
from reportgen.playbook.own import PARTS
from reportgen.playbook.rules import KEEP_IN_TOUCH, RULES
from reportgen.texts.catalog import Texts, catalog_files

SOURCES = sorted(Path(reportgen.__file__).parent.rglob("*.py"))
#: Messages whose last words come from the data: the families that one small sample cannot fill.
OPEN_FAMILIES = (
    "action-",
    "algorithm-",
    "band-",
    "evidence-",
    "fired-",
    "gated-",
    "claim-",
    "figure-reviews-title",
    "inline-",
    "label-or-more",
    "lacking-",
    "lost-",
    "not-run-",
    "numbers-",
    "sample-said",  # on the terminal
    "option-",
    "priority-",
    "reason-",
    "rejected-",
    "set-",
    "rule-",
    "segment-",
    "struck-",
    "table-",
    "trait-",
    "when-missing-",
    "with-unit-",
    "word-",
)
VARIANTS = dict(variants(build()))


def _messages() -> dict[str, ftl.Message]:
    found = {}
    for file in catalog_files("en"):
        resource = FluentParser().parse(file.read_text(encoding="utf-8"))
        for entry in resource.body:
            assert not isinstance(entry, ftl.Junk), f"{file.name}: {entry.content}"
            if isinstance(entry, ftl.Message):
                assert entry.id.name not in found, f"{entry.id.name} stands twice"
                found[entry.id.name] = entry
    return found


def _patterns() -> set[str]:
    """Return what the program's strings could name: constants as they are, gaps as ``.+``."""
    found = set()
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(re.escape(node.value))
            if isinstance(node, ast.JoinedStr):
                parts = [
                    re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".+"
                    for part in node.values
                ]
                if re.search(r"\w-", "".join(parts).replace("\\", "")):
                    found.add("".join(parts))
    return found


@pytest.fixture(scope="module")
def printed():
    """Return the chapters of every variant, and the messages that were asked for."""
    asked: set[str] = set()
    call = Texts.__call__

    def recording(self, key, **arguments):
        asked.add(key)
        return call(self, key, **arguments)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Texts, "__call__", recording)
        chapters = {
            name: [section.key for section in _sections(analysis) if section.level == 1]
            for name, analysis in VARIANTS.items()
        }
    return chapters, asked


def _sections(analysis):
    dossier = dossier_of(analysis, lang="en", identifier="00")
    contract_of(analysis, dossier, lang="en")
    for mark in (dossier.mark, ""):
        letter_of(analysis, replace(dossier, mark=mark), lang="en")
    return dossier.sections


@pytest.mark.parametrize("name", VARIANTS)
def test_every_variant_has_every_chapter(printed, name):
    gated = [] if name == "small" else ["stability", "contract"]
    judged = ["unhappiness"] if VARIANTS[name].unhappiness is not None else []
    past = ["history"] if VARIANTS[name].history is not None else []
    before = ["summary", *past, "data", "segments", "explanation", "campaigns", "selection"]
    assert printed[0][name] == [*before, *gated, *judged, "cleaning", "method"]


def test_every_message_is_named_in_the_program():
    pattern = re.compile("|".join(sorted(_patterns())))
    assert [key for key in _messages() if not pattern.fullmatch(key)] == []


def test_every_message_outside_the_open_families_is_printed(printed):
    unused = {key for key in _messages() if not key.startswith(OPEN_FAMILIES)} - printed[1]
    assert unused == set()


def test_every_action_has_all_its_words():
    strings = {rule.code for rule in (*RULES, KEEP_IN_TOUCH)}
    messages = _messages()
    found = re.findall(r"^action-(\w+)-title$", "\n".join(messages), flags=re.MULTILINE)
    assert set(found) == strings
    for code in found:
        assert all(f"action-{code}-{word}" in messages for word in PARTS)
