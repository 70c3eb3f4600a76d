"""Who gets full evidence, until a confirmed candidate leads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from reportgen.clusters.parallel import Workers, call
from reportgen.clusters.spaces import Features, Labels, Recipe
from reportgen.model.results import Candidate
from reportgen.stages.selection.auditions import (
    MOST_FINALISTS,
    auditioned,
    beside,
    first_finalists,
)
from reportgen.stages.selection.bases import SEED_K, SEED_RECIPE
from reportgen.stages.selection.candidates import Court, judged, recipe_of
from reportgen.stages.selection.confirm import confirm
from reportgen.stages.selection.evidence import Fitted, full_evidence
from reportgen.stages.selection.vote import best_first


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Tested:
    """The confirmed winner, everyone with a place in the table, and who got full evidence."""

    winner: Fitted
    everyone: tuple[Candidate, ...]
    fitted: dict[Recipe, Fitted]

    def neighbour(self, step: int) -> Labels | None:
        """Return the same customers grouped by the winner's recipe with k + step segments."""
        recipe = replace(self.winner.recipe, k=self.winner.recipe.k + step)
        found = self.fitted.get(recipe)
        return None if found is None else found.labels


def is_reference(candidate: Candidate) -> bool:
    """Return whether a candidate is shown beside the others however it does."""
    if candidate.algorithm == "rfm-grid":
        return True
    common = set(candidate.features) <= set(SEED_RECIPE) and len(candidate.features) > 6
    return common and candidate.k == SEED_K and candidate.algorithm == "k-means"


@dataclass(slots=True, kw_only=True)
class _Bench:
    """Full evidence as it comes in."""

    features: Features
    court: Court
    workers: Workers
    fitted: dict[Recipe, Fitted]

    def test(self, candidates: Sequence[Candidate]) -> None:
        """Give candidates full evidence, those that have none yet."""
        new = {recipe_of(c): c for c in candidates if recipe_of(c) not in self.fitted}
        calls = [
            call(full_evidence, candidate, self.features, settings=self.court.settings)
            for candidate in new.values()
        ]
        for recipe, found in zip(new, self.workers.run(calls), strict=True):
            self.fitted[recipe] = self.judged(found)
            self.workers.tick()

    def confirm(self, recipe: Recipe) -> None:
        """Give a recipe the kept solution's evidence."""
        sure = confirm(
            self.fitted[recipe], self.features, self.court.settings, workers=self.workers
        )
        self.fitted[recipe] = self.judged(sure)
        self.workers.tick()

    def judged(self, found: Fitted) -> Fitted:
        """Return a candidate with its knock-outs and score brought up to date."""
        return replace(found, candidate=judged(found.candidate, self.court))

    def finalists(self, leader: Recipe) -> int:
        """Return how many have full evidence without being a reference or a leader's neighbour."""
        others = set(self.fitted) - set(beside(leader))
        return sum(not is_reference(self.fitted[one].candidate) for one in others)

    def leader(self) -> Recipe:
        """Return who leads."""
        by_candidate = {id(found.candidate): recipe for recipe, found in self.fitted.items()}
        candidates = [found.candidate for found in self.fitted.values()]
        best = best_first(candidates, self.court.settings.thresholds)[0]
        return by_candidate[id(best)]


def tested(
    candidates: Sequence[Candidate],
    sample: Features,
    features: Features,
    court: Court,
    *,
    workers: Workers,
) -> Tested:
    """Give finalists, neighbours and references full evidence until a confirmed one leads.

    While the leader is knocked out, or nothing but the plain rule grid stands, the next best of the
    trial take its place, up to six finalists. A confirmed leader's neighbours in k are tested
    beside it; one that overtakes it counts as a finalist.

    Parameters
    ----------
    candidates : sequence of Candidate
        Screened and judged.
    sample, features : Features
        Customers to try recipes on, and every customer; natural units.
    court : Court
    workers : Workers
    """
    bench = _Bench(features=features, court=court, workers=workers, fitted={})
    ranked = auditioned(
        best_first(candidates, court.settings.thresholds), sample, court, workers=workers
    )
    by_recipe = {recipe_of(candidate): candidate for candidate in ranked}
    leader = _settled(bench, by_recipe)
    full = {recipe: one.candidate for recipe, one in bench.fitted.items()}
    everyone = tuple(full.get(recipe, one) for recipe, one in by_recipe.items())
    return Tested(winner=bench.fitted[leader], everyone=everyone, fitted=bench.fitted)


def _settled(bench: _Bench, by_recipe: Mapping[Recipe, Candidate]) -> Recipe:
    """Return who leads once everybody who has to be tested is."""
    ranked = by_recipe.values()
    first = bench.court.settings.budget.finalists
    able = [c for c in ranked if not is_reference(c) and "binary_input" not in c.rejected_because]
    field = first_finalists(able, MOST_FINALISTS)
    bench.test([*field[:first], *(c for c in ranked if is_reference(c))])
    reserves = [c for c in field[first:] if not c.rejected_because]
    confirmed: set[Recipe] = set()
    while True:
        leader = bench.leader()
        near = [by_recipe[one] for one in beside(leader) if one in by_recipe]
        untested = [c for c in near if recipe_of(c) not in bench.fitted]
        fails = bench.fitted[leader].candidate.rejected_because or leader.algorithm == "rfm-grid"
        if fails and reserves:
            bench.test(reserves)
            reserves = []
        elif leader not in confirmed:
            bench.confirm(leader)
            confirmed.add(leader)
        elif untested and bench.finalists(leader) <= MOST_FINALISTS:
            bench.test(untested)
        else:
            return leader
