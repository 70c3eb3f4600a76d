"""Axes of predicted beside observed: plain, unless one segment dwarfs the others."""

from __future__ import annotations

import json

import pytest

from reportgen.charts.calibration import Outcome, calibration
from reportgen.charts.parts import Axis


def _drawn(*means):
    outcomes = [
        Outcome(
            label=f"S{i}",
            slot=i,
            predicted=mean,
            predicted_low=mean / 2,
            predicted_high=mean * 2,
            observed=mean,
            observed_low=None,
            observed_high=None,
        )
        for i, mean in enumerate(means)
    ]
    axis = Axis(title="x", format=".2~%")
    return json.dumps(calibration(outcomes, x=axis, y=axis))


@pytest.mark.parametrize(
    ("means", "logarithmic"),
    [((0.02, 0.03, 0.07), False), ((0.004, 0.006, 0.02), True), ((0.0, 0.02), False)],
)
def test_the_axis_is_logarithmic_where_small_segments_would_pile_up(means, logarithmic):
    assert ('"type": "log"' in _drawn(*means)) is logarithmic


def test_no_segment_lies_outside_the_axes():
    spec = _drawn(0.004, 0.006, 0.02)
    begin = spec.index('"domain": ') + len('"domain": ')
    low, high = json.loads(spec[begin : spec.index("]", begin) + 1])
    assert 0 < low < 0.004
    assert high > 0.04
