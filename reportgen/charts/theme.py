"""One look for every chart, as a Vega-Lite ``config``; sizes are CSS px, 1 px = 0.75 pt."""

from __future__ import annotations

from typing import Any

from reportgen.charts import palette

#: Width of the text column of an A4 page with 20 mm margins, less a hair.
FULL = 640
#: Half of it, less half the gutter between two figures.
HALF = 308
#: Width of the gutter between two half figures.
GUTTER = 24

#: Charts are measured with the widths of Inter alone, which is faster, and then drawn in it.
FONT = "Inter Widths"
LABEL_SIZE = 11
SMALL_SIZE = 10


def config() -> dict[str, Any]:
    """Return the theme: Inter, horizontal grid only, transparent ground, greys and one accent."""
    return {
        "font": FONT,
        "background": None,
        "padding": {"left": 2, "right": 4, "top": 6, "bottom": 2},
        "view": {"stroke": None},
        "axis": _axis(),
        "axisX": {"grid": False, "tickSize": 4, "labelPadding": 4, "titlePadding": 8},
        "axisY": {
            "domain": False,
            "ticks": False,
            "labelPadding": 6,
            "titleAlign": "left",
            "titleAnchor": "start",
            "titleAngle": 0,
            "titleBaseline": "bottom",
            "titleY": -8,
            "titleX": 0,
        },
        "text": {"color": palette.TEXT, "fontSize": LABEL_SIZE, "font": FONT},
        "bar": {"color": palette.ACCENT},
        "line": {"color": palette.ACCENT, "strokeWidth": 1.8, "strokeJoin": "round"},
        "point": {"color": palette.ACCENT, "filled": True, "size": 60},
        "rule": {"color": palette.GREY, "strokeWidth": 1},
        "area": {"color": palette.BAND},
        "header": {
            "labelColor": palette.INK,
            "labelFontSize": LABEL_SIZE,
            "labelFontWeight": 600,
            "labelAnchor": "start",
            "labelPadding": 4,
            "title": None,
        },
    }


def _axis() -> dict[str, Any]:
    return {
        "labelColor": palette.TEXT,
        "labelFontSize": LABEL_SIZE,
        "labelFontWeight": 400,
        "labelLimit": 250,
        "titleColor": palette.QUIET,
        "titleFontSize": LABEL_SIZE,
        "titleFontWeight": 400,
        "titleLimit": FULL,
        "domainColor": palette.GREY,
        "tickColor": palette.GREY,
        "gridColor": palette.GRID,
        "gridWidth": 1,
    }
