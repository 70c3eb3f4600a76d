"""Who is in another segment than in the run before, and why; segments then and now."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from reportgen.clusters.intervals import Z95
from reportgen.clusters.spaces import Features, Labels
from reportgen.frames.moments import SECONDS_PER_DAY
from reportgen.model.results import Change, Comparison, Flow, Level
from reportgen.model.settings import Settings
from reportgen.model.variables import BASE_NAMES
from reportgen.pipeline.past import Known
from reportgen.pipeline.view import View
from reportgen.stages.movements import (
    REASONS,
    Everyone,
    flows,
    mean_interval,
    reasons,
    stages,
)
from reportgen.stages.selection.choose import Segmentation

_NAMES = tuple(name for name in BASE_NAMES if name != "in_sao_paulo")
MOVERS = (
    "customer_unique_id",
    "from_segment",
    "to_segment",
    "reason",
    "monetary_before",
    "monetary",
    "n_orders_before",
    "n_orders",
    "review_score_before",
    "review_score_mean",
)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Moved:
    """The comparison with what changed, and the largest movers for a list of their own."""

    comparison: Comparison
    movers: pd.DataFrame


def _features(table: pd.DataFrame, suffix: str) -> Features:
    columns = [f"{name}{suffix}" for name in _NAMES] + [f"in_sao_paulo{suffix}"]
    values = table[columns].to_numpy(dtype=np.float64, na_value=np.nan)
    return Features(names=(*_NAMES, "in_sao_paulo"), values=values)


def _joined(known: Known, table: pd.DataFrame) -> pd.DataFrame:
    """Return everybody with a segment in either run, once: ``_before`` as then, ``_now`` as now.

    Somebody whom the new export does not have has number -1, and a row of their own.
    """
    columns = [*_NAMES, "in_sao_paulo", "segment_id"]
    then = known.customers[["customer", "customer_unique_id", *columns]]
    now = table[table["segment_id"].notna()]
    now = now.assign(monetary=now["monetary_cents"] / 100)[
        ["customer", "customer_unique_id", *columns]
    ]
    then = then.add_suffix("_before").rename(columns={"customer_before": "customer"})
    now = now.add_suffix("_now").rename(columns={"customer_now": "customer"})
    lost = then[then["customer"] < 0]
    both = then[then["customer"] >= 0].merge(now, on="customer", how="outer", validate="one_to_one")
    return pd.concat([both, lost], ignore_index=True)


def _codes(ids: pd.Series[str], order: list[str]) -> Labels:
    places = {key: place for place, key in enumerate(order)}
    return np.asarray(ids.map(places).fillna(-1), dtype=np.int64)


def _reasons(
    rows: pd.DataFrame, known: Known, codes: tuple[Labels, Labels], every: list[str], days: float
) -> Labels:
    """Return everybody's reason.

    ``codes`` are the segments then and now, as places in ``every``.
    """
    before, after = codes
    told: Labels = np.where(before < 0, REASONS.index("new"), REASONS.index("gone")).astype(
        np.int64
    )
    both = np.flatnonzero((before >= 0) & (after >= 0))
    model, shared = known.earlier.model, rows.iloc[both]
    between = stages(_features(shared, "_before"), _features(shared, "_now"), days=days)
    if not set(model.features) <= set(BASE_NAMES):
        moved_on = before[both] != after[both]
        told[both] = np.where(moved_on, REASONS.index("unknown"), REASONS.index("stayed"))
        return told
    lasting = np.array([every.index(key) for key in model.segment_ids], dtype=np.int64)
    placed = [
        lasting[model.clustering.place(model.scaler.transform(state.only(model.features)))]
        for state in (between.aged, between.ordered, between.now)
    ]
    told[both] = reasons([before[both], *placed, after[both]], between.bought)
    return told


def _cents(amounts: pd.Series[float]) -> Labels:
    whole = np.rint(amounts.fillna(0).to_numpy(dtype=np.float64) * 100)
    return np.asarray(whole, dtype=np.int64)


def _level(rows: pd.DataFrame, suffix: str) -> Level | None:
    if not len(rows):
        return None
    money = rows[f"monetary{suffix}"].to_numpy(dtype=np.float64)
    scores = rows[f"review_score_mean{suffix}"].to_numpy(dtype=np.float64, na_value=np.nan)
    paid, liked = mean_interval(money, Z95), mean_interval(scores, Z95)
    return Level(
        n_customers=len(rows),
        revenue=round(float(money.sum()), 2),
        mean_amount=paid[0] if paid else None,
        mean_amount_low=paid[1] if paid else None,
        mean_amount_high=paid[2] if paid else None,
        n_scored=int((~np.isnan(scores)).sum()),
        mean_score=liked[0] if liked else None,
        mean_score_low=max(liked[1], 1.0) if liked else None,
        mean_score_high=min(liked[2], 5.0) if liked else None,
    )


def _changes(rows: pd.DataFrame, every: list[str]) -> tuple[Change, ...]:
    return tuple(
        Change(
            segment_id=key,
            before=_level(rows[rows["segment_id_before"] == key], "_before"),
            after=_level(rows[rows["segment_id_now"] == key], "_now"),
        )
        for key in every
    )


def _weighted_flow(flow: Flow, weight: float) -> Flow:
    """Return a flow, each customer standing for ``weight``."""
    if weight == 1.0:
        return flow
    return replace(
        flow,
        n_customers=round(flow.n_customers * weight),
        amount_before=round(flow.amount_before * weight, 2),
        amount_after=round(flow.amount_after * weight, 2),
    )


def _movers(rows: pd.DataFrame, reason: Labels, *, most: int) -> pd.DataFrame:
    """Return who changed segment or went, those who paid most first."""
    names = np.array(REASONS, dtype=object)[reason]
    moved = rows.assign(reason=names)[~np.isin(names, ["stayed", "new"])]
    table = pd.DataFrame(
        {
            "customer_unique_id": moved["customer_unique_id_now"].fillna(
                moved["customer_unique_id_before"]
            ),
            "from_segment": moved["segment_id_before"],
            "to_segment": moved["segment_id_now"],
            "reason": moved["reason"],
            "monetary_before": moved["monetary_before"],
            "monetary": moved["monetary_now"],
            "n_orders_before": moved["n_orders_before"].astype("Int64"),
            "n_orders": moved["n_orders_now"].astype("Int64"),
            "review_score_before": moved["review_score_mean_before"],
            "review_score_mean": moved["review_score_mean_now"],
        }
    )
    largest = table[["monetary_before", "monetary"]].max(axis=1)
    order = table.assign(largest=largest).sort_values(
        ["largest", "customer_unique_id"], ascending=[False, True]
    )
    return order.head(most)[list(MOVERS)]


def moved(
    comparison: Comparison,
    known: Known,
    chosen: Segmentation,
    view: View,
    table: pd.DataFrame,
    settings: Settings,
) -> Moved:
    """Return what changed since the run before.

    Parameters
    ----------
    comparison : Comparison
        With the segments' lasting ids.
    known : Known
    chosen : Segmentation
    view : View
    table : frame
        Every customer of this run, as ``all_customers`` returns them.
    settings : Settings
    """
    before_ids = [s.segment_id for s in comparison.before]
    after_ids = list(chosen.placement.ids)
    every = [*before_ids, *(key for key in after_ids if key not in before_ids)]
    rows = _joined(known, table)
    codes = _codes(rows["segment_id_before"], every), _codes(rows["segment_id_now"], every)
    days = (view.cut_s - known.as_of_s) / SECONDS_PER_DAY
    told = _reasons(rows, known, codes, every, days)
    weight = 1.0 if view.sample is None else view.sample.weight
    everyone = Everyone(
        before=_codes(rows["segment_id_before"], before_ids),
        after=_codes(rows["segment_id_now"], after_ids),
        reason=told,
        cents_before=_cents(rows["monetary_before"]),
        cents_after=_cents(rows["monetary_now"]),
    )
    return Moved(
        comparison=replace(
            comparison,
            n_shared=round(comparison.n_shared * weight),
            changes=_changes(rows, every),
            flows=tuple(
                _weighted_flow(each, weight) for each in flows(everyone, before_ids, after_ids)
            ),
        ),
        movers=_movers(rows, told, most=settings.comparing.movers),
    )


def compared(
    comparison: Comparison | None,
    known: Known | None,
    chosen: Segmentation,
    view: View,
    table: Callable[[], pd.DataFrame],
    settings: Settings,
) -> tuple[Comparison | None, pd.DataFrame | None]:
    """Return the comparison with what changed, and the movers; None without a run before."""
    if comparison is None or known is None:
        return None, None
    found = moved(comparison, known, chosen, view, table(), settings)
    return found.comparison, found.movers
