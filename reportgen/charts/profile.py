"""A segment against everybody: one dot with its interval per variable, zero being the base."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt

from reportgen.charts import palette
from reportgen.charts.parts import (
    Axis,
    Layers,
    Room,
    Spec,
    category_axis,
    finish,
    layer,
    ticks,
    widest,
    zero_line,
)
from reportgen.charts.theme import FULL

ROW_HEIGHT = 26


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileDot:
    """One variable of a profile.

    Parameters
    ----------
    label : str
        Name of the variable, distinct within the chart.
    value, low, high : float
        Distance from the base and its interval, in standardised units.
    text : str
        The segment's own value in its natural unit, written at the right edge.
    """

    label: str
    value: float
    low: float
    high: float
    text: str


def profile_dots(
    dots: Sequence[ProfileDot],
    *,
    x: Axis,
    base_label: str,
    slot: int | None = None,
    width: int = FULL,
) -> Spec:
    """Return the profile of a segment.

    Parameters
    ----------
    base_label : str
        Word for the zero line, such as "all customers".
    slot : int or None
        Segment whose colour and mark the dots take.
    """
    look = palette.slot(slot) if slot is not None else None
    colour = look.colour if look else palette.ACCENT
    rows = [
        {"label": dot.label, "value": dot.value, "low": dot.low, "high": dot.high, "text": dot.text}
        for dot in dots
    ]
    y = category_axis([dot.label for dot in dots], grid=True)
    scale = alt.Scale(domain=_domain(dots, x), nice=False)
    base = layer(rows)
    layers: Layers = [
        zero_line(),
        layer([{"zero": 0, "label": base_label}])
        .mark_text(baseline="bottom", dy=-5, color=palette.QUIET)
        .encode(x="zero:Q", y=alt.value(0), text="label:N"),
        base.mark_rule(color=colour, strokeWidth=2.2).encode(
            x=alt.X("low:Q", scale=scale, axis=ticks(x)), x2="high:Q", y=y
        ),
        base.mark_point(
            color=colour, size=105, opacity=1, shape=look.shape if look else "circle"
        ).encode(x="value:Q", y=y),
        base.mark_text(align="left", color=palette.INK, dx=8).encode(
            x=alt.value("width"), y=y, text="text:N"
        ),
    ]
    return finish(
        layers,
        width=width,
        height=len(rows) * ROW_HEIGHT + 22 + (44 if x.title else 24),
        room=Room(top=20, right=widest(dot.text for dot in dots) + 14),
    )


def _domain(dots: Sequence[ProfileDot], axis: Axis) -> list[float]:
    if axis.low is not None and axis.high is not None:
        return [axis.low, axis.high]
    ends = [0.0, *(dot.low for dot in dots), *(dot.high for dot in dots)]
    room = 0.05 * ((max(ends) - min(ends)) or 1.0)
    return [min(ends) - room, max(ends) + room]
