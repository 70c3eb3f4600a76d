"""The pocket rules: a card that places any customer by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from reportgen.clusters.spaces import Features, Labels
from reportgen.clusters.surrogate import Bounds, Tree, passing, paths, placed, surrogate
from reportgen.model.results import Condition, Fidelity, PocketRule, PocketRules
from reportgen.model.settings import Explaining
from reportgen.stages.explanation.code import formula, sql

# Every customer with a kept order has these; anything else may be missing in the next export.
ALWAYS_KNOWN = frozenset(
    {"recency_days", "n_orders", "monetary", "items_per_order", "in_sao_paulo"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """What things are called.

    Parameters
    ----------
    segment_ids : (k,) names
        By label.
    units : mapping of feature to unit
    columns : sequence of str
        Of ``segments.csv``, in their order.
    """

    segment_ids: Sequence[str]
    units: Mapping[str, str]
    columns: Sequence[str]


def _condition(bounds: Bounds, units: Mapping[str, str]) -> Condition:
    return Condition(
        feature=bounds.feature,
        unit=units[bounds.feature],
        low=bounds.low,
        high=bounds.high,
        missing=None
        if bounds.feature in ALWAYS_KNOWN
        else ("passes" if bounds.missing else "fails"),
    )


def _rules(
    tree: Tree,
    features: Features,
    labels: Labels,
    *,
    vocabulary: Vocabulary,
) -> tuple[PocketRule, ...]:
    """Return the rules, the shortest first: whoever reads down the card is done soonest."""
    segment_ids, units = vocabulary.segment_ids, vocabulary.units
    found = []
    for path, label in paths(tree):
        inside = passing(path, features)
        n = int(inside.sum())
        conditions = tuple(
            _condition(bounds, units)
            for bounds in sorted(path, key=lambda b: features.names.index(b.feature))
        )
        found.append(
            PocketRule(
                segment_id=segment_ids[label],
                conditions=conditions,
                n_customers=n,
                right_share=float((labels[inside] == label).mean()) if n else 0.0,
            )
        )
    found.sort(key=lambda rule: (len(rule.conditions), segment_ids.index(rule.segment_id)))
    return tuple(found)


def _fidelities(labels: Labels, told: Labels, segment_ids: Sequence[str]) -> tuple[Fidelity, ...]:
    k = len(segment_ids)
    right = np.bincount(labels[labels == told], minlength=k)
    sizes, given = np.bincount(labels, minlength=k), np.bincount(told, minlength=k)
    return tuple(
        Fidelity(
            segment_id=segment_id,
            n_customers=int(sizes[i]),
            precision=float(right[i] / given[i]) if given[i] else None,
            recall=float(right[i] / sizes[i]) if sizes[i] else 0.0,
        )
        for i, segment_id in enumerate(segment_ids)
    )


def pocket_rules(
    features: Features,
    labels: Labels,
    *,
    vocabulary: Vocabulary,
    settings: Explaining,
) -> PocketRules:
    """Return a short list of rules that places customers as the model does, and how well it does.

    Parameters
    ----------
    features : Features
        What the segmentation was built on, natural units.
    labels : (n_customers,) int64
    vocabulary : Vocabulary
    settings : Explaining
    """
    segment_ids = vocabulary.segment_ids
    most = max(settings.most_rules, len(segment_ids) + 1)
    tree = surrogate(features, labels, most_leaves=most, enough=settings.enough_fidelity)
    told = placed(tree, features)
    rules = _rules(tree, features, labels, vocabulary=vocabulary)
    return PocketRules(
        rules=rules,
        most_rules=most,
        fidelity=float((told == labels).mean()),
        enough=settings.enough_fidelity,
        segments=_fidelities(labels, told, segment_ids),
        sql=sql(rules),
        formula=formula(rules, vocabulary.columns),
    )
