"""Make the fonts that charts are measured with from those that they are drawn with.

Vega asks for the width of every label several times, and vl-convert opens the font's file for every
letter of every question, which took two thirds of the time of a chart. So it is given files that
hold nothing but widths: a tenth of the size, and a box for every outline. Kerning, which
changes a label by less than a pixel, is left out too. The drawings name Inter again
(``render.svg``). The licence is that of the fonts they are made from.

Run as ``python -m reportgen.widths.make``; the files are kept with the program.
"""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parent
FAMILY = "Inter Widths"
_HEIGHT = 1490  # of a capital, in units of the font
_SOURCE = FOLDER.parent / "fonts"
_DROPPED = ("GSUB", "GPOS", "GDEF", "STAT", "gasp")
# Names as OpenType numbers them: families as they are shown, others in one word.
_FAMILIES, _OTHERS = (1, 16), (3, 4, 6)


def main() -> None:
    """Write one file per weight."""
    ttf = importlib.import_module("fontTools.ttLib")
    for path in sorted(_SOURCE.glob("*.ttf")):
        font = ttf.TTFont(path, recalcTimestamp=False)
        for name in font.getGlyphOrder():
            if font["glyf"][name].numberOfContours:
                _box(font, name)
        for table in _DROPPED:
            if table in font:
                del font[table]
        _rename(font)
        font.save(FOLDER / path.name)


def _rename(font: Any) -> None:  # noqa: ANN401
    for record in font["name"].names:
        if record.nameID in _FAMILIES:
            record.string = str(record).replace("Inter", FAMILY, 1)
        elif record.nameID in _OTHERS:
            record.string = str(record).replace("Inter", FAMILY.replace(" ", ""), 1)


def _box(font: Any, name: str) -> None:  # noqa: ANN401
    """Put a box of its width in the place of a glyph: without any, it would not be measured."""
    width = font["hmtx"][name][0]
    pen = importlib.import_module("fontTools.pens.ttGlyphPen").TTGlyphPen(None)
    pen.moveTo((0, 0))
    for point in ((0, _HEIGHT), (width, _HEIGHT), (width, 0)):
        pen.lineTo(point)
    pen.closePath()
    font["glyf"][name] = pen.glyph()
    font["hmtx"][name] = (width, 0)


if __name__ == "__main__":
    main()
