"""No number of the contract is typed: each is one of the analysis, written as it is written."""

from __future__ import annotations

import dataclasses
import re
from datetime import datetime

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from sample_analysis import build
from test_sections import words
from variants import variants

from reportgen.dossier.assemble import dossier_of
from reportgen.dossier.leaf import contract_of
from reportgen.texts.catalog import LANGUAGES, catalog_files
from reportgen.texts.numbers import Numbers

NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
EN = Numbers(lang="en", currency="BRL")
SECTIONS = ("lateness", "contract", "contract-terms")
VARIANTS = dict(variants(build()))
CONTRACT = re.compile(
    r"contract-.+|clause-.+|trigger-.+|scope-.+|row-.+|reason-.+|option-.+|options-.+|pays-.+"
    r"|lateness-.+|schedule.+|assumption.+|claim-renewal-.+|claim-twice-.+|earned-.+|break-even.*|estimate"
)


def _numbers(value: object):
    """Yield every number of a record, and the parts of every date."""
    if isinstance(value, bool) or value is None:
        return
    if isinstance(value, int | float):
        yield float(value)
    elif isinstance(value, str):
        if re.fullmatch(r"\d{4}-\d\d-\d\d(T.*)?", value):
            day = datetime.fromisoformat(value)
            yield from (float(day.day), float(day.year))
    elif isinstance(value, tuple):
        yield float(len(value))
        for each in value:
            yield from _numbers(each)
    elif isinstance(value, dict):
        for each in value.values():
            yield from _numbers(each)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from _numbers(getattr(value, field.name))


def _written(analysis) -> set[str]:
    """Return every number of the analysis in every way in which the contract writes numbers."""
    numbers = set(_numbers(analysis))
    stakes = analysis.contract.stakes
    if stakes is not None:
        never, chosen = stakes.compared[:2]
        for end in ("low", "mid", "high"):
            numbers.add(getattr(never.at_stake, end) - getattr(chosen.at_stake, end))
    found = set()
    for n in numbers:
        texts = [EN.integer(n), EN.decimal(n), EN.decimal(n, 1), EN.money(n), f"{n:.0f}"]
        if 0 <= n <= 1:
            texts += [EN.percent(n, digits) for digits in range(3)]
        for text in (*texts, EN.money(n, cents=False)):
            found.update(NUMBER.findall(text))
    for assumption in stakes.assumptions if stakes else ():
        found.update(NUMBER.findall(assumption.source))
    return found


@pytest.mark.parametrize("name", VARIANTS)
def test_every_number_of_the_contract_is_one_of_the_analysis(name):
    analysis = VARIANTS[name]
    dossier = dossier_of(analysis, lang="en", identifier="00")
    leaf = contract_of(analysis, dossier, lang="en")
    chapter = [s for s in dossier.sections if s.key in SECTIONS]
    sections = [*chapter, *(leaf.sections if leaf else ())]
    text = " ".join(map(words, sections))
    text += " ".join((leaf.cover.period, leaf.running_title)) if leaf else ""
    assert set(NUMBER.findall(text)) - _written(analysis) == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_catalog_of_the_contract_holds_no_digit(lang):
    typed = [
        entry.id.name
        for file in catalog_files(lang)
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body
        if isinstance(entry, ftl.Message)
        and CONTRACT.fullmatch(entry.id.name)
        and any(
            isinstance(node, ftl.TextElement) and re.search(r"\d", node.value)
            for node in entry.value.elements
        )
    ]
    assert typed == []


def test_nothing_to_sign_means_no_file():
    analysis = VARIANTS["history too short"]
    dossier = dossier_of(analysis, lang="en", identifier="00")
    assert contract_of(analysis, dossier, lang="en") is None
    section = next(s for s in dossier.sections if s.key == "contract")
    assert "no period" in words(section)


def test_the_leaf_says_what_the_chapter_says():
    analysis = VARIANTS["sample"]
    dossier = dossier_of(analysis, lang="en", identifier="00")
    leaf = contract_of(analysis, dossier, lang="en")
    by_key = {section.key: section for section in dossier.sections}
    for section in leaf.sections:
        assert section.blocks == by_key[section.key].blocks
    assert leaf.identifier != dossier.identifier
