"""What changed in the data itself between two exports: columns, values, rows, weeks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportgen.model.results.comparison import DataChange, DataChangeKind

MOST_NAMES = 8  # told by name; the rest is counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What an export holds: columns and rows by table, and the different values of some columns."""

    columns: Mapping[str, Sequence[str]]
    rows: Mapping[str, int]
    values: Mapping[str, Sequence[str]]


def _told(kind: DataChangeKind, subject: str, names: Sequence[str]) -> list[DataChange]:
    if not names:
        return []
    some = tuple(names[:MOST_NAMES])
    return [DataChange(kind=kind, subject=subject, names=some, n=len(names))]


def _apart(
    kinds: tuple[DataChangeKind, DataChangeKind],
    before: Mapping[str, Sequence[str]],
    after: Mapping[str, Sequence[str]],
) -> list[DataChange]:
    found = []
    for subject in sorted(set(before) & set(after)):
        old, new = set(before[subject]), set(after[subject])
        found += _told(kinds[0], subject, sorted(new - old))
        found += _told(kinds[1], subject, sorted(old - new))
    return found


def data_changes(
    before: Contents | None, after: Contents, *, empty_weeks: Sequence[str]
) -> tuple[DataChange, ...]:
    """Return the changes, those of whole tables first.

    Parameters
    ----------
    before : Contents or None
        None where the earlier run did not record it.
    after : Contents
    empty_weeks : sequence of str
        Weeks since the earlier run that hold no order or cannot be used (ISO dates).
    """
    found: list[DataChange] = []
    if before is not None:
        old, new = set(before.columns), set(after.columns)
        found += _told("tables_new", "", sorted(new - old))
        found += _told("tables_gone", "", sorted(old - new))
        found += _apart(("columns_new", "columns_gone"), before.columns, after.columns)
        fewer = [t for t in sorted(old & new) if after.rows.get(t, 0) < before.rows.get(t, 0)]
        found += _told("rows_fewer", "", fewer)
        found += _apart(("values_new", "values_gone"), before.values, after.values)
    return (*found, *_told("weeks_missing", "", list(empty_weeks)))
