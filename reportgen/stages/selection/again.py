"""The number of segments chosen again on other customers, by the selection's own criteria."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from reportgen.clusters.spaces import Features, Recipe
from reportgen.model.settings import Settings
from reportgen.stages.selection.candidates import all_judged, judged, recipe_of
from reportgen.stages.selection.evidence import full_evidence
from reportgen.stages.selection.reference import reference_of, screen_copy
from reportgen.stages.selection.vote import best_first

_COPIES = 5
_BOOTSTRAPS = 8


def preferred_k(
    features: Features, recipe: Recipe, settings: Settings
) -> tuple[int, dict[int, float | None]]:
    """Return which number of segments the vote would keep: the recipe's, one less or one more.

    Parameters
    ----------
    features : Features
        Customers of a date; at most ``bootstrap_rows`` of them are looked at.
    recipe : Recipe
        Its algorithm, features and transform stay. A density method and the rule grid find their
        own number: there is nothing to choose.
    settings : Settings

    Returns
    -------
    k : int
        The recipe's own where none can be fitted.
    scores : dict of k to score
        0–1; None where a knock-out criterion speaks against it.
    """
    if recipe.algorithm in ("hdbscan", "rfm-grid"):
        return recipe.k, {}
    ks = [k for k in (recipe.k - 1, recipe.k, recipe.k + 1) if k >= settings.k_min]
    few = replace(
        settings,
        k_min=ks[0],
        k_max=ks[-1],
        budget=replace(settings.budget, bootstraps=_BOOTSTRAPS),
    )
    n = len(features.values)
    rows = min(n, settings.budget.bootstrap_rows)
    drawn = np.random.default_rng([settings.seed, 17]).choice(n, size=rows, replace=False)
    sample = features.take(np.sort(drawn))
    base = recipe.features, recipe.transform
    smaller = sample.take(np.arange(min(rows, settings.budget.search_rows)))
    algorithms = tuple({recipe.algorithm: None, "k-means": None})
    copies = [
        screen_copy(smaller, [base], algorithms, few, copy=copy) for copy in (None, *range(_COPIES))
    ]
    judges = replace(few, k_max=settings.k_max)
    candidates, court = all_judged(copies[0], reference_of(copies[1:]), {}, judges)
    wanted = {replace(recipe, k=k) for k in ks}
    found = [
        judged(full_evidence(each, sample, settings=few).candidate, court, sampled=True)
        for each in candidates
        if recipe_of(each) in wanted
    ]
    if not found:
        return recipe.k, {}
    scores = {c.k: None if c.rejected_because else c.score for c in found}
    return best_first(found, settings.thresholds)[0].k, dict(sorted(scores.items()))
