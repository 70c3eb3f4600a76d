"""Predicted beside observed: on the diagonal the prediction was right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt

from reportgen.charts import palette
from reportgen.charts.parts import Axis, Layers, Room, Spec, finish, layer, spread, ticks
from reportgen.charts.theme import HALF

_LINE = 15  # px between two labels


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A segment: predicted and observed with their intervals, which may be missing."""

    label: str
    slot: int
    predicted: float
    predicted_low: float | None
    predicted_high: float | None
    observed: float
    observed_low: float | None
    observed_high: float | None


def calibration(
    outcomes: Sequence[Outcome], *, x: Axis, y: Axis, width: int = HALF, height: int = 250
) -> Spec:
    """Return a point per segment with both intervals, over the line on which both agree."""
    ends = [
        value
        for each in outcomes
        for value in (each.predicted_high, each.predicted, each.observed_high, each.observed)
        if value is not None
    ]
    top = 1.1 * max(ends, default=1.0) or 1.0
    domain = alt.Scale(domain=[0, top], nice=False)
    across = alt.X("x:Q", scale=domain, axis=ticks(x, tickCount=4))
    up = alt.Y("y:Q", scale=domain, axis=ticks(y, tickCount=4))
    line = layer([{"x": 0, "y": 0, "x2": top, "y2": top}])
    layers: Layers = [
        line.mark_rule(color=palette.GREY, strokeDash=[4, 3]).encode(
            x=across, y=up, x2=alt.X2("x2:Q"), y2=alt.Y2("y2:Q")
        )
    ]
    # Labels near each other are moved apart; each stays at the height nearest to its point.
    heights = spread([each.observed for each in outcomes], gap=_LINE * top / height)
    for each, place in zip(outcomes, heights, strict=True):
        layers += _point(each, max(place, 0.0), across, up)
    return finish(layers, width=width, height=height, room=Room(top=24, right=18))


def _point(each: Outcome, place: float, across: alt.X, up: alt.Y) -> Layers:
    look = palette.slot(each.slot)
    row: dict[str, object] = {
        "x": each.predicted,
        "y": each.observed,
        "at": place,
        "label": each.label,
    }
    bars: Layers = []
    if each.predicted_low is not None and each.predicted_high is not None:
        span = layer([row | {"x": each.predicted_low, "x2": each.predicted_high}])
        bars.append(span.mark_rule(color=palette.QUIET).encode(x=across, y=up, x2=alt.X2("x2:Q")))
    if each.observed_low is not None and each.observed_high is not None:
        span = layer([row | {"y": each.observed_low, "y2": each.observed_high}])
        bars.append(span.mark_rule(color=palette.QUIET).encode(x=across, y=up, y2=alt.Y2("y2:Q")))
    base = layer([row])
    return [
        *bars,
        base.mark_point(shape=look.shape, size=80, color=look.colour, opacity=1).encode(
            x=across, y=up
        ),
        base.mark_text(
            align="left", baseline="middle", dx=9, dy=-5, color=palette.INK, fontWeight=600
        ).encode(x=across, y=alt.Y("at:Q"), text=alt.Text("label:N")),
    ]
