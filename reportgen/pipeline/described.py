"""The variables that describe every customer at as-of: those that are built on, and the others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pandas as pd

from reportgen.clusters.spaces import Features
from reportgen.frames.extras import extra_features
from reportgen.frames.facts import Checkpoint, Frame
from reportgen.model.variables import EXTRA_NAMES
from reportgen.pipeline.base import collected
from reportgen.pipeline.view import View

_SILENT = "comment_share"


def _there(table: pd.DataFrame) -> tuple[str, ...]:
    """Return the columns with a value: a table may be there without the column that counts.

    Where not one review carries a text, the export has left the texts out.
    """
    names = [name for name in EXTRA_NAMES if name in table and table[name].notna().any()]
    return tuple(name for name in names if name != _SILENT or table[name].max() > 0)


def described(view: View, tables: Mapping[str, Frame], checkpoint: Checkpoint) -> View:
    """Return the view with every variable that the tables allow.

    Parameters
    ----------
    view : View
    tables : mapping of str to frame
        The checked tables.
    checkpoint : callable
        Stores a frame in the engine and hands it back.

    Returns
    -------
    View
        ``described`` has the columns of ``features`` first, and the same rows.
    """
    found = collected(
        extra_features(
            view.facts,
            tables,
            cut_s=view.cut_s,
            hide_later=view.hide_later,
            checkpoint=checkpoint,
        )
    )
    aligned = view.customers[["customer"]].merge(
        found, on="customer", how="left", validate="one_to_one"
    )
    names = _there(aligned)
    extras = aligned[list(names)].to_numpy(dtype=np.float64, na_value=np.nan)
    return replace(view, described=view.features.joined(Features(names=names, values=extras)))
