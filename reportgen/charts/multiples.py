"""Small multiples: the same little line chart for each group, all on one scale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import altair as alt

from reportgen.charts import palette
from reportgen.charts.lines import Guides, Line, frame_of, line_layers
from reportgen.charts.parts import Axis, Marker, Spec, beside, layer
from reportgen.charts.theme import FULL, LABEL_SIZE

PANEL_HEIGHT = 72
_GAP = 22
#: What the numbers of one vertical axis take.
_LEFT = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """One panel: its heading and its lines; ``slot`` puts a segment's mark before the heading."""

    title: str
    lines: tuple[Line, ...]
    slot: int | None = None


def line_multiples(
    panels: Sequence[Panel],
    *,
    x: Axis,
    y: Axis,
    reference: float | None = None,
    columns: int = 3,
    width: int = FULL,
) -> Spec:
    """Return panels in rows of ``columns``, with the same two scales.

    ``reference`` is a horizontal line in every panel, such as a threshold.
    """
    thresholds = () if reference is None else (Marker(value=reference, label=""),)
    every = [line for panel in panels for line in panel.lines]
    frame = frame_of(every, x, y, Guides(thresholds=thresholds))
    panel_width = (width - _GAP * (columns - 1)) // columns - _LEFT
    drawn = []
    for panel in panels:
        named = [replace(line, label=line.label or panel.title) for line in panel.lines]
        layers = line_layers(named, frame, tickCount=4)
        if reference is not None:
            rule = layer([{"y": reference}]).mark_rule(color=palette.SIGNAL, strokeDash=[4, 3])
            layers.insert(0, rule.encode(y=alt.Y("y:Q")))
        size = {"width": panel_width, "height": PANEL_HEIGHT}
        drawn.append((layers, {**size, "title": _title(panel).to_dict()}))
    return beside(drawn, width=width, columns=columns, spacing=_GAP)


def _title(panel: Panel) -> alt.TitleParams:
    text = panel.title if panel.slot is None else f"{palette.slot(panel.slot).mark} {panel.title}"
    return alt.TitleParams(
        text=text,
        anchor="start",
        frame="group",
        offset=22,
        color=palette.INK,
        fontSize=LABEL_SIZE,
        fontWeight=600,
    )
