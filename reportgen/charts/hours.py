"""A week as a grid: weekdays down, hours across, shaded in five steps."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt

from reportgen.charts import palette
from reportgen.charts.parts import Layers, Spec, finish, fixed, layer
from reportgen.charts.theme import HALF
from reportgen.charts.tips import described, tip

_ROW_HEIGHT = 18


@dataclass(frozen=True, slots=True, kw_only=True)
class HourCell:
    """One cell: its row and column, its value, and the value as printed; None leaves it white."""

    row: str
    column: str
    value: float | None
    text: str


def week_grid(
    cells: Sequence[HourCell],
    *,
    rows: Sequence[str],
    columns: Sequence[str],
    steps: Sequence[float],
    width: int = HALF,
) -> Spec:
    """Return the grid, rows and columns in the order given.

    Parameters
    ----------
    steps : sequence of float
        Four ascending values at which the next shade begins.
    """
    data = [_row(cell, steps) for cell in cells]
    x = alt.X(
        "column:N",
        scale=alt.Scale(domain=list(columns), paddingInner=0.05, paddingOuter=0),
        axis=alt.Axis(orient="top", labelAngle=0, title=None, domain=False, ticks=False),
    )
    y = alt.Y(
        "row:N",
        scale=alt.Scale(domain=list(rows), paddingInner=0.08, paddingOuter=0),
        axis=alt.Axis(title=None, grid=False),
    )
    base = layer(data)
    layers: Layers = [
        base.mark_rect().encode(x=x, y=y, color=fixed(), description=described()),
        base.mark_text(fontSize=9.5).encode(x=x, y=y, text=alt.Text("text:N"), color=fixed("ink")),
    ]
    return finish(layers, width=width, height=len(rows) * _ROW_HEIGHT + 26)


def _row(cell: HourCell, steps: Sequence[float]) -> Spec:
    colour, ink = palette.EMPTY, palette.ON_EMPTY
    if cell.value is not None:
        colour = palette.SEQUENTIAL[bisect_right(steps, cell.value)]
        ink = palette.text_on(colour)
    return {
        "row": cell.row,
        "column": cell.column,
        "text": cell.text,
        "tip": tip((f"{cell.row} {cell.column}", cell.text)),
        "colour": colour,
        "ink": ink,
    }
