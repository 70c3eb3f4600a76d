"""How long each start held: a dot where it crossed, an open arrow where the data ended first."""

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
    layer,
    marker_room,
    ticks,
    upright,
)
from reportgen.charts.theme import FULL
from reportgen.charts.tips import described, tip

ROW_HEIGHT = 13


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """One start.

    Parameters
    ----------
    label : str
        Distinct within the chart, such as the date of the start.
    value : float
        Weeks until it crossed, or until the data ended.
    censored : bool
        Whether the data ended first.
    low, high : float or None
        Interval of the crossing, in weeks.
    text : str
        Written at the right edge; may be empty.
    """

    label: str
    value: float
    censored: bool = False
    low: float | None = None
    high: float | None = None
    text: str = ""


def period_dots(
    periods: Sequence[Period], *, x: Axis, markers: Sequence[Marker] = (), width: int = FULL
) -> Spec:
    """Return one row per start, with vertical markers such as the median."""
    rows: list[Spec] = [
        {
            "label": each.label,
            "zero": 0,
            "value": each.value,
            "low": each.low,
            "high": each.high,
            "text": each.text,
            "censored": each.censored,
            "tip": tip((each.label, each.text), slot=None),
        }
        for each in periods
    ]
    high = x.high if x.high is not None else _end(periods, markers)
    y = category_axis([each.label for each in periods])
    scale = alt.Scale(domain=[0, high], nice=False)
    layers: Layers = [
        layer(rows)
        .mark_rule(color=palette.PALE, strokeWidth=1.4)
        .encode(x=alt.X("zero:Q", scale=scale, axis=ticks(x)), x2=alt.X2("value:Q"), y=y),
        *_crossings([row for row in rows if not row["censored"]], y),
        *_arrows([row for row in rows if row["censored"]], y),
        layer(rows)
        .mark_text(align="left", dx=8, color=palette.INK, x="width")
        .encode(y=y, text=alt.Text("text:N")),
        *upright(markers, low=0, high=high),
    ]
    height = len(rows) * ROW_HEIGHT + marker_room(markers) + (46 if x.title else 26)
    return finish(layers, width=width, height=height)


def _end(periods: Sequence[Period], markers: Sequence[Marker]) -> float:
    ends = [each.value for each in periods] + [each.high or 0 for each in periods]
    return 1.05 * max([*ends, *(marker.value for marker in markers)], default=1.0)


def _crossings(rows: Sequence[Spec], y: alt.Y) -> Layers:
    ranged = [row for row in rows if row["low"] is not None]
    layers: Layers = []
    if ranged:
        rule = layer(ranged).mark_rule(color=palette.ACCENT, strokeWidth=2.4)
        layers.append(rule.encode(x=alt.X("low:Q"), x2=alt.X2("high:Q"), y=y))
    if rows:
        dots = layer(rows).mark_point(size=85, opacity=1)
        layers.append(dots.encode(x=alt.X("value:Q"), y=y, description=described()))
    return layers


def _arrows(rows: Sequence[Spec], y: alt.Y) -> Layers:
    if not rows:
        return []
    mark = layer(rows).mark_point(
        shape="triangle-right",
        filled=True,
        fill=palette.PAPER,
        stroke=palette.ACCENT,
        strokeWidth=1.6,
        size=110,
        opacity=1,
    )
    return [mark.encode(x=alt.X("value:Q"), y=y, description=described())]
