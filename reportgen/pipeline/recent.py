"""The inputs of those who bought lately: what newer customers are compared with."""

from __future__ import annotations

import numpy as np

from reportgen.clusters.shifts import CLOCK, references
from reportgen.clusters.spaces import Features, Recipe
from reportgen.history.model_file import Recent
from reportgen.model.settings import Settings
from reportgen.pipeline.view import View

#: Twelve weeks, as the reference of the stability study. Both sides are taken in the same way, so
#: that an unanswered review or a late delivery weighs the same in both.
RECENT_DAYS = 84


def recent_buyers(view: View, names: tuple[str, ...], days: int) -> Features:
    """Return those who bought in the last days before as-of, with some of their features."""
    rows = np.flatnonzero(view.features.column(CLOCK) <= days)
    return view.features.only(names).take(rows)


def recent_of(view: View, recipe: Recipe, settings: Settings) -> Recent:
    """Return the reference that a model keeps.

    Parameters
    ----------
    view : View
        The export at as-of, on which the model was fitted.
    recipe : Recipe
        Its features are the inputs.
    settings : Settings
        Their seed draws the noise.
    """
    buyers = recent_buyers(view, recipe.features, RECENT_DAYS)
    found = references(view.features.only(recipe.features), [buyers], seed=settings.seed)
    return Recent(days=RECENT_DAYS, inputs=tuple(each.condensed() for each in found))
