"""Which chapters an export can carry, and what speaks against the others."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportFacts:
    """What is counted once, cheaply, before any chapter is computed.

    ``n_customers`` have a kept order before as-of, ``n_repeat_customers`` of them more than one.
    ``history_days`` lie between the first day of steady trade and the last kept purchase (whole
    days, both counted), ``days_since_last_order`` between the last order of any status before as-of
    and as-of. ``reviewed_share`` of those customers have a score (0–1). ``n_rolling_starts`` and
    ``n_growing_starts`` are the start dates that the history offers a stability study under either
    window. ``tables`` hold at least one row.
    """

    n_customers: int
    n_repeat_customers: int
    n_kept_orders: int
    history_days: int
    days_since_last_order: int
    reviewed_share: float
    n_rolling_starts: int
    n_growing_starts: int
    tables: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Something an export lacks: what was found and what is needed, in the unit of its code.

    ``blocks`` says whether the chapter is left out for it; otherwise it is printed with a caveat.
    ``found`` and ``needed`` are null where a whole table is lacking; ``table`` names it then.
    """

    code: str
    blocks: bool
    found: float | None = None
    needed: float | None = None
    table: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChapterGate:
    """Whether a chapter is printed, and every reason that speaks against it."""

    chapter: str
    printable: bool
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Eligibility:
    """The gate: the facts, and a line per chapter in the order of the dossier."""

    facts: ExportFacts
    chapters: tuple[ChapterGate, ...]

    def prints(self, chapter: str) -> bool:
        """Return whether a chapter is printed.

        Raises
        ------
        KeyError
            When there is no such chapter.
        """
        return self.gate(chapter).printable

    def gate(self, chapter: str) -> ChapterGate:
        """Return the line of a chapter.

        Raises
        ------
        KeyError
            When there is no such chapter.
        """
        for gate in self.chapters:
            if gate.chapter == chapter:
                return gate
        raise KeyError(chapter)

    @property
    def left_out(self) -> tuple[ChapterGate, ...]:
        """The chapters that are not printed."""
        return tuple(gate for gate in self.chapters if not gate.printable)

    @property
    def with_care(self) -> tuple[ChapterGate, ...]:
        """The chapters that are printed although something speaks against them."""
        return tuple(gate for gate in self.chapters if gate.printable and gate.reasons)
