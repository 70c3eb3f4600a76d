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
    scale,
    ticks,
    zero_line,
)
from reportgen.charts.theme import FULL

ROW_HEIGHT = 24


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
    row_height: int = ROW_HEIGHT,
) -> Spec:
    """Return bars in the order given.

    The value stands as text after each bar; without ``axis`` no axis is drawn.
    """
    frame = axis or Axis()
    labels = [label_of(bar.label, bar.slot) for bar in bars]
    rows = [_row(bar, label) for bar, label in zip(bars, labels, strict=True)]
    x = alt.X(
        "value:Q",
        scale=_domain(bars, frame),
        axis=ticks(frame, grid=True, domain=False, ticks=False) if axis else None,
    )
    y = category_axis(labels)
    layers: Layers = [layer(rows).mark_bar().encode(x=x, y=y, color=fixed())]
    whiskers = [row for row in rows if row["low"] is not None]
    if whiskers:
        layers.append(
            layer(whiskers)
            .mark_rule(strokeWidth=1.4, color=palette.INK)
            .encode(x="low:Q", x2="high:Q", y=y)
        )
    layers += [*_texts(rows, y), zero_line()]
    if marker:
        layers += _marker(marker)
    return finish(layers, width=width, height=_height(len(rows), row_height, axis, marker))


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


def _domain(bars: Sequence[Bar], axis: Axis) -> alt.Scale:
    if axis.low is not None and axis.high is not None:
        return scale(axis)
    # Room for the texts: Vega does not count them when it fits a scale.
    lows = [min(0.0, bar.value, bar.low if bar.low is not None else 0.0) for bar in bars]
    highs = [max(0.0, bar.value, bar.high if bar.high is not None else 0.0) for bar in bars]
    low, high = min(lows, default=0.0), max(highs, default=1.0)
    span = (high - low) or 1.0
    room = 0.09 + 0.009 * max((len(bar.text) for bar in bars), default=0)
    return alt.Scale(
        domain=[low - (room * span if low < 0 else 0), high + (room * span if high > 0 else 0)],
        nice=False,
    )


def _texts(rows: Sequence[Spec], y: alt.Y) -> Layers:
    mark = layer(rows).mark_text(
        dx=alt.expr("datum.right ? 5 : -5"),
        align=alt.expr("datum.right ? 'left' : 'right'"),
        color=palette.INK,
    )
    return [mark.encode(x="at:Q", y=y, text="text:N")]


def _marker(marker: Marker) -> Layers:
    base = layer([{"value": marker.value, "label": marker.label}])
    return [
        base.mark_rule(color=palette.SIGNAL, strokeDash=[4, 3]).encode(x="value:Q"),
        base.mark_text(color=palette.SIGNAL, align="left", dx=4, dy=-2, baseline="bottom").encode(
            x="value:Q", y=alt.value(0), text="label:N"
        ),
    ]


def _height(count: int, row_height: int, axis: Axis | None, marker: Marker | None) -> int:
    extra = 10 + (40 if axis and axis.title else 24 if axis else 0) + (18 if marker else 0)
    return max(1, count) * row_height + extra
