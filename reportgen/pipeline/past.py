"""The run before this one: found, checked to be of the same shop, and its segments passed on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

import numpy as np
import pandas as pd

from reportgen.clusters.indices import Table, contingency, jaccard_table
from reportgen.clusters.spaces import Labels
from reportgen.errors import ReportgenError
from reportgen.frames.features import customer_features
from reportgen.frames.moments import SECONDS_PER_DAY, to_moment, to_seconds
from reportgen.frames.sampling import is_drawn
from reportgen.history.customers_file import neutralised
from reportgen.history.earlier import Among, Earlier, read_earlier
from reportgen.history.previous import Asked, Now, candidates, cannot_compare, require
from reportgen.history.runs import Run
from reportgen.model.cells import unmarked
from reportgen.model.results import Comparison, Event, Match, PastSegment, Segment
from reportgen.model.settings import Settings
from reportgen.pipeline.base import collected
from reportgen.pipeline.view import View
from reportgen.progress import Reporter
from reportgen.stages.selection.choose import Segmentation
from reportgen.stages.succession import Past, Succession, branches, events, succeed

# segments.csv holds days with six decimals, moments are whole seconds.
_SAME_DAYS = 0.6 / SECONDS_PER_DAY


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Known:
    """The run before this one, and its customers by this export's numbers.

    Parameters
    ----------
    earlier : Earlier
    as_of_s : int
        Its as-of, seconds since 1970-01-01.
    customers : frame
        The rows of its ``segments.csv`` that have a segment, with ``customer``: the number in this
        export, -1 for those it does not have.
    kept : bool
        Whether this run places its customers with that run's model.
    """

    earlier: Earlier
    as_of_s: int
    customers: pd.DataFrame
    kept: bool = False


def _numbered(earlier: Earlier, view: View) -> pd.DataFrame:
    """Return the earlier run's customers with a segment, by this export's numbers."""
    everyone = collected(view.facts.customers)
    names = neutralised(everyone["customer_unique_id"].astype("string"))
    numbers = pd.Series(everyone["customer"].to_numpy(), index=pd.Index(names))
    placed = earlier.customers[earlier.customers["segment_id"].notna()].reset_index(drop=True)
    found = placed["customer_unique_id"].map(numbers).fillna(-1).astype("int64")
    return placed.assign(customer=found)


def _same_share(known: pd.DataFrame, as_of_s: int, view: View, *, hide_later: bool) -> float:
    """Return the share of the earlier customers who have the same last purchase here."""
    if not len(known):
        return 0.0
    then = collected(
        customer_features(view.facts, cut_s=as_of_s, hide_later=hide_later, with_state=False)
    )
    days = pd.Series(then["recency_days"].to_numpy(), index=then["customer"].to_numpy())
    gap = known["customer"].map(days) - known["recency_days"]
    return float((gap.abs() <= _SAME_DAYS).mean())


def _among(view: View) -> Among | None:
    """Return what picks the customers of an earlier run who are in this one's sample."""
    sample = view.sample
    if sample is None:
        return None
    share, seed = sample.share, sample.seed
    return lambda ids: ids.map(lambda text: is_drawn(unmarked(text), share=share, seed=seed))


def _known(run: Run, view: View) -> tuple[Known, float]:
    """Return a run's customers as this export knows them, and how far it is the same shop."""
    earlier = read_earlier(run, _among(view))
    as_of_s = to_seconds(datetime.fromisoformat(run.as_of))
    customers = _numbered(earlier, view)
    hidden = bool(run.record["as_of_given"])
    share = _same_share(customers, as_of_s, view, hide_later=hidden)
    return Known(earlier=earlier, as_of_s=as_of_s, customers=customers), share


def find_previous(
    view: View, asked: Asked, settings: Settings, reporter: Reporter, *, synthetic: bool
) -> Known | None:
    """Return the run to compare with: the one that was named, else the latest that may be.

    Raises
    ------
    ReportgenError
        E53, E54, E56 where a named run cannot be compared with. A run that was not named and
        cannot be read is passed over, and that is said.
    """
    now = Now(as_of=to_moment(view.cut_s).isoformat(), synthetic=synthetic, settings=settings)
    least = settings.comparing.same_shop_share
    named = asked.against or asked.keep
    if named is not None:
        require(named, now)
        known, share = _known(named, view)
        if share < least:
            raise cannot_compare(named, "its customers are not those of this export")
        return replace(known, kept=asked.keep is not None)
    for run in candidates(asked.runs, now):
        try:
            known, share = _known(run, view)
        except ReportgenError as error:
            reporter.say(f"Not compared with {run.name}: {error.found}")
            continue
        if share >= least:
            return known
    return None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Lasting:
    """A segmentation whose segments have their lasting ids, and how they came by them."""

    chosen: Segmentation
    comparison: Comparison


