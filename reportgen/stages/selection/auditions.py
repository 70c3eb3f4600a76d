"""Who is worth full evidence: short trials on a sample."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from reportgen.clusters.parallel import Call, Workers, call
from reportgen.clusters.spaces import Features, Recipe
from reportgen.model.results import Candidate
from reportgen.stages.selection.apart import gains_again
from reportgen.stages.selection.candidates import Court, judged, recipe_of
from reportgen.stages.selection.trial import by_halves, tried
from reportgen.stages.selection.vote import best_first, rank_key, stands_apart

MOST_FINALISTS = 6
_PER_FAMILY = 3  # of one algorithm on one feature set and transform
_AT_ONCE = 24  # trials before anybody looks: a fixed number, so that cores decide nothing


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
        """Look at the candidates, in their order, as long as one could become a finalist."""
        waiting = list(candidates)
        while waiting:
            line = self._line()
            now = [c for c in waiting if line is None or self._at_best(c) < line][:_AT_ONCE]
            if not now:
                return
            calls = [call(by_halves, self.sample, candidate, self.court) for candidate in now]
            self._told(now, calls)
            waiting = [candidate for candidate in waiting if recipe_of(candidate) not in self.told]

    def hear_again(self) -> None:
        """Give those that would be finalists a trial, until all of them had one.

        Resamples, other halves, and the gain anew where a candidate would lead because of it.
        """
        sure: set[Recipe] = set()
        while True:
            first = first_finalists(self.best(), MOST_FINALISTS)
            now = [candidate for candidate in first if recipe_of(candidate) not in sure]
            if not now:
                return
            calls = [
                call(tried, self.sample, candidate, self.court, until_out=True, draw=1)
                for candidate in now
            ]
            self._told(now, calls)
            self._gain_again([self.told[recipe_of(candidate)] for candidate in now])
            sure |= {recipe_of(candidate) for candidate in now}

    def best(self) -> list[Candidate]:
        """Return those that came through, best first."""
        held = [candidate for candidate in self.told.values() if not candidate.rejected_because]
        return best_first(held, self.court.settings.thresholds)

    def _told(self, candidates: Sequence[Candidate], calls: list[Call[Candidate]]) -> None:
        recipes = [recipe_of(candidate) for candidate in candidates]
        self.told.update(zip(recipes, self.workers.run(calls), strict=True))
        self.workers.tick()

    def _gain_again(self, candidates: Sequence[Candidate]) -> None:
        thresholds = self.court.settings.thresholds
        apart = [c for c in candidates if not c.rejected_because and stands_apart(c, thresholds)]
        if apart:
            again = gains_again(self.sample, apart, self.court, workers=self.workers)
            self.told.update(zip(map(recipe_of, apart), again, strict=True))

    def _line(self) -> tuple[object, ...] | None:
        """Return the rank of the last finalist, were they named now; None where there is room."""
        first = first_finalists(self.best(), MOST_FINALISTS)
        if len(first) < MOST_FINALISTS:
            return None
        return rank_key(first[-1], self.court.settings.thresholds)

    def _at_best(self, candidate: Candidate) -> tuple[object, ...]:
        """Return the rank of a candidate, were its evidence perfect."""
        perfect = replace(candidate, prediction_strength=1.0, jaccard=(1.0,) * candidate.k)
        best = judged(perfect, self.court, sampled=True)
        return rank_key(best, self.court.settings.thresholds)


def auditioned(
    ranked: Sequence[Candidate], sample: Features, court: Court, *, workers: Workers
) -> list[Candidate]:
    """Return the candidates, those that had a short trial on a sample first, best of them first.

    The screening knows nothing of stability, which decides between many and few segments. So
    whoever could become a finalist, were it perfectly stable, is looked at on a larger sample, by
    two halves of it; and whoever then would be one has a trial.

    Parameters
    ----------
    ranked : sequence of Candidate
        Screened and judged, best first.
    sample : Features
    court : Court
    workers : Workers
    """
    trials = _Trials(sample=sample, court=court, workers=workers)
    trials.hear(c for c in ranked if not c.rejected_because and c.algorithm != "rfm-grid")
    trials.hear_again()
    first = best_first(list(trials.told.values()), court.settings.thresholds)
    return [*first, *(c for c in ranked if recipe_of(c) not in trials.told)]
