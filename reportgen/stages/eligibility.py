"""The gate: which chapters can be printed from an export, and the reasons for each that cannot."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reportgen.model.results import ChapterGate, Eligibility, ExportFacts, Reason
from reportgen.model.settings import Settings

Check = Callable[[ExportFacts, Settings], Reason | None]


def _lacks(table: str, *, blocks: bool = True) -> Check:
    """Return a check that a table is there."""

    def check(facts: ExportFacts, _settings: Settings) -> Reason | None:
        if table in facts.tables:
            return None
        return Reason(code="table_missing", blocks=blocks, table=table)

    return check


def _few_customers(*, blocks: bool) -> Check:
    def check(facts: ExportFacts, settings: Settings) -> Reason | None:
        needed = settings.gate.min_customers
        return _below("few_customers", facts.n_customers, needed, blocks=blocks)

    return check


def _short_history(*, blocks: bool) -> Check:
    def check(facts: ExportFacts, settings: Settings) -> Reason | None:
        needed = settings.gate.min_history_days
        return _below("short_history", facts.history_days, needed, blocks=blocks)

    return check


def _few_starts(facts: ExportFacts, settings: Settings) -> Reason | None:
    most = max(facts.n_rolling_starts, facts.n_growing_starts)
    return _below("few_starts", most, settings.min_starts, blocks=True)


def _stale(facts: ExportFacts, settings: Settings) -> Reason | None:
    most = settings.gate.max_days_without_order
    if facts.days_since_last_order <= most:
        return None
    found = float(facts.days_since_last_order)
    return Reason(code="stale", blocks=False, found=found, needed=float(most))


def _few_reviews(facts: ExportFacts, settings: Settings) -> Reason | None:
    gate = settings.gate
    if "reviews" not in facts.tables or facts.reviewed_share >= gate.wanted_reviewed_share:
        return None
    blocks = facts.reviewed_share < gate.min_reviewed_share
    needed = gate.min_reviewed_share if blocks else gate.wanted_reviewed_share
    return _below("few_reviews", facts.reviewed_share, needed, blocks=blocks)


def _no_repeat(facts: ExportFacts, _settings: Settings) -> Reason | None:
    return _below("no_repeat", facts.n_repeat_customers, 1, blocks=False)


def _amount_from_items(facts: ExportFacts, _settings: Settings) -> Reason | None:
    if "payments" in facts.tables:
        return None
    return Reason(code="amount_from_items", blocks=False, table="payments")


def _below(code: str, found: float, needed: float, *, blocks: bool) -> Reason | None:
    if found >= needed:
        return None
    return Reason(code=code, blocks=blocks, found=float(found), needed=float(needed))


_SMALL = (_few_customers(blocks=False), _short_history(blocks=False), _no_repeat)
_FOLLOWED = (_few_customers(blocks=True), _short_history(blocks=True), _few_starts)
# In the order of the dossier.
CHAPTERS: dict[str, Sequence[Check]] = {
    "data": (_amount_from_items,),
    "satisfaction": (_lacks("reviews"), _few_reviews),
    "payments": (_lacks("payments"),),
    "baskets": (_lacks("items"),),
    "categories": (_lacks("items"), _lacks("products"), _lacks("translation", blocks=False)),
    "sellers": (_lacks("items"), _lacks("sellers")),
    "distances": (_lacks("items"), _lacks("sellers"), _lacks("geolocation")),
    "segments": _SMALL,
    "campaigns": (_few_customers(blocks=False), _stale),
    "stability": _FOLLOWED,
    "contract": (*_FOLLOWED, _stale),
}


def judge(facts: ExportFacts, settings: Settings) -> Eligibility:
    """Return which chapters are printed.

    Parameters
    ----------
    facts : ExportFacts
    settings : Settings
        ``gate`` holds the lines, ``min_starts`` the start dates a stability statement needs.

    Returns
    -------
    Eligibility
        Every reason of every chapter, not the first alone: whoever mends one should know the rest.
    """
    gates = []
    for chapter, checks in CHAPTERS.items():
        found = (check(facts, settings) for check in checks)
        reasons = tuple(reason for reason in found if reason is not None)
        printable = not any(reason.blocks for reason in reasons)
        gates.append(ChapterGate(chapter=chapter, printable=printable, reasons=reasons))
    return Eligibility(facts=facts, chapters=tuple(gates))
