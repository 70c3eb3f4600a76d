"""Which weeks of the export can be used, and which are out of the ordinary.

Weeks are counted back from the last day, so that the last one is whole and the looks of the
stability study fall on their borders. Orders placed are counted, whatever became of them: the last
weeks before a given date would otherwise look thin, since their parcels are still under way.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import numpy as np
import numpy.typing as npt

from reportgen.model.results.calendar import Calendar, Week, WeekKind
from reportgen.model.settings.exploring import WeekRules

_DAYS = 7
_FEWEST_NEIGHBOURS = 4
_MAD_TO_SD = 1.4826  # of a normal curve
_LEAST_SPREAD = (
    0.05  # of the ratio: a shop that sells the same each week has no spread to divide by
)
_EPOCH = date(1970, 1, 1)

Counts = npt.NDArray[np.int64]
Ratios = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]


def day_number(iso: str) -> int:
    """Return the days from 1970-01-01 to an ISO date.

    >>> day_number("1970-01-08")
    7
    """
    return (date.fromisoformat(iso) - _EPOCH).days


def _iso(day: int) -> str:
    return (_EPOCH + timedelta(days=day)).isoformat()


def black_friday(year: int) -> date:
    """Return the day after the fourth Thursday of November.

    >>> black_friday(2017).isoformat()
    '2017-11-24'
    """
    first = date(year, 11, 1)
    thursday = first + timedelta(days=(3 - first.weekday()) % 7 + 21)
    return thursday + timedelta(days=1)


def _per_week(per_day: Mapping[int, int], end: int) -> Counts:
    first = min(per_day)
    n_weeks = -(-(end - first) // _DAYS)
    counts = np.zeros(n_weeks, dtype=np.int64)
    for day, n in per_day.items():
        counts[n_weeks - 1 - (end - 1 - day) // _DAYS] += n
    return counts


def _stretch(usable: Flags, counts: Counts, gap: int) -> tuple[int, int]:
    """Return the first week and the one after the last of the stretch with the most orders.

    A stretch begins and ends with a usable week and holds no ``gap`` unusable ones in a row; of
    two alike the later counts.
    """
    places = np.flatnonzero(usable).tolist()
    stretches = [[places[0], places[0]]]
    for place in places[1:]:
        if place - stretches[-1][1] > gap:
            stretches.append([place, place])
        stretches[-1][1] = place
    best = max(stretches, key=lambda s: (int(counts[s[0] : s[1] + 1].sum()), s[0]))
    return best[0], best[1] + 1


def _expected(counts: Counts, usable: Flags, neighbours: int) -> Ratios:
    """Return the median of the usable weeks around each week, NaN where there are too few."""
    found = np.full(len(counts), np.nan)
    for week in range(len(counts)):
        low, high = max(0, week - neighbours), week + neighbours + 1
        around = [w for w in range(low, min(high, len(counts))) if w != week and usable[w]]
        if len(around) >= _FEWEST_NEIGHBOURS:
            found[week] = np.median(counts[around])
    return found


def _kinds(counts: Counts, expected: Ratios, inside: Flags, rules: WeekRules) -> list[WeekKind]:
    known = inside & (expected > 0) & (counts > 0)
    ratios = np.full(len(counts), np.nan)
    ratios[known] = np.log(counts[known] / expected[known])
    centre = float(np.median(ratios[known])) if known.any() else 0.0
    mad = float(np.median(np.abs(ratios[known] - centre))) if known.any() else 0.0
    spread = max(_MAD_TO_SD * mad, _LEAST_SPREAD)
    kinds: list[WeekKind] = []
    for week, ratio in enumerate(ratios.tolist()):
        if not inside[week]:
            kinds.append("unusable")
        elif (
            np.isnan(ratio)
            or abs(ratio - centre) <= rules.unusual_score * spread
            or abs(np.expm1(ratio)) < rules.unusual_share
        ):
            kinds.append("normal")
        else:
            kinds.append("high" if ratio > 0 else "low")
    return kinds


def _event(starts: int) -> str:
    first = _EPOCH + timedelta(days=starts)
    friday = black_friday(first.year)
    return "black-friday" if first <= friday < first + timedelta(days=_DAYS) else ""


def calendar(per_day: Mapping[int, int], *, end_day: int, rules: WeekRules) -> Calendar:
    """Return every week of the export with its kind, and the usable history.

    Parameters
    ----------
    per_day : mapping of day number to orders
        Orders placed, by days since 1970-01-01; at least one.
    end_day : int
        The day after the last one that the export can hold; where orders end earlier, so do weeks.
    rules : WeekRules

    Returns
    -------
    Calendar
        A week is unusable where it is thin, or lies outside the stretch with the most orders that
        no gap interrupts. The usable history is that stretch without the low weeks it begins with,
        in which a shop opens; it ends with the last day, as the segmentation does.

    References
    ----------
    Iglewicz and Hoaglin (1993), "How to detect and handle outliers".
    """
    end = min(end_day, max(per_day) + 1)
    counts = _per_week(per_day, end)
    thin = counts < max(1.0, rules.thin_share * float(np.median(counts[counts > 0])))
    first, last = _stretch(~thin, counts, rules.gap_weeks)
    inside = ~thin
    inside[:first] = False
    inside[last:] = False
    expected = _expected(counts, inside, rules.neighbours)
    kinds = _kinds(counts, expected, inside, rules)
    while first < last - 1 and kinds[first] in ("low", "unusable"):
        first += 1
    start = end - _DAYS * len(counts)
    return Calendar(
        weeks=tuple(
            Week(
                starts=_iso(start + _DAYS * week),
                n_orders=int(counts[week]),
                expected=None if np.isnan(expected[week]) else float(expected[week]),
                kind=kinds[week],
                event=_event(start + _DAYS * week),
            )
            for week in range(len(counts))
        ),
        first=_iso(start + _DAYS * first),
        end=_iso(start + _DAYS * last),
        rules=rules,
    )
