"""The recipe refitted at every date, and older models held against each refit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from reportgen.clusters.fitting import Effort
from reportgen.clusters.indices import Table, contingency
from reportgen.clusters.parallel import Workers, call, together
from reportgen.clusters.spaces import Features, Recipe
from reportgen.model.settings import Settings
from reportgen.stages.stability.plan import History, Plan, Snapshot
from reportgen.stages.stability.refit import Model, fit_recipe, placed


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Refitted:
    """A recipe to be refitted, how, and on whom per date, with the recipe's features only."""

    recipe: Recipe
    effort: Effort
    snapshots: Mapping[int, Snapshot]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Dated:
    """Customers and refit per date, under one window policy.

    A date on which the recipe cannot be fitted has no model.
    """

    schedule: Plan
    refitted: Refitted
    models: Mapping[int, Model]

    @property
    def snapshots(self) -> Mapping[int, Snapshot]:
        """Return the customers per date."""
        return self.refitted.snapshots

    def features(self, date: int) -> Features:
        """Return the features of the customers in the window that ends at a date."""
        return self.snapshots[date].features


def snapshots_of(schedule: Plan, history: History, recipe: Recipe) -> dict[int, Snapshot]:
    """Return the customers of every planned date with the recipe's features."""
    found = history.snapshots(schedule)
    return {date: found[date].only(recipe.features) for date in schedule.dates}


def fit_dates(
    schedule: Plan, asked: Sequence[Refitted], settings: Settings, workers: Workers
) -> list[Dated]:
    """Return each recipe refitted on the customers of every planned date.

    All recipes of a date are fitted in one process: they may share a tree.
    """
    calls = [
        call(
            together,
            [
                call(
                    fit_recipe,
                    each.snapshots[date].features,
                    each.recipe,
                    seed=settings.seed,
                    effort=each.effort,
                )
                for each in asked
            ],
        )
        for date in schedule.dates
    ]
    fitted = list(workers.run(calls))
    workers.tick()
    return [
        Dated(
            schedule=schedule,
            refitted=each,
            models={
                date: model
                for date, model in zip(schedule.dates, models, strict=True)
                if model is not None
            },
        )
        for each, models in zip(asked, zip(*fitted, strict=True), strict=True)
    ]


def compare(features: Features, fresh: Model, others: tuple[Model, ...]) -> tuple[Table, ...]:
    """Return the contingency table of each other model (rows) with the fresh one (columns)."""
    labels = placed(features, fresh)
    return tuple(contingency(placed(features, other), labels, other.k, fresh.k) for other in others)


def every_later(dated: Dated, made: Iterable[int]) -> set[tuple[int, int]]:
    """Return the dates whose models are followed, each with every date after it."""
    return {(m, date) for m in made for date in dated.schedule.dates if m < date}


def tables_of(
    dated: Dated, pairs: Set[tuple[int, int]], *, kept: Model | None, workers: Workers
) -> tuple[dict[tuple[int, int], Table], dict[int, Table]]:
    """Hold models made at some dates against the refits of later ones.

    Parameters
    ----------
    dated : Dated
    pairs : set of (made, date)
        Which model is held against the refit of which date; those without either are left out.
    kept : Model or None
        The segmentation of the dossier; None where nobody asks which segment is which of today's.
    workers : Workers

    Returns
    -------
    later : dict of (made, date) to table
        The old model in rows, the refit in columns.
    known : dict of date to table
        The kept model in rows, the refit in columns: which refitted segment is which of today's.
    """
    dates = [date for date in dated.schedule.dates if date in dated.models]
    olds = {date: [m for m in dates if (m, date) in pairs] for date in dates}
    calls = [
        call(
            compare,
            dated.features(date),
            dated.models[date],
            (kept or dated.models[date], *(dated.models[m] for m in olds[date])),
        )
        for date in dates
    ]
    later: dict[tuple[int, int], Table] = {}
    known: dict[int, Table] = {}
    for date, (first, *rest) in zip(dates, workers.run(calls), strict=True):
        known[date] = first
        later |= {(m, date): table for m, table in zip(olds[date], rest, strict=True)}
    return later, known
