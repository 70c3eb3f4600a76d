"""A segmentation as centres: everybody belongs to the nearest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from reportgen.clusters.kmeans import confidence, place
from reportgen.clusters.solution import as_array
from reportgen.clusters.spaces import Labels, Matrix


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Centres:
    """Nearest centre by squared distance, over the coordinates a customer has.

    Parameters
    ----------
    centers : (k, p) float64
        In the scaled space.
    """

    centers: Matrix
    kind: str = "centres"

    @property
    def k(self) -> int:
        """Return the number of clusters."""
        return len(self.centers)

    def place(self, points: Matrix) -> Labels:
        """Return the nearest centre of every row (n,), the first of equals."""
        return place(points, self.centers)

    def confidence(self, points: Matrix) -> Matrix:
        """Return one less the ratio of the distances to the nearest and to the second centre."""
        return confidence(points, self.centers)

    def reordered(self, order: Sequence[int]) -> Centres:
        """Return the same centres in another order."""
        return Centres(centers=self.centers[np.asarray(order)])

    def as_data(self) -> Mapping[str, Any]:
        """Return the centres as plain data."""
        return {"kind": self.kind, "centers": self.centers.tolist()}


def centres_from(data: Mapping[str, Any], *, n_features: int) -> Centres:
    """Return centres read from plain data; ``ValueError`` where it is not that."""
    return Centres(centers=as_array(data["centers"], shape=(None, n_features)))


def means_of(points: Matrix, labels: Labels, k: int) -> Centres:
    """Return the means of k groups as centres; every group has a member, -1 is no group."""
    known = labels >= 0
    sizes = np.bincount(labels[known], minlength=k)
    sums = np.column_stack(
        [np.bincount(labels[known], weights=column[known], minlength=k) for column in points.T]
    )
    return Centres(centers=sums / sizes[:, None])
