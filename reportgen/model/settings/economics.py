"""What a campaign costs and brings: assumptions, each with a range.

An export says what customers paid. It does not say what a message costs, what margin the shop
keeps, or how customers answer; without these nobody can say what an outdated segmentation costs.
So they are assumed, marked as such wherever a result rests on them, and meant to be replaced by
the shop's own numbers. Amounts are in the currency of the export; the defaults are meant for BRL.
"""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.model.settings.assumed import Assumed
from reportgen.model.settings.kinds import Share

_RESPONSE_RATES = "Direct Marketing Association, Response Rate Reports 2012, 2016"
_EMAIL_COST = Assumed(low=0.01, mid=0.02, high=0.05)
_TEXT_COST = Assumed(low=0.06, mid=0.10, high=0.15)
_LETTER_COST = Assumed(low=2.0, mid=3.0, high=5.0)
_CAMPAIGNS_PER_YEAR = Assumed(low=6.0, mid=12.0, high=26.0)
_CONTACTED_SHARE = Assumed(low=0.3, mid=0.5, high=0.8)
_GROSS_MARGIN = Assumed(low=0.15, mid=0.25, high=0.35)
_RESPONSE_RIGHT = Assumed(low=0.0012, mid=0.006, high=0.01, source=_RESPONSE_RATES)
_RESPONSE_KEPT = Assumed(low=0.3, mid=0.6, high=0.9)


@dataclass(frozen=True, slots=True, kw_only=True)
class Economics:
    """What a campaign costs and brings.

    Parameters
    ----------
    email_cost, text_cost, letter_cost : Assumed
        Of one contact by e-mail, text message or letter, in currency. No source.
    text_share, letter_share : float
        Share of contacts made by text message and by letter; the others are e-mails (0–1, together
        at most 1). The playbook asks for e-mail first, and for a letter only to the largest
        baskets.
    campaigns_per_year : Assumed
        Campaigns a year in which segments get different messages; the playbook writes monthly at
        most to most segments. No source.
    contacted_share : Assumed
        Share of a segment that a campaign reaches: agreed to be written to, and not held out (0–1).
        No source.
    gross_margin : Assumed
        Of what an additional order brings, after goods, freight and fees (0–1). No source.
    response_right : Assumed
        Orders per contact with the campaign meant for the customer (0–1). Low and mid are averages
        for e-mail to house lists: 0.12 % in the 2012 report and 0.6 % in that of 2016.
    response_kept : Assumed
        What is left of that with a campaign meant for another segment, as a share of it (0–1): 1
        means that segments make no difference. No source; the hold-out of the campaign lists
        measures it.
    """

    email_cost: Assumed = _EMAIL_COST
    text_cost: Assumed = _TEXT_COST
    letter_cost: Assumed = _LETTER_COST
    text_share: Share = 0.05
    letter_share: Share = 0.01
    campaigns_per_year: Assumed = _CAMPAIGNS_PER_YEAR
    contacted_share: Assumed = _CONTACTED_SHARE
    gross_margin: Assumed = _GROSS_MARGIN
    response_right: Assumed = _RESPONSE_RIGHT
    response_kept: Assumed = _RESPONSE_KEPT

    def __post_init__(self) -> None:
        """Refuse shares outside 0–1."""
        for name in ("contacted_share", "gross_margin", "response_right", "response_kept"):
            if getattr(self, name).high > 1:
                msg = f"{name} is a share: at most 1, got {getattr(self, name).high}"
                raise ValueError(msg)
        if min(self.text_share, self.letter_share) < 0 or self.text_share + self.letter_share > 1:
            msg = (
                "text_share and letter_share are shares of all contacts: from 0, together at most "
                f"1, got {self.text_share} and {self.letter_share}"
            )
            raise ValueError(msg)
