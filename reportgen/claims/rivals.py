"""Sentences that set the kept segmentation beside simpler answers."""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.model.results import Claim, GridCheck

# A tenth of the spread: below that, nobody would notice in a campaign. Our judgement.
CLEAR_SPREAD = 0.1


def grid_claims(grid: GridCheck) -> Iterable[Claim]:
    """Return the claims about a plain RFM grid."""
    numbers = {
        "ari": grid.ari,
        "n_different": float(grid.n_different),
        "different_share": grid.different_share,
        "at_best_share": grid.different_at_best_share,
        "enough_share": grid.enough_like,
    }
    does = grid.different_at_best_share <= grid.enough_like
    yield Claim(text_key="grid-differs", subject="", numbers=numbers, holds=not does)
    yield Claim(text_key="grid-would-do", subject="", numbers=numbers, holds=does)
    spreads = (
        ("satisfaction", grid.satisfaction_spread, grid.satisfaction_spread_grid),
        ("value", grid.value_spread, grid.value_spread_grid),
    )
    for name, ours, theirs in spreads:
        if ours is None or theirs is None:
            continue
        numbers = {"ours_share": ours, "theirs_share": theirs}
        yield Claim(
            text_key=f"grid-misses-{name}",
            subject="",
            numbers=numbers,
            holds=ours - theirs >= CLEAR_SPREAD,
        )
        yield Claim(
            text_key=f"grid-tells-{name}",
            subject="",
            numbers=numbers,
            holds=theirs - ours >= CLEAR_SPREAD,
        )
