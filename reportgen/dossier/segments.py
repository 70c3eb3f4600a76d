"""The chapter on the segments: an overview, then a page each."""

from __future__ import annotations

from reportgen.charts.bubbles import Bubble, segment_bubbles
from reportgen.charts.parts import Axis
from reportgen.dossier.criteria import criteria_table
from reportgen.dossier.parts import data_table, figure, lead, left, note, right, segment_order
from reportgen.dossier.passport import passport
from reportgen.dossier.portrait import mean_of
from reportgen.dossier.voice import Voice
from reportgen.model.dossier import Figure, Paragraph, Section
from reportgen.model.results import Analysis


def _map(analysis: Analysis, voice: Voice) -> Figure:
    ordered = segment_order(analysis.segments)
    return figure(
        voice,
        "map",
        segment_bubbles(
            [
                Bubble(
                    label=voice.segment(s),
                    slot=s.slot,
                    x=mean_of(s, "recency_days"),
                    y=mean_of(s, "monetary"),
                    size=s.n_customers,
                )
                for s in ordered
            ],
            x=Axis(title=voice.text("axis-recency")),
            y=Axis(title=voice.text("axis-monetary"), format="$,.0f"),
        ),
        title=voice.text("figure-map-title"),
        table=data_table(
            "map",
            voice.text("figure-map-subtitle"),
            (
                left(voice.text("column-segment")),
                right(voice.feature("recency_days")),
                right(voice.feature("monetary")),
                right(voice.text("column-customers")),
            ),
            [
                (
                    voice.segment(s),
                    voice.value(mean_of(s, "recency_days"), "days"),
                    voice.value(mean_of(s, "monetary"), "currency"),
                    voice.number.integer(s.n_customers),
                )
                for s in ordered
            ],
        ),
    )


def _how_to_read(analysis: Analysis, voice: Voice) -> list[Paragraph]:
    """Return what intervals and coloured bars mean on the pages that follow, said once."""
    if all(segment.habits is None for segment in analysis.segments):
        return []
    return [note(voice.text("habits-note"))]


def segments(analysis: Analysis, voice: Voice) -> tuple[Section, ...]:
    """Return the chapter on the segments: the overview and a page per segment."""
    overview = Section(
        key="segments",
        title=voice.text("segments-title"),
        blocks=(
            lead(
                voice.text(
                    "segments-lead",
                    n=len(analysis.segments),
                    segments=voice.number.integer(len(analysis.segments)),
                    without=voice.number.integer(
                        analysis.cleaning.n_customers - analysis.cleaning.n_kept_customers
                    ),
                )
            ),
            _map(analysis, voice),
            *criteria_table(analysis.segments, voice),
            *_how_to_read(analysis, voice),
        ),
    )
    pages = (passport(analysis, s, voice) for s in segment_order(analysis.segments))
    return (overview, *pages)
