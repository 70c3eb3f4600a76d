"""Late deliveries and dissatisfied orders of the as-of view, by seller, state and category."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from reportgen.frames import satisfaction as frames
from reportgen.frames.engines import in_memory
from reportgen.frames.facts import Checkpoint, Frame
from reportgen.model.results import ReturnShare, Unhappiness, UnhappyGroup
from reportgen.model.settings import Dissatisfaction, Settings
from reportgen.pipeline.labels import display_name, translations
from reportgen.pipeline.view import View
from reportgen.stages.unhappiness import (
    Tallies,
    groups,
    late_bands,
    late_risk,
    ranked,
    return_share,
)

WORST_COLUMNS = (
    "rank",
    "seller_id",
    "n_orders",
    "late_share",
    "low_share",
    "n_late_low",
    "late_low_share",
    "late_low_low",
    "late_low_high",
    "above_all_sellers",
    "amount",
)


def _tallies(table: pd.DataFrame, name: str) -> Tallies:
    """Return the sums per group, in the order of the names; unknown names are left out."""
    known = table[table[name].notna()].sort_values(name)
    columns = {key: known[key].to_numpy(dtype=np.int64) for key in ("n", "low", "late", "low_late")}
    return Tallies(
        names=tuple(known[name].tolist()),
        n=columns["n"],
        low=columns["low"],
        late=columns["late"],
        both=columns["low_late"],
        cents=known["low_late_cents"].to_numpy(dtype=np.int64),
    )


def _named(
    table: pd.DataFrame, column: str, names: Mapping[str, str], rules: Dissatisfaction
) -> tuple[UnhappyGroup, ...]:
    """Return the groups under the names that a page shows; equal names are one group."""
    known = table[table[column].notna()]
    shown = pd.Series([display_name(name, names) for name in known[column]], dtype="object")
    summed = known.drop(columns=column).groupby(shown.to_numpy()).sum()
    tallies = _tallies(summed.rename_axis("name").reset_index(), "name")
    return groups(tallies, fewest=rules.fewest_orders)


def _categories(
    judged: Frame, tables: Mapping[str, Frame], names: Mapping[str, str], rules: Dissatisfaction
) -> tuple[UnhappyGroup, ...]:
    if not {"items", "products"} <= tables.keys():
        return ()
    return _named(
        in_memory(frames.by_category(judged, tables)), "product_category_name", names, rules
    )


def _sellers(
    judged: Frame, tables: Mapping[str, Frame], rules: Dissatisfaction
) -> tuple[int, tuple[UnhappyGroup, ...]]:
    if "items" not in tables:
        return 0, ()
    tallies = _tallies(in_memory(frames.by_seller(judged, tables["items"])), "seller_id")
    return len(tallies.n), groups(tallies, fewest=rules.fewest_seller_orders)


def _returns(judged: Frame) -> tuple[ReturnShare, ...]:
    table = in_memory(frames.by_return(judged)).sort_values(["low", "late"])
    columns = (table[name].tolist() for name in ("low", "late", "n", "returned"))
    return tuple(
        return_share(low=bool(low), late=bool(late), n=n, returned=returned)
        for low, late, n, returned in zip(*columns, strict=True)
    )


def _worst(found: tuple[UnhappyGroup, ...]) -> pd.DataFrame:
    """Return the listed sellers with their ids, for a file of its own."""
    rows: list[dict[str, Any]] = [
        {
            "rank": rank,
            "seller_id": g.name,
            "n_orders": g.n_orders,
            "late_share": g.late_share,
            "low_share": g.low_share,
            "n_late_low": g.n_late_low,
            "late_low_share": g.late_low_share,
            "late_low_low": g.late_low_low,
            "late_low_high": g.late_low_high,
            "above_all_sellers": int(g.above),
            "amount": g.amount,
        }
        for rank, g in enumerate(found, start=1)
    ]
    return pd.DataFrame(rows, columns=list(WORST_COLUMNS))


def unhappiness_of(
    view: View,
    tables: Mapping[str, Frame],
    checkpoint: Checkpoint,
    settings: Settings,
    *,
    printed: bool,
) -> tuple[Unhappiness | None, pd.DataFrame]:
    """Return how lateness and dissatisfaction go together, and the worst sellers with their ids.

    Parameters
    ----------
    view : View
    tables : mapping of str to frame
        The checked tables.
    checkpoint : callable
        Stores a frame in the engine and hands it back.
    settings : Settings
        ``dissatisfaction``.
    printed : bool
        Whether the gate lets the scores be spoken of.

    Returns
    -------
    unhappiness : Unhappiness or None
        None where it is not printed, or no order has both a review and its two days of delivery.
    sellers : frame
        ``WORST_COLUMNS``, at most ``worst_sellers`` rows.
    """
    if not printed:
        return None, _worst(())
    rules, names = settings.dissatisfaction, translations(tables)
    orders = frames.seen_orders(view.base.facts, **view.base.window)
    judged = frames.judged_orders(
        checkpoint(orders),
        low_score=rules.low_score,
        cut_s=view.cut_s,
        return_days=rules.return_days,
    )
    days = in_memory(frames.by_days_late(judged)).sort_values("days_late")
    if not len(days):
        return None, _worst(())
    total = {name: int(days[name].sum()) for name in days.columns}
    n, low, late, both = (total[name] for name in frames.SUMS)
    left = in_memory(frames.gone(judged))
    n_sellers, sellers = _sellers(judged, tables, rules)
    worst = sellers[: rules.worst_sellers]
    found = Unhappiness(
        low_score=rules.low_score,
        n_judged=n,
        n_low=low,
        n_late=late,
        n_late_low=both,
        low_amount=total["low_cents"] / 100,
        late_low_amount=total["low_late_cents"] / 100,
        risk=late_risk(n, low, late, both),
        bands=late_bands(
            *(days[name].to_numpy(dtype=np.int64) for name in ("days_late", "n", "low"))
        ),
        returns=_returns(judged),
        return_days=rules.return_days,
        gone_customers=int(left["n"].sum()),
        gone_amount=float(left["cents"].sum()) / 100,
        fewest_orders=rules.fewest_orders,
        states=_named(in_memory(frames.by_state(judged)), "state", {}, rules),
        categories=_categories(judged, tables, names, rules),
        fewest_seller_orders=rules.fewest_seller_orders,
        n_sellers=n_sellers,
        n_sellers_ranked=len(sellers),
        sellers=ranked(worst),
    )
    return found, _worst(worst)
