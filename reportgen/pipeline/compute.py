"""From typed tables to the analysis: the stages in their order."""

from __future__ import annotations

from dataclasses import replace

import narwhals.stable.v2 as nw
import pandas as pd

from reportgen.claims.calendar import calendar_claims
from reportgen.claims.campaigns import campaign_claims
from reportgen.claims.common import common_claims, rule_claims
from reportgen.claims.comparison import comparison_claims
from reportgen.claims.contract import contract_claims
from reportgen.claims.explanation import explanation_claims
from reportgen.claims.exploration import family_claims
from reportgen.claims.general import exploration_claims, period_claims, selection_claims
from reportgen.claims.outcomes import outcome_claims
from reportgen.claims.ranks import rank_claims
from reportgen.claims.relevance import relevance_claims
from reportgen.claims.rivals import grid_claims
from reportgen.claims.segments import segment_claims
from reportgen.claims.time import cause_claims
from reportgen.claims.unhappiness import unhappiness_claims
from reportgen.clusters.parallel import Workers, one_thread_each
from reportgen.contract.lateness import drift_of
from reportgen.contract.offer import propose, withdrawn
from reportgen.frames.facts import Frame
from reportgen.frames.ledger import RULES, rule_counts
from reportgen.history.model_file import Fresh, model_json
from reportgen.history.previous import Asked
from reportgen.model.encode import ANALYSIS_FORMAT
from reportgen.model.results import (
    Analysis,
    Cleaning,
    Explanation,
    Exploration,
    Outcomes,
    Segment,
)
from reportgen.model.results.relevance import Relevance
from reportgen.model.settings import Settings
from reportgen.model.variables import UNITS
from reportgen.pipeline.advised import advised
from reportgen.pipeline.apart import apart
from reportgen.pipeline.apart_rows import with_reasons
from reportgen.pipeline.campaigns import plan
from reportgen.pipeline.contents import with_contents
from reportgen.pipeline.described import described
from reportgen.pipeline.everyone import everyone, in_a_table
from reportgen.pipeline.explained import explained, rivals_of
from reportgen.pipeline.explored import explored
from reportgen.pipeline.followup import outcomes_of
from reportgen.pipeline.gate import Looked, looked_at
from reportgen.pipeline.graded import graded
from reportgen.pipeline.keeping import aside_limits
from reportgen.pipeline.kept import kept_limits
from reportgen.pipeline.moved import compared
from reportgen.pipeline.passports import passports
from reportgen.pipeline.past import lasting_names, with_new_names
from reportgen.pipeline.placing import placed
from reportgen.pipeline.provenance import provenance_of
from reportgen.pipeline.recent import recent_of
from reportgen.pipeline.records import Computed, Found, Inputs
from reportgen.pipeline.segmented import previous, segmented, studied
from reportgen.pipeline.unhappiness import unhappiness_of
from reportgen.pipeline.view import View
from reportgen.progress import Reporter
from reportgen.stages.cleaning import ledger
from reportgen.stages.exploration import summarise
from reportgen.stages.naming import named
from reportgen.stages.profiles import profile
from reportgen.stages.relevance.contribution import relevance
from reportgen.stages.selection.choose import Segmentation


def _cleaning(view: View, inputs: Inputs) -> Cleaning:
    counts = rule_counts(view.facts, cut_s=view.cut_s, hide_later=view.hide_later)
    return ledger(
        RULES,
        [c.n_orders for c in counts],
        [c.n_customers for c in counts],
        [c.amount_cents for c in counts],
        inputs.notices,
        inputs.removed,
    )


def compute(
    inputs: Inputs,
    settings: Settings,
    reporter: Reporter,
    *,
    cores: int,
    asked: Asked | None = None,
) -> Computed:
    """Run every stage.

    Parameters
    ----------
    inputs : Inputs
    settings : Settings
    reporter : Reporter
    cores : int
        Processes for independent fits; the result does not depend on it.
    asked : Asked or None
        Earlier runs; None where there is no history.

    Raises
    ------
    ReportgenError
        E40, E41, E42 where there is nothing to group; E53, E54, E56 where a run that was named
        cannot be compared with.
    """
    with one_thread_each():
        with reporter.stage("features"):
            looked = looked_at(inputs, settings)
            whole = described(looked.view, looked.tables, looked.checkpoint)
            view, kept_apart, listed = apart(
                whole, looked.tables, settings, kept=kept_limits(asked)
            )
            looked = replace(looked, view=view)
        known = previous(looked, asked, settings, reporter)
        chosen, comparison = segmented(view, known, settings, reporter, cores=cores)
        stability = studied(looked, chosen, settings, reporter, cores=cores)
        with reporter.stage("outcomes"):
            outcomes = outcomes_of(view, chosen, settings, Workers(cores=cores))
            unhappiness, sellers = unhappiness_of(
                view,
                looked.tables,
                looked.checkpoint,
                settings,
                printed=looked.eligibility.prints("satisfaction"),
            )
        with reporter.stage("rivals", 9) as tick:
            workers = Workers(cores=cores, tick=tick)
            reviews = looked.tables.get("reviews")
            rivals = rivals_of(view, reviews, chosen, settings, workers=workers)
        exploration, relevant = _weighed(looked, chosen, settings, reporter, cores=cores)
        with reporter.stage("profiles"):
            explanation = explained(view, chosen, settings)
            names = lasting_names(comparison)
            segments = _segments(looked, chosen, explanation, outcomes, settings, names=names)
            comparison = with_new_names(comparison, segments)
            rows, table = _everyone(looked, chosen)
            comparison, movers = compared(comparison, known, chosen, view, table, settings)
            comparison = graded(comparison, known, chosen, view, settings)
            comparison, contents = with_contents(comparison, known, looked)
            campaigns, addressed = plan(view, table, segments, outcomes, settings)
            found = Found(
                chosen=chosen,
                exploration=exploration,
                apart=kept_apart,
                relevance=relevant,
                segments=segments,
                explanation=explanation,
                rivals=rivals,
                stability=stability,
                campaigns=campaigns,
                outcomes=outcomes,
                unhappiness=unhappiness,
                comparison=comparison,
            )
            analysis = _analysis(looked, found, settings)
    return Computed(
        analysis=analysis,
        model=_model(
            chosen,
            analysis,
            Fresh(
                set_aside=aside_limits(view.everyone, view.keeping),
                recent=recent_of(view, chosen.recipe, settings),
            ),
        ),
        everyone=rows,
        engine=inputs.engine,
        addressed=addressed,
        sellers=sellers,
        movers=movers,
        resellers=listed,
        contents=contents,
    )


