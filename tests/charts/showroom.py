"""One example of every chart, with made-up figures, by name; ``-half`` are half as wide."""

from __future__ import annotations

from datetime import date, timedelta

from reportgen.charts.bars import Bar, horizontal_bars
from reportgen.charts.bubbles import Bubble, segment_bubbles
from reportgen.charts.candidates import Chosen, metric_by_k
from reportgen.charts.changes import Change, change_panels
from reportgen.charts.heatmap import correlation_heatmap
from reportgen.charts.histogram import histogram
from reportgen.charts.ledger import LedgerStep, ledger
from reportgen.charts.lines import Band, Guides, Line, line_chart
from reportgen.charts.multiples import Panel, line_multiples
from reportgen.charts.parts import Axis, Marker
from reportgen.charts.periods import Period, period_dots
from reportgen.charts.profile import ProfileDot, profile_dots
from reportgen.charts.shares import Share, stacked_shares
from reportgen.charts.states import PLACES, StateTile, state_tiles
from reportgen.charts.theme import HALF
from reportgen.charts.timeline import Month, monthly
from reportgen.charts.weeks import WeekBar, weekly

NAMES = (
    "Recent and content",
    "Large baskets",
    "Instalment buyers",
    "Waiting for a reason",
    "Disappointed",
)


def specs() -> dict[str, dict[str, object]]:
    return {
        "bars": _bars(),
        "signed-bars": _signed_bars(),
        "shares": _shares(),
        "bubbles": _bubbles(),
        "profile": _profile(),
        "changes": _changes(),
        "agreement": _agreement(),
        "periods": _periods(),
        "candidates": _candidates(),
        "multiples": _multiples(),
        "ledger": _ledger(),
        "monthly": _monthly(),
        "weekly": _weekly(),
        "histogram": _histogram(),
        "correlations": _correlations(),
        "states-half": _states(),
        "log-histogram-half": _log_histogram(),
        "bars-half": _half_bars(),
        "agreement-half": _agreement(width=HALF),
    }


def _changes():
    rows = {"Without: Amount paid": -0.2, "Without: Review score": 0.01, "With: Instalments": 0.1}
    return change_panels(
        [
            Change(row=row, panel=panel, value=value, low=value - 0.06, high=value + 0.06)
            for row, value in rows.items()
            for panel in ("Lift over shuffled data", "Prediction strength", "Agreement of refits")
        ],
        x=Axis(format="+.2~f"),
    )


def _bars():
    shares = ((0.23, 0.02), (0.312, 0.01), (0.124, 0.015), (0.2, 0.03), (0.134, 0.02))
    return horizontal_bars(
        [
            Bar(
                label=name,
                value=share,
                text=f"{share:.1%}",
                slot=slot,
                low=share - half,
                high=share + half,
            )
            for slot, (name, (share, half)) in enumerate(zip(NAMES, shares, strict=True))
        ],
        marker=Marker(value=0.2, label="equal shares"),
    )


def _signed_bars():
    values = (("Free delivery", 41.2), ("Reminder", 12.0), ("Voucher", -8.5), ("Call", -30.1))
    return horizontal_bars(
        [Bar(label=label, value=value, text=f"{value:+.1f}") for label, value in values],
        axis=Axis(title="R$ thousand a year", format=",.0f"),
    )


def _half_bars():
    means = (("Credit card", 0.739), ("Boleto", 0.19), ("Voucher", 0.056), ("Debit card", 0.015))
    return horizontal_bars(
        [
            Bar(label=label, value=share, text=f"{share:.1%}", quiet=place > 0)
            for place, (label, share) in enumerate(means)
        ],
        width=HALF,
    )


def _shares():
    customers = (0.23, 0.35, 0.16, 0.22, 0.04)
    revenue = (0.18, 0.52, 0.17, 0.11, 0.02)
    return stacked_shares(
        ["Customers", "Revenue"],
        [
            Share(
                name=name,
                slot=slot,
                values=(customers[slot], revenue[slot]),
                texts=(f"{customers[slot]:.0%}", f"{revenue[slot]:.0%}"),
            )
            for slot, name in enumerate(NAMES)
        ],
    )


