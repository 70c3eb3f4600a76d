"""Why a segmentation goes out of date."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Cause = Literal["ageing", "new_customers", "behaviour", "boundaries", "optimiser"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What one cause contributes to a loss; negative where it works against the others.

    ``ari`` in units of the adjusted Rand index, ``wrong_share`` of the customers in the window.
    """

    cause: Cause
    ari: float
    wrong_share: float
    n_wrong: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """A loss of agreement and its parts, which add up to it.

    ``ari`` is 1 less the adjusted Rand index with a fresh segmentation, ``wrong_share`` the share
    of customers in the wrong segment.
    """

    ari: float
    wrong_share: float
    n_wrong: float
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Causes:
    """One start and one later date, or the mean of several.

    ``model``: the old model, applied to the customers of the date, against a fresh one. Its parts
    are ageing (only the clock moved), new customers (who came into the window and who left it),
    behaviour (new orders and reviews of those who stayed, and new customers who order otherwise
    than new ones did before the start) and the optimiser.

    ``unused_list``: the customer list of the start, never touched again, against a fresh one. What
    re-placing with the old model would put right is ageing, new customers and behaviour; what it
    would not is boundaries (moved) and the optimiser.

    ``n_starts`` and ``ruling`` are about a mean: over how many starts, and for how many of them the
    cause with the largest part of the model's loss is the same as in the mean.
    """

    start: str | None
    weeks: int
    n_starts: int
    n_customers: float
    n_new: float
    n_gone: float
    model: Loss
    unused_list: Loss
    ruling: Cause
    n_ruling: int
