"""The number of segments chosen again on other customers, by the selection's own criteria."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from reportgen.clusters.spaces import Features, Recipe
from reportgen.model.results import Candidate, ChosenAgain
from reportgen.model.settings import Settings
from reportgen.stages.selection.candidates import all_judged, recipe_of
from reportgen.stages.selection.reference import reference_of, screen_copy
from reportgen.stages.selection.screen import sample_of
from reportgen.stages.selection.trial import tried
from reportgen.stages.selection.vote import best_first

_COPIES = 5


def preferred_k(features: Features, recipe: Recipe, settings: Settings) -> ChosenAgain:
    """Return which number of segments the vote would keep: the recipe's, one less or one more.

    Parameters
    ----------
    features : Features
        Customers of a date; at most ``trial_rows`` of them are looked at in each of
        ``reselection_samples`` samples.
    recipe : Recipe
        Its algorithm, features and transform stay. A density method and the rule grid find their
        own number: there is nothing to choose.
    settings : Settings

    Returns
    -------
    ChosenAgain
        The recipe's own number where it is kept by any sample, or none can be fitted.
    """
    budget = settings.budget
    fixed = recipe.algorithm in ("hdbscan", "rfm-grid")
    draws = range(0 if fixed else budget.reselection_samples)
    judged = [_judged(features, recipe, settings, draw=draw) for draw in draws]
    votes = [best_first(found, settings.thresholds)[0].k for found in judged if found]
    kept_by = votes.count(recipe.k)
    return ChosenAgain(
        k=recipe.k if kept_by or not votes else Counter(votes).most_common(1)[0][0],
        kept_by=kept_by,
        samples=len(votes),
        sample_rows=min(budget.trial_rows, len(features.values)),
        scores=_scores(judged),
    )


def _judged(
    features: Features, recipe: Recipe, settings: Settings, *, draw: int
) -> list[Candidate]:
    """Return the recipe's number of segments and its neighbours, tried on one sample."""
    ks = [k for k in (recipe.k - 1, recipe.k, recipe.k + 1) if k >= settings.k_min]
    few = replace(settings, k_min=ks[0], k_max=ks[-1])
    sample = sample_of(features, settings.budget.trial_rows, settings.seed, draw=draw)
    smaller = sample_of(sample, settings.budget.search_rows, settings.seed, draw=draw)
    base = recipe.features, recipe.transform
    algorithms = tuple({recipe.algorithm: None, "k-means": None})
    copies = [
        screen_copy(smaller, [base], algorithms, few, copy=copy) for copy in (None, *range(_COPIES))
    ]
    candidates, court = all_judged(copies[0], reference_of(copies[1:]), {}, settings)
    wanted = {replace(recipe, k=k) for k in ks}
    asked = [each for each in candidates if recipe_of(each) in wanted]
    return [tried(sample, each, court, draw=draw) for each in asked]


def _scores(judged: Sequence[Sequence[Candidate]]) -> dict[str, float | None]:
    """Return the mean score of each number of segments; None where most samples knock it out."""
    found: dict[int, list[float]] = {}
    for candidate in (each for sample in judged for each in sample):
        scores = found.setdefault(candidate.k, [])
        if candidate.score is not None and not candidate.rejected_because:
            scores.append(candidate.score)
    return {
        str(k): float(np.mean(scores)) if 2 * len(scores) > len(judged) else None
        for k, scores in sorted(found.items())
    }
