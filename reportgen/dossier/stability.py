"""How long it lasts: agreement over time, from several starts, under two windows."""

from __future__ import annotations

from reportgen.charts.lines import Band, Guides, Line, line_chart
from reportgen.charts.parts import Axis, Marker
from reportgen.charts.theme import FULL, HALF
from reportgen.dossier.cover import period_callout
from reportgen.dossier.crossings import on_one_date
from reportgen.dossier.parts import data_table, figure, lead, left, note, paired, right
from reportgen.dossier.stability_drift import drift_table, inputs_moved
from reportgen.dossier.stability_late import replayed, segments_lose_touch
from reportgen.dossier.stability_why import chosen_again, why_it_drifts, why_this_date
from reportgen.dossier.voice import Voice
from reportgen.model.dossier import Block, Figure, Paragraph, Section
from reportgen.model.results import Analysis, StabilityStart, WindowPolicy


def _starts(analysis: Analysis, window: WindowPolicy) -> list[StabilityStart]:
    return [start for start in analysis.stability.starts if start.window == window]


def _emphasised(starts: list[StabilityStart]) -> StabilityStart:
    """Return the start that was followed longest."""
    return max(starts, key=lambda start: start.horizon_weeks)


def _over_time(
    analysis: Analysis, voice: Voice, window: WindowPolicy, *, half: bool = False
) -> Figure:
    starts = _starts(analysis, window)
    first = _emphasised(starts)
    threshold = analysis.stability.threshold
    lines = [
        Line(
            label=voice.number.month(start.start[:7]) if start is first else "",
            points=((0, 1.0), *((point.weeks, point.ari) for point in start.points)),
            emphasis=start is first,
        )
        for start in starts
    ]
    last = first.points[-1]
    rows = [
        (
            voice.number.date(start.start),
            voice.number.integer(point.weeks),
            voice.number.decimal(point.ari),
            voice.number.decimal(point.floor_low),
            voice.number.integer(point.n_customers),
        )
        for start in starts
        for point in start.points
    ]
    return figure(
        voice,
        f"ari.{window}",
        line_chart(
            lines,
            x=Axis(title=voice.text("axis-weeks"), format="d", low=0, high=first.horizon_weeks),
            y=Axis(title=voice.text("axis-ari"), format=".1f", low=0, high=1),
            guides=Guides(
                band=Band(
                    points=((0, first.floor_low, 1.0), (first.horizon_weeks, first.floor_low, 1.0)),
                    label=voice.text("label-noise-floor"),
                ),
                thresholds=(
                    Marker(
                        value=threshold,
                        label=voice.text(
                            "label-threshold", threshold=voice.number.decimal(threshold)
                        ),
                    ),
                ),
            ),
            width=HALF if half else FULL,
        ),
        width="half" if half else "full",
        title=voice.text(
            f"figure-ari-{window}-title",
            ari=voice.number.decimal(last.ari),
            weeks=voice.weeks(last.weeks),
        ),
        table=data_table(
            f"ari-{window}",
            voice.text(f"window-{window}"),
            (
                left(voice.text("column-start")),
                right(voice.text("axis-weeks")),
                right(voice.text("column-ari")),
                right(voice.text("column-floor")),
                right(voice.text("column-customers")),
            ),
            rows,
        ),
        window=voice.text(f"window-{window}"),
        starts=voice.number.integer(len(starts)),
        floor=voice.number.decimal(first.floor_low),
        start=voice.number.date(first.start),
    )


def _agreement(analysis: Analysis, voice: Voice) -> list[Block]:
    """Return agreement over time: two windows side by side, one alone at full width."""
    windows = analysis.stability.windows_run
    if len(windows) == 1:
        return [_over_time(analysis, voice, windows[0])]
    return paired([_over_time(analysis, voice, window, half=True) for window in windows])


def _sentences(analysis: Analysis, voice: Voice) -> list[Block]:
    found = []
    for claim in analysis.claims:
        if not claim.holds:
            continue
        if claim.text_key == "crossings-share-date":
            found.append(on_one_date(claim, voice))
        if claim.text_key == "window-decides":
            found.append(
                voice.text(
                    "claim-window-decides",
                    window=voice.text(f"window-{claim.subject}"),
                    other=voice.weeks(claim.numbers["other"]),
                    headline=voice.weeks(claim.numbers["headline"]),
                )
            )
    return [Paragraph(text=text) for text in found]


def _late(analysis: Analysis, voice: Voice) -> list[Block]:
    study = analysis.stability
    found: list[Block] = []
    if study.replays:
        found.append(replayed(analysis, voice))
    if study.lateness:
        found.append(segments_lose_touch(analysis, voice))
    if study.reselections:
        found.append(chosen_again(analysis, voice))
    return found


def _inputs(analysis: Analysis, voice: Voice) -> list[Block]:
    drift = analysis.stability.drift
    if drift is None or not drift.looks:
        return []
    return [inputs_moved(drift, voice), drift_table(drift, voice)]


def stability(analysis: Analysis, voice: Voice) -> Section:
    """Return the chapter on stability in time."""
    study = analysis.stability
    if not study.windows_run:
        return Section(
            key="stability",
            title=voice.text("stability-title"),
            blocks=(
                period_callout(analysis, voice),
                Paragraph(text=voice.text("stability-not-run")),
            ),
        )
    return Section(
        key="stability",
        title=voice.text("stability-title"),
        blocks=(
            lead(f"{period_callout(analysis, voice).title}. {voice.text('stability-lead')}"),
            *_agreement(analysis, voice),
            *([why_this_date(analysis, voice)] if study.choices else []),
            note(voice.text("period-note")),
            *_sentences(analysis, voice),
            *why_it_drifts(analysis, voice),
            *_late(analysis, voice),
            *_inputs(analysis, voice),
            note(voice.text("stability-note")),
        ),
    )
