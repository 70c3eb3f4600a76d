"""A fitted segmentation, whichever algorithm found it: it places customers and says how surely."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

import numpy as np

from reportgen.clusters.spaces import Labels, Matrix


class Clustering(Protocol):
    """What a fitted segmentation can do, in the scaled space of its recipe.

    ``kind`` names the form of the model (``centres``, ``mixture``, ``grid``), not the algorithm:
    what k-means, bisection, Ward's method and density search find is kept as centres.
    """

    @property
    def kind(self) -> str:
        """Return the form of the model."""

    @property
    def k(self) -> int:
        """Return the number of clusters."""

    def place(self, points: Matrix) -> Labels:
        """Return the cluster of every row (n,), 0 … k−1; a missing coordinate does not speak."""

    def confidence(self, points: Matrix) -> Matrix:
        """Return how clearly each row lies in its cluster (n,), 0 (on a border) to 1."""

    def reordered(self, order: Sequence[int]) -> Clustering:
        """Return the same model with its clusters in another order."""

    def as_data(self) -> Mapping[str, Any]:
        """Return the model as plain data, with its ``kind``."""


def as_array(values: object, *, shape: tuple[int | None, ...]) -> Matrix:
    """Return plain data as a finite array of the given shape; None stands for any length.

    Raises
    ------
    ValueError
        Where the shape is another or a number is not finite.
    """
    found = np.asarray(values, dtype=np.float64)
    fits = found.ndim == len(shape) and all(
        want in (None, have) for want, have in zip(shape, found.shape, strict=True)
    )
    if not fits or not np.isfinite(found).all():
        message = f"got an array of shape {found.shape}, expected finite numbers {shape}"
        raise ValueError(message)
    return found
