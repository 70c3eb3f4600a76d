"""Which rules apply to a segment, in which order, and what an offer may cost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportgen.model.playbook import Playbook, Rule
from reportgen.model.results import Action, Evidence, Segment
from reportgen.playbook.conditions import evidence
from reportgen.playbook.rules import KEEP_IN_TOUCH, RULES

MOST = 2  # actions per segment: a team does not run three campaigns for one group
# Our judgement: a fifth, and a twelfth, of what the shop earns.
FIRST_PRIORITY, SECOND_PRIORITY = 0.20, 0.08


def priority_score(segment: Segment) -> float:
    """Return how much of the shop's revenue an action addresses with confidence, 0–1.

    Value × reach × confidence: value is a customer's mean amount over that of all customers, reach
    the share of customers who lie clearly within the segment, confidence the segment's bootstrap
    Jaccard. Value times the share of customers is the share of revenue, so the product is
    ``revenue_share × (1 − borderline_share) × jaccard``.
    """
    return segment.revenue_share * (1 - segment.borderline_share) * segment.jaccard


def priority(score: float) -> int:
    """Return 1, 2 or 3 for a score."""
    if score >= FIRST_PRIORITY:
        return 1
    return 2 if score >= SECOND_PRIORITY else 3


def _means(segment: Segment) -> dict[str, float]:
    return {c.feature: c.mean for c in segment.contrasts}


def amount_per_order(segment: Segment) -> float:
    """Return a segment's mean amount per customer over its mean orders."""
    means = _means(segment)
    orders = means.get("n_orders", 1.0)
    return means.get("monetary", 0.0) / orders if orders else 0.0


def _held(rule: Rule, segment: Segment) -> tuple[Evidence, ...] | None:
    found = [evidence(condition, segment) for condition in rule.when]
    known = tuple(each for each in found if each is not None)
    return _strictest(known) if len(known) == len(found) else None


def _strictest(held: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return what held without lines that a stricter one on the same number implies."""
    kept: dict[tuple[str, float, bool], Evidence] = {}
    for one in held:
        key = (one.name, one.value, one.at_least)
        known = kept.setdefault(key, one)
        if (one.threshold > known.threshold) == one.at_least:
            kept[key] = one
    return tuple(kept.values())


def _applying(rules: Sequence[Rule], segment: Segment) -> list[tuple[Rule, tuple[Evidence, ...]]]:
    """Return the rules that hold, without those that another of them replaces."""
    held = [(rule, found) for rule in rules if (found := _held(rule, segment)) is not None]
    replaced = {code for rule, _ in held for code in rule.replaces}
    return [(rule, found) for rule, found in held if rule.code not in replaced]


def rules_of(playbook: Playbook) -> tuple[Rule, ...]:
    """Return a team's own rules, then the shipped ones that it neither renames nor leaves out."""
    own = {rule.code for rule in playbook.rules}
    gone = own | set(playbook.leave_out)
    return (*playbook.rules, *(rule for rule in RULES if rule.code not in gone))


def advise(segment: Segment, *, playbook: Playbook, margin: float) -> Segment:
    """Return the segment with its actions.

    A segment that resampling dissolves gets none; where no rule applies, ``keep_in_touch``.

    Parameters
    ----------
    segment : Segment
    playbook : Playbook
        The team's own rules.
    margin : float
        Share of an order's amount that is left before marketing (0–1): what an offer is paid from.
    """
    if segment.verdict == "do not target":
        return replace(segment, actions=())
    score = priority_score(segment)
    per_order = amount_per_order(segment)
    found = _applying(rules_of(playbook), segment) or [(KEEP_IN_TOUCH, ())]
    return replace(
        segment,
        actions=tuple(
            Action(
                code=rule.code,
                priority=priority(score),
                score=score,
                evidence=known,
                amount_per_order=per_order,
                offer_cap=per_order * margin * rule.margin_given,
                texts=rule.texts,
            )
            for rule, known in found[:MOST]
        ),
    )
