"""Why this period: one choice at a time varied around the headline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportgen.clusters.fitting import Effort
from reportgen.clusters.parallel import Workers
from reportgen.clusters.spaces import Recipe
from reportgen.clusters.survival import kaplan_meier_median
from reportgen.model.results import Choice, ChoiceKind, StabilityStart
from reportgen.model.settings import Settings
from reportgen.stages.stability.between import RECENCY
from reportgen.stages.stability.dated import Dated, Refitted, every_later, fit_dates, tables_of
from reportgen.stages.stability.follow import floors_of, followed
from reportgen.stages.stability.plan import DateText
from reportgen.stages.stability.refit import OF_A_DATE

ONE_START = Effort(starts=1)


def watched_weeks(start: StabilityStart) -> int:
    """Return until when a crossing would have been seen: it takes a look after it to confirm it."""
    return start.points[-2].weeks if len(start.points) > 1 else 0


def choice(
    kind: ChoiceKind, value: str, starts: Sequence[StabilityStart], *, threshold: float
) -> Choice:
    """Return the period over some starts at a threshold; starts that never crossed are censored."""
    times = [start.crossed[f"{threshold:.2f}"] for start in starts]
    found = [time for time in times if time is not None]
    return Choice(
        kind=kind,
        value=value,
        median_weeks=kaplan_meier_median(
            [
                watched_weeks(start) if time is None else time
                for start, time in zip(starts, times, strict=True)
            ],
            crossed=[time is not None for time in times],
        ),
        low_weeks=float(min(found)) if found else None,
        high_weeks=float(max(found)) if found and len(found) == len(times) else None,
        n_starts=len(times),
        n_crossed=len(found),
        horizon_weeks=max((start.horizon_weeks for start in starts), default=0),
    )


def choices_from(
    headline: Sequence[StabilityStart],
    others: Sequence[StabilityStart],
    *,
    threshold: float,
) -> tuple[Choice, ...]:
    """Return the choices that need no further fit: start, window and threshold."""
    lines = sorted(float(key) for key in headline[0].crossed)
    windows = [choice("window", s.window, others, threshold=threshold) for s in others[:1]]
    return (
        choice("headline", headline[0].window, headline, threshold=threshold),
        *(choice("start", start.start, [start], threshold=threshold) for start in headline),
        *windows,
        *(
            choice("threshold", f"{line:.2f}", headline, threshold=line)
            for line in lines
            if line != threshold
        ),
    )


def variants(recipe: Recipe) -> list[tuple[ChoiceKind, str, Recipe, Effort]]:
    """Return what is fitted anew: k one less and one more, no recency, a single random start.

    A rule grid has none of these choices.
    """
    if recipe.algorithm == "rfm-grid":
        return []
    found: list[tuple[ChoiceKind, str, Recipe, Effort]] = [
        ("k", str(k), replace(recipe, k=k), OF_A_DATE)
        for k in (recipe.k - 1, recipe.k + 1)
        if k >= 2
    ]
    rest = tuple(name for name in recipe.features if name != RECENCY)
    if RECENCY in recipe.features and len(rest) > 1:
        found.append(("recency", "without", replace(recipe, features=rest), OF_A_DATE))
    found.append(("restarts", "one", recipe, ONE_START))
    return found


def varied(
    dated: Dated,
    recipe: Recipe,
    settings: Settings,
    *,
    date_text: DateText,
    workers: Workers,
) -> tuple[Choice, ...]:
    """Return the choices for which the recipe is refitted at every date of the headline window.

    Their noise floors come from fewer refits than the headline's.
    """
    budget = replace(settings.budget, floor_refits=settings.budget.variant_floor_refits)
    fewer = replace(settings, budget=budget)
    threshold = settings.thresholds.period_ari
    asked = variants(recipe)
    if not asked:
        return ()
    customers = {recipe.features: dated.snapshots}
    for _, _, other, _ in asked:
        if other.features not in customers:
            customers[other.features] = {
                date: each.only(other.features) for date, each in dated.snapshots.items()
            }
    refitted = [
        Refitted(recipe=other, effort=effort, snapshots=customers[other.features])
        for _, _, other, effort in asked
    ]
    studies = fit_dates(dated.schedule, refitted, settings, workers)
    made = zip(asked, studies, floors_of(studies, fewer, workers), strict=True)
    found = []
    for (kind, value, _, _), again, floors in made:
        later, _ = tables_of(again, every_later(again, floors), kept=None, workers=workers)
        starts = [
            followed(start, again, later, floor, date_text=date_text, threshold=threshold)
            for start, floor in floors.items()
        ]
        found.append(choice(kind, value, starts, threshold=threshold))
        workers.tick()
    return tuple(found)
