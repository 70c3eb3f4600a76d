"""Whether groups that stood apart on the screening sample do so on a larger one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from reportgen.clusters.fitting import Effort, fit
from reportgen.clusters.parallel import Workers, call
from reportgen.clusters.separation import gain_of
from reportgen.clusters.spaces import Features, Recipe, complete_rows, scaled
from reportgen.model.results import Candidate
from reportgen.model.settings import Settings
from reportgen.stages.selection.candidates import Court, judged, recipe_of
from reportgen.stages.selection.reference import UPPER, peers
from reportgen.stages.selection.screen import permuted, sample_of


def gains_again(
    features: Features, candidates: Sequence[Candidate], court: Court, *, workers: Workers
) -> list[Candidate]:
    """Return candidates with their gain in likelihood measured anew, on more customers.

    Among hundreds of recipes some gain much on a thousand customers by luck, most of all with many
    features. Whoever would lead because of it shows it on ``reference_rows`` customers, against
    ``reference_copies`` shuffled copies of them.

    Parameters
    ----------
    features : Features
        Customers to draw from, natural units.
    candidates : sequence of Candidate
    court : Court
    workers : Workers
    """
    settings, recipes = court.settings, [recipe_of(candidate) for candidate in candidates]
    budget = settings.budget
    sample = sample_of(features, budget.reference_rows, settings.seed, draw=1)
    calls = [call(_gains, sample, [[recipe] for recipe in recipes], settings, copy=None)]
    calls += [
        call(_gains, sample, [peers(recipe) for recipe in recipes], settings, copy=copy)
        for copy in range(budget.reference_copies)
    ]
    own, *copies = workers.run(calls)
    found = []
    for i, candidate in enumerate(candidates):
        rivals = np.array([copy[i] for copy in copies]).T
        told = replace(
            candidate,
            gain=own[i][0],
            gain_rows=len(sample.values),
            gain_reference=float(np.mean(rivals[0])),
            gain_lift=own[i][0] - max(float(np.quantile(gains, UPPER)) for gains in rivals),
        )
        found.append(judged(told, court, sampled=True))
    return found


def _gains(
    sample: Features, asked: Sequence[Sequence[Recipe]], settings: Settings, *, copy: int | None
) -> list[list[float]]:
    """Return the gains of recipes on a sample, or on its shuffled copy of a number."""
    if copy is not None:
        sample = permuted(sample, seed=settings.seed * 1_000 + copy)
    return [[_gain(sample, recipe, settings) for recipe in recipes] for recipes in asked]


def _gain(features: Features, recipe: Recipe, settings: Settings) -> float:
    points = scaled(features, recipe.features, recipe.transform)[1]
    points = np.ascontiguousarray(points[complete_rows(points)])
    effort = Effort(start_rows=settings.budget.start_rows)
    found = fit(points, recipe, seed=settings.seed, effort=effort)
    return 0.0 if found is None else gain_of(points, found.place(points))
