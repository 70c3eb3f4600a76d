"""Half a correlation matrix in seven steps, every value printed, so that it reads in grey."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence

import altair as alt

from reportgen.charts import palette
from reportgen.charts.parts import Layers, Spec, finish, fixed, layer
from reportgen.charts.theme import FULL
from reportgen.charts.tips import described, tip

#: Where one step of colour ends and the next begins.
STEPS = (-0.6, -0.3, -0.1, 0.1, 0.3, 0.6)


def correlation_heatmap(
    labels: Sequence[str],
    values: Sequence[Sequence[float]],
    texts: Sequence[Sequence[str]],
    *,
    width: int = FULL,
    row_height: int = 13,
) -> Spec:
    """Return the lower half of a correlation matrix; its columns are numbered as its rows.

    Parameters
    ----------
    labels : sequence of str
        Names of the variables, distinct.
    values : matrix of float
        Correlations, from -1 to 1; only those below the diagonal are drawn.
    texts : matrix of str
        The same numbers as printed in the cells, with their sign.
    """
    numbers = [str(place + 1) for place in range(len(labels))]
    named = [f"{label}\u2002{number}" for label, number in zip(labels, numbers, strict=True)]
    rows = [
        _cell(named[row], numbers[column], values[row][column], texts[row][column])
        | {"tip": tip((labels[row], ""), (labels[column], texts[row][column]))}
        for row in range(len(labels))
        for column in range(row)
    ]
    x = alt.X(
        "column:N",
        scale=alt.Scale(domain=numbers[:-1], paddingInner=0.04, paddingOuter=0),
        axis=alt.Axis(orient="top", labelAngle=0, title=None, domain=False, ticks=False),
    )
    y = alt.Y(
        "row:N",
        # The first has no cell, and is named as the first column.
        scale=alt.Scale(domain=named, paddingInner=0.06, paddingOuter=0),
        axis=alt.Axis(title=None, grid=False),
    )
    base = layer(rows)
    layers: Layers = [
        base.mark_rect().encode(x=x, y=y, color=fixed(), description=described()),
        base.mark_text(fontSize=10.5).encode(x=x, y=y, text=alt.Text("text:N"), color=fixed("ink")),
    ]
    return finish(layers, width=width, height=len(labels) * row_height + 24)


def _cell(row: str, column: str, value: float, text: str) -> Spec:
    colour = palette.DIVERGING[bisect(STEPS, value)]
    return {
        "row": row,
        "column": column,
        "text": text,
        "colour": colour,
        "ink": palette.text_on(colour),
    }
