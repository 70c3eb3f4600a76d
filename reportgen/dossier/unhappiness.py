"""Dissatisfied orders and late deliveries: how often they go together, and where."""

from __future__ import annotations

from reportgen.charts.bars import Bar, horizontal_bars
from reportgen.dossier.late_groups import categories, sellers, states
from reportgen.dossier.parts import figure, lead, left, right
from reportgen.dossier.voice import Voice, claimed
from reportgen.model.dossier import (
    Block,
    Figure,
    FigureRow,
    KeyFigure,
    KeyFigures,
    Paragraph,
    Section,
    Table,
)
from reportgen.model.results import Analysis, LateBand, LateRisk, ReturnShare, Unhappiness

_ROW_HEIGHT = 15  # px: the chapter's charts and figures share a page


def _band(band: LateBand, voice: Voice) -> str:
    """Return a span of days in words; days before the promised one are counted as early."""
    start, end = band.from_days, band.to_days
    if start is None:
        return voice.text("lateness-band-early", days=voice.number.integer(-(end or 0)))
    if end is None:
        return voice.text("lateness-band-very-late", days=voice.number.integer(start))
    if end < 0:
        early = {"to": voice.number.integer(-end), "from": voice.number.integer(-start)}
        return voice.text("lateness-band-some-early", **early)
    if start == end == 0:
        return voice.text("lateness-band-day")
    late = {"from": voice.number.integer(start), "to": voice.number.integer(end)}
    return voice.text("lateness-band-late", **late)


def _lateness(analysis: Analysis, found: Unhappiness, voice: Voice) -> Figure:
    bars = [
        Bar(
            label=_band(band, voice),
            value=band.low_share,
            text=voice.number.percent(band.low_share),
            low=band.low_low,
            high=band.low_high,
            quiet=band.to_days is not None and band.to_days <= 0,
        )
        for band in found.bands
    ]
    title = None
    if found.risk is not None:
        title = claimed(
            analysis,
            voice,
            "late-less-happy",
            late=voice.number.percent(found.risk.n_late_low / found.risk.n_late),
            punctual=voice.number.percent(found.risk.n_punctual_low / found.risk.n_punctual),
        )
    numbers = [
        voice.text(
            "lateness-in-words",
            band=_band(band, voice),
            share=voice.number.percent(band.low_share),
            n=voice.number.integer(band.n_orders),
        )
        for band in found.bands
    ]
    return figure(
        voice,
        "lateness",
        horizontal_bars(bars, row_height=_ROW_HEIGHT),
        title=title or voice.text("figure-lateness-title"),
        stars=voice.number.integer(found.low_score),
        numbers=" ".join(numbers),
    )


def _risk(risk: LateRisk, voice: Voice) -> Block:
    percent, integer = voice.number.percent, voice.number.integer
    return Paragraph(
        text=voice.text(
            "unhappiness-risk",
            late=percent(risk.n_late_low / risk.n_late),
            punctual=percent(risk.n_punctual_low / risk.n_punctual),
            gap=percent(risk.difference),
            gap_low=percent(risk.difference_low),
            gap_high=percent(risk.difference_high),
            known="no" if risk.ratio is None else "yes",
            ratio=voice.number.decimal(risk.ratio, 1),
            ratio_low=voice.number.decimal(risk.ratio_low, 1),
            ratio_high=voice.number.decimal(risk.ratio_high, 1),
            excess=integer(risk.excess),
            excess_low=integer(risk.excess_low),
            excess_high=integer(risk.excess_high),
        )
    )


def _figures(found: Unhappiness, voice: Voice) -> KeyFigures:
    share = found.n_late_low / found.n_low if found.n_low else None
    return KeyFigures(
        items=(
            KeyFigure(
                value=voice.number.integer(found.n_low),
                label=voice.text("unhappiness-figure-low"),
                note=voice.text(
                    "unhappiness-figure-low-note",
                    share=voice.number.percent(found.n_low / found.n_judged),
                ),
            ),
            KeyFigure(
                value=voice.number.percent(share),
                label=voice.text("unhappiness-figure-late"),
                note=voice.text(
                    "unhappiness-figure-late-note", orders=voice.number.integer(found.n_late_low)
                ),
            ),
            KeyFigure(
                value=voice.number.money_compact(found.late_low_amount),
                label=voice.text("unhappiness-figure-amount"),
                note=voice.text(
                    "unhappiness-figure-amount-note",
                    amount=voice.number.money_compact(found.low_amount),
                ),
            ),
            KeyFigure(
                value=voice.number.integer(found.gone_customers),
                label=voice.text("unhappiness-figure-gone"),
                note=voice.text(
                    "unhappiness-figure-gone-note",
                    amount=voice.number.money_compact(found.gone_amount),
                ),
            ),
        )
    )


def _lead(found: Unhappiness, voice: Voice) -> Block:
    satisfied = found.n_judged - found.n_low
    late_rest = (found.n_late - found.n_late_low) / satisfied if satisfied else None
    late_low = found.n_late_low / found.n_low if found.n_low else None
    return lead(
        voice.text(
            "unhappiness-lead",
            low=voice.number.integer(found.n_low),
            n=voice.number.integer(found.n_judged),
            share=voice.number.percent(found.n_low / found.n_judged),
            stars=voice.number.integer(found.low_score),
            late_of_low=voice.number.percent(late_low),
            late_of_rest=voice.number.percent(late_rest),
        )
    )


def _kind(found: ReturnShare, voice: Voice) -> str:
    mood = "unhappy" if found.low else "happy"
    return voice.text(f"returns-{mood}-{'late' if found.late else 'punctual'}")


def _returns(found: Unhappiness, voice: Voice) -> Table:
    percent = voice.number.percent
    return Table(
        key="returns",
        caption=voice.text("unhappiness-returns-caption"),
        columns=(
            left(voice.text("column-kind")),
            right(voice.text("column-orders-n")),
            right(voice.text("column-returned")),
            right(voice.text("column-interval")),
        ),
        rows=tuple(
            (
                _kind(kind, voice),
                voice.number.integer(kind.n_orders),
                percent(kind.share, 1),
                f"{percent(kind.share_low, 1)} – {percent(kind.share_high, 1)}",
            )
            for kind in found.returns
        ),
        note=voice.text("unhappiness-returns-note", days=voice.number.integer(found.return_days)),
    )


def unhappiness(analysis: Analysis, voice: Voice) -> tuple[Section, ...]:
    """Return the chapter on dissatisfaction; none where no order has a review and its dates."""
    found = analysis.unhappiness
    if found is None:
        return ()
    pair = tuple(f for f in (states(found, voice), categories(found, voice)) if f is not None)
    blocks: list[Block] = [
        _lead(found, voice),
        _figures(found, voice),
        _lateness(analysis, found, voice),
    ]
    if found.risk is not None:
        blocks.append(_risk(found.risk, voice))
    if found.returns:
        blocks.append(_returns(found, voice))
    if pair:
        blocks.append(FigureRow(figures=pair))
    blocks += sellers(analysis, found, voice)
    title = voice.text("unhappiness-title")
    return (Section(key="unhappiness", title=title, blocks=tuple(blocks)),)
