"""Spaces that a language sets before and after its marks, so that no line breaks there.

Catalogs are written with plain spaces; they become no-break ones here, in one place.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_NARROW, _WIDE = "\u202f", "\u00a0"

#: A plain space at such a place, and what it becomes.
_SPACES: Mapping[str, tuple[tuple[re.Pattern[str], str], ...]] = {
    # Imprimerie nationale: narrow before ; ! ?, a full space before : and within guillemets.
    "fr": (
        (re.compile(r" (?=[;!?])"), _NARROW),
        (re.compile(r"(?<=«) | (?=[:»%])"), _WIDE),
    ),
}


def typeset(text: str, lang: str) -> str:
    r"""Return a text with the no-break spaces of its language.

    Examples
    --------
    >>> typeset("Pourquoi ? 12 % : « oui »", "fr")
    'Pourquoi\u202f? 12\xa0%\xa0: «\xa0oui\xa0»'
    >>> typeset("Why? 12 %", "en")
    'Why? 12 %'
    """
    for place, space in _SPACES.get(lang, ()):
        text = place.sub(space, text)
    return text
