"""Orders week by week as a strip: ordinary weeks, unusual ones, and those that cannot be used."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import altair as alt

from reportgen.charts import palette
from reportgen.charts.parts import Axis, Layers, Spec, finish, fixed, layer, ticks
from reportgen.charts.theme import FULL
from reportgen.charts.tips import asked, day, number

#: How each kind is drawn: colour and the mark above the bar.
_LOOKS = {
    "normal": (palette.ACCENT_PALE, ""),
    "high": (palette.ACCENT, "▲"),
    "low": (palette.SIGNAL, "▼"),
    "unusable": (palette.PALE, "×"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekBar:
    """One week: ``starts`` is an ISO date, ``kind`` normal, high, low or unusable."""

    starts: str
    value: float
    kind: str


def weekly(weeks: Sequence[WeekBar], *, x: Axis, y: Axis, key: str = "", width: int = FULL) -> Spec:
    """Return a bar per week; ``key`` explains the marks, and stands above the plot."""
    rows = [_row(week) for week in weeks]
    top = 1.12 * max((week.value for week in weeks), default=1.0)
    position = alt.X(
        "starts:T", axis=ticks(x, tickCount=8), scale=alt.Scale(type="utc", nice=False)
    )
    height = alt.Y("value:Q", axis=ticks(y), scale=alt.Scale(domain=[0, top], nice=False))
    base = layer(rows)
    layers: Layers = [
        base.mark_bar(
            stroke=palette.PAPER,
            strokeWidth=0.6,
            description=asked((day("datum.starts", "%x"), number(y, "datum.value"))),
        ).encode(
            x=position,
            x2=alt.X2("ends:T"),
            y=height,
            y2=alt.Y2("zero:Q"),
            color=fixed(),
        ),
        base.mark_text(dy=-3, baseline="bottom", fontSize=9, color=palette.INK).encode(
            x=alt.X("middle:T"), y=alt.Y("value:Q"), text=alt.Text("mark:N")
        ),
    ]
    if key:
        text = layer([{"label": key}]).mark_text(
            align="right", baseline="bottom", dy=-8, color=palette.QUIET, x="width", y=0
        )
        layers.append(text.encode(text=alt.Text("label:N")))
    return finish(layers, width=width, height=150, right=8)


def _row(week: WeekBar) -> Spec:
    colour, mark = _LOOKS[week.kind]
    first = date.fromisoformat(week.starts)
    return {
        "starts": f"{first.isoformat()}T00:00:00Z",
        "ends": f"{(first + timedelta(days=7)).isoformat()}T00:00:00Z",
        "middle": f"{(first + timedelta(days=3)).isoformat()}T12:00:00Z",
        "value": week.value,
        "zero": 0,
        "mark": mark,
        "colour": colour,
    }
