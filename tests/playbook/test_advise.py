"""Which rules a segment gets, its priority, and what an offer may cost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from made import contrast, segment

from reportgen.model.playbook import Condition, Playbook, Rule
from reportgen.playbook.advise import advise, priority, priority_score, rules_of
from reportgen.playbook.rules import RULES

MARGIN = 0.2
UNHAPPY, HAPPY = contrast("review_score_mean", 2.0), contrast("review_score_mean", 4.8)
RECENT, LAPSED = contrast("recency_days", 50.0), contrast("recency_days", 200.0)
BIG, SMALL = contrast("monetary", 300.0), contrast("monetary", 40.0)


def _advised(*contrasts, playbook=None, **changes):
    made = segment(*contrasts, **changes)
    return advise(made, playbook=playbook or Playbook(), margin=MARGIN)


def _codes(*contrasts, **changes):
    return [action.code for action in _advised(*contrasts, **changes).actions]


@pytest.mark.parametrize(
    ("contrasts", "codes"),
    [
        ((UNHAPPY,), ["repair"]),
        ((UNHAPPY, RECENT), ["rescue_first_order"]),
        ((UNHAPPY, LAPSED, BIG), ["repair"]),  # nothing is sold before it is mended
        ((HAPPY, RECENT), ["second_order_satisfied", "ask_to_recommend"]),
        ((LAPSED,), ["win_back_value"]),
        ((LAPSED, BIG), ["win_back_value", "cross_sell_premium"]),
        ((RECENT,), ["second_order"]),
        ((RECENT, BIG), ["second_order_premium"]),
        ((BIG,), ["cross_sell_premium"]),
        ((SMALL,), ["raise_basket"]),
        ((SMALL, LAPSED, HAPPY), ["win_back_value", "ask_to_recommend"]),  # at most two
        ((), ["keep_in_touch"]),
    ],
)
def test_numbers_call_for_actions(contrasts, codes):
    assert _codes(*contrasts) == codes


def test_lapsed_and_small_is_reached_cheaply():
    assert _codes(LAPSED, SMALL, revenue_share=0.1) == ["reactivate_cheaply"]


def test_who_came_back_is_not_asked_for_a_second_order():
    assert _codes(RECENT, BIG, repeat_share=1.0) == ["reward_loyalty"]
    assert _codes(RECENT, HAPPY, repeat_share=0.6) == ["reward_loyalty", "ask_to_recommend"]
    assert _codes(RECENT, repeat_share=0.49) == ["second_order"]


def test_late_deliveries_are_mended_beside_the_apology():
    late = contrast("late_share", 0.3, base=0.08)
    assert _codes(UNHAPPY, late) == ["repair", "promise_and_keep"]


def test_a_segment_that_dissolves_gets_no_action():
    for contrasts in ((), (BIG,), (UNHAPPY, RECENT)):
        assert _codes(*contrasts, verdict="do not target") == []
    assert _codes(BIG, verdict="with care") == ["cross_sell_premium"]


def test_priority_is_value_times_reach_times_confidence():
    made = segment(revenue_share=0.5, borderline_share=0.2, jaccard=0.75)
    value = made.revenue_share / made.customer_share
    reach = made.customer_share * (1 - made.borderline_share)
    assert priority_score(made) == pytest.approx(value * reach * made.jaccard)
    assert priority_score(made) == pytest.approx(0.3)
    assert priority_score(replace(made, jaccard=0.9)) > priority_score(made)
    assert priority_score(replace(made, borderline_share=0.5)) < priority_score(made)


@pytest.mark.parametrize(("score", "expected"), [(0.2, 1), (0.1999, 2), (0.08, 2), (0.0799, 3)])
def test_priorities_have_their_lines(score, expected):
    assert priority(score) == expected


def test_the_offer_is_paid_from_the_margin_of_an_order():
    found = _advised(contrast("monetary", 150.0), contrast("n_orders", 1.5, base=1.4))
    (action,) = found.actions
    assert action.amount_per_order == 100.0
    assert action.code == "cross_sell_premium" or action.offer_cap < 100 * MARGIN
    (repair,) = _advised(UNHAPPY, contrast("monetary", 150.0, half=9)).actions
    assert repair.offer_cap == pytest.approx(150 * MARGIN)  # all of the margin, to put it right
    (cross,) = _advised(BIG).actions
    assert cross.offer_cap == pytest.approx(300 * MARGIN * 0.5)
    doubled = advise(segment(BIG), playbook=Playbook(), margin=2 * MARGIN).actions[0]
    assert doubled.offer_cap == pytest.approx(2 * cross.offer_cap)


def test_what_a_rule_replaces_exists():
    codes = {rule.code for rule in RULES}
    for rule in RULES:
        assert set(rule.replaces) <= codes - {rule.code}


def test_own_rules_come_first_and_shipped_ones_can_go():
    own = Rule(
        code="ours", when=(Condition(measure="monetary", statistic="median", at_least=200.0),)
    )
    assert _codes(BIG, playbook=Playbook(rules=(own,))) == ["ours", "cross_sell_premium"]
    replacing = replace(own, replaces=("cross_sell_premium",))
    assert _codes(BIG, playbook=Playbook(rules=(replacing,))) == ["ours"]
    renamed = replace(own, code="cross_sell_premium")
    assert rules_of(Playbook(rules=(renamed,))).count(renamed) == 1
    assert len(rules_of(Playbook(rules=(renamed,)))) == len(RULES)
    assert _codes(BIG, playbook=Playbook(leave_out=("cross_sell_premium",))) == ["keep_in_touch"]


def test_nothing_is_changed_in_place():
    made = segment(BIG)
    before = replace(made)
    advise(made, playbook=Playbook(), margin=MARGIN)
    assert made == before


@pytest.mark.parametrize(("base", "line"), [(0.1, 0.25), (0.24, 0.3)])
def test_of_two_lines_on_one_number_the_stricter_is_named(base, line):
    advised = _advised(contrast("freight_share", 0.4, base=base))
    (named,) = next(one for one in advised.actions if one.code == "ease_freight").evidence
    assert named.threshold == pytest.approx(line)
