"""What the export could not carry: chapters that are missing, and those to be read with care."""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.dossier.voice import Voice
from reportgen.model.dossier import Block, Bullets, Callout, Subheading
from reportgen.model.results import Analysis, ChapterGate
from reportgen.texts.eligibility import chapter_text, reasons_text


def left_out_lines(analysis: Analysis, voice: Voice) -> tuple[tuple[str, str], ...]:
    """Return the chapters that are not printed, those with the same reasons together."""
    return _grouped(analysis.eligibility.left_out, voice)


def _grouped(gates: Iterable[ChapterGate], voice: Voice) -> tuple[tuple[str, str], ...]:
    groups: dict[str, list[str]] = {}
    for gate in gates:
        reasons = reasons_text(gate, voice.text, voice.number)
        groups.setdefault(reasons, []).append(chapter_text(gate, voice.text))
    return tuple((voice.listing(chapters), reasons) for reasons, chapters in groups.items())


def left_out_box(analysis: Analysis, voice: Voice) -> list[Block]:
    """Return the part of the summary that says what is missing and why; empty where nothing is."""
    blocks: list[Block] = []
    for title, gates in (
        ("left-out-title", analysis.eligibility.left_out),
        ("with-care-title", analysis.eligibility.with_care),
    ):
        lines = [
            voice.text("left-out-line", chapter=chapters, reasons=reasons)
            for chapters, reasons in _grouped(gates, voice)
        ]
        if lines:
            blocks.append(Subheading(key=f"summary-{title}", text=voice.text(title)))
            blocks.append(Bullets(items=tuple(lines)))
    return blocks


def stale_callout(analysis: Analysis, voice: Voice) -> list[Block]:
    """Return the mark on recommendations from an old export; empty where it is recent."""
    reasons = analysis.eligibility.gate("campaigns").reasons
    if not any(reason.code == "stale" for reason in reasons):
        return []
    days = voice.number.integer(analysis.eligibility.facts.days_since_last_order)
    return [
        Callout(
            title=voice.text("stale-title"),
            text=voice.text("stale-text", days=days),
            tone="care",
        )
    ]
