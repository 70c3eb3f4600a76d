"""Values far out and buyers like resellers: how many, what is done with them, where they are."""

from __future__ import annotations

from reportgen.dossier.parts import left, right
from reportgen.dossier.voice import Voice
from reportgen.model.dossier import Block, Paragraph, Table
from reportgen.model.results import Analysis
from reportgen.model.results.apart import Apart, Treated
from reportgen.model.variables import UNITS


def _end(value: float | None, name: str, voice: Voice) -> str:
    return voice.value(value, UNITS[name])


def _treatments(record: Apart, voice: Voice) -> Table:
    def row(each: Treated) -> tuple[str, ...]:
        return (
            voice.feature(each.name),
            voice.text(f"treatment-{each.treatment.replace('_', '-')}"),
            _end(each.low, each.name, voice),
            _end(each.high, each.name, voice),
            voice.number.integer(each.n),
        )

    return Table(
        key="treatments",
        caption=voice.text("treatments-caption"),
        columns=(
            left(voice.text("column-variable")),
            left(voice.text("column-treatment")),
            right(voice.text("column-low-fence")),
            right(voice.text("column-high-fence")),
            right(voice.text("column-far")),
        ),
        rows=tuple(row(each) for each in record.treated),
        note=voice.text("treatments-note", fence=voice.number.decimal(record.fence, 1)),
    )


def _resellers(record: Apart, voice: Voice) -> str | None:
    if record.n_resellers is None:
        return None
    return voice.text(
        "resellers",
        n=record.n_resellers,
        text=voice.number.integer(record.n_resellers),
        order=voice.number.integer(record.units_in_order),
        all=voice.number.integer(record.units_in_all),
        amount=voice.number.money(record.reseller_amount, cents=False),
        apart="yes" if record.resellers_apart else "no",
    )


def _kept_apart(analysis: Analysis, record: Apart, voice: Voice) -> list[str]:
    """Return who is in no segment and why, and that the sums come out."""
    if not record.kept_apart:
        return []
    told = [
        voice.text(
            f"apart-{each.reason}",
            n=each.n_customers,
            customers=voice.number.integer(each.n_customers),
            orders=voice.with_unit(each.n_orders, "orders"),
            amount=voice.number.money(each.amount),
        )
        for each in record.kept_apart
    ]
    inside = sum(segment.n_customers for segment in analysis.segments)
    sums = voice.text(
        "apart-sums",
        inside=voice.number.integer(inside),
        outside=voice.number.integer(sum(each.n_customers for each in record.kept_apart)),
        all=voice.number.integer(analysis.cleaning.n_kept_customers),
    )
    return [*told, sums]


def apart_blocks(analysis: Analysis, voice: Voice) -> list[Block]:
    """Return what is done with values far out and with resellers."""
    record = analysis.apart
    if record is None:
        return []
    treated = voice.text("treatments-none") if not record.treated else None
    texts = [treated, _resellers(record, voice), *_kept_apart(analysis, record, voice)]
    return [
        *([_treatments(record, voice)] if record.treated else []),
        *(Paragraph(text=text) for text in texts if text),
    ]
