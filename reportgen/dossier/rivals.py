"""Would something simpler do? The kept segmentation beside plain and common answers."""

from __future__ import annotations

from reportgen.dossier.common import common, rules_tested
from reportgen.dossier.parts import lead, left, note, right
from reportgen.dossier.voice import Voice, claim_of, claimed
from reportgen.model.dossier import Block, Callout, Paragraph, Section, Table
from reportgen.model.results import Analysis, GridBox

Range = tuple[float | None, float | None]


def _numbers(analysis: Analysis, voice: Voice) -> dict[str, str | float]:
    grid = analysis.rivals.grid
    return {
        "n": len(grid.boxes),
        "boxes": voice.number.integer(len(grid.boxes)),
        "ari": voice.number.decimal(grid.ari),
        "different": voice.number.integer(grid.n_different),
        "share": voice.number.percent(grid.different_share),
        "at_best": voice.number.integer(grid.n_different_at_best),
        "at_best_share": voice.number.percent(grid.different_at_best_share),
    }


def grid_callout(analysis: Analysis, voice: Voice) -> Callout:
    """Return the answer to "would simple RFM do?" for the cover."""
    numbers = _numbers(analysis, voice)
    answers = ("grid-differs", "grid-would-do")
    held = next((key for key in answers if claim_of(analysis, key)), None)
    return Callout(
        title=voice.text(f"claim-{held}" if held else "grid-title", **numbers),
        text=voice.text("grid-text", **numbers),
        tone="care" if held == "grid-would-do" else "plain",
    )


def _range(found: Range, unit: str, voice: Voice) -> str:
    low, high = found
    if unit == "orders" and found != (None, None):
        return voice.text("word-once" if high == 1 else "word-again")
    if low is None and high is None:
        return voice.text("range-any")
    if low is None:
        return voice.text("range-up-to", high=voice.value(high, unit))
    if high is None:
        return voice.text("range-above", low=voice.value(low, unit))
    return voice.text("range-between", low=voice.value(low, unit), high=voice.value(high, unit))


def _box(box: GridBox, analysis: Analysis, voice: Voice) -> tuple[str, ...]:
    total = analysis.rivals.grid.n_customers
    return (
        _range(box.n_orders, "orders", voice),
        _range(box.recency_days, "days", voice),
        _range(box.monetary, "currency", voice),
        voice.number.integer(box.n_customers),
        voice.number.percent(box.n_customers / total, 1),
        box.segment_id or voice.text("word-none"),
        box.likeliest_id,
    )


def _boxes(analysis: Analysis, voice: Voice) -> Table:
    return Table(
        key="grid-boxes",
        caption=voice.text("grid-caption"),
        columns=(
            left(voice.text("column-bought")),
            left(voice.feature("recency_days")),
            left(voice.feature("monetary")),
            right(voice.text("column-customers")),
            right(voice.text("column-share")),
            left(voice.text("column-matched")),
            left(voice.text("column-mostly")),
        ),
        rows=tuple(_box(box, analysis, voice) for box in analysis.rivals.grid.boxes),
        note=voice.text("grid-note"),
    )


def _spread_sentences(analysis: Analysis, voice: Voice) -> list[Block]:
    grid = analysis.rivals.grid
    spreads = {
        "satisfaction": (grid.satisfaction_spread, grid.satisfaction_spread_grid),
        "value": (grid.value_spread, grid.value_spread_grid),
    }
    found: list[Block] = []
    for name, (ours, theirs) in spreads.items():
        for verb in ("misses", "tells"):
            sentence = claimed(
                analysis,
                voice,
                f"grid-{verb}-{name}",
                ours=voice.number.percent(ours),
                theirs=voice.number.percent(theirs),
            )
            if sentence:
                found.append(Paragraph(text=sentence))
    if grid.satisfaction_spread is None:
        found.append(Paragraph(text=voice.text("grid-no-reviews")))
    return found


def _grid_section(analysis: Analysis, voice: Voice) -> Section:
    numbers = _numbers(analysis, voice)
    return Section(
        key="rfm",
        title=voice.text("grid-heading"),
        level=2,
        blocks=(
            lead(voice.text("grid-lead", **numbers)),
            grid_callout(analysis, voice),
            Paragraph(text=voice.text("grid-at-best", **numbers)),
            *_spread_sentences(analysis, voice),
            _boxes(analysis, voice),
            note(voice.text("grid-method")),
        ),
    )


def rivals(analysis: Analysis, voice: Voice) -> tuple[Section, ...]:
    """Return the pages that set the kept segmentation beside other answers."""
    return (
        _grid_section(analysis, voice),
        common(analysis, voice),
        rules_tested(analysis, voice),
    )
