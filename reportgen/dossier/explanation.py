"""What separates the segments, and how sure each customer's segment is."""

from __future__ import annotations

from reportgen.charts.matrix import SHARES, matrix, signed_scale
from reportgen.claims.explanation import strongest, unused_separator
from reportgen.dossier.outcomes import outcomes
from reportgen.dossier.parts import data_table, figure, lead, left, note, right
from reportgen.dossier.pocket import pocket
from reportgen.dossier.voice import Voice, claim_of
from reportgen.model.dossier import Block, Figure, Paragraph, Section
from reportgen.model.results import Analysis, Effect, Segment, Separator

_ROW = 17  # px


def _segment(segment_id: str, analysis: Analysis) -> Segment:
    return next(s for s in analysis.segments if s.segment_id == segment_id)


def _name(segment_id: str, analysis: Analysis, voice: Voice) -> str:
    found = _segment(segment_id, analysis)
    return voice.text("segment-label", id=segment_id, name=voice.segment(found))


def _variable(separator: Separator, voice: Voice) -> str:
    name = voice.feature(separator.feature)
    return name if separator.used_for_fitting else voice.text("not-fitted", feature=name)


def _effect_on(separator: Separator, segment_id: str) -> Effect | None:
    return next((e for e in separator.effects if e.segment_id == segment_id), None)


def _interval(effect: Effect | None, voice: Voice) -> str:
    if effect is None:
        return voice.number.signed(None)
    return voice.text(
        "effect-with-interval",
        effect=voice.number.signed(effect.effect),
        low=voice.number.signed(effect.low),
        high=voice.number.signed(effect.high),
        n=voice.number.integer(effect.n),
    )


def _effects(analysis: Analysis, voice: Voice) -> Figure:
    explanation = analysis.explanation
    rows = [_variable(s, voice) for s in explanation.separators]
    shown = [i for i, s in enumerate(explanation.separators) if s.separates or s.used_for_fitting]
    ids = [s.segment_id for s in analysis.segments]
    found = [[_effect_on(s, segment_id) for segment_id in ids] for s in explanation.separators]
    cells = [
        [(e.effect, voice.number.signed(e.effect)) if e else (None, "") for e in line]
        for line in found
    ]
    n = sum(s.separates for s in explanation.separators)
    return figure(
        voice,
        "effects",
        matrix(
            [rows[i] for i in shown],
            ids,
            [cells[i] for i in shown],
            signed_scale(explanation.small_effect),
            row_height=_ROW,
            slots={s.segment_id: s.slot for s in analysis.segments},
        ),
        title=voice.text(
            "figure-effects-title",
            n=n,
            separating=voice.number.integer(n),
            total=voice.number.integer(len(explanation.separators)),
        ),
        table=data_table(
            "effects",
            voice.text("effects-caption"),
            (left(voice.text("column-variable")), *(left(segment_id) for segment_id in ids)),
            [
                (row, *(_interval(effect, voice) for effect in line))
                for row, line in zip(rows, found, strict=True)
            ],
        ),
    )


def _silent(analysis: Analysis, voice: Voice) -> list[Block]:
    """Return the sentence that names what is left out of the chart, where anything is."""
    names = [
        voice.inline(s.feature)
        for s in analysis.explanation.separators
        if not (s.separates or s.used_for_fitting)
    ]
    if not names:
        return []
    return [note(voice.text("effects-silent", features=voice.listing(names)))]


def _unused(analysis: Analysis, voice: Voice) -> Paragraph:
    """Return the sentence on variables that the segments were not built from."""
    unused = unused_separator(analysis.explanation)
    effect = strongest(unused) if unused else None
    if unused is None or effect is None:
        return Paragraph(text=voice.text("unused-none"))
    if claim_of(analysis, "unused-separates", unused.feature) is None:
        return Paragraph(
            text=voice.text(
                "unused-does-not-separate",
                feature=voice.inline(unused.feature),
                effect=voice.number.signed(effect.effect),
            )
        )
    return Paragraph(
        text=voice.text(
            "claim-unused-separates",
            feature=voice.inline(unused.feature),
            segment=_name(effect.segment_id, analysis, voice),
            direction="more" if effect.effect > 0 else "less",
            pairs=voice.number.integer(round(50 * (1 + abs(effect.effect)))),
        )
    )


def _certainty(analysis: Analysis, voice: Voice) -> Figure:
    found = analysis.explanation.certainty
    rows = [_name(c.segment_id, analysis, voice) for c in found]
    tenths = [voice.number.decimal(i / 10, 1) for i in range(10)]
    columns = [voice.text("from-value", value=tenth) for tenth in tenths]
    shares = [[count / c.n_customers for count in c.counts] for c in found]
    unsure = sum(c.borderline_share * c.n_customers for c in found)
    everybody = sum(c.n_customers for c in found)
    return figure(
        voice,
        "certainty",
        matrix(
            rows,
            columns,
            [[(share, voice.number.percent(share)) for share in line] for line in shares],
            SHARES,
            row_height=_ROW,
            slots={
                _name(c.segment_id, analysis, voice): _segment(c.segment_id, analysis).slot
                for c in found
            },
        ),
        title=voice.text(
            "figure-certainty-title",
            share=voice.number.percent(unsure / everybody if everybody else 0.0),
        ),
        table=data_table(
            "certainty",
            voice.text("certainty-caption"),
            (
                left(voice.text("column-segment")),
                right(voice.text("column-borderline")),
                right(voice.text("column-p10")),
                right(voice.text("column-median")),
                right(voice.text("column-p90")),
                *(right(column) for column in columns),
            ),
            [
                (
                    row,
                    voice.number.percent(c.borderline_share),
                    voice.number.decimal(c.p10),
                    voice.number.decimal(c.median),
                    voice.number.decimal(c.p90),
                    *(voice.number.percent(share) for share in line),
                )
                for row, c, line in zip(rows, found, shares, strict=True)
            ],
        ),
        line=voice.number.decimal(analysis.explanation.borderline_below, 1),
    )


def explanation(analysis: Analysis, voice: Voice) -> tuple[Section, ...]:
    """Return the evidence: what separates the segments, what they did next, and pocket rules."""
    blocks: tuple[Block, ...] = (
        lead(voice.text("explanation-lead")),
        _effects(analysis, voice),
        note(voice.text("effects-how-to-read")),
        _unused(analysis, voice),
        *_silent(analysis, voice),
        _certainty(analysis, voice),
        note(
            voice.text(
                "certainty-note",
                line=voice.number.decimal(analysis.explanation.borderline_below, 1),
            )
        ),
    )
    return (
        Section(
            key="explanation",
            title=voice.text("explanation-title"),
            blocks=blocks,
        ),
        *outcomes(analysis, voice),
        pocket(analysis, voice),
    )
