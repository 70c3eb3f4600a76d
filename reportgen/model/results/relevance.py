"""Which variables matter to a segmentation, and which it can do without."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Verdict = Literal[
    "proposed", "nearly_constant", "redundant", "missing", "yes_or_no", "place", "as_of_only"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """A mean over samples of customers, with its 95 % interval (Student's t)."""

    mean: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A segmentation on the stated samples, or by how much one exceeds another on the same ones.

    ``lift`` is the silhouette less that of a column-permuted copy (comparable across sets of
    variables), ``prediction`` the prediction strength, ``stability`` the adjusted Rand index of
    refits on customers drawn again.
    """

    lift: Estimate
    prediction: Estimate
    stability: Estimate


@dataclass(frozen=True, slots=True, kw_only=True)
class OneSidedPairs:
    """Pairs of segments that one yes/no variable alone tells apart, on the first sample with any.

    ``n_samples`` of the samples have such a pair. ``low_share`` and ``high_share`` are the
    variable's shares in the two segments of the pair that holds most customers, ``customer_share``
    the share of the customers in that pair.
    """

    n_samples: int
    low_share: float
    high_share: float
    customer_share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class VariableRelevance:
    """One variable: whether a segmentation may be built on it, and what it does to the kept one.

    ``instead`` is the variable that stands for a redundant one, ``rho`` their rank correlation.
    ``turned`` is the kept recipe with the variable left out where it is built on, and added where
    it is not, less the kept recipe; null where that was not tried. ``carried_share`` is the share
    of the squared distance between the segments that the variable carries: in the kept segmentation
    where it is built on, in the trial with it otherwise.
    """

    name: str
    verdict: Verdict
    built_on: bool
    at_mode_share: float
    missing_share: float
    carried_share: float | None
    turned: Measured | None
    one_sided: OneSidedPairs | None = None
    instead: str | None = None
    rho: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Relevance:
    """What each variable contributes, measured on ``n_samples`` samples of ``n_rows`` customers.

    ``kept`` is the kept recipe on these samples; null where it could not be measured, as for a grid
    of fixed variables. ``nearly_constant_share`` and ``redundant_rho`` are the lines that decided.
    """

    variables: tuple[VariableRelevance, ...]
    proposed: tuple[str, ...]
    kept: Measured | None
    n_samples: int
    n_rows: int
    nearly_constant_share: float
    redundant_rho: float
