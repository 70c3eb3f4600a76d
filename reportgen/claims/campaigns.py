"""Comparing sentences about the hold-outs."""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.model.results import Campaigns, Claim, Kit


def balanced(kit: Kit) -> bool:
    """Return whether a list's groups differ by no more than chance would have it."""
    if kit.largest_difference is None or kit.chance_difference is None:
        return True  # nobody to compare: nothing was found
    return kit.largest_difference <= kit.chance_difference


def campaign_claims(campaigns: Campaigns) -> Iterable[Claim]:
    """Return the claim that every list's held out resemble its contacted."""
    known = [
        (kit.largest_difference / kit.chance_difference, kit)
        for kit in campaigns.kits
        if kit.largest_difference is not None and kit.chance_difference
    ]
    if known:
        _, worst = max(known, key=lambda each: each[0])
        yield Claim(
            text_key="holdout-balanced",
            subject="",
            numbers={
                "largest": worst.largest_difference or 0.0,
                "chance": worst.chance_difference or 0.0,
            },
            holds=all(balanced(kit) for _, kit in known),
        )
