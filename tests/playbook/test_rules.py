"""Every shipped rule, just on either side of each of its thresholds.

The numbers stand here by hand: changing a threshold in the program makes a case fail.
"""

from __future__ import annotations

import pytest
from made import contrast, segment

from reportgen.playbook.conditions import evidence
from reportgen.playbook.rules import RULES

BASES = {
    "recency_days": 100.0,
    "monetary": 100.0,
    "items_per_order": 2.0,
    "installments_per_order": 2.0,
    "late_share": 0.08,
    "review_missing": 0.08,
    "freight_share": 0.2,
}
E = 1e-6
#: Per rule, for each condition: the measure, a value just inside, a value just outside.
EDGES = {
    "rescue_first_order": [
        ("review_score_mean", 3.0 - E, 3.0 + E),
        ("recency_days", 80 - E, 80 + E),
    ],
    "repair": [("review_score_mean", 3.0 - E, 3.0 + E)],
    "promise_and_keep": [("late_share", 0.12 + E, 0.12 - E), ("late_share", 0.12 + E, 0.1199)],
    "reward_loyalty": [("repeat_share", 0.5, 0.5 - E)],
    "win_back_value": [("recency_days", 125 + E, 125 - E), ("revenue_share", 0.3, 0.3 - E)],
    "reactivate_cheaply": [("recency_days", 125 + E, 125 - E)],
    "second_order_premium": [("recency_days", 80 - E, 80 + E), ("monetary", 150 + E, 150 - E)],
    "second_order_satisfied": [
        ("recency_days", 80 - E, 80 + E),
        ("review_score_mean", 4.5 + E, 4.5 - E),
    ],
    "second_order": [("recency_days", 80 - E, 80 + E)],
    "cross_sell_premium": [("monetary", 150 + E, 150 - E)],
    "pay_in_instalments": [("installments_per_order", 3 + E, 3 - E)],
    "sell_in_sets": [("items_per_order", 3 + E, 3 - E)],
    "ease_freight": [("freight_share", 0.25 + E, 0.25 - E)],
    "raise_basket": [("monetary", 100 / 1.5 - E, 100 / 1.5 + E)],
    "ask_for_review": [("review_missing", 0.12 + E, 0.12 - E)],
    "ask_to_recommend": [("review_score_mean", 4.5 + E, 4.5 - E)],
}
FIELDS = ("repeat_share", "revenue_share")


def _segment(values, *, half=0.0):
    fields = {name: value for name, value in values.items() if name in FIELDS}
    contrasts = [
        contrast(name, value, half=half, base=BASES.get(name, 4.0))
        for name, value in values.items()
        if name not in FIELDS
    ]
    return segment(*contrasts, **fields)


def _applies(rule, found):
    return all(evidence(condition, found) is not None for condition in rule.when)


def test_every_shipped_rule_has_its_cases():
    assert set(EDGES) == {rule.code for rule in RULES}
    assert len({rule.code for rule in RULES}) == len(RULES)
    for rule in RULES:
        measures = {c.measure.replace("value_ratio", "revenue_share") for c in rule.when}
        assert {measure for measure, *_ in EDGES[rule.code]} == measures


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_applies_up_to_its_thresholds(rule):
    inside = {measure: value for measure, value, _ in EDGES[rule.code]}
    assert _applies(rule, _segment(inside))
    for measure, _, outside in EDGES[rule.code]:
        assert not _applies(rule, _segment(inside | {measure: outside})), measure
        if measure not in FIELDS:  # a variable that the export lacks calls for nothing
            rest = {name: value for name, value in inside.items() if name != measure}
            assert not _applies(rule, _segment(rest))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_needs_the_whole_interval(rule):
    means = {m: value for m, value, _ in EDGES[rule.code] if m not in FIELDS}
    shares = {m: value for m, value, _ in EDGES[rule.code] if m in FIELDS}
    if means:
        assert not _applies(rule, _segment(means | shares, half=0.01))


@pytest.mark.parametrize(
    ("code", "measure", "base", "inside", "outside"),
    [
        # Twice the usual, but too few to matter: the absolute threshold holds it back.
        ("promise_and_keep", "late_share", 0.02, 0.10, 0.0999),
        ("ask_for_review", "review_missing", 0.02, 0.10, 0.0999),
        ("ease_freight", "freight_share", 0.10, 0.25, 0.2499),
        # Much, but usual in this shop.
        ("promise_and_keep", "late_share", 0.20, 0.3001, 0.2999),
        ("ask_for_review", "review_missing", 0.20, 0.3001, 0.2999),
        ("ease_freight", "freight_share", 0.40, 0.5001, 0.4999),
    ],
)
def test_a_share_must_be_unusual_and_large(code, measure, base, inside, outside):
    (rule,) = (rule for rule in RULES if rule.code == code)
    assert _applies(rule, segment(contrast(measure, inside, base=base)))
    assert not _applies(rule, segment(contrast(measure, outside, base=base)))


def test_evidence_gives_value_and_line_in_the_same_unit():
    (rule,) = (rule for rule in RULES if rule.code == "win_back_value")
    found = segment(contrast("recency_days", 140.0, half=5.0), revenue_share=0.45)
    recency, worth = (evidence(condition, found) for condition in rule.when)
    assert (recency.value, recency.threshold, recency.unit) == (140.0, 125.0, "days")
    assert (worth.value, worth.threshold, worth.at_least) == (pytest.approx(1.5), 1.0, True)


def test_a_base_of_nothing_has_no_multiple():
    (rule,) = (rule for rule in RULES if rule.code == "cross_sell_premium")
    assert not _applies(rule, segment(contrast("monetary", 10.0, base=0.0)))
