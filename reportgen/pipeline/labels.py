"""Names from the export as they may stand on a page: short, on one line, without controls."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Mapping

from reportgen.frames.facts import Frame

_LONGEST = 40


def one_line(text: str) -> str:
    """Return a text without control and direction marks, on one line, at most 40 characters.

    >>> one_line("cama_mesa" + chr(10) + "banho")
    'cama mesa banho'
    """
    plain = "".join(
        " " if unicodedata.category(char)[0] in "CZ" or char == "_" else char for char in text
    )
    words = " ".join(plain.split())
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"


def display_name(category: str, translated: Mapping[str, str]) -> str:
    """Return a category's name, translated where there is a translation."""
    return one_line(translated.get(category, category)) or "?"


def own_names(translated: Mapping[str, str]) -> dict[str, str]:
    """Return the shop's own names of categories by the translated ones, as they are printed.

    A translated name that stands for several categories has none.

    >>> own_names({"cama_mesa_banho": "bed_bath_table", "a": "b", "c": "b"})
    {'bed bath table': 'cama mesa banho'}
    """
    printed = [(one_line(english), one_line(name)) for name, english in translated.items()]
    count = Counter(english for english, _ in printed)
    return {english: name for english, name in sorted(printed) if name and count[english] == 1}


def translations(tables: Mapping[str, Frame]) -> dict[str, str]:
    """Return the translated names of categories, by their own names; none without the table."""
    if "translation" not in tables:
        return {}
    columns = ("product_category_name", "product_category_name_english")
    rows = tables["translation"].select(*columns).collect(backend="pyarrow").iter_rows()
    return {str(name): str(english) for name, english in rows if name and english}
