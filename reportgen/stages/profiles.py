"""Segments against the whole base, with n and intervals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from reportgen.clusters.intervals import Z95
from reportgen.clusters.spaces import Features, Matrix, Placement
from reportgen.model.results import Contrast, Segment, Verdict
from reportgen.model.settings import Thresholds


def contrast(name: str, unit: str, inside: Matrix, base: Matrix, *, used: bool) -> Contrast | None:
    """Return a variable's mean in a segment beside the base's; None where either has no value.

    The 95 % interval is the normal one for a mean; it is meant for the segments' thousands of
    customers, and is wide where a segment has few.
    """
    own, everyone = inside[~np.isnan(inside)], base[~np.isnan(base)]
    if len(own) < 2 or len(everyone) < 2:
        return None
    mean, base_mean = float(own.mean()), float(everyone.mean())
    half = Z95 * float(own.std(ddof=1)) / float(np.sqrt(len(own)))
    sd = float(everyone.std(ddof=1))
    scale = sd if sd > 0 else 1.0
    return Contrast(
        feature=name,
        unit=unit,
        n=len(own),
        mean=mean,
        mean_low=mean - half,
        mean_high=mean + half,
        median=float(np.median(own)),
        base_mean=base_mean,
        effect=(mean - base_mean) / scale,
        effect_low=(mean - half - base_mean) / scale,
        effect_high=(mean + half - base_mean) / scale,
        used_for_fitting=used,
    )


def sure_effect(found: Contrast) -> float:
    """Return how far the nearer end of the interval lies from the base, 0 where it spans it."""
    if found.effect_low <= 0 <= found.effect_high:
        return 0.0
    return min(abs(found.effect_low), abs(found.effect_high))


def clearest(found: Iterable[Contrast], *, most: int, least_effect: float) -> tuple[Contrast, ...]:
    """Return the variables that set a segment apart for certain, the clearest first.

    Parameters
    ----------
    found : iterable of Contrast
    most : int
    least_effect : float
        Standard deviations that the whole interval must lie from the base.
    """
    clear = [each for each in found if sure_effect(each) >= least_effect]
    return tuple(sorted(clear, key=lambda each: (-sure_effect(each), each.feature))[:most])


def verdict(jaccard: float, thresholds: Thresholds) -> Verdict:
    """Return what a segment's bootstrap Jaccard allows (Hennig 2007)."""
    if jaccard < thresholds.dissolved_jaccard:
        return "do not target"
    return "keep" if jaccard >= thresholds.valid_jaccard else "with care"


def _segment(
    label: int,
    features: Features,
    placement: Placement,
    *,
    units: Mapping[str, str],
    built_on: Sequence[str],
    thresholds: Thresholds,
) -> Segment:
    inside = placement.labels == label
    n = int(inside.sum())
    contrasts = (
        contrast(
            name,
            units[name],
            features.column(name)[inside],
            features.column(name),
            used=name in built_on,
        )
        for name in features.names
    )
    known = tuple(c for c in contrasts if c is not None)
    money = features.column("monetary")
    total, revenue = float(money.sum()), float(money[inside].sum())
    repeat = float((features.column("n_orders")[inside] > 1).mean()) if n else 0.0
    unsure = placement.confidence[inside] < thresholds.borderline
    stable = float(placement.jaccard[label])
    return Segment(
        segment_id=placement.ids[label],
        name="",
        slot=placement.looks[label],
        traits=(),
        n_customers=n,
        customer_share=n / len(placement.labels),
        revenue=round(revenue, 2),
        revenue_share=revenue / total if total else 0.0,
        repeat_share=repeat,
        jaccard=stable,
        verdict=verdict(stable, thresholds),
        borderline_share=float(unsure.mean()) if n else 0.0,
        contrasts=known,
        actions=(),
    )


def profile(
    features: Features,
    placement: Placement,
    *,
    units: Mapping[str, str],
    built_on: Sequence[str],
    thresholds: Thresholds,
) -> tuple[Segment, ...]:
    """Return the segments' passports, without names and actions.

    Parameters
    ----------
    features : Features
        Every customer with a kept order, natural units.
    placement : Placement
    units : mapping of feature to unit
    built_on : sequence of str
        Features of the kept recipe.
    thresholds : Thresholds
    """
    return tuple(
        _segment(label, features, placement, units=units, built_on=built_on, thresholds=thresholds)
        for label in range(len(placement.jaccard))
    )
