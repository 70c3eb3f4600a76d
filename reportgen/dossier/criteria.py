"""The five criteria of a segment, all segments in one table, each with its number."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.dossier.parts import left, segment_order
from reportgen.dossier.voice import Voice
from reportgen.model.dossier import Table
from reportgen.model.results import Criterion, Segment

_CODES = ("measurable", "substantial", "accessible", "differentiable", "actionable")


def _number(criterion: Criterion, voice: Voice) -> str:
    value = criterion.numbers.get("value")
    if criterion.code == "differentiable":
        return voice.text(
            "criterion-of",
            value=voice.number.integer(value),
            of=voice.number.integer(criterion.numbers.get("of")),
        )
    if criterion.code == "actionable":
        return voice.number.decimal(value)
    return voice.number.percent(value, 1 if criterion.code == "substantial" else 0)


def _cell(criterion: Criterion | None, voice: Voice) -> str:
    if criterion is None or criterion.met is None:
        return voice.text("criterion-open")
    verdict = voice.text("criterion-met" if criterion.met else "criterion-missed")
    return voice.text("criterion-cell", verdict=verdict, number=_number(criterion, voice))


def _row(segment: Segment, voice: Voice) -> tuple[str, ...]:
    found: dict[str, Criterion] = {criterion.code: criterion for criterion in segment.criteria}
    return (voice.segment(segment), *(_cell(found.get(code), voice) for code in _CODES))


def _lines(segments: Sequence[Segment], voice: Voice) -> dict[str, str]:
    """Return what is asked for, per criterion; a dash where no segment was asked."""
    asked = {c.code: c.numbers for s in segments for c in s.criteria if c.met is not None}
    shares = {
        code: voice.number.percent(asked.get(code, {}).get("line"))
        for code in ("measurable", "substantial", "accessible")
    }
    return {
        **shares,
        "actionable": voice.number.decimal(asked.get("actionable", {}).get("line")),
        "days": voice.number.integer(asked.get("accessible", {}).get("days")),
    }


def criteria_table(segments: Sequence[Segment], voice: Voice) -> tuple[Table, ...]:
    """Return the table of criteria; nothing where none was looked at."""
    ordered = segment_order(segments)
    if not any(segment.criteria for segment in ordered):
        return ()
    return (
        Table(
            key="criteria",
            caption=voice.text("criteria-caption"),
            columns=(
                left(voice.text("column-segment")),
                *(left(voice.text(f"criterion-{code}")) for code in _CODES),
            ),
            rows=tuple(_row(segment, voice) for segment in ordered),
            swatches=tuple(segment.slot for segment in ordered),
            note=voice.text("criteria-note", **_lines(ordered, voice)),
        ),
    )
