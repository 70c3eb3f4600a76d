"""The chapter on campaigns: the lists, their hold-outs, and what a test can show."""

from __future__ import annotations

from reportgen.claims.campaigns import balanced
from reportgen.dossier.left_out import stale_callout
from reportgen.dossier.parts import lead, left, right
from reportgen.dossier.voice import Voice, claimed
from reportgen.model.dossier import (
    Block,
    Bullets,
    Callout,
    Paragraph,
    Section,
    Subheading,
    Table,
)
from reportgen.model.results import Analysis, Kit, Segment
from reportgen.texts.numbers import MISSING

_HOW = ("leave", "count", "tool")


def _rise(kit: Kit, lift: float | None, voice: Voice) -> str:
    if lift is None:
        return MISSING
    return voice.text("rise-to", rise=voice.number.percent(kit.base_rate + lift, 1))


def _row(name: str, kit: Kit, voice: Voice) -> tuple[str, ...]:
    return (
        name,
        voice.number.integer(kit.n_campaign),
        voice.number.integer(kit.n_holdout),
        voice.number.percent(kit.base_rate, 1),
        _rise(kit, kit.detectable_lift, voice),
        _rise(kit, kit.stated_lift, voice),
        voice.number.integer(kit.n_needed),
        voice.text("test-yes" if kit.testable else "test-no"),
    )


def _table(analysis: Analysis, voice: Voice) -> Table:
    plan = analysis.campaigns
    segments = {s.segment_id: s for s in analysis.segments}
    rows = [_row(voice.segment(segments[k.segment_id]), k, voice) for k in plan.kits]
    if plan.together is not None:
        rows.append(_row(voice.text("campaigns-together"), plan.together, voice))
    followed = all(kit.base_rate_from == "outcomes" for kit in plan.kits)
    figures = ("contacted", "held-out", "base-rate", "detectable", "stated", "needed")
    return Table(
        key="campaigns",
        caption=voice.text("campaigns-caption"),
        columns=(
            left(voice.text("column-segment")),
            *(right(voice.text(f"column-{name}")) for name in figures),
            left(voice.text("column-test")),
        ),
        rows=tuple(rows),
        swatches=tuple(segments[k.segment_id].slot for k in plan.kits)
        if plan.together is None
        else (),
        total_row=plan.together is not None,
        note=voice.text(
            "campaigns-note",
            source=voice.text(
                "campaigns-source-outcomes" if followed else "campaigns-source-repeat"
            ),
            power=voice.number.percent(plan.power),
            error=voice.number.percent(plan.significance),
        ),
    )


def _reservations(analysis: Analysis, voice: Voice) -> list[str]:
    """Return what the lists cannot show, and which segment has none."""
    segments = {s.segment_id: s for s in analysis.segments}

    def name(segment_id: str) -> str:
        segment: Segment = segments[segment_id]
        return voice.segment(segment)

    plan = analysis.campaigns
    found = []
    if small := [kit for kit in plan.kits if not kit.testable]:
        names = voice.listing(voice.text("quoted", text=name(kit.segment_id)) for kit in small)
        found.append(voice.text("campaigns-not-testable", segments=names))
        if plan.together is not None:
            key = "still-together" if plan.together.testable else "nothing-testable"
            found.append(voice.text(f"campaigns-{key}"))
    found += [
        voice.text("campaigns-lopsided", segment=name(kit.segment_id))
        for kit in plan.kits
        if not balanced(kit)
    ]
    return found + [voice.text("campaigns-without", segment=name(each)) for each in plan.without]


def _days(days: int, voice: Voice) -> str:
    return voice.text("n-days", n=days, text=voice.number.integer(days))


def campaigns(analysis: Analysis, voice: Voice) -> Section:
    """Return the chapter on campaigns."""
    plan = analysis.campaigns
    reservations = _reservations(analysis, voice)
    blocks: list[Block] = stale_callout(analysis, voice)
    if plan.kits:
        alike = claimed(analysis, voice, "holdout-balanced")
        blocks += [
            lead(voice.text("campaigns-lead", share=voice.number.percent(plan.holdout_share))),
            _table(analysis, voice),
            *([Paragraph(text=alike)] if alike else []),
        ]
    else:
        blocks.append(lead(voice.text("campaigns-none")))
    if reservations:
        blocks.append(Bullets(items=tuple(reservations)))
    if plan.kits:
        blocks += [
            Callout(
                title=voice.text("campaigns-read-title", date=voice.number.date(plan.read_from)),
                text=voice.text(
                    "campaigns-read-text",
                    window=_days(plan.window_days, voice),
                    lag=_days(plan.delivery_lag_days, voice),
                    delivered=voice.number.percent(plan.delivered_share),
                ),
            ),
            Subheading(key="campaigns-how", text=voice.text("campaigns-heading-how")),
            Bullets(items=tuple(voice.text(f"campaigns-how-{item}") for item in _HOW)),
        ]
    return Section(key="campaigns", title=voice.text("campaigns-title"), blocks=tuple(blocks))
