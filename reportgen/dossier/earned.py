"""When a visit is earned back: what lateness has lost week by week, beside the price of a visit."""

from __future__ import annotations

from reportgen.charts.lines import Band, Guides, Line, line_chart
from reportgen.charts.parts import Axis, Marker
from reportgen.dossier.contract import money
from reportgen.dossier.parts import data_table, figure, right
from reportgen.dossier.voice import Voice
from reportgen.model.dossier import Figure, Table
from reportgen.model.results import Analysis, BreakEven, LostPoint, Stakes

_PRICES_SEEN = 2  # the axis ends at so many visits' price, where the loss grows beyond


def _title(weeks: BreakEven, horizon: int, voice: Voice) -> str:
    told = {
        "first": voice.weeks(weeks.high),
        "mid": voice.weeks(weeks.mid),
        "last": voice.weeks(weeks.low),
        "horizon": voice.weeks(horizon),
    }
    # The high end of the assumptions comes first: what it has not reached, none has.
    for code, week in (("none", weeks.high), ("high", weeks.mid), ("open", weeks.low)):
        if week is None:
            return voice.text(f"earned-title-{code}", **told)
    return voice.text("earned-title-all", **told)


def _marks(weeks: BreakEven, voice: Voice) -> tuple[Marker, ...]:
    ends = (("high", weeks.high), ("mid", weeks.mid), ("low", weeks.low))
    return tuple(
        Marker(value=week, label=voice.text(f"label-earned-{end}", weeks=voice.weeks(week)))
        for end, week in ends
        if week is not None
    )


def _table(lost: tuple[LostPoint, ...], voice: Voice) -> Table:
    columns = ("axis-weeks-renewal", "column-lost-low", "column-mid", "column-high")
    rows = [
        (
            voice.number.integer(point.weeks),
            money(point.lost.low, voice),
            money(point.lost.mid, voice),
            money(point.lost.high, voice),
        )
        for point in lost
    ]
    caption = voice.text("earned-caption")
    return data_table("earned", caption, tuple(right(voice.text(c)) for c in columns), rows)


def earned_back(analysis: Analysis, stakes: Stakes, voice: Voice) -> tuple[Figure, ...]:
    """Return the chart with the week in which lateness has cost a visit of the standard option.

    Nothing where a run of before it was counted is drawn again.
    """
    standard = next((o for o in analysis.contract.options if o.code == "standard"), None)
    if standard is None or standard.break_even_weeks is None or not stakes.lost:
        return ()
    price, lost, weeks = standard.price, stakes.lost, standard.break_even_weeks
    largest = lost[-1].lost.high
    top = 1.05 * (min(largest, _PRICES_SEEN * price) if largest > price else price) or 1.0
    spec = line_chart(
        (Line(label="", points=tuple((p.weeks, p.lost.mid) for p in lost), emphasis=True),),
        x=Axis(title=voice.text("axis-weeks-renewal"), format="d", low=0, high=lost[-1].weeks),
        y=Axis(title=voice.text("axis-lost"), format="$,.0f", low=0, high=top),
        guides=Guides(
            band=Band(
                points=tuple((p.weeks, min(p.lost.low, top), min(p.lost.high, top)) for p in lost),
                label="",
            ),
            thresholds=(Marker(value=price, label=voice.text("label-earned-price")),),
            markers=_marks(weeks, voice),
        ),
        height=114,
    )
    return (
        figure(
            voice,
            "earned",
            spec,
            title=_title(weeks, stakes.horizon_weeks, voice),
            table=_table(lost, voice),
            price=money(price, voice),
        ),
    )
