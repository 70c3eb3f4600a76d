"""Every recipe that was tried, and the one that is kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Structure = Literal["natural", "reproducible", "constructed"]
Transform = Literal["standard", "log"]
Algorithm = Literal[
    "k-means",
    "bisecting k-means",
    "mixture, diagonal",
    "mixture, full",
    "ward",
    "hdbscan",
    "rfm-grid",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A recipe: an algorithm, k, a feature set and a transform, with what speaks for it.

    ``options`` are the algorithm's hyper-parameters. Indices of separation are computed in the
    recipe's own space on the screening sample, the same for all, and are never compared across
    feature sets. Beside each stands its mean over ``reference_copies`` column-permuted copies of
    the sample; the differences may be compared: ``silhouette_lift``, and ``gain_lift`` (nats per
    customer beyond the 95 % quantile of the copies). ``gain_rows`` is null, or how many
    customers were drawn anew to measure a leader's gain again. ``gap`` is the gap statistic,
    against even spreads. ``*_full`` are the same indices on all customers (the silhouette on a
    stated number of them, with its standard error), ``sample_agreement`` the ARI between the groups
    that the sample gives and those of all customers, ``noise_share`` what a density method put in
    no group, ``binary_pairs`` the pairs of segments that one yes/no input alone tells apart.

    ``bootstraps`` is how many resamples were drawn; ``jaccard`` is per segment, smallest first, of
    those resamples or, where there were none, of two halves of a sample. ``optima_*`` is the census
    of starts: how many were made, how many hit the best inertia, how many distinct solutions lie
    within 1 % of it, and the smallest agreement (ARI) among those.
    """

    algorithm: Algorithm
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
    options: tuple[tuple[str, float], ...] = ()
    silhouette_error: float | None = None
    davies_bouldin_reference: float | None = None
    calinski_harabasz_reference: float | None = None
    gain: float | None = None
    gain_reference: float | None = None
    gain_lift: float | None = None
    gain_rows: int | None = None
    reference_copies: int = 0
    gap: float | None = None
    gap_error: float | None = None
    silhouette_full: float | None = None
    silhouette_full_error: float | None = None
    davies_bouldin_full: float | None = None
    calinski_harabasz_full: float | None = None
    sample_agreement: float | None = None
    noise_share: float | None = None
    binary_pairs: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class NoStructure:
    """One measure of the choice beside the same measure where there is no structure.

    ``measure`` is ``separation`` (the gain in likelihood beyond the recipe's own shuffled copies,
    comparable across feature sets), ``prediction_strength`` or ``stability`` (mean ARI of
    resamples). ``observed`` is measured on the stated sample; ``low``
    and ``high`` are the 5 % and 95 % quantiles of the choices made on column-permuted copies of it.
    """

    measure: str
    observed: float
    median: float
    low: float
    high: float
    above: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentStability:
    """How surely a segment comes back.

    ``jaccard`` is the mean over the bootstrap resamples, ``jaccard_low`` their 5 % quantile,
    ``band`` Hennig's (2007). ``within`` and ``across`` are segment level stability within the
    solution (SLSw) and across k − 1 and k + 1 (SLSa; Dolnicar and Leisch 2017); ``jaccard_fewer``
    and ``jaccard_more`` the likeness to the closest segment of those two solutions.
    """

    segment_id: str
    jaccard: float
    jaccard_low: float
    band: str
    within: float
    across: float | None
    jaccard_fewer: float | None
    jaccard_more: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Prediction:
    """Prediction strength of the kept recipe with k segments, 0–1."""

    k: int
    strength: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """The kept recipe and what it is.

    Recipes were screened on ``search_rows`` customers; the choice was measured against shuffled
    copies on ``reference_rows``.
    """

    algorithm: Algorithm
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
    options: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Every recipe that was tried, and the one that is kept.

    ``candidates`` are sorted best first. ``not_run`` are keys of what was left out and why,
    ``segments`` how surely each comes back, in the order of the segments, ``prediction`` the
    prediction strength by k.
    """

    candidates: tuple[Candidate, ...]
    chosen: Chosen
    not_run: tuple[str, ...]
    segments: tuple[SegmentStability, ...] = ()
    prediction: tuple[Prediction, ...] = ()
