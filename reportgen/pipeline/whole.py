"""Everybody placed in the engine, and what is counted of everybody there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import narwhals.stable.v2 as nw
import pandas as pd

from reportgen.frames.facts import Frame
from reportgen.model.results import Comparison, Level, PastSegment, Segment
from reportgen.model.results.apart import ApartReason, KeptApart
from reportgen.model.results.exploration import StateShare
from reportgen.model.settings import Settings
from reportgen.pipeline.apart_rows import with_reasons
from reportgen.pipeline.everyone import everyone, in_a_table, in_pieces
from reportgen.pipeline.gate import Looked
from reportgen.pipeline.keeping import FAR_OUT, RESELLER, aside_limits
from reportgen.pipeline.placing import placed
from reportgen.pipeline.records import Found
from reportgen.stages.selection.choose import Segmentation


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """Customers of a group: how many, how many bought again, how many lie near a border, orders."""

    n_customers: int = 0
    n_repeat: int = 0
    n_unsure: int = 0
    n_orders: int = 0
    cents: int = 0

    @property
    def amount(self) -> float:
        """Return what they paid, in the currency's unit."""
        return self.cents / 100


_NAMES = ("n_customers", "n_repeat", "n_unsure", "n_orders", "cents")


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """Sums over everybody: by segment (in the order of the labels), by reason, by state."""

    segments: tuple[Total, ...]
    reasons: dict[str, Total]
    states: dict[str, Total]


def placed_everyone(looked: Looked, chosen: Segmentation) -> Frame:
    """Return everyone with the segment that the model gives them, stored in the engine."""
    view, engine = looked.view, looked.inputs.engine
    ends = aside_limits(view.everyone, view.keeping)
    rows = with_reasons(view.base.rows, ends, view.keeping.reseller_since, engine)
    inside = rows.filter(nw.col("reason") == "")
    found = placed(inside, chosen.scaler, chosen.clustering, looked.checkpoint)
    ids = chosen.placement.ids
    return looked.checkpoint(everyone(view.base, rows, looked.checkpoint(found), ids))


def studied_customers(looked: Looked, listed: Frame) -> pd.DataFrame:
    """Return those of everyone on whom the analysis rests, in memory."""
    if looked.view.sample is not None:
        numbers = looked.view.facts.customers.select("customer")
        listed = listed.join(numbers, on="customer", how="inner")
    return in_a_table(listed)


def segment_rows(
    looked: Looked, listed: Frame
) -> Callable[[Sequence[str]], Iterator[pd.DataFrame]]:
    """Return what yields columns of everybody with a segment, in pieces."""
    engine = looked.inputs.engine
    known = listed.filter(~nw.col("label").is_null())
    return lambda names: in_pieces(known.select("customer", *names), engine)


def totals_of(
    looked: Looked, chosen: Segmentation, listed: Frame, settings: Settings
) -> Totals | None:
    """Count everybody; None where the analysis rests on everybody, and has counted already.

    Parameters
    ----------
    looked : Looked
    chosen : Segmentation
    listed : frame
        As from ``placed_everyone``.
    settings : Settings
        ``thresholds``.
    """
    if looked.view.sample is None:
        return None
    one = nw.lit(1).cast(nw.Int64)
    rows = listed.with_columns(
        n_customers=one,
        n_repeat=nw.when(nw.col("n_orders") > 1).then(one).otherwise(0).cast(nw.Int64),
        n_unsure=nw.when(nw.col("confidence") < settings.thresholds.borderline)
        .then(one)
        .otherwise(0)
        .cast(nw.Int64),
        cents=nw.col("monetary_cents"),
    )
    known = rows.filter(~nw.col("label").is_null())
    by_label, labels = _totals(known, "label"), range(len(chosen.placement.ids))
    return Totals(
        segments=tuple(by_label.get(str(label), Total()) for label in labels),
        reasons=_totals(rows.filter(nw.col("reason") != ""), "reason"),
        states=_totals(known.filter(~nw.col("state").is_null()), "state"),
    )


def _totals(rows: Frame, key: str) -> dict[str, Total]:
    sums = rows.group_by(key).agg(*(nw.col(name).sum() for name in _NAMES))
    found = sums.select(key, *_NAMES).collect(backend="pyarrow").iter_rows()
    return {
        str(group): Total(**dict(zip(_NAMES, (int(n) for n in values), strict=True)))
        for group, *values in found
    }


def sized(segments: tuple[Segment, ...], totals: Totals | None) -> tuple[Segment, ...]:
    """Return segments, in the order of the labels, with everybody's numbers and amounts."""
    if totals is None:
        return segments
    n = sum(each.n_customers for each in totals.segments)
    cents = sum(each.cents for each in totals.segments)
    return tuple(
        replace(
            segment,
            n_customers=each.n_customers,
            customer_share=each.n_customers / n,
            revenue=each.amount,
            revenue_share=each.cents / cents if cents else 0.0,
            repeat_share=each.n_repeat / each.n_customers if each.n_customers else 0.0,
            borderline_share=each.n_unsure / each.n_customers if each.n_customers else 0.0,
        )
        for segment, each in zip(segments, totals.segments, strict=True)
    )


def in_full(found: Found, totals: Totals | None) -> Found:
    """Return what the stages found with everybody's counts where there are some."""
    if totals is None:
        return found
    n = sum(each.n_customers for each in totals.segments)
    unsure = sum(each.n_unsure for each in totals.segments)
    again = sum(each.n_repeat for each in totals.segments)
    selection = found.chosen.selection
    kept = replace(selection.chosen, borderline_share=unsure / n)
    return replace(
        found,
        chosen=replace(found.chosen, selection=replace(selection, chosen=kept)),
        exploration=replace(
            found.exploration, one_time_share=(n - again) / n, states=_states(totals)
        ),
        apart=replace(found.apart, kept_apart=_kept_apart(totals)),
        comparison=_compared(found.comparison, found.segments),
    )


def _compared(comparison: Comparison | None, now: tuple[Segment, ...]) -> Comparison | None:
    """Return the comparison with the sizes and amounts that both runs tell of whole segments."""
    if comparison is None:
        return None
    before = {each.segment_id: each for each in comparison.before}
    after = {each.segment_id: each for each in now}
    changes = tuple(
        replace(
            change,
            before=_level(change.before, before.get(change.segment_id)),
            after=_level(change.after, after.get(change.segment_id)),
        )
        for change in comparison.changes
    )
    return replace(comparison, changes=changes)


def _level(level: Level | None, whole: PastSegment | Segment | None) -> Level | None:
    if level is None or whole is None:
        return level
    return replace(level, n_customers=whole.n_customers, revenue=whole.revenue)


def _states(totals: Totals) -> tuple[StateShare, ...]:
    ranked = sorted(totals.states.items(), key=lambda item: (-item[1].n_customers, item[0]))
    return tuple(
        StateShare(state=state, n_customers=each.n_customers, amount=each.amount)
        for state, each in ranked
    )


def _kept_apart(totals: Totals) -> tuple[KeptApart, ...]:
    reasons: tuple[ApartReason, ...] = (RESELLER, FAR_OUT)
    return tuple(
        KeptApart(
            reason=reason,
            n_customers=each.n_customers,
            n_orders=each.n_orders,
            amount=each.amount,
        )
        for reason in reasons
        if (each := totals.reasons.get(reason)) is not None
    )
