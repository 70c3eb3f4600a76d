"""What a segmentation gains or loses when a variable is left out, or added."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from scipy.special import stdtrit

from reportgen.clusters.parallel import Workers, call
from reportgen.clusters.spaces import Features, Matrix, Recipe, canonical_order
from reportgen.clusters.trials import Trial, trials
from reportgen.model.results.exploration import Correlation
from reportgen.model.results.relevance import (
    Estimate,
    Measured,
    OneSidedPairs,
    Relevance,
    VariableRelevance,
    Verdict,
)
from reportgen.model.settings import Settings
from reportgen.stages.relevance.proposed import Verdicts, at_mode_share, missing_share, verdicts

_MEASURES = ("lift", "prediction", "stability")
_TRIED: frozenset[Verdict] = frozenset({"proposed", "yes_or_no", "place"})


def _turned_round(recipe: Recipe, name: str) -> Recipe:
    """Return the recipe without a variable, or with it where it lacks it."""
    left = tuple(each for each in recipe.features if each != name)
    return replace(recipe, features=left if name in recipe.features else (*recipe.features, name))


def _estimate(values: Matrix) -> Estimate:
    mean = float(values.mean())
    half = 0.0
    if len(values) > 1:
        error = float(values.std(ddof=1)) / len(values) ** 0.5
        half = float(stdtrit(len(values) - 1, 0.975)) * error
    return Estimate(mean=mean, low=mean - half, high=mean + half)


def _compared(made: Sequence[Trial | None], base: Sequence[Trial | None]) -> Measured | None:
    """Return by how much trials exceed those of the kept recipe on the same samples."""
    both = [(one, two) for one, two in zip(made, base, strict=True) if one and two]
    if len(both) < 2:
        return None
    differences = {
        key: _estimate(np.array([getattr(one, key) - getattr(two, key) for one, two in both]))
        for key in _MEASURES
    }
    return Measured(**differences)


def _measured(made: Sequence[Trial | None]) -> Measured | None:
    there = [one for one in made if one]
    if len(there) < 2:
        return None
    return Measured(
        **{key: _estimate(np.array([getattr(one, key) for one in there])) for key in _MEASURES}
    )


def _one_sided(made: Sequence[Trial | None], name: str) -> OneSidedPairs | None:
    found = [one.one_sided[name] for one in made if one and one.one_sided.get(name)]
    if not found:
        return None
    largest = max(found[0], key=lambda pair: pair.customer_share)
    return OneSidedPairs(
        n_samples=len(found),
        low_share=largest.low_share,
        high_share=largest.high_share,
        customer_share=largest.customer_share,
    )


def _carried(made: Sequence[Trial | None], recipe: Recipe, name: str) -> float | None:
    """Return the mean share of the distance between segments that a variable carries."""
    place = recipe.features.index(name)
    shares = [one.carried[place] for one in made if one and not np.isnan(one.carried[place])]
    return float(np.mean(shares)) if shares else None


def relevance(
    features: Features,
    found: Sequence[Correlation],
    recipe: Recipe,
    settings: Settings,
    *,
    workers: Workers,
) -> Relevance:
    """Return what each variable contributes to the kept segmentation.

    Each variable that one may build on, and each yes/no variable, is turned round on the same
    seeded samples: left out where the recipe is built on it, added where it is not.

    Parameters
    ----------
    features : Features
        Every customer, natural units: what may be built on and what describes. The order of the
        rows does not matter.
    found : sequence of Correlation
        Of every pair of them.
    recipe : Recipe
        The kept one.
    settings : Settings
    workers : Workers
    """
    told = verdicts(features, found, settings)
    samples = _samples(features, settings)
    turned = {name: _turned_round(recipe, name) for name in _tried(told, recipe)}
    recipes = [recipe, *turned.values()] if recipe.algorithm != "rfm-grid" else []
    calls = [call(trials, samples, each, seed=settings.seed) for each in recipes]
    made = dict(zip(("", *turned), workers.run(calls), strict=False))
    base = made.get("", ())
    variables = []
    for name in features.names:
        built_on = name in recipe.features
        own = base if built_on else made.get(name, ())
        with_it = recipe if built_on else turned.get(name, recipe)
        verdict, pair = told[name]
        variables.append(
            VariableRelevance(
                name=name,
                verdict=verdict,
                built_on=built_on,
                at_mode_share=at_mode_share(features.column(name)),
                missing_share=missing_share(features.column(name)),
                carried_share=_carried(own, with_it, name) if own else None,
                turned=_compared(made[name], base) if name in made else None,
                one_sided=_one_sided(own, name),
                instead=_other(pair, name),
                rho=None if pair is None else pair.rho,
            )
        )
    return Relevance(
        variables=tuple(variables),
        proposed=tuple(name for name in features.names if told[name][0] == "proposed"),
        kept=_measured(base),
        n_samples=len(samples),
        n_rows=len(samples[0].values),
        nearly_constant_share=settings.relevance.nearly_constant_share,
        redundant_rho=settings.relevance.redundant_rho,
    )


def _other(pair: Correlation | None, name: str) -> str | None:
    if pair is None:
        return None
    return pair.second if pair.first == name else pair.first


def _tried(told: Verdicts, recipe: Recipe) -> list[str]:
    """Return the variables that are turned round; the last one left cannot be left out."""
    inside = [name for name in recipe.features if len(recipe.features) > 1]
    outside = [name for name, (verdict, _) in told.items() if verdict in _TRIED]
    return [*inside, *(name for name in outside if name not in recipe.features)]


def _samples(features: Features, settings: Settings) -> tuple[Features, ...]:
    """Return samples that depend on what customers did, not on what they are called.

    At most half of the customers are in one: the scatter of samples that share most of their
    customers would be too small.
    """
    n = len(features.values)
    rows = min(settings.budget.relevance_rows, n // 2)
    order = canonical_order(features)
    draws = range(settings.budget.relevance_samples)
    rng = [np.random.default_rng([settings.seed, 13, draw]) for draw in draws]
    return tuple(features.take(order[np.sort(one.choice(n, rows, replace=False))]) for one in rng)
