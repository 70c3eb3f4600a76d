"""Lines over a continuous axis: agreement over weeks, metrics over a number of segments."""

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
    finish,
    layer,
    marker_room,
    spread,
    ticks,
    upright,
)
from reportgen.charts.theme import FULL
from reportgen.charts.tips import asked_of_line

#: Dashes that tell grey lines apart where several carry a label.
GREY_DASHES: tuple[tuple[int, ...], ...] = ((), (6, 3), (2, 2), (9, 3, 2, 3), (12, 3), (1, 3))


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line.

    Parameters
    ----------
    label : str
        Written at its right end; empty for none.
    points : tuple of (float, float)
        In order of the horizontal value.
    emphasis : bool
        Drawn in the accent colour, thick, above the others.
    slot : int or None
        Segment whose colour and dash it takes.
    dash : int
        Which grey dash it takes otherwise.
    """

    label: str
    points: tuple[tuple[float, float], ...]
    emphasis: bool = False
    slot: int | None = None
    dash: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A range that changes along the axis: ``points`` are (x, low, high)."""

    points: tuple[tuple[float, float, float], ...]
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Guides:
    """What helps to read the lines: a band, horizontal thresholds, vertical markers."""

    band: Band | None = None
    thresholds: tuple[Marker, ...] = ()
    markers: tuple[Marker, ...] = ()


