"""What waiting does: customers in a wrong group, week by week after a renewal."""

from __future__ import annotations

from reportgen.charts.lines import Guides, Line, line_chart
from reportgen.charts.parts import Axis, Marker
from reportgen.dossier.contract import estimate, money
from reportgen.dossier.parts import data_table, figure, left, right
from reportgen.dossier.voice import Voice
from reportgen.model.dossier import Block, Figure, Paragraph
from reportgen.model.results import Analysis, StakePoint, Stakes


def point_at(stakes: Stakes, weeks: int) -> StakePoint:
    """Return the last look up to some weeks, or the first there is."""
    before = [point for point in stakes.points if point.weeks <= weeks]
    return before[-1] if before else stakes.points[0]


def _figure(stakes: Stakes, voice: Voice) -> Figure:
    point = point_at(stakes, stakes.segments_at_weeks)
    numbers = {
        "weeks": voice.weeks(point.weeks),
        "share": voice.number.percent(point.wrong_share),
    }
    rows = [
        (
            voice.weeks(each.weeks),
            voice.number.integer(each.n_wrong),
            voice.number.percent(each.wrong_share, 1),
        )
        for each in stakes.points
    ]
    top = max(each.wrong_share for each in stakes.points)
    return figure(
        voice,
        "waiting",
        line_chart(
            [
                Line(
                    label="",
                    points=((0, 0.0), *((p.weeks, p.wrong_share) for p in stakes.points)),
                    emphasis=True,
                )
            ],
            x=Axis(title=voice.text("axis-weeks-renewed"), format="d", low=0),
            y=Axis(format=".0%", low=0, high=1.15 * top or 1.0),
            guides=Guides(markers=(Marker(value=point.weeks, label=numbers["weeks"]),)),
            height=116,
        ),
        title=voice.text("figure-waiting-title", **numbers),
        table=data_table(
            "waiting",
            voice.text("figure-waiting-subtitle"),
            (
                left(voice.text("axis-weeks-renewed")),
                right(voice.text("column-wrong")),
                right(voice.text("column-share")),
            ),
            rows,
        ),
    )


def waiting(analysis: Analysis, voice: Voice) -> list[Block]:
    """Return what a late renewal costs, with its chart; nothing where it was not counted."""
    stakes = analysis.contract.stakes
    if stakes is None or not analysis.eligibility.prints("stability"):
        return []
    point = point_at(stakes, stakes.segments_at_weeks)
    text = voice.text(
        "summary-waiting",
        contacts=estimate(point.wrong_contacts, voice),
        at_stake=estimate(point.at_stake, voice, lambda value: money(value, voice)),
    )
    return [_figure(stakes, voice), Paragraph(text=text)]
