"""Everything a dossier says, as numbers."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.model.results.apart import Apart
from reportgen.model.results.campaigns import Campaigns
from reportgen.model.results.claims import Claim
from reportgen.model.results.cleaning import Cleaning
from reportgen.model.results.comparison import Comparison
from reportgen.model.results.contract import Contract
from reportgen.model.results.eligibility import Eligibility
from reportgen.model.results.explanation import Explanation
from reportgen.model.results.exploration import Exploration, FeatureSummary
from reportgen.model.results.outcomes import Outcomes
from reportgen.model.results.provenance import Provenance
from reportgen.model.results.relevance import Relevance
from reportgen.model.results.rivals import Rivals
from reportgen.model.results.sample import Sample
from reportgen.model.results.segments import Segment
from reportgen.model.results.selection import Selection
from reportgen.model.results.stability import Stability
from reportgen.model.results.unhappiness import Unhappiness


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """Everything a dossier says, as numbers.

    ``sample`` is null where everything was computed on everybody.
    """

    format: int
    provenance: Provenance
    cleaning: Cleaning
    eligibility: Eligibility
    features: tuple[FeatureSummary, ...]
    exploration: Exploration
    selection: Selection
    segments: tuple[Segment, ...]
    explanation: Explanation
    rivals: Rivals
    stability: Stability
    contract: Contract
    campaigns: Campaigns
    claims: tuple[Claim, ...]
    history: Comparison | None = None
    apart: Apart | None = None
    relevance: Relevance | None = None
    outcomes: Outcomes | None = None
    unhappiness: Unhappiness | None = None
    sample: Sample | None = None
