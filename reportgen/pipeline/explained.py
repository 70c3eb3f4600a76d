"""The kept segmentation explained, and beside simpler and common answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from reportgen.clusters.parallel import Workers
from reportgen.frames.counterfactual import without_rule
from reportgen.frames.facts import Frame
from reportgen.frames.features import customer_features
from reportgen.frames.ledger import NOT_YET, RULES, rule_counts
from reportgen.history.customers_file import COLUMNS
from reportgen.model.results import Explanation, Rivals, RuleTests
from reportgen.model.results.rivals import CommonAnswers
from reportgen.model.settings import Settings
from reportgen.model.variables import UNITS
from reportgen.pipeline.base import collected
from reportgen.pipeline.gate import Looked
from reportgen.pipeline.keeping import AT_LAST, building
from reportgen.pipeline.view import View, matrix_of
from reportgen.stages.counterfactuals import Alternative, Kept, merged, rule_tests
from reportgen.stages.explanation.explain import explain
from reportgen.stages.explanation.pocket import Vocabulary
from reportgen.stages.explanation.rfm import grid_check
from reportgen.stages.selection.choose import Segmentation


def explained(view: View, chosen: Segmentation, settings: Settings) -> Explanation:
    """Return what separates the segments, and rules that stand for them."""
    vocabulary = Vocabulary(segment_ids=chosen.placement.ids, units=UNITS, columns=COLUMNS)
    return explain(
        view.described,
        chosen.placement,
        built_on=chosen.recipe.features,
        vocabulary=vocabulary,
        settings=settings,
    )


def rivals_of(
    looked: Looked,
    chosen: Segmentation,
    settings: Settings,
    *,
    common: Callable[[], CommonAnswers],
    cores: int,
) -> Rivals:
    """Return simpler and common answers beside the kept one, and the kept one under other rules.

    Parameters
    ----------
    looked : Looked
    chosen : Segmentation
    settings : Settings
    common : callable
        Waits for the answers of a usual notebook.
    cores : int
    """
    view, reviews = looked.view, looked.tables.get("reviews")
    return Rivals(
        grid=grid_check(
            view.features,
            chosen.placement.labels,
            segment_ids=chosen.placement.ids,
            enough_like=settings.explaining.grid_enough_like,
        ),
        rules=_rules_tested(view, reviews, chosen, settings, workers=Workers(cores=cores)),
        common=common(),
    )


def _rules_tested(
    view: View, reviews: Frame | None, chosen: Segmentation, settings: Settings, *, workers: Workers
) -> RuleTests | None:
    names = chosen.recipe.features
    if not set(names) <= set(view.features.names):
        return None  # built on variables that are computed for the as-of view only
    base = view.features.only(names)
    ids = view.customers["customer"].to_numpy()
    window: dict[str, Any] = {"cut_s": view.cut_s, "hide_later": view.hide_later}
    counts = rule_counts(view.facts, **window)
    alternatives = []
    for rule, count in zip(RULES, counts[:-1], strict=True):
        if rule == NOT_YET or not count.n_orders:
            continue
        facts = without_rule(view.facts, reviews, rule, **window)
        seen = collected(customer_features(facts, **window))
        table = building(seen, view.keeping, cut_s=AT_LAST)
        changed = merged(base, ids, matrix_of(table, names), table["customer"].to_numpy())
        alternatives.append(Alternative(rule=rule, n_orders=count.n_orders, features=changed))
    kept = Kept(
        recipe=chosen.recipe,
        labels=chosen.placement.labels,
        segment_ids=chosen.placement.ids,
    )
    return rule_tests(base, kept, alternatives, settings=settings, workers=workers)
