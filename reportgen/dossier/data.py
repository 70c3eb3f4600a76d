"""What the data looks like: time, distributions, outliers, places."""

from __future__ import annotations

from reportgen.charts.bars import Bar, horizontal_bars
from reportgen.charts.histogram import histogram
from reportgen.charts.parts import Axis
from reportgen.charts.theme import HALF
from reportgen.charts.timeline import Month, monthly
from reportgen.dossier.apart import apart_blocks
from reportgen.dossier.calendar import calendar_blocks
from reportgen.dossier.families import distributions, families, sentences
from reportgen.dossier.parts import data_table, figure, lead, left, paired, right
from reportgen.dossier.voice import Voice, claimed
from reportgen.model.dossier import Figure, Paragraph, Section, Table
from reportgen.model.results import Analysis
from reportgen.model.variables import BY_NAME


def _amounts_from(analysis: Analysis) -> str:
    """Return the table that amounts are taken from."""
    return "payments" if "payments" in analysis.eligibility.facts.tables else "items"


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


def _weekdays(analysis: Analysis, voice: Voice) -> list[Figure]:
    hours = analysis.exploration.hours
    if not hours:
        return []
    total = sum(sum(day) for day in hours)
    names = voice.number.weekdays()
    days = [
        Bar(
            label=name,
            value=sum(day) / total,
            text=voice.number.percent(sum(day) / total, 1),
            quiet=place > 4,
        )
        for place, (name, day) in enumerate(zip(names, hours, strict=True))
    ]
    per_hour = [sum(day[hour] for day in hours) for hour in range(24)]
    return [
        figure(
            voice,
            "weekdays",
            horizontal_bars(days, width=HALF),
            title=voice.text("figure-weekdays-title"),
            width="half",
        ),
        figure(
            voice,
            "hours",
            histogram(
                list(range(25)),
                per_hour,
                x=Axis(title=voice.text("axis-hour"), format=",.0f"),
                y=Axis(format=",~f"),
                width=HALF,
            ),
            title=voice.text("figure-hours-title"),
            width="half",
        ),
    ]


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
        if BY_NAME[f.name].kind == "measure"
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


def outliers(analysis: Analysis, voice: Voice) -> Section:
    """Return the part on values far out."""
    return Section(
        key="data-outliers",
        title=voice.text("data-outliers-title"),
        level=2,
        blocks=(_outliers(analysis, voice), *apart_blocks(analysis, voice)),
    )


def data(analysis: Analysis, voice: Voice) -> tuple[Section, ...]:
    """Return the chapter on what the data looks like, a part per family of variables."""
    cleaning = analysis.cleaning
    chapter = Section(
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
            *(calendar_blocks(analysis, voice) or (_months(analysis, voice),)),
        ),
    )
    purchases = Section(
        key="data-purchases",
        title=voice.text("data-purchases-title"),
        level=2,
        blocks=(
            Paragraph(text=voice.text("data-distributions", source=_amounts_from(analysis))),
            *sentences(analysis, voice, ("weekend-quieter",)),
            *paired([*distributions(analysis, voice, "purchases"), *_weekdays(analysis, voice)]),
        ),
    )
    return (chapter, purchases, *families(analysis, voice), outliers(analysis, voice))
