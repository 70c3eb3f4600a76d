"""Lists inside a sentence, with the marks that a language puts between their parts."""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.texts.catalog import Texts


def clauses(text: Texts, parts: Iterable[str]) -> str:
    """Return clauses divided by semicolons; empty for none."""
    joined = ""
    for part in parts:
        joined = text("list-clauses", first=joined, rest=part) if joined else part
    return joined
