"""Who builds segments: everybody, unless a setting keeps resellers or customers far out apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np
import numpy.typing as npt
import pandas as pd

from reportgen.clusters.fences import Limits, Treatments, limits, outside
from reportgen.model.results.apart import ApartReason
from reportgen.model.settings import Settings

RESELLER: ApartReason = "reseller"
FAR_OUT: ApartReason = "far-out"
#: Later than any order: at as-of, whoever is listed as a reseller is one.
AT_LAST = 1 << 62


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeping:
    """What settings ask for.

    Parameters
    ----------
    treatments : Treatments
        Of values far out, wherever features are scaled.
    set_aside : tuple of str
        Variables far out in which a customer builds no segment.
    fence : float
        Interquartile ranges beyond the quartiles from which a value is far out.
    reseller_since : mapping of int to int
        Customers who are kept apart because they buy like resellers, and since when
        (seconds since 1970-01-01); empty where they stay in.
    limits : mapping of str to Limits, or None
        Fences of an earlier run to hold customers against; None for their own.
    """

    treatments: Treatments = field(default_factory=Treatments)
    set_aside: tuple[str, ...] = ()
    fence: float = 3.0
    reseller_since: Mapping[int, int] = field(default_factory=dict)
    limits: Mapping[str, Limits] | None = None


def keeping_of(settings: Settings) -> Keeping:
    """Return what the settings ask for, before any reseller is known."""
    asked = settings.outliers
    return Keeping(
        treatments=Treatments(
            logarithm=asked.logarithm, winsorise=asked.winsorise, fence=asked.fence
        ),
        set_aside=asked.set_aside,
        fence=asked.fence,
    )


def kept_keeping(settings: Settings, set_aside: Mapping[str, Limits]) -> Keeping:
    """Return what goes with a model that is there already: its limits, and no fresh ones.

    ``set_aside`` are those of the model; whatever the settings set aside today is not asked.
    """
    return replace(keeping_of(settings), set_aside=tuple(set_aside), limits=set_aside)


def values_of(table: pd.DataFrame, name: str) -> npt.NDArray[np.float64]:
    """Return a column of a table of features, money in the currency's unit."""
    column = table["monetary_cents"] / 100 if name == "monetary" else table[name]
    return column.to_numpy(dtype=np.float64, na_value=np.nan)


def aside_limits(table: pd.DataFrame, keeping: Keeping) -> dict[str, Limits]:
    """Return the fences beyond which a customer is set aside, by variable that has some."""
    found = {}
    for name in keeping.set_aside:
        if keeping.limits is None:
            ends = limits(values_of(table, name), name, fence=keeping.fence)
        else:
            ends = keeping.limits.get(name)
        if ends is not None:
            found[name] = ends
    return found


def reasons(table: pd.DataFrame, keeping: Keeping, *, cut_s: int) -> npt.NDArray[np.object_]:
    """Return why each customer of a table of features is kept apart at a moment; "" if not.

    A customer counts as a reseller from the order on that makes one, and never before.
    """
    found = np.full(len(table), "", dtype=object)
    for name, ends in aside_limits(table, keeping).items():
        found[outside(values_of(table, name), ends)] = FAR_OUT
    if keeping.reseller_since:
        since = table["customer"].map(keeping.reseller_since)
        found[(since < cut_s).to_numpy(dtype=bool)] = RESELLER
    return found


def building(table: pd.DataFrame, keeping: Keeping, *, cut_s: int) -> pd.DataFrame:
    """Return the customers of a table who build segments at a moment."""
    if not keeping.set_aside and not keeping.reseller_since:
        return table
    inside = reasons(table, keeping, cut_s=cut_s) == ""
    found: pd.DataFrame = table[inside].reset_index(drop=True)
    return found
