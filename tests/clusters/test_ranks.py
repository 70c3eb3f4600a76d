from __future__ import annotations

import numpy as np
from scipy.stats import rankdata

from reportgen.clusters.ranks import ranks_of


def test_ranks_are_the_usual_ones_and_a_missing_value_has_none():
    values = np.random.default_rng(0).integers(0, 9, 200).astype(float)
    values[::7] = np.nan
    np.testing.assert_array_equal(ranks_of(values), rankdata(values, nan_policy="omit"))


def test_where_all_are_missing_there_is_no_rank():
    assert np.isnan(ranks_of(np.full(3, np.nan))).all()
