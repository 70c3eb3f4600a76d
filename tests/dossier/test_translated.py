"""No message and no page keeps a word of another language."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from catalog_gaps import messages
from sample_analysis import build

from reportgen.dossier.assemble import dossier_of
from reportgen.dossier.leaf import contract_of
from reportgen.dossier.rules_files import rules_as_text
from reportgen.model.dossier import Code
from reportgen.model.languages import LANGUAGES

#: What may read the same in two languages, by why.
REVIEWED = tomllib.loads(Path(__file__).with_name("same_words.toml").read_text(encoding="utf-8"))
SAME = {text for texts in REVIEWED.values() for text in texts}
#: Words that hold sentences together; those that two languages share are signs of neither.
WORDS = {
    "en": """the of and with from is are was were been than not their they this that these those
        which whose what when where who how have has had will would should there between because
        each every only your you our it its into until before after more less least customers
        orders days weeks share shares""",
    "fr": """le les des du une et est sont dans pour avec sur dont où au aux ce cette ces
        leur leurs nous vous ils elles été être ont moins sans chaque toutes tous jours
        semaines clients commandes avis""",
    "pt_BR": """os das dos uma é em para pelo pela pelos pelas com não menos seu sua
        seus suas nós você eles elas foi foram ser têm cada todos todas dias semanas clientes
        pedidos avaliações""",
}
#: Parts of records that nobody reads.
MARKS = {"key", "kind", "tone", "align", "role", "lang", "identifier", "verdict_tone", "layout"}
MARKS |= {"created", "number_locale", "time_locale", "width"}
#: What a chart prints: the titles of its axes, and the rows that it draws.
PRINTED = {"title", "datasets", "values"}
COLOUR = re.compile(r"#[0-9a-f]{6}")


def _foreign(lang: str) -> re.Pattern[str]:
    words = {word for other in WORDS if other != lang for word in WORDS[other].split()}
    mine = "|".join(sorted(words - set(WORDS[lang].split())))
    return re.compile(rf"(?<![\w’'-])(?:{mine})(?![\w’'-])", re.IGNORECASE)


def _strings(value: object) -> Iterator[str]:
    """Yield every string of a record; of a chart what it prints."""
    if isinstance(value, str):
        # What a mark tells the pointer is several texts in one.
        yield from re.split("[\ue000-\uf8ff]", value)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key in PRINTED or not isinstance(item, str):
                yield from _strings(list(item.values()) if key == "datasets" else item)
    elif isinstance(value, tuple | list):
        for item in value:
            yield from _strings(tuple(item.values()) if _is_row(item) else item)
    elif not isinstance(value, Code):
        for name in getattr(value, "__dataclass_fields__", ()):
            if name not in MARKS:
                yield from _strings(getattr(value, name))


def _is_row(item: object) -> bool:
    return isinstance(item, dict) and not {"mark", "data", "encoding"} & item.keys()


def _pages(lang: str) -> set[str]:
    analysis = build()
    dossier = dossier_of(analysis, lang=lang, identifier="00")
    leaf = contract_of(analysis, dossier, lang=lang)
    assert leaf is not None
    return set(_strings((dossier, leaf, rules_as_text(analysis, lang))))


@pytest.fixture(scope="module")
def texts() -> dict[str, set[str]]:
    """Return what every language says, in its catalogs and on the pages of the sample."""
    found = {}
    for lang in LANGUAGES:
        said = [each.text for each in messages(lang).values()]
        every = {re.sub(r"\s+", " ", text).strip() for text in (*said, *_pages(lang))}
        found[lang] = {text for text in every if re.search(r"[^\W\d_]{3}", COLOUR.sub("", text))}
    return found


def test_what_reads_the_same_in_two_languages_is_reviewed(texts):
    for lang in LANGUAGES:
        others = {text for other in LANGUAGES if other != lang for text in texts[other]}
        assert sorted((texts[lang] & others) - SAME) == [], lang


def test_the_review_is_up_to_date(texts):
    assert sorted(SAME - set().union(*texts.values())) == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_function_word_of_another_language(texts, lang):
    foreign = _foreign(lang)
    found = {text: foreign.findall(text) for text in sorted(texts[lang] - SAME)}
    assert {text: words for text, words in found.items() if words} == {}


def test_the_words_find_what_was_left_behind():
    assert _foreign("fr").findall("La part of the clients, com os pedidos") != []
    assert _foreign("pt_BR").findall("Os clientes et les pedidos") == ["et", "les"]
    assert _foreign("en").findall("Customers dans la liste") == ["dans"]
