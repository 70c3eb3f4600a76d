"""The earlier model held against fresh ones, at as-of and at looks before it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from reportgen.clusters.indices import adjusted_rand_index, contingency
from reportgen.clusters.spaces import Features, Matrix
from reportgen.frames.features import customer_features
from reportgen.frames.moments import SECONDS_PER_DAY
from reportgen.model.settings import Settings
from reportgen.pipeline.base import collected
from reportgen.pipeline.keeping import building
from reportgen.pipeline.past import Known
from reportgen.pipeline.view import View, matrix_of
from reportgen.stages.selection.choose import Segmentation
from reportgen.stages.stability.matching import Matched, matched
from reportgen.stages.stability.refit import Model, fit_recipe, placed

_DAYS_PER_WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Held:
    """The earlier model beside a fresh one on today's customers, and at looks before.

    ``jaccard`` has a row per look, the latest last, and a column per segment of the earlier model;
    ``k`` is the number of the fresh one's segments.
    """

    ari: float
    today: Matched
    k: int
    jaccard: Matrix


def held(
    known: Known, chosen: Segmentation, view: View, settings: Settings, *, n_looks: int
) -> Held:
    """Hold the earlier model against fresh ones.

    Today's fresh one is that of this run; where the earlier model is kept, its recipe fitted again.
    The looks before it are ``step_weeks`` apart, as those of the stability study, and later than
    the earlier run; there are fewer of them where that run is young.
    """
    old = Model(scaler=known.earlier.model.scaler, clustering=known.earlier.model.clustering)
    before, labels, k = (
        placed(view.features, old),
        chosen.placement.labels,
        len(chosen.placement.ids),
    )
    if known.kept:
        fresh = fit_recipe(view.features, chosen.recipe, seed=settings.seed)
        if fresh is not None:
            labels, k = placed(view.features, fresh), fresh.k
    table = contingency(before, labels, old.k, k)
    today = matched(table)
    step_s = settings.step_weeks * _DAYS_PER_WEEK * SECONDS_PER_DAY
    moments = [view.cut_s - i * step_s for i in range(n_looks - 1, 0, -1)]
    found = [
        _look(view, known, chosen, old, settings, cut_s=moment)
        for moment in moments
        if moment > known.as_of_s
    ]
    rows = [each for each in found if each is not None]
    return Held(
        ari=adjusted_rand_index(table),
        today=today,
        k=k,
        jaccard=np.array([*rows, today.jaccard]),
    )


def _look(
    view: View, known: Known, chosen: Segmentation, old: Model, settings: Settings, *, cut_s: int
) -> Matrix | None:
    """Return each earlier segment's Jaccard with its match in a fit of that moment."""
    features = _features_at(view, (*known.earlier.model.features, *chosen.recipe.features), cut_s)
    fresh = fit_recipe(features, chosen.recipe, seed=settings.seed)
    if fresh is None:
        return None
    table = contingency(placed(features, old), placed(features, fresh), old.k, fresh.k)
    return matched(table).jaccard


def _features_at(view: View, names: tuple[str, ...], cut_s: int) -> Features:
    with_state = "in_sao_paulo" in names
    seen = collected(customer_features(view.facts, cut_s=cut_s, with_state=with_state))
    table = building(seen, view.keeping, cut_s=cut_s)
    return matrix_of(table, tuple(dict.fromkeys(names)), view.keeping)
