"""Effect sizes: how far each segment lies from everybody else, variable by variable."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from reportgen.clusters.ranks import ranks_of
from reportgen.clusters.spaces import Features, Labels, Matrix
from reportgen.model.results import Effect, Separator

_Z95 = 1.959964
_ECHO = 0.7  # rank correlation: half of what one variable orders, the other orders too
_RULE_OF_THREE = 3.0  # of n cases without a single one, up to 3/n is still within 95 %


def cliffs_delta(values: Matrix, labels: Labels, k: int) -> tuple[Matrix, Matrix, Matrix]:
    """Return each segment's Cliff's delta against everybody else, and half its 95 % interval.

    Parameters
    ----------
    values : (n,) float64, no missing values
    labels : (n,) int64, 0 … k−1
    k : int

    Returns
    -------
    delta, half, sizes : (k,) float64
        NaN where a segment, or everybody else, has nobody.

    References
    ----------
    Cliff (1993); the variance is that of DeLong, DeLong and Clarke-Pearson (1988), and no interval
    is narrower than the rule of three allows (Hanley and Lippman-Hand 1983).

    Examples
    --------
    >>> cliffs_delta(np.array([1.0, 2.0, 3.0, 4.0]), np.array([0, 0, 1, 1]), 2)[0].tolist()
    [-1.0, 1.0]
    """
    place = np.unique(values, return_inverse=True)[1]
    inside = np.bincount(place * k + labels, minlength=(place.max() + 1) * k).reshape(-1, k)
    inside = inside.astype(np.float64)
    outside = inside.sum(axis=1, keepdims=True) - inside
    n_in, n_out = inside.sum(axis=0), outside.sum(axis=0)
    with np.errstate(invalid="ignore", divide="ignore"):
        below = (np.cumsum(outside, axis=0) - outside / 2) / n_out  # an insider beats so many
        above = 1.0 - (np.cumsum(inside, axis=0) - inside / 2) / n_in  # so many beat an outsider
        wins = (inside * below).sum(axis=0) / n_in
        spread_in = (inside * (below - wins) ** 2).sum(axis=0) / np.maximum(n_in - 1, 1)
        spread_out = (outside * (above - wins) ** 2).sum(axis=0) / np.maximum(n_out - 1, 1)
        half = 2.0 * _Z95 * np.sqrt(spread_in / n_in + spread_out / n_out)
        narrowest = _RULE_OF_THREE / np.minimum(n_in, n_out)
    return 2.0 * wins - 1.0, np.maximum(half, narrowest), n_in


def _effects(values: Matrix, labels: Labels, segment_ids: Sequence[str]) -> tuple[Effect, ...]:
    there = ~np.isnan(values)
    if not there.any():
        return ()
    delta, half, sizes = cliffs_delta(values[there], labels[there], len(segment_ids))
    return tuple(
        Effect(
            segment_id=segment_id,
            n=int(sizes[label]),
            effect=float(delta[label]),
            low=max(-1.0, float(delta[label] - half[label])),
            high=min(1.0, float(delta[label] + half[label])),
        )
        for label, segment_id in enumerate(segment_ids)
        if np.isfinite(delta[label])
    )


def _echoed(ranks: Matrix, fitted: Mapping[str, Matrix]) -> str | None:
    """Return the fitted variable that goes with this one by rank, if any does."""
    found: list[tuple[float, str]] = []
    for name, other in fitted.items():
        both = ~np.isnan(ranks) & ~np.isnan(other)
        one, two = ranks[both], other[both]
        if both.sum() > 1 and one.std() > 0 and two.std() > 0:
            found.append((abs(float(np.corrcoef(one, two)[0, 1])), name))
    strength, name = max(found, default=(0.0, ""))
    return name if strength >= _ECHO else None


def separators(
    features: Features,
    labels: Labels,
    *,
    segment_ids: Sequence[str],
    units: Mapping[str, str],
    built_on: Sequence[str],
    small_effect: float,
) -> tuple[Separator, ...]:
    """Return every variable with its effects, the strongest first.

    Parameters
    ----------
    features : Features
        Every customer with a kept order, natural units; also variables not used for fitting.
    labels : (n_customers,) int64
    segment_ids : (k,) names
    units : mapping of feature to unit
    built_on : sequence of str
        Features of the kept recipe.
    small_effect : float
        An effect counts where its whole interval lies beyond this.
    """
    found = []
    ranks = {name: ranks_of(features.column(name)) for name in features.names}
    fitted = {name: ranks[name] for name in built_on}
    for name in features.names:
        effects = _effects(features.column(name), labels, segment_ids)
        clear = any(e.low > small_effect or e.high < -small_effect for e in effects)
        found.append(
            Separator(
                feature=name,
                unit=units[name],
                used_for_fitting=name in built_on,
                follows=None if name in built_on else _echoed(ranks[name], fitted),
                separates=clear,
                effects=effects,
            )
        )
    strength = {s.feature: max((abs(e.effect) for e in s.effects), default=0.0) for s in found}
    return tuple(sorted(found, key=lambda s: -strength[s.feature]))
