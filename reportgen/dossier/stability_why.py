"""Why this date, and why agreement is lost: one dot per choice, one bar per part."""

from __future__ import annotations

from reportgen.charts.bars import Bar, horizontal_bars
from reportgen.charts.parts import Axis, Marker
from reportgen.charts.periods import Period as PeriodDot
from reportgen.charts.periods import period_dots
from reportgen.charts.theme import HALF
from reportgen.dossier.parts import data_table, figure, left, right
from reportgen.dossier.voice import Voice, claimed
from reportgen.model.dossier import Block, Figure, FigureRow, Paragraph, Table
from reportgen.model.results import Analysis, Choice, Loss


def _label(choice: Choice, voice: Voice) -> str:
    if choice.kind == "start":
        value = voice.number.date(choice.value)
    elif choice.kind in ("headline", "window"):
        value = voice.text(f"window-{choice.value}")
    elif choice.kind == "threshold":
        value = voice.number.decimal(float(choice.value))
    elif choice.kind == "k":
        value = voice.number.integer(int(choice.value))
    else:
        value = ""
    return voice.text(f"choice-{choice.kind}", value=value)


def _told(choice: Choice, voice: Voice) -> str:
    if choice.median_weeks is None:
        return voice.text("label-not-crossed", weeks=voice.weeks(choice.horizon_weeks))
    return voice.weeks(choice.median_weeks)


def why_this_date(analysis: Analysis, voice: Voice) -> Figure:
    """Return one dot per defensible choice; the chosen one first, with a line through all."""
    choices = analysis.stability.choices
    chosen = choices[0]
    dots = [
        PeriodDot(
            label=_label(choice, voice),
            value=choice.horizon_weeks if choice.median_weeks is None else choice.median_weeks,
            censored=choice.median_weeks is None,
            low=choice.low_weeks if choice.high_weeks is not None else None,
            high=choice.high_weeks,
            text=_told(choice, voice),
        )
        for choice in choices
    ]
    markers = []
    if chosen.median_weeks is not None:
        label = voice.text("label-chosen", value=voice.weeks(chosen.median_weeks))
        markers = [Marker(value=chosen.median_weeks, label=label)]
    found = [choice.median_weeks for choice in choices if choice.median_weeks is not None]
    rows = [
        (
            _label(choice, voice),
            _told(choice, voice),
            voice.weeks(choice.low_weeks),
            voice.weeks(choice.high_weeks),
            voice.text(
                "crossed-of",
                crossed=voice.number.integer(choice.n_crossed),
                starts=voice.number.integer(choice.n_starts),
            ),
        )
        for choice in choices
    ]
    return figure(
        voice,
        "why",
        period_dots(dots, x=Axis(title=voice.text("axis-weeks"), format="d"), markers=markers),
        title=voice.text(
            "figure-why-title",
            choices=voice.number.integer(len(choices)),
            low=voice.weeks(min(found, default=None)),
            high=voice.weeks(max(found, default=None)),
            open=voice.number.integer(len(choices) - len(found)),
        ),
        table=data_table(
            "why",
            voice.text("why-caption"),
            (
                left(voice.text("column-choice")),
                right(voice.text("column-median-weeks")),
                right(voice.text("column-shortest")),
                right(voice.text("column-longest")),
                right(voice.text("column-crossed")),
            ),
            rows,
        ),
        window=voice.text(f"window-{chosen.value}"),
    )


def _parts(key: str, loss: Loss, analysis: Analysis, voice: Voice) -> Figure:
    causes = analysis.stability.causes
    weeks = 0 if causes is None else causes.weeks
    bars = [
        Bar(
            label=voice.text(f"part-{part.cause}"),
            value=part.wrong_share,
            text=voice.number.percent(part.wrong_share),
        )
        for part in loss.parts
    ]
    whole = Bar(
        label=voice.text("part-whole"),
        value=loss.wrong_share,
        text=voice.number.percent(loss.wrong_share),
        quiet=True,
    )
    rows = [
        (
            voice.text(f"part-{part.cause}"),
            voice.number.percent(part.wrong_share),
            voice.number.integer(part.n_wrong),
            voice.number.signed(part.ari),
        )
        for part in loss.parts
    ]
    total = (
        voice.text("part-whole"),
        voice.number.percent(loss.wrong_share),
        voice.number.integer(loss.n_wrong),
        voice.number.signed(loss.ari),
    )
    return figure(
        voice,
        f"parts-{key}",
        horizontal_bars([*bars, whole], width=HALF),
        width="half",
        title=voice.text(
            f"figure-parts-{key}-title",
            share=voice.number.percent(loss.wrong_share),
            weeks=voice.weeks(weeks),
        ),
        table=data_table(
            f"parts-{key}",
            voice.text(f"parts-{key}-caption"),
            (
                left(voice.text("column-part")),
                right(voice.text("column-wrong-share")),
                right(voice.text("column-customers")),
                right(voice.text("column-ari-lost")),
            ),
            [*rows, total],
        ),
    )


def why_it_drifts(analysis: Analysis, voice: Voice) -> list[Block]:
    """Return the parts of the loss, of the model and of a list left lying, and what rules."""
    causes = analysis.stability.causes
    if causes is None:
        return []
    ruling = claimed(
        analysis,
        voice,
        "part-rules",
        causes.ruling,
        part=voice.text(f"part-{causes.ruling}"),
        n=voice.number.integer(causes.n_ruling),
        total=voice.number.integer(causes.n_starts),
    )
    return [
        FigureRow(
            figures=(
                _parts("model", causes.model, analysis, voice),
                _parts("list", causes.unused_list, analysis, voice),
            )
        ),
        Paragraph(text=ruling or voice.text("no-part-rules")),
    ]


def chosen_again(analysis: Analysis, voice: Voice) -> Table:
    """Return how many segments the same criteria would keep at other dates."""
    kept = voice.number.integer(analysis.selection.chosen.k)
    found = analysis.stability.reselections
    rows = [
        (
            voice.number.date(each.date),
            voice.number.integer(each.n_customers),
            voice.number.integer(each.k),
            voice.text(
                "again-of",
                kept=voice.number.integer(each.kept_by),
                samples=voice.number.integer(each.samples),
            ),
            voice.text("again-changed" if each.changed else "again-same"),
        )
        for each in found
    ]
    return Table(
        key="again",
        caption=voice.text("again-caption", segments=kept),
        columns=(
            left(voice.text("column-date")),
            right(voice.text("column-customers")),
            right(voice.text("column-segments")),
            right(voice.text("column-kept-by", segments=kept)),
            left(voice.text("column-verdict")),
        ),
        rows=tuple(rows),
        note=voice.text(
            "again-note",
            rows=voice.number.integer(max(each.sample_rows for each in found)),
        ),
    )
