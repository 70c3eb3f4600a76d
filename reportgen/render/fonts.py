"""The bundled fonts: for charts by folder, for HTML and PDF as data URIs."""

from __future__ import annotations

import base64
import functools
import importlib
import re
import unicodedata
from pathlib import Path

FAMILY = "Inter"
FOLDER = Path(__file__).resolve().parent.parent / "fonts"

#: File stem, CSS weight, CSS style.
FACES = (
    ("Inter-400", 400, "normal"),
    ("Inter-400i", 400, "italic"),
    ("Inter-600", 600, "normal"),
    ("Inter-700", 700, "normal"),
)


@functools.cache
def font_face_css(suffix: str) -> str:
    """Return the ``@font-face`` rules with the fonts inside; ``suffix`` is woff2 or ttf."""
    kind = {"woff2": "woff2", "ttf": "truetype"}[suffix]
    return "\n".join(
        f'@font-face{{font-family:"Inter";font-weight:{weight};font-style:{style};'
        f"font-display:swap;src:url(data:font/{suffix};base64,{_encoded(stem, suffix)}) "
        f'format("{kind}")}}'
        for stem, weight, style in FACES
    )


def _encoded(stem: str, suffix: str) -> str:
    return base64.b64encode((FOLDER / f"{stem}.{suffix}").read_bytes()).decode("ascii")


#: What stands for a character that the bundled fonts lack.
STAND_IN = "□"
_BEYOND_ASCII = re.compile("[^\x00-\x7f]")
#: Joiners, variation selectors and tags: they shape the character before them, or nothing.
_INVISIBLE = re.compile("[\u200b-\u200d\u2060\ufe00-\ufe0f\U000e0000-\U000e01ef]")


def printable(text: str) -> str:
    """Return a text with an empty square for every character that Inter lacks.

    A PDF has no other font to fall back on, and PDF/UA forbids characters without a glyph.
    """
    known = _characters()
    whole = _INVISIBLE.sub("", unicodedata.normalize("NFC", text))
    return _BEYOND_ASCII.sub(lambda hit: hit[0] if ord(hit[0]) in known else STAND_IN, whole)


@functools.cache
def _characters() -> frozenset[int]:
    reader = importlib.import_module("fontTools.ttLib").TTFont
    common: set[int] | None = None
    for stem, _weight, _style in FACES:
        with reader(FOLDER / f"{stem}.ttf", lazy=True) as font:
            characters = set(font.getBestCmap())
        common = characters if common is None else common & characters
    return frozenset(common or ())
