"""Two segmentations of the same customers held against each other, segment by segment."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from reportgen.clusters.indices import Table, match_clusters

NEW_BELOW_JACCARD = 0.5  # Hennig (2007): below it a cluster is dissolved


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Matched:
    """An old segmentation beside a fresh one.

    Parameters
    ----------
    heirs : (n_old,) int64
        The fresh segment matched to each old one; -1 where there are fewer fresh ones.
    jaccard : (n_old,) float64
        0–1.
    shares, fresh_shares : (n_old,) float64
        Shares of customers in each old segment and in its match.
    n_new : int
        Fresh segments that are nobody's heir: unmatched, or matched below a Jaccard of 0.5.
    wrong_share : float
        Customers outside the matched pairs, 0–1.
    """

    heirs: npt.NDArray[np.int64]
    jaccard: npt.NDArray[np.float64]
    shares: npt.NDArray[np.float64]
    fresh_shares: npt.NDArray[np.float64]
    n_new: int
    wrong_share: float


def matched(table: Table) -> Matched:
    """Match the rows of a contingency table one to one to its columns.

    Parameters
    ----------
    table : (n_old, n_fresh) counts of customers

    Examples
    --------
    >>> matched(np.array([[0, 60], [40, 0]])).heirs
    array([1, 0])
    """
    heirs, jaccard = match_clusters(table)
    n = max(int(table.sum()), 1)
    there = heirs >= 0
    right = table[np.flatnonzero(there), heirs[there]].sum()
    fresh = np.where(there, table.sum(axis=0)[heirs], 0)
    n_heirs = int((there & (jaccard >= NEW_BELOW_JACCARD)).sum())
    return Matched(
        heirs=heirs,
        jaccard=jaccard,
        shares=table.sum(axis=1) / n,
        fresh_shares=fresh / n,
        n_new=int((table.sum(axis=0) > 0).sum()) - n_heirs,
        wrong_share=float(1.0 - right / n),
    )
