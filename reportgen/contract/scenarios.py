"""The campaign economics at the low end, in the middle and at the high end of what is assumed."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.model.results import Assumption
from reportgen.model.settings import Economics

WEEKS_PER_YEAR = 365.25 / 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """One value for every assumption.

    Parameters
    ----------
    contact_cost : float
        Currency per contact, over all channels.
    contacts_per_week : float
        Contacts per customer and week.
    margin : float
        Share of an order's amount that is earned with it (0–1).
    response : float
        Orders per contact with the campaign meant for the customer (0–1).
    kept : float
        What is left of the response with a campaign meant for another segment (0–1).
    """

    contact_cost: float
    contacts_per_week: float
    margin: float
    response: float
    kept: float

    def loss_per_contact(self, value_per_order: float) -> float:
        """Return what a contact with the wrong campaign loses, in currency.

        The part of the response that does not come, at the margin that it would have earned; and a
        contact is valued at no less than what is paid for it.

        Parameters
        ----------
        value_per_order : float
            What an order of the customer's segment brings, in currency.

        Examples
        --------
        >>> every = {"contacts_per_week": 1.0, "margin": 0.5, "response": 0.01}
        >>> Scenario(contact_cost=0.1, kept=0.6, **every).loss_per_contact(100.0)
        0.2
        >>> Scenario(contact_cost=2.0, kept=0.5, **every).loss_per_contact(100.0)
        1.0
        """
        earned = self.response * self.margin * value_per_order
        return (1 - self.kept) * max(earned, self.contact_cost)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenarios:
    """The assumptions at the ends that make lateness cheap and dear, and in the middle."""

    low: Scenario
    mid: Scenario
    high: Scenario


def scenarios(economics: Economics) -> Scenarios:
    """Return the three sets of assumptions.

    What is at stake rises with every assumption except ``response_kept``, which is therefore taken
    the other way round: the low and the high set are the smallest and the largest result that any
    combination of the ranges can give.
    """

    def scenario(end: str, other: str) -> Scenario:
        per_year = getattr(economics.campaigns_per_year, end)
        reached = getattr(economics.contacted_share, end)
        return Scenario(
            contact_cost=_contact_cost(economics, end),
            contacts_per_week=per_year * reached / WEEKS_PER_YEAR,
            margin=getattr(economics.gross_margin, end),
            response=getattr(economics.response_right, end),
            kept=getattr(economics.response_kept, other),
        )

    return Scenarios(
        low=scenario("low", "high"), mid=scenario("mid", "mid"), high=scenario("high", "low")
    )


def _contact_cost(economics: Economics, end: str) -> float:
    email_share = 1 - economics.text_share - economics.letter_share
    parts = (
        (email_share, economics.email_cost),
        (economics.text_share, economics.text_cost),
        (economics.letter_share, economics.letter_cost),
    )
    return sum(share * float(getattr(cost, end)) for share, cost in parts)


_UNITS = {
    "email_cost": "currency",
    "text_cost": "currency",
    "letter_cost": "currency",
    "text_share": "share",
    "letter_share": "share",
    "campaigns_per_year": "count",
    "contacted_share": "share",
    "gross_margin": "share",
    "response_right": "share",
    "response_kept": "share",
}


def assumptions(economics: Economics) -> tuple[Assumption, ...]:
    """Return every assumption with its range and its source, for print."""
    found = []
    for code, unit in _UNITS.items():
        value = getattr(economics, code)
        fixed = isinstance(value, float)
        found.append(
            Assumption(
                code=code,
                unit=unit,
                low=value if fixed else value.low,
                mid=value if fixed else value.mid,
                high=value if fixed else value.high,
                source="" if fixed else value.source,
            )
        )
    return tuple(found)
