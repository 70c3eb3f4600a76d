"""Comparing sentences about late deliveries and dissatisfied orders."""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.model.results import Claim, Unhappiness


def unhappiness_claims(found: Unhappiness | None) -> Iterable[Claim]:
    """Return the claims about lateness; none where no order was judged."""
    if found is None or found.risk is None:
        return
    risk = found.risk
    yield Claim(
        text_key="late-less-happy",
        subject="",
        numbers={
            "late_share": risk.n_late_low / risk.n_late,
            "punctual_share": risk.n_punctual_low / risk.n_punctual,
        },
        holds=risk.difference_low > 0,
    )
    worst = found.sellers[0] if found.sellers else None
    if worst is not None:
        yield Claim(
            text_key="sellers-stand-out",
            subject="",
            numbers={
                "n_above": float(sum(seller.above for seller in found.sellers)),
                "n_listed": float(len(found.sellers)),
            },
            holds=worst.above,
        )