def _bubbles():
    places = (
        (60, 110, 21480),
        (180, 420, 9000),
        (240, 190, 15200),
        (420, 95, 30100),
        (300, 70, 4100),
    )
    return segment_bubbles(
        [
            Bubble(label=name, slot=slot, x=x, y=y, size=size)
            for slot, (name, (x, y, size)) in enumerate(zip(NAMES, places, strict=True))
        ],
        x=Axis(title="Days since the last order, median", format=",.0f"),
        y=Axis(title="Paid per customer, R$, median (log scale)", format=",.0f", log=True),
    )


def _profile():
    rows = (
        ("Days since last order", -0.9, "62 days"),
        ("Orders", 0.1, "1.1"),
        ("Paid", 0.35, "R$ 182"),
        ("Review score", 0.6, "4.8"),
        ("Instalments", -0.2, "2.1"),
    )
    return profile_dots(
        [
            ProfileDot(
                label=label,
                value=value,
                low=value - 0.15,
                high=value + 0.15,
                texts=(text, "1.1 – 1.3"),
                strong=value > 0,
            )
            for label, value, text in rows
        ],
        x=Axis(title="Standard deviations from all customers", format="+.1f"),
        columns=("Mean", "95 % interval"),
        base_label="all customers",
        slot=0,
    )


def _decay(pace: float, weeks: int, bump: float = 0.0) -> tuple[tuple[float, float], ...]:
    return tuple(
        (week, 1.0 - pace * week**1.15 + bump * ((week * 7) % 5) / 50)
        for week in range(0, weeks, 2)
    )


def _agreement(width: int = 640):
    quiet = [
        Line(label="", points=_decay(0.010 + 0.002 * place, 32 - 4 * place, 0.2))
        for place in range(4)
    ]
    return line_chart(
        [*quiet, Line(label="median", points=_decay(0.0125, 34), emphasis=True)],
        x=Axis(title="Weeks since the fit", format=".0f"),
        y=Axis(title="Adjusted Rand index", format=".2f", low=0.4, high=1.0),
        guides=Guides(
            band=Band(
                points=tuple((week, 0.9 - 0.001 * week, 0.97) for week in range(0, 34, 3)),
                label="noise floor",
            ),
            thresholds=(Marker(value=0.8, label="threshold 0.80"),),
            markers=(Marker(value=14, label="14 weeks"),),
        ),
        width=width,
    )


def _periods():
    starts = ((12, False), (14, False), (16, False), (13, False), (18, True), (12, True), (6, True))
    return period_dots(
        [
            Period(
                label=f"2017-{place + 4:02d}",
                value=weeks,
                censored=censored,
                low=None if censored else weeks - 2,
                high=None if censored else weeks + 3,
                text=f"> {weeks} weeks" if censored else f"{weeks} weeks",
            )
            for place, (weeks, censored) in enumerate(starts)
        ],
        x=Axis(title="Weeks", format=".0f"),
        markers=[Marker(value=14, label="median 14 weeks")],
    )


def _candidates():
    lines = [
        Line(
            label=label,
            points=tuple((k, base - 0.03 * abs(k - 5) + 0.004 * k) for k in range(2, 11)),
            emphasis=label == "RFM + reviews",
            dash=dash,
        )
        for dash, (label, base) in enumerate(
            (("RFM", 0.42), ("RFM + reviews", 0.47), ("RFM + instalments", 0.38), ("all", 0.37))
        )
    ]
    return metric_by_k(
        lines,
        x=Axis(title="Number of segments", format="d"),
        y=Axis(title="Silhouette", format=".2f"),
        chosen=Chosen(k=5, value=0.49, label="chosen"),
    )


