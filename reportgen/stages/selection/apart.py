"""Whether groups that stood apart on the screening sample do so on a larger one."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from reportgen.clusters.fitting import Effort, fit
from reportgen.clusters.separation import gain_of
from reportgen.clusters.spaces import Features, Recipe, complete_rows, scaled
from reportgen.model.results import Candidate
from reportgen.model.settings import Settings
from reportgen.stages.selection.candidates import Court, judged, recipe_of
from reportgen.stages.selection.reference import UPPER, peers
from reportgen.stages.selection.screen import permuted, sample_of


def gain_again(features: Features, candidate: Candidate, court: Court) -> Candidate:
    """Return the candidate with its gain in likelihood measured anew, on more customers.

    Among hundreds of recipes some gain much on a thousand customers by luck, most of all with many
    features. Whoever would lead because of it shows it on ``reference_rows`` customers, against
    ``reference_copies`` shuffled copies of them.

    Parameters
    ----------
    features : Features
        Customers to draw from, natural units.
    candidate : Candidate
    court : Court
    """
    settings, recipe = court.settings, recipe_of(candidate)
    budget, seed = settings.budget, settings.seed
    sample = sample_of(features, budget.reference_rows, seed, draw=1)
    own = _gain(sample, recipe, settings)
    copies = [permuted(sample, seed=seed * 1_000 + i) for i in range(budget.reference_copies)]
    rivals = [[_gain(copy, peer, settings) for copy in copies] for peer in peers(recipe)]
    told = replace(
        candidate,
        gain=own,
        gain_rows=len(sample.values),
        gain_reference=float(np.mean(rivals[0])),
        gain_lift=own - max(float(np.quantile(gains, UPPER)) for gains in rivals),
    )
    return judged(told, court, sampled=True)


def _gain(features: Features, recipe: Recipe, settings: Settings) -> float:
    points = scaled(features, recipe.features, recipe.transform)[1]
    points = np.ascontiguousarray(points[complete_rows(points)])
    effort = Effort(start_rows=settings.budget.start_rows)
    found = fit(points, recipe, seed=settings.seed, effort=effort)
    return 0.0 if found is None else gain_of(points, found.place(points))
