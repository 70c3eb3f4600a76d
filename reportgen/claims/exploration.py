"""Comparing sentences about the families of variables."""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.claims.ranks import more_events
from reportgen.model.results import Claim, Exploration, FeatureSummary

_Z95 = 1.959964
# A tenth brings a tenth where all pay alike; twice that is worth a sentence: our judgement.
TOP_TENTH_SHARE = 0.2
# Half a star between groups is what a reader of reviews would notice: our judgement.
LEAST_STARS = 0.5
LEAST_RHO = 0.3


def _claim(text_key: str, *, holds: bool, subject: str = "", **numbers: float) -> Claim:
    return Claim(text_key=text_key, subject=subject, numbers=numbers, holds=holds)


def _weekend(exploration: Exploration) -> Iterable[Claim]:
    if not exploration.hours:
        return
    days = [sum(hours) for hours in exploration.hours]
    week, weekend = sum(days[:5]), sum(days[5:])
    spread = (week / 25 + weekend / 4) ** 0.5
    yield _claim(
        "weekend-quieter",
        holds=spread > 0 and (week / 5 - weekend / 2) / spread > _Z95,
        n_weekday=week / 5,
        n_weekend=weekend / 2,
    )


def _delay(exploration: Exploration, features: dict[str, FeatureSummary]) -> Iterable[Claim]:
    groups = {group.group: group for group in exploration.scores_by_delay}
    if {"early", "very_late"} <= set(groups):
        early, late = groups["early"], groups["very_late"]
        yield _claim(
            "delay-less-happy",
            holds=late.high < early.low and early.mean - late.mean >= LEAST_STARS,
            late=late.mean,
            early=early.mean,
        )
    share = features.get("late_share")
    days = features.get("days_late")
    if share and days and share.mean is not None and days.median is not None:
        yield _claim(
            "late-orders", holds=days.median < 0, late_share=share.mean, n_days=-days.median
        )


def _links(exploration: Exploration) -> Iterable[Claim]:
    for pair in exploration.correlations:
        if {pair.first, pair.second} == {"days_to_deliver", "distance_km"} and pair.rho is not None:
            yield _claim("farther-longer", holds=pair.rho >= LEAST_RHO, rho=pair.rho)


def family_claims(exploration: Exploration, features: Iterable[FeatureSummary]) -> Iterable[Claim]:
    """Return the claims of the parts on money, satisfaction, delivery, products and the others."""
    by_name = {feature.name: feature for feature in features}
    yield from _weekend(exploration)
    if exploration.top_tenth_share is not None:
        share = exploration.top_tenth_share
        yield _claim("top-tenth", holds=share >= TOP_TENTH_SHARE, share=share)
    yield from _delay(exploration, by_name)
    if len(exploration.categories) > 1:
        first, second = (each.n_orders for each in exploration.categories[:2])
        yield _claim(
            "category-first",
            holds=more_events(first, second),
            n_first=float(first),
            n_second=float(second),
        )
    if exploration.means_of_payment:
        orders = sum(sum(day) for day in exploration.hours)
        share = exploration.means_of_payment[0].n_orders / orders if orders else 0.0
        yield _claim("means-majority", holds=share > 0.5, share=share)
    yield from _links(exploration)
