"""A histogram from edges and counts, with reference values above it."""

from __future__ import annotations

from collections.abc import Sequence

import altair as alt

from reportgen.charts import palette
from reportgen.charts.parts import (
    Axis,
    Layers,
    Marker,
    Spec,
    finish,
    layer,
    log_ticks,
    ticks,
    upright,
)
from reportgen.charts.theme import FULL
from reportgen.charts.tips import asked, number, quoted

HEIGHT = 190
#: Side by side with another chart.
HALF_HEIGHT = 130


def histogram(
    edges: Sequence[float],
    counts: Sequence[float],
    *,
    x: Axis,
    y: Axis,
    markers: Sequence[Marker] = (),
    width: int = FULL,
) -> Spec:
    """Return a histogram.

    Parameters
    ----------
    edges : sequence of float
        One more than the counts, ascending; above 0 where ``x.log``.
    counts : sequence of float
        Height of each bar, in the unit of ``y``.
    markers : sequence of Marker
        Reference values, such as a median.
    """
    low, high = float(edges[0]), float(edges[-1])
    rows = [
        {"low": edges[place], "high": edges[place + 1], "count": count, "zero": 0}
        for place, count in enumerate(counts)
    ]
    bars = (
        layer(rows)
        .mark_bar(
            color=palette.ACCENT, stroke=palette.PAPER, strokeWidth=0.8, description=_words(x, y)
        )
        .encode(
            x=alt.X(
                "low:Q",
                scale=_scale(x, low, high),
                axis=ticks(x, values=log_ticks(low, high)) if x.log else ticks(x),
            ),
            x2=alt.X2("high:Q"),
            y2=alt.Y2("zero:Q"),
            y=alt.Y("count:Q", axis=ticks(y, tickCount=3), scale=alt.Scale(zero=True, nice=True)),
        )
    )
    lift = 20 if y.title else 5
    layers: Layers = [bars, *upright(markers, low=low, high=high, lift=lift)]
    return finish(
        layers,
        width=width,
        height=HALF_HEIGHT if width < FULL else HEIGHT,
        right=10,
    )


def _words(x: Axis, y: Axis) -> alt.ExprRef:
    ends = f"{number(x, 'datum.low')}+{quoted(' – ')}+{number(x, 'datum.high')}"
    return asked((quoted(x.title), ends), (quoted(y.title), number(y, "datum.count")))


def _scale(axis: Axis, low: float, high: float) -> alt.Scale:
    return alt.Scale(type="log" if axis.log else "linear", domain=[low, high], nice=False)
