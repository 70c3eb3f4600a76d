"""Heirs keep their ids, newcomers get fresh ones, and every end is told."""

from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from reportgen.clusters.indices import jaccard_table
from reportgen.stages.succession import N_SLOTS, Past, branches, events, succeed

TABLES = st.tuples(st.integers(1, 5), st.integers(1, 5)).flatmap(
    lambda shape: hnp.arrays(np.int64, shape, elements=st.integers(0, 40))
)


def _past(n, *, first=1):
    return Past(
        segment_ids=tuple(f"S{first + i}" for i in range(n)),
        slots=tuple(range(n)),
        n_ids=first + n - 1,
    )


@given(TABLES)
def test_ids_are_unique_and_new_ones_were_never_given(table):
    past = _past(len(table), first=3)
    found = succeed(table, past, heir_jaccard=0.5)
    assert len(set(found.segment_ids)) == table.shape[1] == len(found.matches)
    for match, slot in zip(found.matches, found.slots, strict=True):
        if match.previous_id is None:
            assert int(match.segment_id[1:]) > past.n_ids
        else:
            assert match.segment_id == match.previous_id
            assert match.jaccard >= 0.5
            assert slot == past.slots[past.segment_ids.index(match.segment_id)]
    assert len(set(found.slots)) == len(found.slots)
    assert found.n_ids == past.n_ids + sum(m.previous_id is None for m in found.matches)


@given(TABLES)
def test_no_other_pairing_has_a_larger_summed_jaccard(table):
    wide = table if table.shape[0] <= table.shape[1] else table.T
    likeness = jaccard_table(wide)
    n, m = wide.shape
    best = max(
        sum(likeness[i, j] for i, j in enumerate(order)) for order in permutations(range(m), n)
    )
    found = succeed(table, _past(len(table)), heir_jaccard=0.5)
    assert sum(match.jaccard for match in found.matches) == pytest.approx(best)


def test_the_line_itself_makes_an_heir_and_a_hair_below_does_not():
    table = np.array([[30, 30]])  # the first has a Jaccard of a half
    past = _past(1)
    assert succeed(table, past, heir_jaccard=0.5).matches[0].previous_id == "S1"
    assert succeed(table, past, heir_jaccard=0.5001).matches[0].previous_id is None


def test_relabelled_segments_keep_their_ids():
    table = np.diag([10, 20, 30])[:, [2, 0, 1]]
    found = succeed(table, _past(3), heir_jaccard=0.5)
    assert found.segment_ids == ("S3", "S1", "S2")
    assert found.slots == (2, 0, 1)


def test_a_newcomer_does_not_wear_the_colours_of_the_dead_while_others_are_free():
    table = np.array([[50, 0], [0, 0]])
    found = succeed(table, _past(2), heir_jaccard=0.5)
    assert (found.segment_ids, found.slots) == (("S1", "S3"), (0, 2))
    full = Past(
        segment_ids=tuple(f"S{i + 1}" for i in range(N_SLOTS)),
        slots=tuple(range(N_SLOTS)),
        n_ids=N_SLOTS,
    )
    many = np.eye(N_SLOTS, dtype=np.int64) * 9
    many[-1] = 0
    assert succeed(many, full, heir_jaccard=0.5).slots == tuple(range(N_SLOTS))


def _events(table):
    past = _past(len(table))
    found = succeed(np.array(table), past, heir_jaccard=0.5)
    lines = branches(np.array(table), past.segment_ids, found.segment_ids)
    told = events(found.matches, lines, past.segment_ids, bulk_share=0.5, kin_share=0.2)
    return found, {(e.kind, e.previous_ids, e.segment_ids) for e in told}


def test_nothing_is_told_where_everything_lives_on():
    assert _events([[90, 10], [5, 80]])[1] == set()


def test_a_split_a_merge_a_birth_and_a_death():
    found, told = _events([[40, 30, 30], [0, 0, 0]])
    new = found.segment_ids
    assert ("split", ("S1",), new) in told
    assert ("death", ("S2",), ()) in told
    assert {kind for kind, *_ in told} == {"split", "death", "birth"}
    found, told = _events([[50, 0], [40, 2], [0, 60]])
    assert ("merge", ("S1", "S2"), (found.segment_ids[0],)) in told
    assert ("death", ("S2",), ()) in told


@given(TABLES)
def test_every_shared_customer_is_on_one_branch(table):
    past = _past(len(table))
    ids = tuple(f"N{i}" for i in range(table.shape[1]))
    found = branches(table, past.segment_ids, ids)
    assert sum(b.n_customers for b in found) == table.sum()
    for each in past.segment_ids:
        own = [b.of_previous for b in found if b.previous_id == each]
        assert not own or sum(own) == pytest.approx(1)
