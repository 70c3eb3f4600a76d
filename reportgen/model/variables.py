"""The variables that describe a customer: one record each, in the order in which they are told.

This is the one place that says what a variable is called, what it is measured in, which tables it
needs and on which scale it is compared. Its definition is the message ``definition-<name>``, its
label ``feature-<name>``, and the reason of its scale ``scale-<reason>``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Family = Literal[
    "purchases", "money", "satisfaction", "delivery", "products", "payment", "geography"
]
Kind = Literal["measure", "flag"]
Scale = Literal["log", "plain"]
Reason = Literal["long_tail", "clock", "bounded", "signed", "flag"]

FAMILIES: tuple[Family, ...] = (
    "purchases",
    "money",
    "satisfaction",
    "delivery",
    "products",
    "payment",
    "geography",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Variable:
    """A variable of a customer.

    Parameters
    ----------
    name : str
    unit : str
        ``days``, ``orders``, ``currency``, ``score``, ``items``, ``types``, ``installments``,
        ``share``, ``categories``, ``sellers`` or ``km``.
    family : str
        The page it is shown on.
    tables : tuple of str
        What it needs beside customers and orders; of alternatives (``a|b``) one is enough.
    kind : ``measure`` or ``flag``
        A flag is 0 or 1: it describes segments and never builds them by itself.
    scale : ``log`` or ``plain``
        How it is compared where a recipe asks for logarithms: ``log(1 + x)``, or as it is.
    reason : str
        Why that scale.
    place : bool
        Whether it says where somebody lives: such variables describe unless the user asks.
    base : bool
        Whether it is computed at every date of the stability study; the others once, at as-of.
    """

    name: str
    unit: str
    family: Family
    tables: tuple[str, ...] = ()
    kind: Kind = "measure"
    scale: Scale = "log"
    reason: Reason = "long_tail"
    place: bool = False
    base: bool = False

    @property
    def chapters(self) -> tuple[str, ...]:
        """Return the chapters in which the variable is used, as anchors."""
        chosen_from = ("selection",) if self.base else ()
        return (f"data-{self.family}", "variables", "segments", *chosen_from)


VARIABLES: tuple[Variable, ...] = (
    Variable(
        name="recency_days",
        unit="days",
        family="purchases",
        scale="plain",
        reason="clock",
        base=True,
    ),
    Variable(name="n_orders", unit="orders", family="purchases", base=True),
    Variable(
        name="monetary", unit="currency", family="money", tables=("payments|items",), base=True
    ),
    Variable(
        name="review_score_mean",
        unit="score",
        family="satisfaction",
        tables=("reviews",),
        scale="plain",
        reason="bounded",
        base=True,
    ),
    Variable(name="items_per_order", unit="items", family="products", tables=("items",), base=True),
    Variable(
        name="payment_types_per_order",
        unit="types",
        family="payment",
        tables=("payments",),
        base=True,
    ),
    Variable(
        name="installments_per_order",
        unit="installments",
        family="payment",
        tables=("payments",),
        base=True,
    ),
    Variable(
        name="in_sao_paulo",
        unit="share",
        family="geography",
        kind="flag",
        scale="plain",
        reason="flag",
        place=True,
        base=True,
    ),
    Variable(
        name="freight_share",
        unit="share",
        family="money",
        tables=("items",),
        scale="plain",
        reason="bounded",
    ),
    Variable(
        name="comment_share",
        unit="share",
        family="satisfaction",
        tables=("reviews",),
        scale="plain",
        reason="bounded",
    ),
    Variable(
        name="review_missing",
        unit="share",
        family="satisfaction",
        tables=("reviews",),
        kind="flag",
        scale="plain",
        reason="flag",
    ),
    Variable(name="days_to_deliver", unit="days", family="delivery"),
    Variable(name="days_late", unit="days", family="delivery", scale="plain", reason="signed"),
    Variable(name="late_share", unit="share", family="delivery", scale="plain", reason="bounded"),
    Variable(
        name="n_categories", unit="categories", family="products", tables=("items", "products")
    ),
    Variable(name="n_sellers", unit="sellers", family="products", tables=("items",)),
    Variable(
        name="distance_km",
        unit="km",
        family="geography",
        tables=("items", "sellers", "geolocation"),
        place=True,
    ),
)

BY_NAME = {variable.name: variable for variable in VARIABLES}
UNITS = {variable.name: variable.unit for variable in VARIABLES}
BASE_NAMES = tuple(variable.name for variable in VARIABLES if variable.base)
EXTRA_NAMES = tuple(variable.name for variable in VARIABLES if not variable.base)
LOGGED = frozenset(variable.name for variable in VARIABLES if variable.scale == "log")
FLAGS = frozenset(variable.name for variable in VARIABLES if variable.kind == "flag")
