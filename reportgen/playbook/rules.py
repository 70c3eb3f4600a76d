"""Marketing rules: each has a code, a condition on numbers, and the numbers it rests on.

Wording lives in the catalogs under ``action-<code>``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from reportgen.model.results import Action, Segment

# A discount above this share of what the segment's orders bring is rarely earned back by shops
# with marketplace margins; an assumption that the team should replace by its own.
OFFER_CAP_SHARE = 0.10
_FIRST_PRIORITY, _SECOND_PRIORITY = 0.25, 0.10  # share of revenue

Evidence = dict[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One action: ``applies`` says whether a segment's traits call for it."""

    code: str
    applies: Callable[[Segment], bool]


def _has(*wanted: str) -> Callable[[Segment], bool]:
    return lambda segment: all(trait in segment.traits for trait in wanted)


def _lapsed_valuable(segment: Segment) -> bool:
    return "lapsed" in segment.traits and segment.revenue_share >= segment.customer_share


def _lapsed_other(segment: Segment) -> bool:
    return "lapsed" in segment.traits and segment.revenue_share < segment.customer_share


# In the order of preference; a segment gets at most two.
RULES = (
    Rule(code="repair", applies=_has("dissatisfied")),
    Rule(code="reward_loyalty", applies=_has("repeat")),
    Rule(code="win_back_value", applies=_lapsed_valuable),
    Rule(code="reactivate_cheaply", applies=_lapsed_other),
    Rule(code="second_order_premium", applies=_has("recent", "big")),
    Rule(code="second_order", applies=_has("recent")),
    Rule(code="cross_sell_premium", applies=_has("big")),
    Rule(code="raise_basket", applies=_has("small")),
)
_INSTEAD = {"second_order": "second_order_premium", "cross_sell_premium": "second_order_premium"}
_MOST = 2


def _priority(segment: Segment) -> int:
    if segment.revenue_share >= _FIRST_PRIORITY:
        return 1
    return 2 if segment.revenue_share >= _SECOND_PRIORITY else 3


def _evidence(segment: Segment) -> Evidence:
    means = {c.feature: c.mean for c in segment.contrasts}
    orders = means.get("n_orders", 1.0)
    per_order = means.get("monetary", 0.0) / orders if orders else 0.0
    found = {
        "n_customers": float(segment.n_customers),
        "revenue_share": segment.revenue_share,
        "amount_per_order": per_order,
        "offer_cap": OFFER_CAP_SHARE * per_order,
        "recency_days": means.get("recency_days", 0.0),
    }
    if "review_score_mean" in means:
        found["review_score_mean"] = means["review_score_mean"]
    return found


def advise(segment: Segment) -> Segment:
    """Return the segment with its actions.

    A segment that resampling dissolves gets none; where no rule applies, ``keep_in_touch``.
    """
    if segment.verdict == "do not target":
        return replace(segment, actions=())
    codes = [rule.code for rule in RULES if rule.applies(segment)]
    codes = [code for code in codes if _INSTEAD.get(code) not in codes] or ["keep_in_touch"]
    priority, evidence = _priority(segment), _evidence(segment)
    actions = tuple(
        Action(code=code, priority=priority, evidence=evidence) for code in codes[:_MOST]
    )
    return replace(segment, actions=actions)
