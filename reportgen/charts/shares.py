"""Segments as parts of a whole, one bar per whole: of the customers, of the revenue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt

from reportgen.charts import palette
from reportgen.charts.parts import Layers, Spec, category_axis, finish, layer, text_width
from reportgen.charts.theme import FULL
from reportgen.charts.tips import described, tip

ROW_HEIGHT = 62


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """One segment: its ``values`` (0-1) and their ``texts``, one per bar."""

    name: str
    slot: int
    values: tuple[float, ...]
    texts: tuple[str, ...]


def stacked_shares(bars: Sequence[str], shares: Sequence[Share], *, width: int = FULL) -> Spec:
    """Return one bar to 100 % per name in ``bars``, with mark and share above each part.

    The text of a part too narrow for it is left out; the table beside the chart has it.
    """
    rows = [row for place, bar in enumerate(bars) for row in _rows(bar, place, shares, width)]
    names = [_name(share) for share in shares]
    colours = [palette.slot(share.slot).colour for share in shares]
    y = category_axis(bars)
    x = alt.X("low:Q", scale=alt.Scale(domain=[0, 1], nice=False), axis=None)
    base = layer(rows)
    legend = alt.Legend(
        title=None,
        orient="top",
        columns=3,
        symbolType="square",
        labelLimit=190,
        labelColor=palette.TEXT,
        labelFontSize=11,
        symbolOpacity=1,
        offset=14,
        columnPadding=18,
        rowPadding=4,
    )
    layers: Layers = [
        base.mark_bar(height=24, stroke=palette.PAPER, strokeWidth=1.5).encode(
            x=x,
            x2=alt.X2("high:Q"),
            y=y,
            description=described(),
            color=alt.Color("name:N", scale=alt.Scale(domain=names, range=colours), legend=legend),
        ),
        base.mark_text(align="left", baseline="bottom", dx=1, dy=-15, color=palette.INK).encode(
            x=x, y=y, text=alt.Text("text:N")
        ),
    ]
    legend_height = 20 + 18 * -(-len(shares) // 3)
    return finish(layers, width=width, height=len(bars) * ROW_HEIGHT + legend_height)


def _name(share: Share) -> str:
    return f"{palette.slot(share.slot).mark} {share.name}"


def _rows(bar: str, place: int, shares: Sequence[Share], width: int) -> list[Spec]:
    rows: list[Spec] = []
    low = 0.0
    for share in shares:
        high = low + share.values[place]
        text = f"{palette.slot(share.slot).mark} {share.texts[place]}"
        fits = (high - low) * (width - 90) > text_width(text)
        rows.append(
            {
                "label": bar,
                "name": _name(share),
                "low": low,
                "high": min(high, 1.0),
                "text": text if fits else "",
                "tip": tip((share.name, ""), (bar, share.texts[place]), slot=share.slot),
            }
        )
        low = high
    return rows
