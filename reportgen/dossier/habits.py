"""A segment's second page: what, how, where and when it buys, and whether it is satisfied."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.charts.bars import Bar, horizontal_bars
from reportgen.charts.hours import HourCell, week_grid
from reportgen.charts.states import PLACES, StateTile, state_tiles
from reportgen.charts.theme import HALF
from reportgen.dossier.habit_sentences import sentences
from reportgen.dossier.parts import data_table, figure, left, right
from reportgen.dossier.voice import Voice
from reportgen.model.dossier import Block, Figure, FigureRow, Paragraph, Subheading, Table
from reportgen.model.results import Analysis, Habits, HabitShare, Segment

_MOST_STATES = 10
# Two rows of charts and two actions share a printed page.
_ROW_HEIGHT, _TILE_HEIGHT = 18, 22
_LEAST_STEP = 0.005  # shades must not make a mountain of half a percentage point


def steps_of(values: Sequence[float]) -> list[float]:
    """Return the four values at which a map's shades change: even steps, none too fine."""
    low, high = min(values), max(values)
    step = max((high - low) / 5, _LEAST_STEP)
    middle = (low + high) / 2
    return [middle + step * place for place in (-1.5, -0.5, 0.5, 1.5)]


def _cell_text(cell: HabitShare, voice: Voice) -> str:
    """Return a share, with how many times the base's where that is beyond chance."""
    share = voice.number.percent(cell.share)
    if cell.lift is None:
        return share
    return voice.text("habit-lift", share=share, lift=voice.number.decimal(cell.lift, 1))


def _table(key: str, head: str, cells: Sequence[HabitShare], voice: Voice) -> Table:
    percent = voice.number.percent
    columns = ("habit-share", "interval", "habit-base", "n")
    return data_table(
        key,
        voice.text("habits-caption"),
        (left(head), *(right(voice.text(f"column-{column}")) for column in columns)),
        [
            (
                cell.name,
                percent(cell.share, 1),
                f"{percent(cell.low, 1)} – {percent(cell.high, 1)}",
                percent(cell.base_share, 1),
                voice.number.integer(cell.n),
            )
            for cell in cells
        ],
    )


def _bars(cells: Sequence[HabitShare], voice: Voice) -> list[Bar]:
    return [
        Bar(
            label=cell.name,
            value=cell.share,
            text=_cell_text(cell, voice),
            low=cell.low,
            high=cell.high,
            quiet=cell.lift is None,
        )
        for cell in cells
    ]


def _categories(segment: Segment, habits: Habits, voice: Voice) -> Figure | None:
    cells = habits.categories
    if not cells:
        return None
    return figure(
        voice,
        f"categories.{segment.segment_id}",
        horizontal_bars(_bars(cells, voice), width=HALF, row_height=_ROW_HEIGHT),
        title=voice.text(
            "figure-categories-title",
            category=cells[0].name,
            share=voice.number.percent(cells[0].share),
        ),
        width="half",
        table=_table(
            f"categories-{segment.segment_id}", voice.text("column-category"), cells, voice
        ),
    )


def _map(cells: Sequence[HabitShare], voice: Voice) -> dict[str, object]:
    """Return the map of Brazil; a list where most codes are not its states."""
    known = [cell for cell in cells if cell.name in PLACES]
    if len(known) * 2 < len(cells):
        return dict(
            horizontal_bars(_bars(cells[:_MOST_STATES], voice), width=HALF, row_height=_ROW_HEIGHT)
        )
    steps = (0.01, 0.03, 0.1, 0.3)
    edges = [voice.number.percent(step) for step in steps]
    tiles = [
        StateTile(code=cell.name, value=cell.share, text=voice.number.percent(cell.share, 1))
        for cell in known
    ]
    labels = [f"< {edges[0]}", *(f"≥ {edge}" for edge in edges)]
    return dict(state_tiles(tiles, steps=steps, step_labels=labels, tile_height=_TILE_HEIGHT))


def _states(segment: Segment, habits: Habits, voice: Voice) -> Figure | None:
    cells = habits.states
    if not cells:
        return None
    return figure(
        voice,
        f"where.{segment.segment_id}",
        _map(cells, voice),
        title=voice.text(
            "figure-where-title", state=cells[0].name, share=voice.number.percent(cells[0].share)
        ),
        width="half",
        table=_table(f"where-{segment.segment_id}", voice.text("column-state"), cells, voice),
        fewest=voice.number.integer(habits.fewest),
    )


def _hours(segment: Segment, habits: Habits, voice: Voice) -> Figure | None:
    blocks = habits.hours
    shown = [block for block in blocks if block.share is not None]
    if not shown:
        return None
    days = [voice.number.weekday(day) for day in range(7)]
    hours = [f"{3 * block}–{3 * block + 3}" for block in range(8)]
    first = max(shown, key=lambda block: block.share or 0.0)
    cells = [
        HourCell(
            row=days[block.weekday],
            column=hours[block.block],
            value=block.share,
            text="" if block.share is None else voice.number.percent(block.share, 1),
        )
        for block in blocks
    ]
    rows = [
        (
            days[day],
            *(voice.number.percent(block.share, 1) for block in blocks if block.weekday == day),
        )
        for day in range(7)
    ]
    return figure(
        voice,
        f"when.{segment.segment_id}",
        week_grid(
            cells,
            rows=days,
            columns=hours,
            steps=steps_of([block.share for block in shown if block.share is not None]),
        ),
        title=voice.text(
            "figure-when-title",
            day=voice.number.weekdays()[first.weekday],
            hours=hours[first.block],
            share=voice.number.percent(first.share, 1),
        ),
        width="half",
        table=data_table(
            f"when-{segment.segment_id}",
            voice.text("habits-caption"),
            (left(voice.text("column-weekday")), *(right(hour) for hour in hours)),
            rows,
        ),
        fewest=voice.number.integer(habits.fewest),
    )


def _scores(segment: Segment, habits: Habits, voice: Voice) -> Figure | None:
    if not habits.scores:
        return None
    cells = [
        HabitShare(
            name=voice.text("label-stars", n=int(cell.name), text=cell.name),
            n=cell.n,
            share=cell.share,
            low=cell.low,
            high=cell.high,
            base_share=cell.base_share,
            lift=cell.lift,
        )
        for cell in reversed(habits.scores)
    ]
    first = max(cells, key=lambda cell: cell.share)
    return figure(
        voice,
        f"scores.{segment.segment_id}",
        horizontal_bars(_bars(cells, voice), width=HALF, row_height=_ROW_HEIGHT),
        title=voice.text(
            "figure-scores-title", label=first.name, share=voice.number.percent(first.share)
        ),
        width="half",
        table=_table(f"scores-{segment.segment_id}", voice.text("column-stars"), cells, voice),
    )


def habits(analysis: Analysis, segment: Segment, voice: Voice) -> tuple[Block, ...]:
    """Return the blocks on a segment's habits; none where nothing is known."""
    found = segment.habits
    if found is None:
        return ()
    figures = [each(segment, found, voice) for each in (_categories, _states, _hours, _scores)]
    shown = [each for each in figures if each is not None]
    rows = [FigureRow(figures=tuple(shown[i : i + 2])) for i in range(0, len(shown), 2)]
    text = " ".join(sentences(analysis, segment, found, voice))
    heading = Subheading(
        key=f"habits-{segment.segment_id}",
        text=voice.text("habits-title", orders=voice.number.integer(found.n_orders)),
    )
    return (heading, *([Paragraph(text=text)] if text else []), *rows)
