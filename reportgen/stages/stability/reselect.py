"""Whether the same criteria would still keep the same number of segments."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict

import numpy as np

from reportgen.clusters.parallel import Workers, call
from reportgen.clusters.spaces import Features, Recipe
from reportgen.model.results import ChosenAgain, Reselection
from reportgen.model.settings import Settings
from reportgen.stages.stability.dated import Dated
from reportgen.stages.stability.plan import DateText

PreferredK = Callable[[Features, Recipe, Settings], ChosenAgain]


def reselections(
    dated: Dated,
    recipe: Recipe,
    settings: Settings,
    *,
    preferred_k: PreferredK,
    date_text: DateText,
    workers: Workers,
) -> tuple[Reselection, ...]:
    """Return the number of segments chosen again at a few dates, evenly spread, the last included.

    ``preferred_k`` is the selection's judgement on the customers of a date; a module's function,
    since other processes call it. None are returned where an algorithm finds its own number.
    """
    dates = [date for date in dated.schedule.dates if date in dated.models]
    picks = np.linspace(0, len(dates) - 1, min(settings.budget.reselections, len(dates)))
    chosen = [dates[i] for i in sorted(set(picks.round().astype(int).tolist()))]
    calls = [call(preferred_k, dated.features(date), recipe, settings) for date in chosen]
    return tuple(
        Reselection(
            date=date_text(date),
            n_customers=len(dated.features(date).values),
            changed=again.k != recipe.k,
            **asdict(again),
        )
        for date, again in zip(chosen, workers.run(calls), strict=True)
        if again.samples
    )
