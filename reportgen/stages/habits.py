"""Shares of a segment beside the whole base, with intervals; small cells pooled or left out."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

import numpy as np
import numpy.typing as npt

from reportgen.clusters.intervals import Z95, two_sided, wilson
from reportgen.clusters.spaces import Matrix
from reportgen.model.results import HabitShare, HourBlock, MonthShare, Typical
from reportgen.model.settings import Habits

Counts = npt.NDArray[np.int64]
OTHER = ""  # the name of everything that is not shown by itself


def _lift(share: float, rest: float, base: float, error: float, p_line: float) -> float | None:
    """Return the share over the base's where it differs from the rest, else None."""
    if base <= 0 or error <= 0 or two_sided((share - rest) / error) >= p_line:
        return None
    return share / base


def counted_shares(
    names: Sequence[str],
    counts: Counts,
    totals: Counts,
    customers: Counts,
    *,
    segment: int,
    level: float,
) -> tuple[HabitShare, ...]:
    """Return a segment's share of each cell.

    Parameters
    ----------
    names : (n_cells,)
    counts : (k, n_cells) int64
        Orders (or customers) per segment and cell; cells may overlap.
    totals, customers : (k,) int64
        What the shares are of, and how many customers it comes from: these are the independent
        observations, so several orders of one customer do not narrow an interval.
    segment : int
    level : float
        Chance that any cell is wrongly given a lift.
    """
    found = []
    total, all_total = int(totals[segment]), int(totals.sum())
    if not total:
        return ()
    sure = min(int(customers[segment]), total)
    others = all_total - total
    sure_others = min(int(customers.sum() - customers[segment]), others)
    for i, name in enumerate(names):
        count, everyone = int(counts[segment, i]), int(counts[:, i].sum())
        share, base = count / total, everyone / all_total
        rest = (everyone - count) / others if others else share
        low, high = wilson(share * sure, sure)
        spread = base * (1 - base) * (1 / sure + 1 / sure_others) if sure_others else 0.0
        found.append(
            HabitShare(
                name=name,
                n=count,
                share=share,
                low=low,
                high=high,
                base_share=base,
                lift=_lift(share, rest, base, sqrt(spread), level / max(len(names), 1)),
            )
        )
    return tuple(found)


def ratio_error(
    cents: Matrix,
    squares: Matrix,
    crossed: Matrix,
    total: float,
    all_squares: float,
    n_customers: int,
) -> tuple[Matrix, Matrix]:
    """Return the share of each cell in an amount, and its standard error over customers.

    A ratio of two sums over customers, linearised (Cochran 1977, 6.3). Sums of squares are in the
    same unit as the squared amounts.
    """
    share = cents / total
    residual = squares - 2 * share * crossed + share**2 * all_squares
    bessel = n_customers / max(n_customers - 1, 1)
    return share, np.sqrt(np.maximum(residual, 0.0) * bessel) / total


def pooled_names(
    names: Sequence[str], n: Counts, size: Matrix, *, fewest: int, most: int
) -> list[int]:
    """Return the cells to show by themselves: large enough, the largest ``most``."""
    shown = [i for i in range(len(names)) if n[i] >= fewest and names[i] != OTHER]
    return sorted(shown, key=lambda i: (-size[i], names[i]))[:most]


