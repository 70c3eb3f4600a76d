"""What the data looks like: time, distributions, outliers, places."""

from __future__ import annotations

from reportgen.charts.bars import Bar, horizontal_bars
from reportgen.charts.parts import Axis
from reportgen.charts.theme import HALF
from reportgen.charts.timeline import Month, monthly
from reportgen.dossier.distributions import counted, measured
from reportgen.dossier.parts import data_table, figure, lead, left, right
from reportgen.dossier.voice import Voice, claim_of, claimed
from reportgen.model.dossier import Block, Figure, FigureRow, Paragraph, Section, Table
from reportgen.model.results import Analysis

_MEASURED = ("recency_days", "monetary")
_COUNTED = ("n_orders", "items_per_order", "installments_per_order", "payment_types_per_order")
_MOST_STATES = 7


def _months(analysis: Analysis, voice: Voice) -> Figure:
    months = analysis.exploration.months
    best = max(months, key=lambda month: month.orders)
    rows = [
        (voice.number.month(m.month), voice.number.integer(m.orders), voice.number.money(m.amount))
        for m in months
    ]
    return figure(
        voice,
        "months",
        monthly(
            [
                Month(
                    month=m.month,
                    value=m.orders,
                    incomplete=not m.complete,
                    note=voice.number.integer(m.orders) if m is best else "",
                )
                for m in months
            ],
            x=Axis(format="%b %Y"),
            y=Axis(title=voice.text("axis-orders"), format=",.0f"),
            incomplete_label=voice.text("label-incomplete"),
        ),
        title=claimed(
            analysis,
            voice,
            "orders-peaked",
            best.month,
            month=voice.number.month(best.month),
            orders=voice.number.integer(best.orders),
        )
        or voice.text("figure-months-title"),
        table=data_table(
            "months",
            voice.text("figure-months-subtitle"),
            (
                left(voice.text("column-month")),
                right(voice.text("column-orders")),
                right(voice.text("column-amount")),
            ),
            rows,
        ),
    )


def _reviews(analysis: Analysis, voice: Voice) -> Figure | None:
    counts = analysis.exploration.review_counts
    total = sum(counts)
    if not total or not analysis.eligibility.prints("satisfaction"):
        return None
    claim = claim_of(analysis, "top-score-majority")
    share = voice.number.percent(counts[-1] / total)
    title = "claim-top-score-majority" if claim else "figure-reviews-title"
    bars = [
        Bar(
            label=voice.text("label-stars", n=score, text=voice.number.integer(score)),
            value=count / total,
            text=voice.number.percent(count / total),
            quiet=score not in (1, 5),
        )
        for score, count in zip(range(5, 0, -1), reversed(counts), strict=True)
    ]
    return figure(
        voice,
        "reviews",
        horizontal_bars(bars, width=HALF),
        title=voice.text(title, share=share),
        width="half",
        total=voice.number.integer(total),
        worst=voice.number.percent(counts[0] / total),
        share=share,
    )


def _states(analysis: Analysis, voice: Voice) -> Figure | None:
    states = analysis.exploration.states
    if not states:
        return None
    total = sum(state.n_customers for state in states)
    first = states[0]
    bars = [
        Bar(
            label=state.state,
            value=state.n_customers / total,
            text=voice.number.percent(state.n_customers / total, 1),
            quiet=i > 0,
        )
        for i, state in enumerate(states[:_MOST_STATES])
    ]
    return figure(
        voice,
        "states",
        horizontal_bars(bars, width=HALF),
        title=voice.text(
            "figure-states-title",
            state=first.state,
            share=voice.number.percent(first.n_customers / total),
        ),
        width="half",
        n=voice.number.integer(len(bars)),
        total=voice.number.integer(len(states)),
    )


def _outliers(analysis: Analysis, voice: Voice) -> Table:
    rows = tuple(
        (
            voice.feature(f.name),
            voice.value(f.p05, f.unit),
            voice.value(f.median, f.unit),
            voice.value(f.mean, f.unit),
            voice.value(f.p95, f.unit),
            voice.value(f.maximum, f.unit),
            voice.number.integer(f.n_far),
            voice.number.integer(f.n_missing),
        )
        for f in analysis.features
        if f.unit != "share"
    )
    labels = ("p05", "median", "mean", "p95", "maximum", "far", "missing")
    return Table(
        key="outliers",
        caption=voice.text("outliers-caption"),
        columns=(
            left(voice.text("column-variable")),
            *(right(voice.text(f"column-{label}")) for label in labels),
        ),
        rows=rows,
        note=voice.text("outliers-note"),
    )


def _paired(figures: list[Figure]) -> list[Block]:
    return [FigureRow(figures=tuple(figures[i : i + 2])) for i in range(0, len(figures), 2)]


def data(analysis: Analysis, voice: Voice) -> Section:
    """Return the chapter on what the data looks like."""
    by_name = {feature.name: feature for feature in analysis.features}
    halves = [measured(by_name[name], voice) for name in _MEASURED if by_name[name].n]
    halves += [counted(by_name[name], voice) for name in _COUNTED if by_name[name].n]
    halves += [f for f in (_reviews(analysis, voice), _states(analysis, voice)) if f is not None]
    cleaning = analysis.cleaning
    return Section(
        key="data",
        title=voice.text("data-title"),
        blocks=(
            lead(
                voice.text(
                    "data-lead",
                    orders=voice.number.integer(cleaning.n_kept_orders),
                    customers=voice.number.integer(cleaning.n_kept_customers),
                    first=voice.number.date(analysis.provenance.first_purchase),
                    last=voice.number.date(analysis.provenance.last_purchase),
                )
            ),
            _months(analysis, voice),
            Paragraph(text=voice.text("data-distributions")),
            *_paired(halves),
            _outliers(analysis, voice),
        ),
    )
