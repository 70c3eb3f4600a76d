"""What counts as a difference, and how short the rules must be."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.model.settings.kinds import Count, Share


@dataclass(frozen=True, slots=True, kw_only=True)
class Explaining:
    """What counts as a difference, and how short the rules must be.

    Parameters
    ----------
    small_effect : float
        Cliff's delta below which a difference is negligible (0–1); 0.147 is the usual line
        (Romano, Kromrey, Coraggio and Skowronek 2006). An effect counts where its whole interval
        lies beyond.
    most_rules : int
        Rules on the pocket card; one more than there are segments where that is more, so that
        every segment can have one. Six is what a reader keeps in mind.
    enough_fidelity : float
        Share of customers whom the rules must place as the model does (0–1); below it the card
        says that it must not stand for the model.
    grid_enough_like : float
        Share of customers treated differently up to which a plain RFM grid would do (0–1): one in
        ten is what a rule list is allowed to lose as well.
    common_rows : int
        Customers in the sample on which common answers are made beside the kept one: Ward's method
        needs memory and time that grow with its square.
    common_bootstraps : int
        Resamples of each of those answers.
    common_copies : int
        Column-permuted copies that give each answer its no-structure reference.
    """

    small_effect: Share = 0.147
    most_rules: Count = 6
    enough_fidelity: Share = 0.9
    grid_enough_like: Share = 0.1
    common_rows: Count = 1_000
    common_bootstraps: Count = 10
    common_copies: Count = 2
