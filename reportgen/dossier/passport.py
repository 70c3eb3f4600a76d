"""A page per segment: who they are, how they differ from everybody, what to do."""

from __future__ import annotations

from reportgen.charts.parts import Axis
from reportgen.charts.profile import ProfileDot, profile_dots
from reportgen.dossier.parts import VERDICT_TONES, data_table, figure, left, right
from reportgen.dossier.voice import Voice, claim_of
from reportgen.model.dossier import (
    ActionCard,
    Block,
    Figure,
    KeyFigure,
    Paragraph,
    Section,
    SegmentHeader,
    Table,
)
from reportgen.model.results import Action, Analysis, Contrast, Segment

_PORTRAIT = (
    "recency_days",
    "monetary",
    "review_score_mean",
    "items_per_order",
    "installments_per_order",
)
_DETAILS = ("audience", "channel", "offer", "message", "measure", "timing", "owner")


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
    text = voice.text(
        "portrait-size",
        customers=voice.number.integer(segment.n_customers),
        share=voice.number.percent(segment.customer_share),
        revenue=voice.number.percent(segment.revenue_share),
    )
    if not parts:
        return f"{text} {voice.text('portrait-typical')}"
    return f"{text} {voice.text('portrait-parts', parts=voice.listing(parts))}"


def _header(analysis: Analysis, segment: Segment, voice: Voice) -> SegmentHeader:
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


def _interval(contrast: Contrast, voice: Voice) -> str:
    low = voice.value(contrast.mean_low, contrast.unit)
    return f"{low} – {voice.value(contrast.mean_high, contrast.unit)}"


def _dot(contrast: Contrast, voice: Voice) -> ProfileDot:
    return ProfileDot(
        label=voice.feature(contrast.feature),
        value=contrast.effect,
        low=contrast.effect_low,
        high=contrast.effect_high,
        texts=(
            voice.value(contrast.mean, contrast.unit),
            _interval(contrast, voice),
            voice.value(contrast.median, contrast.unit),
            voice.value(contrast.base_mean, contrast.unit),
        ),
        strong=contrast.used_for_fitting,
    )


def _counts(segment: Segment, voice: Voice) -> str:
    """Return n in words: one number, or a range where some customers lack a variable."""
    counts = [contrast.n for contrast in segment.contrasts]
    most = voice.number.integer(max(counts))
    if min(counts) == max(counts):
        return most
    return voice.text("range-of", low=voice.number.integer(min(counts)), high=most)


def _in_words(segment: Segment, voice: Voice) -> str:
    """Return the numbers of a profile as sentences, for whoever cannot see the chart."""
    return " ".join(
        voice.text(
            "profile-in-words",
            feature=voice.feature(c.feature),
            mean=voice.value(c.mean, c.unit),
            interval=_interval(c, voice),
            base=voice.value(c.base_mean, c.unit),
            n=voice.number.integer(c.n),
        )
        for c in segment.contrasts
    )


def _profile(segment: Segment, voice: Voice) -> Figure:
    most = max(segment.contrasts, key=lambda c: abs(c.effect))
    return figure(
        voice,
        f"profile.{segment.segment_id}",
        profile_dots(
            [_dot(contrast, voice) for contrast in segment.contrasts],
            x=Axis(title=voice.text("axis-effect"), format="+.1f"),
            base_label=voice.text("label-base"),
            columns=[
                voice.text(f"column-{key}")
                for key in ("segment-mean", "interval", "segment-median", "base-mean")
            ],
            slot=segment.slot,
        ),
        title=voice.text(
            "figure-profile-title",
            feature=voice.feature(most.feature),
            mean=voice.with_unit(most.mean, most.unit),
            base=voice.value(most.base_mean, most.unit),
        ),
        table=_table(segment, voice),
        segment=voice.segment(segment),
        customers=_counts(segment, voice),
        numbers=_in_words(segment, voice),
    )


def _table(segment: Segment, voice: Voice) -> Table:
    return data_table(
        f"profile-{segment.segment_id}",
        voice.text("profile-caption", segment=voice.segment(segment)),
        (
            left(voice.text("column-variable")),
            right(voice.text("column-segment-mean")),
            right(voice.text("column-interval")),
            right(voice.text("column-segment-median")),
            right(voice.text("column-base-mean")),
            right(voice.text("column-n")),
            left(voice.text("column-role")),
        ),
        [
            (
                voice.feature(c.feature),
                voice.value(c.mean, c.unit),
                _interval(c, voice),
                voice.value(c.median, c.unit),
                voice.value(c.base_mean, c.unit),
                voice.number.integer(c.n),
                voice.text("role-built-on" if c.used_for_fitting else "role-described-by"),
            )
            for c in segment.contrasts
        ],
    )


def _action(segment: Segment, action: Action, voice: Voice) -> ActionCard:
    evidence = action.evidence
    numbers = {
        "customers": voice.number.integer(evidence["n_customers"]),
        "share": voice.number.percent(evidence["revenue_share"]),
        "amount": voice.number.money(evidence["amount_per_order"], cents=False),
        "cap": voice.number.money(evidence["offer_cap"], cents=False),
        "recency": voice.number.integer(evidence["recency_days"]),
        "score": voice.number.decimal(evidence.get("review_score_mean"), 1),
        "segment": voice.segment(segment),
    }
    return ActionCard(
        title=voice.text(f"action-{action.code}-title"),
        why=voice.text(f"action-{action.code}-why", **numbers),
        details=(
            *(
                (
                    voice.text(f"action-detail-{detail}"),
                    voice.text(f"action-{action.code}-{detail}", **numbers),
                )
                for detail in _DETAILS
            ),
            (
                voice.text("action-detail-priority"),
                voice.text(f"priority-{action.priority}"),
            ),
        ),
    )


def passport(analysis: Analysis, segment: Segment, voice: Voice) -> Section:
    """Return the page of one segment."""
    actions: list[Block] = [_action(segment, action, voice) for action in segment.actions]
    return Section(
        key=f"segment-{segment.segment_id}",
        title=voice.text(
            "segment-page-title", segment_id=segment.segment_id, name=voice.segment(segment)
        ),
        level=2,
        new_page=True,
        blocks=(
            _header(analysis, segment, voice),
            _profile(segment, voice),
            *(actions or [Paragraph(text=voice.text("no-campaign-why"))]),
        ),
    )
