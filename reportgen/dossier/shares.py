"""Each segment's share of the customers beside its share of the amount."""

from __future__ import annotations

from reportgen.charts.shares import Share, stacked_shares
from reportgen.dossier.parts import data_table, figure, left, right, segment_order
from reportgen.dossier.voice import Voice
from reportgen.model.dossier import Figure
from reportgen.model.results import Analysis


def shares(analysis: Analysis, voice: Voice) -> Figure:
    """Return the two bars, the segments in the order of what they paid."""
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
