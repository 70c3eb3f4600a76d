"""What to do first: three actions with their audience, channel, date and what they can bring."""

from __future__ import annotations

from reportgen.dossier.actions import action_text
from reportgen.dossier.parts import left, right
from reportgen.dossier.voice import Voice
from reportgen.model.dossier import Block, Paragraph, Table
from reportgen.model.results import Analysis, Assumption, Segment

_MOST = 3
_ANSWERS = "response_right"


def first_segments(analysis: Analysis) -> list[Segment]:
    """Return the segments whose first action comes first, three at most."""

    def rank(segment: Segment) -> tuple[int, float]:
        return segment.actions[0].priority, -segment.actions[0].score

    return sorted((s for s in analysis.segments if s.actions), key=rank)[:_MOST]


def _answers(analysis: Analysis) -> Assumption | None:
    """Return the assumed share of contacts that order, or None where nothing is assumed."""
    stakes = analysis.contract.stakes
    every = stakes.assumptions if stakes is not None else ()
    return next((each for each in every if each.code == _ANSWERS), None)


def _brings(analysis: Analysis, segment: Segment, voice: Voice) -> str:
    """Return contacts x share that orders x amount per order, from the low end to the high."""
    answers = _answers(analysis)
    contacted = {kit.segment_id: kit.n_campaign for kit in analysis.campaigns.kits}
    n = contacted.get(segment.segment_id)
    if answers is None or n is None:
        return voice.text("first-unknown")
    each = n * segment.actions[0].amount_per_order
    return voice.text(
        "first-brings",
        low=voice.number.money_compact(each * answers.low, 0),
        high=voice.number.money_compact(each * answers.high, 0),
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
    answers = _answers(analysis)
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
