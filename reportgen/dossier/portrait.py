"""Who a segment is: the head of its page, its one-sentence portrait."""

from __future__ import annotations

from reportgen.dossier.parts import VERDICT_TONES
from reportgen.dossier.voice import Voice, claim_of
from reportgen.model.dossier import KeyFigure, SegmentHeader
from reportgen.model.results import Analysis, Segment

_PORTRAIT = (
    "recency_days",
    "monetary",
    "review_score_mean",
    "items_per_order",
    "installments_per_order",
)


def mean_of(segment: Segment, name: str) -> float:
    """Return a segment's mean of a variable, 0 where nobody has it."""
    return next((c.mean for c in segment.contrasts if c.feature == name), 0.0)


def portrait(analysis: Analysis, segment: Segment, voice: Voice) -> str:
    """Return a segment in sentences; each comparison is a claim that holds."""
    contrasts = {c.feature: c for c in segment.contrasts}
    parts = []
    for name in _PORTRAIT:
        for way in ("above", "below"):
            if claim_of(analysis, f"{name}-{way}", segment.segment_id) is None:
                continue
            contrast = contrasts[name]
            parts.append(
                voice.text(
                    f"claim-{name}-{way}",
                    mean=voice.with_unit(contrast.mean, contrast.unit),
                    base=voice.value(contrast.base_mean, contrast.unit),
                )
            )
    if not parts:
        return voice.text("portrait-typical")
    return voice.text("portrait-parts", parts=voice.listing(parts))


def header(analysis: Analysis, segment: Segment, voice: Voice) -> SegmentHeader:
    """Return the head of a segment's page."""
    return SegmentHeader(
        slot=segment.slot,
        name=voice.segment(segment),
        segment_id=segment.segment_id,
        portrait=portrait(analysis, segment, voice),
        figures=(
            KeyFigure(
                value=voice.number.integer(segment.n_customers),
                label=voice.text("column-customers"),
                note=voice.text(
                    "note-of-customers", share=voice.number.percent(segment.customer_share, 1)
                ),
            ),
            KeyFigure(
                value=voice.number.money_compact(segment.revenue),
                label=voice.text("column-revenue"),
                note=voice.text(
                    "note-of-revenue", share=voice.number.percent(segment.revenue_share, 1)
                ),
            ),
            KeyFigure(
                value=voice.number.money(mean_of(segment, "monetary"), cents=False),
                label=voice.text("label-per-customer"),
            ),
            KeyFigure(
                value=voice.number.percent(segment.repeat_share, 1),
                label=voice.text("label-repeat-share"),
            ),
        ),
        verdict=voice.text(
            f"verdict-{segment.verdict.replace(' ', '-')}",
            jaccard=voice.number.decimal(segment.jaccard),
            borderline=voice.number.percent(segment.borderline_share),
        ),
        verdict_tone=VERDICT_TONES[segment.verdict],
    )
