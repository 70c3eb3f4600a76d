"""The family tree of the segments: those of two dates, and which came from which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import altair as alt

from reportgen.charts import palette
from reportgen.charts.parts import Layers, Spec, finish, layer
from reportgen.charts.theme import FULL

ROW_HEIGHT = 34
#: Where the two columns stand, of the width; labels take the rest on either side.
LEFT, RIGHT = 0.36, 0.64
THICKEST, THINNEST = 7.0, 1.2
#: Where a line may carry its share, from its left end to its right one.
_PLACES = (0.25, 0.4, 0.55, 0.7, 0.85)
_BESIDE, _BELOW = 28, 13  # px from one share to the next, one of which is kept
_START, _END = LEFT + 0.02, RIGHT - 0.02


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A segment at one of the two dates; ``note`` stands under its name."""

    label: str
    note: str
    slot: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """From an earlier segment to a later one, by their places in the lists.

    ``share`` (0–1) of the earlier one's customers; ``heir``: the later one has its id.
    """

    before: int
    after: int
    share: float
    heir: bool
    text: str


def family_tree(
    before: Sequence[Member],
    after: Sequence[Member],
    lines: Sequence[Line],
    *,
    width: int = FULL,
) -> Spec:
    """Return the tree: an heir hangs on a solid line, other kin on a dashed one.

    Lines are as thick as the share they stand for, and carry it as text.
    """
    lines = sorted(lines, key=lambda each: each.heir)
    n = max(len(before), len(after), 1)
    x = alt.X("x:Q", scale=alt.Scale(domain=[0, 1], nice=False), axis=None)
    y = alt.Y("y:Q", scale=alt.Scale(domain=[-0.6, n - 0.4], reverse=True, nice=False), axis=None)
    layers: Layers = []
    for line, place in zip(lines, _places(lines), strict=True):
        layers += _line(line, place, x, y)
    for place, member in enumerate(before):
        layers += _member(member, LEFT, place, "right", x, y)
    for place, member in enumerate(after):
        layers += _member(member, RIGHT, place, "left", x, y)
    return finish(layers, width=width, height=ROW_HEIGHT * n + 12)


def _places(lines: Sequence[Line]) -> list[float]:
    """Return where on each line its share stands: the first place that touches no other share."""
    found: list[float] = []
    taken: list[tuple[float, float]] = []
    for line in lines:
        spots = {place: _spot(line, place) for place in _PLACES}
        free = [
            place
            for place, (across, down) in spots.items()
            if all(abs(across - a) > _BESIDE or abs(down - d) > _BELOW for a, d in taken)
        ]
        found.append(free[0] if free else _PLACES[0])
        taken.append(spots[found[-1]])
    return found


def _spot(line: Line, place: float) -> tuple[float, float]:
    across = (_START + place * (_END - _START)) * FULL
    return across, (line.before + place * (line.after - line.before)) * ROW_HEIGHT


def _line(line: Line, place: float, x: alt.X, y: alt.Y) -> Layers:
    row = {
        "x": _START,
        "x2": _END,
        "y": line.before,
        "y2": line.after,
        "at": _START + place * (_END - _START),
        "height": line.before + place * (line.after - line.before),
        "text": line.text,
    }
    colour = palette.QUIET if line.heir else palette.GREY
    base = layer([row])
    drawn = base.mark_rule(
        color=colour,
        strokeWidth=max(THINNEST, THICKEST * line.share if line.heir else 0.0),
        strokeDash=[] if line.heir else [4, 3],
        opacity=1,
    ).encode(x=x, y=y, x2=alt.X2("x2:Q"), y2=alt.Y2("y2:Q"))
    return [
        drawn,
        *(
            text.encode(
                x=alt.X("at:Q", axis=None), y=alt.Y("height:Q", axis=None), text=alt.Text("text:N")
            )
            for text in (
                base.mark_text(
                    fontSize=10, color=palette.PAPER, stroke=palette.PAPER, strokeWidth=4
                ),
                base.mark_text(fontSize=10, color=palette.INK),
            )
        ),
    ]


def _member(
    member: Member, at: float, place: int, align: Literal["left", "right"], x: alt.X, y: alt.Y
) -> Layers:
    look = palette.slot(member.slot)
    base = layer([{"x": at, "y": place, "label": member.label, "note": member.note}])
    dx = 10 if align == "left" else -10
    limit = int(LEFT * FULL) - 14
    mark = base.mark_point(shape=look.shape, size=90, color=look.colour, opacity=1)
    name = base.mark_text(align=align, dx=dx, dy=-6, color=palette.INK, fontWeight=600, limit=limit)
    note = base.mark_text(align=align, dx=dx, dy=7, color=palette.QUIET, fontSize=10, limit=limit)
    return [
        mark.encode(x=x, y=y),
        name.encode(x=x, y=y, text=alt.Text("label:N")),
        note.encode(x=x, y=y, text=alt.Text("note:N")),
    ]
