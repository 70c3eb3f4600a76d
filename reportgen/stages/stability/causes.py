"""Why agreement is lost: counterfactual customers, placed and refitted.

Three things happen between a start and a later date: the clock moves, customers come and go, and
people behave: those who stay order and review, and new ones may order otherwise than new ones did
before. Each of the eight combinations of them makes customers of its own;
the recipe is refitted on them and held against the old model. Shapley's value over the combinations
shares the loss out, so that the parts add up to the whole in whichever order one thinks of them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from math import factorial
from typing import get_args

import numpy as np
import numpy.typing as npt

from reportgen.clusters.fitting import Effort
from reportgen.clusters.indices import Table, adjusted_rand_index, contingency
from reportgen.clusters.spaces import Recipe
from reportgen.model.results import Cause, Causes, Loss, Part
from reportgen.stages.stability.between import MOVERS, Between, Moved, between, customers_if
from reportgen.stages.stability.matching import matched
from reportgen.stages.stability.plan import Snapshot
from reportgen.stages.stability.refit import Model, fit_recipe, placed

Amounts = npt.NDArray[np.float64]  # (2,): loss in ARI, share of customers in the wrong segment


def shapley(
    value: Callable[[Moved], Amounts], players: Sequence[Cause] = MOVERS
) -> dict[Cause, Amounts]:
    """Share the value of everything less that of nothing out to the players.

    References
    ----------
    Shapley (1953), "A value for n-person games".
    """
    n = len(players)
    shares: dict[Cause, Amounts] = {}
    for player in players:
        others = [each for each in players if each != player]
        total = np.zeros(2)
        for size in range(n):
            weight = factorial(size) * factorial(n - size - 1) / factorial(n)
            for chosen in combinations(others, size):
                without: Moved = frozenset(chosen)
                total += weight * (value(without | {player}) - value(without))
        shares[player] = total
    return shares


def losses(table: Table) -> Amounts:
    """Return 1 less the ARI, and the share of customers in the wrong segment."""
    return np.array([1.0 - adjusted_rand_index(table), matched(table).wrong_share])


def _model_losses(
    found: Between,
    models: tuple[Model, Model],
    recipe: Recipe,
    optimiser: Amounts,
    *,
    effort: Effort,
    seed: int,
) -> dict[Moved, Amounts]:
    old, fresh = models
    known = {frozenset[Cause](): optimiser}
    for size in (1, 2, 3):
        for chosen in combinations(MOVERS, size):
            features = found.new if size == len(MOVERS) else customers_if(found, frozenset(chosen))
            refit = (
                fresh
                if size == len(MOVERS)
                else fit_recipe(features, recipe, seed=seed, effort=effort)
            )
            if refit is None:
                known[frozenset(chosen)] = np.ones(2)
                continue
            labels = placed(features, old), placed(features, refit)
            known[frozenset(chosen)] = losses(contingency(*labels, old.k, refit.k))
    return known


def _list_losses(found: Between, old: Model, fresh: Model) -> dict[Moved, Amounts]:
    """Return the loss of the start's list, re-placed by the old model as far as each set says.

    A new customer who is not placed is on no list: a segment of its own, and in the wrong one.
    """
    stayed, came = found.stayed_new, found.came
    now = placed(found.new, fresh)
    heirs = matched(contingency(placed(found.new, old), now, old.k, fresh.k)).heirs
    known: dict[Moved, Amounts] = {}
    for size in range(len(MOVERS) + 1):
        for chosen in combinations(MOVERS, size):
            moved: Moved = frozenset(chosen)
            labels = np.full(len(now), old.k)
            both = customers_if(found, moved | {"new_customers"}).values[: len(stayed)]
            labels[stayed] = placed(replace(found.new, values=both), old)
            if "new_customers" in moved:
                labels[came] = placed(found.new.take(came), old)
            right = np.append(heirs, -1)[labels] == now
            table = contingency(labels, now, old.k + 1, fresh.k)
            known[moved] = np.array([1.0 - adjusted_rand_index(table), 1.0 - right.mean()])
    return known


def _loss(whole: Amounts, parts: dict[Cause, Amounts], n: float) -> Loss:
    ordered = [cause for cause in get_args(Cause) if cause in parts]
    return Loss(
        ari=float(whole[0]),
        wrong_share=float(whole[1]),
        n_wrong=float(whole[1] * n),
        parts=tuple(
            Part(
                cause=cause,
                ari=float(parts[cause][0]),
                wrong_share=float(parts[cause][1]),
                n_wrong=float(parts[cause][1] * n),
            )
            for cause in ordered
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Case:
    """A start and a later date.

    Parameters
    ----------
    start : str
        The date.
    weeks : int
        From it to the later date.
    old, new : Snapshot
        The customers of both, with the recipe's features.
    models : (old, fresh)
        Fitted on them.
    optimiser : (loss in ARI, wrong share)
        Of refits on the start date that only begin elsewhere.
    """

    start: str
    weeks: int
    old: Snapshot
    new: Snapshot
    models: tuple[Model, Model]
    optimiser: tuple[float, float]


def causes_of(case: Case, recipe: Recipe, *, effort: Effort, seed: int) -> Causes:
    """Return the loss of the old model and of the old list, each with its parts.

    Parameters
    ----------
    case : Case
    recipe : Recipe
    effort : Effort
        Of the counterfactual refits.
    seed : int
    """
    found = between(case.old, case.new, days=7.0 * case.weeks, seed=seed)
    n = len(case.new.customers)
    everything: Moved = frozenset(MOVERS)
    chance = np.array(case.optimiser)
    by_model = _model_losses(found, case.models, recipe, chance, effort=effort, seed=seed)
    by_list = _list_losses(found, *case.models)
    unused = {cause: -part for cause, part in shapley(by_list.__getitem__).items()}
    unused |= {"boundaries": by_list[everything] - chance, "optimiser": chance}
    parts = shapley(by_model.__getitem__) | {"optimiser": chance}
    model = _loss(by_model[everything], parts, n)
    return Causes(
        start=case.start,
        weeks=case.weeks,
        n_starts=1,
        n_customers=float(n),
        n_new=float(len(found.came)),
        n_gone=float(len(found.gone)),
        model=model,
        unused_list=_loss(by_list[frozenset()], unused, n),
        ruling=ruling(model),
        n_ruling=1,
    )


def ruling(loss: Loss) -> Cause:
    """Return the cause with the largest part in ARI."""
    return max(loss.parts, key=lambda part: part.ari).cause


def _mean_loss(found: Sequence[Loss]) -> Loss:
    whole = np.mean([[each.ari, each.wrong_share, each.n_wrong] for each in found], axis=0)
    parts = []
    for i, part in enumerate(found[0].parts):
        mine = [each.parts[i] for each in found]
        means = np.mean([[p.ari, p.wrong_share, p.n_wrong] for p in mine], axis=0)
        parts.append(
            Part(
                cause=part.cause,
                ari=float(means[0]),
                wrong_share=float(means[1]),
                n_wrong=float(means[2]),
            )
        )
    return Loss(
        ari=float(whole[0]),
        wrong_share=float(whole[1]),
        n_wrong=float(whole[2]),
        parts=tuple(parts),
    )


def mean_of(each: Sequence[Causes]) -> Causes:
    """Return the mean over starts that were looked at equally long after each."""
    model = _mean_loss([one.model for one in each])
    rules = ruling(model)
    return Causes(
        start=None,
        weeks=each[0].weeks,
        n_starts=len(each),
        n_customers=float(np.mean([one.n_customers for one in each])),
        n_new=float(np.mean([one.n_new for one in each])),
        n_gone=float(np.mean([one.n_gone for one in each])),
        model=model,
        unused_list=_mean_loss([one.unused_list for one in each]),
        ruling=rules,
        n_ruling=sum(one.ruling == rules for one in each),
    )
