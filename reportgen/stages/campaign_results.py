"""What a campaign brought: the contacted against the held out, within thirds by amount."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

import numpy as np
import numpy.typing as npt

from reportgen.clusters.intervals import Z95
from reportgen.clusters.spaces import Labels, Matrix


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """The contacted less the held out, with its 95 % interval."""

    difference: float
    low: float
    high: float


def _groups(
    values: Matrix, out: npt.NDArray[np.bool_], thirds: Labels
) -> list[tuple[float, Matrix, Matrix]]:
    """Return weight, contacted and held out of each third that has both."""
    found = []
    for third in np.unique(thirds):
        inside = thirds == third
        first, second = values[inside & ~out], values[inside & out]
        if len(first) and len(second):
            found.append((float(inside.sum()), first, second))
    total = sum(weight for weight, *_ in found) or 1.0
    return [(weight / total, first, second) for weight, first, second in found]


def share_effect(bought: Matrix, out: npt.NDArray[np.bool_], thirds: Labels) -> Effect | None:
    """Return the difference of the shares of buyers, averaged over thirds by their customers.

    Parameters
    ----------
    bought : (n,) float64
        1 for a buyer, else 0.
    out : (n,) bool
        Who was held out.
    thirds : (n,) int64

    Returns
    -------
    Effect or None
        None where no third has both groups. Variances are those of Agresti and Caffo (2000): one
        buyer and one who is none are added to each group, which holds the level with few buyers.
    """
    parts = _groups(bought, out, thirds)
    if not parts:
        return None
    gap = sum(w * (float(a.mean()) - float(b.mean())) for w, a, b in parts)
    variance = 0.0
    for weight, *groups in parts:
        for group in groups:
            share = (float(group.sum()) + 1) / (len(group) + 2)
            variance += weight**2 * share * (1 - share) / (len(group) + 2)
    half = Z95 * sqrt(variance)
    return Effect(difference=gap, low=gap - half, high=gap + half)


def amount_effect(paid: Matrix, out: npt.NDArray[np.bool_], thirds: Labels) -> Effect | None:
    """Return the difference of the mean amounts, averaged likewise; normal interval."""
    parts = _groups(paid, out, thirds)
    if not parts:
        return None
    gap = sum(w * (float(a.mean()) - float(b.mean())) for w, a, b in parts)
    variance = sum(
        weight**2 * float(group.var(ddof=1)) / len(group)
        for weight, *groups in parts
        for group in groups
        if len(group) > 1
    )
    half = Z95 * sqrt(variance)
    return Effect(difference=gap, low=gap - half, high=gap + half)
