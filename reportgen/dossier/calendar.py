"""The calendar strip: which weeks can be used, and which are out of the ordinary."""

from __future__ import annotations

from reportgen.charts.parts import Axis
from reportgen.charts.weeks import WeekBar, weekly
from reportgen.dossier.parts import data_table, figure, left, note, right
from reportgen.dossier.voice import Voice, claimed
from reportgen.model.dossier import Block, Bullets, Figure
from reportgen.model.results import Analysis
from reportgen.model.results.calendar import Calendar, Week

_MOST_SENTENCES = 4


def _strip(calendar: Calendar, voice: Voice) -> Figure:
    unusual = sum(week.kind in ("high", "low") for week in calendar.weeks)
    unusable = sum(week.kind == "unusable" for week in calendar.weeks)
    told = [week for week in calendar.weeks if week.kind != "normal"]
    return figure(
        voice,
        "weeks",
        weekly(
            [
                WeekBar(starts=week.starts, value=week.n_orders, kind=week.kind)
                for week in calendar.weeks
            ],
            x=Axis(format="%b %Y"),
            y=Axis(title=voice.text("axis-orders"), format=",.0f"),
            key=voice.text("label-weeks-key"),
        ),
        title=voice.text("figure-weeks-title", n=unusual, text=voice.number.integer(unusual)),
        table=data_table(
            "weeks",
            voice.text("weeks-caption"),
            (
                left(voice.text("column-week-from")),
                left(voice.text("column-week-kind")),
                right(voice.text("column-orders")),
                right(voice.text("column-expected")),
            ),
            [
                (
                    voice.number.date(week.starts),
                    voice.text(f"week-{week.kind}"),
                    voice.number.integer(week.n_orders),
                    voice.number.integer(week.expected),
                )
                for week in told
            ],
        ),
        first=voice.number.date(calendar.first),
        unusable=voice.number.integer(unusable),
        n=unusable,
    )


def _distance(week: Week) -> float:
    if not week.expected:
        return 0.0
    ratio = max(week.n_orders, 1) / week.expected
    return max(ratio, 1 / ratio)


def _sentences(analysis: Analysis, calendar: Calendar, voice: Voice) -> list[str]:
    unusual = [week for week in calendar.weeks if week.kind in ("high", "low")]
    unusual.sort(key=lambda week: (-_distance(week), week.starts))
    found = []
    for week in unusual[:_MOST_SENTENCES]:
        sentence = claimed(
            analysis,
            voice,
            f"week-{week.kind}",
            week.starts,
            date=voice.number.date(week.starts),
            orders=voice.number.integer(week.n_orders),
            expected=voice.number.integer(week.expected),
            event=week.event or "none",
        )
        found += [sentence] if sentence else []
    return found


def calendar_blocks(analysis: Analysis, voice: Voice) -> tuple[Block, ...]:
    """Return the strip of weeks and the sentences on those that stand out."""
    calendar = analysis.exploration.calendar
    if calendar is None:
        return ()
    sentences = _sentences(analysis, calendar, voice)
    bullets = (Bullets(items=tuple(sentences)),) if sentences else ()
    rules = calendar.rules
    told = note(
        voice.text(
            "method-weeks",
            share=voice.number.percent(rules.unusual_share),
            weeks=voice.number.integer(2 * rules.neighbours),
            score=voice.number.decimal(rules.unusual_score, 1),
            thin=voice.number.percent(rules.thin_share),
            gap=voice.number.integer(rules.gap_weeks),
        )
    )
    return (_strip(calendar, voice), *bullets, told)
