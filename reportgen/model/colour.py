"""Colours as numbers: contrast and mixtures."""

from __future__ import annotations

import re

WHITE, BLACK = "#ffffff", "#000000"
#: What WCAG 2.2 asks of words (level AA).
READABLE = 4.5
_HEXADECIMAL = re.compile(r"#[0-9a-f]{6}")


def is_colour(text: str) -> bool:
    """Return whether a text is a colour such as ``#0b5563``.

    >>> is_colour("#0b5563"), is_colour("teal")
    (True, False)
    """
    return _HEXADECIMAL.fullmatch(text) is not None


def contrast(one: str, other: str = WHITE) -> float:
    """Return the WCAG contrast ratio (1-21) of two hexadecimal colours.

    Examples
    --------
    >>> contrast("#000000", "#ffffff")
    21.0
    """
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def mixed(one: str, other: str, share: float) -> str:
    """Return a colour with a share (0-1) of another mixed in.

    Examples
    --------
    >>> mixed("#000000", "#ffffff", 0.5)
    '#808080'
    """
    pairs = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def readable(colour: str, ground: str, towards: str) -> str:
    """Return the colour with as little of another mixed in as makes it readable on a ground.

    Examples
    --------
    >>> contrast(readable("#ffcc00", WHITE, BLACK)) >= READABLE
    True
    """
    steps = (mixed(colour, towards, step / 50) for step in range(51))
    return next((each for each in steps if contrast(each, ground) >= READABLE), towards)


def _channels(colour: str) -> tuple[int, int, int]:
    red, green, blue = (int(colour[start : start + 2], 16) for start in (1, 3, 5))
    return red, green, blue


def _luminance(colour: str) -> float:
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (channel / 255 for channel in _channels(colour))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
