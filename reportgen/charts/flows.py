"""A flow chart: how many went from which segment to which, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import altair as alt

from reportgen.charts import palette
from reportgen.charts.parts import Layers, Spec, finish, layer, text_width
from reportgen.charts.theme import FULL

HEIGHT = 390
#: Where the two columns stand, of the width; labels take the rest on either side.
LEFT, RIGHT = 0.35, 0.65
_NODE = 0.008
_GAP = 0.022  # between two segments, of the height
_STEPS = 16
_PLACES = (0.5, 0.3, 0.7, 0.2, 0.8)
_LINE = 13  # px between two texts
_LEGIBLE = 0.028  # of the height: a thinner ribbon carries no text


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A segment of one date, or those without one; ``slot`` is None for these."""

    label: str
    note: str
    slot: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ribbon:
    """Customers from a node on the left to one on the right; ``reason`` is one of the reasons."""

    before: int
    after: int
    reason: int
    size: float
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """A reason and its look; ``quiet`` ribbons are drawn first."""

    label: str
    colour: str


def flow_chart(
    before: Sequence[Node],
    after: Sequence[Node],
    ribbons: Sequence[Ribbon],
    reasons: Sequence[Reason],
    *,
    width: int = FULL,
) -> Spec:
    """Return ribbons as thick as the customers in them, from the left column to the right one.

    Those wide enough carry their text, so that reasons are told without colour; all stand in the
    table beside the chart.
    """
    shown = [ribbon for ribbon in ribbons if ribbon.size > 0]
    total = sum(ribbon.size for ribbon in shown) or 1.0
    lefts = _stack(len(before), [(r.before, r.after, r.reason, r.size / total) for r in shown])
    rights = _stack(len(after), [(r.after, r.before, r.reason, r.size / total) for r in shown])
    x = alt.X("x:Q", scale=alt.Scale(domain=[0, 1], nice=False), axis=None)
    ends = max(lefts.bottom, rights.bottom)
    y = alt.Y("y:Q", scale=alt.Scale(domain=[0, ends], reverse=True, nice=False), axis=None)
    layers = _ribbons(shown, lefts, rights, reasons, x, y)
    layers += _texts(shown, lefts, rights, x, y)
    layers += _column(before, lefts, LEFT, "right", x, y)
    layers += _column(after, rights, RIGHT, "left", x, y)
    return finish(layers, width=width, height=HEIGHT)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stack:
    """Where nodes and ribbons lie in a column: (top, bottom) each."""

    nodes: tuple[tuple[float, float], ...]
    ribbons: tuple[tuple[float, float], ...]
    bottom: float


def _stack(n_nodes: int, ends: Sequence[tuple[int, int, int, float]]) -> _Stack:
    """Stack nodes with gaps, and in each its ribbons in the order of their other ends."""
    places: list[tuple[float, float]] = [(0.0, 0.0)] * len(ends)
    nodes = []
    at = 0.0
    for node in range(n_nodes):
        top = at
        own = sorted((i for i, each in enumerate(ends) if each[0] == node), key=lambda i: ends[i])
        for i in own:
            places[i] = (at, at + ends[i][3])
            at += ends[i][3]
        nodes.append((top, at))
        at += _GAP
    return _Stack(nodes=tuple(nodes), ribbons=tuple(places), bottom=at)


def _smooth(t: float) -> float:
    return t * t * (3 - 2 * t)


def _outline(
    key: int, start: tuple[float, float], end: tuple[float, float]
) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = []
    for step in range(_STEPS + 1):
        t = step / _STEPS
        share = _smooth(t)
        rows.append(
            {
                "key": key,
                "x": LEFT + _NODE + t * (RIGHT - LEFT - 2 * _NODE),
                "y": start[0] + share * (end[0] - start[0]),
                "y2": start[1] + share * (end[1] - start[1]),
            }
        )
    return rows


