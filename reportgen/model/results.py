"""What the stages find out: aggregates only, no row of any customer.

Together they make the ``Analysis``, the seam between computing and drawing: it is written as
``analysis.json``, and a dossier is drawn from it alone. Names of fields are the keys of that file.
Shares lie in 0–1, money is in the currency's unit, moments are ISO 8601 text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Structure = Literal["natural", "reproducible", "constructed"]
Verdict = Literal["keep", "with care", "do not target"]
WindowPolicy = Literal["growing", "rolling"]
Transform = Literal["standard", "log"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceTable:
    """A table as it was read: file name, hash of its bytes, rows."""

    name: str
    file: str
    sha256: str
    rows: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Where the numbers come from.

    ``as_of`` is the moment recency counts from, ``as_of_given`` whether it was asked for;
    ``synthetic`` says that the export is made up, ``draft`` that fewer resamples were drawn.
    """

    content_hash: str
    tables: tuple[SourceTable, ...]
    missing_tables: tuple[str, ...]
    version: str
    libraries: dict[str, str]
    seed: int
    currency: str
    as_of: str
    as_of_given: bool
    first_purchase: str
    last_purchase: str
    synthetic: bool
    draft: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CleaningStep:
    """A named rule with orders, customers and amount before and after it."""

    rule: str
    orders_before: int
    orders_after: int
    customers_before: int
    customers_after: int
    amount_before: float
    amount_after: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something the reader of the export should know: a code, the table, how many rows."""

    code: str
    table: str
    column: str
    n_rows: int
    found: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleaning:
    """From the raw export to the kept orders; ``steps`` account for every order and cent."""

    steps: tuple[CleaningStep, ...]
    notices: tuple[Notice, ...]
    n_customers: int
    n_kept_customers: int
    n_kept_orders: int
    kept_amount: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Histogram:
    """``counts[i]`` customers lie in ``[edges[i], edges[i + 1])`` (the last bin is closed)."""

    edges: tuple[float, ...]
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FeatureSummary:
    """One variable over all customers with a kept order, in its own unit.

    ``n_far`` counts values beyond three interquartile ranges from the quartiles (Tukey's outer
    fences); they stay in. ``at_mode_share`` is the share of customers with the commonest value.
    ``distance_share`` is the share of the squared distance between customers that the variable
    carries in the kept recipe (null where it is not built on); ``between_share`` is the share of
    its spread that the segments explain (eta squared, on ranks).
    """

    name: str
    unit: str
    n: int
    n_missing: int
    mean: float | None
    sd: float | None
    minimum: float | None
    p05: float | None
    p25: float | None
    median: float | None
    p75: float | None
    p95: float | None
    maximum: float | None
    n_far: int
    at_mode_share: float
    histogram: Histogram
    transform: str | None
    distance_share: float | None
    between_share: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Correlation:
    """Spearman's rank correlation of two variables over customers that have both."""

    first: str
    second: str
    rho: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """Kept orders purchased in a calendar month; ``complete`` is false at the thin ends."""

    month: str
    orders: int
    amount: float
    complete: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StateShare:
    """Customers whose last kept order went to a state."""

    state: str
    n_customers: int
    amount: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Exploration:
    """What the data looks like."""

    correlations: tuple[Correlation, ...]
    months: tuple[Month, ...]
    states: tuple[StateShare, ...]
    review_counts: tuple[int, ...]
    one_time_share: float


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast:
    """A variable of a segment beside the whole base.

    ``mean`` with its 95 % interval and n in the variable's unit; ``base_mean`` of all customers;
    ``effect`` with its interval is the difference in standard deviations of the base.
    """

    feature: str
    unit: str
    n: int
    mean: float
    mean_low: float
    mean_high: float
    median: float
    base_mean: float
    effect: float
    effect_low: float
    effect_high: float
    used_for_fitting: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """A rule of the playbook that applies: its code, priority and the numbers behind it."""

    code: str
    priority: int
    evidence: dict[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A segment's passport. ``name`` is a key of the catalogs made of ``traits``."""

    segment_id: str
    name: str
    slot: int
    traits: tuple[str, ...]
    n_customers: int
    customer_share: float
    revenue: float
    revenue_share: float
    repeat_share: float
    jaccard: float
    verdict: Verdict
    borderline_share: float
    contrasts: tuple[Contrast, ...]
    actions: tuple[Action, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StabilityPoint:
    """Agreement of the old model with a refit of the same recipe, ``weeks`` after the start.

    ``floor_low`` is the lower edge of the 90 % band of refits on the start date.
    ``jaccard`` is per segment of the old model, after Hungarian matching.
    """

    weeks: int
    ari: float
    floor_low: float
    n_customers: int
    jaccard: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StabilityStart:
    """One start date, followed until the data ends.

    ``crossed`` maps a threshold (such as ``"0.80"``) to the weeks after which two looks in a row
    lay below the smaller of it and the noise floor; null where none did. ``crossed_on`` is the
    calendar date of the headline crossing: crossings that share a date share a cause.
    """

    start: str
    window: WindowPolicy
    n_customers: int
    floor_low: float
    floor_median: float
    horizon_weeks: int
    points: tuple[StabilityPoint, ...]
    crossed_at_weeks: int | None
    crossed_on: str | None
    crossed: dict[str, int | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stability:
    """The simulation: every start under both window policies.

    ``segment_ids`` orders the Jaccard values of the points only within one start; segments of
    different starts are not the same.
    """

    starts: tuple[StabilityStart, ...]
    step_weeks: int
    threshold: float
    windows_run: tuple[WindowPolicy, ...]
    not_run: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Weeks until a refit is due: Kaplan–Meier median, shortest and longest over the starts.

    A member is null where it lies beyond the data; ``horizon_weeks`` is the longest look ahead.
    """

    window: WindowPolicy | None
    threshold: float
    median: float | None
    low: float | None
    high: float | None
    n_starts: int
    n_crossed: int
    horizon_weeks: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractOption:
    """One way to keep the segmentation up to date."""

    code: str
    every_weeks: int
    visits_per_year: float
    recommended: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Contract:
    """The proposal: the headline period, the other defensible ones beside it, the options.

    A segment whose Jaccard falls below ``trigger_jaccard`` calls for an early refit.
    """

    period_weeks: Period
    alternatives: tuple[Period, ...]
    options: tuple[ContractOption, ...]
    triggers: tuple[str, ...]
    trigger_jaccard: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A comparing sentence: printed only if ``holds``. ``numbers`` are what it rests on."""

    text_key: str
    subject: str
    numbers: dict[str, float]
    holds: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """Everything a dossier says, as numbers."""

    format: int
    provenance: Provenance
    cleaning: Cleaning
    features: tuple[FeatureSummary, ...]
    exploration: Exploration
    selection: Selection
    segments: tuple[Segment, ...]
    stability: Stability
    contract: Contract
    claims: tuple[Claim, ...]
    history: None
