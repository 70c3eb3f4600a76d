"""Segments against the whole base, with n and intervals, and names that the numbers support."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from reportgen.clusters.spaces import Features, Matrix, Placement
from reportgen.model.results import Contrast, Segment, Verdict
from reportgen.model.settings import Thresholds

_Z95 = 1.959964
_REPEAT_SHARE = 0.5
_UNHAPPY, _HAPPY = 3.0, 4.5  # stars
_MUCH, _LITTLE = 1.5, 1 / 1.5  # times the base's mean amount
_LAPSED, _RECENT = 1.25, 0.8  # times the base's mean recency

# Traits in the order in which they name a segment; those in one group exclude each other.
NAMING = (("repeat",), ("dissatisfied",), ("recent", "lapsed"), ("big", "small"), ("satisfied",))


def contrast(name: str, unit: str, inside: Matrix, base: Matrix, *, used: bool) -> Contrast | None:
    """Return a variable's mean in a segment beside the base's; None where either has no value.

    The 95 % interval is the normal one for a mean; it is meant for the segments' thousands of
    customers, and is wide where a segment has few.
    """
    own, everyone = inside[~np.isnan(inside)], base[~np.isnan(base)]
    if len(own) < 2 or len(everyone) < 2:
        return None
    mean, base_mean = float(own.mean()), float(everyone.mean())
    half = _Z95 * float(own.std(ddof=1)) / float(np.sqrt(len(own)))
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


def verdict(jaccard: float, thresholds: Thresholds) -> Verdict:
    """Return what a segment's bootstrap Jaccard allows (Hennig 2007)."""
    if jaccard < thresholds.dissolved_jaccard:
        return "do not target"
    return "keep" if jaccard >= thresholds.valid_jaccard else "with care"


def traits(contrasts: Sequence[Contrast], repeat_share: float) -> tuple[str, ...]:
    """Return what may be said of a segment in one word, each supported by its whole interval."""
    by_name = {c.feature: c for c in contrasts}
    found = []
    if repeat_share >= _REPEAT_SHARE:
        found.append("repeat")
    review = by_name.get("review_score_mean")
    if review and review.mean_high < _UNHAPPY:
        found.append("dissatisfied")
    recency = by_name.get("recency_days")
    if recency and recency.mean_high <= _RECENT * recency.base_mean:
        found.append("recent")
    if recency and recency.mean_low >= _LAPSED * recency.base_mean:
        found.append("lapsed")
    money = by_name.get("monetary")
    if money and money.mean_low >= _MUCH * money.base_mean:
        found.append("big")
    if money and money.mean_high <= _LITTLE * money.base_mean:
        found.append("small")
    if review and review.mean_low >= _HAPPY:
        found.append("satisfied")
    return tuple(found)


def _words(found: Sequence[str]) -> list[str]:
    return [trait for group in NAMING for trait in group if trait in found]


def name_keys(all_traits: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Return a unique name per segment, as trait words joined by ``+``.

    One word where it is enough (a repeat buyer, a dissatisfied one), two for the others; words are
    added where two segments would share a name, and a number where they share every word.

    >>> name_keys([("repeat", "big"), ("recent", "big", "satisfied"), ("recent", "big"), ()])
    ('repeat', 'recent+big+satisfied', 'recent+big', 'typical')
    """
    words = [_words(found) or ["typical"] for found in all_traits]
    lengths = [1 if w[0] in ("repeat", "dissatisfied") else min(2, len(w)) for w in words]
    for _ in range(max(len(w) for w in words)):
        names = ["+".join(w[:n]) for w, n in zip(words, lengths, strict=True)]
        lengths = [
            min(n + 1, len(w)) if names.count(name) > 1 else n
            for name, w, n in zip(names, words, lengths, strict=True)
        ]
    names = ["+".join(w[:n]) for w, n in zip(words, lengths, strict=True)]
    return tuple(
        f"{name}+{names[: i + 1].count(name)}" if names.count(name) > 1 else name
        for i, name in enumerate(names)
    )


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
        segment_id=f"S{label + 1}",
        name="",
        slot=label,
        traits=traits(known, repeat),
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
    """Return the segments' passports, without actions.

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
    found = [
        _segment(label, features, placement, units=units, built_on=built_on, thresholds=thresholds)
        for label in range(len(placement.jaccard))
    ]
    names = name_keys([segment.traits for segment in found])
    return tuple(replace(s, name=name) for s, name in zip(found, names, strict=True))
