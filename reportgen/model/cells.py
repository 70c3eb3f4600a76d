"""Cells of the files that are opened in a spreadsheet."""

from __future__ import annotations

#: With these a spreadsheet takes a text for a formula, and runs it.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def inert(text: str) -> str:
    """Return a cell that a spreadsheet will not run: a formula's first sign gets an apostrophe.

    Examples
    --------
    >>> inert("=1+1"), inert("loyal")
    ("'=1+1", 'loyal')
    """
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def unmarked(text: str) -> str:
    """Return a text as it was before ``inert``.

    Examples
    --------
    >>> unmarked("'=1+1"), unmarked("loyal"), unmarked("'s")
    ('=1+1', 'loyal', "'s")
    """
    return text[1:] if text[:1] == "'" and text[1:].startswith(FORMULA_STARTS) else text
