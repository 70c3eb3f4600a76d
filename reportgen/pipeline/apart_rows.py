"""Who is kept apart, told for everyone in the engine."""

from __future__ import annotations

from collections.abc import Mapping

import narwhals.stable.v2 as nw
import pandas as pd

from reportgen.clusters.fences import Limits
from reportgen.frames.engines import Engine
from reportgen.frames.facts import Frame
from reportgen.frames.placing import value_of
from reportgen.pipeline.keeping import FAR_OUT, RESELLER


def with_reasons(
    rows: Frame, ends: Mapping[str, Limits], resellers: Mapping[int, int], engine: Engine
) -> Frame:
    """Return rows of features with ``reason``: why a customer is kept apart, "" if not.

    The same as ``keeping.reasons`` at as-of, in memory.

    Parameters
    ----------
    rows : frame
        As ``customer_features`` returns them.
    ends : mapping of str to Limits
        Fences beyond which a customer is set aside.
    resellers : mapping of int to int
        The customers kept apart because they buy like resellers, and since when.
    engine : Engine
        Where the rows are.
    """
    reason = nw.lit("")
    for name, (low, high) in ends.items():
        value = value_of(name)
        beyond = ((value < low) | (value > high)).fill_null(value=False)
        reason = nw.when(beyond).then(nw.lit(FAR_OUT)).otherwise(reason)
    rows = rows.with_columns(reason=reason)
    if not resellers:
        return rows
    numbers = list(resellers)
    listed = pd.DataFrame({"customer": pd.Series(numbers, dtype="int64"), "resells": 1})
    marked = rows.join(engine.given(listed), on="customer", how="left")
    told = nw.when(nw.col("resells") == 1).then(nw.lit(RESELLER)).otherwise(nw.col("reason"))
    return marked.with_columns(reason=told).drop("resells")
