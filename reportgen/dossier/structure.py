"""Whether there are groups at all: the choice beside the same search in shuffled data."""

from __future__ import annotations

from reportgen.dossier.cover import structure_callout
from reportgen.dossier.parts import left, right
from reportgen.dossier.voice import Voice
from reportgen.model.dossier import Block, Paragraph, Subheading, Table
from reportgen.model.results import Analysis


def structure(analysis: Analysis, voice: Voice) -> list[Block]:
    """Return the verdict, the measures behind it, and what lives in one variable alone."""
    chosen = analysis.selection.chosen
    table = Table(
        key="no-structure",
        caption=voice.text("no-structure-caption"),
        columns=(
            left(voice.text("column-measure")),
            right(voice.text("column-observed")),
            right(voice.text("column-reference-median")),
            right(voice.text("column-reference-range")),
            left(voice.text("column-above")),
        ),
        rows=tuple(
            (
                voice.text(f"measure-{m.measure}"),
                voice.number.decimal(m.observed, 3),
                voice.number.decimal(m.median, 3),
                f"{voice.number.decimal(m.low, 3)} – {voice.number.decimal(m.high, 3)}",
                voice.text("word-yes" if m.above else "word-no"),
            )
            for m in chosen.no_structure
        ),
        note=voice.text(
            "no-structure-note",
            rows=voice.number.integer(chosen.reference_rows),
            copies=voice.number.integer(chosen.reference_copies),
        ),
    )
    above = sum(measure.above for measure in chosen.no_structure)
    blocks: list[Block] = [
        Subheading(key="structure", text=voice.text("structure-heading")),
        structure_callout(analysis, voice),
        Paragraph(
            text=voice.text(
                "structure-measures",
                above=voice.number.integer(above),
                n=above,
                total=voice.number.integer(len(chosen.no_structure)),
            )
        ),
        table,
    ]
    foretold = any(m.above for m in chosen.no_structure if m.measure == "prediction_strength")
    if chosen.structure == "natural" and not foretold:
        blocks.append(_apart(analysis, voice))
    if chosen.one_margin:
        names = voice.listing(voice.inline(name) for name in chosen.one_margin)
        blocks.append(Paragraph(text=voice.text("structure-one-margin", features=names)))
    return blocks


def _apart(analysis: Analysis, voice: Voice) -> Paragraph:
    kept = analysis.selection.candidates[0]
    gain = voice.number.decimal(kept.gain)
    shuffled = voice.number.decimal(kept.gain_reference)
    return Paragraph(text=voice.text("structure-apart", gain=gain, shuffled=shuffled))