def amount_shares(
    names: Sequence[str],
    sums: dict[str, Counts],
    totals: dict[str, Counts],
    *,
    segment: int,
    rules: Habits,
) -> tuple[HabitShare, ...]:
    """Return a segment's amount by category, the largest first; the others are one sum at the end.

    Parameters
    ----------
    names : (n_cells,)
        ``OTHER`` for what has no name.
    sums : mapping of str to (k, n_cells) int64
        ``n_customers``, ``cents``, ``squares`` and ``crossed`` (of amounts in the currency's unit).
    totals : mapping of str to (k,) int64
        ``n_customers``, ``cents``, ``squares`` of all categories together.
    segment : int
    rules : Habits
    """
    total = float(totals["cents"][segment]) / 100
    if total <= 0:
        return ()
    shares, errors = _shares_of(segment_sums(sums, segment), segment_sums(totals, segment))
    rest_sums = {key: values.sum(axis=0) - values[segment] for key, values in sums.items()}
    rest_totals = {key: values.sum() - values[segment] for key, values in totals.items()}
    rest, rest_errors = _shares_of(rest_sums, rest_totals)
    base = sums["cents"].sum(axis=0) / max(int(totals["cents"].sum()), 1)
    own = sums["n_customers"][segment]
    shown = pooled_names(names, own, shares, fewest=rules.fewest_customers, most=rules.categories)
    found = [
        HabitShare(
            name=names[i],
            n=int(own[i]),
            share=float(shares[i]),
            low=max(float(shares[i] - Z95 * errors[i]), 0.0),
            high=min(float(shares[i] + Z95 * errors[i]), 1.0),
            base_share=float(base[i]),
            lift=_lift(
                float(shares[i]),
                float(rest[i]),
                float(base[i]),
                sqrt(errors[i] ** 2 + rest_errors[i] ** 2),
                rules.level / max(len(shown), 1),
            ),
        )
        for i in shown
    ]
    return tuple(found)


def segment_sums(sums: dict[str, Counts], segment: int) -> dict[str, Counts]:
    """Return one segment's row of each array."""
    return {key: np.asarray(values[segment]) for key, values in sums.items()}


def _shares_of(sums: dict[str, Counts], totals: dict[str, Counts]) -> tuple[Matrix, Matrix]:
    total = float(totals["cents"]) / 100
    if total <= 0:
        zero = np.zeros(len(sums["cents"]))
        return zero, zero
    return ratio_error(
        sums["cents"] / 100,
        sums["squares"].astype(np.float64),
        sums["crossed"].astype(np.float64),
        total,
        float(totals["squares"]),
        int(totals["n_customers"]),
    )


def _quantile(values: Counts, counts: Counts, share: float) -> float:
    """Return the smallest value that at least ``share`` of the counted ones do not exceed."""
    return float(values[int(np.searchsorted(np.cumsum(counts), share * counts.sum()))])


def typical(values: Counts, counts: Counts, *, segment: int, unit: float) -> Typical | None:
    """Return quartiles of counted values; ``values`` ascending, ``counts`` (k, n_values)."""
    own, everyone = counts[segment], counts.sum(axis=0)
    if not own.sum():
        return None
    p25, median, p75 = (_quantile(values, own, share) / unit for share in (0.25, 0.5, 0.75))
    return Typical(
        n=int(own.sum()),
        p25=p25,
        median=median,
        p75=p75,
        base_median=_quantile(values, everyone, 0.5) / unit,
    )


def hour_blocks(counts: Counts, *, segment: int, fewest: int) -> tuple[HourBlock, ...]:
    """Return the share of each weekday and block; ``counts`` is (k, 7, 8).

    Empty where every purchase lies in the first block of its day: such an export has no times.
    """
    own, everyone = counts[segment], counts.sum(axis=0)
    if not own.sum() or not everyone[:, 1:].any():
        return ()
    return tuple(
        HourBlock(
            weekday=day,
            block=block,
            share=float(own[day, block] / own.sum()) if own[day, block] >= fewest else None,
            base_share=float(everyone[day, block] / everyone.sum()),
        )
        for day in range(7)
        for block in range(8)
    )


def month_shares(
    months: Sequence[str],
    counts: Counts,
    customers: Counts,
    *,
    segment: int,
    fewest: int,
    level: float,
) -> tuple[MonthShare, ...]:
    """Return the share of each month; ``counts`` is (k, n_months), ``customers`` (k,)."""
    totals = counts.sum(axis=1)
    found = counted_shares(months, counts, totals, customers, segment=segment, level=level)
    return tuple(
        MonthShare(
            month=cell.name,
            share=cell.share if cell.n >= fewest else None,
            base_share=cell.base_share,
            low=cell.low if cell.n >= fewest else None,
            high=cell.high if cell.n >= fewest else None,
            lift=cell.lift if cell.n >= fewest else None,
        )
        for cell in found
    )
