"""The sentence on past segmentations that lost touch on one and the same date."""

from __future__ import annotations

from reportgen.dossier.voice import Voice
from reportgen.model.results import Claim


def on_one_date(claim: Claim, voice: Voice) -> str:
    """Return the claim in words."""
    n, total = int(claim.numbers["n"]), int(claim.numbers["n_crossed"])
    return voice.text(
        "claim-crossings-share-date",
        others=total - n,
        n=voice.number.integer(n),
        total=voice.number.integer(total),
        date=voice.number.date(claim.subject),
    )
