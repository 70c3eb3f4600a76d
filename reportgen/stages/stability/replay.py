"""What it costs in customers to refit late: history replayed under fixed policies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from reportgen.clusters.indices import Table
from reportgen.model.results import Lateness, Replay, ReplayPoint
from reportgen.stages.stability.dated import Dated
from reportgen.stages.stability.follow import Floor
from reportgen.stages.stability.matching import matched
from reportgen.stages.stability.plan import SECONDS_PER_WEEK, DateText

POLICIES_MONTHS = (None, 12, 6, 3, 2, 1)
_SECONDS_PER_MONTH = 365.25 / 12 * 86_400

Later = Mapping[tuple[int, int], Table]


def refit_dates(dates: Sequence[int], months: int | None) -> tuple[int, ...]:
    """Return the looks at which a policy refits: the first on or after each due moment.

    >>> week = 7 * 86_400
    >>> [date // week for date in refit_dates([i * 2 * week for i in range(9)], 1)]
    [0, 6, 10, 14]
    """
    if months is None or not dates:
        return tuple(dates[:1])
    every = months * _SECONDS_PER_MONTH
    due = np.arange(dates[0], dates[-1] + 1, every)
    return tuple(dict.fromkeys(dates[i] for i in np.searchsorted(dates, due) if i < len(dates)))


def followed_pairs(dated: Dated) -> set[tuple[int, int]]:
    """Return which model the replays hold against the refit of which date: until the next one.

    So their cost grows with the number of looks, not with its square.
    """
    dates = [date for date in dated.schedule.dates if date in dated.models]
    found: set[tuple[int, int]] = set()
    for months in POLICIES_MONTHS:
        refits = refit_dates(dates, months)
        for made, until in zip(refits, (*refits[1:], dates[-1]), strict=True) if dates else ():
            found |= {(made, date) for date in dates if made < date <= until}
    return found


def replays(dated: Dated, later: Later, *, date_text: DateText) -> tuple[Replay, ...]:
    """Return history under every policy, from the first date on which the recipe was fitted."""
    dates = [date for date in dated.schedule.dates if date in dated.models]
    if len(dates) < 2:
        return ()
    return tuple(
        _replay(dates, later, months=months, date_text=date_text) for months in POLICIES_MONTHS
    )


def _replay(
    dates: Sequence[int], later: Later, *, months: int | None, date_text: DateText
) -> Replay:
    refits = set(refit_dates(dates, months))
    made, after = dates[0], 0.0
    points, shares, counts = [], [], []
    for date in dates:
        before, n = 0.0, 0.0
        if date != dates[0]:
            table = later[made, date]
            before, n = matched(table).wrong_share, float(table.sum())
            shares.append((after + before) / 2)
            counts.append(shares[-1] * n)
        refit = date in refits and date != dates[0]
        points.append(
            ReplayPoint(
                date=date_text(date),
                weeks=(date - dates[0]) // SECONDS_PER_WEEK,
                wrong_share=before,
                refit=refit,
            )
        )
        made, after = (date, 0.0) if refit else (made, before)
    weights = np.diff(dates)
    return Replay(
        months=months,
        n_refits=len(refits) - 1,
        mean_wrong_share=float(np.average(shares, weights=weights)),
        mean_n_wrong=float(np.average(counts, weights=weights)),
        points=tuple(points),
    )


def lateness(
    later: Later,
    known: Mapping[int, Table],
    floors: Mapping[int, Floor],
) -> tuple[Lateness, ...]:
    """Return who is in the wrong segment by the age of the model, as means over the starts.

    Parameters
    ----------
    later : mapping of (made, date) to table
        Only models made at the starts of ``floors`` are counted.
    known : mapping of date to table
        The kept model's segments in rows, the refit's in columns.
    floors : mapping of start to Floor
    """
    mine = {key: table for key, table in later.items() if key[0] in floors}
    ages = sorted({date - start for start, date in mine})
    floor_share = float(np.mean([floor.wrong_share for floor in floors.values()]))
    return tuple(
        _late(
            [(table, known[date]) for (s, date), table in mine.items() if date - s == age],
            weeks=age // SECONDS_PER_WEEK,
            floor_share=floor_share,
        )
        for age in ages
    )


def _in_kept_order(table: Table, known: Table) -> Table:
    """Return a table of old and fresh segments with both in the order of the kept ones.

    The diagonal holds the customers who are in the right segment. Where the kept model has more
    segments than the refit, or fewer, the rest is left out of rows and columns.
    """
    heirs = matched(table).heirs
    columns = matched(known).heirs
    rows = np.array([np.flatnonzero(heirs == c)[0] if c in heirs else -1 for c in columns])
    padded = np.pad(table, ((0, 1), (0, 1)))
    return np.asarray(padded[np.ix_(rows, columns)], dtype=np.int64)


def _late(pairs: list[tuple[Table, Table]], *, weeks: int, floor_share: float) -> Lateness:
    shares = [matched(table).wrong_share for table, _ in pairs]
    sizes = [int(table.sum()) for table, _ in pairs]
    moved = np.mean([_in_kept_order(table, known) for table, known in pairs], axis=0)
    return Lateness(
        weeks=weeks,
        n_starts=len(pairs),
        n_customers=float(np.mean(sizes)),
        n_wrong=float(np.mean(np.multiply(shares, sizes))),
        wrong_share=float(np.mean(shares)),
        floor_share=floor_share,
        moved=tuple(tuple(row) for row in moved.tolist()),
    )
