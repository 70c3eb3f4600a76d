"""The screening of a sample, of its shuffled copies and of even spreads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportgen.clusters.parallel import Workers, call
from reportgen.clusters.spaces import Features, Recipe
from reportgen.errors import DataError
from reportgen.model.results.selection import Algorithm
from reportgen.model.settings import Settings
from reportgen.stages.selection.bases import (
    GRID_BASE,
    RFM_SATISFACTION,
    Base,
    reference_bases,
    searched_bases,
    two_valued,
    usable_names,
)
from reportgen.stages.selection.partitions import ALGORITHMS
from reportgen.stages.selection.reference import (
    Gaps,
    Reference,
    gaps_of,
    reference_of,
    screen_copy,
    spread_inertia,
)
from reportgen.stages.selection.screen import Screened, sample_of

CORE: tuple[Algorithm, ...] = ("k-means",)
GRID: tuple[Algorithm, ...] = ("rfm-grid",)
PANEL: tuple[Algorithm, ...] = tuple(name for name in ALGORITHMS if name != "hdbscan")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Search:
    """What was screened, on what, and what the same screening reaches without structure.

    ``sample`` was screened, ``larger`` are as many further samples as there are copies, to be
    measured on; ``copies`` holds what was screened on each shuffled copy; ``not_run`` are keys of
    what was left out.
    """

    sample: Features
    larger: tuple[Features, ...]
    bases: tuple[Base, ...]
    screened: tuple[Screened, ...]
    copies: tuple[tuple[Screened, ...], ...]
    reference: Reference
    gaps: Gaps
    not_run: tuple[str, ...]


def search(
    features: Features,
    settings: Settings,
    *,
    proposed: tuple[str, ...],
    redundant: frozenset[str],
    workers: Workers,
) -> Search:
    """Screen every recipe on a sample, on shuffled copies of it and on even spreads.

    Parameters
    ----------
    features : Features
        Every customer, in an order that does not depend on names.
    settings : Settings
    proposed : tuple of str
        A feature set that relevance proposes; empty for none.
    redundant : frozenset of str
        Features that no recipe may name, because another one says the same.
    workers : Workers

    Raises
    ------
    DataError
        E40 where there are not enough different customers.
    """
    budget = settings.budget
    usable = usable_names(features, missing_share=settings.thresholds.missing_share) - redundant
    bases = searched_bases(
        usable,
        proposed=proposed,
        binary=two_valued(features),
        geography=settings.thresholds.geography_builds,
    )
    sample = sample_of(features, budget.search_rows, settings.seed)
    screened, copies = _screened(sample, bases, usable, settings, workers)
    if not screened:
        raise DataError(
            "E40",
            found="the customers with a kept order are too few or too much alike to be grouped",
            expected="customers that differ in recency, number of orders or amount",
            remedy="check that the export holds the whole history, not one day or one product",
        )
    spreads = [
        call(spread_inertia, sample, bases, settings, copy=copy)
        for copy in range(budget.spread_copies)
    ]
    gaps = gaps_of(list(workers.run(spreads)))
    workers.tick()
    return Search(
        sample=sample,
        larger=tuple(
            sample_of(features, budget.reference_rows, settings.seed, draw)
            for draw in range(budget.reference_copies)
        ),
        bases=bases,
        screened=screened,
        copies=copies,
        reference=reference_of(copies),
        gaps=gaps,
        not_run=_not_run(usable, proposed),
    )


def _screened(
    sample: Features,
    bases: Sequence[Base],
    usable: frozenset[str],
    settings: Settings,
    workers: Workers,
) -> tuple[tuple[Screened, ...], tuple[tuple[Screened, ...], ...]]:
    """Return what was screened on the sample, and on each copy.

    Every algorithm is tried on the sample, all but the density method on the first copies too,
    and k-means on all. The references (a common recipe, the rule grid) are screened on the sample
    and the first copies.
    """
    budget = settings.budget
    panel = [None, *range(min(budget.panel_copies, budget.reference_copies))]
    rest = range(len(panel) - 1, budget.reference_copies)
    shown = reference_bases(usable)
    grids = [GRID_BASE] if set(GRID_BASE[0]) <= usable else []
    calls, owners = [], []
    for copy in panel:
        for base in bases:
            algorithms = ALGORITHMS if copy is None else PANEL
            calls.append(call(screen_copy, sample, [base], algorithms, settings, copy=copy))
        calls.append(call(screen_copy, sample, shown, CORE, settings, copy=copy))
        calls.append(call(screen_copy, sample, grids, GRID, settings, copy=copy))
        owners += [copy] * (len(bases) + 2)
    for copy in rest:
        calls.append(call(screen_copy, sample, bases, CORE, settings, copy=copy))
        owners.append(copy)
    found: dict[int | None, list[Screened]] = {}
    for copy, result in zip(owners, workers.run(calls), strict=True):
        found.setdefault(copy, []).extend(result)
        workers.tick()
    own = tuple(found.pop(None))
    return own, tuple(tuple(found[copy]) for copy in sorted(found, key=str) if copy is not None)


def with_algorithm(
    searched: Search, recipe: Recipe, settings: Settings, *, workers: Workers
) -> Search:
    """Return the search with an algorithm tried on every copy, because one of its recipes is kept.

    With the kept hyper-parameters, on the kept features, for every k and both scales. What was
    screened on the first copies is already there.
    """
    first = min(settings.budget.panel_copies, settings.budget.reference_copies)
    done = first if recipe.algorithm in (*PANEL, *GRID) else 0
    if recipe.algorithm in CORE:
        return searched
    same = [base for base in searched.bases if base[0] == recipe.features]
    bases = [GRID_BASE] if recipe.algorithm in GRID else same
    calls = [
        call(
            screen_copy,
            searched.sample,
            bases,
            (recipe.algorithm,),
            settings,
            copy=copy,
            options=recipe.options,
        )
        for copy in range(done, settings.budget.reference_copies)
    ]
    added = workers.run(calls)
    copies = [
        (*copy, *next(added)) if i >= done else copy for i, copy in enumerate(searched.copies)
    ]
    return replace(searched, copies=tuple(copies), reference=reference_of(copies))


def _not_run(usable: frozenset[str], proposed: tuple[str, ...]) -> tuple[str, ...]:
    """Return keys of what was left out; the catalogs say why."""
    keys = ["others-on-all-copies", "ward-on-everybody", "hdbscan-on-everybody"]
    if not set(RFM_SATISFACTION) <= usable:
        keys.append("full-rfm-satisfaction")
    if not reference_bases(usable):
        keys.append("common-recipe")
    if not proposed:
        keys.append("nothing-proposed")
    return tuple(keys)
