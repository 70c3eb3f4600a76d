"""Data and cleaning: where every order and cent went."""

from __future__ import annotations

from reportgen.charts.ledger import LedgerStep, ledger
from reportgen.charts.parts import Axis
from reportgen.dossier.enclosed import enclosed_note
from reportgen.dossier.parts import figure, lead, left, right
from reportgen.dossier.voice import Voice
from reportgen.model.dossier import Block, Figure, Section, Table
from reportgen.model.results import Analysis, CleaningStep, Notice


def _start(analysis: Analysis) -> tuple[int, int, float]:
    cleaning = analysis.cleaning
    if cleaning.steps:
        first = cleaning.steps[0]
        return first.orders_before, first.customers_before, first.amount_before
    return cleaning.n_kept_orders, cleaning.n_kept_customers, cleaning.kept_amount


def _rule(step: CleaningStep, voice: Voice) -> str:
    return voice.text(f"rule-{step.rule}", table=voice.text(f"table-{step.table}"))


def _gone(n: int, voice: Voice) -> str:
    return voice.number.signed(-n, 0) if n else voice.number.integer(0)


def _taken(step: CleaningStep, voice: Voice) -> str:
    """Return what a rule takes from the amount; a credit that goes adds to it."""
    taken = round(step.amount_before - step.amount_after, 2)
    if not taken:
        return voice.number.money(0)
    return f"{'−' if taken > 0 else '+'}{voice.number.money(abs(taken))}"


def _found(notice: Notice, voice: Voice) -> str:
    """Return a notice as a sentence; nothing of the export's own text stands in it."""
    dates = {
        key: voice.number.date(value)
        for key, value in notice.details.items()
        if key in ("first", "last")
    }
    words: dict[str, str] = {"kind": "", "rule": "", **notice.details, **dates}
    return voice.text(
        f"problem-{notice.code}",
        n=notice.n_rows,
        rows=voice.number.integer(notice.n_rows),
        severity=notice.severity,
        **words,
    )


def _waterfall(analysis: Analysis, voice: Voice) -> Figure:
    cleaning = analysis.cleaning
    orders, _, _ = _start(analysis)
    steps = [
        LedgerStep(
            label=voice.text("ledger-raw"),
            before=orders,
            after=orders,
            text=voice.number.integer(orders),
            total=True,
        ),
        *(
            LedgerStep(
                label=_rule(step, voice),
                before=step.orders_before,
                after=step.orders_after,
                text=voice.number.signed(step.orders_after - step.orders_before, 0),
            )
            for step in cleaning.steps
            if step.orders_after < step.orders_before
        ),
        LedgerStep(
            label=voice.text("ledger-kept"),
            before=cleaning.n_kept_orders,
            after=cleaning.n_kept_orders,
            text=voice.number.integer(cleaning.n_kept_orders),
            total=True,
        ),
    ]
    return figure(
        voice,
        "waterfall",
        ledger(steps, x=Axis(title=voice.text("axis-orders"), format=",.0f")),
        title=voice.text(
            "figure-waterfall-title",
            kept=voice.number.integer(cleaning.n_kept_orders),
            total=voice.number.integer(orders),
            share=voice.number.percent(cleaning.n_kept_orders / orders, 1),
        ),
    )


def _has_payments(analysis: Analysis) -> bool:
    return "payments" in analysis.eligibility.facts.tables


def _ledger(analysis: Analysis, voice: Voice) -> Table:
    cleaning = analysis.cleaning
    orders, customers, amount = _start(analysis)
    rows = [
        (
            voice.text("ledger-raw"),
            "",
            voice.number.integer(orders),
            voice.number.integer(customers),
            voice.number.money(amount),
        ),
        *(
            (
                _rule(step, voice),
                _gone(step.rows_before - step.rows_after, voice),
                _gone(step.orders_before - step.orders_after, voice),
                _gone(step.customers_before - step.customers_after, voice),
                _taken(step, voice),
            )
            for step in cleaning.steps
        ),
        (
            voice.text("ledger-kept"),
            "",
            voice.number.integer(cleaning.n_kept_orders),
            voice.number.integer(cleaning.n_kept_customers),
            voice.number.money(cleaning.kept_amount),
        ),
    ]
    return Table(
        key="ledger",
        caption=voice.text("ledger-caption"),
        columns=(
            left(voice.text("column-rule")),
            right(voice.text("column-rows")),
            right(voice.text("column-orders")),
            right(voice.text("column-customers")),
            right(voice.text("column-amount")),
        ),
        rows=tuple(rows),
        total_row=True,
        note=voice.text("ledger-note" if _has_payments(analysis) else "ledger-note-items"),
    )


def _tables_note(analysis: Analysis, voice: Voice) -> str:
    text = voice.text("cleaning-note")
    if analysis.cleaning.notices:
        return text
    return f"{text} {voice.text('notices-none')}"


def _tables(analysis: Analysis, voice: Voice) -> Table:
    return Table(
        key="tables",
        caption=voice.text("tables-caption"),
        columns=(
            left(voice.text("column-table")),
            left(voice.text("column-file")),
            right(voice.text("column-rows")),
            left(voice.text("column-sha256")),
        ),
        rows=tuple(
            (
                voice.text(f"table-{table.name}"),
                table.file,
                voice.number.integer(table.rows),
                table.sha256[:12],
            )
            for table in analysis.provenance.tables
        ),
        note=_tables_note(analysis, voice),
    )


def _notices(analysis: Analysis, voice: Voice) -> list[Block]:
    notices = analysis.cleaning.notices
    if not notices:
        return []
    return [
        Table(
            key="notices",
            caption=voice.text("notices-caption"),
            columns=(
                left(voice.text("column-code")),
                left(voice.text("column-table")),
                left(voice.text("column-column")),
                right(voice.text("column-rows")),
                left(voice.text("column-found")),
            ),
            rows=tuple(
                (
                    notice.code,
                    voice.text(f"table-{notice.table}") if notice.table else "",
                    notice.column,
                    voice.number.integer(notice.n_rows),
                    _found(notice, voice),
                )
                for notice in notices
            ),
        )
    ]


def annex(analysis: Analysis, voice: Voice) -> Section:
    """Return the annex on data and cleaning."""
    cleaning = analysis.cleaning
    return Section(
        key="cleaning",
        title=voice.text("cleaning-title"),
        blocks=(
            lead(
                voice.text(
                    "cleaning-lead",
                    amount=voice.number.money(cleaning.kept_amount),
                    orders=voice.number.integer(cleaning.n_kept_orders),
                )
            ),
            _waterfall(analysis, voice),
            _ledger(analysis, voice),
            _tables(analysis, voice),
            *_notices(analysis, voice),
            *enclosed_note(analysis, voice),
        ),
    )
