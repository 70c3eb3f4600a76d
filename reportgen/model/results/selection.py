"""Every recipe that was tried, and the one that is kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Structure = Literal["natural", "reproducible", "constructed"]
Transform = Literal["standard", "log"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A recipe: an algorithm, k, a feature set and a transform, with what speaks for it.

    Indices of separation are computed in the recipe's own space and are never compared across
    feature sets; ``silhouette_lift`` (the silhouette less its mean over column-permuted copies) may
    be. ``bootstraps`` is how many resamples were drawn; ``jaccard`` is per segment, smallest
    first. ``optima_*`` is the census of starts: how many were made, how many hit the best inertia,
    how many distinct solutions lie within 1 % of it, and the smallest agreement (ARI) among those.
    """

    algorithm: str
    k: int
    features: tuple[str, ...]
    transform: Transform
    evidence: Literal["screened", "full"]
    n_rows: int
    inertia: float | None
    silhouette: float | None
    silhouette_reference: float | None
    silhouette_lift: float | None
    davies_bouldin: float | None
    calinski_harabasz: float | None
    prediction_strength: float | None
    smallest_share: float
    largest_share: float
    smallest_n: int
    value_spread: float | None
    satisfaction_spread: float | None
    bootstraps: int
    bootstrap_ari: float | None
    bootstrap_ari_worst: float | None
    jaccard: tuple[float, ...]
    optima_starts: int | None
    optima_hits: int | None
    optima_distinct: int | None
    optima_agreement: float | None
    score: float | None
    rejected_because: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoStructure:
    """One measure of the choice beside the same measure where there is no structure.

    ``measure`` is ``silhouette_lift`` (comparable across feature sets), ``prediction_strength`` or
    ``stability`` (mean ARI of resamples). ``observed`` is measured on the stated sample; ``low``
    and ``high`` are the 5 % and 95 % quantiles of the choices made on column-permuted copies of it.
    """

    measure: str
    observed: float
    median: float
    low: float
    high: float
    above: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """The kept recipe and what it is.

    Recipes were screened on ``search_rows`` customers; the choice was measured against shuffled
    copies on ``reference_rows``.
    """

    algorithm: str
    k: int
    features: tuple[str, ...]
    transform: Transform
    structure: Structure
    one_margin: tuple[str, ...]
    n_rows: int
    borderline_share: float
    search_rows: int
    reference_rows: int
    reference_copies: int
    no_structure: tuple[NoStructure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Every recipe that was tried, and the one that is kept."""

    candidates: tuple[Candidate, ...]
    chosen: Chosen
    not_run: tuple[str, ...]
