"""Who is worth full evidence: short trials on a sample."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from reportgen.clusters.fitting import Effort
from reportgen.clusters.parallel import Workers, call
from reportgen.clusters.spaces import Features, Recipe
from reportgen.model.results import Candidate
from reportgen.stages.selection.candidates import Court, recipe_of
from reportgen.stages.selection.trial import tried
from reportgen.stages.selection.vote import best_first

MOST_FINALISTS = 6
_PER_FAMILY = 3  # of one algorithm on one feature set and transform
_ROUNDS = 3  # of trials, where too few come through
_BEST = 4  # whose neighbours in k are tried as well


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


def beside(recipe: Recipe) -> list[Recipe]:
    """Return the same recipe with one segment fewer and one more."""
    return [replace(recipe, k=recipe.k + step) for step in (-1, 1)]


@dataclass(slots=True, kw_only=True)
class _Trials:
    """Short trials as they come in."""

    sample: Features
    court: Court
    workers: Workers
    told: dict[Recipe, Candidate] = field(default_factory=dict)

    def hear(self, candidates: Iterable[Candidate]) -> None:
        """Try candidates that were not tried yet, with as many starts as finalists get."""
        new = {recipe_of(c): c for c in candidates if recipe_of(c) not in self.told}
        calls = [
            call(tried, self.sample, candidate, self.court, until_out=True, effort=Effort())
            for candidate in new.values()
        ]
        self.told.update(zip(new, self.workers.run(calls), strict=True))
        self.workers.tick()

    def best(self) -> list[Candidate]:
        """Return those that came through, best first."""
        held = [candidate for candidate in self.told.values() if not candidate.rejected_because]
        return best_first(held, self.court.settings.thresholds)


def auditioned(
    ranked: Sequence[Candidate], sample: Features, court: Court, *, workers: Workers
) -> list[Candidate]:
    """Return the candidates, those that had a short trial on a sample first, best of them first.

    Half of those tried lead by all that ranks, half by the score alone; then the neighbours in k of
    the best of them. Where too few come through to make up the finalists, the next have their turn.

    Parameters
    ----------
    ranked : sequence of Candidate
        Screened and judged, best first.
    sample : Features
    court : Court
    workers : Workers
    """
    able = {
        recipe_of(candidate): candidate
        for candidate in ranked
        if not candidate.rejected_because and candidate.algorithm != "rfm-grid"
    }
    half = -(-court.settings.budget.shortlist // 2)
    trials = _Trials(sample=sample, court=court, workers=workers)
    for _ in range(_ROUNDS):
        waiting = [candidate for recipe, candidate in able.items() if recipe not in trials.told]
        by_score = sorted(waiting, key=lambda candidate: -(candidate.score or 0.0))
        trials.hear([*first_finalists(waiting, half), *first_finalists(by_score, half)])
        near = [one for best in trials.best()[:_BEST] for one in beside(recipe_of(best))]
        trials.hear([able[one] for one in near if one in able])
        if len(trials.best()) >= MOST_FINALISTS:
            break
    first = best_first(list(trials.told.values()), court.settings.thresholds)
    return [*first, *(c for c in ranked if recipe_of(c) not in trials.told)]
