"""Colours, marks and dashes: the closed palette every chart draws from.

A chart uses no colour that is not named here, so that one table turns it dark and one test checks
its contrast. A segment is told by colour, shape and dash together, never by colour alone.
"""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.model.colour import contrast

INK = "#1b232c"
TEXT = "#46525e"
QUIET = "#66717d"
GREY = "#8a939c"
PALE = "#c9ced3"
GRID = "#e4e7ea"
BAND = "#eef0f2"
PAPER = "#ffffff"
ACCENT = "#0b5563"
ACCENT_PALE = "#9dbfc6"
SIGNAL = "#b3391f"

#: Text on a filled cell: cells keep their colour on a dark page, so these two do as well.
ON_LIGHT = "#10171e"
ON_DARK = "#fffffe"

#: Quantised steps of a signed quantity, from strongly negative to strongly positive. The ends
#: are a shade off other colours because a cell does not change on a dark page.
DIVERGING = ("#8f4a12", "#c98a52", "#ecd3bb", "#f3f4f5", "#c6dde1", "#6ba3ae", "#0b5564")
#: A cell of which nothing is known, and what is written on it: both turn dark with the page.
EMPTY, ON_EMPTY = BAND, TEXT
#: Quantised steps of an amount, from little to much.
SEQUENTIAL = ("#e6eff1", "#bfd8dd", "#86b4bd", "#508e99", "#0b5562")

#: Every colour above as it is drawn on a dark page.
DARK = {
    INK: "#eef1f3",
    TEXT: "#c3cad1",
    QUIET: "#a3adb7",
    GREY: "#87919b",
    PALE: "#59636d",
    GRID: "#313a44",
    BAND: "#29323b",
    PAPER: "#1a2129",
    ACCENT: "#5fb6c4",
    ACCENT_PALE: "#2f6672",
    SIGNAL: "#f08a6c",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """How one segment looks.

    Parameters
    ----------
    colour, dark : str
        Hexadecimal colour on a white and on a dark page, each at least 3:1 against it.
    mark : str
        The character that stands for the shape in running text.
    shape : str
        The same shape for Vega: a named one, or an SVG path in the square from -1 to 1.
    dash : tuple of int
        Lengths in px of strokes and gaps; empty for a solid line.
    """

    colour: str
    dark: str
    mark: str
    shape: str
    dash: tuple[int, ...]


_STAR = (
    "M0,-1L0.265,-0.364L0.951,-0.309L0.428,0.139L0.588,0.809L0,0.45"
    "L-0.588,0.809L-0.428,0.139L-0.951,-0.309L-0.265,-0.364Z"
)
# The inner outline runs the other way round, which leaves a hole under the non-zero rule.
_RING = "M-1,0A1,1,0,1,1,1,0A1,1,0,1,1,-1,0ZM-0.5,0A0.5,0.5,0,1,0,0.5,0A0.5,0.5,0,1,0,-0.5,0Z"
_FRAME = "M-0.85,-0.85H0.85V0.85H-0.85ZM-0.4,-0.4V0.4H0.4V-0.4Z"


def _slot(colour: str, dark: str, mark: str, shape: str, *dash: int) -> Slot:
    return Slot(colour=colour, dark=dark, mark=mark, shape=shape, dash=dash)


SLOTS = (
    _slot("#12508f", "#6ea8e0", "●", "circle"),
    _slot("#d0631a", "#e8873f", "■", "square", 7, 3),
    _slot("#2b2f36", "#d6dade", "▲", "triangle-up", 2, 2),
    _slot("#4a8ee0", "#4a8ee1", "◆", "diamond", 9, 3, 2, 3),
    _slot("#784800", "#b98a3c", "▼", "triangle-down", 4, 2),
    _slot("#a3768f", "#c79ab3", "★", _STAR, 12, 3),
    _slot("#a84860", "#e07f97", "▶", "triangle-right", 5, 2, 1, 2),
    _slot("#7860c0", "#a08be6", "◀", "triangle-left", 1, 3),
    _slot("#603000", "#a87044", "○", _RING, 9, 2, 2, 2, 2, 2),
    _slot("#901860", "#d65fa3", "□", _FRAME, 3, 5),
)


def slot(number: int) -> Slot:
    """Return the look of a segment; beyond the tenth they repeat.

    Examples
    --------
    >>> slot(0).mark, slot(11).mark
    ('●', '■')
    """
    return SLOTS[number % len(SLOTS)]


def dark_colours() -> dict[str, str]:
    """Return the dark twin of every colour that changes; a test holds the palette to it."""
    return DARK | {each.colour: each.dark for each in SLOTS}


def text_on(colour: str) -> str:
    """Return the colour of text, dark or light, that reads better on a filled cell."""
    return ON_LIGHT if contrast(colour, ON_LIGHT) >= contrast(colour, ON_DARK) else ON_DARK
