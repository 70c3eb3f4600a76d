"""What a change does to several measures: a row per change, a panel per measure, zero in each.

A filled dot is a change that is clear of zero, an open one may be nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt

from reportgen.charts import palette
from reportgen.charts.parts import Axis, Layers, Spec, beside, category_axis, layer, ticks, widest
from reportgen.charts.theme import FULL, LABEL_SIZE
from reportgen.charts.tips import asked, number, quoted

ROW_HEIGHT = 19
_GAP = 18


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change of one measure: its row, its panel, and its interval in the measure's unit."""

    row: str
    panel: str
    value: float
    low: float
    high: float

    @property
    def clear(self) -> bool:
        """Return whether the interval excludes zero."""
        return self.low > 0 or self.high < 0


def change_panels(changes: Sequence[Change], *, x: Axis, width: int = FULL) -> Spec:
    """Return the panels side by side, each with a scale of its own.

    Parameters
    ----------
    changes : sequence of Change
        Rows and panels in the order in which they first appear.
    x : Axis
        How the numbers of the ticks are written.
    width : int
        In px.
    """
    rows = list(dict.fromkeys(change.row for change in changes))
    panels = list(dict.fromkeys(change.panel for change in changes))
    labels = widest(rows) + 12
    panel_width = (width - labels - _GAP * (len(panels) - 1) - 16) // len(panels)
    drawn = []
    for place, panel in enumerate(panels):
        own = [change for change in changes if change.panel == panel]
        title = alt.TitleParams(
            text=panel, anchor="start", fontSize=LABEL_SIZE, fontWeight=600, color=palette.INK
        )
        size = {"width": panel_width, "height": len(rows) * ROW_HEIGHT}
        layers = _layers(own, rows, x, labelled=place == 0)
        drawn.append((layers, {**size, "title": title.to_dict()}))
    return beside(drawn, width=width, spacing=_GAP)


def _words(panel: str, x: Axis) -> alt.ExprRef:
    low, high = number(x, "datum.low"), number(x, "datum.high")
    text = f"{number(x, 'datum.value')}+{quoted(' (')}+{low}+{quoted(' – ')}+{high}+{quoted(')')}"
    return asked(("datum.label", ""), (quoted(panel), text))


def _layers(own: Sequence[Change], rows: Sequence[str], x: Axis, *, labelled: bool) -> Layers:
    points = [
        {
            "label": change.row,
            "value": change.value,
            "low": change.low,
            "high": change.high,
            "fill": palette.ACCENT if change.clear else palette.PAPER,
        }
        for change in own
    ]
    words: Spec = {} if labelled else {"labelExpr": "''"}
    y = category_axis(rows, grid=True, **words)
    reach = 1.05 * max(max(abs(change.low), abs(change.high)) for change in own) or 1.0
    scale = alt.Scale(domain=[-reach, reach], nice=False)
    base = layer(points)
    return [
        layer([{"zero": 0}]).mark_rule(color=palette.GREY).encode(x=alt.X("zero:Q")),
        base.mark_rule(color=palette.ACCENT, strokeWidth=1.8).encode(
            x=alt.X("low:Q", scale=scale, axis=ticks(x, tickCount=3)), x2=alt.X2("high:Q"), y=y
        ),
        base.mark_point(
            filled=True,
            stroke=palette.ACCENT,
            strokeWidth=1.5,
            size=62,
            opacity=1,
            description=_words(own[0].panel, x),
        ).encode(x=alt.X("value:Q"), y=y, fill=alt.Fill("fill:N", scale=None)),
    ]
