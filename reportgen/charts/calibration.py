"""Predicted beside observed: on the diagonal the prediction was right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log10

import altair as alt

from reportgen.charts import palette
from reportgen.charts.parts import Axis, Layers, Spec, finish, layer, log_ticks, spread, ticks
from reportgen.charts.theme import HALF

_LINE = 15  # px between two labels
_MANY_TIMES = 4  # from so much more on, a segment's share or amount asks for a logarithmic axis


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


def _top(outcomes: Sequence[Outcome]) -> float:
    """Return where both axes end."""
    ends = [
        value
        for each in outcomes
        for value in (each.predicted_high, each.predicted, each.observed_high, each.observed)
        if value is not None
    ]
    return 1.1 * max(ends, default=1.0) or 1.0


def _lowest(outcomes: Sequence[Outcome]) -> float:
    """Return where a logarithmic axis begins; 0 for a plain one.

    Where a segment has many times what another has, a plain axis would pile up the small ones.
    """
    means = [value for each in outcomes for value in (each.predicted, each.observed)]
    least = min(means, default=0.0)
    if least <= 0 or max(means) < _MANY_TIMES * least:
        return 0.0
    lows = [
        value
        for each in outcomes
        for value in (each.predicted_low, each.observed_low)
        if value is not None and value > least / 2
    ]
    return 0.9 * min([least, *lows])


def calibration(
    outcomes: Sequence[Outcome], *, x: Axis, y: Axis, width: int = HALF, height: int = 210
) -> Spec:
    """Return a point per segment with both intervals, over the line on which both agree."""
    top = _top(outcomes)
    low = _lowest(outcomes)
    values = {"values": log_ticks(low, top)} if low else {"tickCount": 4}
    domain = alt.Scale(type="log" if low else "linear", domain=[low, top], nice=False, clamp=True)
    across = alt.X("x:Q", scale=domain, axis=ticks(x, **values))
    up = alt.Y("y:Q", scale=domain, axis=ticks(y, **values))
    line = layer([{"x": low, "y": low, "x2": top, "y2": top}])
    layers: Layers = [
        line.mark_rule(color=palette.GREY, strokeDash=[4, 3]).encode(
            x=across, y=up, x2=alt.X2("x2:Q"), y2=alt.Y2("y2:Q")
        )
    ]
    for each, place in zip(outcomes, _heights(outcomes, low, top, height), strict=True):
        layers += _point(each, place, across, up)
    return finish(layers, width=width, height=height, right=18)


def _heights(outcomes: Sequence[Outcome], low: float, top: float, height: int) -> list[float]:
    """Return where labels stand: apart where they are near each other, each by its point."""
    observed = [each.observed for each in outcomes]
    if not low:
        return [max(place, 0.0) for place in spread(observed, gap=_LINE * top / height)]
    logs = [log10(max(value, low)) for value in observed]
    gap = _LINE * (log10(top) - log10(low)) / height
    return [10**place for place in spread(logs, gap=gap)]


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