def _ribbons(
    shown: Sequence[Ribbon],
    lefts: _Stack,
    rights: _Stack,
    reasons: Sequence[Reason],
    x: alt.X,
    y: alt.Y,
) -> Layers:
    rows = [
        row | {"reason": reasons[ribbon.reason].label}
        for i, ribbon in enumerate(shown)
        for row in _outline(i, lefts.ribbons[i], rights.ribbons[i])
    ]
    used = [reason for i, reason in enumerate(reasons) if any(r.reason == i for r in shown)]
    legend = alt.Legend(
        title=None,
        orient="top",
        columns=4,
        symbolType="square",
        symbolOpacity=1,
        labelLimit=190,
        labelColor=palette.TEXT,
        offset=10,
        columnPadding=16,
    )
    scale = alt.Scale(domain=[r.label for r in used], range=[r.colour for r in used])
    area = layer(rows).mark_area(opacity=0.9, stroke=palette.PAPER, strokeWidth=0.4)
    return [
        area.encode(
            x=x,
            y=y,
            y2=alt.Y2("y2:Q"),
            detail=alt.Detail("key:N"),
            color=alt.Color("reason:N", scale=scale, legend=legend),
        )
    ]


def _texts(shown: Sequence[Ribbon], lefts: _Stack, rights: _Stack, x: alt.X, y: alt.Y) -> Layers:
    """Return the texts of the ribbons wide enough, each where it touches no other."""
    ends = max(lefts.bottom, rights.bottom)
    rows: list[dict[str, object]] = []
    taken: list[tuple[float, float, float]] = []
    for i in sorted(range(len(shown)), key=lambda i: (-shown[i].size, i)):
        (top, bottom), (end_top, end_bottom) = lefts.ribbons[i], rights.ribbons[i]
        if bottom - top < _LEGIBLE * ends:
            continue
        half = text_width(shown[i].text, size=10) / 2
        for t in _PLACES:
            share = _smooth(t)
            middle = (1 - share) * (top + bottom) / 2 + share * (end_top + end_bottom) / 2
            across, down = (LEFT + t * (RIGHT - LEFT)) * FULL, middle / ends * HEIGHT
            if all(abs(across - a) > half + w or abs(down - d) > _LINE for a, d, w in taken):
                taken.append((across, down, half))
                rows.append({"x": across / FULL, "y": middle, "text": shown[i].text})
                break
    base = layer(rows)
    return [
        mark.encode(x=x, y=y, text=alt.Text("text:N"))
        for mark in (
            base.mark_text(fontSize=10, color=palette.PAPER, stroke=palette.PAPER, strokeWidth=3),
            base.mark_text(fontSize=10, color=palette.INK),
        )
    ]


def _column(
    nodes: Sequence[Node],
    stack: _Stack,
    at: float,
    align: Literal["left", "right"],
    x: alt.X,
    y: alt.Y,
) -> Layers:
    layers: Layers = []
    limit = int(LEFT * FULL) - 16
    dx = 10 if align == "left" else -10
    for node, (top, bottom) in zip(nodes, stack.nodes, strict=True):
        if bottom <= top:
            continue
        look = None if node.slot is None else palette.slot(node.slot)
        mark = "" if look is None else f"{look.mark} "
        row = {
            "x": at - _NODE / 2,
            "x2": at + _NODE / 2,
            "y": top,
            "y2": bottom,
            "middle": (top + bottom) / 2,
            "label": f"{mark}{node.label}",
            "note": node.note,
        }
        base = layer([row])
        colour = palette.GREY if look is None else look.colour
        layers += [
            base.mark_rect(color=colour, opacity=1).encode(
                x=x, y=y, x2=alt.X2("x2:Q"), y2=alt.Y2("y2:Q")
            ),
            base.mark_text(
                align=align, dx=dx, dy=-6, color=palette.INK, fontWeight=600, limit=limit
            ).encode(x=x, y=alt.Y("middle:Q", axis=None), text=alt.Text("label:N")),
            base.mark_text(
                align=align, dx=dx, dy=7, color=palette.QUIET, fontSize=10, limit=limit
            ).encode(x=x, y=alt.Y("middle:Q", axis=None), text=alt.Text("note:N")),
        ]
    return layers
