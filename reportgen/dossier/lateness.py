"""What lateness costs: customers in a wrong segment, money at stake, and schedules side by side."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.charts.lines import Band, Guides, Line, line_chart
from reportgen.charts.parts import Axis, Marker
from reportgen.dossier.contract import estimate, money
from reportgen.dossier.earned import earned_back
from reportgen.dossier.parts import data_table, figure, lead, left, note, right
from reportgen.dossier.voice import Voice, claimed
from reportgen.dossier.waiting import point_at
from reportgen.model.dossier import Column, Figure, Section, Table
from reportgen.model.results import Analysis, Assumption, Schedule, Stakes


def _lead(stakes: Stakes, voice: Voice) -> str:
    point = point_at(stakes, stakes.segments_at_weeks)
    return voice.text(
        "lateness-lead",
        weeks=voice.weeks(point.weeks),
        wrong=voice.number.integer(point.n_wrong),
        share=voice.number.percent(point.wrong_share, 1),
        customers=voice.number.integer(stakes.n_customers),
        contacts=estimate(point.wrong_contacts, voice),
        at_stake=estimate(point.at_stake, voice, lambda value: money(value, voice)),
    )


def _columns(first: str, voice: Voice) -> tuple[Column, ...]:
    return (
        left(voice.text(first)),
        right(voice.text("column-visits-year")),
        right(voice.text("column-wrong")),
        right(voice.text("column-contract-cost")),
        right(voice.text("column-at-stake-year")),
        right(voice.text("column-total-low")),
        right(voice.text("column-total-mid")),
        right(voice.text("column-total-high")),
    )


def _cells(schedule: Schedule, voice: Voice) -> tuple[str, ...]:
    return (
        voice.number.decimal(schedule.visits_per_year, 1),
        voice.number.integer(schedule.n_wrong),
        money(schedule.contract_cost, voice),
        money(schedule.at_stake.mid, voice),
        money(schedule.total.low, voice),
        money(schedule.total.mid, voice),
        money(schedule.total.high, voice),
    )


def _named(schedule: Schedule, voice: Voice) -> str:
    if schedule.every_weeks is None:
        return voice.text("schedule-never")
    return voice.text(f"schedule-{schedule.code}", weeks=voice.weeks(schedule.every_weeks))


def _replay_name(schedule: Schedule, voice: Voice) -> str:
    if schedule.every_weeks is None:
        return voice.text("replayed-never")
    months = int(schedule.code.removeprefix("months-"))
    return voice.text("replayed-months", n=months, text=voice.number.integer(months))


def _compared(stakes: Stakes, voice: Voice) -> Table:
    rows = [(_named(each, voice), *_cells(each, voice)) for each in stakes.compared]
    replayed = [(_replay_name(each, voice), *_cells(each, voice)) for each in stakes.replayed]
    return Table(
        key="schedules",
        caption=voice.text("schedules-caption"),
        columns=_columns("column-schedule", voice),
        rows=(*rows, *replayed),
        note=voice.text(
            "schedules-note",
            span=voice.weeks(stakes.span_weeks),
            horizon=voice.weeks(stakes.horizon_weeks),
            replayed="yes" if replayed else "no",
        ),
    )


def _cost_figure(analysis: Analysis, stakes: Stakes, voice: Voice) -> Figure:
    curve, chosen = stakes.curve, stakes.compared[1]
    visits = [each.visits_per_year for each in curve]
    never = stakes.compared[0].total.mid
    lines = (
        Line(
            label=voice.text("label-cost-total"),
            points=tuple(zip(visits, (each.total.mid for each in curve), strict=True)),
            emphasis=True,
        ),
        Line(
            label=voice.text("label-cost-price"),
            points=tuple(zip(visits, (each.contract_cost for each in curve), strict=True)),
            dash=1,
        ),
    )
    band = Band(
        points=tuple((v, s.total.low, s.total.high) for v, s in zip(visits, curve, strict=True)),
        label="",
    )
    spec = line_chart(
        lines,
        x=Axis(title=voice.text("axis-visits"), format=".0f", low=0, high=max(visits)),
        y=Axis(title=voice.text("axis-cost"), format="$,.0f", low=0, high=_top(curve)),
        guides=Guides(
            band=band,
            thresholds=(Marker(value=never, label=voice.text("label-cost-never")),),
            markers=(
                Marker(
                    value=chosen.visits_per_year,
                    label=voice.text("label-cost-chosen", weeks=voice.weeks(chosen.every_weeks)),
                ),
            ),
        ),
        height=114,
    )
    return figure(
        voice,
        "cost",
        spec,
        title=_cost_title(analysis, curve, voice),
        table=data_table(
            "cost",
            voice.text("cost-caption"),
            _columns("column-schedule", voice),
            [(_named(each, voice), *_cells(each, voice)) for each in curve],
        ),
        never=money(never, voice),
    )


def _top(curve: Sequence[Schedule]) -> float:
    return 1.05 * max(each.total.high for each in curve) or 1.0


def _cost_title(analysis: Analysis, curve: Sequence[Schedule], voice: Voice) -> str:
    cheapest = min(curve, key=lambda each: each.total.mid)
    visits = round(cheapest.visits_per_year)
    said = claimed(
        analysis,
        voice,
        "cheapest-visits",
        n=visits,
        visits=voice.number.integer(visits),
        total=money(cheapest.total.mid, voice),
    )
    return said or voice.text("figure-cost-title")


def _segments(analysis: Analysis, stakes: Stakes, voice: Voice) -> Table:
    by_id = {segment.segment_id: segment for segment in analysis.segments}
    return Table(
        key="segment-stakes",
        caption=voice.text("segment-stakes-caption", weeks=voice.weeks(stakes.segments_at_weeks)),
        columns=(
            left(voice.text("column-segment")),
            right(voice.text("column-value-per-order")),
            right(voice.text("column-wrong")),
            right(voice.text("column-at-stake-week")),
        ),
        rows=tuple(
            (
                voice.segment(by_id[part.segment_id]),
                money(part.value_per_order, voice),
                voice.number.integer(part.n_wrong),
                estimate(part.at_stake, voice, lambda value: money(value, voice)),
            )
            for part in stakes.segments
        ),
        swatches=tuple(by_id[part.segment_id].slot for part in stakes.segments),
    )


def _amount(value: float, assumption: Assumption, voice: Voice) -> str:
    if assumption.unit == "currency":
        return voice.number.money(value)
    if assumption.unit == "share":
        return voice.number.percent(value, 2 if 0 < value < 0.01 else 0)
    return voice.number.integer(value)


def _assumptions(stakes: Stakes, voice: Voice) -> Table:
    return Table(
        key="assumptions",
        caption=voice.text("assumptions-caption"),
        columns=(
            left(voice.text("column-assumption")),
            right(voice.text("column-low")),
            right(voice.text("column-mid")),
            right(voice.text("column-high")),
            left(voice.text("column-source")),
        ),
        rows=tuple(
            (
                voice.text(f"assumption-{each.code}"),
                _amount(each.low, each, voice),
                _amount(each.mid, each, voice),
                _amount(each.high, each, voice),
                each.source or voice.text("assumption-no-source"),
            )
            for each in stakes.assumptions
        ),
        note=voice.text("assumptions-note"),
    )


def lateness(analysis: Analysis, voice: Voice) -> tuple[Section, ...]:
    """Return what lateness costs; nothing where customers could not be counted."""
    stakes = analysis.contract.stakes
    if stakes is None:
        return ()
    return (
        Section(
            key="lateness",
            title=voice.text("lateness-title"),
            level=2,
            blocks=(
                lead(_lead(stakes, voice)),
                note(
                    voice.text(
                        "lateness-note", chance=voice.number.percent(stakes.same_day_share, 1)
                    )
                ),
                *earned_back(analysis, stakes, voice),
                _cost_figure(analysis, stakes, voice),
                _compared(stakes, voice),
                _segments(analysis, stakes, voice),
                _assumptions(stakes, voice),
            ),
        ),
    )
