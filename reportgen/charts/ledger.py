"""The ledger of a cleaning: what each rule took away, from everything to what is kept."""

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
    fixed,
    layer,
    ticks,
)
from reportgen.charts.theme import FULL
from reportgen.charts.tips import described, tip

ROW_HEIGHT = 17
#: Of the label of a step, in px: rules have long names in some languages.
WIDEST = 320


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerStep:
    """One line of the ledger.

    Parameters
    ----------
    label : str
        Distinct within the chart.
    before, after : float
        Amounts around the rule; a total has both alike.
    text : str
        What is written at the right edge, such as the difference.
    total : bool
        Drawn from the start of the axis, in the accent colour.
    """

    label: str
    before: float
    after: float
    text: str
    total: bool = False


def ledger(steps: Sequence[LedgerStep], *, x: Axis, width: int = FULL) -> Spec:
    """Return the ledger as a lying waterfall.

    With ``x.low`` above 0 the totals are cut there; say so in the subtitle.
    """
    start = x.low or 0.0
    high = x.high if x.high is not None else max((step.before for step in steps), default=1.0)
    rows = [_row(step, start) for step in steps]
    y = category_axis([step.label for step in steps], labelLimit=WIDEST)
    links = [
        {"label": above.label, "next": below.label, "at": above.after}
        for above, below in itertools.pairwise(steps)
    ]
    scale = alt.Scale(domain=[start, high], nice=False)
    layers: Layers = [
        layer(rows)
        .mark_bar()
        .encode(
            x=alt.X("low:Q", scale=scale, axis=ticks(x, grid=True, domain=False, ticks=False)),
            x2=alt.X2("high:Q"),
            y=y,
            color=fixed(),
            description=described(),
        ),
        # A step that took nothing still shows where the ledger stands.
        layer(rows)
        .mark_tick(color=palette.INK, thickness=1.4, size=16)
        .encode(x=alt.X("at:Q"), y=y),
        layer(links)
        .mark_rule(color=palette.GREY)
        .encode(x=alt.X("at:Q"), y=y, y2=alt.Y2("next:N")),
        layer(rows)
        .mark_text(align="left", dx=8, color=palette.INK, x="width")
        .encode(y=y, text=alt.Text("text:N")),
    ]
    if not links:
        layers.pop(2)
    height = len(rows) * ROW_HEIGHT + (50 if x.title else 30)
    return finish(layers, width=width, height=height)


def _row(step: LedgerStep, start: float) -> Spec:
    low, high = sorted((step.before, step.after))
    return {
        "label": step.label,
        "low": start if step.total else max(start, low),
        "high": max(start, high),
        "at": max(start, step.after),
        "text": step.text,
        "tip": tip((step.label, step.text)),
        "colour": palette.ACCENT if step.total else palette.SIGNAL,
    }
