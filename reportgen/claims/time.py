"""Which part of a loss of agreement rules."""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.model.results import Claim, Stability


def cause_claims(stability: Stability) -> Iterable[Claim]:
    """Return the claim that one part of the loss is the largest.

    It holds where that part is larger than each other one for more than half of the starts, not
    only on average.
    """
    causes = stability.causes
    if causes is None:
        return
    first, second = sorted((part.ari for part in causes.model.parts), reverse=True)[:2]
    yield Claim(
        text_key="part-rules",
        subject=causes.ruling,
        numbers={
            "part": first,
            "next_part": second,
            "n_ruling": float(causes.n_ruling),
            "n_starts": float(causes.n_starts),
        },
        holds=first > max(second, 0.0) and 2 * causes.n_ruling > causes.n_starts,
    )
