"""What the builders share: axes, sizes, layers and the way a chart becomes a dictionary."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

import altair as alt
from altair.utils.schemapi import debug_mode

from reportgen.charts import palette
from reportgen.charts.theme import FULL, LABEL_SIZE

#: Around whatever builds many charts: parts are not checked one by one against Vega-Lite's schema,
#: since each whole chart is compiled when it is drawn. The tests of the charts check every part.
unchecked = debug_mode(arg=False)

Spec = dict[str, Any]
Layers = list[alt.Chart]


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """An axis: its words and how its numbers are written.

    Parameters
    ----------
    title : str
        Translated, with the unit; empty for none.
    format : str
        d3 format of the ticks (of dates: d3 time format); empty for Vega's choice.
    low, high : float or None
        Ends of the scale in the unit of the data; None lets the data decide.
    log : bool
        Whether the scale is logarithmic; the data are then above 0.
    """

    title: str = ""
    format: str = ""
    low: float | None = None
    high: float | None = None
    log: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Marker:
    """A labelled reference value, drawn as a line across the chart."""

    value: float
    label: str


def data(rows: Iterable[Mapping[str, object]]) -> alt.InlineData:
    """Return rows as inline data, untouched by any data frame."""
    # A tuple: Altair copies charts over and over, and lists within them item by item.
    return alt.InlineData(values=tuple(dict(row) for row in rows))


def layer(rows: Iterable[Mapping[str, object]]) -> alt.Chart:
    """Return an empty chart on rows; the caller marks and encodes it."""
    return alt.Chart(cast("Any", data(rows)))


def scale(axis: Axis, *, zero: bool = False) -> alt.Scale:
    """Return the scale an axis asks for."""
    options: Spec = {"zero": zero, "nice": False} if not axis.log else {"type": "log"}
    if axis.low is not None and axis.high is not None:
        options = {key: value for key, value in options.items() if key != "zero"}
        options["domain"] = [axis.low, axis.high]
    return alt.Scale(**options)


def ticks(axis: Axis, **options: object) -> alt.Axis:
    """Return the drawn axis: title, number format, and whatever the chart adds."""
    chosen: Spec = {"title": axis.title or None, "tickCount": 5, **options}
    if axis.format:
        chosen["format"] = axis.format
    return alt.Axis(**chosen)


def category_axis(labels: Sequence[str], *, grid: bool = False, **options: object) -> alt.Y:
    """Return a vertical list of categories in the order given; ``grid`` rules each row."""
    drawn: Spec = {"title": None, "ticks": False, "domain": False, "grid": grid, **options}
    return alt.Y(
        "label:N",
        scale=alt.Scale(domain=list(labels), paddingInner=0.35, paddingOuter=0.15),
        axis=alt.Axis(**drawn),
    )


def log_ticks(low: float, high: float) -> list[float]:
    """Return the ticks of a logarithmic axis: 1, 2, 5 and their powers of ten, or only the ones.

    Examples
    --------
    >>> log_ticks(8, 120)
    [10.0, 20.0, 50.0, 100.0]
    """
    powers = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    fine = [step * 10.0**power for power in powers for step in (1, 2, 5)]
    shown = [tick for tick in fine if low <= tick <= high]
    return shown if len(shown) <= 7 else [tick for tick in shown if math.log10(tick) % 1 == 0]


def zero_line() -> alt.Chart:
    """Return the vertical line at zero."""
    chart: alt.Chart = layer([{"zero": 0}]).mark_rule(color=palette.GREY).encode(x=alt.X("zero:Q"))
    return chart


def fixed(colour_field: str = "colour") -> alt.Color:
    """Return colours taken as they stand in the data."""
    return alt.Color(f"{colour_field}:N", scale=None)


def finish(layers: Sequence[alt.Chart], *, width: int, height: int, right: int = 4) -> Spec:
    """Return layers as one Vega-Lite dictionary of exactly that size in CSS px.

    ``right`` is the room beside the plot, in px, for the last number of an axis. Text above the
    plot or beside it makes its own room: the plot shrinks by it.
    """
    datasets: Spec = {}
    return {
        "autosize": {"contains": "padding", "type": "fit"},
        "padding": {"left": 2, "bottom": 2, "top": 6, "right": right},
        **layered(layers, datasets, width=width, height=height),
        "$schema": alt.SCHEMA_URL,
        "datasets": {name: list(rows) for name, rows in datasets.items()},
    }


def layered(layers: Sequence[alt.Chart], datasets: Spec, **properties: object) -> Spec:
    """Return layers as one plot; what they show is put into ``datasets`` by name.

    Altair's own layers are copied whole half a dozen times on their way to a dictionary.
    """
    # Checked when drawn: vl-convert compiles every chart, and refuses what Vega-Lite does not know.
    context = {"top_level": False, "datasets": datasets}
    drawn: list[Spec] = [each.to_dict(validate=False, context=context) for each in layers]
    plot: Spec = {"layer": drawn, **properties}
    if all(each["data"] == drawn[0]["data"] for each in drawn):
        plot["data"] = drawn[0]["data"]
        for each in drawn:
            del each["data"]
    return plot


def beside(
    panels: Iterable[tuple[Sequence[alt.Chart], Spec]], *, width: int, **options: object
) -> Spec:
    """Return small multiples of a width in CSS px: the layers of each and its properties."""
    datasets: Spec = {}
    plots = [layered(layers, datasets, **properties) for layers, properties in panels]
    return {
        "concat": plots,
        **options,
        "usermeta": {"width": width},
        "$schema": alt.SCHEMA_URL,
        "datasets": {name: list(rows) for name, rows in datasets.items()},
    }


def text_width(text: str, *, size: float = LABEL_SIZE) -> int:
    """Return about how wide a text is in Inter, in px, on the generous side.

    Examples
    --------
    >>> text_width("14 weeks")
    53
    """
    return round(0.6 * size * len(text))


def widest(texts: Iterable[str]) -> int:
    """Return the width of the widest text, in px; 0 for none."""
    return max((text_width(text) for text in texts), default=0)


def upright(markers: Sequence[Marker], *, low: float, high: float, lift: int = 5) -> Layers:
    """Return vertical reference lines with their labels above the plot.

    Parameters
    ----------
    low, high : float
        Ends of the horizontal scale; a label near the right end is set to the left of its line.
    lift : int
        Distance of the lowest label from the plot, in px; each further marker is a line higher.
    """
    layers: Layers = []
    for place, marker in enumerate(markers):
        base = layer([{"value": marker.value, "label": marker.label}])
        left = high > low and (marker.value - low) / (high - low) > 0.6
        layers += [
            # On a halo of paper: the line may cross filled bars.
            base.mark_rule(color=palette.PAPER, strokeWidth=3).encode(x=alt.X("value:Q")),
            base.mark_rule(color=palette.SIGNAL, strokeDash=[4, 3]).encode(x=alt.X("value:Q")),
            base.mark_text(
                color=palette.SIGNAL,
                align="right" if left else "left",
                baseline="bottom",
                dx=0,
                dy=-lift - 13 * place,
                limit=FULL // 2,
                y=0,
            ).encode(x=alt.X("value:Q"), text=alt.Text("label:N")),
        ]
    return layers


def marker_room(markers: Sequence[Marker], *, lift: int = 5) -> int:
    """Return the room above a plot that the labels of its markers take, in px."""
    return 6 if not markers else lift + 13 * len(markers) + 4


def spread(
    values: Sequence[float], *, gap: float, low: float = -math.inf, high: float = math.inf
) -> list[float]:
    """Return positions near the values, in the same order, at least ``gap`` apart.

    Used for labels at the ends of lines, which would otherwise lie on each other. They stay
    between ``low`` and ``high``; where there is no room for all, they go on beyond ``high``.

    Examples
    --------
    >>> spread([1.0, 1.0, 5.0], gap=2.0)
    [0.0, 2.0, 5.0]
    >>> spread([1.0, 1.0, 5.0], gap=2.0, low=1.0)
    [1.0, 3.0, 5.0]
    """
    groups: list[list[int]] = []
    order = sorted(range(len(values)), key=lambda index: (values[index], index))
    for index in order:
        groups.append([index])
        while len(groups) > 1 and _crowded(groups[-2], groups[-1], values, gap):
            groups[-2].extend(groups.pop())
    placed = list(values)
    for group in groups:
        for index, position in zip(group, _places(group, values, gap), strict=True):
            placed[index] = position
    return _between(placed, order, gap, low, high)


def _between(
    placed: Sequence[float], order: Sequence[int], gap: float, low: float, high: float
) -> list[float]:
    found = list(placed)
    for index in reversed(order):
        found[index] = high = min(found[index], high)
        high -= gap
    for index in order:
        found[index] = low = max(found[index], low)
        low += gap
    return found


def _places(group: Sequence[int], values: Sequence[float], gap: float) -> list[float]:
    centre = sum(values[index] for index in group) / len(group)
    first = centre - gap * (len(group) - 1) / 2
    return [first + gap * place for place in range(len(group))]


def _crowded(
    lower: Sequence[int], upper: Sequence[int], values: Sequence[float], gap: float
) -> bool:
    return _places(upper, values, gap)[0] - _places(lower, values, gap)[-1] < gap