def _shared(known: Known, view: View, labels: Labels) -> tuple[Labels, Labels]:
    """Return the earlier and the present label of everybody who has a segment in both runs."""
    numbers = view.customers["customer"].to_numpy(dtype=np.int64)
    size = int(max(numbers.max(initial=0), known.customers["customer"].max())) + 1
    now = np.full(size, -1, dtype=np.int64)
    now[numbers] = labels
    ids = {s.segment_id: i for i, s in enumerate(known.earlier.analysis.segments)}
    places = known.customers["segment_id"].map(ids).fillna(-1)
    before = np.asarray(places, dtype=np.int64)
    customers = known.customers["customer"].to_numpy(dtype=np.int64)
    after: Labels = np.where(customers >= 0, now[customers], -1).astype(np.int64)
    both = (before >= 0) & (after >= 0)
    return before[both], after[both]


def with_lasting_ids(
    chosen: Segmentation, known: Known, view: View, settings: Settings, *, kept: bool = False
) -> Lasting:
    """Return the segmentation with ids and slots handed down from the run before.

    ``kept`` says that the model is the earlier one: then every segment is its own heir.
    """
    rules, before = settings.comparing, known.earlier.analysis.segments
    k = len(chosen.placement.jaccard)
    then, now = _shared(known, view, chosen.placement.labels)
    table = contingency(then, now, len(before), k)
    past_ids = tuple(s.segment_id for s in before)
    past = Past(
        segment_ids=past_ids, slots=tuple(s.slot for s in before), n_ids=known.earlier.n_ids
    )
    found = (
        _unchanged(table, past) if kept else succeed(table, past, heir_jaccard=rules.heir_jaccard)
    )
    lines = branches(table, past_ids, found.segment_ids)
    told = events(
        found.matches,
        lines,
        past_ids,
        bulk_share=rules.bulk_share,
        kin_share=rules.kin_share,
    )
    comparison = Comparison(
        previous_run=known.earlier.run.name,
        previous_as_of=known.earlier.run.as_of,
        days=(view.cut_s - known.as_of_s) / SECONDS_PER_DAY,
        n_ids=found.n_ids,
        n_shared=len(then),
        heir_jaccard=rules.heir_jaccard,
        bulk_share=rules.bulk_share,
        kin_share=rules.kin_share,
        before=tuple(
            PastSegment(
                segment_id=s.segment_id,
                name=s.name,
                slot=s.slot,
                n_customers=s.n_customers,
                revenue=s.revenue,
            )
            for s in before
        ),
        matches=found.matches,
        branches=lines,
        events=told,
    )
    return Lasting(chosen=_renamed(chosen, found), comparison=comparison)


def _unchanged(table: Table, past: Past) -> Succession:
    likeness = jaccard_table(table).diagonal()
    return Succession(
        segment_ids=past.segment_ids,
        slots=past.slots,
        matches=tuple(
            Match(segment_id=key, previous_id=key, jaccard=float(jaccard))
            for key, jaccard in zip(past.segment_ids, likeness, strict=True)
        ),
        n_ids=past.n_ids,
    )


def _renamed(chosen: Segmentation, found: Succession) -> Segmentation:
    """Return a segmentation whose segments are called by their lasting ids."""
    first = dict(zip(chosen.placement.ids, found.segment_ids, strict=True))
    segments = tuple(
        replace(each, segment_id=first[each.segment_id]) for each in chosen.selection.segments
    )
    return replace(
        chosen,
        selection=replace(chosen.selection, segments=segments),
        placement=replace(chosen.placement, segment_ids=found.segment_ids, slots=found.slots),
    )


def lasting_names(comparison: Comparison | None) -> dict[str, str]:
    """Return the name of each heir's ancestor, by the heir's id."""
    if comparison is None:
        return {}
    names = {s.segment_id: s.name for s in comparison.before}
    return {m.segment_id: names[m.previous_id] for m in comparison.matches if m.previous_id}


def with_new_names(
    comparison: Comparison | None, segments: tuple[Segment, ...]
) -> Comparison | None:
    """Return the comparison with the heirs whose earlier name is no longer true."""
    if comparison is None:
        return None
    had, now = lasting_names(comparison), {s.segment_id: s.name for s in segments}
    told = tuple(
        Event(kind="rename", previous_ids=(key,), segment_ids=(key,))
        for key, name in had.items()
        if now[key] != name
    )
    return replace(comparison, events=(*comparison.events, *told))
