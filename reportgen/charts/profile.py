"""A segment against everybody: one dot with its interval per variable, zero being the base.

The numbers stand in columns beside the plot, as in a forest plot, so that picture and table are
read in one line.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt

from reportgen.charts import palette
from reportgen.charts.parts import (
    Axis,
    Layers,
    Spec,
    category_axis,
    finish,
    layer,
    text_width,
    ticks,
    zero_line,
)
from reportgen.charts.theme import FULL, SMALL_SIZE
from reportgen.charts.tips import described, tip

ROW_HEIGHT = 18
#: Between two columns of numbers, in px.
GAP = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileDot:
    """One variable of a profile.

    Parameters
    ----------
    label : str
        Name of the variable, distinct within the chart.
    value, low, high : float
        Distance from the base and its interval, in standardised units.
    texts : tuple of str
        Cells of the columns beside the plot, formatted.
    strong : bool
        Whether the label is set in bold.
    """

    label: str
    value: float
    low: float
    high: float
    texts: tuple[str, ...]
    strong: bool = False


def profile_dots(
    dots: Sequence[ProfileDot],
    *,
    x: Axis,
    base_label: str,
    columns: Sequence[str],
    slot: int | None = None,
    width: int = FULL,
) -> Spec:
    """Return the profile of a segment.

    Parameters
    ----------
    base_label : str
        Word for the zero line, such as "all customers".
    columns : sequence of str
        Heads of the columns of numbers, as many as each dot has texts.
    slot : int or None
        Segment whose colour and mark the dots take.
    """
    look = palette.slot(slot) if slot is not None else None
    colour = look.colour if look else palette.ACCENT
    rows = [
        {
            "label": dot.label,
            "value": dot.value,
            "low": dot.low,
            "high": dot.high,
            "tip": tip((dot.label, ""), *zip(columns, dot.texts, strict=True), slot=slot),
        }
        for dot in dots
    ]
    y = _labels(dots)
    scale = alt.Scale(domain=_domain(dots, x), nice=False)
    base = layer(rows)
    ends = _column_ends(dots, columns)
    layers: Layers = [
        zero_line(),
        layer([{"zero": 0, "label": base_label}])
        .mark_text(baseline="bottom", dy=-6, color=palette.QUIET, y=0)
        .encode(x=alt.X("zero:Q"), text=alt.Text("label:N")),
        base.mark_rule(color=colour, strokeWidth=2.2).encode(
            x=alt.X("low:Q", scale=scale, axis=ticks(x)), x2=alt.X2("high:Q"), y=y
        ),
        base.mark_point(
            color=colour, size=95, opacity=1, shape=look.shape if look else "circle"
        ).encode(x=alt.X("value:Q"), y=y, description=described()),
        *_columns(dots, columns, ends, y),
    ]
    return finish(
        layers,
        width=width,
        height=len(rows) * ROW_HEIGHT + 22 + (40 if x.title else 22),
    )


def _labels(dots: Sequence[ProfileDot]) -> alt.Y:
    strong = [dot.label for dot in dots if dot.strong]
    weight = {
        "condition": {"test": {"field": "value", "oneOf": strong}, "value": 600},
        "value": 400,
    }
    return category_axis([dot.label for dot in dots], grid=True, labelFontWeight=weight)


def _column_ends(dots: Sequence[ProfileDot], columns: Sequence[str]) -> list[int]:
    """Return the right edge of each column, in px to the right of the plot."""
    widths = [
        GAP
        + max(
            text_width(head, size=SMALL_SIZE),
            *(text_width(dot.texts[place], size=SMALL_SIZE) for dot in dots),
        )
        for place, head in enumerate(columns)
    ]
    return list(itertools.accumulate(widths))


def _columns(
    dots: Sequence[ProfileDot], columns: Sequence[str], ends: Sequence[int], y: alt.Y
) -> Layers:
    layers: Layers = []
    for place, (head, end) in enumerate(zip(columns, ends, strict=True)):
        first = place == 0
        texts = [{"label": dot.label, "text": dot.texts[place]} for dot in dots]
        layers += [
            layer([{"text": head}])
            .mark_text(
                align="right", baseline="bottom", dx=end, dy=-6, color=palette.QUIET, x="width", y=0
            )
            .encode(text=alt.Text("text:N")),
            layer(texts)
            .mark_text(
                align="right",
                x="width",
                dx=end,
                color=palette.INK if first else palette.TEXT,
                fontWeight=600 if first else 400,
            )
            .encode(y=y, text=alt.Text("text:N")),
        ]
    return layers


def _domain(dots: Sequence[ProfileDot], axis: Axis) -> list[float]:
    if axis.low is not None and axis.high is not None:
        return [axis.low, axis.high]
    ends = [0.0, *(dot.low for dot in dots), *(dot.high for dot in dots)]
    room = 0.05 * ((max(ends) - min(ends)) or 1.0)
    return [min(ends) - room, max(ends) + room]
