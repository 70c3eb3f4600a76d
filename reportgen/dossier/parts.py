"""Small builders that several sections share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from reportgen.dossier.voice import Voice
from reportgen.model.dossier import Block, Column, Figure, FigureRow, Paragraph, Table
from reportgen.model.results import Segment

Tone = Literal["good", "care", "stop", "plain"]

VERDICT_TONES: Mapping[str, Tone] = {
    "keep": "good",
    "with care": "care",
    "do not target": "stop",
}


def left(label: str) -> Column:
    """Return a column of words."""
    return Column(label=label)


def right(label: str) -> Column:
    """Return a column of figures."""
    return Column(label=label, align="right")


def lead(text: str) -> Paragraph:
    """Return the paragraph that opens a section."""
    return Paragraph(text=text, role="lead")


def note(text: str) -> Paragraph:
    """Return a paragraph in small type."""
    return Paragraph(text=text, role="note")


def figure(
    voice: Voice,
    key: str,
    spec: Mapping[str, Any],
    *,
    title: str,
    width: Literal["full", "half"] = "full",
    table: Table | None = None,
    **arguments: str | float,
) -> Figure:
    """Return a chart whose subtitle and alternative text stand in the catalogs under its key.

    Parameters
    ----------
    key : str
        ``figure-<key>-subtitle`` and ``figure-<key>-alt`` are the messages; a key may end in
        ``.<something>`` that is not part of them.
    title : str
        The finding.
    arguments
        What the messages need.
    """
    message = key.split(".")[0]
    return Figure(
        key=key.replace(".", "-"),
        title=title,
        subtitle=voice.text(f"figure-{message}-subtitle", **arguments),
        source=voice.text("figure-source"),
        alt=voice.text(f"figure-{message}-alt", title=title, **arguments),
        spec=spec,
        width=width,
        table=table,
    )


def data_table(
    key: str, caption: str, columns: Sequence[Column], rows: Sequence[Sequence[str]]
) -> Table:
    """Return the numbers of a chart as a table."""
    return Table(
        key=f"{key}-data".replace(".", "-"),
        caption=caption,
        columns=tuple(columns),
        rows=tuple(tuple(row) for row in rows),
    )


def segment_order(segments: Sequence[Segment]) -> list[Segment]:
    """Return the segments by revenue, the largest first."""
    return sorted(segments, key=lambda segment: -segment.revenue)


def paired(figures: Sequence[Figure]) -> list[Block]:
    """Return half figures in rows of two."""
    return [FigureRow(figures=tuple(figures[i : i + 2])) for i in range(0, len(figures), 2)]


def with_interval(value: str, low: str, high: str) -> str:
    """Return a value with the ends of its interval in brackets."""
    return f"{value} ({low}–{high})"
