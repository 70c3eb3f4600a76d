"""One way to fit a recipe, whichever algorithm it names, and to read a fitted model back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from reportgen.clusters.boxes import boxes_from, fit_boxes
from reportgen.clusters.centres import Centres, centres_from, means_of
from reportgen.clusters.density import dense_groups
from reportgen.clusters.expectation import Shape, best_mixture
from reportgen.clusters.hierarchy import bisected_groups, ward_groups
from reportgen.clusters.kmeans import fit_kmeans, n_distinct
from reportgen.clusters.mixture import mixture_from
from reportgen.clusters.solution import Clustering
from reportgen.clusters.spaces import Matrix, Recipe, drawn_rows
from reportgen.model.results.selection import Algorithm

STARTS = 10  # with fewer, comparisons measure bad starts instead of bad clusters
WARD_ROWS = 1_000  # the tree's cost grows with the square of the rows
MIXTURE_STARTS = 8  # in different spaces; the two best climb to the end


@dataclass(frozen=True, slots=True, kw_only=True)
class Effort:
    """How a fit is made.

    Parameters
    ----------
    starts : int
        At most so many random starts, where the algorithm has them.
    start_rows : int or None
        Make the starts on at most this many random rows and polish the best on all. Algorithms
        whose cost grows with the square of the rows see only these rows.
    to_the_end : bool
        Iterate until the centres hardly move, for comparisons of partitions.
    """

    starts: int = STARTS
    start_rows: int | None = None
    to_the_end: bool = False


def fit(
    points: Matrix, recipe: Recipe, *, seed: int, effort: Effort | None = None
) -> Clustering | None:
    """Return a recipe fitted on the rows given; None where they are too few or too much alike.

    Parameters
    ----------
    points : (n, p) float64
        In the recipe's scaled space, without missing values, in the order of the customer id.
    recipe : Recipe
    seed : int
    effort : Effort or None
        None: ten starts on all rows.

    Returns
    -------
    Clustering or None
        Its ``k`` is the recipe's, but for a density method, which finds its own.
    """
    if len(points) < recipe.k or not n_distinct(points, at_least=recipe.k):
        return None
    return FITTERS[recipe.algorithm](points, recipe, effort or Effort(), seed)


def clustering_from(data: Mapping[str, Any], *, n_features: int) -> Clustering:
    """Return a fitted model read from plain data.

    Raises
    ------
    KeyError, ValueError
        Where the data is not a model of so many features.
    """
    return READERS[data["kind"]](data, n_features=n_features)


def _kmeans(points: Matrix, recipe: Recipe, effort: Effort, seed: int) -> Clustering:
    found = fit_kmeans(
        points,
        recipe.k,
        starts=effort.starts,
        seed=seed,
        start_rows=effort.start_rows,
        to_the_end=effort.to_the_end,
    )
    return Centres(centers=found.centers)


def _mixture(points: Matrix, recipe: Recipe, effort: Effort, seed: int) -> Clustering:
    shape = Shape(full=recipe.algorithm == "mixture, full", floor=recipe.option("variance_floor"))
    return best_mixture(
        points,
        recipe.k,
        shape=shape,
        starts=min(MIXTURE_STARTS, 2 * effort.starts - 1),
        seed=seed,
        start_rows=effort.start_rows,
    )


def _ward(points: Matrix, recipe: Recipe, effort: Effort, seed: int) -> Clustering | None:
    sample = drawn_rows(points, min(effort.start_rows or WARD_ROWS, WARD_ROWS), seed=seed)
    labels = ward_groups(sample, (recipe.k,)).get(recipe.k)
    return None if labels is None else means_of(sample, labels, recipe.k)


def _bisecting(points: Matrix, recipe: Recipe, effort: Effort, seed: int) -> Clustering | None:
    del effort, seed  # nothing is drawn, and all rows cost no more than one polished start
    labels = bisected_groups(points, (recipe.k,)).get(recipe.k)
    return None if labels is None else means_of(points, labels, recipe.k)


def _hdbscan(points: Matrix, recipe: Recipe, effort: Effort, seed: int) -> Clustering | None:
    sample = drawn_rows(points, effort.start_rows, seed=seed)
    found = dense_groups(sample, least_share=recipe.option("least_share"))
    return None if found is None else found.centres


def _grid(points: Matrix, recipe: Recipe, effort: Effort, seed: int) -> Clustering:
    del recipe, effort, seed  # quantiles: nothing is chosen and nothing is drawn
    return fit_boxes(points)


Fitter = Callable[[Matrix, Recipe, Effort, int], Clustering | None]
FITTERS: Mapping[Algorithm, Fitter] = {
    "k-means": _kmeans,
    "bisecting k-means": _bisecting,
    "mixture, diagonal": _mixture,
    "mixture, full": _mixture,
    "ward": _ward,
    "hdbscan": _hdbscan,
    "rfm-grid": _grid,
}
READERS: Mapping[str, Callable[..., Clustering]] = {
    "centres": centres_from,
    "mixture": mixture_from,
    "grid": boxes_from,
}
