"""Words by which a sentence compares, or sounds as if it knew a cause, per language."""

from __future__ import annotations

import re

_ENGLISH = """
    than more most less least fewer fewest better best worse worst larger largest bigger biggest
    smaller smallest higher highest lower lowest longer longest shorter shortest earlier earliest
    later latest closer closest nearer nearest stronger strongest weaker weakest older oldest newer
    newest faster fastest slower slowest cheaper cheapest dearer rarer rarest richer richest heavier
    heaviest commoner commonest steadier steadiest happier unhappier happiest unhappiest
    above below exceed exceeds exceeded outperform outperforms outnumber twice double majority peak
    peaks peaked versus compared unlike whereas rarely
    because since therefore drives drive driven cause causes caused explains explained
    leads\\s+to due\\s+to thanks\\s+to as\\s+a\\s+result owing\\s+to
"""
_FRENCH = """
    plus moins mieux pire meilleur meilleure meilleurs meilleures davantage supérieur supérieure
    supérieurs supérieures inférieur inférieure inférieurs inférieures majorité double dépasse
    dépassent autant tandis\\s+que contrairement
    parce\\s+que puisque car donc grâce\\s+à à\\s+cause en\\s+raison entraîne entraînent provoque
    explique expliquent dû due
"""
_PORTUGUESE = """
    mais menos melhor melhores pior piores maior maiores menor menores superior superiores inferior
    inferiores maioria dobro supera superam enquanto\\s+que ao\\s+contrário do\\s+que
    porque pois portanto graças por\\s+causa devido leva\\s+a causa causam provoca explica explicam
"""
WORDS = {"en": _ENGLISH, "fr": _FRENCH, "pt_BR": _PORTUGUESE}

#: Limits, counts and places in the text that use the same words and compare nothing.
_HARMLESS = {
    "en": r"""at\s+(?:the\s+)?(?:most|least)|(?:once|no|one|or)\s+(?:more|longer)|or\s+less|
        days\s+since|(?:listed|table|measures|everything)\s+below|since\s+the\s+last""",
    "fr": r"""au\s+(?:plus|moins)|ne\s+[^.]*?\s+plus|ou\s+(?:plus|moins)|une\s+fois\s+de\s+plus""",
    "pt_BR": r"""pelo\s+menos|ou\s+(?:mais|menos)|mais\s+uma\s+vez|não\s+[^.]*?\s+mais|nunca\s+mais|
        mais\s+de\s+(?:um|uma|meio|duas)""",
}


def _pattern(alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives})\b", re.IGNORECASE)


_WORDS = {lang: _pattern("|".join(words.split())) for lang, words in WORDS.items()}
_PASSED = {lang: _pattern(re.sub(r"\s", "", text)) for lang, text in _HARMLESS.items()}


def comparing(text: str, lang: str) -> list[str]:
    """Return the words of a text that compare or give a cause, in lower case.

    >>> comparing("They paid more than all others.", "en")
    ['more', 'than']
    >>> comparing("At most ten customers by state", "en")
    []
    """
    return [found.lower() for found in _WORDS[lang].findall(_PASSED[lang].sub(" ", text))]
