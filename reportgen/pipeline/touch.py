"""Whether an earlier run's segments still hold, at as many looks in a row as were agreed on."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from reportgen.clusters.indices import contingency
from reportgen.clusters.spaces import Matrix, Recipe
from reportgen.model.results import Fired
from reportgen.model.settings import Settings
from reportgen.pipeline.past import Known
from reportgen.pipeline.view import View, history_of
from reportgen.stages.stability.matching import matched
from reportgen.stages.stability.plan import SECONDS_PER_WEEK
from reportgen.stages.stability.refit import Model, fit_recipe, placed


def jaccards_before(
    known: Known, recipe: Recipe, view: View, settings: Settings, *, looks: int
) -> tuple[Matrix, ...]:
    """Return each earlier segment's Jaccard with its fresh copy at the looks before as-of.

    A look is a step of the stability study; looks at or before the earlier as-of are left out, and
    so are those on which the recipe cannot be fitted.

    Parameters
    ----------
    known : Known
    recipe : Recipe
        Fitted again at each look.
    view : View
    settings : Settings
        ``step_weeks``.
    looks : int
        How many are wanted; at most so many arrays (k,) come back, the latest first.
    """
    old = Model(scaler=known.earlier.model.scaler, clustering=known.earlier.model.clustering)
    history, step_s = history_of(view), settings.step_weeks * SECONDS_PER_WEEK
    found = []
    for back in range(1, looks + 1):
        moment = view.cut_s - back * step_s
        if moment <= known.as_of_s:
            break
        features = history.snapshot_at(moment, None).features
        if not {*old.scaler.features, *recipe.features} <= set(features.names):
            break
        fresh = fit_recipe(features, recipe, seed=settings.seed)
        if fresh is None:
            break
        labels = placed(features, old), placed(features, fresh)
        found.append(matched(contingency(*labels, old.k, fresh.k)).jaccard)
    return tuple(found)


def lost_touch(
    ids: Sequence[str], now: Matrix, before: Sequence[Matrix], *, line: float, looks: int
) -> Fired:
    """Return the trigger of a segment that no longer holds.

    Parameters
    ----------
    ids : sequence of str
        The earlier segments.
    now : (k,) float64
        Each one's Jaccard with its fresh copy at as-of.
    before : sequence of (k,) float64
        The same at the looks before.
    line : float
        Below it a segment is lost.
    looks : int
        At so many looks in a row, the one at as-of counted, before the trigger fires. Where there
        were fewer since the earlier run and all of them were below, nobody knows yet.
    """
    earlier = list(before)[: looks - 1]
    below = np.all([now < line, *(jaccard < line for jaccard in earlier)], axis=0)
    enough = len(earlier) == looks - 1
    asked = np.flatnonzero(below) if below.any() else np.arange(len(now))
    worst = int(asked[np.argmin(now[asked])])
    return Fired(
        code="segment_jaccard",
        subject=ids[worst],
        value=float(now[worst]),
        line=line,
        fired=bool(below.any()) if enough or not below.any() else None,
    )
