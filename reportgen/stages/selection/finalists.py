"""Who gets full evidence, until a confirmed candidate leads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import count

from reportgen.clusters.parallel import Workers, call
from reportgen.clusters.spaces import Features, Labels, Recipe
from reportgen.model.results import Candidate
from reportgen.stages.selection.bases import SEED_K, SEED_RECIPE
from reportgen.stages.selection.candidates import Court, judged, recipe_of
from reportgen.stages.selection.confirm import confirm
from reportgen.stages.selection.evidence import Fitted, full_evidence
from reportgen.stages.selection.structure import sample_strength
from reportgen.stages.selection.vote import best_first

_PER_FAMILY = 3  # finalists of one algorithm on one feature set and transform
_ROUNDS = 12  # of finalists, where those before are all knocked out


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


def first_finalists(ranked: Sequence[Candidate], most: int) -> list[Candidate]:
    """Return the best, but at most three of one algorithm on one feature set and transform.

    Seven near copies of one idea would leave the others untested.
    """
    seen: Counter[object] = Counter()
    found = []
    for candidate in ranked:
        family = (candidate.algorithm, candidate.features, candidate.transform)
        if seen[family] < _PER_FAMILY:
            seen[family] += 1
            found.append(candidate)
    return found[:most]


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

    def judged(self, found: Fitted) -> Fitted:
        """Return a candidate with its knock-outs and score brought up to date."""
        return replace(found, candidate=judged(found.candidate, self.court))

    def leader(self) -> Recipe:
        """Return who leads."""
        by_candidate = {id(found.candidate): recipe for recipe, found in self.fitted.items()}
        candidates = [found.candidate for found in self.fitted.values()]
        best = best_first(candidates, self.court.settings.thresholds)[0]
        return by_candidate[id(best)]


def _shortlisted(
    ranked: Sequence[Candidate], sample: Features, court: Court, workers: Workers
) -> list[Candidate]:
    """Return the candidates, the best of them first, with a prediction strength on a sample.

    Half of those measured lead by all that ranks, half by the score alone.
    """
    settings = court.settings
    able = [c for c in ranked if not c.rejected_because and c.algorithm != "rfm-grid"]
    half = -(-settings.budget.shortlist // 2)
    by_score = sorted(able, key=lambda c: -(c.score or 0.0))
    both = [*first_finalists(able, half), *first_finalists(by_score, half)]
    short = list({recipe_of(candidate): candidate for candidate in both}.values())
    calls = [call(sample_strength, sample, recipe_of(c), settings) for c in short]
    told = {
        recipe_of(candidate): judged(replace(candidate, prediction_strength=strength), court)
        for candidate, strength in zip(short, workers.run(calls), strict=True)
    }
    workers.tick()
    first = best_first(list(told.values()), settings.thresholds)
    return [*first, *(c for c in ranked if recipe_of(c) not in told)]


def tested(
    candidates: Sequence[Candidate],
    sample: Features,
    features: Features,
    court: Court,
    *,
    workers: Workers,
) -> Tested:
    """Give finalists, neighbours and references full evidence until a confirmed one leads.

    While the leader is knocked out, or nothing but the plain rule grid stands, recipes that are not
    yet knocked out get their turn.

    Parameters
    ----------
    candidates : sequence of Candidate
        Screened and judged.
    sample, features : Features
        Customers to measure a prediction strength on, and every customer; natural units.
    court : Court
    workers : Workers
    """
    settings = court.settings
    budget = settings.budget
    bench = _Bench(features=features, court=court, workers=workers, fitted={})
    ranked = _shortlisted(best_first(candidates, settings.thresholds), sample, court, workers)
    by_recipe = {recipe_of(candidate): candidate for candidate in ranked}
    references = [candidate for candidate in ranked if is_reference(candidate)]
    bench.test([*first_finalists(ranked, budget.finalists), *references])
    confirmed: set[Recipe] = set()
    for round_ in count():
        leader = bench.leader()
        bench.test([by_recipe[one] for one in _beside(leader) if one in by_recipe])
        leader = bench.leader()
        found = bench.fitted[leader]
        fails = found.candidate.rejected_because or leader.algorithm == "rfm-grid"
        clean = [c for c in ranked if recipe_of(c) not in bench.fitted and not c.rejected_because]
        if fails and clean and round_ < _ROUNDS:
            bench.test(first_finalists(clean, budget.finalists))
        elif leader in confirmed:
            break
        else:
            sure = confirm(found, features, settings, workers=workers)
            bench.fitted[leader] = bench.judged(sure)
            confirmed.add(leader)
            workers.tick()
    full = {recipe: one.candidate for recipe, one in bench.fitted.items()}
    everyone = tuple(full.get(recipe, one) for recipe, one in by_recipe.items())
    return Tested(winner=bench.fitted[leader], everyone=everyone, fitted=bench.fitted)


def _beside(recipe: Recipe) -> list[Recipe]:
    return [replace(recipe, k=recipe.k + step) for step in (-1, 1)]
