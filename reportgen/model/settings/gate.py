"""What an export must offer before a chapter is printed from it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """The lines below which a chapter would say more than the export can carry.

    Parameters
    ----------
    fewest_customers : int
        Below it nothing is printed: with fewer, a segment of a tenth is a handful of people, whom
        one knows by name better than by a mean.
    min_customers : int
        Buyers needed to follow segments over time. The 95 % interval of a share of one half is
        ±4.4 points at 500; a tenth of them, 50 customers, is the smallest group whose return after
        a new draw can be told from chance. Below it segments are printed with a caveat.
    min_history_days : int
        Half a year. Under it recency is confounded with the age of the shop, and no season has
        been seen twice. Below it segments are printed with a caveat, and no period is proposed.
    max_days_without_order : int
        A month without any order before as-of: the export is stale, or the shop is closed. What it
        says of the past still holds; what it recommends for today is marked.
    min_reviewed_share : float
        Customers with a score, 0–1. Fewer than one in twenty answer for themselves alone.
    wanted_reviewed_share : float
        Below it the score describes segments and does not build them (the same line as
        ``Thresholds.missing_share`` draws), and the reader is told.
    """

    fewest_customers: int = 50
    min_customers: int = 500
    min_history_days: int = 180
    max_days_without_order: int = 30
    min_reviewed_share: float = 0.05
    wanted_reviewed_share: float = 0.8
