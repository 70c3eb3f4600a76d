"""What being late means: history replayed, and which segments lose touch."""

from __future__ import annotations

from reportgen.charts.lines import Line, line_chart
from reportgen.charts.multiples import Panel, line_multiples
from reportgen.charts.parts import Axis
from reportgen.dossier.parts import data_table, figure, left, right
from reportgen.dossier.voice import Voice
from reportgen.model.dossier import Figure
from reportgen.model.results import Analysis, Lateness, Replay

_DRAWN_MONTHS = (None, 6, 3, 1)
_PANELS = 5  # in a row: a longer row would have no room for its numbers


def _policy(replay: Replay, voice: Voice) -> str:
    if replay.months is None:
        return voice.text("policy-never")
    return voice.text("policy-every", n=replay.months, text=voice.number.integer(replay.months))


def _track(replay: Replay) -> tuple[tuple[float, float], ...]:
    points: list[tuple[float, float]] = []
    for point in replay.points:
        points.append((point.weeks, point.wrong_share))
        if point.refit:
            points.append((point.weeks, 0.0))
    return tuple(points)


def replayed(analysis: Analysis, voice: Voice) -> Figure:
    """Return the saw-tooth: customers in the wrong segment under a few policies."""
    replays = analysis.stability.replays
    lines = [
        Line(
            label=_policy(replay, voice),
            points=_track(replay),
            emphasis=replay.months == 3,
            dash=index,
        )
        for index, replay in enumerate(r for r in replays if r.months in _DRAWN_MONTHS)
    ]
    never = replays[0]
    quarterly = next(replay for replay in replays if replay.months == 3)
    weeks = never.points[-1].weeks
    return figure(
        voice,
        "replay",
        line_chart(
            lines,
            x=Axis(title=voice.text("axis-weeks-first"), format="d", low=0, high=weeks),
            y=Axis(title=voice.text("axis-wrong-share"), format=".0%", low=0),
            height=124,
        ),
        title=voice.text(
            "figure-replay-title",
            never=voice.number.percent(never.mean_wrong_share),
            quarterly=voice.number.percent(quarterly.mean_wrong_share),
        ),
        table=data_table(
            "replay",
            voice.text("replay-caption", weeks=voice.weeks(weeks)),
            (
                left(voice.text("column-policy")),
                right(voice.text("column-refits")),
                right(voice.text("column-wrong-share")),
                right(voice.text("column-customers")),
            ),
            [
                (
                    _policy(replay, voice),
                    voice.number.integer(replay.n_refits),
                    voice.number.percent(replay.mean_wrong_share),
                    voice.number.integer(replay.mean_n_wrong),
                )
                for replay in replays
            ],
        ),
        start=voice.number.date(never.points[0].date),
        weeks=voice.weeks(weeks),
    )


def _jaccard(late: Lateness, segment: int) -> float:
    """Return how much a segment shares with its fresh copy, 0–1."""
    both = late.moved[segment][segment]
    union = sum(late.moved[segment]) + sum(row[segment] for row in late.moved) - both
    return both / union if union else 0.0


def segments_lose_touch(analysis: Analysis, voice: Voice) -> Figure:
    """Return a small chart per segment: what it shares with its fresh copy, week by week."""
    lateness = analysis.stability.lateness
    segments = analysis.segments
    panels = [
        Panel(
            title=f"{segment.segment_id} {voice.segment(segment)}",
            slot=segment.slot,
            lines=(
                Line(
                    label="",
                    points=((0, 1.0), *((late.weeks, _jaccard(late, i)) for late in lateness)),
                    slot=segment.slot,
                ),
            ),
        )
        for i, segment in enumerate(segments)
    ]
    dissolved = analysis.contract.terms.trigger_jaccard
    last = lateness[-1]
    return figure(
        voice,
        "touch",
        line_multiples(
            panels,
            x=Axis(title=voice.text("axis-weeks"), format="d", low=0, high=last.weeks),
            y=Axis(format=".1f", low=0, high=1),
            reference=dissolved,
            columns=_PANELS,
        ),
        title=voice.text("figure-touch-title"),
        table=data_table(
            "touch",
            voice.text("touch-caption"),
            (
                left(voice.text("axis-weeks")),
                *(right(segment.segment_id) for segment in segments),
            ),
            [
                (
                    voice.weeks(late.weeks),
                    *(voice.number.decimal(_jaccard(late, i)) for i in range(len(segments))),
                )
                for late in lateness
            ],
        ),
        dissolved=voice.number.decimal(dissolved),
    )
