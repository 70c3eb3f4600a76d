"""The run before, graded on what its customers did since, and whether its model should be kept."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from reportgen.clusters.shifts import references, shift
from reportgen.clusters.spaces import Features
from reportgen.frames.moments import SECONDS_PER_DAY
from reportgen.history.earlier import EarlierAnalysis, EarlierOutcome, EarlierTerms
from reportgen.model.results import (
    Comparison,
    Fired,
    Grade,
    Proposal,
    Recommended,
    ReportCard,
)
from reportgen.model.settings import Settings
from reportgen.model.variables import BASE_NAMES
from reportgen.pipeline.bought import bought_since, last_seen_s
from reportgen.pipeline.brought import brought_of
from reportgen.pipeline.looked_back import Held, held
from reportgen.pipeline.past import Known
from reportgen.pipeline.view import View
from reportgen.stages.report_card import (
    NOTHING,
    Observed,
    Predicted,
    days_seen,
    grade,
    segment_trigger,
)
from reportgen.stages.selection.choose import Segmentation
from reportgen.stages.stability.drift import REFERENCE_WEEKS

_DAYS_PER_WEEK = 7


def _predicted(outcome: EarlierOutcome | None) -> Predicted:
    if outcome is None:
        return NOTHING
    return Predicted(
        share=outcome.repurchase_share,
        share_low=outcome.repurchase_low,
        share_high=outcome.repurchase_high,
        n=outcome.n_customers / (outcome.design_effect or 1.0),
        spend=outcome.spend_mean,
        spend_low=outcome.spend_low,
        spend_high=outcome.spend_high,
    )


def _grades(
    known: Known, view: View, settings: Settings, *, days: float, follow_up_days: int
) -> tuple[Grade, ...]:
    rules = settings.follow_up
    if days < settings.comparing.fewest_days:
        return ()
    here = known.customers[known.customers["customer"] >= 0]
    customers = here["customer"].to_numpy(dtype=np.int64)
    end = known.as_of_s + round(days * SECONDS_PER_DAY)
    counts, paid = bought_since(view, customers, known.as_of_s, end)
    outcomes = known.earlier.analysis.outcomes
    told = {o.segment_id: o for o in outcomes.segments} if outcomes else {}
    found = []
    for place, segment in enumerate(known.earlier.analysis.segments):
        inside = (here["segment_id"] == segment.segment_id).to_numpy()
        if int(inside.sum()) < rules.fewest_members:
            continue
        found.append(
            grade(
                segment.segment_id,
                _predicted(told.get(segment.segment_id)),
                Observed(n_orders=counts[inside], spend=paid[inside]),
                rules,
                scale=days / follow_up_days,
                seed=settings.seed * 100 + place,
            )
        )
    return tuple(found)


def _drifted(known: Known, view: View, bound: float, settings: Settings) -> Fired:
    """Return the input that moved most from who bought before the earlier as-of to now."""
    names = tuple(n for n in known.earlier.model.features if n in BASE_NAMES)
    values = known.customers[list(names)].to_numpy(dtype=np.float64, na_value=np.nan)
    then, now = Features(names=names, values=values), view.features.only(names)
    days = min(REFERENCE_WEEKS * _DAYS_PER_WEEK, (view.cut_s - known.as_of_s) / SECONDS_PER_DAY)
    recent = np.flatnonzero(known.customers["recency_days"].to_numpy() <= days)
    newest = now.take(np.flatnonzero(view.features.column("recency_days") <= days))
    moved = [
        found
        for each in references(then, [then.take(recent)], seed=settings.seed)
        if each.name != "recency_days" and (found := shift(each, newest, bound=bound)) is not None
    ]
    if not moved:
        return Fired(code="input_drift", subject="", value=None, line=bound, fired=None)
    # The one nearest to sounding the alarm: beyond the bound and beyond the noise.
    worst = max(moved, key=lambda each: each.distance / max(bound, each.noise))
    return Fired(
        code="input_drift",
        subject=worst.name,
        value=worst.distance,
        line=max(bound, worst.noise),
        fired=any(each.alarm for each in moved),
    )


def _terms(known: Known, settings: Settings) -> EarlierTerms:
    """Return the lines of the earlier run's contract; today's where it had none."""
    contract = known.earlier.analysis.contract
    if contract is not None:
        return contract.terms
    return EarlierTerms(
        trigger_jaccard=settings.thresholds.dissolved_jaccard,
        drift_bound=settings.thresholds.input_drift,
        trigger_looks=settings.terms.trigger_looks,
    )


def _triggers(
    known: Known, view: View, found: Held, terms: EarlierTerms, settings: Settings
) -> tuple[Fired, ...]:
    """Return the contract's triggers; a kept model was not put to the vote, so k is unknown."""
    earlier: EarlierAnalysis = known.earlier.analysis
    weeks = (view.cut_s - known.as_of_s) / SECONDS_PER_DAY / _DAYS_PER_WEEK
    contract = earlier.contract
    median = contract.period_weeks.median if contract else None
    old_k = len(earlier.segments)
    return (
        Fired(
            code="period",
            subject="",
            value=weeks,
            line=median,
            fired=None if median is None else weeks >= median,
        ),
        segment_trigger(
            known.earlier.model.segment_ids,
            found.jaccard,
            line=terms.trigger_jaccard,
            n_looks=terms.trigger_looks,
        ),
        Fired(
            code="other_k",
            subject="",
            value=None if known.kept else float(found.k),
            line=float(old_k),
            fired=None if known.kept else found.k != old_k,
        ),
        _drifted(known, view, terms.drift_bound, settings),
    )


def _recommended(known: Known, view: View, settings: Settings) -> tuple[Recommended, ...]:
    brought = brought_of(known, view, settings)
    return tuple(
        Recommended(
            segment_id=segment.segment_id,
            code=segment.actions[0].code,
            texts=segment.actions[0].texts,
            brought=brought.get(segment.segment_id),
        )
        for segment in known.earlier.analysis.segments
        if segment.actions
    )


def graded(
    comparison: Comparison | None,
    known: Known | None,
    chosen: Segmentation,
    view: View,
    settings: Settings,
) -> Comparison | None:
    """Return the comparison with the report card; None without a run before.

    Parameters
    ----------
    comparison, known
        None where there is no run before.
    chosen : Segmentation
    view : View
    settings : Settings
    """
    if comparison is None or known is None:
        return None
    outcomes = known.earlier.analysis.outcomes
    follow_up = outcomes.follow_up_days if outcomes else settings.follow_up.days
    gap_days = (last_seen_s(view, settings) - known.as_of_s) / SECONDS_PER_DAY
    days = days_seen(gap_days, follow_up_days=follow_up)
    terms = _terms(known, settings)
    found = held(known, chosen, view, settings, n_looks=terms.trigger_looks)
    triggers = _triggers(known, view, found, terms, settings)
    card = ReportCard(
        follow_up_days=follow_up,
        days=days,
        step_weeks=settings.step_weeks,
        grades=_grades(known, view, settings, days=days, follow_up_days=follow_up),
        triggers=triggers,
        actions=_recommended(known, view, settings),
        proposal=Proposal(
            advice="refit" if any(each.fired for each in triggers) else "keep",
            kept=known.kept,
            ari=found.ari,
            wrong_share=found.today.wrong_share,
            n_wrong=round(found.today.wrong_share * view.n_building),
        ),
    )
    return replace(comparison, card=card)
