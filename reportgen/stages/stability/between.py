"""Counterfactual customers: who there would be, had only some of three things happened."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from reportgen.clusters.spaces import Features, Matrix
from reportgen.model.results import Cause
from reportgen.stages.stability.plan import Snapshot

RECENCY = "recency_days"
MOVERS: tuple[Cause, ...] = ("ageing", "new_customers", "behaviour")
_FEWEST_ALIKE = 20

Moved = frozenset[Cause]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Between:
    """Who was there at a start and at a later date, ``days`` apart; rows of either snapshot.

    ``alike`` stand in for who ``came``, one each: customers of the start who had bought in the same
    number of days before it, in random order.
    """

    old: Features
    new: Features
    days: float
    stayed_old: npt.NDArray[np.int64]
    stayed_new: npt.NDArray[np.int64]
    gone: npt.NDArray[np.int64]
    came: npt.NDArray[np.int64]
    alike: npt.NDArray[np.int64]


def between(old: Snapshot, new: Snapshot, *, days: float, seed: int) -> Between:
    """Return who stayed, who went and who came between two dates."""
    _, stayed_old, stayed_new = np.intersect1d(
        old.customers, new.customers, assume_unique=True, return_indices=True
    )
    came = np.setdiff1d(np.arange(len(new.customers)), stayed_new, assume_unique=True)
    recent = np.flatnonzero(old.recency_days <= days)
    if len(recent) < _FEWEST_ALIKE:
        recent = np.arange(len(old.customers))
    shuffled = np.random.default_rng([seed, 19]).permutation(recent)
    return Between(
        old=old.features,
        new=new.features,
        days=days,
        stayed_old=stayed_old,
        stayed_new=stayed_new,
        gone=np.setdiff1d(np.arange(len(old.customers)), stayed_old, assume_unique=True),
        came=came,
        alike=np.resize(shuffled, len(came)),
    )


def _shifted(values: Matrix, names: tuple[str, ...], days: float) -> Matrix:
    """Return the customers with the clock moved; nobody buys in the future."""
    if RECENCY not in names:
        return values
    moved = values.copy()
    column = names.index(RECENCY)
    moved[:, column] = np.maximum(moved[:, column] + days, 0.0)
    return moved


def customers_if(found: Between, moved: Moved) -> Features:
    """Return the customers there would be, had only some of the three things happened.

    Without new customers, those of the start stay; without behaviour, they keep the orders and
    reviews of the start, and new ones order as new ones did before; without ageing, they keep its
    clock.
    """
    names = found.old.names
    ages = "ageing" in moved
    if "behaviour" in moved:
        stayed = found.new.values[found.stayed_new]
        stayed = stayed if ages else _shifted(stayed, names, -found.days)
    else:
        stayed = found.old.values[found.stayed_old]
        stayed = _shifted(stayed, names, found.days) if ages else stayed
    if "new_customers" in moved:
        behave = "behaviour" in moved
        others = found.new.values[found.came] if behave else found.old.values[found.alike]
    else:
        others = found.old.values[found.gone]
        others = _shifted(others, names, found.days) if ages else others
    return replace(found.new, values=np.concatenate([stayed, others]))
