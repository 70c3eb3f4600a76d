"""What to do first: three actions with their audience, channel, date and what they can bring."""

from __future__ import annotations

from reportgen.dossier.actions import action_text
from reportgen.dossier.parts import left, right
from reportgen.dossier.voice import Voice
from reportgen.model.dossier import Block, Paragraph, Table
from reportgen.model.results import Analysis, Segment

_MOST = 3


def first_segments(analysis: Analysis) -> list[Segment]:
    """Return the segments whose first action comes first, three at most."""

    def rank(segment: Segment) -> tuple[int, float]:
        return segment.actions[0].priority, -segment.actions[0].score

    return sorted((s for s in analysis.segments if s.actions), key=rank)[:_MOST]


def _brings(analysis: Analysis, segment: Segment, voice: Voice) -> str:
    """Return what a segment's campaign can bring, from the low end to the high."""
    brings = {kit.segment_id: kit.brings for kit in analysis.campaigns.kits}
    found = brings.get(segment.segment_id)
    if found is None:
        return voice.text("first-unknown")
    return voice.text(
        "first-brings",
        low=voice.number.money_compact(found.low, 0),
        high=voice.number.money_compact(found.high, 0),
    )


def _row(analysis: Analysis, segment: Segment, voice: Voice) -> tuple[str, ...]:
    action = segment.actions[0]
    parts = ("short", "channel", "timing")
    return (
        *(action_text(segment, action, part, voice) for part in parts),
        _brings(analysis, segment, voice),
    )


def first_steps(analysis: Analysis, voice: Voice) -> list[Block]:
    """Return the table of the first actions; a sentence where no segment has one."""
    segments = first_segments(analysis)
    if not segments:
        return [Paragraph(text=voice.text("campaigns-none"))]
    columns = ("first-what", "first-how", "first-when")
    answers = analysis.campaigns.answers
    note = ""
    if answers is not None:
        note = voice.text(
            "first-note",
            low=voice.number.percent(answers.low, 1),
            high=voice.number.percent(answers.high, 1),
        )
    return [
        Table(
            key="first-steps",
            caption=voice.text("first-caption"),
            columns=(
                *(left(voice.text(f"column-{name}")) for name in columns),
                right(voice.text("column-first-brings")),
            ),
            rows=tuple(_row(analysis, segment, voice) for segment in segments),
            swatches=tuple(segment.slot for segment in segments),
            note=note,
        )
    ]
