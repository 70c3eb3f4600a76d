"""What a language's catalogs lack or have too much of, held against the English ones.

``python tests/helpers/catalog_gaps.py pt_BR`` prints it for one language.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from babel import Locale
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from reportgen.texts.catalog import catalog_files

CATEGORIES = {"zero", "one", "two", "few", "many", "other"}
#: Only round millions with "de" in French and Portuguese: the default variant serves them.
DEFAULTED = {"many", "other"}


@dataclass(frozen=True)
class Message:
    """A message: its catalog, the variables it prints, its variants' keys by selector, its text."""

    catalog: str
    printed: set[str]
    selectors: dict[str, set[str]]
    text: str


def _read(node: object, printed: set[str], selectors: dict[str, set[str]]) -> Iterator[str]:
    """Yield the texts of a pattern; collect its variables and the keys of its variants."""
    if isinstance(node, ftl.TextElement):
        yield node.value
    elif isinstance(node, ftl.Placeable):
        yield from _read(node.expression, printed, selectors)
    elif isinstance(node, ftl.Pattern):
        for element in node.elements:
            yield from _read(element, printed, selectors)
    elif isinstance(node, ftl.VariableReference):
        printed.add(node.id.name)
    elif isinstance(node, ftl.SelectExpression):
        keys = selectors.setdefault(node.selector.id.name, set())
        for variant in node.variants:
            keys.add(getattr(variant.key, "name", None) or variant.key.value)
            yield from _read(variant.value, printed, selectors)


@cache
def messages(lang: str) -> dict[str, Message]:
    """Return the messages of a language by key."""
    found = {}
    for file in catalog_files(lang):
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ftl.Junk), f"{lang}/{file.name}: {entry.content}"
            if isinstance(entry, ftl.Message):
                printed: set[str] = set()
                selectors: dict[str, set[str]] = {}
                text = " ".join(_read(entry.value, printed, selectors))
                found[entry.id.name] = Message(file.stem, printed, selectors, text)
    return found


def missing(lang: str) -> list[str]:
    """Return the messages that a language does not have yet."""
    ours = messages(lang)
    return [f"{m.catalog}.ftl {key}" for key, m in messages("en").items() if key not in ours]


def mistakes(lang: str) -> Iterator[str]:
    """Yield what is wrong with the messages that a language has."""
    english = messages("en")
    plurals = set(Locale.parse(lang).plural_form.rules) - DEFAULTED
    for key, ours in messages(lang).items():
        where = f"{lang}/{ours.catalog}.ftl {key}"
        theirs = english.get(key)
        if theirs is None:
            yield f"{where}: no such message in English"
            continue
        if ours.catalog != theirs.catalog:
            yield f"{where}: stands in en/{theirs.catalog}.ftl"
        if ours.printed != theirs.printed:
            differ = sorted(ours.printed ^ theirs.printed)
            yield f"{where}: placeholders differ: {', '.join(differ)}"
        for name, keys in ours.selectors.items():
            words = {word for word in keys if not word.isdigit()}
            if name not in {*theirs.selectors, *theirs.printed}:
                yield f"{where}: chooses by ${name}, which English does not have"
            elif words <= CATEGORIES and len(words) > 1 and not plurals <= words:
                yield f"{where}: ${name} lacks {', '.join(sorted(plurals - words))}"
            elif not words <= CATEGORIES and keys != theirs.selectors.get(name):
                yield f"{where}: ${name} has other variants than English"


if __name__ == "__main__":
    for line in (*missing(sys.argv[1]), *mistakes(sys.argv[1])):
        print(line)
