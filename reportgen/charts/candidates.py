"""A quality index against the number of segments, one line per set of features."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt

from reportgen.charts import palette
from reportgen.charts.lines import Line, frame_of, line_labels, line_layers
from reportgen.charts.parts import Axis, Layers, Spec, finish, layer
from reportgen.charts.theme import FULL


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """The candidate that was chosen: ``k`` segments, ``value`` in the unit of the index."""

    k: int
    value: float
    label: str


def metric_by_k(
    lines: Sequence[Line],
    *,
    x: Axis,
    y: Axis,
    chosen: Chosen | None = None,
    width: int = FULL,
    height: int = 168,
) -> Spec:
    """Return the candidates, the chosen one in a ring with its label above it."""
    frame = frame_of(lines, x, y)
    layers: Layers = line_layers(lines, frame, tickMinStep=1)
    if chosen is not None:
        base = layer([{"x": chosen.k, "y": chosen.value, "label": chosen.label}])
        layers += [
            base.mark_point(
                filled=False, size=190, color=palette.SIGNAL, strokeWidth=2, opacity=1
            ).encode(x=alt.X("x:Q"), y=alt.Y("y:Q")),
            base.mark_text(dy=-15, baseline="bottom", color=palette.SIGNAL, fontWeight=600).encode(
                x=alt.X("x:Q"), y=alt.Y("y:Q"), text=alt.Text("label:N")
            ),
        ]
    layers += line_labels(lines, frame, plot_height=height - 96)
    return finish(layers, width=width, height=height)
