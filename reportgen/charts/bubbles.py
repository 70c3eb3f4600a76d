"""Segments in a plane of two medians, as large as they have customers."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import altair as alt

from reportgen.charts import palette
from reportgen.charts.parts import (
    Axis,
    Layers,
    Spec,
    finish,
    layer,
    log_ticks,
    text_width,
    ticks,
)
from reportgen.charts.theme import FULL
from reportgen.charts.tips import asked, number, quoted

#: Area of the largest bubble, in px².
LARGEST = 2600
#: About what the axes take of the chart's width and of its height, in px.
AXIS_ROOM = 70

#: Left, top, right and bottom of a label, in px of the plot.
_Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bubble:
    """One segment: position in the units of the axes, ``size`` in customers."""

    label: str
    slot: int
    x: float
    y: float
    size: float


def segment_bubbles(
    bubbles: Sequence[Bubble], *, x: Axis, y: Axis, width: int = FULL, height: int = 320
) -> Spec:
    """Return the segments with their names beside them.

    Shapes differ as well as colours; areas are proportional to the sizes.
    """
    most = max((bubble.size for bubble in bubbles), default=1.0) or 1.0
    x_ends, y_ends = _ends([each.x for each in bubbles], x), _ends([each.y for each in bubbles], y)
    encode_x = alt.X("x:Q", scale=_scale(x, x_ends), axis=_ticks(x, x_ends))
    encode_y = alt.Y("y:Q", scale=_scale(y, y_ends), axis=_ticks(y, y_ends))
    spots = [
        _Spot(
            bubble=bubble,
            area=max(60.0, LARGEST * bubble.size / most),
            x=_place(bubble.x, x, x_ends) * (width - AXIS_ROOM),
            y=(1 - _place(bubble.y, y, y_ends)) * (height - AXIS_ROOM),
        )
        for bubble in sorted(bubbles, key=lambda each: -each.size)
    ]
    layers: Layers = []
    taken = [spot.box for spot in spots]
    for spot in spots:
        side = _side(spot, taken, width - AXIS_ROOM)
        taken.append(side.box)
        layers += _drawn(spot, side, encode_x, encode_y, _words(spot.bubble, x, y))
    return finish(layers, width=width, height=height, right=12)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Spot:
    """A bubble with its area and its centre in px of the plot."""

    bubble: Bubble
    area: float
    x: float
    y: float

    @property
    def reach(self) -> float:
        """Half of its width."""
        return math.sqrt(self.area) / 2

    @property
    def box(self) -> _Box:
        """The square around it."""
        return self.x - self.reach, self.y - self.reach, self.x + self.reach, self.y + self.reach


@dataclass(frozen=True, slots=True, kw_only=True)
class _Side:
    """Where a label stands beside its bubble."""

    align: Literal["left", "right", "center"]
    dx: float
    dy: float
    box: _Box


def _words(bubble: Bubble, x: Axis, y: Axis) -> alt.ExprRef:
    return asked(
        (quoted(bubble.label), ""),
        (quoted(x.title), number(x, "datum.x")),
        (quoted(y.title), number(y, "datum.y")),
        slot=bubble.slot,
    )


def _drawn(spot: _Spot, side: _Side, x: alt.X, y: alt.Y, words: alt.ExprRef) -> Layers:
    bubble = spot.bubble
    look = palette.slot(bubble.slot)
    base = layer([{"x": bubble.x, "y": bubble.y, "label": bubble.label}])
    mark = base.mark_point(
        shape=look.shape, size=spot.area, color=look.colour, opacity=1, description=words
    )
    text = base.mark_text(
        align=side.align, dx=side.dx, dy=side.dy, color=palette.INK, fontWeight=600
    )
    return [mark.encode(x=x, y=y), text.encode(x=x, y=y, text=alt.Text("label:N"))]


def _side(spot: _Spot, taken: Sequence[_Box], plot_width: float) -> _Side:
    """Return the first side on which a label touches no edge, no bubble and no earlier label.

    Where no side is free, the right one is used.
    """
    x, y, shift = spot.x, spot.y, spot.reach + 6
    wide = float(text_width(spot.bubble.label))
    sides = [
        _Side(align="left", dx=shift, dy=0, box=(x + shift, y - 8, x + shift + wide, y + 8)),
        _Side(align="right", dx=-shift, dy=0, box=(x - shift - wide, y - 8, x - shift, y + 8)),
        *(
            _Side(
                align="center",
                dx=0,
                dy=dy,
                box=(x - wide / 2, y + dy - 6, x + wide / 2, y + dy + 6),
            )
            for dy in (shift + 4, -shift - 4)
        ),
    ]
    free = (
        side
        for side in sides
        if side.box[0] >= 0
        and side.box[2] <= plot_width
        and not any(_touch(side.box, other) for other in taken)
    )
    return next(free, sides[0])


def _touch(one: _Box, other: _Box) -> bool:
    across = one[0] < other[2] and other[0] < one[2]
    return across and one[1] < other[3] and other[1] < one[3]


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
