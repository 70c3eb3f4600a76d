"""Horizontal bars with their values as text, and an interval where one is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt

from reportgen.charts import palette
from reportgen.charts.parts import (
    Axis,
    Layers,
    Marker,
    Spec,
    category_axis,
    finish,
    fixed,
    layer,
    marker_room,
    ticks,
    upright,
    widest,
    zero_line,
)
from reportgen.charts.theme import FULL
from reportgen.charts.tips import described, tip

ROW_HEIGHT = 23
#: Side by side with another chart, bars stand closer.
HALF_ROW_HEIGHT = 17


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One bar.

    Parameters
    ----------
    label : str
        Distinct within the chart.
    value : float
        Length, in the unit of the axis.
    text : str
        The value as the reader sees it, already formatted.
    low, high : float or None
        Ends of the whisker, in the same unit.
    slot : int or None
        Segment whose colour and mark the bar takes.
    quiet : bool
        Drawn in grey, as context.
    """

    label: str
    value: float
    text: str
    low: float | None = None
    high: float | None = None
    slot: int | None = None
    quiet: bool = False


def horizontal_bars(
    bars: Sequence[Bar],
    *,
    axis: Axis | None = None,
    marker: Marker | None = None,
    width: int = FULL,
    row_height: int | None = None,
) -> Spec:
    """Return bars in the order given.

    The value stands as text after each bar; without ``axis`` no axis is drawn.
    """
    row_height = row_height or (ROW_HEIGHT if width == FULL else HALF_ROW_HEIGHT)
    frame = axis or Axis()
    labels = [label_of(bar.label, bar.slot) for bar in bars]
    rows = [_row(bar, label) for bar, label in zip(bars, labels, strict=True)]
    x = alt.X(
        "value:Q",
        scale=alt.Scale(domain=list(_ends(bars, frame, width)), nice=False),
        axis=ticks(frame, grid=True, domain=False, ticks=False) if axis else None,
    )
    y = category_axis(labels)
    layers: Layers = [
        layer(rows).mark_bar().encode(x=x, y=y, color=fixed(), description=described())
    ]
    whiskers = [row for row in rows if row["low"] is not None]
    layers += _whiskers(whiskers, y)
    layers += [*_texts(rows, y), zero_line()]
    markers = [marker] if marker else []
    low, high = _ends(bars, frame, width)
    layers += upright(markers, low=low, high=high)
    height = _height(len(rows), row_height, axis, above=marker_room(markers))
    return finish(layers, width=width, height=height)


def label_of(label: str, slot: int | None) -> str:
    """Return a label with the mark of its segment before it."""
    return label if slot is None else f"{palette.slot(slot).mark} {label}"


def _row(bar: Bar, label: str) -> Spec:
    end = bar.value if bar.high is None else max(bar.value, bar.high)
    start = bar.value if bar.low is None else min(bar.value, bar.low)
    return {
        "label": label,
        "value": bar.value,
        "text": bar.text,
        "tip": tip((bar.label, bar.text), slot=bar.slot),
        "low": bar.low,
        "high": bar.high,
        "colour": _colour(bar),
        "at": end if bar.value >= 0 else start,
        "right": bar.value >= 0,
    }


def _colour(bar: Bar) -> str:
    if bar.quiet:
        return palette.PALE
    return palette.ACCENT if bar.slot is None else palette.slot(bar.slot).colour


def _ends(bars: Sequence[Bar], axis: Axis, width: int) -> tuple[float, float]:
    if axis.low is not None and axis.high is not None:
        return axis.low, axis.high
    # Room for the texts: Vega does not count them when it fits a scale.
    lows = [min(0.0, bar.value, bar.low if bar.low is not None else 0.0) for bar in bars]
    highs = [max(0.0, bar.value, bar.high if bar.high is not None else 0.0) for bar in bars]
    low, high = min(lows, default=0.0), max(highs, default=1.0)
    text = widest(bar.text for bar in bars) + 12
    sides = (low < 0) + (high > 0)
    plot = width - min(220, widest(bar.label for bar in bars)) - 30 - sides * text
    # Where bars go to the left, their texts come near the labels.
    room = ((high - low) or 1.0) * text / max(plot, 40 if low < 0 else 60)
    return (low - room if low < 0 else 0.0), (high + room if high > 0 else 0.0)


def _whiskers(rows: Sequence[Spec], y: alt.Y) -> Layers:
    if not rows:
        return []
    # Ink on a halo of paper, since the bar under it may be as dark as ink.
    return [
        layer(rows)
        .mark_rule(strokeWidth=width, color=colour)
        .encode(x=alt.X("low:Q"), x2=alt.X2("high:Q"), y=y)
        for width, colour in ((3.6, palette.PAPER), (1.4, palette.INK))
    ]


def _texts(rows: Sequence[Spec], y: alt.Y) -> Layers:
    mark = layer(rows).mark_text(
        dx=alt.expr("datum.right ? 5 : -5"),
        align=alt.expr("datum.right ? 'left' : 'right'"),
        color=palette.INK,
    )
    return [mark.encode(x=alt.X("at:Q"), y=y, text=alt.Text("text:N"))]


def _height(count: int, row_height: int, axis: Axis | None, *, above: int) -> int:
    below = 0 if axis is None else 44 if axis.title else 24
    return max(1, count) * row_height + below + above + 4
