"""A segmentation by density: groups are where customers lie close, whatever their shape."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from reportgen.clusters.centres import Centres, means_of
from reportgen.clusters.spaces import Matrix

_FEWEST_MEMBERS = 5


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Dense:
    """What a density search found: the groups' centres, and the share that lies in none (0–1)."""

    centres: Centres
    noise_share: float


def dense_groups(points: Matrix, *, least_share: float) -> Dense | None:
    """Return the dense groups; None where there are fewer than two.

    Parameters
    ----------
    points : (n, p) float64
        A sample: 20,000 rows take 3 s, 90,000 more than a minute.
    least_share : float
        A group holds at least this share of the rows (0–1).

    References
    ----------
    Campello, Moulavi and Sander (2013).
    """
    least = max(_FEWEST_MEMBERS, round(least_share * len(points)))
    if len(points) <= least:
        return None
    from sklearn.cluster import HDBSCAN  # only where it is tried: it takes a second to load

    labels = HDBSCAN(min_cluster_size=least, copy=True).fit_predict(points).astype(np.int64)
    labels[labels < 0] = -1
    k = int(labels.max()) + 1
    if k < 2:
        return None
    return Dense(centres=means_of(points, labels, k), noise_share=float(np.mean(labels < 0)))