def _everyone(looked: Looked, chosen: Segmentation) -> tuple[Frame, pd.DataFrame]:
    """Return everyone with the segment that the model gives them: in the engine, and in memory."""
    view, engine = looked.view, looked.inputs.engine
    ends = aside_limits(view.everyone, view.keeping)
    rows = with_reasons(view.base.rows, ends, view.keeping.reseller_since, engine)
    inside = rows.filter(nw.col("reason") == "")
    found = placed(inside, chosen.scaler, chosen.clustering, looked.checkpoint)
    ids = chosen.placement.ids
    listed = looked.checkpoint(everyone(view.base, rows, looked.checkpoint(found), ids))
    return listed, in_a_table(listed)


def _weighed(
    looked: Looked, chosen: Segmentation, settings: Settings, reporter: Reporter, *, cores: int
) -> tuple[Exploration, Relevance]:
    """Return what the data looks like, and what each variable does to the segmentation."""
    with reporter.stage("relevance"):
        exploration = explored(looked.view, looked.tables)
        relevant = relevance(
            looked.view.described,
            exploration.correlations,
            chosen.recipe,
            settings,
            workers=Workers(cores=cores),
        )
    return exploration, relevant


def _segments(
    looked: Looked,
    chosen: Segmentation,
    explanation: Explanation,
    outcomes: Outcomes | None,
    settings: Settings,
    *,
    names: dict[str, str],
) -> tuple[Segment, ...]:
    profiles = profile(
        looked.view.features,
        chosen.placement,
        units=UNITS,
        built_on=chosen.recipe.features,
        thresholds=settings.thresholds,
    )
    segments = advised(named(profiles, names), looked.view, chosen, settings)
    return passports(segments, looked, chosen, explanation, outcomes, settings)


def _analysis(looked: Looked, found: Found, settings: Settings) -> Analysis:
    view, chosen, stability = looked.view, found.chosen, found.stability
    features = summarise(
        view.described,
        chosen.placement.labels,
        chosen.points,
        chosen.recipe,
        fence=settings.outliers.fence,
    )
    exploration = found.exploration
    contract = propose(stability, settings, drift=drift_of(stability, found.segments))
    if not looked.eligibility.prints("contract"):
        contract = withdrawn(contract)
    return Analysis(
        format=ANALYSIS_FORMAT,
        provenance=provenance_of(looked.inputs, view, settings),
        cleaning=_cleaning(view, looked.inputs),
        eligibility=looked.eligibility,
        features=features,
        exploration=exploration,
        selection=chosen.selection,
        segments=found.segments,
        explanation=found.explanation,
        apart=found.apart,
        relevance=found.relevance,
        rivals=found.rivals,
        stability=stability,
        contract=contract,
        campaigns=found.campaigns,
        outcomes=found.outcomes,
        unhappiness=found.unhappiness,
        claims=(
            *exploration_claims(exploration, features),
            *rank_claims(exploration, features),
            *calendar_claims(view.calendar),
            *family_claims(exploration, features),
            *relevance_claims(found.relevance),
            *selection_claims(chosen.selection, settings.thresholds),
            *period_claims(stability, contract),
            *cause_claims(stability),
            *contract_claims(contract),
            *segment_claims(found.segments),
            *campaign_claims(found.campaigns),
            *explanation_claims(found.explanation),
            *grid_claims(found.rivals.grid),
            *outcome_claims(found.outcomes),
            *common_claims(found.rivals.common),
            *rule_claims(found.rivals.rules),
            *unhappiness_claims(found.unhappiness),
            *comparison_claims(found.comparison, settings.comparing),
        ),
        history=found.comparison,
    )


def _model(chosen: Segmentation, analysis: Analysis, fresh: Fresh) -> str:
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
        chosen.clustering,
        segments=[(s.segment_id, s.name) for s in analysis.segments],
        about=about,
        fresh=fresh,
    )
