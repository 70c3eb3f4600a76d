"""The customers that stand for a base too large to be studied as a whole."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A sample of the customers, on which segments were chosen, described and followed in time.

    ``n_customers`` of the ``n_base`` with a kept order at as-of are in it: each with the chance
    ``share`` (0–1), by a hash of the id and ``seed``, with all their orders. Sizes, amounts and
    shares of segments, the ledger and counts of orders are of everybody; spreads, means of
    variables and everything about time are of the sample. ``n_wrong`` in the contract is the
    sample's, extrapolated. ``margin`` is half the 95 % interval of a share of one half (0–1).
    """

    n_customers: int
    n_base: int
    share: float
    seed: int
    margin: float

    @property
    def weight(self) -> float:
        """How many customers of the base one of the sample stands for."""
        return self.n_base / self.n_customers
