"""Have the inputs moved? Distances of the newest customers and of the base, with the alarm."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.charts.lines import Line
from reportgen.charts.multiples import Panel, line_multiples
from reportgen.charts.parts import Axis
from reportgen.dossier.parts import data_table, figure, left, right
from reportgen.dossier.voice import Voice
from reportgen.model.dossier import Figure, Table
from reportgen.model.results import Drift, InputShift

_CLOCK = "recency_days"


def _of(shifts: Sequence[InputShift], name: str) -> InputShift | None:
    return next((shift for shift in shifts if shift.name == name), None)


def _names(drift: Drift) -> list[str]:
    return [shift.name for shift in drift.looks[-1].base]


def _panel(drift: Drift, name: str, voice: Voice) -> Panel:
    cohort = [(look.weeks, _of(look.cohort, name)) for look in drift.looks]
    base = [(look.weeks, _of(look.base, name)) for look in drift.looks]
    return Panel(
        title=voice.feature(name),
        lines=(
            Line(label="", points=tuple((w, s.distance) for w, s in base if s), dash=1),
            Line(label="", points=tuple((w, s.distance) for w, s in cohort if s), emphasis=True),
        ),
    )


def inputs_moved(drift: Drift, voice: Voice) -> Figure:
    """Return a small chart per input: its distance from the start, look by look."""
    names = [name for name in _names(drift) if name != _CLOCK]
    panels = [_panel(drift, name, voice) for name in names]
    n_alarms = sum(any(shift.alarm for shift in look.cohort) for look in drift.looks)
    marked = [look for look in drift.looks if look.season is not None]
    rows = [
        (
            voice.number.date(look.date),
            voice.number.integer(look.n_cohort),
            voice.text(f"season-{look.season or 'none'}"),
            *(
                "–" if shift is None else voice.number.decimal(shift.distance)
                for shift in (_of(look.cohort, name) for name in names)
            ),
        )
        for look in drift.looks
    ]
    return figure(
        voice,
        "inputs",
        line_multiples(
            panels,
            x=Axis(title=voice.text("axis-weeks"), format="d", low=0, high=drift.looks[-1].weeks),
            y=Axis(format=".2~f", low=0),
            reference=drift.bound,
        ),
        title=voice.text(
            "figure-inputs-title", n=n_alarms, looks=voice.number.integer(len(drift.looks))
        ),
        table=data_table(
            "inputs",
            voice.text("inputs-caption"),
            (
                left(voice.text("column-date")),
                right(voice.text("column-customers")),
                left(voice.text("column-season")),
                *(right(voice.feature(name)) for name in names),
            ),
            rows,
        ),
        bound=voice.number.decimal(drift.bound),
        start=voice.number.date(drift.start),
        seasons=len(marked),
    )


def _row(
    name: str, cohort: InputShift | None, base: InputShift | None, voice: Voice
) -> tuple[str, ...]:
    few = voice.text("drift-none")
    if cohort is None:
        newest = [few] * 3
    else:
        values = (cohort.distance, cohort.noise, cohort.jensen_shannon)
        newest = [voice.number.decimal(value) for value in values]
    alarm = cohort is not None and cohort.alarm
    verdict = "drift-clock" if name == _CLOCK else "drift-alarm" if alarm else "drift-quiet"
    return (
        voice.feature(name),
        *newest,
        few if base is None else voice.number.decimal(base.distance),
        voice.text(verdict),
    )


def drift_table(drift: Drift, voice: Voice) -> Table:
    """Return the last look: every input, the newest cohort and the whole base."""
    last = drift.looks[-1]
    rows = [
        _row(name, _of(last.cohort, name), _of(last.base, name), voice) for name in _names(drift)
    ]
    return Table(
        key="drift",
        caption=voice.text("drift-caption", date=voice.number.date(last.date)),
        columns=(
            left(voice.text("column-input")),
            right(voice.text("column-newest")),
            right(voice.text("column-chance")),
            right(voice.text("column-divergence")),
            right(voice.text("column-base")),
            left(voice.text("column-verdict")),
        ),
        rows=tuple(rows),
        note=voice.text("drift-note", bound=voice.number.decimal(drift.bound)),
    )
