"""A correlation matrix in seven steps, every value printed, so that it reads in grey as well."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence

import altair as alt

from reportgen.charts import palette
from reportgen.charts.parts import Layers, Room, Spec, finish, fixed, layer
from reportgen.charts.theme import FULL

#: Where one step of colour ends and the next begins.
STEPS = (-0.6, -0.3, -0.1, 0.1, 0.3, 0.6)


def correlation_heatmap(
    labels: Sequence[str],
    values: Sequence[Sequence[float]],
    texts: Sequence[Sequence[str]],
    *,
    width: int = FULL,
    row_height: int = 15,
) -> Spec:
    """Return a heat map of correlations.

    Parameters
    ----------
    labels : sequence of str
        Names of the variables, distinct.
    values : matrix of float
        Correlations, from -1 to 1; the diagonal is left empty.
    texts : matrix of str
        The same numbers as printed in the cells, with their sign.
    """
    rows = [
        _cell(labels[row], labels[column], values[row][column], texts[row][column])
        for row in range(len(labels))
        for column in range(len(labels))
        if row != column
    ]
    x = alt.X(
        "column:N",
        scale=alt.Scale(domain=list(labels), paddingInner=0.04, paddingOuter=0),
        axis=alt.Axis(
            orient="top", labelAngle=-35, labelAlign="left", title=None, domain=False, ticks=False
        ),
    )
    y = alt.Y(
        "row:N",
        scale=alt.Scale(domain=list(labels), paddingInner=0.06, paddingOuter=0),
        axis=alt.Axis(title=None, grid=False),
    )
    base = layer(rows)
    layers: Layers = [
        base.mark_rect().encode(x=x, y=y, color=fixed()),
        base.mark_text(fontSize=10.5).encode(x=x, y=y, text=alt.Text("text:N"), color=fixed("ink")),
    ]
    # The slanted label of the last column reaches beyond the plot.
    return finish(layers, width=width, height=len(labels) * row_height + 80, room=Room(right=34))


def _cell(row: str, column: str, value: float, text: str) -> Spec:
    colour = palette.DIVERGING[bisect(STEPS, value)]
    return {
        "row": row,
        "column": column,
        "text": text,
        "colour": colour,
        "ink": palette.text_on(colour),
    }
