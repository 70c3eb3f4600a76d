"""Orders month by month; months the export does not hold whole are drawn open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt

from reportgen.charts import palette
from reportgen.charts.parts import Axis, Layers, Spec, finish, layer, ticks
from reportgen.charts.theme import FULL
from reportgen.charts.tips import asked_of_points, day, number, quoted


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """One month: ``month`` is ISO, such as ``2017-11``; ``note`` is written above the point."""

    month: str
    value: float
    incomplete: bool = False
    note: str = ""


def monthly(
    months: Sequence[Month], *, x: Axis, y: Axis, incomplete_label: str = "", width: int = FULL
) -> Spec:
    """Return a monthly series over a pale area.

    Parameters
    ----------
    incomplete_label : str
        Key to the open points, written once where there is one.
    """
    rows = [
        {
            # UTC throughout, here and in the scale: else the axis shifts with the machine's zone.
            "month": f"{each.month[:7]}-01T00:00:00Z",
            "value": each.value,
            "note": each.note,
            "open": each.incomplete,
        }
        for each in months
    ]
    # Air above the highest month, for its note.
    top = 1.15 * max((each.value for each in months), default=1.0)
    position = {
        "x": alt.X("month:T", axis=ticks(x, tickCount=8), scale=alt.Scale(type="utc", nice=False)),
        "y": alt.Y("value:Q", axis=ticks(y), scale=alt.Scale(domain=[0, top], nice=False)),
    }
    base = layer(rows)
    layers: Layers = [
        base.mark_area(color=palette.BAND).encode(**position),
        base.mark_line(strokeWidth=2.2, description=_words(rows, y)).encode(**position),
        *_points(rows, position),
        base.mark_text(dy=-9, baseline="bottom", color=palette.INK).encode(
            **position, text=alt.Text("note:N")
        ),
    ]
    if incomplete_label and any(each.incomplete for each in months):
        key = layer([{"label": f"○ {incomplete_label}"}]).mark_text(
            align="right", baseline="bottom", dy=-8, color=palette.QUIET, x="width", y=0
        )
        layers.append(key.encode(text=alt.Text("label:N")))
    return finish(layers, width=width, height=180, right=14)


def _words(rows: Sequence[Spec], y: Axis) -> alt.ExprRef:
    points = [
        [(day(f"datetime({quoted(row['month'])})", "%B %Y"), number(y, repr(row["value"])))]
        for row in rows
    ]
    return asked_of_points(points)


def _points(rows: Sequence[Spec], position: Spec) -> Layers:
    whole = [row for row in rows if not row["open"]]
    part = [row for row in rows if row["open"]]
    layers: Layers = []
    if whole:
        layers.append(layer(whole).mark_point(size=24, opacity=1).encode(**position))
    if part:
        mark = layer(part).mark_point(
            size=62,
            filled=True,
            fill=palette.PAPER,
            stroke=palette.ACCENT,
            strokeWidth=1.6,
            opacity=1,
        )
        layers.append(mark.encode(**position))
    return layers
