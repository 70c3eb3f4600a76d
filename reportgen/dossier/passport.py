"""A segment's page: who they are, how they differ from everybody, what to do."""

from __future__ import annotations

from reportgen.dossier.actions import card
from reportgen.dossier.habits import habits
from reportgen.dossier.lifetime import segment_lifetime
from reportgen.dossier.portrait import header
from reportgen.dossier.profile_figure import profile
from reportgen.dossier.voice import Voice
from reportgen.model.dossier import Block, Paragraph, Section
from reportgen.model.results import Analysis, Segment


def passport(analysis: Analysis, segment: Segment, voice: Voice) -> Section:
    """Return the page of one segment."""
    actions: list[Block] = [card(segment, action, voice) for action in segment.actions]
    return Section(
        key=f"segment-{segment.segment_id}",
        title=voice.text(
            "segment-page-title", segment_id=segment.segment_id, name=voice.segment(segment)
        ),
        level=2,
        new_page=True,
        blocks=(
            header(analysis, segment, voice),
            *segment_lifetime(analysis, segment, voice),
            profile(segment, voice),
            *habits(analysis, segment, voice),
            *(actions or [Paragraph(text=voice.text("no-campaign-why"))]),
        ),
    )
