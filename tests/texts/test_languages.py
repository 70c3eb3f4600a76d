"""Every language says everything, with the same numbers in it."""

from __future__ import annotations

import pytest
from catalog_gaps import messages, missing, mistakes

from reportgen.model.languages import LANGUAGES
from reportgen.texts import catalog

#: Those with catalogs, whether complete or not.
BEGUN = sorted(file.parent.name for file in catalog._FOLDER.glob("*/frame.ftl"))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_offered_language_lacks_nothing(lang):
    assert missing(lang) == []


@pytest.mark.parametrize("lang", BEGUN)
def test_the_same_placeholders_and_all_plurals(lang):
    assert list(mistakes(lang)) == []


def test_the_check_finds_what_is_wrong(monkeypatch, tmp_path):
    for lang, text in {
        "en": "a = { $n ->\n  [one] one\n *[other] { $text }\n }\nb = { $x } is { $k ->\n"
        "  [high] up\n *[low] down\n }\nc = c\n",
        "fr": "a = { $n ->\n  [1] un\n  [two] deux\n *[other] { $text }\n }\n"
        "b = { $y } est { $k ->\n *[high] haut\n }\nd = d\n",
    }.items():
        (tmp_path / lang).mkdir()
        (tmp_path / lang / "some.ftl").write_text(text, encoding="utf-8")
    monkeypatch.setattr(catalog, "_FOLDER", tmp_path)
    messages.cache_clear()
    try:
        assert missing("fr") == ["some.ftl c"]
        assert [line.removeprefix("fr/some.ftl ") for line in mistakes("fr")] == [
            "a: $n lacks one",
            "b: placeholders differ: x, y",
            "b: $k has other variants than English",
            "d: no such message in English",
        ]
    finally:
        messages.cache_clear()
