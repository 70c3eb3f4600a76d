"""A plain RFM grid: boxes that anybody can draw by hand, as a yardstick for every algorithm.

At most eight boxes of recency, frequency and amount. Frequency is what it is in such a shop:
bought once or came back. A box is bounded by values, so customers who are alike share a box;
no rank and no tie-break is involved.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from reportgen.clusters.readable import readable_cut
from reportgen.clusters.spaces import Features, Labels, Matrix

GRID_FEATURES = ("recency_days", "n_orders", "monetary")
MOST_BOXES = 8
# Below this share of customers those who came back are one box: split again, each part would be
# smaller than a campaign is worth.
_FEW_REPEAT_SHARE = 0.1
_ROUNDING = 0.02  # share of customers that a cut with fewer digits may move

Mask = npt.NDArray[np.bool_]
Range = tuple[float | None, float | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """One box: bounds are ``low < value <= high``, None where open.

    ``ranges`` are in the units of ``GRID_FEATURES`` (days, orders, the currency's unit).
    """

    ranges: tuple[Range, ...] = ((None, None),) * len(GRID_FEATURES)

    def holds(self, columns: Sequence[Matrix]) -> Mask:
        """Return which customers lie in the box; a missing value lies in the lowest range."""
        inside = np.ones(len(columns[0]), dtype=bool)
        for values, (low, high) in zip(columns, self.ranges, strict=True):
            if low is not None:
                inside &= values > low
            if high is not None:
                inside &= ~(values > high)
        return inside

    def split(self, axis: int, cut: float) -> tuple[Box, Box]:
        """Return the halves at or below and above a cut."""
        low, high = self.ranges[axis]
        below = (*self.ranges[:axis], (low, cut), *self.ranges[axis + 1 :])
        above = (*self.ranges[:axis], (cut, high), *self.ranges[axis + 1 :])
        return replace(self, ranges=below), replace(self, ranges=above)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """Boxes that share out the whole space: every customer lies in exactly one."""

    boxes: tuple[Box, ...]

    def place(self, features: Features) -> Labels:
        """Return the box of every customer, (n_customers,), 0 … n_boxes − 1."""
        columns = _columns(features)
        labels = np.zeros(len(features.values), dtype=np.int64)
        for label, box in enumerate(self.boxes):
            labels[box.holds(columns)] = label
        return labels


def _columns(features: Features) -> list[Matrix]:
    """Return recency, orders and amount; one that the export lacks is missing everywhere."""
    absent = np.full(len(features.values), np.nan)
    return [features.column(n) if n in features.names else absent for n in GRID_FEATURES]


def _cut(boxes: list[Box], columns: list[Matrix], axis: int, cuts: Sequence[float]) -> list[Box]:
    """Return the boxes cut along one axis, except where a half would be empty."""
    for cut in cuts:
        parts: list[Box] = []
        for box in boxes:
            halves = box.split(axis, cut)
            low, high = box.ranges[axis]
            within = (low is None or cut > low) and (high is None or cut < high)
            full = within and all(half.holds(columns).any() for half in halves)
            parts.extend(halves if full else (box,))
        boxes = parts
    return boxes


def _quantiles(values: Matrix, shares: Sequence[float]) -> list[float]:
    there = values[~np.isnan(values)]
    if not len(there):
        return []
    cuts = np.quantile(there, shares).tolist()
    return [readable_cut(cut, there, tolerance=_ROUNDING) for cut in cuts]


def fit_grid(features: Features) -> Grid:
    """Return the grid whose cut points divide these customers evenly.

    Those who bought once are cut by recency into thirds and by amount into halves, and those who
    came back are one box (seven boxes); where they are at least a tenth of all customers each
    group is cut into halves by recency and by amount (eight). Cut points are quantiles of the
    group, rounded as far as hardly anybody changes sides. A cut that would leave a box empty is
    not made.

    Parameters
    ----------
    features : Features
        In natural units; of ``GRID_FEATURES`` what the export has.

    Examples
    --------
    >>> rows = np.array([[10.0, 1, 20], [10.0, 1, 90], [300.0, 1, 20], [300.0, 3, 90]])
    >>> shop = Features(names=GRID_FEATURES, values=rows)
    >>> fit_grid(shop).place(shop).tolist()
    [0, 1, 2, 3]
    """
    columns = _columns(features)
    orders = columns[1]
    repeat_share = float((orders > 1).mean()) if len(orders) else 0.0
    few = repeat_share < _FEW_REPEAT_SHARE

    def inner(group: Box) -> list[Box]:
        inside = group.holds(columns)
        recency, amount = columns[0][inside], columns[2][inside]
        parts = _cut([group], columns, 0, _quantiles(recency, (1 / 3, 2 / 3) if few else (0.5,)))
        return _cut(parts, columns, 2, _quantiles(amount, (0.5,)))

    if repeat_share in (0.0, 1.0):
        return Grid(boxes=tuple(inner(Box())))
    once, again = Box().split(1, 1.0)
    return Grid(boxes=(*inner(once), *([again] if few else inner(again))))
