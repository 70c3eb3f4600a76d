"""What became of each earlier segment: heirs, births, deaths, splits and merges."""

from __future__ import annotations

from reportgen.charts.family import Line, Member, family_tree
from reportgen.dossier.parts import data_table, figure, left, note, right
from reportgen.dossier.voice import Voice
from reportgen.model.dossier import Block, Bullets, Figure, Subheading
from reportgen.model.results import Analysis, Comparison, Event, PastSegment, Segment
from reportgen.texts.segments import segment_name


def past_label(segment: PastSegment, voice: Voice) -> str:
    """Return an earlier segment's id and the name it had."""
    return f"{segment.segment_id} {segment_name(voice.text, segment.name)}"


def label(segment: Segment, voice: Voice) -> str:
    """Return a segment's id and name."""
    return f"{segment.segment_id} {voice.segment(segment)}"


def in_order(analysis: Analysis, found: Comparison) -> tuple[list[PastSegment], list[Segment]]:
    """Return the segments of both dates so that heirs stand beside each other.

    Today's by revenue; each earlier one at the place of its heir, those without one at the end.
    """
    after = sorted(analysis.segments, key=lambda segment: -segment.revenue)
    heirs = {m.previous_id: m.segment_id for m in found.matches if m.previous_id is not None}
    places = {segment.segment_id: place for place, segment in enumerate(after)}

    def place(segment: PastSegment) -> tuple[int, float]:
        return places.get(heirs.get(segment.segment_id, ""), len(after)), -segment.revenue

    return sorted(found.before, key=place), after


def _members(
    found: Comparison, before: list[PastSegment], after: list[Segment], voice: Voice
) -> tuple[list[Member], list[Member]]:
    heirs = {m.previous_id for m in found.matches}
    born = {m.segment_id for m in found.matches if m.previous_id is None}

    def noted(n: int, key: str) -> str:
        return voice.text(f"family-{key}", n=n, customers=voice.number.integer(n))

    return (
        [
            Member(
                label=past_label(s, voice),
                note=noted(s.n_customers, "known" if s.segment_id in heirs else "gone"),
                slot=s.slot,
            )
            for s in before
        ],
        [
            Member(
                label=label(s, voice),
                note=noted(s.n_customers, "new" if s.segment_id in born else "known"),
                slot=s.slot,
            )
            for s in after
        ],
    )


def _lines(
    found: Comparison, before: list[PastSegment], after: list[Segment], voice: Voice
) -> list[Line]:
    rows = {s.segment_id: place for place, s in enumerate(before)}
    columns = {s.segment_id: place for place, s in enumerate(after)}
    heirs = {(m.previous_id, m.segment_id) for m in found.matches}
    lines = []
    for branch in found.branches:
        heir = (branch.previous_id, branch.segment_id) in heirs
        if heir or branch.of_previous >= found.kin_share:
            lines.append(
                Line(
                    before=rows[branch.previous_id],
                    after=columns[branch.segment_id],
                    share=branch.of_previous,
                    heir=heir,
                    text=voice.number.percent(branch.of_previous),
                )
            )
    return lines


def _tree(analysis: Analysis, found: Comparison, voice: Voice) -> Figure:
    before, after = in_order(analysis, found)
    kept = sum(match.previous_id is not None for match in found.matches)
    known = {s.segment_id: past_label(s, voice) for s in found.before}
    by_id = {s.segment_id: s for s in after}
    rows = [
        (
            label(by_id[m.segment_id], voice),
            known[m.previous_id] if m.previous_id else voice.text("family-none"),
            voice.number.decimal(m.jaccard),
        )
        for m in sorted(found.matches, key=lambda m: after.index(by_id[m.segment_id]))
    ]
    columns = (
        left(voice.text("column-segment")),
        left(voice.text("column-ancestor")),
        right(voice.text("column-likeness")),
    )
    return figure(
        voice,
        "family",
        family_tree(*_members(found, before, after, voice), _lines(found, before, after, voice)),
        title=voice.text(
            "figure-family-title",
            n=kept,
            kept=voice.number.integer(kept),
            total=voice.number.integer(len(before)),
        ),
        table=data_table("family", voice.text("family-caption"), columns, rows),
        date=voice.number.date(found.previous_as_of),
        share=voice.number.percent(found.kin_share),
    )


def _told(event: Event, found: Comparison, analysis: Analysis, voice: Voice) -> str:
    """Return what became of a segment in a sentence."""
    now = {s.segment_id: label(s, voice) for s in analysis.segments}
    then = {s.segment_id: past_label(s, voice) for s in found.before}
    return voice.text(
        f"family-event-{event.kind}",
        before=voice.listing(then[key] for key in event.previous_ids),
        after=voice.listing(now[key] for key in event.segment_ids),
        line=voice.number.decimal(found.heir_jaccard),
        bulk=voice.number.percent(found.bulk_share),
    )


def family(found: Comparison, analysis: Analysis, voice: Voice) -> tuple[Block, ...]:
    """Return the family tree and a sentence for whatever did not simply live on."""
    told = [_told(event, found, analysis, voice) for event in found.events]
    return (
        Subheading(key="family", text=voice.text("family-title")),
        _tree(analysis, found, voice),
        *([Bullets(items=tuple(told))] if told else []),
        note(voice.text("family-method", line=voice.number.decimal(found.heir_jaccard))),
    )
