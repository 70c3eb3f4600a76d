"""Comparing sentences about single weeks."""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.claims.ranks import more_events
from reportgen.model.results import Claim
from reportgen.model.results.calendar import Calendar


def calendar_claims(calendar: Calendar | None) -> Iterable[Claim]:
    """Return a claim per unusual week, and one for an event that left no trace."""
    for week in calendar.weeks if calendar else ():
        known = week.expected is not None
        if known and (week.kind in ("high", "low") or (week.event and week.kind == "normal")):
            expected = float(week.expected or 0.0)
            first, second = float(week.n_orders), expected
            if week.kind == "low":
                first, second = second, first
            yield Claim(
                text_key="week-low" if week.kind == "low" else "week-high",
                subject=week.starts,
                numbers={"n_orders": float(week.n_orders), "n_expected": expected},
                holds=week.kind != "normal" and more_events(first, second),
            )
