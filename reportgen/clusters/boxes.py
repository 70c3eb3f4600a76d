"""A segmentation as boxes: the plain rule grid in a recipe's scaled space."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from reportgen.clusters.grid import GRID_FEATURES, fit_grid
from reportgen.clusters.spaces import Features, Labels, Matrix


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Boxes:
    """Boxes that share out the space: ``low < value <= high`` in every coordinate.

    Parameters
    ----------
    low, high : (k, p) float64
        In the scaled space; infinite where open. A missing coordinate lies in the lowest range.
    """

    low: Matrix
    high: Matrix
    kind: str = "grid"

    @property
    def k(self) -> int:
        """Return the number of boxes."""
        return len(self.low)

    def place(self, points: Matrix) -> Labels:
        """Return the box of every row (n,)."""
        values = np.where(np.isnan(points), -np.finfo(np.float64).max, points)[:, None, :]
        inside = ((values > self.low) & (values <= self.high)).all(axis=2)
        return np.asarray(inside.argmax(axis=1), dtype=np.int64)

    def confidence(self, points: Matrix) -> Matrix:
        """Return the distance to the nearest wall of a row's box in standard deviations, at most 1.

        Coordinates that are missing have no wall.
        """
        own = self.place(points)
        walls = np.minimum(points - self.low[own], self.high[own] - points)
        nearest = np.nanmin(np.where(np.isnan(walls), np.inf, walls), axis=1)
        return np.asarray(np.clip(nearest, 0.0, 1.0))

    def reordered(self, order: Sequence[int]) -> Boxes:
        """Return the same boxes in another order."""
        first = np.asarray(order)
        return Boxes(low=self.low[first], high=self.high[first])

    def as_data(self) -> Mapping[str, Any]:
        """Return the boxes as plain data; None stands for an open side."""

        def plain(values: Matrix) -> list[list[float | None]]:
            return [[v if np.isfinite(v) else None for v in row] for row in values.tolist()]

        return {"kind": self.kind, "low": plain(self.low), "high": plain(self.high)}


def boxes_from(data: Mapping[str, Any], *, n_features: int) -> Boxes:
    """Return boxes read from plain data; ``ValueError`` where it is not that."""

    def filled(rows: Sequence[Sequence[float | None]], open_side: float) -> Matrix:
        return np.array([[open_side if v is None else float(v) for v in row] for row in rows])

    low, high = filled(data["low"], -np.inf), filled(data["high"], np.inf)
    if low.shape != high.shape or low.shape[1:] != (n_features,) or not (low < high).all():
        message = f"got boxes of shapes {low.shape} and {high.shape}, expected {n_features} columns"
        raise ValueError(message)
    return Boxes(low=low, high=high)


def fit_boxes(points: Matrix) -> Boxes:
    """Return the plain RFM grid of scaled points (n, 3): recency, orders, amount.

    The grid cuts at quantiles, which a scale does not move; the number of orders is cut above its
    smallest value, which is one order.
    """
    fewest = float(points[:, 1].min())
    again = np.where(points[:, 1] > fewest, 2.0, 1.0)
    columns = np.column_stack([points[:, 0], again, points[:, 2]])
    grid = fit_grid(Features(names=GRID_FEATURES, values=columns))
    low = np.full((len(grid.boxes), len(GRID_FEATURES)), -np.inf)
    high = np.full_like(low, np.inf)
    for i, box in enumerate(grid.boxes):
        for j, (below, above) in enumerate(box.ranges):
            cut_low, cut_high = (fewest, fewest) if j == 1 else (below, above)
            low[i, j] = -np.inf if below is None else cut_low
            high[i, j] = np.inf if above is None else cut_high
    return Boxes(low=low, high=high)
