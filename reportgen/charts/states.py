"""Brazil as a grid of tiles, one per state, shaded in five steps with the value printed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt

from reportgen.charts import palette
from reportgen.charts.parts import Layers, Spec, finish, fixed, layer
from reportgen.charts.theme import HALF
from reportgen.charts.tips import described, tip

#: Rows from north to south; a dot is an empty place.
GRID = (
    ". RR AP . . .",
    ". AM PA MA CE RN",
    "AC RO TO PI PE PB",
    ". MT GO BA SE AL",
    ". MS DF MG ES .",
    ". PR SP RJ . .",
    ". SC . . . .",
    ". RS . . . .",
)
#: Column and row of each state on the grid.
PLACES = {
    code: (column, row)
    for row, line in enumerate(GRID)
    for column, code in enumerate(line.split())
    if code != "."
}
TILE_HEIGHT = 38


@dataclass(frozen=True, slots=True, kw_only=True)
class StateTile:
    """One state: its two letters, its value, and the value as printed."""

    code: str
    value: float
    text: str


def state_tiles(
    tiles: Sequence[StateTile],
    *,
    steps: Sequence[float],
    step_labels: Sequence[str],
    width: int = HALF,
    tile_height: int = TILE_HEIGHT,
) -> Spec:
    """Return the grid of tiles with its legend in the empty south-east.

    Parameters
    ----------
    tiles : sequence of StateTile
        States outside Brazil are left out; a state without a tile stays white.
    steps : sequence of float
        Four ascending values at which the next shade begins.
    step_labels : sequence of str
        Five labels of the shades, from little to much.
    """
    known = {tile.code: tile for tile in tiles}
    rows = [_row(code, place, known.get(code), steps) for code, place in PLACES.items()]
    x = alt.X("x:Q", scale=alt.Scale(domain=[0, 6], nice=False), axis=None)
    y = alt.Y("y:Q", scale=alt.Scale(domain=[8, 0], nice=False), axis=None)
    base = layer(rows)
    layers: Layers = [
        base.mark_rect(stroke=palette.PAPER, strokeWidth=2).encode(
            x=x,
            x2=alt.X2("x2:Q"),
            y=y,
            y2=alt.Y2("y2:Q"),
            color=fixed(),
            description=described(),
        ),
        base.mark_text(dy=-4.5, fontWeight=600, fontSize=9).encode(
            x=alt.X("middle:Q"), y=alt.Y("centre:Q"), text=alt.Text("code:N"), color=fixed("ink")
        ),
        base.mark_text(dy=5, fontSize=8.5).encode(
            x=alt.X("middle:Q"), y=alt.Y("centre:Q"), text=alt.Text("text:N"), color=fixed("ink")
        ),
        *_legend(step_labels),
    ]
    return finish(layers, width=width, height=8 * tile_height)


def _row(code: str, place: tuple[int, int], tile: StateTile | None, steps: Sequence[float]) -> Spec:
    column, row = place
    colour, ink = palette.EMPTY, palette.ON_EMPTY
    if tile is not None:
        colour = palette.SEQUENTIAL[bisect_right(steps, tile.value)]
        ink = palette.text_on(colour)
    return {
        "code": code,
        "text": tile.text if tile else "",
        "tip": tip((code, tile.text if tile else "")),
        "x": column,
        "x2": column + 1,
        "y": row,
        "y2": row + 1,
        "middle": column + 0.5,
        "centre": row + 0.5,
        "colour": colour,
        "ink": ink,
    }


def _legend(labels: Sequence[str]) -> Layers:
    rows = [
        {
            "x": 4.2,
            "x2": 4.55,
            "y": 5.3 + 0.53 * place,
            "y2": 5.7 + 0.53 * place,
            "middle": 4.68,
            "centre": 5.5 + 0.53 * place,
            "label": label,
            "colour": palette.SEQUENTIAL[place],
        }
        for place, label in enumerate(labels)
    ]
    base = layer(rows)
    return [
        base.mark_rect().encode(
            x=alt.X("x:Q"), x2=alt.X2("x2:Q"), y=alt.Y("y:Q"), y2=alt.Y2("y2:Q"), color=fixed()
        ),
        base.mark_text(align="left", fontSize=10).encode(
            x=alt.X("middle:Q"), y=alt.Y("centre:Q"), text=alt.Text("label:N")
        ),
    ]