def line_chart(
    lines: Sequence[Line],
    *,
    x: Axis,
    y: Axis,
    guides: Guides | None = None,
    width: int = FULL,
    height: int = 172,
) -> Spec:
    """Return lines with a band behind them, horizontal thresholds and vertical markers.

    Lines with a label carry it at their right end, moved apart where they would touch.
    """
    guides = guides or Guides()
    frame = frame_of(lines, x, y, guides)
    lift = 20 if y.title else 5
    layers: Layers = []
    if guides.band is not None:
        layers += _band(guides.band)
    layers += line_layers(lines, frame)
    layers += _thresholds(guides.thresholds)
    layers += upright(guides.markers, low=frame.x_low, high=frame.x_high, lift=lift)
    above = max(marker_room(guides.markers, lift=lift), lift + 4)
    below = 44 if x.title else 24
    labels = [*_named(lines), *_guide_labels(guides)]
    layers += end_labels(labels, frame, plot_height=height - above - below)
    return finish(layers, width=width, height=height)


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Scales and axes of a line chart."""

    x: Axis
    y: Axis
    x_low: float
    x_high: float
    y_low: float
    y_high: float

    def encoding(self, **of_x: object) -> tuple[alt.X, alt.Y]:
        """Return the two position channels."""
        return (
            alt.X(
                "x:Q",
                scale=alt.Scale(domain=[self.x_low, self.x_high], nice=False),
                axis=ticks(self.x, **of_x),
            ),
            alt.Y(
                "y:Q",
                scale=alt.Scale(domain=[self.y_low, self.y_high], nice=False, zero=False),
                axis=ticks(self.y),
            ),
        )


def frame_of(
    lines: Sequence[Line],
    x: Axis,
    y: Axis,
    guides: Guides | None = None,
) -> Frame:
    """Return scales that hold lines, band and thresholds, or those the axes ask for."""
    guides = guides or Guides()
    points = [point for line in lines for point in line.points]
    across = [point[0] for point in points]
    up = [point[1] for point in points] + [each.value for each in guides.thresholds]
    if guides.band is not None:
        across += [point[0] for point in guides.band.points]
        up += [end for point in guides.band.points for end in point[1:]]
    room = 0.04 * ((max(up, default=1.0) - min(up, default=0.0)) or 1.0)
    return Frame(
        x=x,
        y=y,
        x_low=min(across, default=0.0) if x.low is None else x.low,
        x_high=max(across, default=1.0) if x.high is None else x.high,
        y_low=min(up, default=0.0) - room if y.low is None else y.low,
        y_high=max(up, default=1.0) + room if y.high is None else y.high,
    )


def line_layers(lines: Sequence[Line], frame: Frame, **of_x: object) -> Layers:
    """Return one layer per line, those with emphasis last, so that they lie on top."""
    x, y = frame.encoding(**of_x)
    layers: Layers = []
    for line in sorted(lines, key=lambda each: each.emphasis):
        base = layer([{"x": point[0], "y": point[1]} for point in line.points])
        mark = base.mark_line(
            color=colour_of(line),
            strokeWidth=2.6 if line.emphasis else 1.3,
            strokeDash=list(dash_of(line)),
            clip=True,
            description=asked_of_line(line.label, line.points, frame.x, frame.y, slot=line.slot),
        )
        layers.append(mark.encode(x=x, y=y))
        if line.emphasis:
            layers.append(
                base.mark_point(color=colour_of(line), size=26, opacity=1, clip=True).encode(
                    x=x, y=y
                )
            )
    return layers


@dataclass(frozen=True, slots=True, kw_only=True)
class EndLabel:
    """A text at the right edge, beside the height it speaks of."""

    value: float
    text: str
    colour: str
    strong: bool = False


def _named(lines: Sequence[Line]) -> list[EndLabel]:
    return [
        EndLabel(
            value=line.points[-1][1],
            text=line.label,
            colour=palette.TEXT if colour_of(line) == palette.GREY else colour_of(line),
            strong=line.emphasis,
        )
        for line in lines
        if line.label and line.points
    ]


def _guide_labels(guides: Guides) -> list[EndLabel]:
    found = [
        EndLabel(value=each.value, text=each.label, colour=palette.SIGNAL)
        for each in guides.thresholds
    ]
    if guides.band is not None and guides.band.label:
        end = guides.band.points[-1]
        text = guides.band.label
        found.append(EndLabel(value=(end[1] + end[2]) / 2, text=text, colour=palette.TEXT))
    return found


def line_labels(lines: Sequence[Line], frame: Frame, *, plot_height: float) -> Layers:
    """Return the labels of lines at their right ends."""
    return end_labels(_named(lines), frame, plot_height=plot_height)


def end_labels(labels: Sequence[EndLabel], frame: Frame, *, plot_height: float) -> Layers:
    """Return labels at the right edge, at least one line of text apart, all within the plot.

    A label beyond the plot would make the plot itself shrink to give it room.
    """
    per_line = (frame.y_high - frame.y_low) * 14 / plot_height
    heights = spread(
        [_within(label.value, frame) for label in labels],
        gap=per_line,
        low=frame.y_low,
        high=frame.y_high,
    )
    layers: Layers = []
    for label, height in zip(labels, heights, strict=True):
        mark = layer([{"y": height, "label": label.text}]).mark_text(
            align="left",
            dx=7,
            x="width",
            color=label.colour,
            fontWeight=600 if label.strong else 400,
        )
        layers.append(mark.encode(y=alt.Y("y:Q"), text=alt.Text("label:N")))
    return layers


def _within(value: float, frame: Frame) -> float:
    return min(max(value, frame.y_low), frame.y_high)


def colour_of(line: Line) -> str:
    """Return the colour of a line."""
    if line.slot is not None:
        return palette.slot(line.slot).colour
    return palette.ACCENT if line.emphasis else palette.GREY


def dash_of(line: Line) -> tuple[int, ...]:
    """Return the dash of a line; one with emphasis is solid."""
    if line.slot is not None:
        return palette.slot(line.slot).dash
    return () if line.emphasis else GREY_DASHES[line.dash % len(GREY_DASHES)]


def _band(band: Band) -> Layers:
    rows = [{"x": point[0], "low": point[1], "high": point[2]} for point in band.points]
    area = layer(rows).mark_area(color=palette.GRID)
    return [area.encode(x=alt.X("x:Q"), y=alt.Y("low:Q"), y2=alt.Y2("high:Q"))]


def _thresholds(thresholds: Sequence[Marker]) -> Layers:
    return [
        layer([{"y": threshold.value}])
        .mark_rule(color=palette.SIGNAL, strokeDash=[4, 3])
        .encode(y=alt.Y("y:Q"))
        for threshold in thresholds
    ]
