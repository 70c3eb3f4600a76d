"""Comparing sentences about what the contract costs and avoids."""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.model.results import Claim, Contract


def _claim(text_key: str, *, holds: bool, **numbers: float) -> Claim:
    return Claim(text_key=text_key, subject="", numbers=numbers, holds=holds)


def contract_claims(contract: Contract) -> Iterable[Claim]:
    """Return the claims about whether renewing pays, from the yearly costs themselves."""
    stakes = contract.stakes
    if stakes is None:
        return
    never, chosen = stakes.compared[0], stakes.compared[1]
    cost = chosen.contract_cost
    low = never.at_stake.low - chosen.at_stake.low
    high = never.at_stake.high - chosen.at_stake.high
    numbers = {"cost_amount": cost, "low_amount": low, "high_amount": high}
    yield _claim("renewal-pays", holds=low > cost, **numbers)
    if high <= cost:
        yield _claim("renewal-does-not-pay", holds=chosen.total.high >= never.total.high, **numbers)
    elif low <= cost:
        cheapest = chosen.total.low >= never.total.low and chosen.total.high < never.total.high
        yield _claim("renewal-depends", holds=cheapest, **numbers)
    for twice in stakes.compared[2:]:
        more = twice.total.mid > chosen.total.mid
        yield _claim(
            "twice-costs-more",
            holds=more,
            twice_amount=twice.total.mid,
            chosen_amount=chosen.total.mid,
        )
        if not more:
            yield _claim(
                "twice-costs-less",
                holds=twice.total.mid < chosen.total.mid,
                twice_amount=twice.total.mid,
                chosen_amount=chosen.total.mid,
            )
    ranked = sorted(stakes.curve, key=lambda each: each.total.mid)
    if len(ranked) > 1:
        yield _claim(
            "cheapest-visits",
            holds=ranked[0].total.mid < ranked[1].total.mid,
            n_visits=ranked[0].visits_per_year,
            total_amount=ranked[0].total.mid,
            next_amount=ranked[1].total.mid,
        )