def _multiples():
    return line_multiples(
        [
            Panel(
                title=name,
                slot=slot,
                lines=(
                    Line(label="", points=_decay(0.011 + 0.002 * slot, 30, 0.3)),
                    Line(label="", points=_decay(0.010 + 0.002 * slot, 30), emphasis=True),
                ),
            )
            for slot, name in enumerate(NAMES)
        ],
        x=Axis(title="Weeks", format=".0f"),
        y=Axis(format=".1f", low=0.2, high=1.0),
        reference=0.8,
    )


def _ledger():
    counts = (99441, 98816, 98666, 96478, 96478, 96470)
    names = ("Repeated rows", "Not delivered", "No customer", "Outside the period", "No payment")
    steps = [
        LedgerStep(label="In the export", before=99441, after=99441, text="99,441", total=True)
    ]
    steps += [
        LedgerStep(label=name, before=before, after=after, text=f"−{before - after:,}")
        for name, before, after in zip(names, counts, counts[1:], strict=False)
    ]
    steps.append(LedgerStep(label="Kept", before=96470, after=96470, text="96,470", total=True))
    return ledger(steps, x=Axis(title="Orders (axis starts at 90,000)", format=",.0f", low=90000))


def _monthly():
    values = (
        300,
        800,
        1780,
        2680,
        2400,
        3700,
        3240,
        4020,
        4330,
        4280,
        4630,
        7540,
        5670,
        7270,
        6720,
    )
    months = [f"2017-{month:02d}" for month in range(1, 13)] + ["2018-01", "2018-02", "2018-03"]
    return monthly(
        [
            Month(
                month=month,
                value=value,
                incomplete=month in {"2017-01", "2018-03"},
                note="Black Friday" if month == "2017-12" else "",
            )
            for month, value in zip(months, values, strict=True)
        ],
        x=Axis(format="%b %Y"),
        y=Axis(title="Orders a month", format=",.0f"),
        incomplete_label="month not whole in the export",
    )


def _weekly():
    values = {0: (4, "unusable"), 6: (90, "high"), 9: (12, "low")}
    first = date(2017, 1, 2)
    return weekly(
        [
            WeekBar(
                starts=(first + timedelta(weeks=week)).isoformat(),
                value=values.get(week, (40 + week, "normal"))[0],
                kind=values.get(week, (0, "normal"))[1],
            )
            for week in range(14)
        ],
        x=Axis(format="%b %Y"),
        y=Axis(title="orders"),
        key="▲ many   ▼ few   × cannot be used",
    )


def _histogram():
    edges = [30 * place for place in range(21)]
    counts = [120, 180, 260, 420, 510, 640, 700, 610, 540, 500, 470, 400, 380, 300, 260]
    counts += [240, 200, 150, 90, 40]
    return histogram(
        edges,
        counts,
        x=Axis(title="Days since the last order", format=".0f"),
        y=Axis(title="Customers", format=",.0f"),
        markers=[Marker(value=221, label="median 221"), Marker(value=420, label="end 420")],
    )


def _log_histogram():
    edges = [10 * 1.6**place for place in range(13)]
    counts = [20, 90, 300, 800, 1200, 900, 500, 240, 100, 40, 12, 4]
    return histogram(
        edges,
        counts,
        x=Axis(title="Paid, R$ (log scale)", format=",.0f", log=True),
        y=Axis(title="Customers", format=",.0f"),
        markers=[Marker(value=105, label="median 105")],
        width=HALF,
    )


def _correlations():
    labels = (
        "Recency",
        "Orders",
        "Paid",
        "Review score",
        "Items per order",
        "Instalments",
        "State",
    )
    values = [
        [1.0 if row == column else ((row * 3 + column * 3) % 15 - 7) / 8 for column in range(7)]
        for row in range(7)
    ]
    texts = [[f"{value:+.2f}".replace("-", "−") for value in row] for row in values]
    return correlation_heatmap(labels, values, texts)


def _states():
    return state_tiles(
        [
            StateTile(code=code, value=(place * 7) % 27, text=f"{(place * 7) % 27}%")
            for place, code in enumerate(PLACES)
        ],
        steps=(3, 6, 12, 20),
        step_labels=("under 3%", "3 to 6%", "6 to 12%", "12 to 20%", "20% and more"),
    )
