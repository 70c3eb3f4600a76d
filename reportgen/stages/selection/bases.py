"""Which feature sets, transforms and algorithms are tried."""

from __future__ import annotations

import numpy as np

from reportgen.clusters.grid import GRID_FEATURES
from reportgen.clusters.spaces import Features, Options
from reportgen.model.results.selection import Algorithm, Transform

Base = tuple[tuple[str, ...], Transform]  # a recipe without its algorithm and its k

RFM = ("recency_days", "n_orders", "monetary")
RFM_SATISFACTION = (*RFM, "review_score_mean")
SEED_RECIPE = (
    *RFM_SATISFACTION,
    "items_per_order",
    "payment_types_per_order",
    "installments_per_order",
    "in_sao_paulo",
)
SEED_K = 4
FEATURE_SETS = (RFM, RFM_SATISFACTION)
TRANSFORMS: tuple[Transform, ...] = ("standard", "log")

GRID_BASE: Base = (GRID_FEATURES, "standard")

# Where customers live describes segments; it builds them only when the user asks.
GEOGRAPHY = frozenset({"in_sao_paulo"})

# Hyper-parameters that are searched, beside k, the feature set and the transform.
VARIANCE_FLOORS = (0.02, 0.1)
LEAST_SHARES = (0.02, 0.05, 0.1)
OPTIONS: dict[Algorithm, tuple[Options, ...]] = {
    "mixture, diagonal": tuple((("variance_floor", floor),) for floor in VARIANCE_FLOORS),
    "mixture, full": tuple((("variance_floor", floor),) for floor in VARIANCE_FLOORS),
    "hdbscan": tuple((("least_share", share),) for share in LEAST_SHARES),
}


def usable_names(features: Features, *, missing_share: float) -> frozenset[str]:
    """Return the features that vary and that enough customers have."""
    values = features.values
    missing = np.isnan(values).mean(axis=0)
    usable = []
    for j, name in enumerate(features.names):
        there = values[:, j][~np.isnan(values[:, j])]
        if missing[j] <= missing_share and len(there) and there.min() < there.max():
            usable.append(name)
    return frozenset(usable)


def two_valued(features: Features) -> tuple[str, ...]:
    """Return the features that take exactly two values: yes or no, under whatever name."""
    if features.two_valued is not None:
        return tuple(name for name in features.names if name in features.two_valued)
    found = []
    for j, name in enumerate(features.names):
        column = features.values[:, j]
        there = column[~np.isnan(column)]
        if len(there) and ((there == there.min()) | (there == there.max())).all():
            found.append(name)
    return tuple(found)


def searched_bases(
    usable: frozenset[str],
    *,
    proposed: tuple[str, ...] = (),
    binary: tuple[str, ...] = (),
    geography: bool = False,
) -> tuple[Base, ...]:
    """Return the feature sets and transforms that are searched, without repeats.

    A feature that cannot be used is left out of its set; a set that shrinks to another's is not
    tried twice. Where a set has a two-valued feature, the set without it is tried as well.
    """
    sets: list[tuple[str, ...]] = []
    extra = (SEED_RECIPE,) if geography else ()
    for names in (*FEATURE_SETS, proposed, *extra):
        kept = tuple(name for name in names if name in usable)
        without = tuple(name for name in kept if name not in binary)
        for one in (kept, without):
            if one and all(set(one) != set(other) for other in sets):
                sets.append(one)
    return tuple((names, transform) for names in sets for transform in TRANSFORMS)


def reference_bases(usable: frozenset[str]) -> tuple[Base, ...]:
    """Return the eight-feature set of a common recipe, and the same without its yes/no feature."""
    if not set(SEED_RECIPE) <= usable:
        return ()
    without = tuple(name for name in SEED_RECIPE if name not in GEOGRAPHY)
    return (SEED_RECIPE, "standard"), (without, "standard")
