"""The reasons of the gate in words."""

from __future__ import annotations

from reportgen.model.results import ChapterGate, Reason
from reportgen.texts.catalog import Texts
from reportgen.texts.lists import clauses
from reportgen.texts.numbers import Numbers

_SHARES = ("few_reviews",)


def reason_text(reason: Reason, text: Texts, number: Numbers) -> str:
    """Return a reason as a clause, without a full stop."""
    write = number.percent if reason.code in _SHARES else number.integer
    return text(
        f"lacking-{reason.code}",
        n=reason.found or 0,
        found=write(reason.found),
        needed=write(reason.needed),
        table=text(f"table-{reason.table}") if reason.table else "",
    )


def reasons_text(gate: ChapterGate, text: Texts, number: Numbers) -> str:
    """Return what speaks against a chapter as clauses with semicolons.

    A chapter that is left out names what it is left out for; one printed with care, its caveats.
    """
    told = [r for r in gate.reasons if r.blocks or gate.printable]
    return clauses(text, (reason_text(reason, text, number) for reason in told))


def chapter_text(gate: ChapterGate, text: Texts) -> str:
    """Return a chapter's title."""
    return text(f"gated-{gate.chapter}")
