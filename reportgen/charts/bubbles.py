"""Segments in a plane of two medians, as large as they have customers."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt

from reportgen.charts import palette
from reportgen.charts.parts import Axis, Layers, Room, Spec, finish, layer, log_ticks, ticks
from reportgen.charts.theme import FULL

#: Area of the largest bubble, in px².
LARGEST = 2600


@dataclass(frozen=True, slots=True, kw_only=True)
class Bubble:
    """One segment: position in the units of the axes, ``size`` in customers."""

    label: str
    slot: int
    x: float
    y: float
    size: float


def segment_bubbles(
    bubbles: Sequence[Bubble], *, x: Axis, y: Axis, width: int = FULL, height: int = 340
) -> Spec:
    """Return the segments with their names beside them.

    Shapes differ as well as colours; areas are proportional to the sizes.
    """
    most = max((bubble.size for bubble in bubbles), default=1.0) or 1.0
    x_ends, y_ends = _ends([each.x for each in bubbles], x), _ends([each.y for each in bubbles], y)
    encode_x = alt.X("x:Q", scale=_scale(x, x_ends), axis=_ticks(x, x_ends))
    encode_y = alt.Y("y:Q", scale=_scale(y, y_ends), axis=_ticks(y, y_ends))
    layers: Layers = []
    for bubble in sorted(bubbles, key=lambda each: -each.size):
        look = palette.slot(bubble.slot)
        area = max(60.0, LARGEST * bubble.size / most)
        left = _place(bubble.x, x, x_ends) > 0.62
        shift = math.sqrt(area) / 2 + 6
        base = layer([{"x": bubble.x, "y": bubble.y, "label": bubble.label}])
        layers += [
            base.mark_point(shape=look.shape, size=area, color=look.colour, opacity=1).encode(
                x=encode_x, y=encode_y
            ),
            base.mark_text(
                align="right" if left else "left",
                dx=-shift if left else shift,
                color=palette.INK,
                fontWeight=600,
            ).encode(x=encode_x, y=encode_y, text="label:N"),
        ]
    return finish(layers, width=width, height=height, room=Room(top=24, right=12))


def _scale(axis: Axis, ends: tuple[float, float]) -> alt.Scale:
    return alt.Scale(type="log" if axis.log else "linear", domain=list(ends), nice=False)


def _ticks(axis: Axis, ends: tuple[float, float]) -> alt.Axis:
    return ticks(axis, values=log_ticks(*ends)) if axis.log else ticks(axis)


def _ends(values: Sequence[float], axis: Axis) -> tuple[float, float]:
    if axis.low is not None and axis.high is not None:
        return axis.low, axis.high
    low, high = min(values, default=1.0), max(values, default=2.0)
    if axis.log:
        room = max((high / low) ** 0.15, 1.15)
        return low / room, high * room
    room = 0.15 * ((high - low) or abs(high) or 1.0)
    return (max(0.0, low - room) if low >= 0 else low - room), high + room


def _place(value: float, axis: Axis, ends: tuple[float, float]) -> float:
    """Return where a value lies on its scale, 0 at the low end and 1 at the high one."""
    low, high = ends
    if axis.log:
        value, low, high = math.log(value), math.log(low), math.log(high)
    return (value - low) / ((high - low) or 1.0)
