"""The tables that the PDF carries as files: segments in numbers, without customers."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from reportgen.dossier.parts import segment_order
from reportgen.dossier.voice import Voice
from reportgen.model.cells import inert
from reportgen.model.dossier import Block, Enclosed, Paragraph
from reportgen.model.results import Analysis

Cell = str | float


def enclosed(analysis: Analysis, voice: Voice) -> tuple[Enclosed, ...]:
    """Return a table of the segments and one of their variables; none where nobody is in one.

    Numbers are in the unit of the analysis, with a point and all their digits that count.
    """
    if not analysis.segments:
        return ()
    return (
        Enclosed(
            name="segments-summary.csv",
            description=voice.text("enclosed-segments"),
            text=_csv([_headings(voice, *_SEGMENT_COLUMNS), *_segments(analysis, voice)]),
        ),
        Enclosed(
            name="segments-variables.csv",
            description=voice.text("enclosed-variables"),
            text=_csv([_headings(voice, *_VARIABLE_COLUMNS), *_variables(analysis, voice)]),
        ),
    )


def enclosed_note(analysis: Analysis, voice: Voice) -> tuple[Block, ...]:
    """Return the sentence that tells a reader of the files."""
    files = [f"{each.name} ({each.description})" for each in enclosed(analysis, voice)]
    if not files:
        return ()
    return (Paragraph(text=voice.text("enclosed-note", files=voice.listing(files)), role="note"),)


_SEGMENT_COLUMNS = (
    "segment-id",
    "segment",
    "customers",
    "customer-share",
    "revenue",
    "revenue-share",
    "bought-again",
    "jaccard-mean",
    "borderline",
)
_VARIABLE_COLUMNS = (
    "segment-id",
    "segment",
    "variable",
    "unit",
    "n",
    "segment-mean",
    "interval-low",
    "interval-high",
    "segment-median",
    "base-mean",
)


def _headings(voice: Voice, *columns: str) -> list[Cell]:
    return [voice.text(f"column-{column}") for column in columns]


def _segments(analysis: Analysis, voice: Voice) -> Iterable[list[Cell]]:
    for segment in segment_order(analysis.segments):
        yield [
            segment.segment_id,
            voice.segment(segment),
            segment.n_customers,
            segment.customer_share,
            segment.revenue,
            segment.revenue_share,
            segment.repeat_share,
            segment.jaccard,
            segment.borderline_share,
        ]


def _variables(analysis: Analysis, voice: Voice) -> Iterable[list[Cell]]:
    for segment in segment_order(analysis.segments):
        for contrast in (*segment.contrasts, *segment.further):
            yield [
                segment.segment_id,
                voice.segment(segment),
                voice.feature(contrast.feature),
                voice.text(f"unit-{contrast.unit}"),
                contrast.n,
                contrast.mean,
                contrast.mean_low,
                contrast.mean_high,
                contrast.median,
                contrast.base_mean,
            ]


def _csv(rows: Iterable[Iterable[Cell]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerows([_cell(cell) for cell in row] for row in rows)
    return text.getvalue()


def _cell(cell: Cell) -> str:
    return inert(cell) if isinstance(cell, str) else f"{cell:.10g}"
