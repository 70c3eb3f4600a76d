"""Which segment is whose heir: ids, names and colours that last from run to run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportgen.clusters.indices import Table, match_clusters
from reportgen.model.results import Branch, Event, Match

N_SLOTS = 10  # colours and marks that can be told apart


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Past:
    """The segments of the earlier run, in the order of the table's rows.

    Parameters
    ----------
    segment_ids : tuple of str
    slots : tuple of int
    n_ids : int
        Ids given so far, those of segments that are gone included.
    """

    segment_ids: tuple[str, ...]
    slots: tuple[int, ...]
    n_ids: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Succession:
    """Ids and slots of the new segments in the order of the table's columns, and whose heirs."""

    segment_ids: tuple[str, ...]
    slots: tuple[int, ...]
    matches: tuple[Match, ...]
    n_ids: int


def succeed(table: Table, past: Past, *, heir_jaccard: float) -> Succession:
    """Return the new segments' lasting ids.

    Segments are matched one to one so that the summed Jaccard is largest (Hungarian method). An
    heir takes over id and slot; any other is new: it gets the next id that was never given, and a
    slot that is free in both runs, else one that is free in the new one.

    Parameters
    ----------
    table : (n_past, n_new) counts
        Customers known to both runs.
    past : Past
    heir_jaccard : float
        Below it a match is no heir.

    Examples
    --------
    >>> past = Past(segment_ids=("S1", "S4"), slots=(0, 3), n_ids=4)
    >>> succeed(np.array([[0, 60, 0], [40, 0, 5]]), past, heir_jaccard=0.5).segment_ids
    ('S4', 'S1', 'S5')
    """
    columns, jaccard = match_clusters(table)
    partner = {int(new): old for old, new in enumerate(columns) if new >= 0}
    ids: list[str] = []
    slots: list[int] = []
    matches = []
    n_ids = past.n_ids
    kept = {past.slots[old] for old in partner.values() if jaccard[old] >= heir_jaccard}
    for new in range(table.shape[1]):
        old = partner.get(new)
        likeness = float(jaccard[old]) if old is not None else 0.0
        heir = old is not None and likeness >= heir_jaccard
        if old is not None and heir:
            ids.append(past.segment_ids[old])
            slots.append(past.slots[old])
        else:
            n_ids += 1
            ids.append(f"S{n_ids}")
            slots.append(_free_slot({*past.slots, *slots}, {*kept, *slots}, n_ids))
        previous = past.segment_ids[old] if old is not None and heir else None
        matches.append(Match(segment_id=ids[-1], previous_id=previous, jaccard=likeness))
    return Succession(
        segment_ids=tuple(ids), slots=tuple(slots), matches=tuple(matches), n_ids=n_ids
    )


def _free_slot(ever: set[int], now: set[int], number: int) -> int:
    free = [slot for slot in range(N_SLOTS) if slot not in ever]
    free += [slot for slot in range(N_SLOTS) if slot not in now]
    return free[0] if free else number - 1


def branches(table: Table, past_ids: Sequence[str], new_ids: Sequence[str]) -> tuple[Branch, ...]:
    """Return who went where, for every pair of segments with a customer in common."""
    rows, columns = table.sum(axis=1), table.sum(axis=0)
    return tuple(
        Branch(
            previous_id=past_ids[i],
            segment_id=new_ids[j],
            n_customers=int(table[i, j]),
            of_previous=float(table[i, j] / rows[i]),
            of_segment=float(table[i, j] / columns[j]),
        )
        for i in range(table.shape[0])
        for j in range(table.shape[1])
        if table[i, j]
    )


def events(
    matches: Sequence[Match],
    found: Sequence[Branch],
    past_ids: Sequence[str],
    *,
    bulk_share: float,
    kin_share: float,
) -> tuple[Event, ...]:
    """Return births, deaths, splits and merges.

    A segment without an heir is gone, one that is nobody's heir is born. An earlier segment is
    split where no later one holds ``bulk_share`` of its customers, but pieces of at least
    ``kin_share`` do together. Segments are merged where at least two put ``bulk_share`` of their
    customers into the same later one.

    References
    ----------
    Spiliopoulou, Ntoutsi, Theodoridis and Schult (2006), MONIC: the transitions of clusters.
    """
    heirs = {match.previous_id for match in matches if match.previous_id is not None}
    born = [m.segment_id for m in matches if m.previous_id is None]
    told = [Event(kind="birth", previous_ids=(), segment_ids=(each,)) for each in born]
    gone = [each for each in past_ids if each not in heirs]
    told += [Event(kind="death", previous_ids=(each,), segment_ids=()) for each in gone]
    for each in past_ids:
        pieces = [b for b in found if b.previous_id == each and b.of_previous >= kin_share]
        whole = sum(b.of_previous for b in pieces)
        if len(pieces) > 1 and whole >= bulk_share > max(b.of_previous for b in pieces):
            into = tuple(b.segment_id for b in pieces)
            told.append(Event(kind="split", previous_ids=(each,), segment_ids=into))
    for match in matches:
        of = tuple(
            b.previous_id
            for b in found
            if b.segment_id == match.segment_id and b.of_previous >= bulk_share
        )
        if len(of) > 1:
            told.append(Event(kind="merge", previous_ids=of, segment_ids=(match.segment_id,)))
    return tuple(told)
