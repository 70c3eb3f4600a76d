"""From typed tables to the analysis: the stages in their order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import duckdb
import narwhals.stable.v2 as nw
import numpy as np
import pandas as pd

from reportgen.claims.general import exploration_claims, period_claims, selection_claims
from reportgen.claims.segments import segment_claims
from reportgen.clusters.parallel import Workers, one_thread_each
from reportgen.clusters.spaces import Features
from reportgen.contract.period import propose
from reportgen.errors import DataError
from reportgen.frames.facts import Checkpoint, Facts, Frame, order_facts
from reportgen.frames.features import customer_features, kept_orders, known_reviews
from reportgen.frames.ledger import RULES, kept_per_day, rule_counts, score_counts
from reportgen.frames.moments import SECONDS_PER_DAY, next_midnight, to_moment
from reportgen.history.model_file import model_json
from reportgen.model.encode import ANALYSIS_FORMAT
from reportgen.model.results import (
    Analysis,
    Cleaning,
    Notice,
    Provenance,
    Segment,
    SourceTable,
    Stability,
)
from reportgen.model.settings import Settings
from reportgen.playbook.rules import advise
from reportgen.progress import Reporter
from reportgen.stages.cleaning import ledger
from reportgen.stages.exploration import UNITS, explore, summarise
from reportgen.stages.profiles import profile
from reportgen.stages.selection.choose import Segmentation, choose, ticks_expected
from reportgen.stages.stability import History, simulate
from reportgen.texts.catalog import Texts
from reportgen.texts.segments import segment_name
from reportgen.version import library_versions, product_version

FEATURE_NAMES = tuple(UNITS)
_TIME_FEATURES = tuple(name for name in FEATURE_NAMES if name != "in_sao_paulo")
_FEWEST_BUYERS = 50
_HISTORY_BEGINS_AT_SHARE = 0.005  # of kept orders: leaves out a trickle before the shop opened


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Inputs:
    """A checked export in the engine."""

    connection: duckdb.DuckDBPyConnection
    tables: Mapping[str, duckdb.DuckDBPyRelation]
    notices: tuple[Notice, ...]
    sources: tuple[SourceTable, ...]
    missing_tables: tuple[str, ...]
    content_hash: str
    synthetic: bool


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Computed:
    """Everything a run writes, before anything is drawn."""

    analysis: Analysis
    model: str
    table: pd.DataFrame

    def customers(self, lang: str) -> pd.DataFrame:
        """Return the customers' table with segment names in a language."""
        texts = Texts(lang=lang)
        names = {s.segment_id: segment_name(texts, s.name) for s in self.analysis.segments}
        named = self.table["segment_id"].map(names)
        return self.table.assign(segment=named.fillna(texts("reason-no-kept-order")))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _View:
    """The export at as-of: facts, the cut, and every customer's features sorted by id."""

    facts: Facts
    cut_s: int
    hide_later: bool
    customers: pd.DataFrame
    features: Features
    per_day: dict[int, tuple[int, int]]


def _checkpoints(connection: duckdb.DuckDBPyConnection) -> Checkpoint:
    count = iter(range(1_000))

    def checkpoint(frame: Frame) -> Frame:
        name = f"fact_{next(count)}"
        frame.to_native().create(name)
        return nw.from_native(connection.table(name))

    return checkpoint


def _matrix(table: pd.DataFrame, names: tuple[str, ...]) -> Features:
    money = table.assign(monetary=table["monetary_cents"] / 100)
    values = money[list(names)].to_numpy(dtype=np.float64, na_value=np.nan)
    return Features(names=names, values=values)


def _collected(frame: Frame) -> pd.DataFrame:
    table: pd.DataFrame = frame.sort("customer").collect(backend="pandas").to_native()
    return table


def _last_kept(facts: Facts) -> int:
    kept = facts.orders.filter(~nw.col("kept_from_s").is_null())
    value = kept.select(nw.col("purchased_s").max()).collect(backend="pyarrow").item()
    if value is None:
        raise DataError(
            "E41",
            found="no order of the export was delivered",
            expected="orders with the status 'delivered'",
            remedy="check the column order_status of the orders, or export a longer period",
        )
    return int(value)


def _view(facts: Facts, settings: Settings) -> _View:
    hide = settings.as_of_s is not None
    cut = settings.as_of_s if settings.as_of_s is not None else next_midnight(_last_kept(facts))
    window: dict[str, Any] = {"cut_s": cut, "hide_later": hide}
    table = _collected(customer_features(facts, **window))
    if len(table) < _FEWEST_BUYERS:
        raise DataError(
            "E42",
            found=f"only {len(table)} customers have a kept order before {to_moment(cut):%Y-%m-%d}",
            expected=f"at least {_FEWEST_BUYERS} customers",
            remedy="export a longer period, or choose a later --as-of",
        )
    return _View(
        facts=facts,
        cut_s=cut,
        hide_later=hide,
        customers=table,
        features=_matrix(table, FEATURE_NAMES),
        per_day=kept_per_day(kept_orders(facts, **window)),
    )


def _cleaning(view: _View, notices: tuple[Notice, ...]) -> Cleaning:
    counts = rule_counts(view.facts, cut_s=view.cut_s, hide_later=view.hide_later)
    return ledger(
        RULES,
        [c.n_orders for c in counts],
        [c.n_customers for c in counts],
        [c.amount_cents for c in counts],
        notices,
    )


