"""The rules that come with the program: for the situations that a marketplace meets.

Wording stands in the catalogs under ``action-<code>-…``. Thresholds that say the same as a word of
a segment's name are the same as there; the others are our judgement, meant to be replaced by the
team's own (``--playbook``).
"""

from __future__ import annotations

from reportgen.model.playbook import Condition, Rule, Statistic

# As in the segments' names.
UNHAPPY, HAPPY = 3.0, 4.5  # stars
RECENT, LAPSED = 0.8, 1.25  # times the base's mean days since the last order
BIG, SMALL = 1.5, 1 / 1.5  # times the base's mean amount
BULK = 1.5  # times the base's mean products per order
INSTALMENTS = 1.5  # times the base's mean instalments
REPEAT = 0.5  # share of customers with two orders or more
# Our judgement: a customer of a lapsed group is worth a personal offer where the group brings at
# least its share of the amount.
WORTH = 1.0
# Our judgement: half as many again as usual, and enough of them to matter.
OFTEN_LATE, LATE = 1.5, 0.10  # times the base's share of late orders; share of orders
SILENT, SILENT_SHARE = 1.5, 0.10  # times the base's share without a review; share of customers
# Our judgement: freight that eats a quarter of the basket, a quarter above the usual.
DEAR_FREIGHT, FREIGHT = 1.25, 0.25

KEEP_IN_TOUCH = Rule(code="keep_in_touch", when=(), margin_given=0.25)


def _least(measure: str, line: float, statistic: Statistic = "times_base") -> Condition:
    return Condition(measure=measure, statistic=statistic, at_least=line)


def _most(measure: str, line: float, statistic: Statistic = "times_base") -> Condition:
    return Condition(measure=measure, statistic=statistic, at_most=line)


_UNHAPPY = _most("review_score_mean", UNHAPPY, "mean")
_HAPPY = _least("review_score_mean", HAPPY, "mean")
_RECENT, _LAPSED = _most("recency_days", RECENT), _least("recency_days", LAPSED)
_BIG, _SMALL = _least("monetary", BIG), _most("monetary", SMALL)

# Nobody is offered anything before what went wrong has been put right.
_SELLING = (
    "reward_loyalty",
    "win_back_value",
    "reactivate_cheaply",
    "second_order_premium",
    "second_order_satisfied",
    "second_order",
    "cross_sell_premium",
    "pay_in_instalments",
    "sell_in_sets",
    "raise_basket",
    "ask_to_recommend",
)

#: In the order of preference; a segment gets at most two.
RULES = (
    Rule(
        code="rescue_first_order",
        when=(_UNHAPPY, _RECENT),
        replaces=("repair", *_SELLING),
        margin_given=1.0,
    ),
    Rule(code="repair", when=(_UNHAPPY,), replaces=_SELLING, margin_given=1.0),
    Rule(
        code="promise_and_keep",
        when=(_least("late_share", OFTEN_LATE), _least("late_share", LATE, "mean")),
    ),
    Rule(
        code="reward_loyalty",
        when=(_least("repeat_share", REPEAT, "share"),),
        # They have had their second order, and paid much because they came often.
        replaces=(
            "second_order_premium",
            "second_order_satisfied",
            "second_order",
            "cross_sell_premium",
        ),
    ),
    Rule(
        code="win_back_value",
        when=(_LAPSED, _least("value_ratio", WORTH, "share")),
        replaces=("reactivate_cheaply",),
    ),
    Rule(code="reactivate_cheaply", when=(_LAPSED,), replaces=("raise_basket",), margin_given=0.25),
    Rule(
        code="second_order_premium",
        when=(_RECENT, _BIG),
        replaces=("second_order_satisfied", "second_order", "cross_sell_premium"),
    ),
    Rule(code="second_order_satisfied", when=(_RECENT, _HAPPY), replaces=("second_order",)),
    Rule(code="second_order", when=(_RECENT,)),
    Rule(code="cross_sell_premium", when=(_BIG,)),
    Rule(code="pay_in_instalments", when=(_least("installments_per_order", INSTALMENTS),)),
    Rule(code="sell_in_sets", when=(_least("items_per_order", BULK),), replaces=("raise_basket",)),
    Rule(
        code="ease_freight",
        when=(_least("freight_share", DEAR_FREIGHT), _least("freight_share", FREIGHT, "mean")),
        replaces=("raise_basket",),
    ),
    Rule(code="raise_basket", when=(_SMALL,)),
    Rule(
        code="ask_for_review",
        when=(_least("review_missing", SILENT), _least("review_missing", SILENT_SHARE, "mean")),
        margin_given=0.25,
    ),
    Rule(code="ask_to_recommend", when=(_HAPPY,), margin_given=0.25),
)
