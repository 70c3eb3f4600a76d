"""What is known of customers' orders at a date: how many, the first, the last, the amounts."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from reportgen.clusters.spaces import Matrix


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Purchases:
    """Customers' orders at a date, all (n,) float64; orders of one day are one purchase.

    Parameters
    ----------
    repeats : Matrix
        Purchases after the first, 0 and more.
    last_weeks, age_weeks : Matrix
        Weeks from the first purchase to the last, and to the date.
    mean : Matrix
        Mean amount of a purchase, the first one's too, in the currency's unit.
    """

    repeats: Matrix
    last_weeks: Matrix
    age_weeks: Matrix
    mean: Matrix

    def take(self, rows: npt.NDArray[np.int64] | npt.NDArray[np.bool_]) -> Purchases:
        """Return some of the customers."""
        return Purchases(
            repeats=self.repeats[rows],
            last_weeks=self.last_weeks[rows],
            age_weeks=self.age_weeks[rows],
            mean=self.mean[rows],
        )


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Around:
    """Customers at an earlier date: what was known, and what they bought just before and after.

    ``before`` and ``after`` are (n, 2): purchases, and spend, of as many days on either side.
    """

    known: Purchases
    before: Matrix
    after: Matrix


def merged(bought: Purchases) -> tuple[Purchases, Matrix]:
    """Return customers who ordered alike as one row, amounts aside, and how many each row is."""
    columns = np.column_stack([bought.repeats, bought.last_weeks, bought.age_weeks])
    rows, n = np.unique(columns, axis=0, return_counts=True)
    repeats, last, age = rows.T
    blank = np.zeros(len(rows))
    found = Purchases(repeats=repeats, last_weeks=last, age_weeks=age, mean=blank)
    return found, n.astype(np.float64)
