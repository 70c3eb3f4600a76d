"""A table of cells coloured in steps, every value printed, so that it reads in grey as well."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import altair as alt

from reportgen.charts import palette
from reportgen.charts.parts import Layers, Spec, finish, fixed, layer
from reportgen.charts.theme import FULL
from reportgen.charts.tips import described, tip


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Where one step of colour ends and the next begins; one colour more than there are ends."""

    ends: tuple[float, ...]
    colours: tuple[str, ...]

    def colour(self, value: float) -> str:
        """Return the colour of a value."""
        return self.colours[bisect(self.ends, value)]


def signed_scale(negligible: float) -> Scale:
    """Return seven steps of an effect between −1 and 1, nothing being coloured below a line.

    Beyond it the usual lines for a medium and a large effect follow (Romano and others 2006).
    """
    ends = (negligible, 0.33, 0.474)
    return Scale(ends=(*(-e for e in reversed(ends)), *ends), colours=palette.DIVERGING)


#: A share of a row's customers.
SHARES = Scale(ends=(0.05, 0.1, 0.2, 0.3), colours=palette.SEQUENTIAL)


def matrix(
    rows: Sequence[str],
    columns: Sequence[str],
    cells: Sequence[Sequence[tuple[float | None, str]]],
    scale: Scale,
    *,
    row_height: int = 24,
    slots: Mapping[str, int] | None = None,
) -> Spec:
    """Return coloured cells with their numbers.

    Parameters
    ----------
    rows, columns : sequence of str
        Labels, distinct.
    cells : per row, per column, the value (None: left blank) and its text
    scale : Scale
    slots : mapping of str to int
        The segments that rows, or columns, stand for, by their labels.
    """
    known = slots or {}
    values = [
        _cell(row, column, value, text, scale)
        | {"tip": tip((row, ""), (column, text), slot=known.get(row, known.get(column)))}
        for row, line in zip(rows, cells, strict=True)
        for column, (value, text) in zip(columns, line, strict=True)
        if value is not None
    ]
    across = alt.X(
        "column:N",
        scale=alt.Scale(domain=list(columns), paddingInner=0.03, paddingOuter=0),
        axis=alt.Axis(
            orient="top", labelAngle=0, labelLimit=110, title=None, domain=False, ticks=False
        ),
    )
    down = alt.Y(
        "row:N",
        scale=alt.Scale(domain=list(rows), paddingInner=0.06, paddingOuter=0),
        axis=alt.Axis(title=None, grid=False, domain=False, ticks=False, labelLimit=240),
    )
    base = layer(values)
    layers: Layers = [
        base.mark_rect().encode(x=across, y=down, color=fixed(), description=described()),
        base.mark_text(fontSize=10.5).encode(
            x=across, y=down, text=alt.Text("text:N"), color=fixed("ink")
        ),
    ]
    return finish(layers, width=FULL, height=len(rows) * row_height + 34)


def _cell(row: str, column: str, value: float, text: str, scale: Scale) -> Spec:
    colour = scale.colour(value)
    return {
        "row": row,
        "column": column,
        "text": text,
        "colour": colour,
        "ink": palette.text_on(colour),
    }
