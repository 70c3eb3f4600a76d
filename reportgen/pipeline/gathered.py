"""What the stages found, gathered into the analysis and the model that goes with it."""

from __future__ import annotations

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
from reportgen.contract.lateness import drift_of
from reportgen.contract.offer import propose, withdrawn
from reportgen.frames.ledger import RULES, rule_counts
from reportgen.history.model_file import Fresh, model_json
from reportgen.model.encode import ANALYSIS_FORMAT
from reportgen.model.results import (
    Analysis,
    Cleaning,
)
from reportgen.model.settings import Settings
from reportgen.pipeline.gate import Looked
from reportgen.pipeline.provenance import provenance_of
from reportgen.pipeline.records import Found, Inputs
from reportgen.pipeline.view import View
from reportgen.stages.cleaning import ledger
from reportgen.stages.exploration import summarise
from reportgen.stages.selection.choose import Segmentation


def _cleaning(view: View, inputs: Inputs) -> Cleaning:
    counts = rule_counts(view.base.facts, **view.base.window)
    return ledger(
        RULES,
        [c.n_orders for c in counts],
        [c.n_customers for c in counts],
        [c.amount_cents for c in counts],
        inputs.notices,
        inputs.removed,
    )


def analysis_of(looked: Looked, found: Found, settings: Settings) -> Analysis:
    """Return everything that the dossier says, as numbers."""
    view, chosen, stability = looked.view, found.chosen, found.stability
    features = summarise(
        view.described,
        chosen.placement.labels,
        chosen.points,
        chosen.recipe,
        fence=settings.outliers.fence,
    )
    exploration, sample = found.exploration, view.sample
    weight = 1.0 if sample is None else sample.weight
    contract = propose(
        stability, settings, drift=drift_of(stability, found.segments, weight=weight)
    )
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
        sample=sample,
    )


def model_of(chosen: Segmentation, analysis: Analysis, fresh: Fresh) -> str:
    """Return ``model.json``: what placing a customer needs, and what it was made from."""
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
