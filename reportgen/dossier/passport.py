"""A segment's page: who they are, how they differ from everybody, what to do."""

from __future__ import annotations

from reportgen.dossier.portrait import header
from reportgen.dossier.profile_figure import profile
from reportgen.dossier.voice import Voice
from reportgen.model.dossier import ActionCard, Block, Paragraph, Section
from reportgen.model.results import Action, Analysis, Segment

_DETAILS = ("audience", "channel", "offer", "message", "measure", "timing", "owner")


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
            header(analysis, segment, voice),
            profile(segment, voice),
            *(actions or [Paragraph(text=voice.text("no-campaign-why"))]),
        ),
    )
