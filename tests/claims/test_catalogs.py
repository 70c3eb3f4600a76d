"""No sentence compares without a claim.

A message with a comparing word must be called ``claim-<text_key>``: it is printed through a
``Claim`` that holds. What only looks like a comparison is listed, with a reason, in
``tests/claims/reviewed/<catalog>.toml`` under what it is:

``label``
    names a column, an axis, a picture; says nothing of this shop.
``definition``
    says what a word or a measure means, or how something was done: true of every export.
``instruction``
    says what to do, to whom, or up to which amount.
``condition``
    is printed only where a field of the analysis says so; the reason names the field.
"""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from lexicon import WORDS, comparing

import reportgen
from reportgen.texts.catalog import LANGUAGES, Texts, catalog_files

REVIEWED = Path(__file__).parent / "reviewed"
KINDS = {"label", "definition", "instruction", "condition"}
#: Whole families that state nothing: headings, the annex's list of struck sentences, and the parts
#: of an action card that say what to do (its reason, ``action-<code>-why``, is not among them).
FAMILIES = re.compile(
    r"claim-.+|(axis|column|feature|inline|unit|struck|numbers)-.+"
    r"|action-.+-(aim|audience|channel|message|offer|measure|timing|owner|risk)"
)


def _words(node: object) -> str:
    """Return a message's text with every variant, without the names of its placeholders."""
    if isinstance(node, ftl.TextElement):
        return node.value
    if isinstance(node, ftl.Placeable):
        return _words(node.expression)
    if isinstance(node, ftl.Pattern):
        return " ".join(_words(element) for element in node.elements)
    if isinstance(node, ftl.SelectExpression):
        return " ".join(_words(variant.value) for variant in node.variants)
    return node.value if isinstance(node, ftl.StringLiteral) else ""


def _comparisons(lang):
    """Yield catalog, key and words of every message that compares, claims left out."""
    for file in catalog_files(lang):
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            if not isinstance(entry, ftl.Message) or FAMILIES.fullmatch(entry.id.name):
                continue
            found = comparing(re.sub(r"\s+", " ", _words(entry.value)), lang)
            if found:
                yield file.stem, entry.id.name, found


def _reviewed(catalog: str) -> dict[str, dict[str, str]]:
    file = REVIEWED / f"{catalog}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.exists() else {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_comparing_message_is_a_claim_or_reviewed(lang):
    open_cases = [
        f"{catalog}.ftl {key}: {', '.join(words)}"
        for catalog, key, words in _comparisons(lang)
        if not any(key in keys for keys in _reviewed(catalog).values())
    ]
    assert open_cases == [], (
        "name it claim-<text_key> and print it through a Claim that holds (voice.claimed), say it "
        "without comparing, or list it with its reason in tests/claims/reviewed"
    )


def test_the_review_is_short_and_up_to_date():
    compared = {(catalog, key) for lang in LANGUAGES for catalog, key, _ in _comparisons(lang)}
    for file in sorted(REVIEWED.glob("*.toml")):
        for kind, keys in _reviewed(file.stem).items():
            assert kind in KINDS, f"{file.name}: {kind}"
            for key, reason in keys.items():
                assert (file.stem, key) in compared, f"{file.name}: {key} compares no more"
                assert len(reason.split()) > 2, f"{file.name}: {key} has no reason"


def _named_in(folder: str) -> re.Pattern[str]:
    """Return what the strings of some modules could name: constants, and gaps as anything."""
    found = []
    for path in sorted((Path(reportgen.__file__).parent / folder).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.append(re.escape(node.value))
            if isinstance(node, ast.JoinedStr):
                parts = [
                    re.escape(str(p.value)) if isinstance(p, ast.Constant) else ".+"
                    for p in node.values
                ]
                if "-" in "".join(parts):
                    found.append("".join(parts))
    return re.compile("|".join(found))


def test_every_claim_message_has_a_claim_and_its_words_for_the_annex():
    made = _named_in("claims")
    texts = Texts(lang="en")
    for file in catalog_files("en"):
        for key in re.findall(r"^claim-([\w-]+) *=", file.read_text(encoding="utf-8"), re.M):
            assert made.fullmatch(key), f"no claim of reportgen/claims is called {key}"
            assert texts.has(f"struck-{key}"), key


def test_a_claim_that_does_not_hold_is_never_printed(monkeypatch):
    from sample_analysis import build
    from variants import variants

    from reportgen.dossier.assemble import dossier_of

    asked = []
    call = Texts.__call__

    def recording(self, key, **arguments):
        asked.append(key)
        return call(self, key, **arguments)

    monkeypatch.setattr(Texts, "__call__", recording)
    dossier_of(dict(variants(build()))["no claim holds"], lang="en", identifier="00")
    assert [key for key in asked if key.startswith("claim-")] == []
    assert any(key.startswith("struck-") for key in asked)


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("en", "They paid more than all others, because freight is higher.", 4),
        ("en", "At most ten, at least two, days since the last order, once more.", 0),
        ("fr", "Ils ont payé plus, parce que le port est inférieur.", 3),
        ("fr", "au plus dix, au moins deux", 0),
        ("pt_BR", "Pagaram mais do que os outros, por causa do frete.", 3),
        ("pt_BR", "no máximo dez, pelo menos dois", 0),
    ],
)
def test_the_lexicon_finds_comparisons_and_lets_limits_pass(lang, text, words):
    assert len(comparing(text, lang)) == words
    assert set(WORDS) == {"en", "fr", "pt_BR"}
