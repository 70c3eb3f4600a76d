"""Resellers and customers far out: listed by rule, and kept apart where a setting says so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import narwhals.stable.v2 as nw
import numpy as np
import pandas as pd

from reportgen.clusters.fences import Limits, limits, outside
from reportgen.frames.counts import units_of_one_product
from reportgen.frames.engines import in_memory
from reportgen.frames.facts import Frame
from reportgen.frames.features import kept_orders
from reportgen.model.results.apart import Apart, KeptApart, Treated, Treatment
from reportgen.model.settings import Settings
from reportgen.model.settings.exploring import Resellers
from reportgen.pipeline.base import Base, collected
from reportgen.pipeline.keeping import (
    AT_LAST,
    FAR_OUT,
    RESELLER,
    Keeping,
    aside_limits,
    keeping_of,
    kept_keeping,
    reasons,
    values_of,
)
from reportgen.pipeline.view import View

_COLUMNS = ("customer", "units_in_order", "units_in_all", "since_s")


def reached(bought: pd.DataFrame, rules: Resellers) -> pd.DataFrame:
    """Return since when, and with how many units, each customer buys like a reseller.

    Parameters
    ----------
    bought : frame
        As from ``units_of_one_product``.
    rules : Resellers

    Returns
    -------
    frame
        ``customer``; ``units_in_order`` and ``units_in_all``, the most units of one product in one
        order and over all orders; ``since_s``, the moment at which either number was reached.
    """
    ordered = bought.sort_values(["since_s", "order_id", "product_id"])
    one = ordered.groupby(["customer", "product_id"])["units"]
    ordered = ordered.assign(so_far=one.cumsum())
    enough = (ordered["units"] >= rules.units_in_order) | (ordered["so_far"] >= rules.units_in_all)
    since = ordered[enough].groupby("customer")["since_s"].min()
    by_customer = ordered.groupby("customer")
    found = pd.DataFrame(
        {
            "units_in_order": by_customer["units"].max(),
            "units_in_all": by_customer["so_far"].max(),
            "since_s": since,
        }
    )
    return found.sort_index().reset_index()[list(_COLUMNS)]


def resellers(base: Base, tables: Mapping[str, Frame], settings: Settings) -> pd.DataFrame | None:
    """Return who buys like a reseller, as ``reached`` does; None without the table of items."""
    if "items" not in tables:
        return None
    rules = settings.resellers
    orders = kept_orders(base.facts, **base.window)
    rows = units_of_one_product(
        orders, tables, in_order=rules.units_in_order, in_all=rules.units_in_all
    )
    return reached(in_memory(rows), rules)


def set_apart(view: View, keeping: Keeping) -> View:
    """Return the view without the customers who build no segments; ``everyone`` says why."""
    reason = reasons(view.customers, keeping, cut_s=AT_LAST)
    rows = np.flatnonzero(reason == "")
    features = replace(view.features, treatments=keeping.treatments)
    described = replace(view.described, treatments=keeping.treatments)
    return replace(
        view,
        everyone=view.customers.assign(reason=reason),
        customers=view.customers.iloc[rows].reset_index(drop=True),
        features=features.take(rows),
        described=described.take(rows),
        keeping=keeping,
    )


def apart(
    view: View,
    tables: Mapping[str, Frame],
    settings: Settings,
    *,
    kept: Mapping[str, Limits] | None = None,
) -> tuple[View, Apart, pd.DataFrame]:
    """Return the view of those who build segments, the record of the others, and the resellers.

    Parameters
    ----------
    view : View
        Of every customer with a kept order.
    tables : mapping of str to frame
    settings : Settings
        ``outliers`` and ``resellers``.
    kept : mapping of str to Limits, or None
        Limits of the model that is kept, which then say who is set aside; None where one is fitted.

    Returns
    -------
    view : View
    record : Apart
    listed : frame
        The resellers with their id, orders and amount, sorted by id.
    """
    found = resellers(view.base, tables, settings)
    keeping = keeping_of(settings) if kept is None else kept_keeping(settings, kept)
    if found is not None and settings.resellers.keep_apart:
        since = dict(zip(found["customer"].tolist(), found["since_s"].tolist(), strict=True))
        keeping = replace(keeping, reseller_since=since)
    inside = set_apart(view, keeping)
    listed = _listed(view.base, found)
    record = Apart(
        n_resellers=None if found is None else len(found),
        reseller_amount=int(listed["monetary_cents"].sum()) / 100,
        units_in_order=settings.resellers.units_in_order,
        units_in_all=settings.resellers.units_in_all,
        resellers_apart=settings.resellers.keep_apart,
        fence=settings.outliers.fence,
        treated=tuple(_treated(view.customers, inside.customers, keeping, settings)),
        kept_apart=_kept_apart(inside.everyone),
    )
    return inside, record, listed


def _listed(base: Base, found: pd.DataFrame | None) -> pd.DataFrame:
    known = pd.DataFrame(columns=list(_COLUMNS), dtype="int64") if found is None else found
    numbers = known["customer"].tolist()
    mine = nw.col("customer").is_in(numbers) if numbers else nw.col("customer") < 0
    ids: Any = in_memory(base.facts.customers.filter(mine))
    rows = collected(base.rows.filter(mine)).merge(known, on="customer", validate="one_to_one")
    named = rows.merge(ids, on="customer", validate="one_to_one")
    return named.sort_values("customer_unique_id").reset_index(drop=True)


def _treated(
    whole: pd.DataFrame, inside: pd.DataFrame, keeping: Keeping, settings: Settings
) -> list[Treated]:
    """Return what is done: setting aside with all customers, the rest with those inside."""
    asked = settings.outliers
    named: dict[Treatment, tuple[str, ...]] = {
        "logarithm": asked.logarithm,
        "winsorise": asked.winsorise,
        "set_aside": keeping.set_aside,
    }
    aside = aside_limits(whole, keeping)
    found = []
    for treatment, names in named.items():
        for name in names:
            values = values_of(whole if treatment == "set_aside" else inside, name)
            ends = limits(values, name, fence=asked.fence)
            if treatment == "set_aside":
                ends = aside.get(name)
            low, high = ends if ends is not None else (None, None)
            n = int(outside(values, ends).sum())
            found.append(Treated(name=name, treatment=treatment, low=low, high=high, n=n))
    return found


def _kept_apart(everyone: pd.DataFrame) -> tuple[KeptApart, ...]:
    found = []
    for reason in (RESELLER, FAR_OUT):
        rows = everyone[everyone["reason"] == reason]
        if len(rows):
            found.append(
                KeptApart(
                    reason=reason,
                    n_customers=len(rows),
                    n_orders=int(rows["n_orders"].sum()),
                    amount=int(rows["monetary_cents"].sum()) / 100,
                )
            )
    return tuple(found)
