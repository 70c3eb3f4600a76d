"""The segments: an overview, then a page each."""

from __future__ import annotations

from reportgen.charts.bubbles import Bubble, segment_bubbles
from reportgen.charts.parts import Axis
from reportgen.charts.profile import ProfileDot, profile_dots
from reportgen.charts.shares import Share, stacked_shares
from reportgen.dossier.parts import (
    VERDICT_TONES,
    data_table,
    figure,
    lead,
    left,
    right,
    segment_order,
)
from reportgen.dossier.voice import Voice, claim_of
from reportgen.model.dossier import (
    ActionCard,
    Block,
    Figure,
    KeyFigure,
    Paragraph,
    Section,
    SegmentHeader,
    Subheading,
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


def _shares(analysis: Analysis, voice: Voice) -> Figure:
    ordered = segment_order(analysis.segments)
    first = ordered[0]
    rows = [
        (
            voice.segment(s),
            voice.number.percent(s.customer_share, 1),
            voice.number.percent(s.revenue_share, 1),
        )
        for s in ordered
    ]
    return figure(
        voice,
        "shares",
        stacked_shares(
            [voice.text("column-customers"), voice.text("column-revenue")],
            [
                Share(
                    name=voice.segment(s),
                    slot=s.slot,
                    values=(s.customer_share, s.revenue_share),
                    texts=(
                        voice.number.percent(s.customer_share),
                        voice.number.percent(s.revenue_share),
                    ),
                )
                for s in ordered
            ],
        ),
        title=voice.text(
            "figure-shares-title",
            segment=voice.segment(first),
            customers=voice.number.percent(first.customer_share),
            revenue=voice.number.percent(first.revenue_share),
        ),
        table=data_table(
            "shares",
            voice.text("figure-shares-subtitle"),
            (
                left(voice.text("column-segment")),
                right(voice.text("column-customer-share")),
                right(voice.text("column-revenue-share")),
            ),
            rows,
        ),
    )


def _mean(segment: Segment, name: str) -> float:
    return next((c.mean for c in segment.contrasts if c.feature == name), 0.0)


def _map(analysis: Analysis, voice: Voice) -> Figure:
    ordered = segment_order(analysis.segments)
    return figure(
        voice,
        "map",
        segment_bubbles(
            [
                Bubble(
                    label=voice.segment(s),
                    slot=s.slot,
                    x=_mean(s, "recency_days"),
                    y=_mean(s, "monetary"),
                    size=s.n_customers,
                )
                for s in ordered
            ],
            x=Axis(title=voice.text("axis-recency")),
            y=Axis(title=voice.text("axis-monetary"), format="$,.0f"),
        ),
        title=voice.text("figure-map-title"),
        table=data_table(
            "map",
            voice.text("figure-map-subtitle"),
            (
                left(voice.text("column-segment")),
                right(voice.feature("recency_days")),
                right(voice.feature("monetary")),
                right(voice.text("column-customers")),
            ),
            [
                (
                    voice.segment(s),
                    voice.value(_mean(s, "recency_days"), "days"),
                    voice.value(_mean(s, "monetary"), "currency"),
                    voice.number.integer(s.n_customers),
                )
                for s in ordered
            ],
        ),
    )


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
                    mean=voice.value(contrast.mean, contrast.unit),
                    base=voice.value(contrast.base_mean, contrast.unit),
                )
            )
    text = voice.text(
        "portrait-size",
        customers=voice.number.integer(segment.n_customers),
        share=voice.number.percent(segment.customer_share),
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
                value=voice.number.money(_mean(segment, "monetary"), cents=False),
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


def _profile(segment: Segment, voice: Voice) -> Figure:
    dots = [
        ProfileDot(
            label=voice.feature(c.feature),
            value=c.effect,
            low=c.effect_low,
            high=c.effect_high,
            text=voice.value(c.mean, c.unit),
        )
        for c in segment.contrasts
    ]
    most = max(segment.contrasts, key=lambda c: abs(c.effect))
    return figure(
        voice,
        f"profile.{segment.segment_id}",
        profile_dots(
            dots,
            x=Axis(title=voice.text("axis-effect"), format="+.1f"),
            base_label=voice.text("label-base"),
            slot=segment.slot,
        ),
        title=voice.text(
            "figure-profile-title",
            feature=voice.feature(most.feature),
            mean=voice.value(most.mean, most.unit),
            base=voice.value(most.base_mean, most.unit),
        ),
        segment=voice.segment(segment),
        customers=voice.number.integer(segment.n_customers),
    )


def _interval(contrast: Contrast, voice: Voice) -> str:
    low = voice.value(contrast.mean_low, contrast.unit)
    return f"{low} – {voice.value(contrast.mean_high, contrast.unit)}"


def _table(segment: Segment, voice: Voice) -> Table:
    return Table(
        key=f"profile-{segment.segment_id}-table",
        caption=voice.text("profile-caption", segment=voice.segment(segment)),
        columns=(
            left(voice.text("column-variable")),
            right(voice.text("column-segment-mean")),
            right(voice.text("column-interval")),
            right(voice.text("column-segment-median")),
            right(voice.text("column-base-mean")),
            right(voice.text("column-n")),
            left(voice.text("column-role")),
        ),
        rows=tuple(
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
        ),
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


def _page(analysis: Analysis, segment: Segment, voice: Voice) -> Section:
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
            _table(segment, voice),
            Subheading(
                key=f"segment-{segment.segment_id}-do", text=voice.text("segment-what-to-do")
            ),
            *(actions or [Paragraph(text=voice.text("no-campaign-why"))]),
        ),
    )


def segments(analysis: Analysis, voice: Voice) -> tuple[Section, ...]:
    """Return the chapter on the segments: the overview and a page per segment."""
    overview = Section(
        key="segments",
        title=voice.text("segments-title"),
        blocks=(
            lead(
                voice.text(
                    "segments-lead",
                    n=len(analysis.segments),
                    segments=voice.number.integer(len(analysis.segments)),
                    without=voice.number.integer(
                        analysis.cleaning.n_customers - analysis.cleaning.n_kept_customers
                    ),
                )
            ),
            _shares(analysis, voice),
            _map(analysis, voice),
        ),
    )
    pages = (_page(analysis, s, voice) for s in segment_order(analysis.segments))
    return (overview, *pages)