def _history(view: _View) -> History:
    """Return the export as it looked at any moment, over the usable part of its history."""
    days = np.array(list(view.per_day))
    orders = np.array([n for n, _ in view.per_day.values()])
    reached = np.cumsum(orders) >= _HISTORY_BEGINS_AT_SHARE * orders.sum()
    first = int(days[np.argmax(reached)]) * SECONDS_PER_DAY

    def features_at(cut_s: int, start_s: int | None) -> Features:
        frame = customer_features(view.facts, cut_s=cut_s, start_s=start_s, with_state=False)
        return _matrix(_collected(frame), _TIME_FEATURES)

    return History(
        features_at=features_at,
        first_s=first,
        end_s=min(view.cut_s, (int(days[-1]) + 1) * SECONDS_PER_DAY),
        date_text=lambda seconds: to_moment(seconds).date().isoformat(),
    )


def _all_customers(view: _View, chosen: Segmentation) -> pd.DataFrame:
    """Return every customer with an order before as-of; without a kept one, no segment."""
    orders = view.facts.orders
    if view.hide_later:
        orders = orders.filter(nw.col("purchased_s") < view.cut_s)
    buyers = orders.select("customer").unique()
    everyone = _collected(view.facts.customers.join(buyers, on="customer", how="inner"))
    ids = np.array([f"S{label + 1}" for label in chosen.placement.labels.tolist()], dtype=object)
    placed = view.customers.assign(segment_id=ids, confidence=chosen.placement.confidence)
    table = everyone.merge(placed, on="customer", how="left", validate="one_to_one")
    whole = {"n_orders": 0, "monetary_cents": 0}
    table = table.fillna(whole).astype(dict.fromkeys(whole, "int64"))
    return table.astype({"in_sao_paulo": "Int64"}).sort_values("customer_unique_id")


def _provenance(inputs: Inputs, view: _View, settings: Settings) -> Provenance:
    days = list(view.per_day)
    first, last = (
        to_moment(day * SECONDS_PER_DAY).date().isoformat() for day in (days[0], days[-1])
    )
    return Provenance(
        content_hash=inputs.content_hash,
        tables=inputs.sources,
        missing_tables=inputs.missing_tables,
        version=product_version(),
        libraries=library_versions(),
        seed=settings.seed,
        currency=settings.currency,
        as_of=to_moment(view.cut_s).isoformat(),
        as_of_given=view.hide_later,
        first_purchase=first,
        last_purchase=last,
        synthetic=inputs.synthetic,
        draft=settings.quick,
    )


def compute(inputs: Inputs, settings: Settings, reporter: Reporter, *, cores: int) -> Computed:
    """Run every stage.

    Parameters
    ----------
    inputs : Inputs
    settings : Settings
    reporter : Reporter
    cores : int
        Processes for independent fits; the result does not depend on it.

    Raises
    ------
    DataError
        E40, E41, E42 where there is nothing to group.
    """
    with one_thread_each():
        with reporter.stage("features"):
            tables = {name: nw.from_native(table) for name, table in inputs.tables.items()}
            facts = order_facts(
                tables,
                kept_statuses=settings.kept_statuses,
                checkpoint=_checkpoints(inputs.connection),
            )
            view = _view(facts, settings)
        with reporter.stage("selection", ticks_expected(settings)) as tick:
            workers = Workers(cores=cores, tick=tick)
            chosen = choose(view.features, settings, workers=workers)
        with reporter.stage("stability", 16) as tick:
            workers = Workers(cores=cores, tick=tick)
            stability = simulate(_history(view), chosen.recipe, settings, workers=workers)
        with reporter.stage("profiles"):
            segments = tuple(
                advise(segment)
                for segment in profile(
                    view.features,
                    chosen.placement,
                    units=UNITS,
                    built_on=chosen.recipe.features,
                    thresholds=settings.thresholds,
                )
            )
            analysis = _analysis(inputs, view, chosen, segments, stability, settings)
    return Computed(
        analysis=analysis,
        model=_model(chosen, analysis),
        table=_all_customers(view, chosen),
    )


def _analysis(
    inputs: Inputs,
    view: _View,
    chosen: Segmentation,
    segments: tuple[Segment, ...],
    stability: Stability,
    settings: Settings,
) -> Analysis:
    reviews = known_reviews(view.facts, cut_s=view.cut_s, start_s=None, hide_later=view.hide_later)
    features = summarise(view.features, chosen.placement.labels, chosen.points, chosen.recipe)
    exploration = explore(
        view.features, view.customers["state"].tolist(), view.per_day, score_counts(reviews)
    )
    contract = propose(stability, trigger_jaccard=settings.thresholds.dissolved_jaccard)
    return Analysis(
        format=ANALYSIS_FORMAT,
        provenance=_provenance(inputs, view, settings),
        cleaning=_cleaning(view, inputs.notices),
        features=features,
        exploration=exploration,
        selection=chosen.selection,
        segments=segments,
        stability=stability,
        contract=contract,
        claims=(
            *exploration_claims(exploration, features),
            *selection_claims(chosen.selection),
            *period_claims(stability, contract),
            *segment_claims(segments),
        ),
        history=None,
    )


def _model(chosen: Segmentation, analysis: Analysis) -> str:
    provenance = analysis.provenance
    about = {
        "as_of": provenance.as_of,
        "n_customers": analysis.cleaning.n_kept_customers,
        "n_fitted": analysis.selection.chosen.n_rows,
        "seed": provenance.seed,
        "version": provenance.version,
        "libraries": provenance.libraries,
        "content_hash": provenance.content_hash,
    }
    return model_json(
        chosen.recipe,
        chosen.scaler,
        chosen.centers,
        segments=[(s.segment_id, s.name) for s in analysis.segments],
        about=about,
    )
