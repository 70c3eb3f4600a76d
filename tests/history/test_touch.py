"""A segment is lost after as many looks in a row as the contract says, not after one."""

from __future__ import annotations

import numpy as np
import pytest

from reportgen.pipeline.touch import lost_touch

IDS = ("S1", "S2", "S3")


@pytest.mark.parametrize(
    ("now", "before", "looks", "fired", "subject"),
    [
        ([0.9, 0.5, 0.8], [[0.9, 0.5, 0.8]], 2, True, "S2"),  # twice the same segment
        ([0.9, 0.5, 0.8], [[0.9, 0.9, 0.8]], 2, False, "S2"),  # a single dip
        ([0.5, 0.9, 0.8], [[0.9, 0.5, 0.8]], 2, False, "S1"),  # one look each: nobody twice
        ([0.4, 0.5, 0.8], [[0.9, 0.5, 0.8]], 2, True, "S2"),  # the lowest one dipped only now
        ([0.9, 0.9, 0.8], [], 2, False, "S3"),  # nothing to confirm
        ([0.9, 0.5, 0.8], [], 2, None, "S2"),  # no look before this one yet
        ([0.9, 0.5, 0.8], [], 1, True, "S2"),  # one look is what was agreed on
        ([0.9, 0.5, 0.8], [[0.9, 0.5, 0.8]], 3, None, "S2"),
        ([0.9, 0.6, 0.8], [[0.9, 0.6, 0.8]], 2, False, "S2"),  # on the line is not below it
    ],
)
def test_so_many_looks_in_a_row(now, before, looks, fired, subject):
    found = lost_touch(
        IDS, np.array(now), [np.array(each) for each in before], line=0.6, looks=looks
    )
    assert (found.code, found.fired, found.subject) == ("segment_jaccard", fired, subject)
    assert found.value == now[IDS.index(subject)]
