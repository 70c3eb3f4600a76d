"""The playbook: an action for each trait, none for what resampling dissolves."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.model.results import Contrast, Segment
from reportgen.playbook.rules import OFFER_CAP_SHARE, RULES, advise


def contrast(feature, mean, *, half=1.0, base=100.0, sd=10.0):
    return Contrast(
        feature=feature,
        unit="currency",
        n=100,
        mean=mean,
        mean_low=mean - half,
        mean_high=mean + half,
        median=mean,
        base_mean=base,
        effect=(mean - base) / sd,
        effect_low=(mean - half - base) / sd,
        effect_high=(mean + half - base) / sd,
        used_for_fitting=True,
    )


SEGMENT = Segment(
    segment_id="S1",
    name="typical",
    slot=0,
    traits=(),
    n_customers=100,
    customer_share=0.3,
    revenue=1000.0,
    revenue_share=0.3,
    repeat_share=0.0,
    jaccard=0.9,
    verdict="keep",
    borderline_share=0.1,
    contrasts=(contrast("monetary", 150.0), contrast("n_orders", 1.5)),
    actions=(),
)


def _codes(*traits, **changes):
    found = advise(replace(SEGMENT, traits=traits, **changes))
    return [action.code for action in found.actions]


@pytest.mark.parametrize(
    ("traits", "codes"),
    [
        (("dissatisfied",), ["repair"]),
        (("repeat",), ["reward_loyalty"]),
        (("lapsed",), ["win_back_value"]),
        (("recent",), ["second_order"]),
        (("recent", "big"), ["second_order_premium"]),
        (("big",), ["cross_sell_premium"]),
        (("small",), ["raise_basket"]),
        (("satisfied",), ["keep_in_touch"]),
        ((), ["keep_in_touch"]),
        (("dissatisfied", "repeat", "big"), ["repair", "reward_loyalty"]),  # at most two
    ],
)
def test_traits_call_for_actions(traits, codes):
    assert _codes(*traits) == codes


def test_winning_back_is_worth_its_cost_only_where_the_money_is():
    assert _codes("lapsed", revenue_share=0.30) == ["win_back_value"]
    assert _codes("lapsed", revenue_share=0.29) == ["reactivate_cheaply"]


def test_a_segment_that_dissolves_gets_no_action():
    for traits in ((), ("big",), ("dissatisfied", "repeat")):
        assert _codes(*traits, verdict="do not target") == []
    assert _codes("big", verdict="with care") == ["cross_sell_premium"]


@pytest.mark.parametrize(
    ("share", "priority"), [(0.25, 1), (0.2499, 2), (0.10, 2), (0.0999, 3), (0.0, 3)]
)
def test_priority_follows_the_revenue(share, priority):
    found = advise(replace(SEGMENT, revenue_share=share))
    assert {action.priority for action in found.actions} == {priority}


def test_the_offer_is_capped_by_what_an_order_brings():
    (action,) = advise(SEGMENT).actions
    assert action.evidence["amount_per_order"] == 100.0
    assert action.evidence["offer_cap"] == pytest.approx(100.0 * OFFER_CAP_SHARE)
    assert "review_score_mean" not in action.evidence  # nobody reviewed: no number is made up


def test_codes_are_unique_and_nothing_is_changed_in_place():
    assert len({rule.code for rule in RULES}) == len(RULES)
    before = replace(SEGMENT)
    advise(SEGMENT)
    assert before == SEGMENT
