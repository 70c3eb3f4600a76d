"""Late, dissatisfied orders by state, category and seller."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.charts.bars import Bar, horizontal_bars
from reportgen.charts.states import PLACES, StateTile, state_tiles
from reportgen.charts.theme import HALF
from reportgen.dossier.parts import data_table, figure, left, right
from reportgen.dossier.voice import Voice, claimed
from reportgen.model.dossier import Block, Figure, Paragraph, Subheading, Table
from reportgen.model.results import Analysis, Unhappiness, UnhappyGroup

_MOST_BARS = 11
_TILE_HEIGHT = 23  # px: the map and the list beside it are equally high
_LEAST_STEP = 0.005  # shades must not make a mountain of half a percentage point


def _interval(group: UnhappyGroup, voice: Voice) -> str:
    low, high = group.late_low_low, group.late_low_high
    return f"{voice.number.percent(low, 1)} – {voice.number.percent(high, 1)}"


def _row(group: UnhappyGroup, voice: Voice) -> tuple[str, ...]:
    return (
        group.name,
        voice.number.integer(group.n_orders),
        voice.number.percent(group.late_share),
        voice.number.percent(group.low_share),
        voice.number.percent(group.late_low_share, 1),
        _interval(group, voice),
        voice.number.money(group.amount, cents=False),
    )


_LABELS = ("judged", "late-share", "low-share", "late-low-share", "interval", "late-low-amount")


def _data(key: str, kind: str, groups: Sequence[UnhappyGroup], voice: Voice) -> Table:
    return data_table(
        key,
        voice.text("late-groups-caption"),
        (
            left(voice.text(f"column-{kind}")),
            *(right(voice.text(f"column-{label}")) for label in _LABELS),
        ),
        [_row(group, voice) for group in groups],
    )


def _steps(values: Sequence[float]) -> list[float]:
    """Return the four values at which the shades change: even steps, none too fine."""
    low, high = min(values), max(values)
    step = max((high - low) / 5, _LEAST_STEP)
    middle = (low + high) / 2
    return [middle + step * place for place in (-1.5, -0.5, 0.5, 1.5)]


def _bars(groups: Sequence[UnhappyGroup], voice: Voice) -> list[Bar]:
    return [
        Bar(
            label=group.name,
            value=group.late_low_share,
            text=voice.number.percent(group.late_low_share, 1),
            low=group.late_low_low,
            high=group.late_low_high,
            quiet=not group.above,
        )
        for group in groups[:_MOST_BARS]
    ]


def _tiles(groups: Sequence[UnhappyGroup], voice: Voice) -> dict[str, object]:
    """Return the map of Brazil; a list where most codes are not its states."""
    known = [group for group in groups if group.name in PLACES]
    if len(known) * 2 < len(groups):
        return dict(horizontal_bars(_bars(groups, voice), width=HALF))
    steps = _steps([group.late_low_share for group in known])
    edges = [voice.number.percent(step, 1) for step in steps]
    labels = [f"< {edges[0]}", *(f"≥ {edge}" for edge in edges)]
    tiles = [
        StateTile(
            code=group.name,
            value=group.late_low_share,
            text=voice.number.percent(group.late_low_share, 1),
        )
        for group in known
    ]
    return dict(state_tiles(tiles, steps=steps, step_labels=labels, tile_height=_TILE_HEIGHT))


def states(found: Unhappiness, voice: Voice) -> Figure | None:
    """Return the map of late, dissatisfied orders; None where no state is known."""
    if not found.states:
        return None
    return figure(
        voice,
        "late-states",
        _tiles(found.states, voice),
        title=voice.text("figure-late-states-title"),
        width="half",
        table=_data("late-states", "state", found.states, voice),
        fewest=voice.number.integer(found.fewest_orders),
    )


def categories(found: Unhappiness, voice: Voice) -> Figure | None:
    """Return the categories at the head of the list; None where none is known."""
    if not found.categories:
        return None
    shown = found.categories[:_MOST_BARS]
    return figure(
        voice,
        "late-categories",
        horizontal_bars(_bars(shown, voice), width=HALF),
        title=voice.text("figure-late-categories-title"),
        width="half",
        table=_data("late-categories", "category", found.categories, voice),
        fewest=voice.number.integer(found.fewest_orders),
        shown=voice.number.integer(len(shown)),
        n=voice.number.integer(len(found.categories)),
    )


def sellers(analysis: Analysis, found: Unhappiness, voice: Voice) -> tuple[Block, ...]:
    """Return the ranked sellers, without ids; nothing where none can be ranked."""
    if not found.sellers:
        return ()
    stand_out = claimed(
        analysis,
        voice,
        "sellers-stand-out",
        above=voice.number.integer(sum(seller.above for seller in found.sellers)),
        listed=voice.number.integer(len(found.sellers)),
    )
    return (
        Subheading(key="worst-sellers", text=voice.text("unhappiness-sellers")),
        Paragraph(text=stand_out or voice.text("unhappiness-sellers-chance")),
        Table(
            key="worst-sellers-table",
            caption=voice.text("unhappiness-sellers-caption"),
            columns=(
                left(voice.text("column-rank")),
                *(right(voice.text(f"column-{label}")) for label in _LABELS),
            ),
            rows=tuple(_row(seller, voice) for seller in found.sellers),
            note=voice.text(
                "unhappiness-sellers-note",
                ranked=voice.number.integer(found.n_sellers_ranked),
                n=voice.number.integer(found.n_sellers),
                fewest=voice.number.integer(found.fewest_seller_orders),
            ),
        ),
    )
