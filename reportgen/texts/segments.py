"""Segment names from their trait words."""

from __future__ import annotations

from reportgen.texts.catalog import Texts


def segment_name(texts: Texts, key: str) -> str:
    """Return a segment's name in a language.

    Parameters
    ----------
    key : str
        Trait words joined by ``+``, such as ``recent+big``, with a number where two segments share
        every word.
    """
    words = key.split("+")
    number = words.pop() if words[-1].isdigit() else ""
    main = f"segment-{'-'.join(words[:2])}"
    if texts.has(main):
        rest = words[2:]
    else:
        main, rest = f"segment-{words[0]}", words[1:]
    parts = [texts(main), *(texts(f"trait-{word}") for word in rest)]
    name = ", ".join(parts)
    return f"{name} ({number})" if number else name
