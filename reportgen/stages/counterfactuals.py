"""The ledger's rules put to the test: how the segments would look without them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from reportgen.clusters.fitting import Effort, fit
from reportgen.clusters.indices import adjusted_rand_index, contingency, match_clusters
from reportgen.clusters.parallel import Workers, call
from reportgen.clusters.spaces import Features, Labels, Recipe, complete_rows, scaled
from reportgen.model.results import RuleTest, RuleTests, ShareChange
from reportgen.model.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Alternative:
    """The customers as they would be without a rule.

    Parameters
    ----------
    rule : str
    n_orders : int
        Orders that the rule removes.
    features : Features
        Of the recipe, natural units; first the customers of the kept view in their order.
    """

    rule: str
    n_orders: int
    features: Features


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Kept:
    """The kept segmentation: its recipe, every customer's label, and the segments' ids by label."""

    recipe: Recipe
    labels: Labels
    segment_ids: tuple[str, ...]


def merged(
    base: Features,
    ids: npt.NDArray[np.int64],
    changed: Features,
    changed_ids: npt.NDArray[np.int64],
) -> Features:
    """Return the base with the rows of some customers replaced, and new customers after it.

    Parameters
    ----------
    base, changed : Features
        With the same names.
    ids, changed_ids : (n,) int64
        The customers of their rows, ascending.
    """
    values = base.values.copy()
    place = np.searchsorted(ids, changed_ids)
    known = place < len(ids)
    known[known] = ids[place[known]] == changed_ids[known]
    values[place[known]] = changed.values[known]
    return replace(base, values=np.concatenate([values, changed.values[~known]]))


def _refitted(features: Features, recipe: Recipe, settings: Settings) -> tuple[Labels, int] | None:
    """Return every customer's label under the recipe fitted on these customers, and its k."""
    scaler, points = scaled(features, recipe.features, recipe.transform)
    effort = Effort(start_rows=settings.budget.start_rows, to_the_end=True)
    found = fit(points[complete_rows(points)], recipe, seed=settings.seed, effort=effort)
    if found is None:
        return None
    return found.place(scaler.transform(features)), found.k


def _tested(alternative: Alternative, kept: Kept, settings: Settings) -> RuleTest | None:
    refit = _refitted(alternative.features, kept.recipe, settings)
    if refit is None:
        return None
    told, k = refit
    labels, segment_ids = kept.labels, kept.segment_ids
    n = len(labels)
    table = contingency(labels, told[:n], len(segment_ids), k)
    partner, _ = match_clusters(table)
    before = table.sum(axis=1) / n
    after = np.bincount(told, minlength=k) / len(told)
    shares = tuple(
        ShareChange(
            segment_id=segment_id,
            before=float(before[i]),
            after=float(after[partner[i]]) if partner[i] >= 0 else None,
        )
        for i, segment_id in enumerate(segment_ids)
    )
    return RuleTest(
        rule=alternative.rule,
        n_orders=alternative.n_orders,
        n_new=len(told) - n,
        n_shared=n,
        ari=adjusted_rand_index(table),
        shares=shares,
        largest_change=max(abs((s.after or 0.0) - s.before) for s in shares),
    )


def rule_tests(
    base: Features,
    kept: Kept,
    alternatives: Sequence[Alternative],
    *,
    settings: Settings,
    workers: Workers,
) -> RuleTests | None:
    """Return the kept recipe refitted without each rule; None where there is nothing to test.

    Parameters
    ----------
    base : Features
        The customers of the kept view with the recipe's features, natural units.
    kept : Kept
    alternatives : sequence of Alternative
    settings : Settings
    workers : Workers
    """
    unchanged = Alternative(rule="", n_orders=0, features=base)
    floor, *tests = workers.run(
        call(_tested, each, kept, settings) for each in (unchanged, *alternatives)
    )
    done = tuple(test for test in tests if test is not None)
    if floor is None or not done:
        return None
    return RuleTests(tests=done, unchanged_ari=floor.ari, unchanged_change=floor.largest_change)
