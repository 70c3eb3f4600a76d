from __future__ import annotations

from datetime import UTC, datetime, timedelta

import duckdb
import narwhals.stable.v2 as nw
import numpy as np
import pandas as pd
import pytest
from exports import at
from hypothesis import given
from hypothesis import strategies as st

from reportgen.frames.moments import epoch_seconds, next_midnight, to_moment, to_seconds

MOMENTS = st.datetimes(min_value=at(1970, 1, 1), max_value=at(2999, 12, 31, 23, 59, 59))
CORNERS = [
    at(year, month, day, 23, 59, 59)
    for year in (1970, 1972, 1999, 2000, 2001, 2016, 2018, 2020, 2099, 2100, 2101, 2400)
    for month, day in ((1, 1), (2, 28), (3, 1), (12, 31))
] + [at(2000, 2, 29), at(2016, 2, 29, 12), at(2400, 2, 29)]


def _python(moment: datetime) -> int:
    return int((moment.replace(microsecond=0) - at(1970, 1, 1)).total_seconds())


@pytest.mark.parametrize("engine", ["duckdb", "pandas"])
def test_epoch_seconds_agree_with_python(engine):
    rng = np.random.default_rng(0)
    drawn = rng.integers(0, _python(at(2999, 1, 1)), size=2_000)
    moments = CORNERS + [at(1970, 1, 1) + timedelta(seconds=s) for s in drawn.tolist()]
    frame = pd.DataFrame(
        {"moment": np.array(moments, dtype="datetime64[us]"), "i": range(len(moments))}
    )
    if engine == "duckdb":
        connection = duckdb.connect()
        native = nw.from_native(connection.from_df(frame))
    else:
        native = nw.from_native(frame).lazy()
    found = (
        native.select("i", s=epoch_seconds(nw.col("moment")))
        .sort("i")
        .collect("pandas")
        .to_native()
    )
    assert found["s"].tolist() == [_python(moment) for moment in moments]
    if engine == "duckdb":
        connection.close()


@given(MOMENTS)
def test_seconds_and_moments_are_each_others_inverse(moment):
    whole = moment.replace(microsecond=0)
    assert to_seconds(whole) == _python(whole)
    assert to_moment(to_seconds(whole)) == whole


@given(MOMENTS)
def test_the_next_midnight_is_the_first_one_after(moment):
    seconds = to_seconds(moment)
    found = datetime.fromtimestamp(next_midnight(seconds), tz=UTC)
    assert (found.hour, found.minute, found.second) == (0, 0, 0)
    assert 0 < next_midnight(seconds) - seconds <= 86_400
