"""What a run was asked to do, and every number somebody may argue about."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """How many starts and resamples a run can afford.

    Parameters
    ----------
    search_rows : int
        Customers in the seeded sample on which every recipe is screened.
    silhouette_rows, full_silhouette_rows : int
        Customers whose silhouette is computed while screening, and for a recipe with full evidence.
    search_starts, final_starts : int
        k-means starts while screening, and for the kept solution.
    start_rows : int
        Starts other than the kept solution's are made on at most this many customers; the best is
        then polished on all of them.
    reference_rows : int
        Customers on whom choices are measured against those on shuffled copies.
    reference_copies : int
        Column-permuted copies on which the whole search is run again (at least 20).
    finalists : int
        Recipes that get full evidence (at most 6), neighbours and references not counted.
    search_bootstraps, bootstraps, final_bootstraps : int
        Resamples per finalist of a search on a copy, per finalist, and for the kept solution.
    bootstrap_rows : int
        Size of a finalist's resample (the kept solution is resampled at full size).
    floor_refits : int
        Refits on one date that make the noise floor of the stability study.
    """

    search_rows: int = 1_200
    silhouette_rows: int = 1_000
    full_silhouette_rows: int = 3_000
    search_starts: int = 3
    final_starts: int = 50
    start_rows: int = 2_000
    reference_rows: int = 3_000
    reference_copies: int = 20
    finalists: int = 5
    search_bootstraps: int = 4
    bootstraps: int = 20
    final_bootstraps: int = 100
    bootstrap_rows: int = 20_000
    floor_refits: int = 20


QUICK = Budget(
    search_rows=800,
    silhouette_rows=600,
    full_silhouette_rows=1_000,
    search_starts=3,
    final_starts=10,
    start_rows=2_000,
    reference_rows=1_000,
    finalists=3,
    search_bootstraps=3,
    bootstraps=8,
    final_bootstraps=20,
    bootstrap_rows=3_000,
    floor_refits=8,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    """The lines a segmentation must not cross; each is printed beside what it decided.

    Parameters
    ----------
    smallest_share : float
        A segment below this share of customers is not worth a campaign of its own (0–1).
    smallest_n : int
        Nor is one of fewer customers than this.
    largest_share : float
        One giant cluster is no segmentation (0–1).
    worst_ari : float
        Lowest adjusted Rand index over the resamples that is still accepted.
    dissolved_jaccard, valid_jaccard, stable_jaccard : float
        Bands of the bootstrap Jaccard per segment (Hennig 2007): below the first a segment is not
        to be trusted, from the second on it is valid, from the third on highly stable.
    prediction_strength : float
        Clusters above it can be predicted from half of the data (Tibshirani and Walther 2005).
    missing_share : float
        A feature that is missing for more customers than this is not built on (0–1).
    period_ari : float
        Agreement below which the segmentation counts as out of date.
    borderline : float
        A customer whose confidence lies below this is near the border of a segment (0–1).
    """

    smallest_share: float = 0.01
    smallest_n: int = 30
    largest_share: float = 0.85
    worst_ari: float = 0.8
    dissolved_jaccard: float = 0.6
    valid_jaccard: float = 0.75
    stable_jaccard: float = 0.85
    prediction_strength: float = 0.8
    missing_share: float = 0.2
    period_ari: float = 0.8
    borderline: float = 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """How the vote weighs what survives the knock-out criteria; they sum to 1.

    ``separation`` is the silhouette's lift over the recipe's own no-structure reference,
    ``stability`` the smallest Jaccard of a segment, ``value`` and ``satisfaction`` the share of the
    customers' spread in amount and review score that the segments explain (the brief: tell good
    customers from less good ones in orders and satisfaction), ``simplicity`` favours few segments.
    """

    separation: float = 0.20
    prediction: float = 0.15
    stability: float = 0.20
    value: float = 0.15
    satisfaction: float = 0.20
    simplicity: float = 0.10


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """One run's settings.

    Parameters
    ----------
    as_of_s : int or None
        The moment the dossier speaks of, seconds since 1970-01-01; None: nothing is hidden and
        recency counts from the midnight after the last kept purchase.
    seed : int
    currency : str
        ISO 4217.
    kept_statuses : tuple of str
        Order statuses that count as kept.
    k_min, k_max : int
        Numbers of segments tried.
    window_days : int
        Length of the rolling window of the stability study.
    step_weeks : int
        Distance between two looks of the stability study.
    min_starts : int
        Start dates a stability statement needs.
    quick : bool
        A draft with fewer starts and resamples; said on every page.
    """

    as_of_s: int | None = None
    seed: int = 0
    currency: str = "BRL"
    kept_statuses: tuple[str, ...] = ("delivered",)
    k_min: int = 2
    k_max: int = 10
    window_days: int = 365
    step_weeks: int = 2
    min_starts: int = 6
    quick: bool = False
    budget: Budget = Budget()
    thresholds: Thresholds = Thresholds()
    weights: Weights = Weights()
